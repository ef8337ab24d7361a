package sicetnon.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;

/** Tables of cases, one for each phenomenon, on roles and words far from the user's articles. */
class ExtractorTest {
  /** Makes nurse, midwife, chef and waiter roles of the article, as a real one would. */
  private static final String TITLES =
      "Nurse vs Midwife: Who Does What\n\nNurse vs Midwife\n\nChef vs Waiter: The Difference\n\n";

  private static List<Claim> claims(String text) {
    return Articles.claims(TITLES + text.replace("\\n", "\n"));
  }

  private static String show(Claim c) {
    String topic = c.item().topic().isEmpty() ? "" : " " + c.item().topic();
    return String.join("+", c.subjects())
        + " "
        + c.item().attribute()
        + topic
        + " "
        + (c.positive() ? "" : "not ")
        + c.value().text();
  }

  /** What all claims on a topic, or of an attribute, have in common. */
  private static String only(String text, String about, Function<Claim, String> what) {
    List<String> found =
        claims(text).stream()
            .filter(c -> c.item().topic().equals(about) || c.item().attribute().equals(about))
            .map(what)
            .distinct()
            .toList();
    assertEquals(1, found.size(), found::toString);
    return found.get(0);
  }

  private static String of(String attribute, List<Claim> claims) {
    return claims.stream()
        .filter(c -> c.item().attribute().equals(attribute) && Articles.shown(c))
        .map(ExtractorTest::show)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // ruling over a thing, making it
        "The chef sets the budget.|chef performs budget chef",
        "The chef decides on the menu.|chef performs menu chef",
        "Chefs write the schedule.|chef performs timeline chef",
        // duty
        "The nurse is responsible for the budget.|nurse performs budget nurse",
        "The nurse is in charge of the budget.|nurse performs budget nurse",
        "The nurse is responsible for setting the budget and the schedule.|nurse performs budget nurse, nurse performs timeline nurse",
        "The role of the nurse is to set the budget.|nurse performs budget nurse",
        "The nurse's job is to control the budget.|nurse performs budget nurse",
        "Setting the budget is the nurse's responsibility.|nurse performs budget nurse",
        // coordination
        "The nurse plans the shifts and controls the budget.|nurse performs budget nurse, nurse performs shift-schedules nurse",
        "The nurse is in charge of identifying and prioritizing the patient's needs.|nurse performs need/patient nurse, nurse performs needs-assessment/need+patient nurse",
        // agent nouns and possessors
        "The chef is the owner of the menu.|chef performs menu chef",
        "Chefs are visionaries.|chef performs product-vision chef",
        "Everybody follows the chef's vision.|chef performs product-vision chef",
        // passive, reduced relatives, inversions
        "The budget is set by the chef.|chef performs budget chef",
        "They study the roadmap created by the chef.|chef performs product-roadmap chef",
        "The roadmap begins with the chef.|chef performs product-roadmap chef",
        "The chef is the person who owns the roadmap.|chef performs product-roadmap chef",
        // nominal acts
        "The chef is responsible for the management of the budget.|chef performs budget chef",
        "The chef conducts menu reviews.|chef performs review/menu chef",
        "The chef is responsible for reviews of the menu.|chef performs review/menu chef",
        "The chef reviews the menu.|chef performs review/menu chef",
        "The chef carries out an inspection of the kitchen.|chef performs site-inspection/kitchen chef",
        "The chef gives training to waiters.|chef performs staff-training chef",
        "The waiter does the cleaning.|waiter performs clean waiter",
        // light heads
        "The chef handles all aspects of the budget.|chef performs budget chef",
        "The chef makes the budget decisions.|chef performs budget chef",
        "The chef makes a decision on the budget.|chef performs budget chef",
        // facets: whose, of what, how often; none where the word only colours
        "The chef owns the food budget.|chef performs budget/food chef",
        "The chef sets the kitchen's budget.|chef performs budget/kitchen chef",
        "The chef sets the budget for parties.|chef performs budget/party chef",
        "The chef sets the yearly budget.|chef performs budget/yearly chef",
        "The chef sets the whole new budget.|chef performs budget chef",
        // acts of their own
        "The chef looks after the guests.|chef performs guest chef",
        "The chef talks to guests.|chef performs talk/guest chef",
        "The chef cooks.|chef performs cooking chef",
        // a role that the subject's phrase only mentions
        "The chef who trains the waiter sets the budget.|chef performs budget chef, chef performs train/waiter chef",
        "The chef who works with a waiter should set the budget.|chef performs budget chef, chef performs work/waiter chef",
        "The chef responsible for the waiter sets the budget.|chef performs budget chef, chef performs waiter chef",
        "The chef of the waiter sets the budget.|chef performs budget chef",
        "The waiter's chef sets the budget.|chef performs budget chef",
        "The chef and the waiter both set the budget.|chef+waiter performs budget chef and waiter",
        "The chef owns the budget end to end.|chef performs budget chef",
        "The waiter chooses the cleaning tools.|waiter performs equipment-selection/clean waiter",
        "Together with the waiter, the chef sets the budget.|chef performs budget chef",
        "In kitchens with a waiter the chef sets the budget.|chef performs budget chef",
        "Chefs who do not set the budget own the roadmap.|chef performs product-roadmap chef",
        "The chef stops the waiter from setting the budget.|chef performs stop/waiter chef, waiter performs budget not waiter",
        "It is not the chef who sets the budget.|chef performs budget not chef",
        "It isn't the chef who sets the budget.|chef performs budget not chef",
        "It is not the chef but the waiter who sets the budget.|chef performs budget not chef, waiter performs budget waiter",
        "Anyone who is not a waiter sets the budget.|",
        "Anyone working with the waiter sets the budget.|",
        "People trained by the waiter control the budget.|waiter performs train/people? waiter",
        "Those close to the waiter control the budget.|",
        "The person above the waiter sets the budget.|",
        "Everyone but the waiter sets the budget.|",
        "The company that the waiter left sets the budget.|waiter performs leave/company? waiter",
        "Managing the waiter sets the budget.|",
        // joining in is to take part
        "The waiter helps set the budget.|",
        "The waiter contributes to setting the budget.|waiter performs budget waiter (takes part)",
        "The waiter helps the chef to set the budget.|chef performs budget chef",
        "The waiter gives input on the budget.|waiter performs budget waiter (takes part)",
        "The chef works with the waiter to set the budget.|chef performs budget chef, chef performs work/waiter chef",
        "The waiter supports the chef by setting the budget.|waiter performs budget waiter",
        "The waiter assists with the budget.|waiter performs budget waiter (takes part)",
        "The waiter gives advice on the budget.|waiter performs budget waiter (takes part)",
        "The waiter does not help with the budget.|waiter performs budget not waiter (takes part)",
        "The waiter collaborates on the budget.|waiter performs budget waiter (takes part)",
        // neither does it nor takes part
        "The waiter explains the budget.|",
        "The waiter is patient.|",
        // what others do
        "The chef enables the team to set the budget.|",
        // denial
        "The waiter does not set the budget.|waiter performs budget not waiter",
        "The waiter never sets the budget.|waiter performs budget not waiter",
        "The waiter no longer sets the budget.|waiter performs budget not waiter",
        "No waiter sets the budget.|waiter performs budget not waiter",
        "The chef runs the kitchen without setting the budget.|chef performs budget not chef, chef performs kitchen-management chef",
        // both
        "The nurse and the midwife set the budget.|midwife+nurse performs budget midwife and nurse",
        "Both roles are important. Nurses and midwives share a desk.|midwife+nurse performs share/desk midwife and nurse"
      })
  void readsWhoHoldsWhat(String text, String expected) {
    assertEquals(expected == null ? "" : expected, of("performs", claims(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // what is joined shares what stands before or behind it
        "Knowledge of drugs and doses|nurse requires dosage-knowledge required, nurse requires drug-knowledge required",
        "Experience or interest in emergency medicine|nurse requires experience-in-emergency-medicine required, nurse requires interest-in-emergency-medicine required",
        "Strong analytical and organizational skills|nurse requires skill/analyze+organizational required",
        "A driving licence and a clean record|nurse requires licence required, nurse requires record required",
        "Handoffs between nurses and doctors|nurse requires handoff required"
      })
  void readsWhatAListRequires(String entry, String expected) {
    String text = "# Nurse vs Midwife\\n\\n## Requirements for the nurse\\n\\n- " + entry;
    assertEquals(expected, of("requires", claims(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The chef decides what goes on the menu.|chef performs menu chef",
        "The chef decides what goes on the menu and the roadmap.|chef performs menu chef, chef performs product-roadmap chef",
        "The chef decides which dishes the kitchen serves.|chef performs dish chef",
        "The chef decides how the kitchen spends the budget.|chef performs how-kitchen-spend-budget chef",
        "The chef has a say in whether to close the kitchen.|chef performs whether-close-kitchen chef",
        "The chef has the final say on whether to hire cooks.|chef performs whether-hire-cook chef"
      })
  void readsWhatAQuestionAsks(String text, String expected) {
    assertEquals(expected, of("performs", claims(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Nurses report to the ward manager.|nurse reports-to ward manager",
        "The nurse doesn\u2019t report to the midwife.|nurse reports-to not midwife",
        "The nurse answers directly to the midwife.|nurse reports-to midwife",
        "Does the nurse report to the midwife?\\nNo. She works alone.|nurse reports-to not midwife",
        "Does the nurse report to the midwife?\\n\\nYes.|nurse reports-to midwife",
        "Does the nurse report to the midwife?\\nThat depends.|",
        "The nurse reports to the midwife after each shift.|",
        "The nurse reports the fault to the office.|"
      })
  void readsReportingLines(String text, String expected) {
    String held = of("reports-to", claims(text).stream().filter(Claim::held).toList());
    assertEquals(expected == null ? "" : expected, held);
  }

  /** Beside the tables of what is done: what a role takes part in, tells of, needs, works with. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The nurse collaborates on the budget.|joins budget nurse (takes part)",
        "The nurse helps with the budget.|joins budget nurse (takes part)",
        "The nurse does not help with the budget.|joins budget not nurse (takes part)",
        "The nurse explains the budget.|informs budget nurse",
        // sections of a sheet
        "## Nurse\\n\\n### Duties\\n\\n- Moving patients\\n- The budget|performs move/patient nurse, rules budget nurse",
        "## Nurse\\n\\n### Skills\\n\\n- Moving patients|needs move/patient nurse",
        "## Nurse\\n\\n### Measures of success\\n\\n- Falls|concerns fall nurse",
        "## Nurse\\n\\nTools:\\n\\n- Stethoscope|concerns stethoscope nurse",
        "## Nurse\\n\\nYou will learn:\\n\\n- Moving patients|concerns move/patient nurse",
        "## Nurse\\n\\n### Why join us\\n\\n- Manage your own time\\n- Training budget|",
        "## Nurse\\n\\nWe offer:\\n\\n- Moving in with friends|",
        // whoever is named in it is spoken of
        "## Benefits\\n\\n- The nurse sets the budget|rules budget nurse"
      })
  void readsByWhichAct(String text, String expected) {
    String acts =
        Articles.claims("a.md", "# Nurse vs Midwife\n\n" + text.replace("\\n", "\n")).stream()
            .filter(c -> c.value() instanceof Value.Holder)
            .map(
                c ->
                    ((Value.Holder) c.value()).act()
                        + " "
                        + c.item().topic()
                        + (c.positive() ? " " : " not ")
                        + c.value().text())
            .sorted()
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, acts);
  }

  @Test
  void quotesQuestionAndAnswerTogether() {
    Claim claim =
        claims("- Does the nurse report to the midwife?\nYes. Every day.\n").stream()
            .filter(c -> c.item().attribute().equals("reports-to") && c.held())
            .findFirst()
            .orElseThrow();
    assertEquals("Does the nurse report to the midwife?\nYes.", claim.evidence().quote());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The chef is strategic.|chef level strategic",
        "The chef is more strategic than the waiter.|chef level strategic",
        "Chefs take a more strategic approach.|chef level strategic",
        "The waiter focuses on daily operations.|waiter level operational or tactical",
        "The chef writes a strategic plan.|",
        "The chef is not strategic.|chef level not strategic"
      })
  void readsPoles(String text, String expected) {
    String level =
        claims(text).stream()
            .filter(c -> c.item().attribute().equals("level") && c.subjects().size() == 1)
            .map(ExtractorTest::show)
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, level);
  }

  @Test
  void aContrastOrdersThePair() {
    List<Claim> claims =
        claims("Waiters focus on the users while chefs focus on the technical side.");
    assertTrue(
        of("facing", claims).contains("chef+waiter facing customer waiter"), of("facing", claims));
    assertTrue(
        of("facing", claims).contains("chef+waiter facing technology chef"), of("facing", claims));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Chefs have more authority than waiters over the budget.|chef+waiter authority chef (over budget)",
        "The chef and the waiter are peers.|chef+waiter authority neither",
        "They should be treated as peers, so the waiter does not obey the chef.|chef+waiter authority neither",
        "The chef has more pans.|"
      })
  void readsWhoHasMore(String text, String expected) {
    assertEquals(expected == null ? "" : expected, of("authority", claims(text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The average nurse salary is $70,000.|$70,000 a year",
        "A nurse earns around $57,017 per year.|$57,017 a year",
        "A nurse earns \u00A324 per hour.|\u00A324 an hour",
        "Nurses earn $70K\u2013$120K+.|at least $70,000 a year",
        "The salary of a nurse is \u20AC30,000 to \u20AC45,000 a year.|\u20AC30,000 to 45,000 a year",
        "A nurse earns up to AUD 120,000.|up to AUD 120,000 a year",
        "A nurse is paid at least $4,000 a month.|at least $4,000 a month",
        "A nurse earns $1.5m.|$1,500,000 a year",
        "The nurse bought a bag for $40.|",
        "In 2021 the nurse earned a medal.|"
      })
  void readsFigures(String text, String expected) {
    String figures =
        claims(text).stream()
            .filter(c -> c.item().attribute().equals("salary"))
            .map(c -> c.value().text())
            .collect(Collectors.joining(", "));
    assertEquals(expected == null ? "" : expected, figures);
  }

  @Test
  void tiesEachFigureToItsRoleAndProvider() {
    List<Claim> claims =
        claims(
            "Payscale reports an average nurse salary of around $61,000 compared to an average midwife salary of $70,500.");
    assertEquals(
        "midwife $70,500 a year provider=Payscale; statistic=average \"an average midwife salary of $70,500\", "
            + "nurse $61,000 a year provider=Payscale; statistic=average \"an average nurse salary of around $61,000\"",
        claims.stream()
            .filter(c -> c.item().attribute().equals("salary"))
            .map(
                c ->
                    c.subjects().get(0)
                        + " "
                        + c.value().text()
                        + " "
                        + c.scope().text()
                        + " \""
                        + c.evidence().quote()
                        + "\"")
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The nurse sets the budget.|plain",
        "The nurse will set the budget.|plain",
        "The nurse must set the budget.|obligatory",
        "The nurse should set the budget.|obligatory",
        "The nurse usually sets the budget.|frequent",
        "Typically, the nurse sets the budget.|frequent",
        "The nurse tends to set the budget.|frequent",
        "Many nurses set the budget.|frequent",
        "The nurse may set the budget.|possible",
        "The nurse can set the budget.|possible",
        "Sometimes the nurse sets the budget.|possible",
        "Some nurses set the budget.|possible"
      })
  void readsModality(String text, String modality) {
    assertEquals(modality, budget(text).modality().label());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The nurse sets the budget.|true|",
        "Some believe that the nurse sets the budget.|false|",
        "Many people think the nurse sets the budget.|false|",
        "A common myth is that the nurse sets the budget.|true|",
        "Wards are small. Does the nurse set the budget?|false|",
        "It is not true that the nurse sets the budget.|true|",
        "Nobody thinks the nurse sets the budget.|false|",
        "I doubt that the nurse sets the budget.|false|",
        "Imagine that the nurse sets the budget.|false|",
        "The nurse wants to set the budget.|false|",
        "The nurse would like to set the budget.|false|",
        "The nurse refuses to set the budget.|false|",
        "The nurse is said to set the budget.|false|",
        "The nurse is afraid to set the budget.|false|",
        "The nurse thinks she sets the budget.|false|",
        "Do not let the nurse set the budget.|true|",
        "It is true that the nurse sets the budget.|true|",
        "The nurse has to set the budget.|true|",
        "Ann Roe says that the nurse sets the budget.|true|Ann Roe",
        "According to Acme, the nurse sets the budget.|true|Acme"
      })
  void readsWhoseViewItIs(String text, boolean held, String by) {
    Claim claim = budget(text);
    assertEquals(held + "|" + (by == null ? "" : by), claim.held() + "|" + claim.attributedTo());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "In the United States the nurse sets the budget.|place=united states",
        "In small hospitals the nurse sets the budget.|company=small",
        "In SAFe, the nurse sets the budget.|framework=safe",
        "The senior nurse sets the budget.|level=senior",
        "Nurses used to set the budget.|time=past",
        "If the ward is full, the nurse sets the budget.|condition=if the ward is full",
        "During the day the nurse sets the budget.|"
      })
  void readsScope(String text, String scope) {
    assertEquals(scope == null ? "" : scope, budget(text).scope().text());
  }

  private static Claim budget(String text) {
    return claims(text).stream()
        .filter(c -> c.item().topic().equals("budget"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim about the budget in: " + text));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // pronouns
        "The nurse is kind. They set the budget.|nurse",
        "The nurse is kind and the midwife is strict. They set the budget.|",
        "Nurses and midwives are kind. They set the budget.|midwife+nurse",
        "The nurse is kind. This professional sets the budget.|nurse",
        "The nurse leads the ward and the midwife follows her. The former sets the budget.|nurse",
        "The nurse leads the ward and the midwife follows her. The latter sets the budget.|midwife",
        "Wards are loud. They set the budget.|",
        // lead-ins, headings, labels
        "The duties of a nurse are:\\n- Setting the budget|nurse",
        "Nurses are responsible for:\\n- Setting the budget|nurse",
        "\\nNurse\\n\\n- Sets the budget|nurse",
        "\\nNurse\\n\\n- Setting the budget|nurse",
        "- Midwife: sets the budget|midwife",
        // an explicit subject outranks the heading
        "\\nNurse\\n\\nMidwives are kind. They set the budget.|midwife",
        // intervening phrases
        "Nurses, on the other hand, set the budget.|nurse",
        "The nurse (RN) sets the budget.|nurse"
      })
  void findsTheSubject(String text, String subject) {
    String found =
        claims(text).stream()
            .filter(c -> c.item().topic().equals("budget"))
            .map(c -> String.join("+", c.subjects()))
            .distinct()
            .collect(Collectors.joining(", "));
    assertEquals(subject == null ? "" : subject, found);
  }

  @Test
  void countsPronounsThatItCannotResolve() {
    var results =
        Articles.run(
            "a.txt",
            TITLES + "The nurse is kind and the midwife is strict. They set the budget.\n");
    assertEquals(1, results.extractions().get("a.txt").unresolvedPronouns());
  }

  @Test
  void readsTablesByTheirHeads() {
    String table =
        "# Nurse vs Midwife\n\n| | Nurse | Midwife |\n|---|---|---|\n| Salary | $60,000 | $70,000 |\n";
    assertEquals(
        "midwife $70,000 a year, nurse $60,000 a year",
        Articles.claims(table).stream()
            .filter(c -> c.item().attribute().equals("salary"))
            .map(c -> c.subjects().get(0) + " " + c.value().text())
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The nurse is solely responsible for the budget.|solely|true",
        "The nurse alone sets the budget.|alone|true",
        "It is the nurse who sets the budget.|It is the nurse who|true",
        "Only nurses set the budget.|Only nurses|true",
        "The nurse, not the midwife, sets the budget.|not the midwife|true",
        // sets the nurse above others, and leaves them room
        "The nurse is accountable for the budget.|accountable|false",
        "The nurse has primary responsibility for the budget.|primary|false",
        "The nurse is not solely responsible for the budget.||false",
        // to have a thing, or to be the one that is named, says nothing of others
        "The nurse owns the budget.||false",
        "The nurse sets the budget.||false"
      })
  void readsWhatLeavesNoRoomForOthers(String text, String word, boolean alone) {
    Claim claim = budget(text);
    assertEquals(word == null ? "" : word, claim.exclusive());
    assertEquals(alone, claim.value() instanceof Value.Holder h && h.alone());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // a role sheet names its role once
        "# Head Cook\\n\\n## Duties\\n- Set the budget\\n- The schedule|head-cook performs budget head-cook, head-cook performs timeline head-cook",
        "# Head Cook\\n\\n## Required skills\\n- The schedule|",
        "# Head Cook\\n\\n- owns the budget\\n- contributes to the schedule|head-cook performs budget head-cook, head-cook performs timeline head-cook (takes part)",
        // an advert speaks to its role
        "# Sous-Chef\\n\\nYou set the budget and you do not write the schedule.|sous-chef performs budget sous-chef, sous-chef performs timeline not sous-chef",
        "# How to live well\\n\\nYou set the budget. The sous-chef cooks. The sous-chef sings.|",
        // a list below a verb that waits for its object
        "# Chef vs Waiter\\n\\nWaiters control:\\n\\n- The budget\\n- The schedule|waiter performs budget waiter, waiter performs timeline waiter",
        // labels
        "# Chef vs Waiter\\n\\n- Chef: budget, schedule|chef performs budget chef, chef performs timeline chef",
        // tables with a column or a row for each role
        "# Chef vs Waiter\\n\\n/ Chef / Waiter /\\n/---/---/\\n/ The budget. / Write the schedule. /|chef performs budget chef, waiter performs timeline waiter",
        // "it is X's job"
        "# Chef vs Waiter\\n\\nIt is the chef's job to set the budget.|chef performs budget chef"
      })
  void readsRoleSheetsAdvertsListsAndTables(String text, String expected) {
    List<Claim> claims =
        Articles.claims(text.replace("\\n", "\n").replace("/", "|") + "\n").stream()
            .filter(c -> c.item().topic().matches("budget|timeline"))
            .toList();
    assertEquals(expected == null ? "" : expected, of("performs", claims));
  }

  @Test
  void readsReportingLinesAndFocusFromTables() {
    String table =
        "# Chef vs Waiter\n\n| | Chef | Waiter |\n|---|---|---|\n| Reports to | Owner | Chef |\n| Focus | Team | Customers |\n";
    List<Claim> claims = Articles.claims(table);
    assertEquals("chef reports-to Owner, waiter reports-to chef", of("reports-to", claims));
    assertEquals("chef facing the team, waiter facing customers or users", of("facing", claims));
  }

  @Test
  void tiesLevelsToFiguresRespectively() {
    assertEquals(
        "$50,000 a year entry-level, $70,000 a year mid-level, $90,000 a year senior",
        claims(
                "Junior nurses earn $50,000 while mid-level and senior nurses earn $70,000 and $90,000 respectively.")
            .stream()
            .filter(c -> c.item().attribute().equals("salary"))
            .map(c -> c.value().text() + " " + c.scope().get("level"))
            .sorted()
            .collect(Collectors.joining(", ")));
  }

  @Test
  void readsAbbreviationsAsTheArticleDefinesThem() {
    assertEquals("project-manager", pm("The project manager (PM) leads. The PM sets the budget."));
    assertEquals("product-manager", pm("The product manager leads. The PM sets the budget."));
    assertEquals(
        "project-manager",
        pm("Project managers lead. The project manager plans. The PM sets the budget."));
  }

  private static String pm(String text) {
    return Articles.claims(text).stream()
        .filter(c -> c.item().topic().equals("budget"))
        .map(c -> c.subjects().get(0))
        .collect(Collectors.joining(","));
  }

  @Test
  void everyQuoteIsTheFilesTextAtItsOffsets() {
    String text =
        "# Nurse vs Midwife\n\n## Chef vs Waiter\n\n"
            + "\uD83D\uDE00 The chef\u2019s \u201Cvision\u201D is clear.\r\nNurses report to the ward manager. \uD83C\uDF89 The chef sets the **budget**.\r\n";
    int[] points = text.codePoints().toArray();
    List<Claim> claims = Articles.claims(text);
    assertTrue(claims.size() >= 2);
    for (Claim c : claims) {
      var span = c.evidence().span();
      assertEquals(new String(points, span.start(), span.length()), c.evidence().quote());
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nobody",
      value = {
        "According to Gartner, the nurse sets the budget.|Gartner",
        "The nurse sets the budget, according to Gartner.|Gartner",
        "Gartner reports that the nurse sets the budget.|Gartner",
        "Reuters reported that the nurse sets the budget.|Reuters",
        "As Anna Bell notes, the nurse sets the budget.|Anna Bell",
        "As Bell points out, the nurse sets the budget.|Bell",
        "The nurse sets the budget, says Anna Bell.|Anna Bell",
        "The nurse sets the budget, Anna Bell says.|Anna Bell",
        "\"The nurse sets the budget,\" says Dr. Anna Bell, who runs a ward.|Anna Bell",
        "\"The nurse sets the budget,\" Anna Bell of Acme explained.|Anna Bell",
        "Acme Labs' CEO Anna Bell puts it, \"The nurse sets the budget.\"|Anna Bell",
        "Anna Bell, a surgeon in Rome, writes: \"The nurse sets the budget.\"|Anna Bell",
        "\"Wards differ. The nurse sets the budget,\" says Anna Bell.|Anna Bell",
        "\u201cThe nurse sets the budget.\u201d \u2014 Anna Bell.|Anna Bell",
        // a surname is the person whose full name the article gives
        "As Anna Bell notes, wards differ. Anna Bell says the chef sets the menu. As Bell says, the nurse sets the budget.|Anna Bell",
        // no names
        "\"The nurse sets the budget,\" she says.|nobody",
        "\"The nurse sets the budget,\" says the chef.|nobody",
        "The nurse sets the budget, finds Amazon useful and leads the ward.|nobody",
        "Research says that the nurse sets the budget.|nobody",
        "As noted above, the nurse sets the budget.|nobody",
        "The nurse sets the \"budget\", many say.|nobody",
        "Anna Bell says hello. The nurse sets the budget.|nobody"
      })
  void theSpeakerIsTheNameThatSaysIt(String text, String speaker) {
    assertEquals(speaker == null ? "" : speaker, only(text, "budget", Claim::attributedTo));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "As of 2023, the nurse sets the budget.|2023",
        "As of March 2024 the nurse sets the budget.|2024-03",
        "As of March 3, 2024, the nurse sets the budget.|2024-03",
        "The nurse sets the budget since 2021.|2021",
        "From 2022 on, the nurse sets the budget.|2022",
        "Since 2021 the chef sets the menu, and since 2024 the nurse sets the budget.|2024",
        "The chef sets the menu since 2021, and the nurse sets the budget since May 2024.|2024-05",
        "The ward that opened in 1999 is where the nurse sets the budget.|none",
        "The nurse sets the budget of 2023.|none"
      })
  void theTimeIsTheOneAsOfWhichItIsSaid(String text, String time) {
    assertEquals(time == null ? "" : time, only(text, "budget", c -> c.scope().get("year")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "In 2021, nurses earn $90,000 per year.|2021",
        "Nurses earn $90,000 per year (2021).|2021",
        "According to 2021 figures, nurses earn $90,000 per year.|2021",
        "According to a 2021 Glassdoor survey, nurses earn $90,000 per year.|2021",
        "Nurses earn $90,000 per year for 2000 hours of work.|none",
        "Nurses earn $90,000 per year. This page was checked in 2024.|none"
      })
  void aFigureHasTheYearForWhichItIsGiven(String text, String year) {
    assertEquals(year == null ? "" : year, only(text, "salary", c -> c.scope().get("year")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "nothing",
      value = {
        "Owns: the budget, cleaning tools|waiter performs budget waiter, waiter performs tool/clean waiter",
        "Decides on: the menu|waiter performs menu waiter",
        "Responsible for: the budget|waiter performs budget waiter",
        "Responsible for: training cooks|waiter performs train/cook waiter",
        "Leads: 5 people|nothing"
      })
  void whatFollowsALabelIsItsObject(String line, String claims) {
    String text = "# Chef vs Waiter\n\n## Waiter\n\n" + line + "\n";
    assertEquals(claims == null ? "" : claims, of("performs", Articles.claims("a.md", text)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The waiter reports to the chef.|chef",
        "The waiter reports to the chef manager.|chef manager",
        "The waiter reports to the Chef Manager.|Chef Manager",
        "The waiter reports to the chef Anna Bell.|chef",
        "The waiter reports to the chef, who leads.|chef"
      })
  void aRoleWhoseNameGoesOnIsAnotherRole(String text, String target) {
    assertEquals(target, only(text, "reports-to", c -> c.value().text()));
  }

  @Test
  void aPassiveNamesThePartAsTheActiveDoes() {
    List<String> parts =
        claims("The chef sets the food budget. The food budget is set by the waiter.").stream()
            .filter(Articles::holds)
            .map(c -> c.item().topic())
            .toList();
    assertEquals(List.of("budget/food", "budget/food"), parts);
  }

  @Test
  void aHeadingBelowTheTitleGivesTheTimeAndTheTitleDoesNot() {
    String text = "# Nurse vs Chef in 2025\n\n## Pay as of 2023\n\nNurses earn $90,000 per year.\n";
    assertEquals("2023", Articles.claims("a.md", text).get(0).scope().get("year"));
    String title = text.replace(" as of 2023", "");
    assertEquals("", Articles.claims("a.md", title).get(0).scope().get("year"));
  }
}

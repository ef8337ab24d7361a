package sicetnon.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;

/**
 * How documents say who does what without a sentence that says it: sheets, adverts, tables, FAQs.
 */
class DocumentTest {
  private static final String TITLE = "# Surgeon vs Nurse\n\n";

  private static String show(List<Claim> claims) {
    return claims.stream()
        .filter(c -> c.held() && Articles.shown(c))
        .map(
            c ->
                String.join("+", c.subjects())
                    + " "
                    + c.item().attribute()
                    + (c.item().topic().isEmpty() ? "" : " " + c.item().topic())
                    + " "
                    + (c.positive() ? "" : "not ")
                    + c.value().text())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(", "));
  }

  private static String read(String text) {
    return show(Articles.claims("article.md", text.replace("\\n", "\n")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // who is bidden in a lead-in is whom its list is about
        "The nurse expects the midwife to:\\n\\n- set the budget|midwife performs budget midwife",
        // equal is neither, and denies no say
        "Neither has more say over the budget than the other.|midwife+nurse authority neither",
        "Neither reports to the other.|midwife reports-to not nurse, nurse reports-to not midwife"
      })
  void ofTwoRolesItSaysOfWhichSomethingIsSaid(String text, String expected) {
    String all = read("# Nurse vs Midwife\\n\\nBoth are kind.\\n\\n" + text);
    List<String> claims = Stream.of(all.split(", ")).filter(c -> !c.contains(" is ")).toList();
    assertEquals(expected, String.join(", ", claims));
  }

  @Test
  void aPersonWithoutNameOrRoleIsNoVoice() {
    String text = "# Nurse vs Midwife\n\nMy neighbour says that the nurse sets the budget.\n";
    assertTrue(
        Articles.claims("a.md", text).stream()
            .noneMatch(c -> c.held() && c.item().topic().equals("budget")));
  }

  /** Of these first words the tagger by itself takes the second entry's for no verb. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Fit dies.\\n- Clean hinge parts, using soda.\\n- Mend locks.|clean/hinge+part",
        "Mend locks.\\n- Direct repairs of tools.\\n- Fit dies.|machinery-repair/tool"
      })
  void entriesOfAListBeginAlike(String entries, String topic) {
    assertTrue(read("# Toolmaker\\n\\n## Tasks\\n\\n- " + entries).contains(" " + topic + " "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the title's role is the one of the fields below, and of "you"
        "# Pharmacist (Band 6)\\n\\nReports to: Ward Manager\\nHours: full time|pharmacist reports-to Ward Manager",
        "# Pharmacist\\n\\nYou set the budget.|pharmacist performs budget pharmacist",
        "# Role sheet: Pharmacist\\n\\n**Reporting to:** Chief Surgeon|pharmacist reports-to Chief Surgeon",
        "Careers\\n\\nRole: Pharmacist\\nReports to: Head of Care|pharmacist reports-to head of care",
        // whom an advert speaks to
        "# Jobs\\n\\nAs a pharmacist in our team, you set the budget. The pharmacist is kind.|pharmacist performs budget pharmacist",
        "# Jobs\\n\\nWe are looking for a pharmacist. Each pharmacist is welcome.\\n\\nYou set the budget.|pharmacist performs budget pharmacist",
        // heads that deny
        "# Pharmacist\\n\\n## Not responsible for\\n\\n- the budget|pharmacist performs budget not pharmacist",
        "# Pharmacist\\n\\nA pharmacist does not:\\n\\n- set the budget|pharmacist performs budget not pharmacist",
        // the same thing, told by a noun and by a verb
        "# Pharmacist\\n\\n## Duties\\n\\n- Checks of the stock|pharmacist performs inventory/stock pharmacist",
        "# Pharmacist\\n\\n## Duties\\n\\n- Check the stock|pharmacist performs inventory/stock pharmacist",
        // labels
        "# Pharmacist vs Nurse\\n\\n- **The nurse**: sets the budget|nurse performs budget nurse",
        "# Pharmacist\\n\\n- **Money** - Sets the budget|pharmacist performs budget pharmacist",
      })
  void readsSheetsAndAdverts(String text, String expected) {
    String found = read(text);
    assertTrue(List.of(found.split(", ")).contains(expected), found);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Sets the budget ; No ; Yes|nurse performs budget nurse, surgeon performs budget not surgeon",
        "Has direct reports ; Yes, two ; None|nurse people not manages people, surgeon people manages people, surgeon reports 2 people",
        "Budget ; Accountable ; Consulted|surgeon performs budget surgeon",
        "Wound reviews ; Accountable ; Informed|surgeon performs review/wound surgeon",
        "Order drugs ; Yes ; No|nurse performs order/drug not nurse, surgeon performs order/drug surgeon",
        "Duties ; Closing wounds ; Dressing wounds|nurse performs dress/wound nurse, surgeon performs close/wound surgeon",
        "Skills ; Closing wounds ; Dressing wounds|''",
        "Reports to ; Dean ; Surgeon|nurse reports-to surgeon, surgeon reports-to Dean"
      })
  void readsAnswersInTables(String row, String expected) {
    String table =
        TITLE + "| | Surgeon | Nurse |\n|---|---|---|\n| " + row.replace(";", "|") + " |\n";
    assertEquals(
        expected,
        show(
            Articles.claims("article.md", table).stream()
                .filter(c -> !c.item().attribute().equals("is"))
                .toList()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "**Who sets the budget?**\\nThe nurse.|nurse performs budget nurse",
        "Q: Who sets the budget?\\nA: Ultimately the nurse, of course.|nurse performs budget nurse",
        "**Does the nurse set the budget?**\\nNot any more.|nurse performs budget not nurse",
        "**Does the nurse set the budget?**\\nAbsolutely!|nurse performs budget nurse",
        "**Who does the nurse report to?**\\nThe surgeon.|nurse reports-to surgeon",
        "**Who reviews the wounds?**\\nThe nurse.|nurse performs review/wound nurse",
        "**Who helps with the budget?**\\nThe nurse.|nurse performs budget nurse (takes part)",
        "**Does the nurse set the budget?**\\nIt depends.|''",
        "**Who sets the budget?**\\nThe nurse and others do their best to find out.|nurse performs discover nurse"
      })
  void readsQuestionsWithTheirAnswers(String text, String expected) {
    assertEquals(
        expected,
        show(
            Articles.claims("article.md", TITLE + text.replace("\\n", "\n")).stream()
                .filter(c -> !c.item().attribute().equals("is"))
                .toList()));
  }

  @Test
  void quotesALabelWithWhatStandsBehindIt() {
    List<Claim> claims =
        Articles.claims("advert.txt", "Pharmacist\n\nReports to: Ward Manager\nHours: 40\n");
    assertEquals(
        List.of("Reports to: Ward Manager"),
        claims.stream()
            .filter(c -> c.item().attribute().equals("reports-to"))
            .map(c -> c.evidence().quote())
            .toList());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // somebody who has the role
        "Maria Okafor, surgeon at a clinic in Cork, is our guest. Maria sets the budget.|surgeon",
        "Our guest is Maria Okafor, a surgeon. She sets the budget, Maria says.|surgeon",
        "I have been a surgeon for years. I set the budget.|surgeon",
        // the field for its people
        "The roles overlap.\\n\\nSurgeons cut. They set the budget.|surgeon",
        "The surgeon leads. She sets the budget.|surgeon",
        "The surgeon works with Anna Smith. She sets the budget.|''"
      })
  void knowsWhoIsMeant(String text, String holder) {
    assertEquals(
        holder,
        Articles.claims("article.md", TITLE + text.replace("\\n", "\n")).stream()
            .filter(c -> c.item().topic().equals("budget"))
            .map(c -> c.subjects().get(0))
            .distinct()
            .collect(Collectors.joining()));
  }

  @Test
  void aFieldInAHeadingStandsForItsPeople() {
    List<Claim> claims =
        Articles.claims(
            "article.md",
            "# Web Design vs Game Design\n\nWeb designers draw. Web designers and game designers differ.\n\n"
                + "Web design is responsible for the budget. It sets the schedule.\n");
    assertEquals(
        "web-designer performs budget web-designer, web-designer performs timeline web-designer",
        show(claims.stream().filter(c -> c.item().topic().matches("budget|timeline")).toList()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The surgeon sets the budget. This is a myth.|false",
        "The surgeon sets the budget. We consider this an anti-pattern.|false",
        "The surgeon sets the budget. That's wrong.|false",
        "The surgeon sets the budget. This is no myth.|true",
        "The surgeon sets the budget. This is good.|true"
      })
  void whatTheNextSentenceTakesBackIsNotHeld(String text, boolean held) {
    assertEquals(
        List.of(held),
        Articles.claims("article.md", TITLE + text).stream()
            .filter(c -> c.item().topic().equals("budget"))
            .map(Claim::held)
            .toList());
  }
}

package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.claim.Claim;
import sicetnon.group.Grouper;
import sicetnon.group.Position;

/** Rows and near misses of whole folders, of claims made by hand. */
class ConflictFinderBuiltTest {
  private static final Ties RELATED =
      Claims.related("nurse/midwife", "nurse/matron", "midwife/matron", "nurse/head-nurse");

  private static final Ties CONTRASTED = Claims.contrasted("nurse/midwife");

  /** Two articles that say it of the nurse, and two of the midwife: all points but the contrast. */
  private static final String TWO_EACH =
      "a nurse rules budget; b nurse rules budget; c midwife rules budget; d midwife rules budget";

  /** Articles on another question, so that a folder is not small. */
  private static final String MORE = "; w nurse is calm; x nurse is calm; y nurse is calm";

  private static ConflictFinder.Result find(Ties ties, String claims) {
    return Claims.find(ties, claims);
  }

  /** Rows as "this, that: severity", else near misses as "reason: this, that". */
  private static String told(ConflictFinder.Result result) {
    String rows =
        result.contradictions().stream()
            .map(
                c ->
                    c.positions().stream().map(p -> p.text()).collect(Collectors.joining(", "))
                        + ": "
                        + c.severity().label())
            .collect(Collectors.joining("; "));
    return rows.isEmpty() ? near(result) : rows;
  }

  private static String near(ConflictFinder.Result result) {
    return result.nearMisses().stream()
        .map(n -> n.reason().code() + ": " + n.positionA() + ", " + n.positionB())
        .collect(Collectors.joining("; "));
  }

  private static String places(List<Claim> claims) {
    return claims.stream().map(c -> c.evidence().source()).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // all claims of both sides are weighed together
        TWO_EACH + " | midwife, nurse: medium",
        // both rule, or one of them only makes it
        "a nurse rules budget; b midwife rules budget | midwife, nurse: low",
        "a nurse rules budget; b midwife makes budget | shareable: midwife, nurse",
        "a nurse rules budget; a midwife makes budget; b midwife rules budget level=senior"
            + " | shared: midwife, nurse",
        // "alone" decides by itself, and so does what one only can have
        "a nurse rules budget alone; b midwife rules budget" + MORE + " | midwife, nurse: medium",
        "a nurse rules budget single; b midwife rules budget single"
            + MORE
            + " | midwife, nurse: high",
        // who ever spoke of one of them only
        "a nurse rules budget; b porter rules budget | ''",
        "a nurse rules budget alone; b porter rules budget | unrelated: nurse, porter",
        // what takes part, and what nobody names
        "a nurse rules budget; b midwife joins budget | ''",
        "a nurse rules plan?; b midwife rules plan? | ''",
        // together and alone
        "a nurse+midwife rules budget; b nurse rules budget | shared: midwife and nurse, nurse",
        // views and possibilities
        "a nurse rules budget; b midwife rules budget perhaps | possible: midwife, nurse",
        "a nurse rules budget; b midwife rules budget reported | not-held: nurse, midwife",
        "a nurse rules budget; b nurse rules budget reported | ''"
      })
  void twoRolesOfOneThing(String claims, String told) {
    assertEquals(told, told(find(CONTRASTED, claims)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // two names of one role, unless an article sets them apart
        "a nurse rules budget single; b head-nurse rules budget single | shareable: head-nurse, nurse",
        "a nurse rules budget single; b midwife rules budget single | midwife, nurse: high",
        // few articles, where nothing sets the two apart
        "a nurse rules budget; b midwife rules budget | shareable: midwife, nurse",
        // a third role is weighed for itself
        "a nurse rules budget single; b nurse rules budget single; c midwife rules budget single;"
            + " d matron joins budget single | nurse, midwife: high",
        "a nurse performs budget; b midwife performs budget; b matron performs budget"
            + " | shared: matron, midwife",
        // a help
        "a nurse rules budget; b nurse joins budget merely | nurse, nurse (takes part): medium",
        // denials by class of act
        "a nurse makes budget; b nurse rules budget not | ''",
        "a nurse makes budget; b nurse joins budget not | nurse, not nurse (takes part): high"
      })
  void rolesOfWhichNothingElseIsKnown(String claims, String told) {
    String first = told(find(RELATED, claims)).split("; ")[0];
    assertEquals(told, first);
  }

  @Test
  void rowTellsWhatWasWeighed() {
    Contradiction row = find(CONTRASTED, TWO_EACH).contradictions().get(0);
    assertEquals(List.of(Point.values()), row.weight().has());
    Contradiction flat =
        find(RELATED, "a nurse is calm; b nurse is calm not").contradictions().get(0);
    assertEquals(Weight.NONE, flat.weight());
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        TWO_EACH + "; e nurse rules budget alone; f midwife rules budget",
        // only as of two times
        "a nurse performs budget; b nurse performs budget; c midwife performs budget; d midwife performs budget;"
            + " e nurse rules budget alone year=2020; f midwife rules budget year=2024",
        "a nurse performs budget; b nurse performs budget; c midwife performs budget; d midwife performs budget;"
            + " e nurse rules budget alone year=2024; f midwife rules budget year=2020"
      })
  void whatOneRoleHasAloneIsNotWeighedToo(String claims) {
    Contradiction row = find(CONTRASTED, claims).contradictions().get(0);
    assertEquals(Weight.NONE, row.weight());
    Position nurse = row.a().text().equals("nurse") ? row.a() : row.b();
    assertEquals("e", places(nurse.claims()));
  }

  @Test
  void nearMissTellsWhatWasWeighed() {
    NearMiss miss =
        find(RELATED, "a nurse rules budget; b midwife rules budget").nearMisses().get(0);
    assertEquals(List.of(Point.BOTH_ANSWER, Point.BOTH_RULE), miss.weight().has());
  }

  @Test
  void articlesThatSayItOfBothAreNoEvidence() {
    Contradiction row =
        find(CONTRASTED, TWO_EACH + "; e nurse rules budget; e midwife rules budget")
            .contradictions()
            .get(0);
    assertEquals("c d", places(row.a().claims()));
    assertEquals("a b", places(row.b().claims()));
    assertEquals("sources", row.across());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // in one article, by one voice in two files, and where nothing but it is left of one side
        "a nurse rules budget; a midwife rules budget | shared: midwife, nurse",
        "a nurse rules budget from=acme; b midwife rules budget from=acme | shared: midwife, nurse",
        "a nurse rules budget; a midwife rules budget; b midwife rules budget | shared: midwife, nurse",
        "a nurse rules budget; a midwife rules budget; b nurse rules budget | shared: midwife, nurse"
      })
  void rolesThatOneArticleNamesBothShareThing(String claims, String told) {
    assertEquals(told, told(find(CONTRASTED, claims)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a nurse rules budget; b midwife rules budget | ''",
        "a nurse rules budget level=senior; b midwife rules budget level=senior | level=senior",
        "a nurse rules budget level=senior; b midwife rules budget level=senior;"
            + " a nurse rules budget; b midwife rules budget | ''"
      })
  void weighedRowHasScopeThatAllItsPairsShare(String claims, String scope) {
    List<Contradiction> rows = find(CONTRASTED, claims).contradictions();
    assertEquals(List.of(scope), rows.stream().map(Contradiction::scope).toList());
  }

  @Test
  void datedClaimsOfOneSourceTellWhatChanged() {
    Contradiction row =
        find(
                RELATED,
                "a nurse is calm year=2020; a nurse is calm not year=2024; b nurse is calm year=2020")
            .contradictions()
            .get(0);
    assertEquals("b", places(row.a().claims()));
    assertEquals("a", places(row.b().claims()));
    assertEquals("sources", row.across());
  }

  @Test
  void datedClaimsOfManySourcesAreEvidenceOnBothSides() {
    Contradiction row =
        find(
                RELATED,
                "a nurse is calm year=2020; b nurse is calm year=2020; c nurse is calm not year=2024;"
                    + " d nurse is calm not year=2024; a nurse is calm not year=2024")
            .contradictions()
            .get(0);
    assertEquals("a c d", places(row.a().claims()));
    assertEquals("a b", places(row.b().claims()));
  }

  @Test
  void twoSuperiorsInOneSourceAreNoEvidence() {
    String claims =
        "a nurse reports-to matron; a nurse reports-to surgeon; b nurse reports-to surgeon";
    Contradiction row = find(RELATED, claims).contradictions().get(0);
    assertEquals("a", places(row.a().claims()));
    assertEquals("b", places(row.b().claims()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // one for each question
        "a nurse is calm level=senior; b nurse is calm not; b nurse is tidy; c nurse is tidy not perhaps"
            + " | restricted: no, yes; possible: no, yes",
        "a nurse is calm perhaps; b nurse is calm not; c nurse is calm not level=senior | possible: no, yes",
        // none for a question that is a row
        "a nurse is calm; b nurse is calm not; c nurse is calm not level=senior | ''",
        "a nurse rules budget alone; b midwife rules budget; c matron performs budget | ''",
        // of figures of two levels or services nobody would ask
        "a nurse earns 40 level=senior; b nurse earns 50 level=junior | ''",
        "a nurse earns 40 case=day; b nurse earns 50 case=night | ''",
        "a nurse earns 40 company=acme; b nurse earns 50 case=night | ''",
        "a nurse earns 40 case=day; b nurse earns 50 | restricted: €40 a year (day), €50 a year",
        "a nurse earns 40 place=york; b nurse earns 50 place=leeds"
            + " | other-scope: €40 a year (york), €50 a year (leeds)",
        "a nurse is calm level=senior; b nurse is calm not level=junior | other-scope: no, yes",
        // of figures the first pair
        "a nurse earns 40; b nurse earns 60 unit=USD; c nurse earns 80 unit=GBP"
            + " | other-unit: USD 60 a year, £80 a year",
        // of roles that nobody speaks of together too
        "a nurse rules budget alone; b porter rules budget; c clerk rules budget"
            + " | unrelated: clerk, nurse",
        // a part
        "a nurse rules wine-list; b midwife rules menu | part-of: nurse, midwife",
        // a view that a source reports
        "a nurse is calm; b nurse is calm not reported; c nurse is calm not reported | not-held: yes, calm",
        "a nurse is calm not; b nurse is calm not reported | ''",
        "a nurse is calm year=2020; a nurse is calm not year=2024 reported | not-held: yes, calm",
        "a nurse reports-to matron; b nurse reports-to surgeon reported | not-held: matron, surgeon",
        "a nurse reports-to matron; a nurse reports-to surgeon reported | ''"
      })
  void nearMisses(String claims, String near) {
    assertEquals(near, near(find(RELATED, claims)));
  }

  @Test
  void nearMissesOfWhichLeastIsMissingComeFirst() {
    String claims =
        "a nurse rules z-plan alone; b porter rules z-plan;"
            + " a nurse performs y-plan; b midwife performs y-plan;"
            + " a nurse rules x-plan; b midwife rules x-plan;"
            + " a nurse rules v-plan; b midwife rules v-plan perhaps;"
            + " a nurse rules w-plan; b midwife rules w-plan;"
            + " b nurse is calm; a nurse is calm not perhaps";
    List<NearMiss> near = find(RELATED, claims).nearMisses();
    assertEquals(
        List.of("calm", "v-plan", "w-plan", "x-plan", "y-plan", "z-plan"),
        near.stream().map(n -> n.item().question().topic()).toList());
    List<Integer> missing = near.stream().map(NearMiss::missing).toList();
    assertEquals(missing.stream().sorted().toList(), missing);
    assertEquals(Point.values().length, missing.get(5));
  }

  @Test
  void ofOneQuestionTheNearestIsTold() {
    String claims =
        "a nurse performs budget; b midwife performs budget; c matron performs budget perhaps";
    List<NearMiss> near = find(RELATED, claims).nearMisses();
    assertEquals(List.of(NearMissReason.POSSIBLE), near.stream().map(NearMiss::reason).toList());
  }

  @Test
  void nearMissIsOfFirstClaimsInFileOrder() {
    String claims =
        "d nurse is calm not; b nurse is calm not said=it; c nurse is calm perhaps said=so;"
            + " a nurse is calm perhaps level=senior line=2; a nurse is calm perhaps line=9";
    NearMiss miss = find(RELATED, claims).nearMisses().get(0);
    assertEquals("b:2", miss.a().evidence().location());
    assertEquals("a:2", miss.b().evidence().location());
  }

  @Test
  void nearMissOfLevelIsOfFirstClaimToo() {
    String claims =
        "b nurse earns 30; b nurse earns 40 level=senior; a nurse earns 40 level=senior";
    NearMiss miss = find(RELATED, claims).nearMisses().get(0);
    assertEquals("€30 a year", miss.positionA());
    assertEquals("a", miss.b().evidence().source());
  }

  @Test
  void idOfNearMissIsOfQuestionReasonAndAnswers() {
    String id =
        find(RELATED, "a nurse is calm perhaps; b nurse is calm not").nearMisses().get(0).id();
    String other =
        find(RELATED, "x nurse is calm usually; y nurse is calm not perhaps")
            .nearMisses()
            .get(0)
            .id();
    String scope =
        find(RELATED, "a nurse is calm level=senior; b nurse is calm not").nearMisses().get(0).id();
    assertEquals(id, other);
    assertNotEquals(id, scope);
    assertTrue(id.startsWith("n"), id);
  }

  @Test
  void everyReasonHasCodeAndWordsOfItsOwn() {
    NearMissReason[] reasons = NearMissReason.values();
    assertEquals("other-scope", NearMissReason.OTHER_SCOPE.code());
    assertEquals(
        reasons.length,
        Stream.of(reasons).map(NearMissReason::words).filter(w -> !w.isBlank()).distinct().count());
    assertEquals(
        reasons.length,
        Stream.of(reasons)
            .map(NearMissReason::remedy)
            .filter(w -> !w.isBlank())
            .distinct()
            .count());
  }

  @Test
  void twoHundredNearMissesAreListedAndTheOthersCounted() {
    String claims =
        IntStream.range(0, 203)
            .mapToObj(i -> "a nurse is t%1$03d; b nurse is t%1$03d not perhaps".formatted(i))
            .collect(Collectors.joining("; "));
    ConflictFinder.Result result = find(RELATED, claims);
    assertEquals(ConflictFinder.MOST_NEAR_MISSES, result.nearMisses().size());
    assertEquals(3, result.more());
    assertEquals("t000", result.nearMisses().get(0).item().question().topic());
    assertEquals(0, find(RELATED, "a nurse is calm; b nurse is calm not perhaps").more());
  }

  @Test
  void rowsAreSortedBySeverityThenSupportThenQuestion() {
    String claims =
        "a nurse is one usually; b nurse is one not usually;"
            + " a nurse is two; b nurse is two not;"
            + " a matron is six; b matron is six not;"
            + " a nurse is five; b nurse is five; c nurse is five not; d nurse is five not;"
            + " a nurse is three; b nurse is three not; c nurse is three not;"
            + " a nurse is four usually; b nurse is four not; c nurse is four; c nurse is four not usually level=x;"
            + " a nurse looks strategic; b nurse looks operational; c nurse looks operational; d nurse looks strategic";
    assertEquals(
        List.of("five", "four", "three", "six", "two", "", "one"),
        find(RELATED, claims).contradictions().stream()
            .map(c -> c.item().question().topic())
            .toList());
  }

  @Test
  void independentVoicesAreCounted() {
    assertEquals(
        2,
        ConflictFinder.origins(
            Claims.claims(
                "a nurse is calm from=acme; b nurse is calm from=acme; c nurse is calm from=ajax")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the row with most evidence stays
        "a nurse is calm line=1 said=x; a nurse+midwife is calm line=1 said=x;"
            + " b nurse is calm not line=1 said=x; b nurse+midwife is calm not line=1 said=x;"
            + " c nurse is calm not line=1 said=x | nurse",
        // one quotation elsewhere, in another line or sentence: two rows
        "a nurse is calm line=1 said=x; a midwife is calm line=1 said=x; b nurse is calm not line=1 said=x;"
            + " c midwife is calm not line=1 said=x | midwife, nurse",
        "a nurse is calm line=1 said=x; a midwife is calm line=2 said=x; b nurse is calm not line=1 said=x;"
            + " b midwife is calm not line=1 said=x | midwife, nurse",
        "a nurse is calm line=1 said=x; a midwife is calm line=1 said=y; b nurse is calm not line=1 said=x;"
            + " b midwife is calm not line=1 said=x | midwife, nurse"
      })
  void rowsOnTheSameQuotationsAreOne(String claims, String subjects) {
    assertEquals(
        subjects,
        find(RELATED, claims).contradictions().stream()
            .map(c -> c.item().question().subject())
            .collect(Collectors.joining(", ")));
  }

  /** A contrast speaks of either role and of the pair. */
  @ParameterizedTest
  @ValueSource(strings = {"calm", "tidy", "kind", "bold", "wise"})
  void amongRowsOnTheSameQuotationsThePairStays(String topic) {
    String claims =
        "a nurse is %1$s line=1 said=x; a midwife is %1$s line=1 said=x;"
            + " a nurse+midwife is %1$s line=1 said=x; b nurse is %1$s not line=1 said=x;"
            + " b midwife is %1$s not line=1 said=x; b nurse+midwife is %1$s not line=1 said=x";
    assertEquals(
        List.of("midwife; nurse"),
        find(RELATED, claims.formatted(topic)).contradictions().stream()
            .map(c -> c.item().question().subject())
            .toList());
  }

  @Test
  void amongRowsOnTheSameQuotationsTheMoreSevereStays() {
    List<String> topics = new ArrayList<>();
    for (String topic : List.of("calm", "tidy", "kind", "bold", "wise")) {
      String claims =
          "a nurse is %1$s usually line=1 said=x; b nurse is %1$s not usually line=1 said=x;"
              + " a nurse is loud line=1 said=x; b nurse is loud not line=1 said=x";
      claims = claims.formatted(topic);
      find(RELATED, claims).contradictions().forEach(c -> topics.add(c.item().question().topic()));
    }
    assertEquals(Collections.nCopies(5, "loud"), topics);
  }

  @Test
  void ofQuestionWithTooManyAnswersTheBestSupportedAreCompared() {
    String many =
        IntStream.rangeClosed(1, ConflictFinder.MOST_POSITIONS + 1)
            .mapToObj(i -> "a nurse earns " + (1000 + i))
            .collect(Collectors.joining("; "));
    // two voices for the greatest; of the others those that stand first
    ConflictFinder.Result result = find(RELATED, many + "; b nurse earns 1101");
    assertEquals(1, result.crowded().size());
    List<String> kept =
        result.contradictions().get(0).item().positions().stream().map(p -> p.text()).toList();
    assertEquals(ConflictFinder.MOST_POSITIONS, kept.size());
    assertTrue(kept.contains("€1,101 a year"), kept.toString());
    assertTrue(kept.contains("€1,099 a year"), kept.toString());
    assertTrue(!kept.contains("€1,100 a year"), kept.toString());
    assertEquals("€1,101 a year", result.contradictions().get(0).a().text());
  }

  /** Of one answer no more than a person reads, and of each voice before a second of one. */
  @Test
  void ofAnAnswerWithTooManyClaimsTheFirstOfEachVoiceAreCompared() {
    int most = ConflictFinder.MOST_CLAIMS;
    String twice = "a nurse earns 1000; a nurse earns 1000; ";
    String others =
        IntStream.range(0, most)
            .mapToObj(i -> String.format(Locale.ROOT, "b%03d nurse earns 1000; ", i))
            .collect(Collectors.joining());
    ConflictFinder.Result result = find(RELATED, twice + others + "z nurse earns 9000");
    assertEquals(1, result.crowded().size());
    List<Claim> kept = result.contradictions().get(0).a().claims();
    assertEquals(most, kept.size());
    assertEquals(most, kept.stream().map(Claim::origin).distinct().count());
    assertEquals(kept.size() + 1, result.contradictions().get(0).item().claims().size());
    assertEquals(
        List.of(), find(RELATED, twice + "z nurse earns 9000").crowded(), "few are all compared");
  }

  @Test
  void questionIsCrowdedOnlyIfAnswersAreLeftOut() {
    String most =
        IntStream.rangeClosed(1, ConflictFinder.MOST_POSITIONS)
            .mapToObj(i -> "a nurse earns " + (1000 + i))
            .collect(Collectors.joining("; "));
    assertEquals(List.of(), find(RELATED, most).crowded());
    assertEquals(List.of(), find(RELATED, most + "; b nurse earns 9 reported").crowded());
    String figures =
        IntStream.rangeClosed(1, 1001)
            .mapToObj(i -> "a nurse earns " + (1000 + i) + " rounded=5000")
            .collect(Collectors.joining("; "));
    ConflictFinder.Result result = find(RELATED, figures);
    assertEquals(1, result.crowded().size());
  }

  @Test
  void orderOfClaimsDoesNotMatter() {
    List<Claim> claims =
        new ArrayList<>(
            Claims.claims(
                TWO_EACH
                    + MORE
                    + "; a nurse is calm not; b nurse earns 40; c nurse earns 50; d nurse earns 60 unit=USD;"
                    + " a nurse rules wine-list; b midwife rules menu; c matron rules menu perhaps;"
                    + " d nurse reports-to surgeon; e nurse reports-to matron"));
    ConflictFinder finder = new ConflictFinder(Claims.PACK, CONTRASTED);
    ConflictFinder.Result expected = Claims.find(finder, Grouper.group(claims));
    assertEquals(4, expected.contradictions().size());
    Random random = new Random(11);
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(claims, random);
      assertEquals(expected, Claims.find(finder, Grouper.group(claims)));
    }
  }
}

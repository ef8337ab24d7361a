package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;

/**
 * Pairs of passages on the same question: contradiction, near miss with its reason, or agreement.
 */
class ConflictFinderTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  private static ConflictFinder.Result find(String one, String other) {
    return Articles.run("one.txt", TITLE + one, "two.txt", TITLE + other).conflicts();
  }

  private static String judge(String one, String other) {
    ConflictFinder.Result result = find(one, other);
    if (!result.contradictions().isEmpty()) {
      return result.contradictions().stream()
          .map(c -> c.severity().label())
          .collect(Collectors.joining(","));
    }
    return result.nearMisses().stream()
        .map(n -> n.reason().code())
        .distinct()
        .collect(Collectors.joining(","));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // holder: one holder only
        "The nurse sets the budget.|The midwife controls the budget.|high",
        "The nurse usually sets the budget.|The midwife controls the budget.|medium",
        "The nurse usually sets the budget.|The midwife typically controls the budget.|low",
        "The nurse sets the budget.|Nurses control the budget.|''",
        "The nurse may set the budget.|The midwife controls the budget.|possible",
        "Some say the nurse sets the budget.|The midwife controls the budget.|not-held",
        "In small hospitals the nurse sets the budget.|The midwife controls the budget.|restricted",
        "In SAFe, the nurse sets the budget.|In Scrum, the midwife sets the budget.|other-scope",
        "The nurse sets the budget.|The nurse does not set the budget.|high",
        "The nurse and the midwife set the budget.|The midwife controls the budget.|shared",
        // things that several may hold: in two articles a row only where both rule, and worth a
        // look
        "The nurse manages the records.|The midwife manages the records.|low",
        "The nurse writes the records.|The midwife writes the records.|shareable",
        "The nurse manages the records.|The nurse only helps with the records.|medium",
        "The nurse manages the records.|The nurse helps with the records.|''",
        "The nurse is solely responsible for the records.|The midwife manages the records.|medium",
        "The nurse writes the records.|The nurse does not write the records.|high",
        "The nurse writes the records.|The nurse does not own the records.|''",
        "Only the nurse ensures cleanliness.|The midwife ensures cleanliness.|medium",
        "Only the nurse makes sure the ward is clean.|The midwife makes sure the ward is staffed.|''",
        "The nurse ensures that patients are fed.|The nurse does not ensure that patients are released.|''",
        // relation
        "Nurses report to the midwife.|Nurses do not report to the midwife.|high",
        "Nurses report to the ward manager.|Nurses report to the matron.|medium",
        "Nurses report to the ward manager.|Midwives report to the matron.|''",
        "Nurses report to a senior manager.|Nurses report to the ward manager.|''",
        // quantity
        "The average nurse salary is $60,000.|The average nurse salary is $70,000.|medium",
        "The average nurse salary is $61,000.|The average nurse salary is $60,965.|''",
        "The average nurse salary is around $60,000.|Nurses earn $50,000 to $65,000 a year.|''",
        "Nurses never earn less than $90,000 a year.|The average nurse salary is $70,000.|medium",
        "Nurses earn up to $50,000 a year.|The average nurse salary is $70,000.|medium",
        "The average nurse salary is $60,000.|The average nurse salary is \u00A340,000.|other-unit",
        "The average nurse salary is $60,000.|The average midwife salary is $70,000.|''",
        "A junior nurse earns $40,000.|A senior nurse earns $90,000.|''",
        "In the UK the average nurse salary is $40,000.|In the US the average nurse salary is $90,000.|other-scope",
        "A junior nurse earns $40,000 and a senior nurse earns $60,000.|The average nurse salary is $50,000.|restricted",
        "A junior nurse earns $40,000 and a senior nurse earns $60,000.|The average nurse salary is $70,000.|medium",
        // opposed
        "The nurse is strategic.|The nurse is operational.|medium",
        "The nurse is strategic.|The midwife is operational.|''",
        "The nurse is strategic.|The nurse is not strategic.|high",
        // comparison
        "Nurses have more authority than midwives.|Midwives have more authority than nurses.|medium",
        "Nurses have more authority than midwives.|Nurses and midwives are peers.|medium",
        "Nurses have more authority than midwives over drugs.|Midwives have more authority than nurses over births.|other-matter",
        // polar
        "The nurse talks to patients.|The nurse does not talk to patients.|high",
        "The nurse talks to patients.|The midwife does not talk to patients.|''",
        "The nurse likes it.|The nurse does not like it.|''",
        "The nurse trains students.|The nurse does not train students in winter.|restricted",
        "The nurse trains students.|The nurse does not always train students.|''",
        "The nurse trains students.|The nurse does not train students.|high",
        // whoever makes or does it, another may too
        "The nurse draws up the birth plan.|The midwife writes the birth plan.|shareable",
        "Nurses write birth plans.|Midwives write birth plans.|shareable",
        "The nurse writes her birth plan.|The midwife writes her birth plan.|shareable",
        "It is the nurse who cleans the ward.|The midwife cleans the ward.|medium",
        "The nurse cleans the ward.|The midwife cleans the ward.|shareable",
        "The nurse alone decides on the diet.|The midwife decides on the diet.|medium",
        "Casting is the nurse's decision.|The midwife is responsible for casting.|high",
        "The nurse is the voice of the customer.|The midwife represents the customer.|high",
        // powers
        "The nurse has the final say on the budget.|The midwife controls the budget.|high",
        "The nurse makes the budget decisions.|The midwife controls the budget.|high",
        "The decision to operate is made by the nurse, not by the midwife.|The midwife has the last word on whether to operate.|high",
        "The nurse has no authority over the budget.|The nurse controls the budget.|high",
        "The nurse has more say on the budget.|The nurse controls the budget.|''",
        // two things, parts of one
        "The nurse controls the food budget.|The midwife controls the travel budget.|''",
        "The nurse controls the budget of the ward.|The midwife controls the budget of the school.|''",
        "The nurse controls the food budget.|The midwife controls the budget.|part-of",
        // all but denied
        "The nurse rarely trains students.|The nurse trains students.|medium",
        "The nurse does not need to train students.|The nurse trains students.|''",
        "The nurse has no direct reports.|The nurse has four direct reports.|high",
        "Few or no direct reports are what the nurse has.|The nurse has four direct reports.|''",
        // requirements
        "The nurse needs a degree.|The nurse does not need a degree.|high",
        "A medical degree is a must for the nurse.|The nurse needs no degree.|high",
        "The nurse needs patience.|The nurse does not need a degree.|''",
        "The nurse needs writing skills.|The nurse does not need cooking skills.|''",
        // who earns more, in words and by figures
        "Nurses earn more than midwives.|Nurses earn less than midwives.|medium",
        "The nurse earns $50,000 and the midwife earns $60,000.|Nurses earn more than midwives.|medium",
        "The nurse earns $50,000 and the midwife earns $60,000.|Midwives earn more than nurses.|''",
        "Nurses earn more than midwives: $60,000 against $50,000.|The average nurse salary is $60,000.|''",
        "No nurse should earn less than $60,000 a year.|Nurses earn $50,000.|medium",
        "Nurses earn $60,000 and more.|Nurses earn $90,000.|''",
        // shares of time
        "The nurse spends 60% of her time on training.|The nurse spends 20% of her time on training.|medium",
        "The nurse spends half of her time on training.|The nurse spends about 50% of her time on training.|''",
        "The nurse spends 60% of her time on training.|The nurse spends 20% of her time on paperwork.|''",
        // kinds of company before the verb
        "A nurse at a public hospital earns $60,000.|A nurse at a private hospital earns $90,000.|''",
        // the past
        "The nurse trained students.|The nurse does not train students.|restricted",
        // a part is not its whole
        "The nurse writes user stories.|The midwife manages the backlog.|part-of"
      })
  void judgesPairs(String one, String other, String judgement) {
    assertEquals(judgement, judge(one, other));
    assertEquals(judgement, judge(other, one), "the order of the files does not matter");
  }

  @Test
  void findsContradictionsInsideOneSource() {
    var result =
        Articles.run(
                "one.txt",
                TITLE + "The nurse sets the budget.\n\nThe midwife controls the budget.\n")
            .conflicts();
    assertEquals(
        List.of("one source"),
        result.contradictions().stream().map(Contradiction::across).toList());
  }

  @Test
  void spellingsOfOneRoleAreOneRole() {
    var result =
        Articles.run(
                "one.txt",
                    "Back-end developer vs tester: one view\n\nBack-end developers do not write tests.\n",
                "two.txt",
                    "Backend developer vs tester: another\n\nThe backend developer writes tests.\n")
            .conflicts();
    assertEquals(
        List.of("[back-end-developer]"),
        result.contradictions().stream()
            .map(c -> c.a().claims().get(0).subjects().toString())
            .toList());
  }

  @Test
  void twoProvidersExplainADifference() {
    var result =
        find(
            "Acme reports an average nurse salary of $60,000.",
            "Indeed reports an average nurse salary of $70,000.");
    assertEquals("provider", result.contradictions().get(0).explaining());
  }

  @Test
  void moreEvidenceAndOtherWordsKeepTheId() {
    String id =
        find("The nurse sets the budget.", "The midwife controls the budget.")
            .contradictions()
            .get(0)
            .id();
    String more =
        find(
                "The budget is set by the nurse. The chef owns the budget.",
                "Midwives manage the budget.")
            .contradictions()
            .get(0)
            .id();
    String other =
        find("The nurse sets the schedule.", "The midwife controls the schedule.")
            .contradictions()
            .get(0)
            .id();
    assertEquals(id, more);
    assertNotEquals(id, other);
  }

  @Test
  void rowsOnTheSameEvidenceAreOne() {
    var result =
        find(
            "Nurses focus on the users while midwives focus on the technical side.",
            "Midwives focus on the users whereas nurses focus on the technical side.");
    assertEquals(1, result.contradictions().size(), result.contradictions().toString());
  }

  /** Comparing grows with the square of the answers; nobody asks what has thousands. */
  @Test
  void ofAQuestionWithTooManyAnswersTheBestSupportedAreCompared() {
    String many =
        IntStream.range(0, 300)
            .mapToObj(i -> "The nurse earns $" + (40_001 + 1000 * i) + " a year.")
            .collect(Collectors.joining(" "));
    ConflictFinder.Result result =
        find(many, "The nurse earns $90,001 a year. The nurse earns $339,001 a year.");
    assertEquals(List.of("What does the nurse earn a year?"), result.crowded());
    assertEquals(
        ConflictFinder.MOST_POSITIONS, result.contradictions().get(0).item().positions().size());
    assertTrue(
        result.contradictions().get(0).item().positions().stream()
            .anyMatch(p -> p.text().contains("339,001")));
    assertEquals(
        List.of(), find("The nurse sets the budget.", "The midwife sets the budget.").crowded());
  }
}

package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.report.ReviewDesk;

/** A decision for a side stays with the answer, whatever letter it has in the next report. */
class SideDecisionTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String NURSE = TITLE + "The nurse sets the budget.";
  private static final String MIDWIFE = TITLE + "The midwife controls the budget.";
  private static final String[] NURSE_FIRST = {
    "1.txt", NURSE, "2.txt", MIDWIFE, "3.txt", TITLE + "Nurses manage the budget."
  };
  private static final String[] MIDWIFE_FIRST = {
    "1.txt", NURSE, "2.txt", MIDWIFE, "4.txt", TITLE + "Midwives manage the budget."
  };

  @TempDir Path output;

  private List<String> run(String... articles) throws IOException {
    return Articles.write(Articles.run(articles), output).remarks();
  }

  private Path report() {
    return output.resolve("contradictions.csv");
  }

  private Map<String, String> budget() throws IOException {
    return Spreadsheet.open(report()).row("budget");
  }

  private void decide(String decision) throws IOException {
    Spreadsheet.open(report()).review("budget", decision, "n").save(report());
  }

  /** The answer that stands as the side that was decided for. */
  private String right() throws IOException {
    return budget().get("position_" + budget().get("decision"));
  }

  @ParameterizedTest
  @CsvSource({
    "a, nurse",
    "b, midwife",
    "A, nurse",
    "' b ', midwife",
    "nurse, nurse",
    "Midwife, midwife"
  })
  void theLetterFollowsTheAnswerWhenTheSidesChangePlaces(String cell, String answer)
      throws IOException {
    run(NURSE_FIRST);
    assertEquals("nurse", budget().get("position_a"));
    decide(cell);
    assertEquals(List.of(), run(MIDWIFE_FIRST));
    assertEquals("midwife", budget().get("position_a"));
    assertEquals(answer, right());
    assertEquals(List.of(), run(NURSE_FIRST));
    assertEquals("nurse", budget().get("position_a"));
    assertEquals(answer, right());
    assertEquals("n", budget().get("note"));
  }

  @Test
  void aSheetOfTheRunBeforeIsReadByItsOwnSides() throws IOException {
    run(NURSE_FIRST);
    byte[] old = Files.readAllBytes(report());
    run(MIDWIFE_FIRST);
    Files.write(report(), old);
    decide("a");
    run(MIDWIFE_FIRST);
    assertEquals("nurse", right());
    assertEquals("b", budget().get("decision"));
  }

  @Test
  void anAnswerThatIsNeitherAnorBIsDecidedForByItsWords() throws IOException {
    String[] three = {
      "1.txt", TITLE + "The nurse sets the budget.",
      "2.txt", TITLE + "The midwife controls the budget.",
      "3.txt", "Nurse vs Surgeon\n\nThe surgeon controls the budget."
    };
    run(three);
    String other = budget().get("other_positions");
    assertFalse(other.isEmpty());
    decide(other.toUpperCase(java.util.Locale.ROOT));
    assertEquals(List.of(), run(three));
    assertEquals(other, budget().get("decision"));
    assertEquals(List.of(), run(three));
    assertEquals(other, budget().get("decision"));
  }

  @Test
  void theRowSaysWhenNobodyGivesTheChosenAnswerAnyMore() throws IOException {
    run(NURSE_FIRST);
    decide("a");
    String[] gone = {
      "2.txt", MIDWIFE, "5.txt", "Midwife vs Surgeon\n\nThe surgeon controls the budget."
    };
    assertEquals(List.of(), run(gone));
    assertEquals("nurse", budget().get("decision"));
    assertTrue(
        budget()
            .get("explanation")
            .startsWith("Decided for \"nurse\", which nobody says any more."),
        budget().get("explanation"));
    run(NURSE_FIRST);
    assertEquals("nurse", right());
  }

  @Test
  void aFigureThatOthersJoinStaysTheChosenOne() throws IOException {
    String figure = TITLE + "The average nurse salary is %s per year.";
    String[] two = {"a.txt", figure.formatted("$70,000"), "b.txt", figure.formatted("$90,000")};
    run(two);
    Spreadsheet.open(report()).review("nurse", "a", "").save(report());
    String chosen = Spreadsheet.open(report()).row("nurse").get("quote_a");
    String[] joined = {
      "a.txt", figure.formatted("$70,000"),
      "b.txt", figure.formatted("$90,000"),
      "c.txt", figure.formatted("$70,000 to $70,400"),
      "d.txt", figure.formatted("$90,000 to $90,400")
    };
    run(joined);
    Map<String, String> row = Spreadsheet.open(report()).row("nurse");
    assertTrue(List.of("a", "b").contains(row.get("decision")), row.toString());
    assertEquals(
        chosen.replaceAll(".*\\$(\\d+).*", "$1"),
        row.get("position_" + row.get("decision")).replaceAll("^\\$(\\d+).*", "$1"),
        row.toString());
  }

  @Test
  void theBrowsersDecisionStandsInTheSheetByItsLetter() throws Exception {
    run(NURSE_FIRST);
    String id = budget().get("id");
    Review midwife = new Review("right", "midwife", "so", Map.of());
    ReviewDesk desk = new ReviewDesk(output);
    assertEquals(ReviewDesk.Outcome.SAVED, desk.save(id, Review.NONE, midwife).outcome());
    assertEquals("b", budget().get("decision"));
    assertEquals("midwife", desk.state().reviews().get(id).side());
    run(MIDWIFE_FIRST);
    assertEquals("midwife", right());
    assertEquals("so", budget().get("note"));
  }

  @Test
  void aReviewOfAnEarlierFormatIsReadAsItWas() throws IOException {
    run(NURSE_FIRST);
    decide("real");
    run(NURSE_FIRST);
    Path memory = output.resolve("reviews.json");
    Files.writeString(
        memory,
        Files.readString(memory)
            .replace("\"format\" : 3", "\"format\" : 2")
            .replaceAll("\\s*\"side\" : \"[^\"]*\",", "")
            .replaceAll("(?s),\\s*\"nearMisses\" : \\[.*?\\],\\s*\"corrections\" : \\[ *\\]", ""));
    assertFalse(Files.readString(memory).contains("\"side\""));
    assertEquals(List.of(), run(NURSE_FIRST));
    assertEquals("real", budget().get("decision"));
    assertEquals("open", budget().get("status"));
  }

  @ParameterizedTest
  @CsvSource({"a, b, 0, a", "a, a, 1, ''", "'', a, 0, b"})
  void twoReviewersAgreeOnAnAnswerWhereverItStands(
      String first, String second, int disagreements, String merged) throws Exception {
    run(NURSE_FIRST);
    decide(first);
    ReviewMerge.Reviewed ann = ReviewMerge.read("ann.csv", Files.readAllBytes(report()));
    Path other = Files.createDirectory(output.resolve("other"));
    Articles.write(Articles.run(MIDWIFE_FIRST), other);
    Path theirs = other.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(theirs);
    assertEquals("midwife", sheet.row("budget").get("position_a"));
    sheet.review("budget", second, "").save(theirs);
    ReviewMerge both = ReviewMerge.of(ann, ReviewMerge.read("b.csv", Files.readAllBytes(theirs)));
    assertEquals(List.of(), both.problems());
    assertEquals(disagreements, both.disagreements().size());
    assertEquals(merged, both.rows().get(0).get("decision"));
  }

  private Path nearMisses() {
    return output.resolve("near-misses.csv");
  }

  private static final String[] NEAR = {
    "1.txt", TITLE + "The nurse writes the weekly menu.",
    "2.txt", TITLE + "The midwife may write the weekly menu."
  };

  private String near() throws IOException {
    List<Map<String, String>> rows = Spreadsheet.open(nearMisses()).rows();
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0).get("id");
  }

  private void decideNear(String decision) throws IOException {
    Spreadsheet.open(nearMisses()).review(near(), decision, "look").save(nearMisses());
  }

  @ParameterizedTest
  @CsvSource({"real, real", "a, a", "b, b"})
  void aNearMissThatAReviewerTakesForRealBecomesARowAndStaysOne(String cell, String decision)
      throws IOException {
    run(NEAR);
    assertEquals(List.of(), Spreadsheet.open(report()).rows());
    decideNear(cell);
    assertEquals(List.of(), run(NEAR));
    assertEquals(List.of(), Spreadsheet.open(nearMisses()).rows());
    Map<String, String> row = Spreadsheet.open(report()).rows().get(0);
    assertEquals(
        List.of("new", decision, "look"),
        List.of(row.get("status"), row.get("decision"), row.get("note")));
    assertTrue(row.get("explanation").startsWith("A reviewer made this near miss a row. "));
    String[] more = {NEAR[0], NEAR[1], NEAR[2], NEAR[3], "3.txt", TITLE + "The nurse sings."};
    assertEquals(List.of(), run(more));
    row = Spreadsheet.open(report()).rows().get(0);
    assertEquals(
        List.of("open", decision, "look"),
        List.of(row.get("status"), row.get("decision"), row.get("note")));
    run(NEAR[0], NEAR[1], "2.txt", TITLE + "The midwife sings.");
    assertEquals("resolved", Spreadsheet.open(report()).rows().get(0).get("status"));
  }

  @Test
  void aNearMissThatIsDismissedStaysSoAndIsRememberedWhenItComesBack() throws Exception {
    run(NEAR);
    String id = near();
    Review no = new Review("not-real", "", "fine", Map.of());
    ReviewDesk desk = new ReviewDesk(output);
    assertEquals(ReviewDesk.Outcome.SAVED, desk.save(id, Review.NONE, no).outcome());
    assertEquals("not-real", Spreadsheet.open(nearMisses()).row(id).get("decision"));
    assertEquals(List.of(), run(NEAR));
    run("1.txt", NEAR[1]);
    assertEquals(List.of(), run(NEAR));
    Map<String, String> row = Spreadsheet.open(nearMisses()).row(id);
    assertEquals(List.of("not-real", "fine"), List.of(row.get("decision"), row.get("note")));
    assertEquals(List.of(), Spreadsheet.open(report()).rows());
  }
}

package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.report.ReviewDesk;

/** What a run does with the report that people reviewed; SpreadsheetFormsTest has its forms. */
class ReviewedReportTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String[] DISPUTE = {
    "one.txt", TITLE + "The nurse sets the budget. The nurse owns the roadmap.",
    "two.txt", TITLE + "The midwife controls the budget. The midwife owns the roadmap."
  };
  private static final String NOTE = "a, b; \u201Cc\u201D \"d\"\te|f\nna\u00EFve, don't";

  @TempDir Path output;
  private Path report;

  @BeforeEach
  void run() throws IOException {
    report = output.resolve("contradictions.csv");
    Articles.write(Articles.run(DISPUTE), output);
  }

  private List<String> again() throws IOException {
    return Articles.write(Articles.run(DISPUTE), output).remarks();
  }

  @Test
  void aLockFileBesideTheReportIsSaid() throws IOException {
    Spreadsheet.open(report).review("budget", "real", "n").save(report);
    Files.writeString(output.resolve(".~lock.contradictions.csv#"), ",ann,host,");
    List<String> remarks = again();
    assertTrue(remarks.get(0).contains("seems to be open in a spreadsheet"), remarks.toString());
    assertEquals("real", Spreadsheet.open(report).row("budget").get("decision"));
  }

  @Test
  void aDeletedReportLosesNothing() throws IOException {
    Spreadsheet.open(report).review("budget", "real", NOTE).save(report);
    again();
    Map<String, String> before = Articles.reports(output);
    Files.delete(report);
    again();
    assertEquals(before, Articles.reports(output));
  }

  @Test
  void aDeletedColumnOrRowClearsNoReview() throws IOException {
    Spreadsheet.open(report).review("budget", "real", "n").save(report);
    again();
    Spreadsheet sheet = Spreadsheet.open(report);
    sheet.columns().remove("note");
    sheet.rows().remove(sheet.row("product-roadmap"));
    sheet.save(report);
    assertEquals(
        List.of(
            report + ":1: there is no column \"note\"; what stood there stands",
            report + ": 1 row of the last report is missing; the decision on it stands"),
        again());
    assertEquals("n", Spreadsheet.open(report).row("budget").get("note"));
  }

  @Test
  void columnsThatAPersonAddedAreKept() throws IOException {
    Spreadsheet sheet = Spreadsheet.open(report);
    sheet.columns().add(0, "Who looks");
    sheet.row("budget").put("Who looks", "Ann");
    sheet.save(report);
    assertEquals(List.of(), again());
    Spreadsheet after = Spreadsheet.open(report);
    assertEquals("Who looks", after.columns().get(after.columns().size() - 1));
    assertEquals("Ann", after.row("budget").get("Who looks"));
    assertEquals("", after.row("product-roadmap").get("Who looks"));
  }

  @Test
  void anotherWordForADecisionIsKeptAndSaid() throws IOException {
    Spreadsheet.open(report).review("budget", "maybe", "").save(report);
    List<String> remarks = again();
    assertEquals(
        List.of(
            report
                + ":3: decision \"maybe\" is none of real, not-real, explained, later, a, b, nor an answer of the row; it is kept and decides nothing"),
        remarks);
    assertEquals("maybe", Spreadsheet.open(report).row("budget").get("decision"));
  }

  @Test
  void aDamagedMemoryIsKeptAndTheReportsReviewsStand() throws IOException {
    Spreadsheet.open(report).review("budget", "real", "n").save(report);
    again();
    Files.writeString(output.resolve("reviews.json"), "{\"format\": 1,\n \"run\": ");
    List<String> remarks = again();
    assertTrue(
        remarks.get(0).contains("reviews.json: line 2 is damaged; decisions are taken from"),
        remarks.toString());
    Map<String, String> row = Spreadsheet.open(report).row("budget");
    assertEquals("real", row.get("decision"));
    assertEquals("open", row.get("status"));
  }

  @Test
  void rowsThatVersion02KeptComeBackWithTheirQuestion() throws IOException {
    Spreadsheet sheet = Spreadsheet.open(report).review("budget", "real", "kept");
    sheet.rows().removeIf(r -> !r.get("subject").equals("budget"));
    Articles.write(Articles.run("one.txt", DISPUTE[1]), output);
    Files.delete(output.resolve("reviews.json"));
    Files.delete(report);
    sheet.save(output.resolve("contradictions.kept.csv"));
    Articles.write(Articles.run("one.txt", DISPUTE[1], "x.txt", "Nothing."), output);
    assertTrue(!Files.exists(output.resolve("contradictions.kept.csv")));
    again();
    Map<String, String> row = Spreadsheet.open(report).row("budget");
    assertEquals("kept", row.get("note"));
    assertEquals("reopened", row.get("status"));
  }

  @Test
  void whatIsNotTakenIsKeptBesideTheNewReportWithTheOldDecision() throws IOException {
    Spreadsheet.open(report).review("budget", "real", "n").save(report);
    again();
    Spreadsheet.open(report).review("budget", "later", "ask Ann").save(report);
    String id = Spreadsheet.open(report).row("budget").get("id");
    Files.writeString(report, Files.readString(report).replace("ask Ann", "ask Ann, soon"));
    byte[] damaged = Files.readAllBytes(report);
    List<String> remarks = again();
    Path copy = copies().get(0);
    assertEquals(
        List.of(
            report
                + ":3: the row has more cells than there are named columns (\""
                + id
                + "\"); quote cells that hold the separator, and name each column once; the row was"
                + " not taken",
            report
                + ": not all was taken; copy what is missing over by hand; it is kept as "
                + copy),
        remarks);
    assertArrayEquals(damaged, Files.readAllBytes(copy));
    assertEquals("real", Spreadsheet.open(report).row("budget").get("decision"));
    assertEquals(List.of(), again());
  }

  @Test
  void aRowOfAnotherReportIsSaidAndWaits() throws IOException {
    Spreadsheet sheet = Spreadsheet.open(report);
    sheet.rows().add(Map.of("id", "d0123456789", "decision", "real", "question", "Which?"));
    sheet.save(report);
    List<String> remarks = again();
    assertEquals(1, remarks.size(), remarks.toString());
    assertTrue(remarks.get(0).contains(":4: the row is none of the last report's"), remarks.get(0));
    assertEquals("real", Previous.read(output).reviews().get("d0123456789").decision());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'=x",
        "''=x",
        "=x",
        "\uFF1Dx",
        "'\uFF20x",
        "\tx",
        "'",
        "''",
        "a\r\nb",
        "a\rb\n",
        "\r\nx",
        " x ",
        "\u001B[31mred\u0000\u0085",
        "\"",
        ",\"'"
      })
  void notesComeBackAsTheyWereGiven(String note) throws Exception {
    String id = Spreadsheet.open(report).row("budget").get("id");
    new ReviewDesk(output).save(id, Review.NONE, new Review("real", "", note, Map.of()));
    assertEquals(List.of(), again());
    assertEquals(note, Previous.read(output).reviews().get(id).note());
    Map<String, String> before = Articles.reports(output);
    again();
    assertEquals(before, Articles.reports(output));
    assertEquals(0, Files.readString(report).codePoints().filter(c -> c == 0x1B || c == 0).count());
  }

  @Test
  void aNoteStaysAsItWasGivenThoughASpreadsheetChangesItsLineEnds() throws IOException {
    Spreadsheet.open(report).review("budget", "real", "a\nb").save(report);
    again();
    Files.writeString(report, Files.readString(report).replace("a\nb", "a\r\nb"));
    again();
    assertEquals("a\nb", Spreadsheet.open(report).row("budget").get("note"));
  }

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files.filter(f -> f.getFileName().toString().contains(".unread-")).toList();
    }
  }
}

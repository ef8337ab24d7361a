package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;

/** Reviews are read back from whatever a spreadsheet makes of the report. */
class SpreadsheetDialectsTest {
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

  private static Arguments dialect(
      String name, CSVFormat format, Charset charset, UnaryOperator<String> spoil) {
    return Arguments.of(name, format, charset, spoil);
  }

  static Stream<Arguments> dialects() {
    CSVFormat comma = CSVFormat.RFC4180;
    CSVFormat semicolon = comma.builder().setDelimiter(';').get();
    CSVFormat tab = comma.builder().setDelimiter('\t').get();
    UnaryOperator<String> bom = text -> "\uFEFF" + text;
    return Stream.of(
        dialect(
            "commas without a byte order mark",
            comma,
            StandardCharsets.UTF_8,
            UnaryOperator.identity()),
        dialect("semicolons", semicolon, StandardCharsets.UTF_8, bom),
        dialect("tabs", tab, StandardCharsets.UTF_8, UnaryOperator.identity()),
        dialect(
            "bars",
            comma.builder().setDelimiter('|').get(),
            StandardCharsets.UTF_8,
            UnaryOperator.identity()),
        dialect("UTF-16, little end first, tabs", tab, StandardCharsets.UTF_16LE, bom),
        dialect("UTF-16, big end first", semicolon, StandardCharsets.UTF_16BE, bom),
        dialect(
            "UTF-16 without a mark", comma, StandardCharsets.UTF_16LE, UnaryOperator.identity()),
        dialect(
            "line feeds",
            comma.builder().setRecordSeparator('\n').get(),
            StandardCharsets.UTF_8,
            UnaryOperator.identity()),
        dialect(
            "every cell quoted",
            comma.builder().setQuoteMode(QuoteMode.ALL).get(),
            StandardCharsets.UTF_8,
            UnaryOperator.identity()),
        dialect(
            "apostrophes for quotation marks",
            comma.builder().setQuote('\'').setQuoteMode(QuoteMode.ALL).get(),
            StandardCharsets.UTF_8,
            UnaryOperator.identity()),
        dialect(
            "a line that names the separator",
            semicolon,
            StandardCharsets.UTF_8,
            t -> "sep=;\r\n" + t),
        dialect("a title above", comma, StandardCharsets.UTF_8, t -> "Our review\r\n\r\n" + t),
        dialect(
            "column names in capitals with blanks",
            comma,
            StandardCharsets.UTF_8,
            t ->
                t.replaceFirst("id,status", " ID , Status ")
                    .replaceFirst("decision,note", "Decision , NOTE")),
        dialect(
            "line breaks of Windows inside cells",
            comma,
            StandardCharsets.UTF_8,
            t -> t.replace("|f\n", "|f\r\n")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dialects")
  void readsBackWhatWasSaved(
      String name, CSVFormat format, Charset charset, UnaryOperator<String> spoil)
      throws IOException {
    Spreadsheet.open(report).review("budget", "real", NOTE).save(report, format, charset, spoil);
    assertEquals(List.of(), again());
    Map<String, String> row = Spreadsheet.open(report).row("budget");
    assertEquals("real", row.get("decision"));
    assertEquals(NOTE, row.get("note"));
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        edit("rows sorted otherwise", s -> Collections.reverse(s.rows())),
        edit("columns reordered", s -> s.columns().sort(Comparator.reverseOrder())),
        edit("columns deleted", s -> s.columns().retainAll(List.of("id", "decision", "note"))),
        edit("an empty row between", s -> s.rows().add(1, Map.of())),
        edit(
            "another row deleted", s -> s.rows().removeIf(r -> !r.get("subject").equals("budget"))),
        edit("ids in capitals", s -> ids(s, id -> id.toUpperCase(Locale.ROOT))),
        edit("ids with blanks around", s -> ids(s, id -> "  " + id + "\u00A0")),
        edit("ids as formulas", s -> ids(s, id -> "=\"" + id + "\"")),
        edit("ids cut", s -> ids(s, id -> id.substring(0, 7))),
        edit("ids in groups", s -> ids(s, id -> id.substring(0, 4) + "-" + id.substring(4))),
        edit("ids deleted", s -> ids(s, id -> "")),
        edit("ids replaced", s -> ids(s, id -> "#NAME?")));
  }

  private static Arguments edit(String name, Consumer<Spreadsheet> edit) {
    return Arguments.of(name, edit);
  }

  private static void ids(Spreadsheet sheet, UnaryOperator<String> change) {
    sheet.rows().forEach(r -> r.put("id", change.apply(r.get("id"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void knowsTheRowsAgain(String name, Consumer<Spreadsheet> edit) throws IOException {
    Spreadsheet sheet = Spreadsheet.open(report).review("budget", "explained", "note");
    edit.accept(sheet);
    sheet.save(report);
    assertEquals(List.of(), again());
    Map<String, String> row = Spreadsheet.open(report).row("budget");
    assertEquals("explained", row.get("decision"));
    assertEquals("note", row.get("note"));
    assertEquals("", Spreadsheet.open(report).row("product-roadmap").get("decision"));
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
    again();
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
                + ":3: decision \"maybe\" is none of real, not-real, explained, later; it is kept and decides nothing"),
        remarks);
    assertEquals("maybe", Spreadsheet.open(report).row("budget").get("decision"));
  }

  @Test
  void notesOfAnOldWindowsProgramAreReadAndTheFileIsKept() throws IOException {
    Spreadsheet.open(report)
        .review("budget", "real", "na\u00EFve")
        .save(report, CSVFormat.RFC4180, Charset.forName("windows-1252"), UnaryOperator.identity());
    List<String> remarks = again();
    assertTrue(
        remarks.get(0).contains("it is not UTF-8 and was read as Windows-1252; check the letters"),
        remarks.toString());
    assertEquals("na\u00EFve", Spreadsheet.open(report).row("budget").get("note"));
    assertEquals(1, copies().size());
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("", "nothing", null),
        Arguments.of("x;y\r\n1;2\r\n", "no columns", "no line has the columns id, decision, note"),
        Arguments.of(
            "id,decision,note\r\nd0000000000,real,\"open\r\n",
            "open quotation mark",
            "the quotation marks of the row on line 2 do not pair; close them"),
        Arguments.of(
            "id,decision,note\r\nnobody,real,x\r\n",
            "unknown row",
            "the row on line 2 has no id that is known, its decision is unread"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("unreadable")
  void whatCannotBeReadIsKeptAsACopyAndOldDecisionsStand(String content, String name, String why)
      throws IOException {
    Spreadsheet.open(report).review("budget", "real", "n").save(report);
    again();
    byte[] spoiled = content.getBytes(StandardCharsets.UTF_8);
    Files.write(report, spoiled);
    List<String> remarks = again();
    assertEquals("real", Spreadsheet.open(report).row("budget").get("decision"));
    if (why != null) {
      assertTrue(remarks.get(0).contains(why), remarks.toString());
      assertTrue(remarks.get(0).contains("; kept as " + output), remarks.toString());
      assertArrayEquals(spoiled, Files.readAllBytes(copies().get(0)));
    }
  }

  @Test
  void cellsBeyondTheLastColumnAreSaidAndTheFileIsKept() throws IOException {
    Spreadsheet.open(report).review("budget", "real", "ask Ann").save(report);
    Files.writeString(report, Files.readString(report).replace("ask Ann", "ask Ann, soon"));
    List<String> remarks = again();
    assertTrue(
        remarks.get(0).contains("line 3 has more cells than there are columns (\" soon\")"),
        remarks.toString());
    assertEquals("real", Spreadsheet.open(report).row("budget").get("decision"));
    assertEquals(1, copies().size());
  }

  @Test
  void aRowThatStandsTwiceWithTwoReviewsIsSaid() throws IOException {
    Spreadsheet sheet = Spreadsheet.open(report).review("budget", "real", "");
    Map<String, String> twin = new LinkedHashMap<>(sheet.row("budget"));
    twin.put("decision", "later");
    sheet.rows().add(twin);
    sheet.save(report);
    List<String> remarks = again();
    assertTrue(remarks.get(0).contains("line 4 repeats the row "), remarks.toString());
    assertEquals("real", Spreadsheet.open(report).row("budget").get("decision"));
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

  private List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files.filter(f -> f.getFileName().toString().contains(".unread-")).toList();
    }
  }
}

package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.report.ReviewDesk;

/** The report stays in the letters and with the separator in which a reviewer saved it. */
class DialectTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String NURSE =
      TITLE + "The nurse sets the budget. The nurse owns the roadmap.";
  private static final String MIDWIFE =
      TITLE + "The midwife controls the budget. The midwife owns the roadmap.";
  private static final String NOTE = "na\u00EFve; \u201Cc\u201D, \"d\"\t|don\u2019t\nnext";
  private static final String MARK = "\uFEFF";

  @TempDir Path output;
  private Path report;

  @BeforeEach
  void run() throws IOException {
    report = output.resolve("contradictions.csv");
    again();
  }

  private List<String> again() throws IOException {
    return Articles.write(Articles.run("one.txt", NURSE, "two.txt", MIDWIFE), output).remarks();
  }

  private static CSVFormat with(char separator) {
    return CSVFormat.RFC4180.builder().setDelimiter(separator).get();
  }

  static Stream<Arguments> dialects() {
    Map<String, String> charsets =
        Map.of(
            "UTF-8", MARK,
            "UTF-8 ", "",
            "UTF-16LE", MARK,
            "UTF-16BE", MARK,
            "UTF-16LE ", "",
            "windows-1252", "",
            "x-MacRoman", "");
    return charsets.entrySet().stream()
        .flatMap(
            c ->
                Stream.of(',', ';', '\t', '|')
                    .map(s -> Arguments.of(c.getKey().strip(), c.getValue(), s)));
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("dialects")
  void aRunKeepsTheDialectAndTheDecisions(String charset, String mark, char separator)
      throws IOException {
    Charset letters = Charset.forName(charset);
    CSVFormat format = with(separator);
    Spreadsheet.open(report)
        .review("budget", "real", NOTE)
        .save(report, format, letters, t -> mark + t);
    boolean guessed = !charset.startsWith("UTF");
    assertEquals(guessed ? 2 : 0, again().size());
    byte[] first = Files.readAllBytes(report);
    assertTrue(new String(first, letters).startsWith(mark + "severity" + separator + "question"));
    assertEquals(NOTE, Spreadsheet.open(report, format, letters).row("budget").get("note"));
    Map<String, String> reports = reports();

    assertEquals(List.of(), again());
    assertEquals(reports, reports());
    assertArrayEquals(first, Files.readAllBytes(report));

    Spreadsheet sheet = Spreadsheet.open(report, format, letters);
    sheet
        .review("budget", "explained", NOTE + " \u00C9")
        .save(report, format, letters, t -> mark + t);
    assertEquals(List.of(), again());
    Map<String, String> row = Spreadsheet.open(report, format, letters).row("budget");
    assertEquals(
        List.of("explained", NOTE + " \u00C9"), List.of(row.get("decision"), row.get("note")));
    assertTrue(Files.readString(output.resolve("claims.csv")).startsWith(MARK + "claim_id,"));
  }

  private Map<String, String> reports() throws IOException {
    Map<String, String> reports = Articles.reports(output, StandardCharsets.ISO_8859_1);
    assertFalse(reports.isEmpty());
    return reports;
  }

  @Test
  void aLineThatNamesTheSeparatorIsKept() throws IOException {
    Spreadsheet.open(report)
        .review("budget", "real", NOTE)
        .save(report, with(';'), StandardCharsets.UTF_8, t -> MARK + "sep=;\r\n" + t);
    assertEquals(List.of(), again());
    assertTrue(Files.readString(report).startsWith(MARK + "sep=;\r\nseverity;question;"));
    Files.delete(report);
    again();
    assertTrue(Files.readString(report).startsWith(MARK + "sep=;\r\nseverity;question;"));
    assertTrue(Files.readString(report).contains(";real;"));
  }

  @Test
  void whatTheLettersLackMakesTheFileUtf8AndIsSaid() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Spreadsheet.open(report)
        .review("budget", "real", "\u00FC")
        .save(report, with(';'), windows, t -> t);
    again();
    Spreadsheet.open(report, with(';'), windows)
        .review("budget", "", "")
        .save(report, with(';'), windows, t -> t);
    assertEquals(List.of(), again());
    String id = Spreadsheet.open(report, with(';'), windows).row("budget").get("id");
    save(id, new Review("real", "", "a \u2192 b", Map.of()));
    assertEquals(
        "a \u2192 b",
        Spreadsheet.open(report, with(';'), StandardCharsets.UTF_8).row("budget").get("note"));
    assertEquals(List.of(), again());
    assertTrue(Files.readString(report).startsWith(MARK + "severity;question;"));
  }

  @Test
  void aRunThatCannotKeepTheLettersSaysSo() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Spreadsheet sheet = Spreadsheet.open(report).review("budget", "real", "\u00FC");
    sheet.save(report, with(';'), windows, t -> t);
    again();
    String other =
        "\u2192 " + MIDWIFE.replace("The midwife controls", "\u2192 The midwife controls");
    List<String> remarks =
        Articles.write(Articles.run("one.txt", NURSE, "\u2192.txt", other), output).remarks();
    assertEquals(
        List.of(
            report
                + ": \"\u2192\" cannot be written in Windows-1252, in which it was saved, so it is"
                + " UTF-8 now; save it as that"),
        remarks.stream().filter(r -> r.contains("cannot be written")).toList());
    Map<String, String> row =
        Spreadsheet.open(report, with(';'), StandardCharsets.UTF_8).row("budget");
    assertEquals(List.of("real", "\u00FC"), List.of(row.get("decision"), row.get("note")));
  }

  /** The row that is not about the budget. */
  private static String other(Spreadsheet sheet) {
    return sheet.rows().stream()
        .filter(r -> !r.get("subject").equals("budget"))
        .findFirst()
        .orElseThrow()
        .get("id");
  }

  private void save(String id, Review review) throws IOException {
    try {
      new ReviewDesk(output).save(id, Review.NONE, review);
    } catch (OutputFolder.Busy e) {
      throw new IOException(e);
    }
  }

  @Test
  void theBrowserKeepsTheDialectToo() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Spreadsheet sheet = Spreadsheet.open(report).review("budget", "real", "\u00FC");
    String id = other(sheet);
    sheet.save(report, with('\t'), windows, t -> t);
    save(id, new Review("later", "", NOTE, Map.of()));
    assertEquals(NOTE, Spreadsheet.open(report, with('\t'), windows).row(id).get("note"));
    assertEquals(List.of(), again());
    assertEquals(NOTE, Spreadsheet.open(report, with('\t'), windows).row(id).get("note"));
  }

  @Test
  void aFileOfAsciiAloneKeepsTheLettersThatItHad() throws IOException {
    Charset windows = Charset.forName("windows-1252");
    Spreadsheet.open(report)
        .review("budget", "real", "\u00FC")
        .save(report, with(';'), windows, t -> t);
    again();
    Spreadsheet.open(report, with(';'), windows)
        .review("budget", "real", "u")
        .save(report, with(','), windows, t -> t);
    assertEquals(List.of(), again());
    String id = Spreadsheet.open(report, with(','), windows).row("budget").get("id");
    Review last = new Review("real", "", "u", Map.of());
    try {
      new ReviewDesk(output).save(id, last, new Review("real", "", "\u00FC\u00E9", Map.of()));
    } catch (OutputFolder.Busy e) {
      throw new IOException(e);
    }
    assertEquals(
        "\u00FC\u00E9", Spreadsheet.open(report, with(','), windows).row("budget").get("note"));
    assertEquals(List.of(), again());
  }

  @Test
  void aReviewerWhoSavesInTheOtherEightBitsIsUnderstood() throws IOException {
    Spreadsheet.open(report)
        .review("budget", "real", NOTE)
        .save(report, with(';'), Charset.forName("windows-1252"), t -> t);
    again();
    Charset mac = Charset.forName("x-MacRoman");
    Spreadsheet sheet = Spreadsheet.open(report, with(';'), Charset.forName("windows-1252"));
    sheet.review(other(sheet), "later", "\u00C9t\u00E9").save(report, with(';'), mac, t -> t);
    assertTrue(again().get(0).contains("was read as Mac Roman"));
    assertEquals(NOTE, Spreadsheet.open(report, with(';'), mac).row("budget").get("note"));
  }
}

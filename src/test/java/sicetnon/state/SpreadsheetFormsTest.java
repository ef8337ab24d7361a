package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.ingest.FolderReader;

/**
 * What spreadsheets, editors and people do to the report of the seeds, on whose 14 rows all was
 * reviewed before and is reviewed anew. Each new decision stands on the row it was written for, or
 * the old one stands there, the file is kept and a remark says so; none is ever on another row.
 */
class SpreadsheetFormsTest {
  private static final int ALL = 14;

  /** In the test's own rows only: which row it really is. */
  private static final String TRUE = "#";

  /** In the test's own rows only: its two positions, a line each. */
  private static final String SIDES = "##";

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final Charset MAC = Charset.forName("x-MacRoman");
  private static final String MARK = "\uFEFF";
  private static final CSVFormat COMMA = CSVFormat.RFC4180;
  private static final CSVFormat SEMICOLON = COMMA.builder().setDelimiter(';').get();
  private static final CSVFormat TAB = COMMA.builder().setDelimiter('\t').get();
  private static final CSVFormat BAR = COMMA.builder().setDelimiter('|').get();

  /** What is to become of a form. */
  private enum Fate {
    /** All that stands in the file is taken, and there is nothing to say. */
    TAKEN(false, false),
    /** All that stands in the file is taken; something is said. */
    SAID(false, false),
    /** All is taken by guessing; that is said, and the file is kept. */
    GUESSED(true, false),
    /** Something is not taken; that is said, the file is kept, and the run exits with 2. */
    KEPT(true, true);

    private final boolean copied;
    private final boolean partly;

    Fate(boolean copied, boolean partly) {
      this.copied = copied;
      this.partly = partly;
    }
  }

  @TempDir static Path reviewed;
  @TempDir Path output;

  @BeforeAll
  static void review() throws IOException {
    var results = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 2, p -> {});
    Articles.write(results, reviewed);
    Path report = reviewed.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    for (Map<String, String> row : sheet.rows()) {
      row.put("decision", "later");
      row.put("note", "old note on " + row.get("id"));
    }
    sheet.save(report);
    Articles.write(results, reviewed);
  }

  /** Makes a file of an edited report. */
  private interface Form {
    byte[] of(Spreadsheet sheet) throws IOException;
  }

  private static Arguments form(String name, Fate fate, int taken, String said, Form form) {
    return Arguments.of(name, fate, taken, said, form);
  }

  private static Arguments edit(
      String name, Fate fate, int taken, String said, Consumer<Spreadsheet> edit) {
    return form(
        name,
        fate,
        taken,
        said,
        sheet -> {
          edit.accept(sheet);
          return utf8(MARK + csv(sheet, COMMA));
        });
  }

  private static Arguments spoil(
      String name, Fate fate, int taken, String said, UnaryOperator<String> spoil) {
    return form(name, fate, taken, said, sheet -> utf8(spoil.apply(csv(sheet, COMMA))));
  }

  private static Arguments encoded(String name, CSVFormat format, Charset charset, String head) {
    return form(name, Fate.TAKEN, ALL, "", s -> (head + csv(s, format)).getBytes(charset));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String csv(Spreadsheet sheet, CSVFormat format) throws IOException {
    StringWriter out = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(out, format)) {
      printer.printRecord(sheet.columns());
      for (Map<String, String> row : sheet.rows()) {
        printer.printRecord(sheet.columns().stream().map(c -> row.getOrDefault(c, "")));
      }
    }
    return out.toString();
  }

  private static void each(Spreadsheet sheet, String column, UnaryOperator<String> change) {
    sheet.rows().forEach(r -> r.put(column, change.apply(r.get(column))));
  }

  private static void each(Spreadsheet sheet, UnaryOperator<String> change) {
    sheet.columns().forEach(c -> each(sheet, c, change));
  }

  private static Consumer<Spreadsheet> notes(UnaryOperator<String> note) {
    return sheet -> sheet.rows().forEach(r -> r.put("note", note.apply(r.get(TRUE))));
  }

  private static Spreadsheet noted(Spreadsheet sheet, UnaryOperator<String> note) {
    notes(note).accept(sheet);
    return sheet;
  }

  private static Consumer<Spreadsheet> renamed(String... oldAndNew) {
    return sheet -> {
      for (int i = 0; i < oldAndNew.length; i += 2) {
        String to = oldAndNew[i + 1];
        String from = oldAndNew[i];
        sheet.columns().replaceAll(c -> c.equals(from) ? to : c);
        sheet.rows().forEach(r -> r.put(to, r.get(from)));
      }
    };
  }

  private static Consumer<Spreadsheet> without(String... columns) {
    return sheet -> sheet.columns().removeAll(List.of(columns));
  }

  private static Consumer<Spreadsheet> last(String column) {
    return sheet -> {
      sheet.columns().remove(column);
      sheet.columns().add(column);
    };
  }

  private static Consumer<Spreadsheet> sorted(String... columns) {
    return sheet -> {
      for (String column : columns) {
        List<String> cells =
            new ArrayList<>(sheet.rows().stream().map(r -> r.get(column)).sorted().toList());
        Collections.rotate(cells, 1);
        for (int i = 0; i < cells.size(); i++) {
          sheet.rows().get(i).put(column, cells.get(i));
        }
      }
    };
  }

  private static Map<String, String> row(String... columnsAndCells) {
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndCells.length; i += 2) {
      row.put(columnsAndCells[i], columnsAndCells[i + 1]);
    }
    return row;
  }

  private static String bare(Spreadsheet sheet, String separator) {
    List<String> lines = new ArrayList<>(List.of(String.join(separator, sheet.columns())));
    sheet
        .rows()
        .forEach(
            r -> lines.add(String.join(separator, sheet.columns().stream().map(r::get).toList())));
    return String.join("\r\n", lines) + "\r\n";
  }

  static Stream<Arguments> encodings() {
    Charset utf8 = StandardCharsets.UTF_8;
    Form windows =
        s -> csv(noted(s, id -> "on " + id + ": na\u00EFve \u2019"), SEMICOLON).getBytes(WINDOWS);
    Form mac = s -> csv(noted(s, id -> "on " + id + ": na\u00EFve \u2019"), COMMA).getBytes(MAC);
    Form twice =
        s ->
            utf8(
                new String(
                    utf8(csv(noted(s, id -> "on " + id), COMMA)), StandardCharsets.ISO_8859_1));
    return Stream.of(
        encoded("as the program writes it", COMMA, utf8, MARK),
        encoded("without a byte order mark", COMMA, utf8, ""),
        encoded("semicolons", SEMICOLON, utf8, MARK),
        encoded("tabs", TAB, utf8, ""),
        encoded("bars", BAR, utf8, ""),
        encoded("UTF-16, little end first, tabs", TAB, StandardCharsets.UTF_16LE, MARK),
        encoded("UTF-16, big end first", SEMICOLON, StandardCharsets.UTF_16BE, MARK),
        encoded("UTF-16LE without a mark", COMMA, StandardCharsets.UTF_16LE, ""),
        encoded("UTF-16BE without a mark", COMMA, StandardCharsets.UTF_16BE, ""),
        encoded(
            "a title first in UTF-16LE", COMMA, StandardCharsets.UTF_16LE, "\u201CWe\u201D\r\n"),
        form("Windows-1252", Fate.GUESSED, ALL, "read as Windows-1252", windows),
        form("Mac Roman", Fate.GUESSED, ALL, "read as Mac Roman", mac),
        form("UTF-8 taken for Latin-1 and saved as UTF-8", Fate.TAKEN, ALL, "", twice));
  }

  static Stream<Arguments> lineEndsAndQuotationMarks() {
    Charset utf8 = StandardCharsets.UTF_8;
    CSVFormat apostrophes = COMMA.builder().setQuote('\'').get();
    CSVFormat all = COMMA.builder().setQuoteMode(QuoteMode.ALL).get();
    Form bare =
        s -> {
          each(noted(s, id -> "on " + id), c -> c.replaceAll("[\n\t]", " "));
          return utf8(bare(s, "\t"));
        };
    Form bareCommas = s -> utf8(bare(noted(s, id -> "on " + id), ","));
    Form mixed =
        s ->
            utf8(
                csv(s, COMMA)
                    .replace(",later,", ",later ,")
                    .replaceFirst("\r\n", "\n")
                    .replaceFirst("\r\n", "\r"));
    return Stream.of(
        encoded("line feeds", COMMA.builder().setRecordSeparator('\n').get(), utf8, ""),
        encoded("carriage returns", COMMA.builder().setRecordSeparator('\r').get(), utf8, ""),
        form("line ends of all kinds", Fate.TAKEN, ALL, "", mixed),
        encoded("every cell quoted", all, utf8, ""),
        encoded("apostrophes around every cell", all.builder().setQuote('\'').get(), utf8, ""),
        encoded("apostrophes where needed", apostrophes, utf8, ""),
        encoded(
            "apostrophes and semicolons", apostrophes.builder().setDelimiter(';').get(), utf8, ""),
        form("tabs and no quotation marks", Fate.TAKEN, ALL, "", bare),
        form(
            "commas and no quotation marks",
            Fate.KEPT,
            0,
            "more cells than there are named columns",
            bareCommas),
        encoded("a line that names the separator", SEMICOLON, utf8, "sep=;\r\n"),
        encoded("a title above", COMMA, utf8, "Our review\r\n\r\n"),
        encoded("blank lines above", COMMA, utf8, "\r\n,,,\r\n\r\n"),
        spoil(
            "blanks after the closing quotation marks",
            Fate.TAKEN,
            ALL,
            "",
            t -> t.replace("\",", "\" ,")),
        spoil(
            "curly quotation marks around cells",
            Fate.KEPT,
            0,
            "not taken",
            t -> t.replace("\",", "\u201D,").replace(",\"", ",\u201C")),
        spoil(
            "one quotation mark lost",
            Fate.KEPT,
            ALL - 1,
            ":6: the quotation marks of the row do not pair",
            t -> lost(t)),
        spoil("no line end at the end", Fate.TAKEN, ALL, "", t -> t.stripTrailing()));
  }

  /** Without the quotation mark that ends the note of the third row. */
  private static String lost(String text) {
    int end = text.indexOf("line\",", nth(text, 2)) + "line".length();
    return text.substring(0, end) + text.substring(end + 1);
  }

  static Stream<Arguments> columns() {
    return Stream.of(
        edit(
            "columns reordered",
            Fate.TAKEN,
            ALL,
            "",
            s -> s.columns().sort(Comparator.reverseOrder())),
        edit(
            "only id, decision, note",
            Fate.TAKEN,
            ALL,
            "",
            s -> s.columns().retainAll(Columns.REVIEW)),
        edit("id deleted", Fate.GUESSED, ALL, "no id that is known", without("id")),
        edit("question deleted", Fate.TAKEN, ALL, "", without("question")),
        edit("quotations deleted", Fate.TAKEN, ALL, "", without("quote_a", "quote_b")),
        edit(
            "id and quotations deleted",
            Fate.GUESSED,
            ALL,
            "no id",
            without("id", "quote_a", "quote_b")),
        edit(
            "all that tells rows deleted",
            Fate.KEPT,
            0,
            "neither id nor question",
            without("id", "question", "quote_a", "quote_b")),
        edit(
            "decision deleted",
            Fate.SAID,
            0,
            "no column \"decision\"; what stood there stands",
            without("decision", "note")),
        edit(
            "decision renamed",
            Fate.GUESSED,
            ALL,
            "\"Urteil\" was read as \"decision\"",
            renamed("decision", "Urteil")),
        edit(
            "note renamed",
            Fate.GUESSED,
            ALL,
            "\"Bemerkung\" was read as \"note\", by its place",
            renamed("note", "Bemerkung")),
        edit(
            "id renamed",
            Fate.GUESSED,
            ALL,
            "\"Kennung\" was read as \"id\", as its cells show",
            renamed("id", "Kennung")),
        edit(
            "question renamed",
            Fate.GUESSED,
            ALL,
            "\"Frage\" was read as \"question\"",
            renamed("question", "Frage")),
        edit(
            "id and decision renamed, others deleted",
            Fate.GUESSED,
            ALL,
            "\"x\" was read as \"id\"",
            s -> {
              s.columns().retainAll(Columns.REVIEW);
              renamed("id", "x", "decision", "y").accept(s);
            }),
        edit(
            "decision without a name",
            Fate.GUESSED,
            ALL,
            "column 9 was read as \"decision\"",
            renamed("decision", "")),
        edit(
            "all names translated",
            Fate.GUESSED,
            ALL,
            "was read as \"note\", by its place",
            s -> {
              for (String c : List.copyOf(s.columns())) {
                renamed(c, "Spalte " + c).accept(s);
              }
            }),
        form(
            "no names",
            Fate.GUESSED,
            ALL,
            "there are no column names",
            s -> utf8(csv(s, COMMA).replaceFirst("^[^\r]*\r\n", ""))),
        edit(
            "names in capitals with blanks",
            Fate.TAKEN,
            ALL,
            "",
            s -> {
              for (String c : List.copyOf(s.columns())) {
                renamed(c, " " + c.toUpperCase(Locale.ROOT).replace('_', ' ') + "\u00A0").accept(s);
              }
            }),
        edit(
            "own columns before, between and behind",
            Fate.TAKEN,
            ALL,
            "",
            s -> {
              s.columns().add(0, "Who");
              s.columns().add(9, "when");
              s.columns().add("=more");
              s.rows().forEach(r -> r.put("Who", "Ann"));
            }),
        edit(
            "a column of one's own without a name",
            Fate.KEPT,
            0,
            "more cells than there are named columns (\"x\")",
            s -> {
              s.columns().add("");
              s.rows().forEach(r -> r.put("", "x"));
            }),
        spoil(
            "a second decision column that says otherwise",
            Fate.KEPT,
            0,
            "name each column once",
            t ->
                t.replaceFirst("decision,note", "decision,note,decision")
                    .replaceAll("(?<=line\"),", ",other,")),
        edit(
            "empty columns between and behind",
            Fate.TAKEN,
            ALL,
            "",
            s -> {
              s.columns().add(3, "");
              s.columns().add("");
              s.rows().forEach(r -> r.put("", ""));
            }));
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        edit(
            "rows sorted",
            Fate.TAKEN,
            ALL,
            "",
            s -> s.rows().sort(Comparator.comparing(r -> r.get("quote_a")))),
        edit("blank rows between", Fate.TAKEN, ALL, "", s -> s.rows().add(1, Map.of())),
        edit(
            "totals below",
            Fate.KEPT,
            ALL,
            ":30: neither id nor question",
            s -> s.rows().add(row("id", "Total", "origins_a", "23"))),
        edit(
            "rows filtered away",
            Fate.SAID,
            5,
            "9 rows of the last report are missing; the decisions on them stand",
            s -> s.rows().subList(5, ALL).clear()),
        edit(
            "one row deleted",
            Fate.SAID,
            ALL - 1,
            "1 row of the last report is missing; the decision on it stands",
            s -> s.rows().remove(3)),
        edit("rows doubled", Fate.TAKEN, ALL, "", s -> s.rows().addAll(List.copyOf(s.rows()))),
        edit(
            "a row doubled with another review",
            Fate.KEPT,
            ALL,
            "with another review; only the first was taken",
            s -> {
              Map<String, String> twin = new LinkedHashMap<>(s.rows().get(2));
              twin.put("decision", "later");
              s.rows().add(twin);
            }),
        edit(
            "a row doubled, the first left empty",
            Fate.TAKEN,
            ALL,
            "",
            s -> {
              Map<String, String> twin = new LinkedHashMap<>(s.rows().get(2));
              twin.put("decision", "");
              twin.put("note", "");
              s.rows().add(0, twin);
            }),
        spoil(
            "names repeated", Fate.TAKEN, ALL, "", t -> t + t.substring(0, t.indexOf("\r\n") + 2)),
        spoil("two files one after the other", Fate.TAKEN, ALL, "", t -> MARK + t + MARK + t),
        edit("id sorted alone", Fate.GUESSED, ALL, "the id does not belong to", sorted("id")),
        edit(
            "question sorted alone",
            Fate.GUESSED,
            ALL,
            "the question does not belong to",
            sorted("question")),
        edit(
            "quote_a sorted alone",
            Fate.GUESSED,
            ALL,
            "the quotations do not belong to",
            sorted("quote_a")),
        edit(
            "quote_b sorted alone",
            Fate.GUESSED,
            ALL,
            "the quotations do not belong to",
            sorted("quote_b")),
        edit(
            "both quotations sorted alone",
            Fate.GUESSED,
            ALL,
            "the quotations do not belong to",
            sorted("quote_a", "quote_b")),
        edit("another column sorted alone", Fate.TAKEN, ALL, "", sorted("explanation")),
        edit(
            "id and question sorted, each alone",
            Fate.KEPT,
            1,
            "nothing tells the row",
            sorted("id", "question")),
        edit(
            "id sorted, the rest deleted",
            Fate.KEPT,
            0,
            "nothing tells the row",
            s -> {
              s.columns().retainAll(List.of("id", "question", "decision", "note"));
              sorted("id").accept(s);
            }),
        edit(
            "a cell inserted, so that a row moved right",
            Fate.KEPT,
            ALL - 1,
            ":2: ",
            s -> {
              Map<String, String> row = s.rows().get(0);
              Map<String, String> old = new LinkedHashMap<>(row);
              s.columns().add("end");
              for (int i = 5; i < s.columns().size(); i++) {
                row.put(s.columns().get(i), old.get(s.columns().get(i - 1)));
              }
            }));
  }

  static Stream<Arguments> cells() {
    String spaced = "\u00A0\u2007";
    return Stream.of(
        edit(
            "ids in capitals",
            Fate.TAKEN,
            ALL,
            "",
            s -> each(s, "id", c -> c.toUpperCase(Locale.ROOT))),
        edit(
            "ids with blanks around",
            Fate.TAKEN,
            ALL,
            "",
            s -> each(s, "id", c -> "  " + c + "\u00A0")),
        edit("ids after an apostrophe", Fate.TAKEN, ALL, "", s -> each(s, "id", c -> "'" + c)),
        edit("ids as formulas", Fate.TAKEN, ALL, "", s -> each(s, "id", c -> "=\"" + c + "\"")),
        edit("ids cut", Fate.TAKEN, ALL, "", s -> each(s, "id", c -> c.substring(0, 7))),
        edit(
            "ids in groups",
            Fate.TAKEN,
            ALL,
            "",
            s -> each(s, "id", c -> c.substring(0, 4) + "-" + c.substring(4))),
        edit(
            "ids as numbers",
            Fate.GUESSED,
            ALL,
            "no id that is known",
            s -> each(s, "id", c -> "9,58E+09")),
        edit(
            "ids as errors",
            Fate.GUESSED,
            ALL,
            "no id that is known",
            s -> each(s, "id", c -> "#NAME?")),
        edit(
            "ids mistyped",
            Fate.GUESSED,
            ALL,
            "the id does not belong to",
            s -> each(s, "id", c -> "d0000000000")),
        edit(
            "decisions in capitals with blanks",
            Fate.TAKEN,
            ALL,
            "",
            s ->
                each(
                    s,
                    "decision",
                    c -> " " + c.toUpperCase(Locale.ROOT).replace('-', ' ') + spaced)),
        edit(
            "decisions with long hyphens and apostrophes",
            Fate.TAKEN,
            ALL,
            "",
            s -> each(s, "decision", c -> "'" + c.replace('-', '\u2011'))),
        edit(
            "decisions in other words",
            Fate.SAID,
            ALL,
            "decision \"maybe\" is none of",
            s -> each(s, "decision", c -> "maybe")),
        edit("notes with line feeds", Fate.TAKEN, ALL, "", notes(id -> id + "\n\nx\n")),
        edit(
            "notes with Windows line ends",
            Fate.TAKEN,
            ALL,
            "",
            notes(id -> "a\r\n" + id + "\r\n")),
        edit(
            "notes with quotation marks",
            Fate.TAKEN,
            ALL,
            "",
            notes(id -> "\"" + id + "\", 'x' \"\"")),
        edit("notes with separators", Fate.TAKEN, ALL, "", notes(id -> ";,|\t;" + id)),
        edit("notes like formulas", Fate.TAKEN, ALL, "", notes(id -> "=HYPERLINK(\"" + id + "\")")),
        edit("notes with + - @", Fate.TAKEN, ALL, "", notes(id -> "+-@" + id)),
        edit(
            "notes with full-width signs",
            Fate.TAKEN,
            ALL,
            "",
            notes(id -> "\uFF1D\uFF0B\uFF0D\uFF20" + id)),
        edit("notes after an apostrophe", Fate.TAKEN, ALL, "", notes(id -> "'" + id)),
        edit("notes that look guarded", Fate.TAKEN, ALL, "", notes(id -> "''=" + id)),
        edit("notes emptied", Fate.TAKEN, ALL, "", notes(id -> "")),
        edit(
            "notes in other scripts",
            Fate.TAKEN,
            ALL,
            "",
            notes(id -> id + " \u05E9\u05DC\u05D5\u05DD \u6F22 \uD83C\uDF73")),
        edit(
            "quotations with curly marks",
            Fate.TAKEN,
            ALL,
            "",
            s -> each(s, c -> c.replace('\'', '\u2019').replace('"', '\u201D'))),
        edit(
            "quotations with straight marks",
            Fate.TAKEN,
            ALL,
            "",
            s -> each(s, c -> c.replace('\u2019', '\'').replace('\u201C', '"'))),
        edit(
            "dashes corrected",
            Fate.TAKEN,
            ALL,
            "",
            s ->
                List.of("question", "quote_a", "quote_b")
                    .forEach(q -> each(s, q, c -> c.replace("-", "\u2013")))),
        edit(
            "blanks trimmed and doubled",
            Fate.TAKEN,
            ALL,
            "",
            s ->
                List.of("question", "quote_a", "quote_b")
                    .forEach(q -> each(s, q, c -> c.strip().replace(" ", "  ")))),
        edit(
            "blanks that do not break",
            Fate.TAKEN,
            ALL,
            "",
            s ->
                List.of("question", "quote_a", "quote_b")
                    .forEach(q -> each(s, q, c -> c.replace(' ', '\u00A0')))),
        edit(
            "numbers written otherwise",
            Fate.TAKEN,
            ALL,
            "",
            s -> {
              each(s, "origins_a", c -> c + ",00");
              each(s, "quote_a", c -> c.replace("90,000", "90.000"));
            }),
        edit(
            "quotations lightly reworded",
            Fate.TAKEN,
            ALL,
            "",
            s -> each(s, "quote_a", c -> "So: " + c)),
        edit(
            "question and quotations replaced",
            Fate.KEPT,
            0,
            "nothing tells the row",
            s -> List.of("question", "quote_a", "quote_b").forEach(q -> each(s, q, c -> "xyz"))));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        spoil("nothing", Fate.SAID, 0, "it is empty; the decisions of the last run stand", t -> ""),
        spoil("blanks alone", Fate.SAID, 0, "it is empty", t -> " \r\n\r\n"),
        spoil(
            "names alone",
            Fate.SAID,
            0,
            "14 rows of the last report are missing",
            t -> t.substring(0, t.indexOf("\r\n") + 2)),
        spoil(
            "cut within the names",
            Fate.SAID,
            0,
            "14 rows of the last report are missing",
            t -> t.substring(0, 30)),
        spoil(
            "cut between rows",
            Fate.SAID,
            3,
            "11 rows of the last report are missing",
            t -> t.substring(0, nth(t, 3))),
        spoil(
            "cut within a quotation",
            Fate.KEPT,
            3,
            "the quotation marks of the row do not pair",
            t -> t.substring(0, t.indexOf(",\"", nth(t, 3)) + 9)),
        spoil(
            "cut within a row",
            Fate.KEPT,
            3,
            "the row is cut: it ends after 2 of 23 cells",
            t -> t.substring(0, nth(t, 3) + 20)),
        spoil("cut within the last id", Fate.TAKEN, ALL, "", t -> t.substring(0, t.length() - 6)),
        form(
            "cut within a note",
            Fate.KEPT,
            3,
            "the file ends within this row",
            s -> {
              last("note").accept(s);
              String text = csv(noted(s, id -> "note on " + id), COMMA);
              return utf8(text.substring(0, nth(text, 4) - 6));
            }),
        form(
            "cut within an old note",
            Fate.KEPT,
            ALL - 1,
            "the file ends within this row",
            s -> {
              last("note").accept(s);
              String text = csv(noted(s, id -> "old note on " + id), COMMA);
              return utf8(text.substring(0, text.length() - 6));
            }),
        form(
            "cut within a character",
            Fate.KEPT,
            3,
            "the file ends within this row",
            s -> {
              String text = csv(noted(s, id -> "\u00FC" + id + "\u00FC"), COMMA);
              byte[] bytes = utf8(text.substring(0, nth(text, 4) - 2));
              return Arrays.copyOf(bytes, bytes.length - 1);
            }),
        spoil(
            "a table of something else",
            Fate.KEPT,
            0,
            "no line has the columns id, decision, note",
            t -> "x;y\r\n1;2\r\n"),
        form(
            "another table of the program",
            Fate.KEPT,
            0,
            "neither id nor question",
            s -> Files.readAllBytes(reviewed.resolve("items.csv"))),
        spoil(
            "a web page",
            Fate.KEPT,
            0,
            "it is a web page (HTML); save it as CSV",
            t -> "<html><body><table><tr><td>id</td></tr></table></body></html>"),
        form(
            "a workbook",
            Fate.KEPT,
            0,
            "it is a workbook (XLSX, ODS); save it as CSV",
            s -> new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0, 0, 0}),
        form(
            "an old workbook",
            Fate.KEPT,
            0,
            "it is a workbook (XLS); save it as CSV",
            s -> new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 1}));
  }

  /** Where the row after so many begins. */
  private static int nth(String text, int rows) {
    int at = text.indexOf("\r\n") + 2;
    for (int i = 0; i < rows; i++) {
      at = text.indexOf("\r\n", at) + 2;
    }
    return at;
  }

  static Stream<Arguments> forms() {
    return Stream.of(encodings(), lineEndsAndQuotationMarks(), columns(), rows(), cells(), files())
        .flatMap(f -> f);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("forms")
  void noDecisionIsLostOrMisplacedInSilence(
      String name, Fate fate, int taken, String said, Form form) throws IOException {
    for (String file : List.of("contradictions.csv", "reviews.json")) {
      Files.copy(reviewed.resolve(file), output.resolve(file));
    }
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    for (int i = 0; i < sheet.rows().size(); i++) {
      Map<String, String> row = sheet.rows().get(i);
      row.put(TRUE, row.get("id"));
      row.put(SIDES, row.get("position_a") + "\n" + row.get("position_b"));
      row.put("decision", List.of("real", "a", "not-real", "b", "explained").get(i % 5));
      row.put("note", "on " + row.get("id") + "; na\u00EFve, \u201Cx\u201D don't\t|\nsecond line");
    }
    byte[] file = form.of(sheet);
    Files.write(report, file);

    Previous previous = Previous.read(output);

    String remarks = String.join("\n", previous.remarks());
    assertEquals(taken, taken(sheet, previous), name + ": " + remarks);
    assertTrue(
        fate == Fate.TAKEN ? remarks.isEmpty() : remarks.contains(said), name + ": " + remarks);
    assertEquals(fate.partly, previous.partly(), remarks);
    assertEquals(fate.copied ? 1 : 0, previous.copies().size(), remarks);
    previous.copies().values().forEach(copy -> assertTrue(Arrays.equals(file, copy)));
  }

  /** Whether a review says what stands in the cell; a letter, of the side that it stood for. */
  private static boolean decides(Review review, Map<String, String> row) {
    int letter = Review.LETTERS.indexOf(Review.letter(row.get("decision")));
    return letter < 0
        ? review.decision().equals(Review.decision(row.get("decision")))
        : review.decision().equals(Review.RIGHT)
            && Review.sameAnswer(review.side(), row.get(SIDES).split("\n")[letter]);
  }

  /** How many rows have their new review; all others must have their old one. */
  private static int taken(Spreadsheet sheet, Previous previous) {
    Set<String> taken = new TreeSet<>();
    Map<String, Review> rows = new TreeMap<>(previous.reviews());
    rows.keySet().removeIf(id -> id.startsWith("n"));
    rows.forEach(
        (id, review) -> {
          boolean written =
              sheet.rows().stream()
                  .filter(r -> id.equals(r.get(TRUE)))
                  .anyMatch(
                      r ->
                          decides(review, r) && review.note().equals(CsvText.strip(r.get("note"))));
          if (written) {
            taken.add(id);
          } else {
            assertEquals("later: old note on " + id, review.decision() + ": " + review.note());
          }
        });
    return taken.size();
  }
}

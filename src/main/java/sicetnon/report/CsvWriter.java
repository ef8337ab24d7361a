package sicetnon.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import sicetnon.state.CsvText;
import sicetnon.state.Dialect;

/**
 * RFC 4180, in the usual dialect with a byte order mark, so that spreadsheets show every character,
 * or in that of a file which a person saved. Control characters are shown by their pictures; only
 * quotations and texts that people wrote may have more than one line.
 */
public final class CsvWriter {
  /** Names, which stand on one line. */
  private static final Set<String> LINES =
      Set.of(
          "source",
          "sources",
          "sources_a",
          "sources_b",
          "location_a",
          "location_b",
          "right_location",
          "title",
          "publisher",
          "origin",
          "attributed_to");

  private CsvWriter() {}

  static byte[] bytes(List<String> columns, List<Map<String, String>> rows) throws IOException {
    return bytes(columns, rows.stream());
  }

  static byte[] bytes(List<String> columns, Stream<Map<String, String>> rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(columns, rows, out);
    return out.toByteArray();
  }

  /** Writes row after row as usual; the stream stays open. */
  public static void write(List<String> columns, Stream<Map<String, String>> rows, OutputStream to)
      throws IOException {
    write(columns, rows, Dialect.USUAL, to);
  }

  /** Writes row after row; the stream stays open. */
  static void write(
      List<String> columns, Stream<Map<String, String>> rows, Dialect dialect, OutputStream to)
      throws IOException {
    CSVPrinter printer = printer(dialect.begin(to), dialect);
    printer.printRecord(columns.stream().map(c -> CsvText.visible(CsvText.guard(c))));
    rows(columns, rows, printer);
  }

  /** Rows that go on a table which is written as usual; the stream stays open. */
  public static void rows(List<String> columns, Stream<Map<String, String>> rows, OutputStream to)
      throws IOException {
    Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
    rows(columns, rows, printer(out, Dialect.USUAL));
  }

  /** The first cells of a row in a table that is written as usual. */
  static String begun(List<String> columns, Map<String, String> row) {
    return line(columns, row, "");
  }

  /** The same of its last cells and what ends it. */
  static String ended(List<String> columns, Map<String, String> row) {
    return within(columns, row) + CSVFormat.RFC4180.getRecordSeparator();
  }

  /** Cells before which there are others, on which it hangs, too, what is quoted. */
  static String within(List<String> columns, Map<String, String> row) {
    String first = "x";
    return line(columns, row, first).substring(first.length() + 1);
  }

  private static String line(List<String> columns, Map<String, String> row, String first) {
    StringBuilder line = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(line, CSVFormat.RFC4180)) {
      if (!first.isEmpty()) {
        printer.print(first);
      }
      for (String column : columns) {
        printer.print(cell(column, row));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("memory takes all", e);
    }
    return line.toString();
  }

  private static CSVPrinter printer(Writer out, Dialect dialect) throws IOException {
    return new CSVPrinter(out, CSVFormat.RFC4180.builder().setDelimiter(dialect.separator()).get());
  }

  private static void rows(
      List<String> columns, Stream<Map<String, String>> rows, CSVPrinter printer)
      throws IOException {
    Iterator<Map<String, String>> each = rows.iterator();
    while (each.hasNext()) {
      Map<String, String> row = each.next();
      for (String column : columns) {
        printer.print(cell(column, row));
      }
      printer.println();
    }
    printer.flush();
  }

  /** What stands in a cell. */
  static String cell(String column, Map<String, String> row) {
    String cell = row.getOrDefault(column, "");
    return LINES.contains(column) ? line(cell) : CsvText.visible(cell);
  }

  private static String line(String cell) {
    return CsvText.guard(CsvText.line(CsvText.strip(cell)));
  }
}

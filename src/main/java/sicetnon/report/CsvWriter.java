package sicetnon.report;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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

/**
 * RFC 4180 with a byte order mark, so that spreadsheets show every character. Control characters
 * are shown by their pictures; only quotations and texts that people wrote may have more than one
 * line.
 */
final class CsvWriter {
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

  /** Writes row after row; the stream stays open. */
  static void write(List<String> columns, Stream<Map<String, String>> rows, OutputStream to)
      throws IOException {
    Writer out = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
    out.write('\uFEFF');
    CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
    printer.printRecord(columns.stream().map(c -> CsvText.visible(CsvText.guard(c))));
    Iterator<Map<String, String>> each = rows.iterator();
    while (each.hasNext()) {
      Map<String, String> row = each.next();
      for (String column : columns) {
        String cell = row.getOrDefault(column, "");
        printer.print(LINES.contains(column) ? line(cell) : CsvText.visible(cell));
      }
      printer.println();
    }
    out.flush();
  }

  private static String line(String cell) {
    return CsvText.guard(CsvText.line(CsvText.strip(cell)));
  }
}

package sicetnon.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 with a byte order mark, so that spreadsheets show every character. */
final class CsvWriter {
  private CsvWriter() {}

  static byte[] bytes(List<String> columns, List<Map<String, String>> rows) throws IOException {
    return bytes(columns, rows.stream());
  }

  static byte[] bytes(List<String> columns, Stream<Map<String, String>> rows) throws IOException {
    StringBuilder out = new StringBuilder("\uFEFF");
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      Iterator<Map<String, String>> each = rows.iterator();
      while (each.hasNext()) {
        Map<String, String> row = each.next();
        for (String column : columns) {
          printer.print(row.getOrDefault(column, ""));
        }
        printer.println();
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}

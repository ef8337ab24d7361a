package sicetnon.report;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** RFC 4180 with a byte order mark, so that spreadsheets show every character. */
final class CsvWriter {
  private CsvWriter() {}

  static byte[] bytes(List<String> columns, List<Map<String, String>> rows) throws IOException {
    StringWriter out = new StringWriter();
    out.write('\uFEFF');
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(columns);
      for (Map<String, String> row : rows) {
        printer.printRecord(columns.stream().map(c -> row.getOrDefault(c, "")));
      }
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}

package sicetnon.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sicetnon.reconcile.Results;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;

/** All rows and all claims as JSON, an object a line, written as they are gone through. */
final class JsonLines {
  static final String ROWS = "contradictions.jsonl";
  static final String CLAIMS = "claims.jsonl";

  private static final Set<String> NUMBERS = Set.of("line", "start", "end");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private JsonLines() {}

  /**
   * The rows of contradictions.csv that are not resolved, as report.json has them.
   *
   * @param cells of all rows, in their order
   */
  static void rows(Continuity run, List<Map<String, String>> cells, OutputStream to)
      throws IOException {
    try (JsonGenerator out = lines(to)) {
      JsonReport report = JsonReport.whole(out, run.results().names());
      for (int i = 0; i < cells.size(); i++) {
        Continuity.Row row = run.rows().get(i);
        if (row.contradiction() != null) {
          out.writeStartObject();
          report.contradiction(new Shown.Row(row, cells.get(i)));
          out.writeEndObject();
          out.writeRaw('\n');
        }
      }
    }
  }

  /** The rows of claims.csv, without empty cells. */
  static void claims(Results results, OutputStream to) throws IOException {
    try (JsonGenerator out = lines(to)) {
      for (Iterator<Map<String, String>> rows = Tables.claims(results).iterator();
          rows.hasNext(); ) {
        out.writeStartObject();
        for (Map.Entry<String, String> cell : rows.next().entrySet()) {
          field(out, cell.getKey(), CsvText.strip(cell.getValue()));
        }
        out.writeEndObject();
        out.writeRaw('\n');
      }
    }
  }

  private static JsonGenerator lines(OutputStream to) throws IOException {
    JsonGenerator out = MAPPER.createGenerator(to, JsonEncoding.UTF8);
    out.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    out.setPrettyPrinter(new MinimalPrettyPrinter(""));
    return out;
  }

  private static void field(JsonGenerator out, String name, String value) throws IOException {
    if (NUMBERS.contains(name)) {
      out.writeNumberField(name, Integer.parseInt(value));
    } else if (name.equals("held")) {
      out.writeBooleanField(name, Boolean.parseBoolean(value));
    } else if (!value.isEmpty()) {
      out.writeStringField(name, value);
    }
  }
}

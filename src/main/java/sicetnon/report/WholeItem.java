package sicetnon.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import sicetnon.file.InputFile;
import sicetnon.state.CsvText;

/**
 * A question with all its claims: from report.json where that has all of them, else from the
 * tables, which do not tell the sentence around a quotation, nor why it is taken for this question.
 *
 * @param item as in report.json
 * @param claims as in report.json, by id
 * @param tabled how many of its claims are from the tables
 */
public record WholeItem(JsonNode item, Map<String, JsonNode> claims, int tabled) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Tables grow with their articles; one of 10,000 articles has some hundred MiB. */
  public static final long MOST_BYTES = 4L << 30;

  /**
   * Finds a question.
   *
   * @param report what report.json says
   * @param id of the question, of one of its claims, or of its row
   * @param output the folder of the reports
   * @return nothing when no table has the id
   * @throws IOException when a table cannot be read
   */
  public static Optional<WholeItem> of(JsonNode report, String id, Path output) throws IOException {
    Map<String, JsonNode> known = new HashMap<>();
    report.path("claims").forEach(c -> known.put(c.path("claim_id").asText(), c));
    for (JsonNode item : report.path("items")) {
      if (item.path("item_id").asText().equals(id) || has(item, id)) {
        return Optional.of(
            whole(item)
                ? new WholeItem(item, known, 0)
                : tabled(item, item.path("item_id").asText(), known, output));
      }
    }
    String item = id;
    try (Table all = new Table(output.resolve("claims.csv"))) {
      item =
          all.rows()
              .filter(r -> r.get("claim_id").equals(id) || r.get("contradiction_id").equals(id))
              .map(r -> r.get("item_id"))
              .findFirst()
              .orElse(id);
    }
    WholeItem found = tabled(MAPPER.createObjectNode(), item, known, output);
    return found.item().has("question") ? Optional.of(found) : Optional.empty();
  }

  private static boolean has(JsonNode item, String claim) {
    for (JsonNode c : item.path("claims")) {
      if (c.asText().equals(claim)) {
        return true;
      }
    }
    return false;
  }

  private static boolean whole(JsonNode item) {
    return !item.has("claims_left_out") && !item.has("positions_left_out");
  }

  /** The rows of a table, one at a time. */
  private static final class Table implements AutoCloseable {
    private final CSVParser parser;

    Table(Path file) throws IOException {
      Reader in = new InputStreamReader(InputFile.open(file, MOST_BYTES), StandardCharsets.UTF_8);
      // the byte order mark is no part of the first column's name
      in.read();
      this.parser = FORMAT.parse(in);
    }

    Stream<CSVRecord> rows() {
      return parser.stream();
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }

  /**
   * The question with the claims that the tables have.
   *
   * @param part what report.json has of the question, or nothing
   */
  private static WholeItem tabled(
      JsonNode part, String id, Map<String, JsonNode> known, Path output) throws IOException {
    ObjectNode item = part.deepCopy();
    if (item.isEmpty()) {
      try (Table items = new Table(output.resolve("items.csv"))) {
        items
            .rows()
            .filter(r -> r.get("item_id").equals(id))
            .findFirst()
            .ifPresent(row -> describe(row, item));
      }
    }
    Map<String, JsonNode> claims = new HashMap<>(known);
    Map<String, ArrayNode> positions = new LinkedHashMap<>();
    ArrayNode all = item.putArray("claims");
    int[] tabled = new int[1];
    try (Table table = new Table(output.resolve("claims.csv"))) {
      table
          .rows()
          .filter(r -> r.get("item_id").equals(id))
          .forEach(
              row -> {
                String claim = row.get("claim_id");
                tabled[0] += claims.putIfAbsent(claim, claim(row)) == null ? 1 : 0;
                all.add(claim);
                String position = CsvText.strip(row.get("position"));
                if (!position.isEmpty()) {
                  positions.computeIfAbsent(position, x -> MAPPER.createArrayNode()).add(claim);
                }
              });
    }
    ArrayNode answers = item.putArray("positions");
    positions.forEach(
        (text, ids) -> answers.addObject().put("text", text).<ObjectNode>set("claims", ids));
    return new WholeItem(item, claims, tabled[0]);
  }

  private static void describe(CSVRecord row, ObjectNode item) {
    item.put("item_id", row.get("item_id"));
    for (String column : new String[] {"question", "attribute", "subject", "topic"}) {
      item.put(column, CsvText.strip(row.get(column)));
    }
  }

  private static ObjectNode claim(CSVRecord row) {
    ObjectNode claim = MAPPER.createObjectNode();
    claim.put("line", Integer.parseInt(row.get("line")));
    claim.put("held", Boolean.parseBoolean(row.get("held")));
    for (String column :
        new String[] {"claim_id", "source", "value", "modality", "scope", "attributed_to"}) {
      claim.put(column, CsvText.strip(row.get(column)));
    }
    return claim.put("quote", CsvText.oneLine(CsvText.strip(row.get("quote"))));
  }
}

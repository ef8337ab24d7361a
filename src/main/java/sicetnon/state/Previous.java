package sicetnon.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What the output folder says of the last run.
 *
 * @param rows reviewed or not, by id
 * @param kept reviewed rows that earlier runs found no question for any more, by id
 * @param fingerprint of the last run's inputs, or empty
 * @param unreadable why an existing file could not be read, by file name
 */
public record Previous(
    Map<String, Row> rows,
    Map<String, Row> kept,
    String fingerprint,
    Map<String, String> unreadable) {
  /** The reviewed report. */
  public static final String REPORT = "contradictions.csv";

  /** Reviewed rows without a question. */
  public static final String KEPT = "contradictions.kept.csv";

  /**
   * One row as found.
   *
   * @param cells all cells by column, apostrophes stripped
   */
  public record Row(Map<String, String> cells) {
    /** A cell, or an empty string. */
    public String get(String column) {
      return cells.getOrDefault(column, "");
    }

    /** Whether a person wrote something in it. */
    public boolean reviewed() {
      return !get("decision").isBlank() || !get("note").isBlank();
    }
  }

  /** Reads the folder; a folder without a report gives an empty one. */
  public static Previous read(Path output) throws IOException {
    Map<String, Row> rows = new LinkedHashMap<>();
    Map<String, Row> kept = new LinkedHashMap<>();
    Map<String, String> unreadable = new LinkedHashMap<>();
    read(output.resolve(REPORT), rows, unreadable);
    read(output.resolve(KEPT), kept, unreadable);
    return new Previous(rows, kept, fingerprint(output), unreadable);
  }

  private static void read(Path file, Map<String, Row> rows, Map<String, String> unreadable)
      throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    String name = file.getFileName().toString();
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      parse(text.startsWith("\uFEFF") ? text.substring(1) : text, rows);
    } catch (CharacterCodingException e) {
      unreadable.put(name, "not UTF-8");
    } catch (IllegalArgumentException | java.io.UncheckedIOException e) {
      unreadable.put(name, String.valueOf(e.getMessage()));
    }
    if (unreadable.containsKey(name)) {
      rows.clear();
    }
  }

  private static void parse(String text, Map<String, Row> rows) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      if (!parser.getHeaderNames().containsAll(List.of("id", "decision", "note"))) {
        throw new IllegalArgumentException(
            "its first line lacks one of the columns id, decision, note");
      }
      List<String> columns = new ArrayList<>(parser.getHeaderNames());
      for (CSVRecord record : parser) {
        if (!record.isConsistent()) {
          throw new IllegalArgumentException(
              "row "
                  + record.getRecordNumber()
                  + " has "
                  + record.size()
                  + " cells, the first line has "
                  + columns.size());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        columns.forEach(c -> cells.put(c, CsvText.strip(record.get(c))));
        rows.put(cells.get("id").strip(), new Row(cells));
      }
    }
  }

  private static String fingerprint(Path output) throws IOException {
    Path json = output.resolve("report.json");
    if (!Files.exists(json)) {
      return "";
    }
    try {
      JsonNode report = JsonMapper.builder().build().readTree(json.toFile());
      return report.path("fingerprint").asText("");
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      return "";
    }
  }

  /** Whether the last run saw the same inputs. */
  public boolean sameInputs(String now) {
    return fingerprint.equals(now);
  }

  /** new, or open when an earlier run had the row; unchanged while the inputs are. */
  public String status(String id, String now) {
    Row row = rows.get(id);
    if (row == null) {
      return "new";
    }
    return sameInputs(now) && row.get("status").equals("new") ? "new" : "open";
  }

  /** The row that holds the review of this id: of the last report, else of the kept ones. */
  public Row review(String id) {
    Row row = rows.get(id);
    if (row != null && row.reviewed()) {
      return row;
    }
    return kept.getOrDefault(id, row == null ? new Row(Map.of()) : row);
  }

  /** Reviewed rows that find no question among the ids of the new report. */
  public List<Row> withoutQuestion(Set<String> ids) {
    Map<String, Row> left = new LinkedHashMap<>(kept);
    rows.forEach(
        (id, row) -> {
          if (row.reviewed()) {
            left.put(id, row);
          }
        });
    left.keySet().removeAll(ids);
    return List.copyOf(left.values());
  }
}

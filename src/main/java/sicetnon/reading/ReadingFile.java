package sicetnon.reading;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads and writes files of entries: JSON, a JSON object a line, or CSV. */
public final class ReadingFile {
  /** Entries of one file that are taken. */
  private static final int MOST_ENTRIES = 10_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private String by;
  private final List<Reading.Placed> entries = new ArrayList<>();
  private final List<Reading.Refused> refused = new ArrayList<>();

  private ReadingFile(String file) {
    this.by = reader(file);
  }

  /** A name that can stand in a list, and is not the program's. */
  private static String name(String given) {
    String name = given.strip().replace(';', ',');
    return name.equalsIgnoreCase(Joining.PROGRAM) ? name + " (a reading)" : name;
  }

  /** Whose a file is that does not say so. */
  static String reader(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return file.endsWith(Reading.MARKS)
        ? Reading.BY_HAND
        : name(name.substring(0, name.lastIndexOf('.')));
  }

  /**
   * Reads one. What is wrong with it stands in what is refused.
   *
   * @param file its path, with slashes, which tells its form and whose it is unless it says so
   */
  public static Reading parse(String file, byte[] bytes) {
    ReadingFile reading = new ReadingFile(file);
    String text = new String(bytes, StandardCharsets.UTF_8);
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String name = file.toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      reading.csv(text);
    } else if (name.endsWith(".jsonl")) {
      reading.lines(text);
    } else {
      reading.json(text);
    }
    return new Reading(reading.by, file, reading.entries, reading.refused);
  }

  /** A file of entries as JSON, one order and form for equal entries. */
  public static byte[] write(String by, List<Entry> entries) {
    ObjectNode whole = MAPPER.createObjectNode().put("by", by);
    ArrayNode list = whole.putArray("entries");
    entries.forEach(e -> put(list.addObject(), e));
    return (whole.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** Puts what an entry says into an object. */
  static void put(ObjectNode node, Entry entry) {
    node.put("question", entry.question());
    put(node, "kind", entry.kind());
    put(node, "note", entry.note());
    ArrayNode positions = node.putArray("positions");
    for (Entry.Quoted quoted : entry.positions()) {
      ObjectNode position = positions.addObject();
      put(position, "source", quoted.source());
      position.put("quote", quoted.quote());
      put(position, "value", quoted.value());
      put(position, "subject", quoted.subject());
    }
  }

  private static void put(ObjectNode node, String name, String value) {
    if (!value.isEmpty()) {
      node.put(name, value);
    }
  }

  private void json(String text) {
    JsonNode whole;
    try {
      whole = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      broken(at == null ? 1 : at.getLineNr(), e.getOriginalMessage());
      return;
    }
    JsonNode list = whole.isObject() ? whole.path("entries") : whole;
    if (whole.path("by").isTextual() && !whole.path("by").asText().isBlank()) {
      by = name(whole.path("by").asText());
    }
    if (!list.isArray()) {
      refused.add(
          new Reading.Refused(
              0, 1, "no list of entries; allowed are a list, or an object with by and entries"));
      return;
    }
    int number = 0;
    for (JsonNode node : list) {
      add(++number, 0, node);
    }
  }

  private void broken(int line, String why) {
    refused.add(
        new Reading.Refused(
            0,
            line,
            "not JSON (" + why + "); mend it, or have `sicetnon take` read it forgivingly"));
  }

  private void lines(String text) {
    int number = 0;
    int line = 0;
    for (String one : text.lines().toList()) {
      line++;
      if (!one.isBlank()) {
        number++;
        try {
          JsonNode node = MAPPER.readTree(one);
          if (number == 1 && node.path("by").isTextual() && !Shape.meant(node)) {
            by = name(node.path("by").asText());
            number--;
          } else {
            add(number, line, node);
          }
        } catch (JsonProcessingException e) {
          refused.add(
              new Reading.Refused(
                  number,
                  line,
                  "not JSON (" + e.getOriginalMessage() + "); each line is one object"));
        }
      }
    }
  }

  private void csv(String text) {
    int end = text.indexOf('\n');
    String head = end < 0 ? text : text.substring(0, end);
    if (head.toLowerCase(Locale.ROOT).startsWith("sep=")) {
      // a line for spreadsheets, which the next one bears out
      csv(end < 0 ? "" : text.substring(end + 1));
      return;
    }
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(head.contains("\t") ? '\t' : head.contains(";") ? ';' : ',')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();
    int number = 0;
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord row : parser) {
        ObjectNode node = MAPPER.createObjectNode();
        for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
          node.put(cell.getKey().toLowerCase(Locale.ROOT), cell.getValue());
        }
        add(++number, Math.toIntExact(parser.getCurrentLineNumber()), node);
      }
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      refused.add(
          new Reading.Refused(
              0,
              0,
              "not CSV ("
                  + e.getMessage()
                  + "); its first line names the columns question, source_a,"
                  + " quote_a, source_b, quote_b"));
    }
  }

  private void add(int number, int line, JsonNode node) {
    if (number > MOST_ENTRIES) {
      if (number == MOST_ENTRIES + 1) {
        refused.add(
            new Reading.Refused(
                number,
                line,
                "more than " + MOST_ENTRIES + " entries, of which no person reads more; split it"));
      }
      return;
    }
    try {
      entries.add(new Reading.Placed(number, line, Shape.of(node)));
    } catch (Shape.Wrong e) {
      refused.add(new Reading.Refused(number, line, e.getMessage()));
    }
  }
}

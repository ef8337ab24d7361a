package sicetnon.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import sicetnon.reading.Entry;

/**
 * What a browser asks of the marks.
 *
 * @param remove ids of those to be removed
 * @param add those to be added
 */
record MarkChange(List<String> remove, List<Entry> add) {
  private static final String FORM =
      "; needed are add, a list of marks, and remove, a list of ids; a mark has question, kind,"
          + " note and positions, two or more, each with source, quote, value and subject, all of"
          + " them text; as application/json";

  /**
   * Reads one.
   *
   * @param type the content type, or null
   */
  static MarkChange parse(String type, byte[] body) throws IOException, Decision.Wrong {
    JsonNode asked = Decision.json(type, body);
    if (asked == null || !asked.path("add").isArray() || !asked.path("remove").isArray()) {
      throw new Decision.Wrong("no change of marks" + FORM);
    }
    List<String> remove = new ArrayList<>();
    for (JsonNode id : asked.get("remove")) {
      if (!id.isTextual()) {
        throw new Decision.Wrong("an id is no text" + FORM);
      }
      remove.add(id.asText());
    }
    List<Entry> add = new ArrayList<>();
    for (JsonNode mark : asked.get("add")) {
      add.add(entry(mark));
    }
    return new MarkChange(List.copyOf(remove), List.copyOf(add));
  }

  /** Stripped, as a file of entries is read, so that the id stays what it is. */
  private static Entry entry(JsonNode mark) throws Decision.Wrong {
    if (!Decision.isText(mark, "question", "kind", "note") || !mark.path("positions").isArray()) {
      throw new Decision.Wrong("not a mark" + FORM);
    }
    List<Entry.Quoted> positions = new ArrayList<>();
    for (JsonNode position : mark.get("positions")) {
      if (!Decision.isText(position, "source", "quote", "value", "subject")) {
        throw new Decision.Wrong("not a passage" + FORM);
      }
      positions.add(
          new Entry.Quoted(
              text(position, "source"),
              text(position, "quote"),
              text(position, "value"),
              text(position, "subject")));
    }
    Entry entry =
        new Entry(text(mark, "question"), text(mark, "kind"), text(mark, "note"), positions);
    if (entry.question().isEmpty()) {
      throw new Decision.Wrong("a mark without question" + FORM);
    }
    if (positions.size() < 2 || positions.stream().anyMatch(p -> p.quote().isEmpty())) {
      throw new Decision.Wrong("a mark without two quotations" + FORM);
    }
    return entry;
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).asText().strip();
  }
}

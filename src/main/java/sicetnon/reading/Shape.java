package sicetnon.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The forms in which an entry may be written. */
final class Shape {
  /** Of answers that have a letter. */
  private static final List<String> LETTERS = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  private static final String FORMS =
      "an entry has a question and positions, two or more, each with source and quote; or question,"
          + " source_a, quote_a, source_b, quote_b";

  private Shape() {}

  /** What was read is no entry; the message says why. */
  static final class Wrong extends Exception {
    private static final long serialVersionUID = 1;

    Wrong(String message) {
      super(message + "; " + FORMS);
    }
  }

  /** Whether an object is meant as an entry, well made or not. */
  static boolean meant(JsonNode node) {
    return node.isObject()
        && (node.has("positions")
            || node.has("quote_a")
            || node.has("quote_b")
            || node.path("a").isObject()
            || node.path("b").isObject()
            || (node.has("question") && !node.has("entries")));
  }

  /** The entry that an object is. */
  static Entry of(JsonNode node) throws Wrong {
    if (!node.isObject()) {
      throw new Wrong("not an object");
    }
    List<Entry.Quoted> positions = new ArrayList<>();
    if (node.has("positions")) {
      if (!node.get("positions").isArray()) {
        throw new Wrong("positions is no list");
      }
      for (JsonNode position : node.get("positions")) {
        positions.add(quoted(position, ""));
      }
    }
    for (String letter : LETTERS) {
      lettered(node, letter).ifPresent(positions::add);
    }
    return checked(
        new Entry(text(node, "question"), text(node, "kind"), text(node, "note"), positions));
  }

  private static Optional<Entry.Quoted> lettered(JsonNode node, String letter) {
    if (node.path(letter).isObject()) {
      return Optional.of(quoted(node.get(letter), ""));
    }
    return text(node, "quote_" + letter).isEmpty() && text(node, "source_" + letter).isEmpty()
        ? Optional.empty()
        : Optional.of(quoted(node, "_" + letter));
  }

  private static Entry.Quoted quoted(JsonNode node, String ending) {
    return new Entry.Quoted(
        text(node, "source" + ending),
        text(node, "quote" + ending),
        text(node, "value" + ending),
        text(node, "subject" + ending));
  }

  /** The same entry, if nothing is missing. */
  static Entry checked(Entry entry) throws Wrong {
    if (entry.question().isEmpty()) {
      throw new Wrong("no question");
    }
    if (entry.positions().size() < 2) {
      throw new Wrong(entry.positions().isEmpty() ? "no positions" : "one position only");
    }
    for (Entry.Quoted position : entry.positions()) {
      if (position.quote().isEmpty()) {
        throw new Wrong("a position without quote");
      }
    }
    return entry;
  }

  private static String text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText().strip() : "";
  }
}

package sicetnon.state;

import java.util.List;
import java.util.Optional;
import sicetnon.reading.Entry;

/**
 * A row that a reviewer added to a sheet: two passages that the report did not set against each
 * other, with what was written on them.
 *
 * @param entry what it says
 * @param review by which a side may be named by its passage
 */
public record Added(Entry entry, Review review) {

  /**
   * What a line adds; nothing unless it has a question and two quotations, and no id.
   *
   * @param written what stands on it
   */
  static Optional<Added> of(Sheet.Line line, Review written) {
    String question = text(line, "question");
    if (!line.get("id").isBlank()
        || question.isEmpty()
        || text(line, "quote_a").isEmpty()
        || text(line, "quote_b").isEmpty()) {
      return Optional.empty();
    }
    Entry entry = new Entry(question, "", "", List.of(quoted(line, "a"), quoted(line, "b")));
    return Optional.of(new Added(entry, sided(written, line)));
  }

  private static Entry.Quoted quoted(Sheet.Line line, String side) {
    String location = text(line, "location_" + side);
    int colon = location.lastIndexOf(':');
    boolean numbered = colon > 0 && location.substring(colon + 1).matches("\\d+");
    String source = numbered ? location.substring(0, colon) : location;
    return new Entry.Quoted(
        source.isEmpty() ? text(line, "sources_" + side) : source,
        text(line, "quote_" + side),
        text(line, "position_" + side),
        "");
  }

  /** A letter names an answer, or its passage where it has no words. */
  private static Review sided(Review written, Sheet.Line line) {
    String letter = Review.letter(line.get("decision"));
    if (letter.isEmpty()) {
      return written;
    }
    String words = text(line, "position_" + letter);
    String side = words.isEmpty() ? text(line, "quote_" + letter) : words;
    return new Review(Review.RIGHT, side, written.note(), written.more());
  }

  private static String text(Sheet.Line line, String column) {
    return CsvText.strip(line.get(column)).strip();
  }
}

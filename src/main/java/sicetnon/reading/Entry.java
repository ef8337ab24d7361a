package sicetnon.reading;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Hash;

/**
 * What a reader says: passages that cannot all hold, as answers to one question.
 *
 * @param question in words
 * @param kind the reader's word for how they differ, or empty
 * @param note what the reader adds, or empty
 * @param positions the answers, two at least
 */
public record Entry(String question, String kind, String note, List<Quoted> positions) {

  /**
   * An answer, as the reader gives it; nothing of it is checked yet.
   *
   * @param source path of the article, or what the reader took for it; empty when not said
   * @param quote the passage, verbatim; … may stand for words that are left out
   * @param value the answer in a word or two, or empty
   * @param subject of whom it is said, or empty
   */
  public record Quoted(String source, String quote, String value, String subject) {}

  private static final String PREFIX = "e";

  public Entry {
    positions = List.copyOf(positions);
  }

  /** Whether an id is one of an entry. */
  public static boolean isId(String id) {
    return id.startsWith(PREFIX);
  }

  /** Hash of all that it says; of equal entries the same. */
  public String id() {
    List<String> parts = new ArrayList<>(List.of(question, kind, note));
    positions.forEach(p -> parts.addAll(List.of(p.source(), p.quote(), p.value(), p.subject())));
    return Hash.of(PREFIX, parts.toArray(new String[0]));
  }
}

package sicetnon.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A passage that was not read, or not as it is marked up, since no article has the like: beyond a
 * bound of {@link Bounds}.
 *
 * @param span code points of the file
 * @param what it is, in words that can be counted: "word of over 500 characters, left out"
 * @param rest whether it is all that follows, so that a person should split the file
 */
public record Excess(Span span, String what, boolean rest) {

  /** A passage in the middle, which nobody will miss. */
  public Excess(Span span, String what) {
    this(span, what, false);
  }

  /**
   * Those in the middle, in words: "too large for an article: word of over 500 characters, left out
   * (3 times)"; or empty.
   */
  public static String inWords(List<Excess> all) {
    Map<String, Integer> times = new TreeMap<>();
    all.stream().filter(e -> !e.rest()).forEach(e -> times.merge(e.what(), 1, Integer::sum));
    List<String> parts =
        times.entrySet().stream()
            .map(e -> e.getKey() + (e.getValue() == 1 ? "" : " (" + e.getValue() + " times)"))
            .toList();
    return parts.isEmpty() ? "" : "too large for an article: " + String.join("; ", parts);
  }
}

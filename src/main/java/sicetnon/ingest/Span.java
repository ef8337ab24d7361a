package sicetnon.ingest;

/**
 * A stretch of a decoded file.
 *
 * @param start offset of the first code point, 0-based
 * @param end offset after the last code point
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  /** Length in code points. */
  public int length() {
    return end - start;
  }

  /** Number of code points that both spans cover. */
  public int overlap(Span other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }

  /** Whether they share half of the shorter one at least. */
  public boolean touches(Span other) {
    return 2 * overlap(other) >= Math.min(length(), other.length());
  }

  /** The smallest span that covers both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  @Override
  public int compareTo(Span o) {
    return start != o.start ? Integer.compare(start, o.start) : Integer.compare(end, o.end);
  }
}

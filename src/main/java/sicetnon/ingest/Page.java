package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A text that is read line by line: its lines as they are written, by which its structure shows,
 * and its words with the mark-up within them hidden. Both have the length of the file's text.
 */
final class Page {
  private static final int TAB = 8;

  private final String raw;
  private final String words;
  private final List<Span> lines;

  /**
   * @param plain the file's text
   * @param marks of the mark-up within paragraphs, as {@link Marks#hide} takes them; lines end with
   *     a line feed
   */
  Page(String plain, List<Pattern> marks) {
    this.raw = even(plain);
    this.words = Marks.hide(raw, marks);
    this.lines = Lines.of(raw, 0).stream().map(this::bare).toList();
  }

  /** The text with a line feed at the end of every line. */
  private static String even(String plain) {
    StringBuilder out = new StringBuilder(plain);
    for (int i = plain.indexOf('\r'); i >= 0; i = plain.indexOf('\r', i + 1)) {
      boolean both = i + 1 < plain.length() && plain.charAt(i + 1) == '\n';
      out.setCharAt(i, both ? ' ' : '\n');
    }
    return out.toString();
  }

  private Span bare(Span line) {
    int end = line.end();
    while (end > line.start() && Character.isWhitespace(raw.charAt(end - 1))) {
      end--;
    }
    return new Span(line.start(), end);
  }

  int size() {
    return lines.size();
  }

  /** A line as it is written, without blanks at its end; empty behind the last. */
  String line(int i) {
    return i < lines.size() ? raw.substring(lines.get(i).start(), lines.get(i).end()) : "";
  }

  boolean blank(int i) {
    return i >= lines.size() || lines.get(i).length() == 0;
  }

  /** Number of blanks, a tab being one, at the head of a line. */
  int margin(int i) {
    String line = line(i);
    int at = 0;
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    return at;
  }

  /** How many columns a line is set in. */
  int indent(int i) {
    return columns(line(i), margin(i));
  }

  /** How many columns the first chars of a line take. */
  static int columns(String line, int chars) {
    int columns = 0;
    for (int at = 0; at < chars; at++) {
      columns = line.charAt(at) == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
    }
    return columns;
  }

  /** The first line from {@code i} on that is set in no deeper than {@code indent}, or the end. */
  int outdent(int i, int indent) {
    int at = i;
    while (at < lines.size() && (blank(at) || indent(at) > indent)) {
      at++;
    }
    return at;
  }

  /** Where the chars of a line from {@code from} on stand. */
  Span span(int i, int from) {
    return span(i, from, Integer.MAX_VALUE);
  }

  /** Where the chars of a line between two of its columns stand; less where it is shorter. */
  Span span(int i, int from, int to) {
    Span line = lines.get(i);
    int start = Math.min(line.end(), line.start() + from);
    return new Span(start, Math.max(start, line.start() + Math.min(to, line.length())));
  }

  /** The words of a line from a char on. */
  MappedText words(int i, int from) {
    return words().add(span(i, from)).text();
  }

  /** Collects words of several lines. */
  Wrapped words() {
    return new Wrapped(words);
  }

  /** Lines as they are written. */
  MappedText code(int from, int to) {
    int end = Math.min(to, lines.size());
    return from >= end
        ? MappedText.of(raw, new Span(0, 0))
        : MappedText.of(raw, new Span(lines.get(from).start(), lines.get(end - 1).end()));
  }

  /** The written text of a place. */
  String raw(Span span) {
    return raw.substring(span.start(), span.end());
  }
}

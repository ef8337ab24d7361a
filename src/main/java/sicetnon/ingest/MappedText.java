package sicetnon.ingest;

import java.util.List;

/**
 * Text cut from a file with the file offset of each of its chars.
 *
 * @param text the words
 * @param map offset of each char, and one past the last
 */
record MappedText(String text, Offsets map) {
  /**
   * Stands in a plain file for what shows nothing and for mark-up within words; no text keeps it.
   */
  static final char HIDDEN = '\uFDEF';

  /** Stands in a plain file for the colon and the blank behind a speaker's name. */
  static final char TURN = '\uFFFE';

  /** What the ligatures from U+FB00 on are read as. */
  static final List<String> LIGATURES = List.of("ff", "fi", "fl", "ffi", "ffl", "st", "st");

  /** The stretch of a plain file, line breaks and their surrounding blanks folded to one space. */
  static MappedText of(String plain, Span span) {
    Builder out = new Builder();
    for (int i = span.start(); i < span.end(); i++) {
      char c = plain.charAt(i);
      out.add(c == '\n' || c == '\r' || c == '\t' ? ' ' : c, i);
    }
    return out.build();
  }

  /** A stretch of it without the blanks at its ends. */
  MappedText part(int from, int to) {
    Builder out = new Builder();
    for (int i = from; i < to; i++) {
      out.add(text.charAt(i), map.get(i));
    }
    return out.build();
  }

  /** From its first char to its last in the file; none is between when it is empty. */
  Span span() {
    return new Span(map.get(0), map.get(text.length()));
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** Collects chars; runs of blanks become one, blanks at both ends are dropped. */
  static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final Offsets.Builder map = new Offsets.Builder();

    void add(char c, int offset) {
      boolean blank = c == ' ';
      if (c == HIDDEN) {
        return;
      }
      if (c == TURN) {
        add(':', offset);
        add(' ', offset);
        return;
      }
      int ligature = c - '\uFB00';
      if (ligature >= 0 && ligature < LIGATURES.size()) {
        LIGATURES.get(ligature).chars().forEach(letter -> add((char) letter, offset));
        return;
      }
      if (blank && (text.length() == 0 || text.charAt(text.length() - 1) == ' ')) {
        return;
      }
      text.append(c);
      map.add(offset);
    }

    /** Number of chars so far. */
    int length() {
      return text.length();
    }

    /** The last char so far that is no blank; a blank before there is one. */
    char last() {
      int at = text.length() - 1;
      return at < 0
          ? ' '
          : text.charAt(at) == ' ' && at > 0 ? text.charAt(at - 1) : text.charAt(at);
    }

    /** File offset after the last char so far. */
    int next() {
      return map.next();
    }

    MappedText build() {
      int length = text.length();
      while (length > 0 && text.charAt(length - 1) == ' ') {
        length--;
      }
      return new MappedText(text.substring(0, length), map.build(length));
    }
  }
}

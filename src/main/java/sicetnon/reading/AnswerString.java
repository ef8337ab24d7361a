package sicetnon.reading;

/** Reads a string of an answer, however its marks are written, as one of JSON. */
final class AnswerString {
  /** What JSON lets stand behind a backslash, beside a number. */
  private static final String ESCAPED = "\"\\/bfnrt";

  private static final int DIGITS = 4;
  private final String text;
  private final Ahead ahead;
  private final StringBuilder out;
  private final Mended.Counts mended;
  private int at;

  /** How the reading of a string ended. */
  enum End {
    /** With its mark. */
    WHOLE,
    /** With the text. */
    CUT,
    /** Where another entry begins, or too far on: its mark is missing. */
    RUNAWAY
  }

  AnswerString(String text, Ahead ahead, StringBuilder out, Mended.Counts mended) {
    this.text = text;
    this.ahead = ahead;
    this.out = out;
    this.mended = mended;
  }

  /** Where the last reading stopped: behind the string, or where to go on. */
  int at() {
    return at;
  }

  /**
   * Reads one.
   *
   * @param from the mark with which it begins
   * @param most characters that it may have
   */
  End read(int from, Ahead.Place place, int most) {
    char opening = text.charAt(from);
    String closing = Ahead.closing(opening);
    if (opening != '"') {
      mended.add("'`\u2018\u2019\u201A".indexOf(opening) >= 0 ? Mended.SINGLE : Mended.CURLY);
    }
    out.append('"');
    at = from + 1;
    while (at < text.length() && at - from <= most) {
      char c = text.charAt(at);
      if (closing.indexOf(c) >= 0 && ahead.closes(at, place)) {
        out.append('"');
        at++;
        return End.WHOLE;
      }
      if (c == '{' && ahead.entry(at)) {
        return End.RUNAWAY;
      }
      if (c == '\\') {
        escape();
      } else {
        character(c);
      }
    }
    return at < text.length() ? End.RUNAWAY : End.CUT;
  }

  private void character(char c) {
    at++;
    if (c == '"') {
      out.append("\\\"");
      mended.add(Mended.UNESCAPED);
    } else if (c == '\n') {
      out.append("\\n");
      mended.add(Mended.LINE_ENDS);
    } else if (c == '\t') {
      out.append("\\t");
    } else if (c >= ' ') {
      out.append(c);
    } else if (c != '\r') {
      mended.add(Mended.CONTROLS);
    }
  }

  private void escape() {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (ESCAPED.indexOf(next) >= 0) {
      out.append('\\').append(next);
      at += 2;
    } else if (next == 'u' && number(at + 2)) {
      nulOr(text.substring(at, at + 2 + DIGITS));
      at += 2 + DIGITS;
    } else {
      mended.add(Mended.ESCAPES);
      // a mark or a line end that needs no backslash loses it; before all else it is a character
      boolean needless = next == '\n' || Ahead.opens(next);
      out.append(needless ? "" : "\\\\");
      at++;
      if (needless && next != '\n') {
        out.append(next);
        at++;
      }
    }
  }

  private void nulOr(String escape) {
    if (escape.endsWith("0000")) {
      mended.add(Mended.CONTROLS);
    } else {
      out.append(escape);
    }
  }

  private boolean number(int from) {
    if (from + DIGITS > text.length()) {
      return false;
    }
    return text.substring(from, from + DIGITS)
        .chars()
        .allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0);
  }
}

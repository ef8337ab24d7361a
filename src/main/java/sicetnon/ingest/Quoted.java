package sicetnon.ingest;

/** What stands between quotation marks in YAML, TOML and JSON, without its escapes. */
final class Quoted {
  private static final String BLANKS = "nrtfbvae0 ";

  private Quoted() {}

  /** The words of a value, each where it stands; an escape stands where its backslash does. */
  static MappedText text(String plain, Span value) {
    return part(plain, value, value.start(), value.end());
  }

  /** The words of a stretch of a value. */
  static MappedText part(String plain, Span value, int from, int to) {
    char mark = value.start() == 0 ? ' ' : plain.charAt(value.start() - 1);
    boolean closed = value.end() < plain.length() && plain.charAt(value.end()) == mark;
    MappedText.Builder out = new MappedText.Builder();
    for (int i = from; i < to; ) {
      char c = plain.charAt(i);
      boolean pair = i + 1 < to && closed;
      if (pair && mark == '"' && c == '\\') {
        i = escape(plain, i, to, out);
      } else {
        out.add(Character.isWhitespace(c) ? ' ' : c, i);
        boolean twice = pair && mark == '\'' && c == '\'' && plain.charAt(i + 1) == '\'';
        i += twice ? 2 : 1;
      }
    }
    return out.build();
  }

  /** Adds what a backslash and the chars behind it mean; where they end. */
  private static int escape(String plain, int at, int end, MappedText.Builder out) {
    char c = plain.charAt(at + 1);
    int digits = c == 'u' ? 4 : c == 'x' ? 2 : c == 'U' ? 8 : 0;
    int code = digits == 0 || at + 2 + digits > end ? -1 : code(plain, at + 2, digits);
    if (code >= 0) {
      String chars = new DecodedText(Character.toString(code)).plain();
      out.add(chars.charAt(0), at);
      return at + 2 + digits;
    }
    if (c == '\n' || c == '\r') {
      int next = at + 1;
      while (next < end && Character.isWhitespace(plain.charAt(next))) {
        next++;
      }
      return next;
    }
    out.add(BLANKS.indexOf(c) >= 0 ? ' ' : c, BLANKS.indexOf(c) >= 0 ? at : at + 1);
    return at + 2;
  }

  /** A character's number; -1 where the digits are none. */
  private static int code(String plain, int at, int digits) {
    int code = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = Character.digit(plain.charAt(i), 16);
      if (digit < 0 || code > Character.MAX_CODE_POINT >> 4) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code > Character.MAX_CODE_POINT ? -1 : code;
  }
}

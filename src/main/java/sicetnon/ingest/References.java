package sicetnon.ingest;

import org.jsoup.parser.Parser;

/** Character references of HTML in a file, each read as what it stands for. */
final class References {
  /** Chars of the longest one. */
  private static final int LONGEST = 34;

  private References() {}

  /**
   * Adds the char at a place, or all that a reference stands for that begins there; each char of it
   * stands where the reference begins.
   *
   * @param end where the text ends that the place is in
   * @param from where in the file the first char stands
   * @return the place of the last char that was read
   */
  static int add(String plain, int at, int end, int from, MappedText.Builder to) {
    int close = plain.charAt(at) == '&' ? close(plain, at, Math.min(end, at + LONGEST)) : -1;
    String chars =
        close < 0
            ? plain.substring(at, at + 1)
            : new DecodedText(Parser.unescapeEntities(plain.substring(at, close + 1), false))
                .plain();
    for (int i = 0; i < chars.length(); i++) {
      char c = chars.charAt(i);
      to.add(Character.isWhitespace(c) ? ' ' : c, from + at);
    }
    return Math.max(at, close);
  }

  private static int close(String plain, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      char c = plain.charAt(i);
      if (c == ';') {
        return i;
      }
      if (c != '#' && !Character.isLetterOrDigit(c)) {
        return -1;
      }
    }
    return -1;
  }
}

package sicetnon.ingest;

/**
 * The text of a page of a MediaWiki without tags, templates and links.
 *
 * @param text as long as the file, see {@link MappedText#HIDDEN}
 */
record WikiText(String text) {
  char at(int place) {
    return text.charAt(place);
  }

  boolean startsWith(String mark, int place) {
    return text.startsWith(mark, place);
  }

  boolean blank(Span line) {
    return text.substring(line.start(), line.end()).isBlank();
  }

  /** A line without the blanks and hidden marks at its ends. */
  Span shown(Span line) {
    int from = line.start();
    int to = line.end();
    while (from < to && nothing(from)) {
      from++;
    }
    while (to > from && nothing(to - 1)) {
      to--;
    }
    return new Span(from, to);
  }

  private boolean nothing(int at) {
    return text.charAt(at) == MappedText.HIDDEN || Character.isWhitespace(text.charAt(at));
  }

  /** Where a run of such chars ends. */
  int run(int from, int to, String chars) {
    int at = from;
    while (at < to && chars.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** Where a char stands first, else the end. */
  int find(char c, int from, int to) {
    int at = from;
    while (at < to && at(at) != c) {
      at++;
    }
    return at;
  }
}

package sicetnon.ingest;

import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A Markdown text on its way to CommonMark: marks that CommonMark does not know give way to blanks,
 * or vanish where they touch a word. The text keeps its length, so that a place in it is one in the
 * file; what has no room for a mark of its own is noted beside it.
 */
final class MarkdownDraft {
  /** Stands for each char of code while marks are looked for. */
  static final char CODE = '\uFDD2';

  /** The level of a line that is an entry of a list. */
  static final int ITEM = 0;

  /** Chars that are looked at around a mark for what it touches. */
  private static final int AROUND = 200;

  /** What may stand before the stars that begin an emphasis. */
  private static final String OPENING = "([{\"'|/>-\u2013\u2014\uFDEF";

  private static final String HTML = "<!---->";

  /**
   * A stretch that is a block of its own kind wherever it stands in a paragraph.
   *
   * @param end where it ends
   * @param level of a heading, or {@link #ITEM}
   */
  record Line(int end, int level) {}

  private final String plain;
  private final int from;
  private final StringBuilder out;
  private final NavigableMap<Integer, Line> lines = new TreeMap<>();
  private final NavigableMap<Integer, Span> html = new TreeMap<>();

  MarkdownDraft(String plain, int from) {
    this.plain = plain;
    this.from = from;
    this.out = new StringBuilder(plain);
  }

  /** The text as it is now. */
  String text() {
    return out.toString();
  }

  int from() {
    return from;
  }

  /** Stretches that are headings or entries, by their beginnings. */
  NavigableMap<Integer, Line> lines() {
    return lines;
  }

  /** Stretches of HTML in the file, by the places of the empty comments that stand for them. */
  NavigableMap<Integer, Span> html() {
    return html;
  }

  void line(int start, int end, int level) {
    lines.put(start, new Line(end, level));
  }

  void set(int at, String chars) {
    out.replace(at, at + chars.length(), chars);
  }

  /** Hides code from those who look for marks. */
  void shield(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isEnd(out.charAt(i))) {
        out.setCharAt(i, CODE);
      }
    }
  }

  /** Gives back the code that was no part of a mark. */
  void unshield() {
    for (int i = from; i < out.length(); i++) {
      if (out.charAt(i) == CODE) {
        out.setCharAt(i, plain.charAt(i));
      }
    }
  }

  /** Blanks a whole line, or lines, whose ends stay. */
  void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (!isEnd(out.charAt(i))) {
        out.setCharAt(i, ' ');
      }
    }
  }

  /** Takes away the mark at the head of a line, which it neither parts nor sets in. */
  void vanish(int start, int end) {
    for (int i = start; i < end; i++) {
      out.setCharAt(i, MappedText.HIDDEN);
    }
  }

  /**
   * Takes away a mark within a paragraph with the line ends in it. It parts no words that it
   * touches, and leaves emphasis what it needs around its stars.
   */
  void hide(int start, int end) {
    int left = before(start);
    int right = behind(end);
    boolean head = left < from || isEnd(out.charAt(left));
    boolean whole = head && (right >= out.length() || isEnd(out.charAt(right)));
    boolean blank = (blankAt(left) && !closes(right)) || (blankAt(right) && !opens(left));
    boolean stop = lone(left) && !blankAt(right) && ".,;:!?)".indexOf(out.charAt(right)) >= 0;
    for (int i = stop ? left : start; i < end; i++) {
      out.setCharAt(i, whole || (blank && !head && !stop) ? ' ' : MappedText.HIDDEN);
    }
    if (head && !whole && "#-*+".indexOf(out.charAt(end < out.length() ? end : start)) >= 0) {
      out.setCharAt(end - 1, '\n');
    }
  }

  /** Whether a place holds the one blank behind a word. */
  private boolean lone(int at) {
    char before = at > from && out.charAt(at) == ' ' ? out.charAt(at - 1) : ' ';
    return Character.isLetterOrDigit(before) || ")\"'_`".indexOf(before) >= 0 || before == CODE;
  }

  /** Makes a tag the end of a paragraph, with a mark of at most two chars for what follows. */
  void part(int start, int end, String mark) {
    String chars = "\n\n" + mark;
    int kept = Math.min(chars.length(), end - start);
    for (int i = start; i < end - kept; i++) {
      out.setCharAt(i, ' ');
    }
    set(end - kept, chars.substring(chars.length() - kept));
  }

  /** Puts an empty comment for a stretch of HTML, which the reader gives to another. */
  void html(int start, int end, boolean first) {
    int at = first ? start : start + 1;
    for (int i = start; i < end; i++) {
      out.setCharAt(i, ' ');
    }
    if (!first) {
      out.setCharAt(start, '\n');
    }
    set(at, HTML);
    out.setCharAt(end - 1, '\n');
    html.put(at, new Span(start, end));
  }

  private static boolean isEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private int before(int start) {
    int i = start - 1;
    while (i >= from && start - i < AROUND && out.charAt(i) == MappedText.HIDDEN) {
      i--;
    }
    return i;
  }

  private int behind(int end) {
    int i = end;
    while (i < out.length() && i - end < AROUND && out.charAt(i) == MappedText.HIDDEN) {
      i++;
    }
    return i;
  }

  private boolean blankAt(int at) {
    return at < from || at >= out.length() || Character.isWhitespace(out.charAt(at));
  }

  private boolean starAt(int at) {
    return !blankAt(at) && (out.charAt(at) == '*' || out.charAt(at) == '_');
  }

  /** Whether stars that end an emphasis stand at a place. */
  private boolean closes(int at) {
    int i = at;
    while (i - at < AROUND && starAt(i)) {
      i++;
    }
    return i > at && (blankAt(i) || !Character.isLetterOrDigit(out.charAt(i)));
  }

  /** Whether stars that begin an emphasis stand before a place. */
  private boolean opens(int at) {
    int i = at;
    while (at - i < AROUND && starAt(i)) {
      i--;
    }
    return i < at && (blankAt(i) || OPENING.indexOf(out.charAt(i)) >= 0);
  }
}

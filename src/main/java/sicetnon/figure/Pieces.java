package sicetnon.figure;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text in pieces. Every question about a piece may be asked of any index; where none stands the
 * answer is no, or empty.
 */
final class Pieces {
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** Chars before or behind an amount that can bear on it. */
  private static final int NEAR = 40;

  /** Chars of a line before an amount that can deny it. */
  private static final int LINE = 400;

  private final String text;
  private final List<Piece> list;
  private final Notation notation;
  private final Numerals numerals;

  Pieces(String text, Notation notation, Lexicon lexicon) {
    this.text = text;
    this.list = Piece.of(text, lexicon.currencies.keySet());
    this.notation = notation;
    this.numerals = lexicon.numerals;
  }

  int size() {
    return list.size();
  }

  boolean has(int i) {
    return i >= 0 && i < list.size();
  }

  Piece get(int i) {
    return list.get(i);
  }

  /** As it stands, or empty. */
  String said(int i) {
    return has(i) ? list.get(i).text() : "";
  }

  String lower(int i) {
    return has(i) ? list.get(i).lower() : "";
  }

  boolean word(int i) {
    return has(i) && list.get(i).word();
  }

  boolean word(int i, String... any) {
    String lower = lower(i);
    for (String one : any) {
      if (one.equals(lower)) {
        return true;
      }
    }
    return false;
  }

  boolean any(int i, Set<String> words) {
    return has(i) && words.contains(list.get(i).lower());
  }

  /** Whether one of the marks stands here. */
  boolean mark(int i, String marks) {
    return has(i) && marks.contains(list.get(i).text());
  }

  boolean dash(int i) {
    return has(i) && list.get(i).dash();
  }

  boolean digits(int i) {
    return has(i) && list.get(i).digits();
  }

  boolean year(int i) {
    return digits(i) && YEAR.matcher(list.get(i).text()).matches();
  }

  /** Whether nothing stands between a piece and the one before. */
  boolean joins(int i) {
    return i > 0 && has(i) && list.get(i).joins(list.get(i - 1));
  }

  /**
   * The number that begins at a piece, or null.
   *
   * @param money whether it counts money
   */
  Numerals.Numeral number(int i, boolean money) {
    return numerals.at(list, i, notation, money);
  }

  Notation notation() {
    return notation;
  }

  /** The char behind the last piece before one. */
  int end(int next) {
    return list.get(Math.min(next, list.size()) - 1).end();
  }

  /** The pieces from one to before another, in lower case; one of them at least. */
  String lower(int from, int to) {
    return text.substring(list.get(from).start(), list.get(to - 1).end()).toLowerCase(Locale.ROOT);
  }

  /** The words right before a piece. */
  String before(int i) {
    int end = list.get(i).start();
    return text.substring(Math.max(0, end - NEAR), end);
  }

  /** The words from a piece on, in lower case. */
  String from(int i) {
    int start = has(i) ? list.get(i).start() : text.length();
    return text.substring(start, Math.min(text.length(), start + NEAR)).toLowerCase(Locale.ROOT);
  }

  /** The line before a piece. */
  String line(int i) {
    int end = list.get(i).start();
    String near = text.substring(Math.max(0, end - LINE), end);
    return near.substring(near.lastIndexOf('\n') + 1);
  }

  /** Whether a word stands anywhere in the text. */
  boolean names(String word) {
    return list.stream().anyMatch(p -> p.lower().contains(word));
  }
}

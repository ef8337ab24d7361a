package sicetnon.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A word, a number in digits, a sign of a currency or a mark of a text.
 *
 * @param kind what it is
 * @param start its first char
 * @param end after its last char
 * @param text as it stands
 * @param lower in lower case
 */
record Piece(Kind kind, int start, int end, String text, String lower) {
  enum Kind {
    WORD,
    DIGITS,
    SIGN,
    MARK
  }

  /** Digits that a blank sets apart from those before: 12 500. */
  private static final int GROUP = 3;

  /** Letters before a sign that belong to it: US$, R$. */
  private static final int COUNTRY = 3;

  Piece(Kind kind, int start, int end, String text) {
    this(kind, start, end, text, text.toLowerCase(Locale.ROOT));
  }

  boolean is(String word) {
    return lower.equals(word);
  }

  boolean word() {
    return kind == Kind.WORD;
  }

  boolean digits() {
    return kind == Kind.DIGITS;
  }

  boolean sign() {
    return kind == Kind.SIGN;
  }

  /** Whether it is a stroke between the ends of a range. */
  boolean dash() {
    return kind == Kind.MARK && "-\u2010\u2011\u2012\u2013\u2014\u2212".contains(text);
  }

  /** Whether nothing stands between this and the one before. */
  boolean joins(Piece before) {
    return before.end == start;
  }

  /**
   * The pieces of a text, in order; white space is none.
   *
   * @param codes of currencies, which may touch their figure: CHF450
   */
  static List<Piece> of(String text, Set<String> codes) {
    List<Piece> out = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      Kind kind = Kind.MARK;
      if (Character.isDigit(c)) {
        end = digits(text, i);
        kind = Kind.DIGITS;
      } else if (Character.isLetter(c)) {
        end = code(text, i, word(text, i), codes);
        kind = Kind.WORD;
      } else if (Character.getType(c) == Character.CURRENCY_SYMBOL) {
        kind = Kind.SIGN;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        add(out, new Piece(kind, i, end, text.substring(i, end)));
      }
      i = end;
    }
    return out;
  }

  /** A country's letters are one with the sign behind them. */
  private static void add(List<Piece> out, Piece next) {
    Piece last = out.isEmpty() ? null : out.get(out.size() - 1);
    boolean country =
        next.sign()
            && last != null
            && last.word()
            && next.joins(last)
            && last.text.length() <= COUNTRY
            && last.text.equals(last.text.toUpperCase(Locale.ROOT));
    if (country) {
      out.set(out.size() - 1, new Piece(Kind.SIGN, last.start, next.end, last.text + next.text));
    } else {
      out.add(next);
    }
  }

  private static int digits(String text, int from) {
    int end = run(text, from);
    boolean grouped = false;
    while (end < text.length()) {
      char c = text.charAt(end);
      int next = run(text, end + 1);
      boolean blank = c == ' ' || Character.isSpaceChar(c);
      boolean groups = blank && next - end - 1 == GROUP && (grouped || end - from <= GROUP);
      boolean joins = ",.'\u2019".indexOf(c) >= 0 && next > end + 1;
      if (!groups && !joins) {
        return end;
      }
      grouped |= blank;
      end = next;
    }
    return end;
  }

  private static int run(String text, int from) {
    int end = from;
    while (end < text.length() && Character.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** The end of a currency's code before the digits that touch it, else the end of the word. */
  private static int code(String text, int from, int end, Set<String> codes) {
    int letters = from;
    while (letters < end && Character.isLetter(text.charAt(letters))) {
      letters++;
    }
    boolean code = codes.contains(text.substring(from, letters).toLowerCase(Locale.ROOT));
    return code && run(text, letters) - letters >= 2 ? letters : end;
  }

  /** Letters, digits behind them, apostrophes within, and the points of "p.a.". */
  private static int word(String text, int from) {
    int end = from + 1;
    while (end < text.length()) {
      char c = text.charAt(end);
      boolean next = end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
      boolean letters =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      boolean apostrophe = (c == '\'' || c == '\u2019') && next;
      boolean initial = c == '.' && next && !Character.isLetter(before(text, end - 1, from));
      if (!letters && !apostrophe && !initial) {
        return end;
      }
      end++;
    }
    return end;
  }

  /** The char before one of a word, or a point at its start. */
  private static char before(String text, int at, int from) {
    return at > from ? text.charAt(at - 1) : '.';
  }
}

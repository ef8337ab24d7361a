package sicetnon.figure;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers that are names or dates: page 12, COVID-19, 3 May, 5th, 9 am, 12 votes, 2024. */
final class Labels {
  private static final Pattern PAST = Pattern.compile("1[5-8]\\d\\d");

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final Rates rates;

  Labels(Pieces pieces, Lexicon lexicon, Rates rates) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.rates = rates;
  }

  /** Whether the words around a number say that it counts nothing. */
  boolean none(int i, Side side) {
    int next = side.next();
    boolean unit = counts(side);
    boolean plus = pieces.mark(next, "+");
    return tied(i)
        || (labelled(i, side) && !unit && !plus)
        || (pieces.mark(i - 1, ".")
            && pieces.word(i - 2, "no", "nr", "p", "pp", "fig", "vol", "sec"))
        || suffix(i, next)
        || clock(next)
        || date(next)
        || (month(i - 1) && pieces.digits(i))
        || score(next)
        || (pieces.mark(next, "-") && score(next + 1))
        || (pieces.year(i) && !unit && !plus && !pieces.word(i - 1, "than", "least"))
        || (past(i) && !unit)
        || bracketed(i, next);
  }

  /** A year before those that every number of four digits may be: in 1898. */
  private boolean past(int i) {
    boolean onwards = pieces.word(i - 1, "from") && pieces.word(i + 1, "on", "onward", "onwards");
    return PAST.matcher(pieces.said(i)).matches()
        && (onwards || pieces.word(i - 1, "in", "since", "until", "before", "after"));
  }

  /** Behind a number that counts nothing, and those that go with it: chapters 3, 4 and 5. */
  int behind(int i, Side side) {
    int end = side.next();
    while (labelled(i, side) && another(end)) {
      end += 2;
    }
    return end;
  }

  /** Whether the second end of a range is that of dates, hours or votes. */
  boolean dated(Side second) {
    int next = second.next();
    return clock(next) || date(next) || score(next) || pieces.word(next, "st", "nd", "rd", "th");
  }

  boolean score(int i) {
    return pieces.any(i, lexicon.scores);
  }

  /** Part of a name: COVID-19, but no pre-2 years. */
  private boolean tied(int i) {
    return i > 1
        && (pieces.dash(i - 1) || pieces.mark(i - 1, "."))
        && pieces.joins(i)
        && pieces.joins(i - 1)
        && !pieces.word(i - 2, "pre", "mid", "a");
  }

  private boolean labelled(int i, Side side) {
    return (!side.number().inWords() && pieces.any(i - 1, lexicon.numbered))
        || pieces.mark(i - 1, "#\u00A7");
  }

  /** Another number of the same name behind a link. */
  private boolean another(int i) {
    boolean link =
        pieces.word(i, "and", "to", "or", "through") || pieces.mark(i, "&") || pieces.dash(i);
    Numerals.Numeral number = link && pieces.digits(i + 1) ? pieces.number(i + 1, false) : null;
    return number != null && number.next() == i + 2 && rates.unit(i + 2) == null;
  }

  private boolean suffix(int i, int next) {
    return pieces.digits(i)
        && pieces.joins(next)
        && pieces.word(next, "st", "nd", "rd", "th", "s", "d", "x");
  }

  private boolean clock(int next) {
    return pieces.word(next, "am", "pm", "a.m", "p.m", "o'clock");
  }

  private boolean date(int next) {
    return month(next) || (pieces.word(next, "of") && month(next + 1));
  }

  /** Whether a month stands here; "12 may" can be none. */
  private boolean month(int i) {
    int at = pieces.mark(i, "-") ? i + 1 : i;
    boolean verb =
        pieces.word(at, "may", "march") && Character.isLowerCase(pieces.said(at).charAt(0));
    return pieces.any(at, lexicon.months) && (!verb || pieces.year(at + 1));
  }

  /** Whether what is counted is said. */
  private boolean counts(Side side) {
    int next = side.next();
    return rates.unit(next) != null
        || pieces.mark(next, "%")
        || pieces.word(next, "percent", "pc")
        || (pieces.word(next, "per") && pieces.word(next + 1, "cent"))
        || side.number().factor().compareTo(BigDecimal.ONE) > 0;
  }

  /** A number of a list or a note: 1. 2) [3]. */
  private boolean bracketed(int i, int next) {
    boolean start = i == 0 && next == 1 && pieces.mark(1, ".)") && pieces.size() > 2;
    boolean bracket = pieces.mark(i - 1, "([^") && pieces.mark(next, ")]");
    return pieces.digits(i) && (start || bracket);
  }
}

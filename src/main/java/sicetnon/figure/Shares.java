package sicetnon.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import sicetnon.claim.Value;
import sicetnon.figure.Amount.Family;

/** Hundredths and parts of a whole: 20 to 30%, one in five, half of. */
final class Shares {
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal WHOLE = new BigDecimal(100);

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final Rates rates;
  private final Labels labels;
  private final Sides sides;
  private final Bounds bounds;

  Shares(Pieces pieces, Lexicon lexicon, Rates rates, Labels labels, Sides sides, Bounds bounds) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.rates = rates;
    this.labels = labels;
    this.sides = sides;
    this.bounds = bounds;
  }

  /**
   * The share that begins at a piece, or null where the numbers are none.
   *
   * @param second null for one number
   */
  Found at(int i, Side first, Side second) {
    Side last = second == null ? first : second;
    int percent = percent(last.next());
    if (percent == last.next()) {
      return second == null && first.plain() ? ratio(i, first) : null;
    }
    Side other = second == null && pieces.mark(last.next(), "%") ? twice(i, first) : null;
    return other == null
        ? share(i, percent, first.whole(), last)
        : share(i, other.next() + 1, first.whole(), other);
  }

  /** The piece behind "%" or "per cent", if that stands here. */
  private int percent(int i) {
    boolean one = pieces.mark(i, "%") || pieces.word(i, "percent", "pc");
    boolean two = pieces.word(i, "per") && pieces.word(i + 1, "cent");
    return one ? i + 1 : two ? i + 2 : i;
  }

  /** The second of "20% to 30%", "between 20% and 30%", or null. */
  private Side twice(int i, Side first) {
    int at = first.next() + 1;
    boolean between = pieces.word(at, "and") && pieces.word(i - 1, "between");
    boolean joins = between || pieces.dash(at) || pieces.word(at, "to");
    Side other = joins ? sides.at(at + 1) : null;
    boolean percent =
        other != null
            && other.plain()
            && pieces.mark(other.next(), "%")
            && other.whole().compareTo(first.whole()) > 0;
    return percent ? other : null;
  }

  /** "one in five", "7 out of 10"; a mark is none: 4.5 out of 5. */
  private Found ratio(int i, Side part) {
    int next = part.next();
    boolean out = pieces.word(next, "out") && pieces.word(next + 1, "of");
    int of = pieces.word(next, "in") ? next + 1 : out ? next + 2 : 0;
    of += of > 0 && pieces.word(of, "every") ? 1 : 0;
    Side whole = of == 0 ? null : sides.at(of);
    if (whole == null || !parts(part, whole)) {
      return null;
    }
    if (part.whole().stripTrailingZeros().scale() > 0) {
      return Found.none(whole.next());
    }
    BigDecimal percent =
        part.whole()
            .multiply(WHOLE)
            .divide(whole.whole(), 0, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    Ends ends = new Ends(percent, percent, part.more());
    return share(i, whole.next(), ends);
  }

  private boolean parts(Side part, Side whole) {
    return whole.plain()
        && whole.whole().compareTo(WHOLE) <= 0
        && whole.whole().compareTo(part.whole()) > 0
        && rates.unit(whole.next()) == null
        && !labels.score(whole.next());
  }

  private Found share(int i, int next, BigDecimal low, Side high) {
    return share(i, next, new Ends(low, high.whole(), high.more()));
  }

  private Found share(int i, int next, Ends ends) {
    Value.Quantity value = bounds.value(i, next, next, ends, "%", "");
    return Found.of(pieces, i, next, Family.SHARE, value, false);
  }

  /** "half of", "a third of", "two thirds", or null. */
  Found fraction(int i) {
    if (!pieces.word(i)) {
      return null;
    }
    int at = noun(i);
    boolean half = pieces.word(at, "half");
    String percent = lexicon.fractions.get(pieces.lower(at));
    boolean whole =
        pieces.word(at + 1, "of")
            || (half && pieces.word(at + 1, "the", "their", "his", "her", "its", "all"));
    int times = percent == null || !whole ? 0 : at == i ? (half ? 1 : 0) : times(i, at);
    if (times == 0) {
      return null;
    }
    BigDecimal value = new BigDecimal(percent).multiply(new BigDecimal(times));
    Ends ends = Ends.of(value.setScale(0, RoundingMode.HALF_UP));
    Value.Quantity read = bounds.value(i, at + 1, at + 1, ends, "%", "");
    Value.Quantity loose = new Value.Quantity(read.low(), read.high(), "%", "", TWO);
    return Found.of(pieces, i, at + 1, Family.SHARE, loose, false);
  }

  /** Where the fraction of "a third", "two thirds" and "two-thirds" stands; else i. */
  private int noun(int i) {
    String next = pieces.lower(i + 1);
    boolean known = lexicon.fractions.containsKey(next);
    boolean behind = known && (pieces.word(i, "a", "one") || next.endsWith("s"));
    boolean hyphened = pieces.dash(i + 1) && pieces.any(i + 2, lexicon.fractions.keySet());
    return behind ? i + 1 : hyphened ? i + 2 : i;
  }

  /** How many of a fraction: two thirds. */
  private int times(int i, int noun) {
    if (noun == i + 1 && pieces.word(i, "a", "one")) {
      return 1;
    }
    Numerals.Numeral number = pieces.number(i, false);
    boolean none = number == null || (noun == i + 1 && number.next() != noun);
    return none ? 0 : Numerals.whole(number.value());
  }
}

package sicetnon.figure;

import java.math.BigDecimal;
import sicetnon.claim.Value;
import sicetnon.figure.Amount.Family;

/** How many times within a time: twice a week, every two weeks. */
final class Frequencies {
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal THREE = new BigDecimal(3);

  private final Pieces pieces;
  private final Rates rates;
  private final Sides sides;
  private final Bounds bounds;

  Frequencies(Pieces pieces, Rates rates, Sides sides, Bounds bounds) {
    this.pieces = pieces;
    this.rates = rates;
    this.sides = sides;
    this.bounds = bounds;
  }

  /** The frequency that begins at a piece, or null. */
  Found at(int i) {
    int from = pieces.word(i, "once") && pieces.word(i + 1, "every") ? i + 1 : i;
    if (pieces.word(from, "every", "each")) {
      return every(i, from + 1);
    }
    return pieces.word(i, "once", "twice") ? adverb(i) : times(i);
  }

  /** "every two weeks", "every other week". */
  private Found every(int i, int from) {
    boolean other = pieces.word(from, "other", "second");
    Numerals.Numeral number = other ? null : pieces.number(from, false);
    if (!other && number == null) {
      return null;
    }
    int at = other ? from + 1 : number.next();
    BigDecimal count = other ? TWO : number.whole();
    String unit = rates.unit(at);
    boolean one = count.compareTo(BigDecimal.ONE) == 0;
    return unit == null
        ? null
        : found(
            i,
            new Rate(one ? unit : count.stripTrailingZeros().toPlainString() + " " + unit, at + 1),
            Ends.of(BigDecimal.ONE));
  }

  /** "once a day", "twice a week", "once or twice a year", "two or three times" being others. */
  private Found adverb(int i) {
    BigDecimal low = pieces.word(i, "once") ? BigDecimal.ONE : TWO;
    boolean or = pieces.word(i + 1, "or") && pieces.word(i + 2, "twice", "three");
    BigDecimal high = !or ? low : pieces.word(i + 2, "twice") ? TWO : THREE;
    int at = !or ? i + 1 : pieces.word(i + 3, "times") ? i + 4 : i + 3;
    return within(i, at, new Ends(low, high, false));
  }

  /** "three times a month", "3-4 times a week". */
  private Found times(int i) {
    Side first = sides.at(i);
    if (first == null || !first.plain()) {
      return null;
    }
    Side second = sides.second(i, first);
    Side last = second == null ? first : second;
    return pieces.word(last.next(), "times", "time")
        ? within(i, last.next() + 1, new Ends(first.whole(), last.whole(), false))
        : null;
  }

  private Found within(int i, int at, Ends ends) {
    Rate rate = rates.behind(at);
    return rates.timed(rate) ? found(i, rate, ends) : null;
  }

  private Found found(int i, Rate rate, Ends ends) {
    int next = rate.next();
    Value.Quantity value = bounds.value(i, next, next, ends, "time", rate.period());
    return Found.of(pieces, i, next, Family.TIMES, value, false);
  }
}

package sicetnon.figure;

import java.math.BigDecimal;
import java.util.Map;
import sicetnon.claim.Value;
import sicetnon.figure.Amount.Family;

/** What the numbers of a range, or one number, count: shares, money, time or what follows. */
final class Counted {
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  /** How many of a shorter time are one of a longer. */
  private static final Map<String, Integer> IN =
      Map.of("month year", 12, "week year", 52, "minute hour", 60);

  private final Pieces pieces;
  private final Rates rates;
  private final Labels labels;
  private final Sides sides;
  private final Bounds bounds;
  private final Shares shares;

  Counted(Pieces pieces, Rates rates, Labels labels, Sides sides, Bounds bounds, Shares shares) {
    this.pieces = pieces;
    this.rates = rates;
    this.labels = labels;
    this.sides = sides;
    this.bounds = bounds;
    this.shares = shares;
  }

  /**
   * The amount that begins at a piece.
   *
   * @param second null for one number
   */
  Found at(int i, Side alone, Side second) {
    Side first = second == null ? alone : alone.sharing(second);
    Side last = second == null ? first : second;
    Found share = shares.at(i, first, second);
    if (share != null) {
      return share;
    }
    Ends ends = new Ends(first.whole(), last.whole(), last.more());
    boolean specific = first.plain() || (first.sign().equals("$") && !last.plain());
    String sign = specific ? last.sign() : first.sign();
    boolean large = last.number().factor().compareTo(THOUSAND) >= 0;
    if (!sign.isEmpty()) {
      return money(i, last.next(), ends, sign, large);
    }
    int unit = unit(last.next());
    if (rates.unit(unit) != null) {
      return time(i, unit, ends);
    }
    boolean one =
        first.number().inWords() && second == null && first.whole().compareTo(BigDecimal.ONE) == 0;
    return one && !large ? Found.none(last.next()) : number(i, last.next(), ends, large);
  }

  private Found money(int i, int next, Ends ends, String sign, boolean large) {
    Rate rate = rates.behind(next);
    boolean plus = pieces.mark(rate.next(), "+");
    int end = plus ? rate.next() + 1 : rate.next();
    Ends all = new Ends(ends.low(), ends.high(), ends.more() || plus);
    Value.Quantity value = bounds.value(i, next, end, all, sign, rate.period());
    return Found.of(pieces, i, end, Family.MONEY, value, large);
  }

  private Found time(int i, int at, Ends ends) {
    Rate rate = rates.behind(at + 1);
    String workweek = rate.none() ? rates.workweek(at + 1) : "";
    rate = workweek.isEmpty() ? rate : new Rate(workweek, at + 2);
    Value.Quantity value =
        bounds.value(i, at + 1, rate.next(), ends, rates.unit(at), rate.period());
    return Found.of(pieces, i, rate.next(), Family.TIME, value, false);
  }

  private Found number(int i, int next, Ends ends, boolean large) {
    String period = rates.behind(next).period();
    Value.Quantity value = bounds.value(i, next, next, ends, "", period);
    return Found.of(pieces, i, next, Family.NUMBER, value, large);
  }

  /** Where a unit of time may stand: 3-year, 10 working days. */
  private int unit(int next) {
    int at = pieces.dash(next) && rates.unit(next + 1) != null ? next + 1 : next;
    boolean kind = pieces.word(at, "full", "working", "consecutive", "calendar", "whole");
    return kind && rates.unit(at + 1) != null ? at + 1 : at;
  }

  /** "2 years to 4 years", "$40 an hour to $60 an hour": what is counted is said twice. */
  Found twice(int i, Side first) {
    String unit = first.plain() ? rates.unit(first.next()) : null;
    if (unit != null) {
      Side second = again(i, first, first.next() + 1);
      return second == null || !second.plain() ? null : times(i, first, second, unit);
    }
    Rate rate = first.plain() ? new Rate("", first.next()) : rates.behind(first.next());
    Side second = rate.none() ? null : again(i, first, rate.next());
    boolean same =
        second != null
            && !second.plain()
            && rates.behind(second.next()).period().equals(rate.period());
    return same && first.rises(second) ? at(i, first, second) : null;
  }

  /** The second side behind what the first counts, or null. */
  private Side again(int i, Side first, int behind) {
    Side second = sides.linked(i, first.until(behind));
    return second == null || labels.dated(second) ? null : second;
  }

  /** A range from one time to a longer one, in the unit of the first, or null. */
  private Found times(int i, Side first, Side second, String unit) {
    String other = rates.unit(second.next());
    Integer many = unit.equals(other) ? Integer.valueOf(1) : IN.get(unit + " " + other);
    Side high = many == null ? null : second.times(BigDecimal.valueOf(many));
    boolean rises = high != null && first.whole().compareTo(high.whole()) < 0;
    return rises ? at(i, first.times(BigDecimal.ONE), high).in(unit) : null;
  }
}

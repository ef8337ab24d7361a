package sicetnon.figure;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Digits in a row that count nothing: dates, scores, times of day, telephone numbers. */
final class Sequences {
  private static final Pattern AREA = Pattern.compile("0\\d+");
  private static final Pattern OTHER = Pattern.compile("\\D");

  /** Digits that a telephone number has at least, with its country and without. */
  private static final int ABROAD = 8;

  private static final int AT_HOME = 6;

  /** Digits of a telephone number in one row. */
  private static final int UNBROKEN = 10;

  /** Pieces of the longest telephone number. */
  private static final int LONGEST = 16;

  private final Pieces pieces;
  private final Rates rates;
  private final Currencies currencies;

  Sequences(Pieces pieces, Rates rates, Currencies currencies) {
    this.pieces = pieces;
    this.rates = rates;
    this.currencies = currencies;
  }

  /** Behind digits that strokes or colons make a date, a score or a time of day; else i. */
  int behind(int i) {
    int end = i;
    boolean marks = false;
    while (linked(end)) {
      marks |= pieces.mark(end + 1, "/:");
      end += 2;
    }
    boolean two = end == i + 2;
    boolean none = end > i + 2 || marks || (two && (years(i, end) || score(i, end)));
    return none ? end + 1 : i;
  }

  private boolean linked(int i) {
    return pieces.digits(i)
        && pieces.digits(i + 2)
        && pieces.joins(i + 1)
        && pieces.joins(i + 2)
        && (pieces.dash(i + 1) || pieces.mark(i + 1, "/:"));
  }

  private boolean years(int i, int end) {
    return pieces.year(i) && (pieces.year(end) || pieces.said(end).length() == 2);
  }

  /** "3-2", "1-1": the second is not more than the first, and neither is said of anything. */
  private boolean score(int i, int end) {
    BigDecimal first = pieces.notation().number(pieces.said(i), false);
    Numerals.Numeral second = pieces.number(end, false);
    return first != null
        && second != null
        && second.next() == end + 1
        && first.compareTo(second.whole()) >= 0
        && currencies.behind(end + 1) == end + 1
        && rates.unit(end + 1) == null
        && !pieces.mark(end + 1, "%");
  }

  /** Behind a telephone number: groups of digits with a plus or a zero before; else i. */
  int telephone(int i) {
    boolean plus = pieces.mark(i - 1, "+") && pieces.joins(i);
    boolean zero = AREA.matcher(pieces.said(i)).matches();
    int end = i;
    int digits = 0;
    while ((plus || zero) && end < i + LONGEST && (pieces.digits(end) || bracket(i, end))) {
      boolean number = pieces.digits(end);
      digits += number ? OTHER.matcher(pieces.said(end)).replaceAll("").length() : 0;
      end++;
    }
    boolean groups = end > i + 1;
    boolean abroad = plus && digits >= ABROAD && (groups || digits >= UNBROKEN);
    return abroad || (zero && groups && digits >= AT_HOME) ? end : i;
  }

  private boolean bracket(int i, int end) {
    return end > i && pieces.mark(end, "()-") && pieces.digits(end + 1);
  }
}

package sicetnon.figure;

import java.math.BigDecimal;
import java.util.Map;
import sicetnon.claim.Value;
import sicetnon.figure.Amount.Family;

/** Parts of ten: the mid 80s, low six figures. */
final class Parts {
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal THOUSAND = new BigDecimal(1000);
  private static final BigDecimal TWO = new BigDecimal(2);

  /** "mid 80s" are 84 to 86. */
  private static final Map<String, Part> PARTS =
      Map.of(
          "low",
          new Part(0, 3),
          "mid",
          new Part(4, 6),
          "high",
          new Part(7, 9),
          "upper",
          new Part(7, 9));

  private static final Part ALL = new Part(0, 9);

  /** Zeros of the largest number that is told by its figures. */
  private static final int MOST_ZEROS = 11;

  /** The first and the last of ten. */
  private record Part(int first, int last) {}

  private final Pieces pieces;
  private final Rates rates;
  private final Currencies currencies;

  Parts(Pieces pieces, Rates rates, Currencies currencies) {
    this.pieces = pieces;
    this.rates = rates;
    this.currencies = currencies;
  }

  /** The part that begins at a piece, or null. */
  Found at(int i) {
    Part part = PARTS.get(pieces.lower(i));
    int at = part == null ? i : pieces.dash(i + 1) ? i + 2 : i + 1;
    Found figures = figures(i, at, part == null ? ALL : part);
    return figures != null || part == null || !pieces.has(at) ? figures : tens(i, at, part);
  }

  /** "six figures", "a six-figure salary". */
  private Found figures(int i, int at, Part part) {
    Numerals.Numeral count = pieces.number(at, false);
    if (count == null || count.factor().compareTo(BigDecimal.ONE) != 0) {
      return null;
    }
    boolean dash = pieces.dash(count.next());
    int noun = dash ? count.next() + 1 : count.next();
    int zeros = Numerals.whole(count.value()) - 1;
    boolean said = pieces.word(noun, "figures") || (dash && pieces.word(noun, "figure"));
    if (!said || zeros < 1 || zeros > MOST_ZEROS) {
      return null;
    }
    BigDecimal step = TEN.pow(zeros);
    BigDecimal low = step.multiply(new BigDecimal(Math.max(1, part.first())));
    BigDecimal high = step.multiply(new BigDecimal(part.last() + 1)).subtract(BigDecimal.ONE);
    Value.Quantity value = new Value.Quantity(low, high, "", "", BigDecimal.ZERO);
    return Found.of(pieces, i, noun + 1, Family.NUMBER, value, true);
  }

  /** "mid 80s", "low $90ks", "his mid 40s". */
  private Found tens(int i, int at, Part part) {
    String sign = currencies.before(at);
    int digits = sign.isEmpty() ? at : at + 1;
    Numerals.Numeral number = pieces.digits(digits) ? pieces.number(digits, !sign.isEmpty()) : null;
    boolean k = number != null && number.factor().compareTo(THOUSAND) == 0;
    if (number == null || (!k && !pieces.word(number.next(), "s", "ks", "'s", "\u2019s"))) {
      return null;
    }
    int behind = k ? number.next() : number.next() + 1;
    if (sign.isEmpty() && pieces.word(i - 1, "their", "his", "her", "my", "your")) {
      return age(i, behind, number.value(), part);
    }
    Rate rate = rates.behind(behind);
    boolean thousands = number.value().compareTo(THOUSAND) < 0 && !rate.period().equals("hour");
    BigDecimal ten = thousands ? number.value().multiply(THOUSAND) : number.value();
    BigDecimal step = thousands || ten.compareTo(THOUSAND) > 0 ? THOUSAND : BigDecimal.ONE;
    Value.Quantity value = value(ten, step, part, sign, rate.period());
    Family family = sign.isEmpty() ? Family.NUMBER : Family.MONEY;
    return Found.of(pieces, i, rate.next(), family, value, true);
  }

  private Found age(int i, int next, BigDecimal ten, Part part) {
    BigDecimal step = ten.compareTo(THOUSAND) > 0 ? THOUSAND : BigDecimal.ONE;
    Value.Quantity value = value(ten, step, part, "year", "");
    Value.Quantity age =
        new Value.Quantity(value.low(), value.high(), "year", "", BigDecimal.ONE.divide(TWO));
    return Found.of(pieces, i, next, Family.TIME, age, false);
  }

  private static Value.Quantity value(
      BigDecimal ten, BigDecimal step, Part part, String unit, String period) {
    return new Value.Quantity(
        ten.add(step.multiply(new BigDecimal(part.first()))),
        ten.add(step.multiply(new BigDecimal(part.last()))),
        unit,
        period,
        step.divide(TWO));
  }
}

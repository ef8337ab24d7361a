package sicetnon.figure;

import java.math.BigDecimal;

/**
 * A number with its currency before or behind it.
 *
 * @param sign code of the currency, or empty
 * @param next index of the piece behind all of it
 * @param more whether a plus stands behind
 */
record Side(Numerals.Numeral number, String sign, int next, boolean more) {
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  boolean plain() {
    return sign.isEmpty();
  }

  BigDecimal whole() {
    return number.whole();
  }

  /** The same, read on from another piece. */
  Side until(int piece) {
    return new Side(number, sign, piece, more);
  }

  /** The same as a multiple, in no words and without a factor. */
  Side times(BigDecimal by) {
    BigDecimal value = whole().multiply(by);
    return new Side(new Numerals.Numeral(value, BigDecimal.ONE, next, false), sign, next, more);
  }

  /** "$120-150k", "5 to 10 million": the factor of the second is this one's too. */
  Side sharing(Side second) {
    boolean shares =
        number.factor().compareTo(BigDecimal.ONE) == 0
            && number.value().compareTo(THOUSAND) < 0
            && number.value().compareTo(second.number.value()) <= 0;
    return shares ? new Side(number.times(second.number.factor()), sign, next, more) : this;
  }

  /** Whether another is more, as the second end of a range from this one. */
  boolean rises(Side second) {
    return sharing(second).whole().compareTo(second.whole()) < 0;
  }
}

package sicetnon.figure;

import java.math.BigDecimal;

/**
 * The ends of an amount, which are one where it is no range.
 *
 * @param more whether a plus stands behind
 */
record Ends(BigDecimal low, BigDecimal high, boolean more) {
  static Ends of(BigDecimal one) {
    return new Ends(one, one, false);
  }

  boolean range() {
    return low.compareTo(high) < 0;
  }
}

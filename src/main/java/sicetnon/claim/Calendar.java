package sicetnon.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.Set;

/**
 * What times are of each other: 12 months or 52 weeks are a year. A day of work is one of five a
 * week; hours are never converted, since nobody says how many a week has.
 */
final class Calendar {
  /** Currencies that are called dollar and written $. */
  static final Set<String> DOLLARS = Set.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD");

  private static final Map<String, BigDecimal> A_YEAR =
      Map.of(
          "year", BigDecimal.ONE,
          "month", new BigDecimal(12),
          "week", new BigDecimal(52),
          "day", new BigDecimal(260));

  private Calendar() {}

  static boolean in(String unit) {
    return A_YEAR.containsKey(unit);
  }

  /** How many there are in a year. */
  static BigDecimal perYear(String unit) {
    return A_YEAR.get(unit);
  }

  /** Which part of a year one is. */
  static BigDecimal years(String unit) {
    return BigDecimal.ONE.divide(A_YEAR.get(unit), MathContext.DECIMAL64);
  }
}

package sicetnon.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Figures in words, as people write them: "$40 to 60 an hour", "at least 3 years". */
final class Figures {
  private static final Map<String, String> SIGNS =
      Map.of("$", "$", "GBP", "\u00A3", "EUR", "\u20AC", "INR", "\u20B9");

  private Figures() {}

  static String text(Value.Quantity q) {
    String bound = q.low() == null ? "up to " : q.high() == null ? "at least " : "";
    boolean one = !q.range();
    BigDecimal only = q.low() == null ? q.high() : q.low();
    String numbers = one ? amount(only) : amount(q.low()) + " to " + amount(q.high());
    return bound + counted(q.unit(), numbers, only, one) + period(q.period());
  }

  private static String counted(String unit, String numbers, BigDecimal only, boolean one) {
    if (unit.isEmpty()) {
      return numbers;
    }
    if (SIGNS.containsKey(unit)) {
      return SIGNS.get(unit) + numbers;
    }
    if (unit.equals("%")) {
      return numbers + " %";
    }
    if (unit.matches("[A-Z]{3}|kr") || !Character.isLetter(unit.charAt(0))) {
      return unit + " " + numbers;
    }
    boolean single = one && only.compareTo(BigDecimal.ONE) == 0;
    return numbers + " " + (single || unit.equals("people") ? unit : plural(unit));
  }

  private static String plural(String noun) {
    if (noun.matches(".*(?:s|x|ch|sh)")) {
      return noun + "es";
    }
    return noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
  }

  /** "an hour", "a week", "every 2 weeks". */
  private static String period(String period) {
    if (period.isEmpty()) {
      return "";
    }
    if (period.equals("once")) {
      return " once";
    }
    if (Character.isDigit(period.charAt(0))) {
      return " every " + period + "s";
    }
    return (period.matches("(?:[aeiou]|hour).*") ? " an " : " a ") + period;
  }

  private static String amount(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    BigDecimal plain =
        value.setScale(stripped.scale() > 0 ? Math.max(value.scale(), 1) : 0, RoundingMode.HALF_UP);
    String digits = plain.toPlainString();
    int end = plain.scale() > 0 ? digits.indexOf('.') : digits.length();
    StringBuilder grouped = new StringBuilder(digits);
    for (int i = end - 3; i > (digits.charAt(0) == '-' ? 1 : 0); i -= 3) {
      grouped.insert(i, ',');
    }
    return grouped.toString();
  }
}

package sicetnon.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Value;

/**
 * An amount of money in a text.
 *
 * @param start its first char
 * @param end after its last char
 * @param value what it says, with its range, floor or ceiling, currency, period and rounding
 */
public record Amount(int start, int end, Value.Quantity value) {
  private static final String NUMBER =
      "(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?:\\s?([kKmM]\\b|thousand\\b|million\\b))?";
  private static final String SIGN =
      "(US\\$|A\\$|AU\\$|C\\$|CA\\$|NZ\\$|[$\u00A3\u20AC\u20B9]|\\b(?:USD|AUD|CAD|NZD|GBP|EUR|CHF|INR|SEK|DKK|NOK))";
  private static final Pattern AMOUNT =
      Pattern.compile(
          SIGN
              + "\\s?"
              + NUMBER
              + "(\\+)?(?:\\s?(?:-|\u2013|\u2014|to|(?<=between .{1,20})and)\\s?"
              + SIGN
              + "?\\s?"
              + NUMBER
              + "(\\+)?)?");
  private static final Pattern APPROXIMATE =
      Pattern.compile(
          "(?i)(?:\\baround|\\babout|\\bapproximately|roughly|nearly|almost|some|circa|~|\\bhover\\w*+)\\s*$");
  private static final Pattern FLOOR =
      Pattern.compile(
          "(?i)\\b(?:at least|from|start(?:s|ing)? (?:at|from)|begin(?:s|ning)? (?:at|from)|more than|over|above|never (?:\\w+ )?(?:under|below|less than)"
              + "|no less than|minimum of)\\s*+(?:(?:about|around)\\s*+)?$");

  /** "Nobody should work for less than $100k" names the bottom of what is paid. */
  private static final Pattern NOBODY_BELOW =
      Pattern.compile(
          "(?i)(?m:^)(?>.*?\\b(?:nobody|no|no-one|never|not|\\w+n't|advise against|unlikely)\\b)"
              + ".*\\b(?:under|below|less than)\\s*$");

  /** "up to over $170k" names the top of what is paid. */
  private static final Pattern TOP =
      Pattern.compile("(?i)\\bup to\\s+(?:over|more than|above|about|around)\\s*$");

  private static final Pattern MORE =
      Pattern.compile(
          "(?i)\\s?(?:(?:and|or) (?:more|up|above|over|upwards?)|plus|upwards)\\b(?! equity| bonus)");
  private static final Pattern CEILING =
      Pattern.compile(
          "(?i)\\b(?:up to|at most|no more than|under|below|less than|maximum of)\\s*$");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)^\\+?\\s?(?:\\w+ )?(?:per|an?|each|every|/|annually|yearly|monthly|hourly|p\\.a\\.)\\s?"
              + "(hour|day|week|month|year|annum)?");
  private static final BigDecimal LEAST_A_YEAR = new BigDecimal(1000);
  private static final BigDecimal TWO = new BigDecimal(2);

  /** All amounts of a text, in order. */
  public static List<Amount> find(String text) {
    List<Amount> out = new ArrayList<>();
    Matcher m = AMOUNT.matcher(text);
    while (m.find()) {
      out.add(new Amount(m.start(), m.end(), quantity(text, m)));
    }
    return out;
  }

  private static Value.Quantity quantity(String text, Matcher m) {
    String before = text.substring(0, m.start());
    String magnitude = m.group(4) == null && m.group(9) != null ? m.group(9) : m.group(4);
    BigDecimal first = number(m.group(2), m.group(3), magnitude);
    BigDecimal second = m.group(7) == null ? null : number(m.group(7), m.group(8), m.group(9));
    boolean range = second != null && second.compareTo(first) > 0;
    boolean open =
        m.group(5) != null
            || m.group(10) != null
            || MORE.matcher(text.substring(m.end())).lookingAt();
    boolean top = TOP.matcher(before).find();
    boolean denied = NOBODY_BELOW.matcher(before).find();
    boolean floor = (denied || FLOOR.matcher(before).find()) && !range && !top;
    boolean ceiling = (top || CEILING.matcher(before).find()) && !floor && !range;
    BigDecimal step = step(first);
    return new Value.Quantity(
        ceiling ? null : first,
        floor || open ? null : range ? second : first,
        currency(m.group(1)),
        period(text.substring(m.end()), first),
        APPROXIMATE.matcher(before).find() ? step : step.divide(TWO));
  }

  private static BigDecimal number(String whole, String fraction, String magnitude) {
    BigDecimal value = new BigDecimal(whole.replace(",", "") + (fraction == null ? "" : fraction));
    if (magnitude == null) {
      return value;
    }
    boolean million = magnitude.toLowerCase(Locale.ROOT).startsWith("m");
    return value.multiply(new BigDecimal(million ? 1_000_000 : 1000));
  }

  /** The unit of the last figure that is not zero, at least two figures being meant. */
  private static BigDecimal step(BigDecimal value) {
    long whole = value.longValue();
    long unit = 1;
    while (whole > 0 && whole % (unit * 10) == 0 && unit * 100 <= whole) {
      unit *= 10;
    }
    return BigDecimal.valueOf(unit);
  }

  private static String currency(String sign) {
    return switch (sign) {
      case "$", "US$" -> "USD";
      case "A$", "AU$" -> "AUD";
      case "C$", "CA$" -> "CAD";
      case "NZ$" -> "NZD";
      case "\u00A3" -> "GBP";
      case "\u20AC" -> "EUR";
      case "\u20B9" -> "INR";
      default -> sign;
    };
  }

  /** As said, else by the amount: nobody earns under a thousand a year. */
  private static String period(String after, BigDecimal amount) {
    Matcher said = PERIOD.matcher(after);
    if (said.find()) {
      String words = said.group().toLowerCase(Locale.ROOT);
      for (String period : List.of("hour", "month", "week", "day")) {
        if (words.contains(period)) {
          return period;
        }
      }
      if (words.contains("year") || words.contains("annu") || words.contains("p.a")) {
        return "year";
      }
    }
    return amount.compareTo(LEAST_A_YEAR) < 0 ? "hour" : "year";
  }
}

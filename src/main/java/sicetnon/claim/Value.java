package sicetnon.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The answer that a claim gives. Values of one data item compare by the attribute's kind. */
public sealed interface Value {

  /** The answer in words, as shown in reports. */
  String text();

  /**
   * Who holds the thing.
   *
   * @param roles slugs, sorted; several when they hold it together
   * @param act base form of the verb by which they hold it; "be" for a plain responsibility
   */
  record Holder(List<String> roles, String act) implements Value {
    public Holder {
      roles = List.copyOf(roles);
    }

    @Override
    public String text() {
      return String.join(" and ", roles);
    }
  }

  /**
   * The other end of a relation.
   *
   * @param key what equal targets share: a role's slug or the normal form of the words
   * @param text the words
   */
  record Target(String key, String text) implements Value {}

  /**
   * One of the poles of an attribute.
   *
   * @param id as in the pack
   * @param text its name
   */
  record Pole(String id, String text) implements Value {}

  /**
   * Which of a pair has more.
   *
   * @param more slug of the role that has more, or empty for neither
   * @param over on which matter, or empty for all
   */
  record Order(String more, String over) implements Value {
    @Override
    public String text() {
      String who = more.isEmpty() ? "neither" : more;
      return over.isEmpty() ? who : who + " (over " + over + ")";
    }
  }

  /**
   * Whether something holds.
   *
   * @param text the thing said or denied
   */
  record Truth(String text) implements Value {}

  /**
   * An amount of money for a period of work, or a share of somebody's time.
   *
   * @param low least amount, or null when open downwards
   * @param high greatest amount, or null when open upwards
   * @param currency ISO 4217 code, or % for a share
   * @param period hour, day, week, month or year; time for a share
   * @param rounding half of the step to which the figure is rounded; both ends move by it
   */
  record Quantity(
      BigDecimal low, BigDecimal high, String currency, String period, BigDecimal rounding)
      implements Value {

    /** Whether the two cannot both be right: the intervals, rounding included, are disjoint. */
    public boolean disjoint(Quantity other) {
      return below(other) || other.below(this);
    }

    /**
     * Whether all of this figure is more than all of the other, in the same currency and period.
     */
    public boolean above(Quantity other) {
      return currency.equals(other.currency) && period.equals(other.period) && other.below(this);
    }

    private boolean below(Quantity other) {
      return high != null
          && other.low != null
          && high.add(rounding).compareTo(other.low.subtract(other.rounding)) < 0;
    }

    /** Whether it is a share of somebody's time, in percent. */
    private boolean share() {
      return currency.equals("%");
    }

    @Override
    public String text() {
      if (share()) {
        return shareText();
      }
      String per = " per " + period;
      if (low != null && high != null && low.compareTo(high) == 0) {
        return currency + " " + amount(low) + per;
      }
      if (low == null) {
        return "up to " + currency + " " + amount(high) + per;
      }
      return high == null
          ? "at least " + currency + " " + amount(low) + per
          : currency + " " + amount(low) + " to " + amount(high) + per;
    }

    private String shareText() {
      if (low == null) {
        return "up to " + amount(high) + " %";
      }
      if (high == null) {
        return "at least " + amount(low) + " %";
      }
      return (low.compareTo(high) == 0 ? "" : amount(low) + " to ") + amount(high) + " %";
    }

    private static String amount(BigDecimal value) {
      BigDecimal plain =
          value.setScale(value.stripTrailingZeros().scale() > 0 ? 2 : 0, RoundingMode.HALF_UP);
      String digits = plain.toPlainString();
      int end = plain.scale() > 0 ? digits.indexOf('.') : digits.length();
      StringBuilder grouped = new StringBuilder(digits);
      for (int i = end - 3; i > (digits.charAt(0) == '-' ? 1 : 0); i -= 3) {
        grouped.insert(i, ',');
      }
      return grouped.toString();
    }
  }
}

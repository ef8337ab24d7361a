package sicetnon.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The answer that a claim gives. Values of one data item compare by the attribute's kind. */
public sealed interface Value {

  /** The answer in words, as shown in reports. */
  String text();

  /**
   * Who acts on the thing.
   *
   * @param roles slugs, sorted; several when they do it together
   * @param act id of the pack's class of acts: rules, makes, performs ...
   * @param merely whether they do no more than help with it, so that it falls to somebody else
   * @param alone whether it is said that nobody else does it
   */
  record Holder(List<String> roles, String act, boolean merely, boolean alone) implements Value {
    public Holder {
      roles = List.copyOf(roles);
    }

    /** Who does it by an act of a class, not as a help, nor alone. */
    public Holder(List<String> roles, String act) {
      this(roles, act, false, false);
    }

    @Override
    public String text() {
      String who = String.join(" and ", roles);
      return act.equals("joins") ? who + " (takes part)" : who;
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
   * @param implied whether nobody says it: it only follows from what the role does
   */
  record Pole(String id, String text, boolean implied) implements Value {}

  /**
   * How high something is on a scale of the pack.
   *
   * @param scale id of the scale
   * @param low its lowest step, counted from 0
   * @param high its highest step, not below the lowest
   * @param text the names of the two
   */
  record Level(String scale, int low, int high, String text) implements Value {
    public Level {
      if (low < 0 || high < low) {
        throw new IllegalArgumentException("no level from step " + low + " to step " + high);
      }
    }

    /**
     * Whether denying this leaves nothing of the other: who need not be advanced may still be
     * basic; what is denied of the lowest step is more than it.
     */
    public boolean shutsOut(Level other) {
      return low > 0 ? other.low >= low : other.high <= high;
    }
  }

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
   * A figure.
   *
   * @param low least amount, or null when open downwards
   * @param high greatest amount, or null when open upwards
   * @param unit what is counted: an ISO 4217 code, $ for a dollar of which nothing tells whose it
   *     is, empty for money of an unnamed currency; % for a share; hour to year for a length of
   *     time; time for how often; else a noun
   * @param period for which it is: hour, day, week, month or year; visit, project, once and the
   *     like for a price; empty for none
   * @param rounding half of the step to which the figure is rounded; both ends move by it
   */
  record Quantity(BigDecimal low, BigDecimal high, String unit, String period, BigDecimal rounding)
      implements Value {

    /** Whether the two cannot both be right: the intervals, rounding included, are disjoint. */
    public boolean disjoint(Quantity other) {
      return below(other) || other.below(this);
    }

    /** Whether all of this figure is more than all of the other, in comparable units. */
    public boolean above(Quantity other) {
      return comparable(other) && other.below(this);
    }

    /** Whether both ends are named and differ. */
    public boolean range() {
      return low != null && high != null && low.compareTo(high) != 0;
    }

    /** Whether an end is open. */
    public boolean open() {
      return low == null || high == null;
    }

    /** Whether the ends of two ranges differ by more than they are rounded. */
    public boolean otherEnds(Quantity other) {
      return range()
          && other.range()
          && (apart(low, other.low, other) || apart(high, other.high, other));
    }

    /** Whether all of the other lies within this range. */
    public boolean around(Quantity other) {
      return range()
          && other.range()
          && based(low).compareTo(other.based(other.low)) <= 0
          && based(high).compareTo(other.based(other.high)) >= 0;
    }

    private boolean apart(BigDecimal x, BigDecimal y, Quantity other) {
      BigDecimal most = based(rounding).add(other.based(other.rounding));
      return based(x).subtract(other.based(y)).abs().compareTo(most) > 0;
    }

    private boolean below(Quantity other) {
      return high != null
          && other.low != null
          && based(high.add(rounding)).compareTo(other.based(other.low.subtract(other.rounding)))
              < 0;
    }

    /** Whether both count the same, for times of which one can be converted into the other. */
    public boolean comparable(Quantity other) {
      boolean same =
          unit.equals(other.unit)
              || (length() && other.length() && period.isEmpty() == other.period.isEmpty());
      boolean money =
          dollars(other) || other.dollars(this) || unnamed(other) || other.unnamed(this);
      return (same || money)
          && (period.equals(other.period) || (Calendar.in(period) && Calendar.in(other.period)));
    }

    /** Whether this is a dollar of any country, and the other of one. */
    public boolean dollars(Quantity other) {
      return unit.equals("$") && Calendar.DOLLARS.contains(other.unit);
    }

    private boolean unnamed(Quantity other) {
      return unit.isEmpty() && (other.unit.equals("$") || other.unit.matches("[A-Z]{3}|kr"));
    }

    /** Whether it is a length of time that can be told in years. */
    private boolean length() {
      return Calendar.in(unit);
    }

    /** Whether it was said for another time, or in another unit of time, than the other. */
    public boolean converted(Quantity other) {
      return !period.equals(other.period) || (length() && !unit.equals(other.unit));
    }

    /** An end of it in years or for a year, where that can be told. */
    private BigDecimal based(BigDecimal value) {
      BigDecimal by = length() ? Calendar.years(unit) : BigDecimal.ONE;
      BigDecimal forTime = Calendar.in(period) ? Calendar.perYear(period) : BigDecimal.ONE;
      return value.multiply(by, MathContext.DECIMAL64).multiply(forTime, MathContext.DECIMAL64);
    }

    /** Its middle, or its one end, as comparable figures have it. */
    public BigDecimal middle() {
      BigDecimal from = low == null ? high : low;
      return based(from).add(based(high == null ? from : high));
    }

    @Override
    public String text() {
      return Figures.text(this);
    }
  }
}

package sicetnon.claim;

import java.util.Set;

/**
 * Which figure of many a figure is. Averages, medians and figures of which nothing is said stand
 * for all; the rest answer questions of their own.
 *
 * @param name average, median, percentile N, least, needed (at least), most, start, typical,
 *     majority, one, example; or empty
 */
public record Statistic(String name) {
  private static final Set<String> CENTRAL = Set.of("", "average", "median", "typical", "majority");
  private static final String PERCENTILE = "percentile ";
  private static final int HALF = 50;

  /** The statistic of a scope. */
  public static Statistic of(Scope scope) {
    return new Statistic(scope.get("statistic"));
  }

  /** Whether it stands for a part of the cases only: the best paid, one person, a percentile. */
  public boolean extreme() {
    return !CENTRAL.contains(name);
  }

  /** Whether two are of the same kind, so that different figures are different answers. */
  public boolean answersLike(Statistic other) {
    boolean loose = name.isEmpty() || other.name.isEmpty() || typical() || other.typical();
    return name.equals(other.name) || (loose && !extreme() && !other.extreme());
  }

  private boolean typical() {
    return name.equals("typical") || name.equals("majority");
  }

  /** Whether it is a figure for most of the cases, around which one for all may lie. */
  public boolean ofMost() {
    return name.equals("majority");
  }

  /**
   * Whether none of this can be less than the other, as the most cannot be less than the median.
   */
  public boolean atLeast(Statistic other) {
    int mine = rank();
    int theirs = other.rank();
    return mine >= 0 && theirs >= 0 && mine > theirs;
  }

  /** Where in the order of all figures it stands, in hundredths; -1 where nothing tells. */
  private int rank() {
    if (name.startsWith(PERCENTILE)) {
      return Integer.parseInt(name.substring(PERCENTILE.length()));
    }
    return switch (name) {
      case "least", "needed" -> 0;
      case "most" -> 2 * HALF;
      case "median" -> HALF;
      case "", "average" -> HALF;
      default -> -1;
    };
  }
}

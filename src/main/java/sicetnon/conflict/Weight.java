package sicetnon.conflict;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.concept.Acts;

/**
 * How much speaks for it that two roles cannot both have a duty: weighed once for all claims of one
 * question and two roles, never for a single pair of sentences.
 *
 * @param points what there is
 */
public record Weight(Set<Point> points) {
  /** Of a row that needs no weighing. */
  public static final Weight NONE = new Weight(EnumSet.noneOf(Point.class));

  /** Points from which a row is worth a look. */
  static final int LOWER = 3;

  /** Points from which it is likely. */
  static final int UPPER = 4;

  public Weight {
    points = Set.copyOf(points);
  }

  /**
   * Weighs two sides.
   *
   * @param answering acts by which one answers for a thing
   * @param contrast whether their roles are set against each other
   */
  static Weight of(List<Claim> a, List<Claim> b, Set<String> answering, boolean contrast) {
    EnumSet<Point> points = EnumSet.noneOf(Point.class);
    if (any(a, answering) && any(b, answering)) {
      points.add(Point.BOTH_ANSWER);
    }
    if (any(a, Set.of(Acts.RULES)) && any(b, Set.of(Acts.RULES))) {
      points.add(Point.BOTH_RULE);
    }
    Set<String> x = voices(a);
    Set<String> y = voices(b);
    Set<String> all = new TreeSet<>(x);
    all.addAll(y);
    if (all.size() >= 3) {
      points.add(Point.THREE_ARTICLES);
    }
    if (Math.min(x.size(), y.size()) >= 2) {
      points.add(Point.TWO_ARTICLES_EACH);
    }
    if (contrast) {
      points.add(Point.CONTRAST);
    }
    return new Weight(points);
  }

  private static boolean any(List<Claim> claims, Set<String> acts) {
    return claims.stream()
        .anyMatch(c -> c.value() instanceof Value.Holder h && acts.contains(h.act()));
  }

  private static Set<String> voices(List<Claim> claims) {
    Set<String> voices = new TreeSet<>();
    claims.forEach(c -> voices.add(c.origin()));
    return voices;
  }

  /** Whether it makes a row. */
  boolean row() {
    return points.size() >= LOWER;
  }

  /** Whether the row is more than worth a look. */
  boolean likely() {
    return points.size() >= UPPER;
  }

  /** How many points are missing for a row. */
  int missing() {
    return Math.max(1, LOWER - points.size());
  }

  /** What is not there, in order. */
  public List<Point> lacks() {
    List<Point> lacks = new ArrayList<>(List.of(Point.values()));
    lacks.removeAll(points);
    return lacks;
  }

  /** What there is, in order. */
  public List<Point> has() {
    return points.stream().sorted().toList();
  }
}

package sicetnon.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Item;
import sicetnon.group.Position;

/**
 * The votes on a contradiction: each origin has one, 1 for what it says plainly, 0.5 for what it
 * says of the usual case; an origin on positions that contradict each other votes for none.
 *
 * @param positions in the row's order, each with the weights of its origins by name
 * @param split origins on positions that contradict each other
 */
public record Reckoning(Map<String, Map<String, Double>> positions, Set<String> split) {
  private static final double PLAIN = 1;
  private static final double HEDGED = 0.5;

  /** Counts. */
  public static Reckoning of(Contradiction row) {
    Map<String, Map<String, Double>> positions = new LinkedHashMap<>();
    Set<String> split = split(row);
    for (Position position : row.positions()) {
      Map<String, Double> weights = new TreeMap<>();
      for (Claim claim : position.claims()) {
        weights.merge(claim.origin(), claim.modality().hedged() ? HEDGED : PLAIN, Math::max);
      }
      positions.put(position.text(), weights);
    }
    positions.values().forEach(w -> w.keySet().removeAll(split));
    return new Reckoning(positions, split);
  }

  private static Set<String> split(Contradiction row) {
    Set<String> split = new TreeSet<>();
    for (Position p : row.positions()) {
      for (Position q : row.positions()) {
        if (apart(p, q)) {
          Set<String> both = origins(p);
          both.retainAll(origins(q));
          split.addAll(both);
        }
      }
    }
    return split;
  }

  private static Set<String> origins(Position position) {
    Set<String> origins = new TreeSet<>();
    position.claims().forEach(c -> origins.add(c.origin()));
    return origins;
  }

  /** Whether an answer denies another, which is no row because of what they are said for. */
  public static boolean denied(Item item) {
    return item.positions().stream()
        .anyMatch(
            p -> item.positions().stream().anyMatch(q -> p.denies() != q.denies() && apart(p, q)));
  }

  /**
   * Whether one voice cannot hold both: "not A" goes with "B", and more say in one matter with less
   * in another.
   */
  public static boolean apart(Position p, Position q) {
    if (p.text().equals(q.text()) || (p.denies() && q.denies())) {
      return false;
    }
    Value x = p.claims().get(0).value();
    Value y = q.claims().get(0).value();
    if (p.denies() != q.denies()) {
      return (x instanceof Value.Holder h && y instanceof Value.Holder i)
          ? h.roles().stream().anyMatch(i.roles()::contains)
          : x.text().equals(y.text());
    }
    boolean matters =
        x instanceof Value.Order o
            && y instanceof Value.Order r
            && !o.more().isEmpty()
            && !r.more().isEmpty()
            && !o.over().equals(r.over());
    return !matters;
  }

  /** The weights of a position's votes. */
  public double votes(String position) {
    double sum = 0;
    for (double weight : positions.get(position).values()) {
      sum += weight;
    }
    return sum;
  }

  /** The position with most votes, or an empty string when two have as many or none has any. */
  String lead() {
    List<String> best = new ArrayList<>();
    for (String position : positions.keySet()) {
      double more = best.isEmpty() ? 1 : Double.compare(votes(position), votes(best.get(0)));
      if (more > 0) {
        best.clear();
      }
      if (more >= 0) {
        best.add(position);
      }
    }
    return best.size() == 1 && votes(best.get(0)) > 0 ? best.get(0) : "";
  }

  /** The most votes that another position has. */
  double against(String lead) {
    return positions.keySet().stream()
        .filter(p -> !p.equals(lead))
        .mapToDouble(this::votes)
        .max()
        .orElse(0);
  }

  /** Whether two origins or more say it, it is ahead by one, and leads without any one of them. */
  boolean supports(String lead) {
    Map<String, Double> weights = positions.get(lead);
    double most = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
    return weights.size() >= 2 && ahead(lead) && votes(lead) - most > against(lead);
  }

  /** Whether it is ahead by one vote at least. */
  boolean ahead(String lead) {
    return votes(lead) - against(lead) >= PLAIN;
  }

  /** How many more origins would have to say it plainly for it to be supported. */
  int missing(String position) {
    int more = 0;
    while (positions.get(position).size() + more < 2
        || votes(position) + more - PLAIN <= against(position)) {
      more++;
    }
    return more;
  }
}

package sicetnon.fuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;

/**
 * Decides only what the origins settle: one value leads by votes of origins, at least two of them,
 * still leads when any one origin is taken away, and the methods that weigh origins by their
 * estimated accuracy ({@link Method#ACCU}, {@link Method#POPACCU}) find the same.
 */
final class Consensus {
  private static final double SAME = 1e-9;

  private final ClaimTable table;
  private final Hierarchy hierarchy;
  private final int[] group;
  private final Votes votes;
  private final Estimate accu;
  private final Estimate popular;

  Consensus(ClaimTable table, Hierarchy hierarchy, ExecutorService pool) {
    this.table = table;
    this.hierarchy = hierarchy;
    this.group = Groups.of(table);
    this.votes = table.byOrigin(group, hierarchy);
    this.accu = Method.ACCU.estimate(votes, pool);
    this.popular = Method.POPACCU.estimate(votes, pool);
  }

  /** The estimates of origins' accuracy. */
  Estimate accu() {
    return accu;
  }

  /** Rounds that a method did not end within, in words, or empty. */
  List<String> remarks() {
    List<String> out = new ArrayList<>();
    if (!accu.converged()) {
      out.add("accu not converged after " + accu.rounds() + " rounds");
    }
    if (!popular.converged()) {
      out.add("popaccu not converged after " + popular.rounds() + " rounds");
    }
    return out;
  }

  /** Decides one item. */
  Fused.Decision decide(int item) {
    Map<String, Map<Integer, Double>> support = support(item);
    if (support.isEmpty()) {
      return undecided("", 0, 0, "every origin gives several values");
    }
    String lead = lead(support);
    Set<Integer> backers = support.get(lead).keySet();
    Set<Integer> others = new HashSet<>();
    double strongest = 0;
    for (Map.Entry<String, Map<Integer, Double>> other : support.entrySet()) {
      if (!hierarchy.agree(other.getKey(), lead)) {
        Map<Integer, Double> rivals = new TreeMap<>(other.getValue());
        rivals.keySet().removeAll(backers);
        others.addAll(rivals.keySet());
        strongest = Math.max(strongest, sum(rivals));
      }
    }
    double own = sum(support.get(lead));
    double least = own - support.get(lead).values().stream().max(Double::compare).orElseThrow();
    String reason = reason(item, lead, backers.size(), own, least, strongest);
    String value = shown(item, lead);
    return reason.isEmpty()
        ? new Fused.Decision(
            true,
            value,
            backers.size(),
            others.size(),
            backers.size() + " origins for, " + others.size() + " against")
        : undecided(value, backers.size(), others.size(), reason);
  }

  private static Fused.Decision undecided(String value, int pro, int contra, String reason) {
    return new Fused.Decision(false, value, pro, contra, reason);
  }

  private String reason(
      int item, String lead, int backers, double own, double least, double strongest) {
    if (own <= strongest + SAME) {
      return "another value has as many origins";
    }
    if (backers < 2) {
      return "one origin only";
    }
    if (least <= strongest + SAME) {
      return "would not lead without one of its origins";
    }
    if (!finds(accu, item, lead)) {
      return "accu finds another value";
    }
    return finds(popular, item, lead) ? "" : "popaccu finds another value";
  }

  private boolean finds(Estimate estimate, int item, String lead) {
    List<Integer> winners = estimate.winners(votes, item);
    return winners.stream().allMatch(v -> hierarchy.agree(table.value(v), lead));
  }

  /** The votes for each group of values and, where there is a hierarchy, for all above it. */
  private Map<String, Map<Integer, Double>> support(int item) {
    Map<String, Map<Integer, Double>> support = new TreeMap<>();
    for (int v = table.firstValue(item); v < table.firstValue(item + 1); v++) {
      if (votes.count(v) > 0) {
        for (String value : hierarchy.path(table.value(v))) {
          Map<Integer, Double> voices = support.computeIfAbsent(value, k -> new TreeMap<>());
          for (int i = votes.firstVoice()[v]; i < votes.firstVoice()[v + 1]; i++) {
            voices.put(votes.voter()[i], votes.weight()[i]);
          }
        }
      }
    }
    return support;
  }

  /** The value with most votes; of a hierarchy the deepest that more than half support. */
  private String lead(Map<String, Map<Integer, Double>> support) {
    Map<Integer, Double> all = new HashMap<>();
    support.values().forEach(all::putAll);
    double half = sum(new TreeMap<>(all)) / 2;
    Comparator<String> most =
        Comparator.comparingDouble((String v) -> -sum(support.get(v)))
            .thenComparing(Comparator.naturalOrder());
    return support.keySet().stream()
        .filter(v -> !hierarchy.parents().isEmpty() && sum(support.get(v)) > half + SAME)
        .min(Comparator.comparingInt((String v) -> -hierarchy.path(v).size()).thenComparing(most))
        .orElseGet(() -> support.keySet().stream().min(most).orElseThrow());
  }

  private static double sum(Map<Integer, Double> voices) {
    double sum = 0;
    for (double weight : voices.values()) {
      sum += weight;
    }
    return sum;
  }

  /** Of several figures that mean the same the one that most sources give, the finest first. */
  private String shown(int item, String lead) {
    int best = -1;
    for (int v = table.firstValue(item); v < table.firstValue(item + 1); v++) {
      if (table.value(group[v]).equals(lead) && (best < 0 || better(v, best))) {
        best = v;
      }
    }
    return best < 0 ? lead : table.value(best);
  }

  private boolean better(int v, int best) {
    int claims = table.firstClaim(v + 1) - table.firstClaim(v);
    int old = table.firstClaim(best + 1) - table.firstClaim(best);
    int digits = digits(table.value(v)) - digits(table.value(best));
    return claims != old ? claims > old : digits > 0;
  }

  private static int digits(String figure) {
    return figure.replaceAll("(?<!0)0++$", "").length();
  }

  /** Whether a value is what was decided, or means the same. */
  boolean same(int item, int value, String decided) {
    if (hierarchy.agree(table.value(value), decided)) {
      return true;
    }
    for (int v = table.firstValue(item); v < table.firstValue(item + 1); v++) {
      if (table.value(v).equals(decided)) {
        return group[v] == group[value];
      }
    }
    return false;
  }
}

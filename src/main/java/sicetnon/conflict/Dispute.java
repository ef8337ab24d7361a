package sicetnon.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.claim.Kind;
import sicetnon.group.Item;
import sicetnon.group.Position;

/** Gathers the claims of one item, within one shared scope, that contradict each other. */
final class Dispute {
  private final Item item;
  private final String scope;
  private final Map<Integer, Set<String>> evidence = new TreeMap<>();
  private final Map<Integer, Set<Integer>> against = new TreeMap<>();
  private final Set<List<Integer>> flat = new HashSet<>();
  private final Set<List<Integer>> apart = new HashSet<>();
  private final Map<List<Integer>, Weight> weights = new HashMap<>();
  private final Set<String> explaining = new TreeSet<>();
  private Contradiction.Severity severity = Contradiction.Severity.LOW;
  private boolean inside;
  private boolean between;

  Dispute(Item item, String scope) {
    this.item = item;
    this.scope = scope;
  }

  /**
   * Adds two claims that contradict, or all claims that are like them.
   *
   * @param p index of the position of {@code a}
   * @param q index of the position of {@code b}
   * @param weight what made it a row, if it was weighed
   */
  void add(int p, List<Claim> a, int q, List<Claim> b, Finding finding, Weight weight) {
    weights.put(pair(p, q), weight);
    a.forEach(c -> evidence.computeIfAbsent(p, k -> new HashSet<>()).add(c.id()));
    b.forEach(c -> evidence.computeIfAbsent(q, k -> new HashSet<>()).add(c.id()));
    against.computeIfAbsent(p, k -> new TreeSet<>()).add(q);
    against.computeIfAbsent(q, k -> new TreeSet<>()).add(p);
    if (finding.flat()) {
      flat.add(pair(p, q));
    }
    if (!finding.loose()) {
      apart.add(pair(p, q));
    }
    explaining.add(finding.explaining());
    Contradiction.Severity one = severity(a.get(0), b.get(0), finding);
    severity = one.compareTo(severity) < 0 ? one : severity;
    if (!inside || !between) {
      Set<String> x = sources(a);
      Set<String> y = sources(b);
      inside |= x.stream().anyMatch(y::contains);
      between |= x.size() > 1 || !x.equals(y);
    }
  }

  private static List<Integer> pair(int p, int q) {
    return List.of(Math.min(p, q), Math.max(p, q));
  }

  private static Set<String> sources(List<Claim> claims) {
    Set<String> out = new HashSet<>();
    claims.forEach(c -> out.add(c.evidence().source()));
    return out;
  }

  private static Contradiction.Severity severity(Claim a, Claim b, Finding finding) {
    boolean hedgedA = a.modality().hedged();
    boolean hedgedB = b.modality().hedged();
    boolean explained = !finding.explaining().isEmpty();
    boolean raised = !a.exclusive().isEmpty() || !b.exclusive().isEmpty();
    return (hedgedA && hedgedB) || (finding.loose() && !raised)
        ? Contradiction.Severity.LOW
        : hedgedA || hedgedB || explained || !finding.flat()
            ? Contradiction.Severity.MEDIUM
            : Contradiction.Severity.HIGH;
  }

  /** How many scopes the least restricted of a position's figures names. */
  private int scopes(Position position) {
    return item.question().kind() == Kind.QUANTITY
        ? position.claims().stream().mapToInt(c -> c.scope().values().size()).min().orElse(0)
        : 0;
  }

  /** Whether some claims of two positions contradict. */
  boolean opposes(int p, int q) {
    return against.getOrDefault(p, Set.of()).contains(q);
  }

  /**
   * The row.
   *
   * @param all disputes of the item, of any scope
   */
  Contradiction row(List<Dispute> all) {
    Map<Integer, Position> cut = new HashMap<>();
    evidence.forEach(
        (i, ids) -> {
          Position p = item.positions().get(i);
          cut.put(
              i,
              new Position(
                  p.text(), p.claims().stream().filter(c -> ids.contains(c.id())).toList()));
        });
    Map<Integer, Integer> origins = new HashMap<>();
    cut.forEach((i, p) -> origins.put(i, ConflictFinder.origins(p.claims())));
    Comparator<Integer> best =
        Comparator.comparingInt((Integer i) -> -origins.get(i))
            .thenComparing(i -> item.positions().get(i).denies())
            .thenComparingInt(i -> scopes(cut.get(i)))
            .thenComparingInt(i -> -cut.get(i).claims().size())
            .thenComparing(i -> cut.get(i).text());
    int a =
        cut.keySet().stream()
            .min(
                Comparator.comparing((Integer i) -> apart.stream().noneMatch(e -> e.contains(i)))
                    .thenComparing(best))
            .orElseThrow();
    Comparator<Integer> opponent =
        Comparator.comparing((Integer i) -> !apart.contains(pair(a, i)))
            .thenComparingInt(i -> -origins.get(i))
            .thenComparing(i -> !flat.contains(pair(a, i)))
            .thenComparing(best);
    int b = against.get(a).stream().min(opponent).orElseThrow();
    List<Integer> kept = new ArrayList<>(List.of(a, b));
    boolean figures = item.question().kind() == Kind.QUANTITY;
    for (int i : cut.keySet().stream().sorted(best).toList()) {
      // that another role denies its own act is told here too: the question has no other row
      boolean duty = item.question().kind() == Kind.HOLDER;
      boolean joins =
          figures
              ? opposes(i, a)
                  && kept.stream().allMatch(k -> all.stream().anyMatch(d -> d.opposes(k, i)))
              : duty || opposes(i, a) || opposes(i, b);
      if (joins && !kept.contains(i)) {
        kept.add(i);
      }
    }
    return new Contradiction(
        Hash.of("d", item.question().key(), scope),
        item,
        severity,
        inside && between ? "both" : inside ? "one source" : "sources",
        cut.get(a),
        cut.get(b),
        kept.subList(2, kept.size()).stream().map(cut::get).toList(),
        explaining.size() == 1 ? explaining.iterator().next() : "",
        scope,
        weights.getOrDefault(pair(a, b), Weight.NONE),
        FoundBy.PROGRAM);
  }
}

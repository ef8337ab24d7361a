package sicetnon.conflict;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.Kind;
import sicetnon.claim.Scope;
import sicetnon.claim.Statistic;
import sicetnon.claim.Value;
import sicetnon.group.Item;
import sicetnon.group.Position;

/**
 * Compares the positions of one item. Claims that are alike in all that matters are compared once,
 * so that a thousand files that say the same cost hardly more than one.
 */
final class ItemComparison {
  private static final List<String> RESTRICTING = Scope.RESTRICTING.stream().sorted().toList();

  private final Item item;
  private final Comparison comparison;
  private final Ties ties;
  private final Map<String, Dispute> disputes = new LinkedHashMap<>();
  private final List<NearMiss> near = new ArrayList<>();
  private final List<List<Alike>> alike = new ArrayList<>();
  private final Map<String, List<Value.Quantity>> levels = new HashMap<>();
  private Rivals rivals = new Rivals();

  /**
   * Claims of one position with equal traits.
   *
   * @param places indexes of them in the position
   */
  record Alike(Traits traits, List<Integer> places, List<Claim> claims) {
    Alike(Traits traits) {
      this(traits, new ArrayList<>(), new ArrayList<>());
    }

    void add(int place, Claim claim) {
      places.add(place);
      claims.add(claim);
    }

    Claim first() {
      return claims.get(0);
    }

    /** Of all of them when they were taken by source. */
    String source() {
      return first().evidence().source();
    }

    /** The same claims, those of each source apart. */
    Map<String, Alike> bySource() {
      Map<String, Alike> groups = new LinkedHashMap<>();
      for (int i = 0; i < claims.size(); i++) {
        groups
            .computeIfAbsent(claims.get(i).evidence().source(), s -> new Alike(traits))
            .add(places.get(i), claims.get(i));
      }
      return groups;
    }
  }

  ItemComparison(Item item, Comparison comparison, Ties ties) {
    this.item = item;
    this.comparison = comparison;
    this.ties = ties;
    List<Claim> unheld = item.claims().stream().filter(c -> !c.held()).toList();
    if (item.positions().size() < 2 && unheld.isEmpty()) {
      // one answer: most questions of a large folder
      return;
    }
    item.positions().forEach(p -> alike.add(alike(p)));
    for (int i = 0; i < alike.size(); i++) {
      for (int j = i + 1; j < alike.size(); j++) {
        compare(i, j);
      }
      for (Claim rejected : unheld) {
        notHeld(i, rejected);
      }
    }
  }

  /** One row for each scope that both sides of a clash share. */
  List<Contradiction> contradictions() {
    List<Dispute> all = List.copyOf(disputes.values());
    return all.stream().map(d -> d.row(all)).toList();
  }

  List<NearMiss> nearMisses() {
    return near;
  }

  private static List<Alike> alike(Position position) {
    Map<Traits, Alike> groups = new LinkedHashMap<>();
    for (int i = 0; i < position.claims().size(); i++) {
      Claim claim = position.claims().get(i);
      groups.computeIfAbsent(Traits.of(claim), Alike::new).add(i, claim);
    }
    return List.copyOf(groups.values());
  }

  /** The nearest miss of two positions: of the first claims in file order. */
  private static final class First {
    private Claim a;
    private Claim b;
    private int at = Integer.MAX_VALUE;
    private int with = Integer.MAX_VALUE;
    private NearMissReason reason;

    void offer(int i, int j, Claim x, Claim y, NearMissReason why) {
      if (i < at || (i == at && j < with)) {
        at = i;
        with = j;
        a = x;
        b = y;
        reason = why;
      }
    }
  }

  /** Two roles that are named for one duty, as far as nothing else keeps their claims apart. */
  private static final class Rivals {
    private final Set<Claim> a = new LinkedHashSet<>();
    private final Set<Claim> b = new LinkedHashSet<>();
    private final Set<String> scopes = new TreeSet<>();

    void add(Alike x, Alike y) {
      a.addAll(x.claims());
      b.addAll(y.claims());
      scopes.add(sharedScope(x.first(), y.first()));
    }

    /** Without the articles that say it of both: there the two share it. */
    void part() {
      Set<String> both = new TreeSet<>();
      a.forEach(c -> both.add(c.origin()));
      Set<String> other = new TreeSet<>();
      b.forEach(c -> other.add(c.origin()));
      both.retainAll(other);
      a.removeIf(c -> both.contains(c.origin()));
      b.removeIf(c -> both.contains(c.origin()));
    }
  }

  private void weigh(int i, int j) {
    Position p = item.positions().get(i);
    Position q = item.positions().get(j);
    if (rivals.a.isEmpty()) {
      return;
    }
    Claim x = rivals.a.iterator().next();
    Claim y = rivals.b.iterator().next();
    rivals.part();
    if (rivals.a.isEmpty() || rivals.b.isEmpty()) {
      near.add(NearMiss.of(item, NearMissReason.SHARED, x, p.text(), y, q.text()));
      return;
    }
    List<Claim> a = List.copyOf(rivals.a);
    List<Claim> b = List.copyOf(rivals.b);
    boolean contrast = ties.contrasted(a.get(0).subjects(), b.get(0).subjects());
    Weight weight = Weight.of(a, b, comparison.answering(), contrast);
    if (!weight.row()) {
      near.add(
          NearMiss.of(
              item, NearMissReason.SHAREABLE, a.get(0), p.text(), b.get(0), q.text(), weight));
      return;
    }
    String scope = rivals.scopes.size() == 1 ? rivals.scopes.iterator().next() : "";
    disputes
        .computeIfAbsent(scope, s -> new Dispute(item, s))
        .add(i, a, j, b, Finding.weighed(weight.likely()), weight);
  }

  private void compare(int i, int j) {
    Position p = item.positions().get(i);
    Position q = item.positions().get(j);
    rivals = new Rivals();
    First first = new First();
    boolean any = false;
    for (Alike x : alike.get(i)) {
      for (Alike y : alike.get(j)) {
        any |= compare(i, x, j, y, first);
      }
    }
    if (!any) {
      weigh(i, j);
    }
    if (!any && rivals.a.isEmpty() && first.reason != null && !listed(first.reason)) {
      near.add(NearMiss.of(item, first.reason, first.a, p.text(), first.b, q.text()));
    }
  }

  /**
   * Of roles that have nothing to do with each other, and of figures, one pair a question tells
   * enough.
   */
  private boolean listed(NearMissReason reason) {
    return (item.question().kind() == Kind.QUANTITY && !near.isEmpty())
        || (reason == NearMissReason.UNRELATED
            && near.stream().anyMatch(n -> n.reason() == reason));
  }

  private boolean compare(int i, Alike x, int j, Alike y, First first) {
    Finding apart = comparison.compare(item.question(), x.traits(), y.traits(), false);
    Finding together = comparison.compare(item.question(), x.traits(), y.traits(), true);
    if (apart.equals(together) && !levelled(x.traits(), y.traits(), apart)) {
      return note(i, x, j, y, apart, first);
    }
    Map<String, Alike> xs = x.bySource();
    Map<String, Alike> ys = y.bySource();
    boolean any = false;
    for (Map.Entry<String, Alike> a : xs.entrySet()) {
      Alike b = ys.get(a.getKey());
      any |= b != null && note(i, a.getValue(), j, b, together, first);
    }
    if (levelled(x.traits(), y.traits(), apart)) {
      for (Alike a : xs.values()) {
        for (Alike b : ys.values()) {
          if (!a.source().equals(b.source())) {
            any |= note(i, a, j, b, levelled(a.first(), b.first(), apart), first);
          }
        }
      }
    } else if (apart.outcome() != Finding.Outcome.COMPATIBLE) {
      any |= acrossSources(i, xs, j, ys, apart, first);
    }
    return any;
  }

  /** Pairs of claims from different sources that have one finding: hardly more work than one. */
  private boolean acrossSources(
      int i, Map<String, Alike> xs, int j, Map<String, Alike> ys, Finding apart, First first) {
    boolean any = false;
    for (Alike a : xs.values()) {
      Alike b =
          ys.values().stream().filter(y -> !y.source().equals(a.source())).findFirst().orElse(null);
      any |= b != null && note(i, a, j, b, apart, first);
    }
    for (Alike b : ys.values()) {
      Alike a =
          xs.values().stream().filter(x -> !x.source().equals(b.source())).findFirst().orElse(null);
      any |= a != null && note(i, a, j, b, apart, first);
    }
    return any;
  }

  private boolean note(int i, Alike a, int j, Alike b, Finding finding, First first) {
    if (finding.outcome() == Finding.Outcome.RIVAL) {
      rivals.add(a, b);
      return false;
    }
    if (finding.contradicts()) {
      String scope = sharedScope(a.first(), b.first());
      disputes
          .computeIfAbsent(scope, s -> new Dispute(item, s))
          .add(i, a.claims(), j, b.claims(), finding, Weight.NONE);
      return true;
    }
    if (finding.reason() != null && !otherLevels(a.first(), b.first())) {
      first.offer(a.places().get(0), b.places().get(0), a.first(), b.first(), finding.reason());
    }
    return false;
  }

  /**
   * The restricting values that both sides name; the explanation of the row, and part of its id.
   */
  private static String sharedScope(Claim a, Claim b) {
    List<String> shared = new ArrayList<>();
    for (String axis : RESTRICTING) {
      String x = a.scope().get(axis);
      if (!x.isEmpty() && x.equals(b.scope().get(axis))) {
        shared.add(axis + "=" + x);
      }
    }
    if (a.value() instanceof Value.Quantity) {
      Set<String> cases = new TreeSet<>(a.scope().narrowed());
      cases.retainAll(b.scope().narrowed());
      cases.forEach(c -> shared.add("for=" + c));
      String x = a.scope().get("statistic");
      boolean one = x.equals(b.scope().get("statistic")) && Statistic.of(a.scope()).extreme();
      shared.addAll(one ? List.of("statistic=" + x) : List.of());
      shared.removeIf(s -> s.startsWith("company="));
    }
    return String.join("; ", shared);
  }

  /** Figures of two levels or services are two figures; nobody would take them for one. */
  private static boolean otherLevels(Claim a, Claim b) {
    String x = a.scope().get("level");
    String y = b.scope().get("level");
    boolean levels = !x.isEmpty() && !y.isEmpty() && !x.equals(y);
    String one = a.scope().get("case") + a.scope().get("company");
    String other = b.scope().get("case") + b.scope().get("company");
    boolean cases = !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    return a.value() instanceof Value.Quantity && (levels || cases);
  }

  private static boolean levelled(Traits a, Traits b, Finding finding) {
    return finding.reason() == NearMissReason.RESTRICTED
        && a.value() instanceof Value.Quantity
        && a.scope().get("level").isEmpty() != b.scope().get("level").isEmpty();
  }

  /**
   * An overall figure against one of a level is no contradiction, unless it lies outside the
   * figures of all levels that the other source gives, and on one side of them.
   */
  private Finding levelled(Claim a, Claim b, Finding finding) {
    Claim overall = a.scope().get("level").isEmpty() ? a : b;
    Claim other = overall.equals(a) ? b : a;
    Value.Quantity figure = (Value.Quantity) overall.value();
    List<Value.Quantity> all =
        levels.computeIfAbsent(other.evidence().source(), this::figuresOfLevels);
    boolean outside =
        all.stream().allMatch(figure::above) || all.stream().allMatch(q -> q.above(figure));
    return all.size() >= 2 && outside ? Finding.contradiction("", false) : finding;
  }

  private List<Value.Quantity> figuresOfLevels(String source) {
    return item.claims().stream()
        .filter(c -> c.held() && c.scope().get("level").matches("\\S+"))
        .filter(c -> c.evidence().source().equals(source))
        .map(c -> (Value.Quantity) c.value())
        .toList();
  }

  private void notHeld(int i, Claim rejected) {
    Position p = item.positions().get(i);
    Traits traits = Traits.of(rejected);
    First first = new First();
    for (Alike x : alike.get(i)) {
      Finding apart = comparison.compare(item.question(), x.traits(), traits, false);
      Finding together = comparison.compare(item.question(), x.traits(), traits, true);
      if (apart.reason() != null || together.reason() != null) {
        for (Alike a : x.bySource().values()) {
          boolean one = a.source().equals(rejected.evidence().source());
          Finding finding = one ? together : apart;
          if (finding.reason() != null) {
            first.offer(a.places().get(0), 0, a.first(), rejected, finding.reason());
          }
        }
      }
    }
    if (first.reason != null) {
      String q = rejected.value().text();
      near.add(NearMiss.of(item, first.reason, first.a, p.text(), rejected, q));
    }
  }
}

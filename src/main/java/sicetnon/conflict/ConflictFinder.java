package sicetnon.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Hash;
import sicetnon.claim.Kind;
import sicetnon.claim.Scope;
import sicetnon.claim.Value;
import sicetnon.group.Item;
import sicetnon.group.Position;

/** Finds in each item the positions that cannot all hold. */
public final class ConflictFinder {
  private final Comparison comparison;
  private final Map<String, String> partOf;

  /**
   * What was found.
   *
   * @param contradictions most severe first
   * @param nearMisses by question
   */
  public record Result(List<Contradiction> contradictions, List<NearMiss> nearMisses) {}

  /**
   * Makes a finder.
   *
   * @param againstPole for "attribute/pole" the poles that cannot hold together with it
   * @param partOf for a topic the one it is part of
   * @param related pairs of roles of which some article speaks together
   */
  public ConflictFinder(
      Map<String, Set<String>> againstPole, Map<String, String> partOf, Set<Set<String>> related) {
    this.comparison = new Comparison(againstPole, related);
    this.partOf = partOf;
  }

  /** A pair of claims that contradict. */
  private record Clash(Claim a, Claim b, Position p, Position q, Finding finding) {}

  /** Compares within each item. */
  public Result find(List<Item> items) {
    List<Contradiction> found = new ArrayList<>();
    List<NearMiss> near = new ArrayList<>();
    for (Item item : items) {
      find(item, found, near);
    }
    parts(items, near);
    List<Contradiction> merged = merge(found);
    merged.sort(
        Comparator.comparing(Contradiction::severity)
            .thenComparing(c -> -support(c))
            .thenComparing(c -> c.item().question().question())
            .thenComparing(Contradiction::id));
    near.sort(
        Comparator.comparing((NearMiss n) -> n.item().question().question())
            .thenComparing(NearMiss::id));
    return new Result(List.copyOf(merged), List.copyOf(near));
  }

  private static int support(Contradiction c) {
    return origins(c.a().claims()) + origins(c.b().claims());
  }

  /**
   * Number of independent voices: a named primary counts as itself, any other claim as its file.
   */
  public static int origins(List<Claim> claims) {
    Set<String> origins = new TreeSet<>();
    claims.forEach(
        c -> origins.add(c.attributedTo().isEmpty() ? c.evidence().source() : c.attributedTo()));
    return origins.size();
  }

  private void find(Item item, List<Contradiction> found, List<NearMiss> near) {
    List<Clash> clashes = new ArrayList<>();
    List<Position> positions = new ArrayList<>(item.positions());
    List<Claim> unheld = item.claims().stream().filter(c -> !c.held()).toList();
    for (int i = 0; i < positions.size(); i++) {
      for (int j = i + 1; j < positions.size(); j++) {
        compare(item, positions.get(i), positions.get(j), clashes, near);
      }
      for (Claim rejected : unheld) {
        notHeld(item, positions.get(i), rejected, near);
      }
    }
    Map<String, List<Clash>> byScope = new LinkedHashMap<>();
    clashes.forEach(c -> byScope.computeIfAbsent(sharedScope(c), k -> new ArrayList<>()).add(c));
    byScope.forEach((scope, list) -> found.add(contradiction(item, scope, list, clashes)));
  }

  /**
   * The restricting values that both sides name; the explanation of the row, and part of its id.
   */
  private static String sharedScope(Clash clash) {
    List<String> shared = new ArrayList<>();
    for (String axis : Scope.RESTRICTING.stream().sorted().toList()) {
      String x = clash.a().scope().get(axis);
      if (!x.isEmpty() && x.equals(clash.b().scope().get(axis))) {
        shared.add(axis + "=" + x);
      }
    }
    return String.join("; ", shared);
  }

  private void compare(
      Item item, Position p, Position q, List<Clash> clashes, List<NearMiss> near) {
    NearMiss first = null;
    boolean any = false;
    for (Claim a : p.claims()) {
      for (Claim b : q.claims()) {
        Finding finding = levelled(item, a, b, comparison.compare(a, b));
        if (finding.contradicts()) {
          clashes.add(new Clash(a, b, p, q, finding));
          any = true;
        } else if (finding.reason() != null && first == null && !otherLevels(a, b)) {
          first = near(item, finding.reason(), a, p.text(), b, q.text());
        }
      }
    }
    if (!any && first != null) {
      near.add(first);
    }
  }

  /** Figures of two levels are two figures; nobody would take them for one. */
  private static boolean otherLevels(Claim a, Claim b) {
    String x = a.scope().get("level");
    String y = b.scope().get("level");
    return a.value() instanceof Value.Quantity && !x.isEmpty() && !y.isEmpty() && !x.equals(y);
  }

  /**
   * An overall figure against one of a level is no contradiction, unless it lies outside the
   * figures of all levels that the other source gives, and on one side of them.
   */
  private static Finding levelled(Item item, Claim a, Claim b, Finding finding) {
    boolean levels = a.scope().get("level").isEmpty() != b.scope().get("level").isEmpty();
    if (finding.reason() != NearMissReason.RESTRICTED || !levels) {
      return finding;
    }
    Claim overall = a.scope().get("level").isEmpty() ? a : b;
    Claim one = overall.equals(a) ? b : a;
    if (!(overall.value() instanceof Value.Quantity figure)) {
      return finding;
    }
    List<Value.Quantity> all =
        item.claims().stream()
            .filter(c -> c.held() && !c.scope().get("level").isEmpty())
            .filter(c -> c.evidence().source().equals(one.evidence().source()))
            .map(c -> (Value.Quantity) c.value())
            .toList();
    boolean outside =
        all.stream().allMatch(figure::above) || all.stream().allMatch(q -> q.above(figure));
    return all.size() >= 2 && outside ? Finding.contradiction("", false) : finding;
  }

  private void notHeld(Item item, Position p, Claim rejected, List<NearMiss> near) {
    for (Claim a : p.claims()) {
      Finding finding = comparison.compare(a, rejected);
      if (finding.reason() != null) {
        near.add(near(item, finding.reason(), a, p.text(), rejected, rejected.value().text()));
        return;
      }
    }
  }

  private static NearMiss near(
      Item item, NearMissReason reason, Claim a, String p, Claim b, String q) {
    String id = Hash.of("n", item.question().key(), reason.code(), p, q);
    return new NearMiss(id, item, reason, a, p, b, q);
  }

  /** A part with one holder against its whole with another: worth a look, no contradiction. */
  private void parts(List<Item> items, List<NearMiss> near) {
    Map<String, Item> byTopic = new LinkedHashMap<>();
    items.stream()
        .filter(i -> i.question().attribute().equals("holds"))
        .forEach(i -> byTopic.put(i.question().topic(), i));
    for (Item part : items) {
      Item whole = byTopic.get(partOf.getOrDefault(part.question().topic(), ""));
      if (whole == null || !part.question().attribute().equals("holds")) {
        continue;
      }
      for (Position p : part.positions()) {
        for (Position q : whole.positions()) {
          boolean differ =
              !p.denies()
                  && !q.denies()
                  && p.claims().get(0).subjects().stream()
                      .noneMatch(q.claims().get(0).subjects()::contains);
          if (differ) {
            near.add(
                near(
                    part,
                    NearMissReason.PART_OF,
                    p.claims().get(0),
                    p.text(),
                    q.claims().get(0),
                    q.text()));
          }
        }
      }
    }
  }

  private static Contradiction contradiction(
      Item item, String scope, List<Clash> clashes, List<Clash> ofItem) {
    Map<Position, Set<Claim>> evidence = new LinkedHashMap<>();
    Map<Position, Set<Position>> against = new LinkedHashMap<>();
    for (Clash clash : clashes) {
      evidence.computeIfAbsent(clash.p(), k -> new HashSet<>()).add(clash.a());
      evidence.computeIfAbsent(clash.q(), k -> new HashSet<>()).add(clash.b());
      against.computeIfAbsent(clash.p(), k -> new HashSet<>()).add(clash.q());
      against.computeIfAbsent(clash.q(), k -> new HashSet<>()).add(clash.p());
    }
    Map<Position, Position> cut = new LinkedHashMap<>();
    for (Position p : item.positions()) {
      if (evidence.containsKey(p)) {
        cut.put(
            p,
            new Position(p.text(), p.claims().stream().filter(evidence.get(p)::contains).toList()));
      }
    }
    Comparator<Position> best =
        Comparator.comparingInt((Position p) -> -origins(cut.get(p).claims()))
            .thenComparing(Position::denies)
            .thenComparingInt(p -> -cut.get(p).claims().size())
            .thenComparing(Position::text);
    Position a = cut.keySet().stream().min(best).orElseThrow();
    Comparator<Position> opponent =
        Comparator.comparingInt((Position p) -> -origins(cut.get(p).claims()))
            .thenComparing(p -> !flat(clashes, a, p))
            .thenComparing(best);
    Position b = against.get(a).stream().min(opponent).orElseThrow();
    List<Position> kept = new ArrayList<>(List.of(a, b));
    boolean figures = item.question().kind() == Kind.QUANTITY;
    for (Position p : cut.keySet().stream().sorted(best).toList()) {
      Set<Position> opposed = against.get(p);
      boolean joins =
          figures
              ? opposed.contains(a) && kept.stream().allMatch(k -> clash(ofItem, k, p))
              : opposed.contains(a) || opposed.contains(b);
      if (joins && !kept.contains(p)) {
        kept.add(p);
      }
    }
    List<Position> others = kept.subList(2, kept.size()).stream().map(cut::get).toList();
    DataItem question = item.question();
    return new Contradiction(
        Hash.of("d", question.key(), scope),
        item,
        severity(clashes),
        across(clashes),
        cut.get(a),
        cut.get(b),
        others,
        explaining(clashes),
        scope);
  }

  private static boolean clash(List<Clash> clashes, Position a, Position b) {
    return clashes.stream()
        .anyMatch(
            c -> (c.p().equals(a) && c.q().equals(b)) || (c.p().equals(b) && c.q().equals(a)));
  }

  /** Whether one of the two flatly denies the other. */
  private static boolean flat(List<Clash> clashes, Position a, Position b) {
    return clashes.stream()
        .filter(c -> (c.p().equals(a) && c.q().equals(b)) || (c.p().equals(b) && c.q().equals(a)))
        .anyMatch(c -> c.finding().flat());
  }

  private static Contradiction.Severity severity(List<Clash> clashes) {
    Contradiction.Severity best = Contradiction.Severity.LOW;
    for (Clash clash : clashes) {
      boolean hedgedA = clash.a().modality().hedged();
      boolean hedgedB = clash.b().modality().hedged();
      boolean explained = !clash.finding().explaining().isEmpty();
      Contradiction.Severity one =
          hedgedA && hedgedB
              ? Contradiction.Severity.LOW
              : hedgedA || hedgedB || explained || !clash.finding().flat()
                  ? Contradiction.Severity.MEDIUM
                  : Contradiction.Severity.HIGH;
      best = one.compareTo(best) < 0 ? one : best;
    }
    return best;
  }

  private static String across(List<Clash> clashes) {
    boolean inside =
        clashes.stream().anyMatch(c -> c.a().evidence().source().equals(c.b().evidence().source()));
    boolean between =
        clashes.stream()
            .anyMatch(c -> !c.a().evidence().source().equals(c.b().evidence().source()));
    return inside && between ? "both" : inside ? "one source" : "sources";
  }

  /** The axis that explains every clash, or empty. */
  private static String explaining(List<Clash> clashes) {
    String axis = clashes.get(0).finding().explaining();
    return clashes.stream().allMatch(c -> c.finding().explaining().equals(axis)) ? axis : "";
  }

  /**
   * Rows that rest on the same pairs of quotations are one: a contrast gives a claim to each of two
   * roles and to their pair. The row with most evidence stays; among equals a pair's question.
   */
  private static List<Contradiction> merge(List<Contradiction> found) {
    List<Contradiction> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparingInt((Contradiction c) -> -pairs(c).size())
            .thenComparing(c -> c.item().question().subject().contains(";") ? 0 : 1)
            .thenComparing(Contradiction::severity)
            .thenComparing(Contradiction::id));
    List<Contradiction> kept = new ArrayList<>();
    for (Contradiction c : ordered) {
      Set<String> mine = pairs(c);
      if (kept.stream().noneMatch(k -> pairs(k).containsAll(mine))) {
        kept.add(c);
      }
    }
    return kept;
  }

  /**
   * The pairs of clauses on which a row rests, unordered; a clause goes by where its sentence
   * stands.
   */
  private static Set<String> pairs(Contradiction c) {
    Set<String> out = new TreeSet<>();
    for (Position p : c.positions()) {
      for (Position q : c.positions()) {
        if (p.text().compareTo(q.text()) < 0) {
          for (Claim a : p.claims()) {
            for (Claim b : q.claims()) {
              String x = place(a);
              String y = place(b);
              out.add(x.compareTo(y) < 0 ? x + "|" + y : y + "|" + x);
            }
          }
        }
      }
    }
    return out;
  }

  private static String place(Claim claim) {
    return claim.evidence().source()
        + "@"
        + claim.evidence().line()
        + "@"
        + claim.evidence().context().hashCode();
  }
}

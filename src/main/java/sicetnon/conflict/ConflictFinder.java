package sicetnon.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.group.Item;
import sicetnon.group.Position;

/** Finds in each item the positions that cannot all hold. */
public final class ConflictFinder {
  /** Positions of one item that are compared with each other. */
  public static final int MOST_POSITIONS = 100;

  private final Comparison comparison;
  private final Map<String, String> partOf;

  /**
   * What was found.
   *
   * @param contradictions most severe first
   * @param nearMisses by question
   * @param crowded questions with more answers than are compared
   */
  public record Result(
      List<Contradiction> contradictions, List<NearMiss> nearMisses, List<Item> crowded) {}

  /**
   * Makes a finder.
   *
   * @param againstPole for "attribute/pole" the poles that cannot hold together with it
   * @param partOf for a topic the one it is part of
   * @param related for each role those of which some article speaks together with it
   * @param countries names of whole countries
   */
  public ConflictFinder(
      Map<String, Set<String>> againstPole,
      Map<String, String> partOf,
      Map<String, Set<String>> related,
      Set<String> countries) {
    this.comparison = new Comparison(againstPole, related, countries);
    this.partOf = partOf;
  }

  /** Compares within each item. */
  public Result find(List<Item> all) {
    List<Item> items = all.stream().map(ConflictFinder::bounded).toList();
    List<Item> crowded = all.stream().filter(ConflictFinder::crowded).toList();
    List<Contradiction> found = new ArrayList<>();
    List<NearMiss> near = new ArrayList<>();
    List<ItemComparison> compared =
        items.parallelStream().map(i -> new ItemComparison(i, comparison)).toList();
    for (ItemComparison item : compared) {
      found.addAll(item.contradictions());
      near.addAll(item.nearMisses());
    }
    parts(items, near);
    List<Contradiction> merged = merge(found);
    Map<String, Integer> support = new HashMap<>();
    merged.forEach(c -> support.put(c.id(), support(c)));
    merged.sort(
        Comparator.comparing(Contradiction::severity)
            .thenComparing(c -> -support.get(c.id()))
            .thenComparing(c -> c.item().question().question())
            .thenComparing(Contradiction::id));
    near.sort(
        Comparator.comparing((NearMiss n) -> n.item().question().question())
            .thenComparing(NearMiss::id));
    return new Result(List.copyOf(merged), distinct(near), crowded);
  }

  private static boolean crowded(Item item) {
    long placed = item.positions().stream().mapToLong(p -> p.claims().size()).sum();
    return item.positions().size() > MOST_POSITIONS
        || placed < item.claims().stream().filter(Claim::held).count();
  }

  /** The item with its best supported positions alone, where it has too many. */
  private static Item bounded(Item item) {
    if (item.positions().size() <= MOST_POSITIONS) {
      return item;
    }
    Set<Position> best =
        item.positions().stream()
            .sorted(
                Comparator.comparingInt((Position p) -> -origins(p.claims()))
                    .thenComparing(p -> p.claims().get(0).evidence())
                    .thenComparing(Position::text))
            .limit(MOST_POSITIONS)
            .collect(Collectors.toSet());
    return new Item(
        item.id(),
        item.question(),
        item.positions().stream().filter(best::contains).toList(),
        item.claims());
  }

  /** What many files say alike nearly clashes once. */
  private static List<NearMiss> distinct(List<NearMiss> near) {
    Map<String, NearMiss> byId = new LinkedHashMap<>();
    near.forEach(n -> byId.putIfAbsent(n.id(), n));
    return List.copyOf(byId.values());
  }

  private static int support(Contradiction c) {
    return origins(c.a().claims()) + origins(c.b().claims());
  }

  /** Number of independent voices. */
  public static int origins(List<Claim> claims) {
    Set<String> origins = new TreeSet<>();
    claims.forEach(c -> origins.add(c.origin()));
    return origins.size();
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
                NearMiss.of(
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

  /**
   * Rows that rest on the same pairs of quotations are one: a contrast gives a claim to each of two
   * roles and to their pair. The row with most evidence stays; among equals a pair's question.
   */
  private static List<Contradiction> merge(List<Contradiction> found) {
    Map<String, Basis> basis = new HashMap<>();
    found.forEach(c -> basis.put(c.id(), Basis.of(c)));
    List<Contradiction> ordered = new ArrayList<>(found);
    ordered.sort(
        Comparator.comparingLong((Contradiction c) -> -basis.get(c.id()).size())
            .thenComparing(c -> c.item().question().subject().contains(";") ? 0 : 1)
            .thenComparing(Contradiction::severity)
            .thenComparing(Contradiction::id));
    List<Contradiction> kept = new ArrayList<>();
    Map<String, List<Basis>> byPlace = new HashMap<>();
    for (Contradiction c : ordered) {
      Basis own = basis.get(c.id());
      // who holds all of its places holds any one of them
      String any = own.places().iterator().next();
      if (byPlace.getOrDefault(any, List.of()).stream().noneMatch(k -> k.holds(own))) {
        kept.add(c);
        own.places().forEach(p -> byPlace.computeIfAbsent(p, k -> new ArrayList<>()).add(own));
      }
    }
    return kept;
  }
}

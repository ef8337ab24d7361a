package sicetnon.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.pack.Pack;

/** Finds in each item the positions that cannot all hold. */
public final class ConflictFinder {
  /** Positions of one item that are compared with each other. */
  public static final int MOST_POSITIONS = 100;

  /** Near misses that a person may read; those of which least is missing. */
  public static final int MOST_NEAR_MISSES = 200;

  private final Pack pack;
  private final Ties ties;
  private final Comparison comparison;

  /**
   * What was found.
   *
   * @param contradictions most severe first
   * @param nearMisses one for each question, those first of which least is missing
   * @param more near misses of other questions that are not listed
   * @param crowded questions with more answers than are compared
   */
  public record Result(
      List<Contradiction> contradictions,
      List<NearMiss> nearMisses,
      int more,
      List<Item> crowded) {}

  /** Makes a finder by a pack, for a folder that ties its roles to each other. */
  public ConflictFinder(Pack pack, Ties ties) {
    this.pack = pack;
    this.ties = ties;
    this.comparison = new Comparison(pack, ties);
  }

  /** Compares within each item. */
  public Result find(List<Item> all) {
    List<Item> items = all.stream().map(ConflictFinder::bounded).toList();
    List<Item> crowded = all.stream().filter(ConflictFinder::crowded).toList();
    List<Contradiction> found = new ArrayList<>();
    List<NearMiss> near = new ArrayList<>();
    List<ItemComparison> compared =
        items.parallelStream().map(i -> new ItemComparison(i, comparison, ties)).toList();
    for (ItemComparison item : compared) {
      found.addAll(item.contradictions());
      near.addAll(item.nearMisses());
    }
    near.addAll(new Parts(pack).find(items));
    List<Contradiction> merged = merge(found);
    Map<String, Integer> support = new HashMap<>();
    merged.forEach(c -> support.put(c.id(), support(c)));
    merged.sort(
        Comparator.comparing(Contradiction::severity)
            .thenComparing(c -> -support.get(c.id()))
            .thenComparing(c -> c.item().question().question())
            .thenComparing(Contradiction::id));
    List<NearMiss> told = told(near, merged);
    int listed = Math.min(MOST_NEAR_MISSES, told.size());
    return new Result(List.copyOf(merged), told.subList(0, listed), told.size() - listed, crowded);
  }

  /** One near miss for each question that is no row, those first of which least is missing. */
  private static List<NearMiss> told(List<NearMiss> near, List<Contradiction> rows) {
    Set<String> asked = new TreeSet<>();
    rows.forEach(c -> asked.add(c.item().id()));
    Set<String> seen = new TreeSet<>();
    return near.stream()
        .sorted(
            Comparator.comparingInt(NearMiss::missing)
                .thenComparing(n -> n.item().question().question())
                .thenComparing(NearMiss::id))
        .filter(n -> !asked.contains(n.item().id()) && seen.add(n.item().id()))
        .toList();
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

  private static int support(Contradiction c) {
    return origins(c.a().claims()) + origins(c.b().claims());
  }

  /** Number of independent voices. */
  public static int origins(List<Claim> claims) {
    Set<String> origins = new TreeSet<>();
    claims.forEach(c -> origins.add(c.origin()));
    return origins.size();
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

package sicetnon.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.pack.Pack;

/** Finds in each item the positions that cannot all hold. */
public final class ConflictFinder {
  /** Positions of one item that are compared with each other. */
  public static final int MOST_POSITIONS = 100;

  /** Claims of one position that are compared and shown: nobody reads more on one answer. */
  public static final int MOST_CLAIMS = 200;

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
   * @param crowded questions with more answers, or more claims on one, than are compared
   */
  public record Result(
      List<Contradiction> contradictions,
      List<NearMiss> nearMisses,
      int more,
      List<String> crowded) {}

  /** Makes a finder by a pack, for a folder that ties its roles to each other. */
  public ConflictFinder(Pack pack, Ties ties) {
    this.pack = pack;
    this.ties = ties;
    this.comparison = new Comparison(pack, ties);
  }

  /** Compares within one item; depends on no other. */
  public Compared compare(Item whole) {
    Item item = bounded(whole);
    ItemComparison found = new ItemComparison(item, comparison, ties);
    return new Compared(
        item.id(),
        found.contradictions(),
        found.nearMisses().stream().map(Near::of).min(Near.ORDER).orElse(null),
        Parts.of(item, pack).orElse(null),
        crowded(whole) ? whole.question().question() : "");
  }

  /**
   * Puts together what was found in the items.
   *
   * @param compared in the order of the items
   * @param items finds those with given ids
   */
  public Result conclude(
      Iterable<Compared> compared, Function<Set<String>, Map<String, Item>> items) {
    List<Contradiction> found = new ArrayList<>();
    List<Near> near = new ArrayList<>();
    List<String> crowded = new ArrayList<>();
    Parts parts = new Parts(pack);
    for (Compared one : compared) {
      found.addAll(one.rows());
      Optional.ofNullable(one.nearest()).ifPresent(near::add);
      Optional.ofNullable(one.part()).ifPresent(parts::add);
      if (!one.crowded().isEmpty()) {
        crowded.add(one.crowded());
      }
    }
    Map<String, Parts.Pair> pairs = new HashMap<>();
    for (Parts.Pair pair : parts.find()) {
      near.add(pair.near());
      pairs.putIfAbsent(pair.near().id(), pair);
    }
    List<Contradiction> merged = merge(found);
    Map<String, Integer> support = new HashMap<>();
    merged.forEach(c -> support.put(c.id(), support(c)));
    merged.sort(
        Comparator.comparing(Contradiction::severity)
            .thenComparing(c -> -support.get(c.id()))
            .thenComparing(c -> c.item().question().question())
            .thenComparing(Contradiction::id));
    List<Near> told = told(near, merged);
    int listed = Math.min(MOST_NEAR_MISSES, told.size());
    return new Result(
        List.copyOf(merged),
        misses(told.subList(0, listed), pairs, items),
        told.size() - listed,
        crowded);
  }

  /** One near miss for each question that is no row, those first of which least is missing. */
  private static List<Near> told(List<Near> near, List<Contradiction> rows) {
    Set<String> asked = new HashSet<>();
    rows.forEach(c -> asked.add(c.item().id()));
    Set<String> seen = new HashSet<>();
    return near.stream()
        .sorted(Near.ORDER)
        .filter(n -> !asked.contains(n.item()) && seen.add(n.item()))
        .toList();
  }

  /** The near misses with their claims. */
  private List<NearMiss> misses(
      List<Near> listed,
      Map<String, Parts.Pair> pairs,
      Function<Set<String>, Map<String, Item>> items) {
    Set<String> ids = new HashSet<>();
    for (Near near : listed) {
      ids.add(near.item());
      Optional.ofNullable(pairs.get(near.id())).ifPresent(p -> ids.add(p.whole().item()));
    }
    Map<String, Item> wanted = items.apply(ids);
    wanted.replaceAll((id, item) -> bounded(item));
    return listed.stream().map(n -> miss(n, pairs.get(n.id()), wanted)).toList();
  }

  private NearMiss miss(Near near, Parts.Pair pair, Map<String, Item> items) {
    if (pair != null) {
      return pair.miss(items, pack);
    }
    return new ItemComparison(items.get(near.item()), comparison, ties)
        .nearMisses().stream().filter(n -> n.id().equals(near.id())).findFirst().orElseThrow();
  }

  /** What a person should know of a question that has more answers than are compared. */
  public static String crowded(String question) {
    return "\""
        + question
        + "\" has more answers than are compared, which are the "
        + MOST_POSITIONS
        + " best supported, each with "
        + MOST_CLAIMS
        + " claims at most; claims.csv lists all";
  }

  private static boolean crowded(Item item) {
    long placed = item.positions().stream().mapToLong(p -> p.claims().size()).sum();
    return item.positions().size() > MOST_POSITIONS
        || item.positions().stream().anyMatch(p -> p.claims().size() > MOST_CLAIMS)
        || placed < item.claims().stream().filter(Claim::held).count();
  }

  /** The item with its best supported positions alone and their claims, where it has too many. */
  private static Item bounded(Item item) {
    if (item.positions().size() <= MOST_POSITIONS && item.claims().size() <= MOST_CLAIMS) {
      return item;
    }
    List<Position> positions = item.positions();
    if (positions.size() > MOST_POSITIONS) {
      Set<Position> best =
          positions.stream()
              .sorted(
                  Comparator.comparingInt((Position p) -> -origins(p.claims()))
                      .thenComparing(p -> p.claims().get(0).evidence())
                      .thenComparing(Position::text))
              .limit(MOST_POSITIONS)
              .collect(Collectors.toSet());
      positions = positions.stream().filter(best::contains).toList();
    }
    if (positions.stream().allMatch(p -> p.claims().size() <= MOST_CLAIMS)
        && item.claims().stream().filter(c -> !c.held()).count() <= MOST_CLAIMS) {
      return new Item(item.id(), item.question(), positions, item.claims());
    }
    List<Position> fewer =
        positions.stream().map(p -> new Position(p.text(), first(p.claims()))).toList();
    List<Claim> claims = new ArrayList<>();
    fewer.forEach(p -> claims.addAll(p.claims()));
    claims.addAll(first(item.claims().stream().filter(c -> !c.held()).toList()));
    claims.sort(Comparator.comparing(Claim::evidence).thenComparing(Claim::id));
    return new Item(item.id(), item.question(), fewer, claims);
  }

  /**
   * Of too many claims the first, those of different origins before others of the same; taken from
   * parts and then from these together they are the same.
   */
  public static List<Claim> first(List<Claim> claims) {
    if (claims.size() <= MOST_CLAIMS) {
      return claims;
    }
    Set<String> origins = new HashSet<>();
    Set<Claim> kept = new LinkedHashSet<>();
    claims.stream()
        .filter(c -> origins.size() < MOST_CLAIMS && origins.add(c.origin()))
        .forEach(kept::add);
    claims.stream().takeWhile(c -> kept.size() < MOST_CLAIMS).forEach(kept::add);
    return claims.stream().filter(kept::contains).toList();
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

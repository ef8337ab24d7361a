package sicetnon.state;

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
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.FoundBy;
import sicetnon.conflict.NearMiss;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.reconcile.Results;

/** What reviewers said of near misses: made rows, dismissed, remembered. */
final class Promotions {
  private final Previous previous;
  private final boolean repeated;
  private final Map<String, NearMiss> found = new TreeMap<>();
  private final Map<String, Remembered> known = new TreeMap<>();

  /** Of the questions of near misses that reviewers made rows of. */
  private final Map<String, Item> items = new HashMap<>();

  /** The near misses that reviewers made rows of, by the id of the row. */
  private final Map<String, Remembered> promoted = new TreeMap<>();

  private final Map<String, Contradiction> rows = new TreeMap<>();

  /** Reviews of near misses whose questions are rows without them, by the id of the row. */
  private final Map<String, Review> decided = new TreeMap<>();

  private final List<NearMiss> misses;

  private Promotions(Results results, Previous previous, boolean repeated) {
    this.previous = previous;
    this.repeated = repeated;
    this.misses = results.conflicts().nearMisses();
    misses.forEach(n -> found.put(n.id(), n));
    previous.memory().nearMisses().forEach(n -> known.put(n.id(), n));
    Set<String> asked = new HashSet<>();
    known.values().stream().filter(n -> review(n).confirms()).forEach(n -> asked.add(n.item()));
    if (!asked.isEmpty()) {
      items.putAll(results.store().items(asked));
    }
  }

  /**
   * Finds those that reviewers made rows of.
   *
   * @param repeated whether nothing is new since the run before
   */
  static Promotions of(Results results, Previous previous, boolean repeated) {
    Promotions all = new Promotions(results, previous, repeated);
    Set<String> disputed = new TreeSet<>();
    results.conflicts().contradictions().forEach(c -> disputed.add(c.item().id()));
    for (Remembered miss : all.known.values()) {
      Item item = all.items.get(miss.item());
      if (all.review(miss).confirms() && item != null) {
        String id = Hash.of("d", item.question().key(), "");
        if (disputed.contains(miss.item())) {
          // somebody else made it a row meanwhile
          all.decided.putIfAbsent(id, all.review(miss));
          continue;
        }
        Contradiction row = all.row(id, miss, item);
        if (row != null) {
          all.promoted.putIfAbsent(id, miss);
          all.rows.putIfAbsent(id, row);
        }
      }
    }
    return all;
  }

  private Review review(Remembered miss) {
    return previous.reviews().getOrDefault(miss.id(), miss.review());
  }

  /**
   * The row of a near miss: its two claims, or all that say the same when they are not found to
   * come near any more; null when one side is not told any more.
   */
  private Contradiction row(String id, Remembered miss, Item item) {
    NearMiss near = found.get(miss.id());
    Position a = near == null ? position(item, miss, 0) : side(near.positionA(), near.a());
    Position b = near == null ? position(item, miss, 1) : side(near.positionB(), near.b());
    if (a == null || b == null) {
      return null;
    }
    boolean hedged =
        a.claims().stream().allMatch(c -> c.modality().hedged())
            || b.claims().stream().allMatch(c -> c.modality().hedged());
    return Contradiction.made(
        id,
        item,
        hedged ? Contradiction.Severity.LOW : Contradiction.Severity.MEDIUM,
        List.of(a, b),
        FoundBy.PROGRAM);
  }

  private static Position side(String text, Claim claim) {
    return new Position(text, List.of(claim));
  }

  private static Position position(Item item, Remembered miss, int index) {
    List<String> answers = miss.answers();
    return index >= answers.size()
        ? null
        : item.positions().stream()
            .filter(p -> p.text().equals(answers.get(index)))
            .findFirst()
            .orElse(null);
  }

  /** The rows that were found and those that reviewers made, most severe first. */
  List<Contradiction> among(List<Contradiction> contradictions) {
    List<Contradiction> all = new ArrayList<>(contradictions);
    Set<String> ids = new TreeSet<>();
    contradictions.forEach(c -> ids.add(c.id()));
    rows.values().stream().filter(c -> !ids.contains(c.id())).forEach(all::add);
    all.sort(Comparator.comparing(Contradiction::severity));
    return List.copyOf(all);
  }

  /** What was written on the near miss that became a row; nothing for another row. */
  Review review(String row) {
    return promoted.containsKey(row)
        ? review(promoted.get(row))
        : decided.getOrDefault(row, Review.NONE);
  }

  /** Why the program had left a row that a reviewer made among the near misses; else empty. */
  String explanation(String row) {
    return promoted.containsKey(row)
        ? CsvText.strip(promoted.get(row).cells().getOrDefault("explanation", ""))
        : "";
  }

  /** The near misses that stay. */
  List<NearMiss> left() {
    return near().stream().map(Continuity.Near::miss).toList();
  }

  /** The near misses of the report: as they were found, those that were dismissed last. */
  List<Continuity.Near> near() {
    Set<String> rowed = new TreeSet<>();
    rows.values().forEach(c -> rowed.add(c.item().id()));
    return misses.stream()
        .filter(n -> !rowed.contains(n.item().id()))
        .map(n -> new Continuity.Near(remembered(n), n))
        .sorted(Comparator.comparing(n -> n.remembered().review().dismisses()))
        .toList();
  }

  private Remembered remembered(NearMiss n) {
    Remembered old = known.get(n.id());
    Review review = previous.reviews().getOrDefault(n.id(), Review.NONE);
    Status status = old == null || !old.live() ? Status.NEW : Status.OPEN;
    return new Remembered(
        n.id(),
        n.item().id(),
        n.item().question().attribute(),
        repeated && old != null ? old.status() : status,
        "",
        review,
        old == null ? List.of() : old.earlier(),
        List.of(Side.of(n.positionA(), n.a()), Side.of(n.positionB(), n.b())),
        List.of(),
        Map.of());
  }

  /** Those without a place in the report, remembered for what was written on them. */
  List<Remembered> gone() {
    Set<String> there = new TreeSet<>();
    near().forEach(n -> there.add(n.remembered().id()));
    return known.values().stream()
        .filter(n -> !there.contains(n.id()) && !review(n).blank())
        .map(n -> n.gone(review(n)))
        .toList();
  }
}

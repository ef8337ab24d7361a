package sicetnon.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Item;
import sicetnon.group.Position;

/**
 * A question with some of its answers and claims, and with the numbers of all.
 *
 * @param id of the item
 * @param asked what is asked
 * @param state as in items.csv
 * @param answers some, in their order
 * @param answered how many answers there are
 * @param claims some, in file order
 * @param number how many claims there are
 * @param origins how many speak of it
 * @param holders of a duty, for each role how many origins say that it is the one
 */
record Question(
    String id,
    DataItem asked,
    String state,
    List<Answer> answers,
    int answered,
    List<Claim> claims,
    int number,
    int origins,
    Map<String, Integer> holders) {

  /**
   * An answer.
   *
   * @param text that tells it from others
   * @param claims some, in file order
   * @param number how many claims there are
   * @param origins how many speak for it
   * @param sources in how many articles
   */
  record Answer(String text, List<Claim> claims, int number, int origins, long sources) {
    static Answer of(Position position, List<Claim> some) {
      return new Answer(
          position.text(),
          some,
          position.claims().size(),
          ConflictFinder.origins(position.claims()),
          position.claims().stream().map(c -> c.evidence().source()).distinct().count());
    }
  }

  /**
   * The question of an item.
   *
   * @param answers how many, those first for which most origins speak
   * @param quotations how many of each, and of what no answer has
   * @param kept ids of claims that are kept in any case
   */
  static Question of(Item item, String state, int answers, int quotations, Set<String> kept) {
    // their claims need not be gone through to tell them apart
    Set<Position> best = Collections.newSetFromMap(new IdentityHashMap<>());
    item.positions().stream()
        .sorted(Comparator.comparingInt(p -> -ConflictFinder.origins(p.claims())))
        .limit(answers)
        .forEach(best::add);
    Set<String> placed = new HashSet<>();
    Set<String> chosen = new HashSet<>();
    List<Answer> some = new ArrayList<>();
    for (Position position : item.positions()) {
      Set<String> ids = new HashSet<>();
      if (best.contains(position)) {
        best(position, quotations).forEach(c -> ids.add(c.id()));
      }
      position.claims().stream().map(Claim::id).filter(kept::contains).forEach(ids::add);
      position.claims().forEach(c -> placed.add(c.id()));
      if (!ids.isEmpty()) {
        some.add(Answer.of(position, only(position.claims(), ids)));
        chosen.addAll(ids);
      }
    }
    item.claims().stream()
        .map(Claim::id)
        .filter(c -> !placed.contains(c))
        .limit(quotations)
        .forEach(chosen::add);
    return new Question(
        item.id(),
        item.question(),
        state,
        some,
        item.positions().size(),
        only(item.claims(), chosen),
        item.claims().size(),
        ConflictFinder.origins(item.claims()),
        item.question().kind() == Kind.HOLDER ? holders(item) : Map.of());
  }

  private static List<Claim> only(List<Claim> all, Set<String> ids) {
    return all.stream().filter(c -> ids.contains(c.id())).toList();
  }

  /** The plainest, then the first of each further origin, then others. */
  static Collection<Claim> best(Position position, int most) {
    List<Claim> all = position.claims();
    if (all.size() <= most) {
      return all;
    }
    Claim plainest = Contradiction.plainest(position);
    Set<String> origins = new HashSet<>(Set.of(plainest.origin()));
    Set<Claim> best = new LinkedHashSet<>(List.of(plainest));
    all.stream().filter(c -> origins.add(c.origin())).limit(most).forEach(best::add);
    all.stream().limit(most).forEach(best::add);
    return best.stream().limit(most).toList();
  }

  private static Map<String, Integer> holders(Item item) {
    Map<String, Set<String>> origins = new TreeMap<>();
    for (Claim claim : item.claims()) {
      if (claim.positive() && claim.held()) {
        claim
            .subjects()
            .forEach(r -> origins.computeIfAbsent(r, x -> new TreeSet<>()).add(claim.origin()));
      }
    }
    Map<String, Integer> numbers = new TreeMap<>();
    origins.forEach((role, all) -> numbers.put(role, all.size()));
    return numbers;
  }
}

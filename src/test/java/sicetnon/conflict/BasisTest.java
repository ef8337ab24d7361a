package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sicetnon.claim.Claim;
import sicetnon.group.Position;

/** The pairs of quotations on which a row rests, against a list of them all. */
class BasisTest {
  private static final Random RANDOM = new Random(3);

  /** A row whose positions stand at the given lines. */
  private static Contradiction row(List<Set<Integer>> lines) {
    List<Position> positions = lines.stream().map(BasisTest::position).toList();
    return new Contradiction(
        "",
        null,
        Contradiction.Severity.LOW,
        "",
        positions.get(0),
        positions.get(1),
        positions.subList(2, positions.size()),
        "",
        "",
        Weight.NONE,
        FoundBy.PROGRAM);
  }

  private static Position position(Set<Integer> lines) {
    List<Claim> claims =
        lines.stream().map(i -> Claims.claim("a nurse is calm line=" + i)).toList();
    return new Position("", claims);
  }

  /** All pairs, one by one. */
  private static Set<Set<Integer>> pairs(List<Set<Integer>> lines) {
    Set<Set<Integer>> pairs = new HashSet<>();
    for (int p = 0; p < lines.size(); p++) {
      for (int q = p + 1; q < lines.size(); q++) {
        for (int x : lines.get(p)) {
          for (int y : lines.get(q)) {
            pairs.add(new HashSet<>(List.of(x, y)));
          }
        }
      }
    }
    return pairs;
  }

  private static List<Set<Integer>> anyLines() {
    List<Set<Integer>> lines = new ArrayList<>();
    int positions = 2 + RANDOM.nextInt(2);
    for (int p = 0; p < positions; p++) {
      int most = 1 + RANDOM.nextInt(3);
      lines.add(RANDOM.ints(most, 1, 5).boxed().collect(Collectors.toSet()));
    }
    return lines;
  }

  @Test
  void pairsAreCountedAndComparedAsIfListed() {
    int held = 0;
    for (int i = 0; i < 2000; i++) {
      List<Set<Integer>> one = anyLines();
      List<Set<Integer>> other = anyLines();
      Basis mine = Basis.of(row(one));
      Basis theirs = Basis.of(row(other));
      assertEquals(pairs(one).size(), mine.size(), one.toString());
      boolean holds = pairs(one).containsAll(pairs(other));
      assertEquals(holds, mine.holds(theirs), one + " of " + other);
      held += holds ? 1 : 0;
    }
    assertTrue(held > 100, "both outcomes are tried");
  }

  @Test
  void everyQuotationIsPlaceOnce() {
    assertEquals(3, Basis.of(row(List.of(Set.of(1, 2), Set.of(2, 3)))).places().size());
  }
}

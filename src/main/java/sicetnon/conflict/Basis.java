package sicetnon.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sicetnon.claim.Claim;

/**
 * The pairs of clauses on which a row rests, unordered, one of each on either of two positions; a
 * clause goes by where its sentence stands. There are as many pairs as the product of the sides, so
 * they are never listed: clauses that stand on the same positions are taken together.
 */
final class Basis {
  private final Map<String, BitSet> positionsOf;
  private final long size;

  private Basis(Map<String, BitSet> positionsOf) {
    this.positionsOf = positionsOf;
    this.size = pairs(positionsOf);
  }

  static Basis of(Contradiction row) {
    Map<String, BitSet> positions = new HashMap<>();
    for (int i = 0; i < row.positions().size(); i++) {
      for (Claim claim : row.positions().get(i).claims()) {
        positions.computeIfAbsent(place(claim), k -> new BitSet()).set(i);
      }
    }
    return new Basis(positions);
  }

  private static String place(Claim claim) {
    return claim.evidence().source()
        + "@"
        + claim.evidence().line()
        + "@"
        + claim.evidence().context().hashCode();
  }

  /** Where its clauses stand; one at least. */
  Set<String> places() {
    return positionsOf.keySet();
  }

  /** Number of pairs. */
  long size() {
    return size;
  }

  private static long pairs(Map<String, BitSet> positionsOf) {
    Map<BitSet, Long> groups = new HashMap<>();
    positionsOf.values().forEach(p -> groups.merge(p, 1L, Long::sum));
    long all = positionsOf.size();
    long pairs = all * (all - 1) / 2;
    for (Map.Entry<BitSet, Long> group : groups.entrySet()) {
      long n = group.getValue();
      // a clause on two positions makes a pair with itself, clauses on one position make none
      pairs += group.getKey().cardinality() > 1 ? n : -n * (n - 1) / 2;
    }
    return pairs;
  }

  /** Whether all pairs of another row are among these. */
  boolean holds(Basis other) {
    if (!positionsOf.keySet().containsAll(other.positionsOf.keySet())) {
      return false;
    }
    Set<List<BitSet>> kinds = new HashSet<>();
    other.positionsOf.forEach(
        (place, theirs) -> kinds.add(List.of(theirs, positionsOf.get(place))));
    List<List<BitSet>> all = new ArrayList<>(kinds);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i; j < all.size(); j++) {
        boolean theirs = apart(all.get(i).get(0), all.get(j).get(0));
        if (theirs && !apart(all.get(i).get(1), all.get(j).get(1))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether two clauses stand on two different positions. */
  private static boolean apart(BitSet x, BitSet y) {
    return x.cardinality() > 1 || y.cardinality() > 1 || !x.equals(y);
  }
}

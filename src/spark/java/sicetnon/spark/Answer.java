package sicetnon.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.conflict.ConflictFinder;
import sicetnon.group.Grouper;

/**
 * The claims that give one answer to one question: as many of them as are compared, however many
 * there are. Two of them are put together in any order.
 *
 * @param claims by source and place
 * @param plainest in whose words the question is asked
 * @param count how many there are
 * @param sources paths of all of their articles
 * @param origins of all of them
 */
record Answer(
    List<Claim> claims, Claim plainest, int count, Set<String> sources, Set<String> origins) {

  static Answer of(Claim claim) {
    return new Answer(
        List.of(claim), claim, 1, Set.of(claim.evidence().source()), Set.of(claim.origin()));
  }

  /** What claims that give one answer share: the words, of a figure all that tells it apart. */
  static String key(Claim claim) {
    if (!claim.held()) {
      return "";
    }
    return claim.value() instanceof Value.Quantity
        ? claim.value() + "\n" + claim.scope().figureCase()
        : "\n" + Grouper.answer(claim);
  }

  Answer and(Answer other) {
    List<Claim> all = new ArrayList<>(claims);
    all.addAll(other.claims);
    all.sort(Grouper.ORDER);
    return new Answer(
        ConflictFinder.first(all),
        plainer(plainest, other.plainest),
        count + other.count,
        union(sources, other.sources),
        union(origins, other.origins));
  }

  static Claim plainer(Claim a, Claim b) {
    return Grouper.PLAINEST.thenComparing(Grouper.ORDER).compare(a, b) <= 0 ? a : b;
  }

  static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }

  boolean crowded() {
    return first().held() && count > ConflictFinder.MOST_CLAIMS;
  }

  boolean figure() {
    return first().held() && first().value() instanceof Value.Quantity;
  }

  Claim first() {
    return claims.get(0);
  }
}

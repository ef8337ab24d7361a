package sicetnon.group;

import java.util.List;
import java.util.TreeSet;
import sicetnon.claim.Claim;

/**
 * The claims of one item that agree on a value.
 *
 * @param text the value in words; unique within the item
 * @param claims in file order
 */
public record Position(String text, List<Claim> claims) {
  public Position {
    claims = List.copyOf(claims);
  }

  /** Whether it denies rather than asserts. */
  public boolean denies() {
    return !claims.get(0).positive();
  }

  /** Paths of the sources that take it, sorted. */
  public List<String> sources() {
    return List.copyOf(new TreeSet<>(claims.stream().map(c -> c.evidence().source()).toList()));
  }
}

package sicetnon.extract;

import java.util.List;
import sicetnon.claim.Claim;

/**
 * What was read in one source.
 *
 * @param claims in file order
 * @param extraction the rest
 */
public record Extracted(List<Claim> claims, Extraction extraction) {
  public Extracted {
    claims = List.copyOf(claims);
  }
}

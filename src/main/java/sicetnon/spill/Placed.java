package sicetnon.spill;

import sicetnon.claim.Claim;

/**
 * A claim and where it is kept.
 *
 * @param claim with the voice behind it
 * @param number among the claims of its article, from 0
 */
public record Placed(Claim claim, int number) {}

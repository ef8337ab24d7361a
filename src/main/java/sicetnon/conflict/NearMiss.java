package sicetnon.conflict;

import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.group.Item;

/**
 * Two claims that look opposed and are no contradiction.
 *
 * @param id hash of the question, the reason and the two answers
 * @param item the question
 * @param reason why it is none
 * @param a the one
 * @param positionA its position
 * @param b the other
 * @param positionB its position
 * @param weight what speaks for two roles of one duty; else {@link Weight#NONE}
 */
public record NearMiss(
    String id,
    Item item,
    NearMissReason reason,
    Claim a,
    String positionA,
    Claim b,
    String positionB,
    Weight weight) {

  /** How little is missing for a row: one step, or so many points. */
  int missing() {
    return reason == NearMissReason.SHAREABLE
        ? weight.missing()
        : reason == NearMissReason.UNRELATED ? Point.values().length : 1;
  }

  static NearMiss of(Item item, NearMissReason reason, Claim a, String p, Claim b, String q) {
    return of(item, reason, a, p, b, q, Weight.NONE);
  }

  static NearMiss of(
      Item item, NearMissReason reason, Claim a, String p, Claim b, String q, Weight weight) {
    String id = Hash.of("n", item.question().key(), reason.code(), p, q);
    return new NearMiss(id, item, reason, a, p, b, q, weight);
  }
}

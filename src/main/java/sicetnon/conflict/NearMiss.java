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
 */
public record NearMiss(
    String id,
    Item item,
    NearMissReason reason,
    Claim a,
    String positionA,
    Claim b,
    String positionB) {

  static NearMiss of(Item item, NearMissReason reason, Claim a, String p, Claim b, String q) {
    String id = Hash.of("n", item.question().key(), reason.code(), p, q);
    return new NearMiss(id, item, reason, a, p, b, q);
  }
}

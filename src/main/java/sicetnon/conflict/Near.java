package sicetnon.conflict;

import java.util.Comparator;
import sicetnon.claim.Hash;

/**
 * What tells whether a near miss is listed: it without its claims, of which there may be many.
 *
 * @param id of the near miss
 * @param item id of the question
 * @param question in words
 * @param missing how little is missing for a row
 */
record Near(String id, String item, String question, int missing) {
  /** Those first of which least is missing. */
  static final Comparator<Near> ORDER =
      Comparator.comparingInt(Near::missing).thenComparing(Near::question).thenComparing(Near::id);

  static Near of(NearMiss miss) {
    return new Near(miss.id(), miss.item().id(), miss.item().question().question(), miss.missing());
  }

  static Near of(
      String item, String question, String key, NearMissReason reason, String p, String q) {
    return new Near(Hash.of("n", key, reason.code(), p, q), item, question, 1);
  }
}

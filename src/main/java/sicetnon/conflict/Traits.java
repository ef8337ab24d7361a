package sicetnon.conflict;

import java.util.Locale;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.Value;

/**
 * All of a claim that its comparison with another of the same item depends on, but for its source.
 * Claims with equal traits are compared once.
 *
 * @param copied the words of a quotation that is long enough to be known again, or empty
 * @param every whether it says never, always, all, every or any
 */
record Traits(
    Value value,
    boolean positive,
    boolean held,
    Modality modality,
    Scope scope,
    boolean exclusive,
    String copied,
    boolean every) {
  /** Words that two authors do not choose alike by chance. */
  private static final int COPY = 7;

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern UNEVEN = Pattern.compile("\\s\\s|[^\\S ]");
  private static final Pattern EVERY = Pattern.compile("\\b(never|always|all|every|any)\\b");

  /** The same within another scope. */
  Traits within(Scope other) {
    return new Traits(value, positive, held, modality, other, exclusive, copied, every);
  }

  static Traits of(Claim claim) {
    String quote = claim.evidence().words();
    String lower = quote.toLowerCase(Locale.ROOT);
    String words = UNEVEN.matcher(lower).find() ? BLANKS.matcher(lower).replaceAll(" ") : lower;
    return new Traits(
        claim.value(),
        claim.positive(),
        claim.held(),
        claim.modality(),
        claim.scope(),
        !claim.exclusive().isEmpty(),
        blanks(words) + 1 >= COPY ? words : "",
        EVERY.matcher(words).find());
  }

  private static int blanks(String words) {
    int count = 0;
    for (int i = 0; i < words.length(); i++) {
      count += words.charAt(i) == ' ' ? 1 : 0;
    }
    return count;
  }
}

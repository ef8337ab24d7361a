package sicetnon.state;

/**
 * One passage that is to be changed, since a reviewer decided the question that it answers.
 *
 * @param row id of the row that was decided
 * @param decision {@link Review#RIGHT} or explained
 * @param side the answer that is right, as in {@link Review#side}; empty when it is explained
 * @param question of the row
 * @param source the article
 * @param line on which the passage begins, when it was last seen
 * @param start its first code point there
 * @param quote the passage as a person reads it, on one line
 * @param passage the sentence around it, as the article has it
 * @param says the answer that it gives, as a person reads it
 * @param right what it should say, as a person reads it; what is to be named when it is explained
 * @param rightQuote where that is said, in its words; empty when it is explained
 * @param rightLocation source and line of those words; both are empty when the article is gone
 * @param note the reviewer's
 * @param hash SHA-256 of the article when the passage was last seen
 * @param done how it was corrected, in words; empty while it is not
 */
public record Correction(
    String row,
    String decision,
    String side,
    String question,
    String source,
    int line,
    int start,
    String quote,
    String passage,
    String says,
    String right,
    String rightQuote,
    String rightLocation,
    String note,
    String hash,
    String done) {

  /** Whether it is still to be done. */
  public boolean left() {
    return done.isEmpty();
  }

  /** Whether it follows from a review. */
  boolean follows(Review review) {
    return decision.equals(review.decision()) && Review.sameAnswer(side, review.side());
  }

  /** Whether two speak of one passage of one row: in the same words, or nearly the same. */
  boolean same(Correction other, boolean nearly) {
    boolean words = nearly ? Side.alike(quote, other.quote) : quote.equals(other.quote);
    return row.equals(other.row) && says.equals(other.says) && words;
  }

  /** The same in articles that have other names now. */
  Correction moved(String path, String rightWords, String rightPlace) {
    return with(path, rightWords, rightPlace, done);
  }

  /** The same, done. */
  Correction done(String how) {
    return with(source, rightQuote, rightLocation, how);
  }

  private Correction with(String path, String rightWords, String rightPlace, String how) {
    return new Correction(
        row,
        decision,
        side,
        question,
        path,
        line,
        start,
        quote,
        passage,
        says,
        right,
        rightWords,
        rightPlace,
        note,
        hash,
        how);
  }
}

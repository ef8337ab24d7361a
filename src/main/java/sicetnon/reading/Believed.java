package sicetnon.reading;

import java.util.List;
import java.util.Optional;
import sicetnon.claim.Claim;
import sicetnon.claim.Evidence;
import sicetnon.ingest.Span;

/**
 * An entry of which two passages or more stand in the articles.
 *
 * @param by the reader's name
 * @param entry as it was given
 * @param answers those whose passages stand
 */
record Believed(String by, Entry entry, List<Answer> answers) {

  /**
   * An answer with its place.
   *
   * @param evidence the passage, in the article's own words
   * @param quoted as the reader gave it
   */
  record Answer(Evidence evidence, Entry.Quoted quoted) {
    /** Whether another passage is the same one, or a part of it. */
    boolean touches(Answer other) {
      return evidence.source().equals(other.evidence.source())
          && evidence.span().touches(other.evidence.span());
    }

    /** The first of some claims in its words whose quotation is the passage, more or less. */
    Optional<Claim> same(List<Claim> touched) {
      return touched.stream()
          .filter(
              c -> {
                Span span = c.evidence().span();
                int longer = Math.max(span.length(), evidence.span().length());
                return 2 * span.overlap(evidence.span()) >= longer;
              })
          .findFirst();
    }
  }

  Believed {
    answers = List.copyOf(answers);
  }

  /** Its question without capitals and marks, by which equal ones are told. */
  String asked() {
    return String.join(" ", Folded.of(entry.question()).words());
  }
}

package sicetnon.reading;

import java.util.List;
import sicetnon.claim.Evidence;

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
  }

  Believed {
    answers = List.copyOf(answers);
  }

  /** Its question without capitals and marks, by which equal ones are told. */
  String asked() {
    return String.join(" ", Folded.of(entry.question()).words());
  }
}

package sicetnon.claim;

import java.util.List;

/**
 * What one passage asserts.
 *
 * @param id hash of source, span, subject, attribute, topic and value
 * @param item the question it answers
 * @param subjects the slugs of the roles it speaks of, sorted
 * @param value the answer
 * @param positive false when the passage denies it
 * @param modality how firmly it is said
 * @param held whether the source itself says so
 * @param attributedTo whose word it is, or empty for the source's own
 * @param scope for what it is said to hold
 * @param exclusive the words that leave room for nobody else ("sole", "primary"), or empty
 * @param evidence where it stands
 * @param resolvedFrom who is meant where the quotation does not name its subject, and where that
 *     one is named, in words; or empty
 * @param origin the independent voice behind it: a named primary, else the article's
 */
public record Claim(
    String id,
    DataItem item,
    List<String> subjects,
    Value value,
    boolean positive,
    Modality modality,
    boolean held,
    String attributedTo,
    Scope scope,
    String exclusive,
    Evidence evidence,
    String resolvedFrom,
    String origin) {

  public Claim {
    subjects = List.copyOf(subjects);
  }

  /** The same as a view that its source reports without holding it. */
  public Claim rejected() {
    return with(false, attributedTo, origin);
  }

  /** The same as the word of another origin. */
  public Claim from(String other) {
    return with(held, attributedTo, other);
  }

  /** The same as the word of somebody, who is an origin of his own. */
  public Claim saidBy(String name) {
    return with(held, name, name);
  }

  private Claim with(boolean nowHeld, String speaker, String voice) {
    return new Claim(
        id,
        item,
        subjects,
        value,
        positive,
        modality,
        nowHeld,
        speaker,
        scope,
        exclusive,
        evidence,
        resolvedFrom,
        voice);
  }

  /** Whether it may stand on a side of a contradiction. */
  public boolean arguable() {
    return held && modality != Modality.POSSIBLE;
  }
}

package sicetnon.discourse;

import sicetnon.claim.Modality;
import sicetnon.claim.Scope;

/**
 * How a clause says what it says.
 *
 * @param modality how firmly
 * @param held whether the source itself says so
 * @param attributedTo whose word it is, or empty
 * @param scope for what it is said to hold
 * @param negative whether the subject or the verb denies it
 * @param needless whether what is denied is only the need to do it
 */
public record Stance(
    Modality modality,
    boolean held,
    String attributedTo,
    Scope scope,
    boolean negative,
    boolean needless) {
  /** One that denies more than a need. */
  public Stance(
      Modality modality, boolean held, String attributedTo, Scope scope, boolean negative) {
    this(modality, held, attributedTo, scope, negative, false);
  }

  /** The same, denied. */
  public Stance denied() {
    return new Stance(modality, held, attributedTo, scope, true, needless);
  }

  /** The same, only possible. */
  public Stance possible() {
    return new Stance(Modality.POSSIBLE, held, attributedTo, scope, negative, needless);
  }

  /** The same, firmly affirmed. */
  public Stance affirmed() {
    return new Stance(Modality.PLAIN, held, attributedTo, scope, false);
  }

  /** The same, for another scope. */
  public Stance in(Scope other) {
    return new Stance(modality, held, attributedTo, other, negative, needless);
  }

  /** The same, for one more named scope. */
  public Stance within(String axis, String value) {
    return new Stance(modality, held, attributedTo, scope.with(axis, value), negative, needless);
  }
}

package sicetnon.discourse;

import sicetnon.claim.Modality;

/** How firmly words put something, the stronger mark last. */
enum Firmness {
  PLAIN,
  /** Need, have to: what is denied is the need. */
  NEEDED,
  /** Must, should: denied, it must not be. */
  OBLIGATORY,
  /** Usually, rarely, seems to. */
  FREQUENT,
  /** Can, may, is allowed to: denied, it must not be. */
  PERMITTED,
  /** Might, sometimes: denied, it may still be. */
  POSSIBLE;

  /** Both marks together. */
  Firmness with(Firmness other) {
    return compareTo(other) < 0 ? other : this;
  }

  /** What this mark makes of one below it: "must be able to" is a must, "may need to" a may. */
  Firmness over(Firmness lower) {
    if (this == PERMITTED && lower == NEEDED) {
      return POSSIBLE;
    }
    boolean bound = this == NEEDED || this == OBLIGATORY;
    return bound && lower == PERMITTED ? this : with(lower);
  }

  Modality modality(boolean denied) {
    return switch (this) {
      case PLAIN -> Modality.PLAIN;
      case NEEDED -> denied ? Modality.PLAIN : Modality.OBLIGATORY;
      case OBLIGATORY -> Modality.OBLIGATORY;
      case FREQUENT -> Modality.FREQUENT;
      case PERMITTED -> denied ? Modality.OBLIGATORY : Modality.POSSIBLE;
      case POSSIBLE -> Modality.POSSIBLE;
    };
  }
}

package sicetnon.conflict;

/**
 * What comparing two claims of one item gives.
 *
 * @param outcome whether they agree, contradict, or nearly
 * @param reason of a near miss, else null
 * @param explaining named axes that explain a contradiction ("provider", "date"), or empty
 * @param loose whether two ranges only end elsewhere, or a row is only worth a look
 * @param flat whether the one flatly denies the other, or the thing can have one holder only
 */
record Finding(
    Outcome outcome, NearMissReason reason, String explaining, boolean flat, boolean loose) {
  enum Outcome {
    COMPATIBLE,
    NEAR,
    /** Two roles are named for one duty: all that is said of it decides. */
    RIVAL,
    CONTRADICTION
  }

  static final Finding COMPATIBLE = new Finding(Outcome.COMPATIBLE, null, "", false, false);

  static final Finding RIVAL = new Finding(Outcome.RIVAL, null, "", false, false);

  static Finding near(NearMissReason reason) {
    return new Finding(Outcome.NEAR, reason, "", false, false);
  }

  static Finding contradiction(String explaining, boolean flat) {
    return new Finding(Outcome.CONTRADICTION, null, explaining, flat, false);
  }

  /** Two roles of which all together is said that both have what one can have. */
  static Finding weighed(boolean likely) {
    return new Finding(Outcome.CONTRADICTION, null, "", false, !likely);
  }

  /** Two answers that differ by little. */
  static Finding worthALook() {
    return new Finding(Outcome.CONTRADICTION, null, "", false, true);
  }

  /** Two ranges of one thing that end elsewhere. */
  static Finding otherEnds(String explaining, boolean loose) {
    return new Finding(Outcome.CONTRADICTION, null, explaining, false, loose);
  }

  boolean contradicts() {
    return outcome == Outcome.CONTRADICTION;
  }
}

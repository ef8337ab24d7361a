package sicetnon.conflict;

/**
 * What comparing two claims of one item gives.
 *
 * @param outcome whether they agree, contradict, or nearly
 * @param reason of a near miss, else null
 * @param explaining named axes that explain a contradiction ("provider", "date"), or empty
 * @param flat whether the one flatly denies the other, or the thing can have one holder only
 */
record Finding(Outcome outcome, NearMissReason reason, String explaining, boolean flat) {
  enum Outcome {
    COMPATIBLE,
    NEAR,
    CONTRADICTION
  }

  static final Finding COMPATIBLE = new Finding(Outcome.COMPATIBLE, null, "", false);

  static Finding near(NearMissReason reason) {
    return new Finding(Outcome.NEAR, reason, "", false);
  }

  static Finding contradiction(String explaining, boolean flat) {
    return new Finding(Outcome.CONTRADICTION, null, explaining, flat);
  }

  boolean contradicts() {
    return outcome == Outcome.CONTRADICTION;
  }
}

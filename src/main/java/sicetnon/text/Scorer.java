package sicetnon.text;

/** A linear model over hashed features. */
interface Scorer {
  /** How many classes it tells apart. */
  int classes();

  /**
   * Writes the sum of the features' weights for every class.
   *
   * @param features hashes, of which the first {@code count} are read; what they are afterwards is
   *     undefined
   * @param scores one place per class; what was in it is lost
   */
  void score(int[] features, int count, int[] scores);
}

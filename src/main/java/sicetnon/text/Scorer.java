package sicetnon.text;

/** A linear model over hashed features. */
interface Scorer {
  /** How many classes it tells apart. */
  int classes();

  /**
   * Adds the features' weights for every class.
   *
   * @param features hashes, of which the first {@code count} are read; what they are afterwards is
   *     undefined
   * @param scores one place per class
   */
  void add(int[] features, int count, int[] scores);
}

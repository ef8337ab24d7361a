package sicetnon.conflict;

/**
 * What speaks for it that two roles are named for a duty that only one of them can have, in the
 * order in which a reader misses it. Each counts one; searched or learned weights did worse on
 * folders left out (docs/quality.md).
 */
public enum Point {
  /** Both rule, make or ensure the thing. */
  BOTH_ANSWER(
      "both answer for it", "one side carries it out and nobody says that it answers for it"),
  /** Both rule it. */
  BOTH_RULE("both are said to be in charge", "nobody says of both that they are in charge"),
  /** Three articles in all. */
  THREE_ARTICLES("three articles or more speak of it", "only two articles speak of it"),
  /** A second article on the thinner side. */
  TWO_ARTICLES_EACH("either side stands in two articles", "one side stands in one article only"),
  /** The roles are set against each other. */
  CONTRAST(
      "the two roles are set against each other",
      "no title or heading sets the two roles against each other");

  private final String words;
  private final String lacking;

  Point(String words, String lacking) {
    this.words = words;
    this.lacking = lacking;
  }

  /** What is so, as a clause. */
  public String words() {
    return words;
  }

  /** What is missing, as a clause. */
  public String lacking() {
    return lacking;
  }
}

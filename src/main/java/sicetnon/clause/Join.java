package sicetnon.clause;

/**
 * How a predication is joined to another: in "The cook buys fish when it is fresh" being fresh is
 * joined to buying as its time.
 *
 * @param kind in which way
 * @param to the word that heads the other clause, 0 for none
 */
public record Join(Kind kind, int to) {

  /** In which way a clause is joined to another. */
  public enum Kind {
    /** Stands by itself. */
    MAIN,
    /** Stands by itself and asks. */
    QUESTION,
    AND,
    OR,
    BUT,
    /** While, whereas, rather than. */
    CONTRAST,
    /** If, unless. */
    CONDITION,
    /** When, before, until. */
    TIME,
    REASON,
    /** To do, so that. */
    PURPOSE,
    /** By doing, without doing, and whatever else says how. */
    MANNER,
    /** Says more of a thing. */
    RELATIVE,
    /** What is said, known, decided or ensured. */
    CONTENT,
    /** What somebody is asked, helped or expected to do. */
    BIDDEN,
    /** Another name. */
    APPOSITION,
    /** Including, such as. */
    EXAMPLE,
    /** Stands behind a label, a colon or a dash. */
    LABEL
  }

  static final Join NONE = new Join(Kind.MAIN, 0);
}

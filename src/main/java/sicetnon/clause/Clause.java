package sicetnon.clause;

/**
 * A finite clause of a sentence; all numbers are token indexes, ends exclusive.
 *
 * @param start first token, connective left out
 * @param subjectFrom where the subject begins; equal to {@code subjectTo} when it has none
 * @param subjectTo where it ends
 * @param verbFrom where the verb group begins
 * @param verb the main verb
 * @param parseTo where the next clause of any kind begins
 * @param end where the next clause that is no part of this one begins
 * @param connective the word that joins it to what stands before, or empty
 * @param embedded whether it is part of another clause
 * @param inherits index of the clause whose subject it shares, or -1
 * @param parent index of the clause it is part of, or -1
 */
public record Clause(
    int start,
    int subjectFrom,
    int subjectTo,
    int verbFrom,
    int verb,
    int parseTo,
    int end,
    String connective,
    boolean embedded,
    int inherits,
    int parent) {

  public boolean hasSubject() {
    return subjectTo > subjectFrom;
  }

  /** The same said of somebody else. */
  public Clause withSubject(int from, int to) {
    return new Clause(
        start, from, to, verbFrom, verb, parseTo, end, connective, embedded, inherits, parent);
  }

  Clause endingAt(int newParseTo, int newEnd) {
    return new Clause(
        start,
        subjectFrom,
        subjectTo,
        verbFrom,
        verb,
        newParseTo,
        newEnd,
        connective,
        embedded,
        inherits,
        parent);
  }
}

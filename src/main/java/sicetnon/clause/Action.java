package sicetnon.clause;

import java.util.List;

/**
 * One thing that a clause says of its subject; numbers are token indexes, ends exclusive.
 *
 * @param form what it is
 * @param lemma the verb's base form, or "be" for duties and states
 * @param verb the verb's token
 * @param objectFrom where its object begins
 * @param objectTo where it ends
 * @param preposition that governs the object, or empty
 * @param from where its words begin
 * @param to where they end
 * @param negative whether it is denied
 * @param joins whether the subject only takes part
 * @param things what its object names, one by one
 * @param answers whether it is told as what somebody is responsible for
 * @param under what leads to it, in base forms: "first", "duty" of "the first duty is to plan",
 *     "focus" of "focuses on planning"; with the adverbs of a duty ("primarily")
 * @param beside without an object, what its complements name: talks to <i>guests</i>
 */
public record Action(
    Form form,
    String lemma,
    int verb,
    int objectFrom,
    int objectTo,
    String preposition,
    int from,
    int to,
    boolean negative,
    boolean joins,
    List<Phrase> things,
    List<Phrase> beside,
    boolean answers,
    List<String> under) {
  public Action {
    things = List.copyOf(things);
    beside = List.copyOf(beside);
    under = List.copyOf(under);
  }

  /** What an action is. */
  public enum Form {
    /** does something */
    ACT,
    /** something is done to it */
    PASSIVE,
    /** is responsible for a thing */
    DUTY,
    /** is something */
    BEING
  }

  /** The opposite. */
  public Action denied() {
    return new Action(
        form,
        lemma,
        verb,
        objectFrom,
        objectTo,
        preposition,
        from,
        to,
        !negative,
        joins,
        things,
        beside,
        answers,
        under);
  }

  /** The same, quoted from another token on. */
  public Action quotedFrom(int token) {
    return quoted(token, to);
  }

  /** The same, quoted from one token to another, end exclusive. */
  public Action quoted(int first, int last) {
    return new Action(
        form,
        lemma,
        verb,
        objectFrom,
        objectTo,
        preposition,
        first,
        last,
        negative,
        joins,
        things,
        beside,
        answers,
        under);
  }

  /** The same of a question that reaches from one token to another. */
  Action asking(int first, int last, List<Phrase> questions) {
    int end = Math.max(to, last);
    return new Action(
        form, lemma, verb, first, last, "", from, end, negative, joins, questions, List.of(),
        answers, under);
  }

  /** The same, quoted no further than to a token. */
  public Action quotedTo(int token) {
    int end = Math.max(Math.max(verb + 1, objectTo), Math.min(to, token));
    return quoted(from, end);
  }
}

package sicetnon.extract;

import java.util.List;

/**
 * A clause, or a fragment without finite verb, with its subject and what is said of it.
 *
 * @param parse the sentence
 * @param clause the clause, or null for a fragment
 * @param from first token
 * @param to after the last
 * @param subject whom it speaks of
 * @param actions what it says
 * @param mood how it says it
 */
record Fact(
    Parse parse, Clause clause, int from, int to, Subject subject, List<Action> actions, Mood mood) {
  Fact {
    actions = List.copyOf(actions);
  }

  /** Where what is said begins: after the subject. */
  int predicate() {
    return clause == null ? from : clause.verbFrom();
  }

  /** The action whose words hold the token, or the whole fact. */
  int[] extent(int token) {
    for (Action a : actions) {
      if (a.from() <= token && token < a.to()) {
        return new int[] {a.from(), a.to()};
      }
    }
    return new int[] {from, to};
  }
}

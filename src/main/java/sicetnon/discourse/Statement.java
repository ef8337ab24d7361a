package sicetnon.discourse;

import java.util.List;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.role.Parse;

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
public record Statement(
    Parse parse,
    Clause clause,
    int from,
    int to,
    Subject subject,
    List<Action> actions,
    Stance mood) {
  public Statement {
    actions = List.copyOf(actions);
  }

  /** The same for one more named scope; the same when the value is empty. */
  public Statement within(String axis, String value) {
    return value.isEmpty()
        ? this
        : new Statement(parse, clause, from, to, subject, actions, mood.within(axis, value));
  }

  /** The same said of somebody else, in another mood. */
  public Statement with(Subject other, Stance otherMood) {
    return new Statement(parse, clause, from, to, other, actions, otherMood);
  }

  /** Where what is said begins: after the subject. */
  public int predicate() {
    return clause == null ? from : clause.verbFrom();
  }

  /** The words of the actions that tokens {@code [first, last)} touch, or the whole fact. */
  public int[] extent(int first, int last) {
    int start = to;
    int end = from;
    for (Action a : actions) {
      if (a.from() < last && first < a.to()) {
        start = Math.min(start, a.from());
        end = Math.max(end, a.to());
      }
    }
    return end > start ? new int[] {start, end} : new int[] {from, to};
  }
}

package sicetnon.clause;

import java.util.List;

/**
 * What is done, in the words that say it: of "wants to set up a shop" the word is "set", its part
 * "up", and it is said under "wants"; of "makes the final decision on prices" the word is
 * "decision", its part "makes", its modifier "final".
 *
 * @param word the word that names the act
 * @param parts particles, and the verb that lends itself to a noun
 * @param modifiers what is said of a noun that names the act
 * @param under the words that lead to it, outermost first: wants, able, expected, job
 * @param how in which way it is said
 */
public record Act(
    int word, List<Integer> parts, List<Integer> modifiers, List<Integer> under, How how) {

  /** In which way an act is said. */
  public enum How {
    /** Plans the shift. */
    VERB,
    /** The shift is planned; who does it may be left unsaid, then no heading says it either. */
    PASSIVE,
    /** Takes part in the planning, makes decisions: the noun names the act. */
    LIGHT,
    /** Shift planning, planning of shifts. */
    NOMINAL,
    /** Is the planner of shifts: the object is planned. */
    AGENT,
    /** Is responsible for shifts, has the final say on them; they are her job. */
    HELD,
    /** Is a nurse, is patient: the object is what the subject is. */
    COPULA,
    /** Reports: two clerks. */
    LABEL,
    /** A thing and nothing else; the object names it. */
    BARE
  }

  public Act {
    parts = List.copyOf(parts);
    modifiers = List.copyOf(modifiers);
    under = List.copyOf(under);
  }
}

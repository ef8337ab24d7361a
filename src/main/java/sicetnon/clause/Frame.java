package sicetnon.clause;

import java.util.List;

/**
 * What a clause is about before its own act is read, partly taken over from the clause above.
 *
 * @param word its head
 * @param topic its subject as it stands: of a passive that to which something is done
 * @param under words that lead to it, outermost first
 * @param negated whether words up to its head deny it
 * @param passive whether its topic undergoes the act
 * @param first the verb it is joined to and shares later objects with, or 0
 * @param join how it is joined to other clauses
 */
record Frame(
    int word,
    List<NounPhrase> topic,
    List<Integer> under,
    boolean negated,
    boolean passive,
    int first,
    Join join) {}

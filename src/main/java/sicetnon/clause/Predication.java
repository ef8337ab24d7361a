package sicetnon.clause;

import java.util.List;
import java.util.Optional;

/**
 * One act and its object as one clause states them. "Bakers and cooks order flour and yeast from
 * the mill" gives two: both subjects order flour from the mill, and both order yeast from it.
 *
 * @param act what is done
 * @param subjects who does it, several if it is said of them together; none if it is left open
 * @param object to what, if to anything
 * @param complements what else belongs to the act: with whom, to whom, that something is so
 * @param adjuncts time, place, manner, purpose, and what words above it add
 * @param negated whether the words deny it
 * @param join how its clause is joined to others
 * @param span the words from the first to the last that say it
 */
public record Predication(
    Act act,
    List<NounPhrase> subjects,
    Optional<NounPhrase> object,
    List<Complement> complements,
    List<Complement> adjuncts,
    boolean negated,
    Join join,
    Range span) {
  public Predication {
    subjects = List.copyOf(subjects);
    complements = List.copyOf(complements);
    adjuncts = List.copyOf(adjuncts);
  }
}

package sicetnon.clause;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * English words of closed classes whose sense no relation tells: negators, relative pronouns,
 * subordinators (Quirk et al. 1985, sections 6.32, 10.58, 14.12).
 */
final class FunctionWords {
  static final Set<String> NEGATORS = Set.of("not", "n't", "never", "neither", "nor", "cannot");

  /** Behind "not" these leave the statement standing: "not only". */
  static final Set<String> RESTRICTIVE = Set.of("only", "just", "merely", "simply", "solely");

  /** Behind "not" these leave it standing in part: "not always", "not every nurse". */
  static final Set<String> PARTIAL =
      Set.of(
          "always",
          "necessarily",
          "all",
          "every",
          "everyone",
          "everybody",
          "everything",
          "fully",
          "entirely",
          "completely",
          "wholly");

  /** Adverbs that "not" may stand before: "not once". */
  static final Set<String> EVER = Set.of("once", "ever", "yet");

  /** Nouns that with "no" deny the clause: "by no means", "under no circumstances". */
  static final Set<String> NOWISE =
      Set.of("means", "way", "circumstances", "time", "case", "account", "event", "sense");

  static final Set<String> NOBODY =
      Set.of("nobody", "none", "nothing", "noone", "no-one", "neither");

  static final Set<String> SAVE = Set.of("but", "except", "save", "besides");

  /** Before a duty these deny it: "outside her remit". */
  static final Set<String> OUTSIDE = Set.of("outside", "beyond");

  static final Set<String> RELATIVE = Set.of("who", "which", "that", "whom");

  /** Words that stand for whom or what a clause describes. */
  static final Set<String> SOMEONE =
      Set.of(
          "one",
          "ones",
          "someone",
          "somebody",
          "those",
          "anyone",
          "anybody",
          "person",
          "people",
          "what");

  static final Set<String> IT = Set.of("it", "this", "that", "there", "these", "those");

  /** Prepositions that lead from an act to what it is about. */
  static final Set<String> ABOUT = Set.of("of", "on", "over", "for", "in", "about", "with", "into");

  /** Before a gerund these only carry it: "helps with planning", "responsible for planning". */
  static final Set<String> CARRYING = Set.of("in", "on", "with", "of", "about", "for", "to", "at");

  static final Set<String> EXAMPLES = Set.of("including", "such", "like", "e.g.", "example");

  static final Set<String> TIMES =
      Set.of("during", "before", "after", "until", "till", "since", "throughout", "within");

  static final Set<String> PLACES =
      Set.of(
          "near", "inside", "outside", "beside", "behind", "above", "below", "beneath", "without");

  /** Behind an object these say where or when; without one they may lead to what is done. */
  static final Set<String> WHERE = Set.of("in", "at");

  static final Map<String, Join.Kind> JOINS =
      Map.ofEntries(
          entry("and", Join.Kind.AND),
          entry("or", Join.Kind.OR),
          entry("nor", Join.Kind.OR),
          entry("but", Join.Kind.BUT),
          entry("yet", Join.Kind.BUT),
          entry("rather", Join.Kind.CONTRAST),
          entry("instead", Join.Kind.CONTRAST),
          entry("while", Join.Kind.CONTRAST),
          entry("whilst", Join.Kind.CONTRAST),
          entry("whereas", Join.Kind.CONTRAST),
          entry("although", Join.Kind.CONTRAST),
          entry("though", Join.Kind.CONTRAST),
          entry("if", Join.Kind.CONDITION),
          entry("unless", Join.Kind.CONDITION),
          entry("when", Join.Kind.TIME),
          entry("whenever", Join.Kind.TIME),
          entry("once", Join.Kind.TIME),
          entry("before", Join.Kind.TIME),
          entry("after", Join.Kind.TIME),
          entry("until", Join.Kind.TIME),
          entry("till", Join.Kind.TIME),
          entry("since", Join.Kind.REASON),
          entry("because", Join.Kind.REASON),
          entry("as", Join.Kind.REASON),
          entry("to", Join.Kind.PURPOSE),
          entry("so", Join.Kind.PURPOSE),
          entry("including", Join.Kind.EXAMPLE),
          entry("such", Join.Kind.EXAMPLE),
          entry("like", Join.Kind.EXAMPLE));

  private FunctionWords() {}
}

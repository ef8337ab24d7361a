package sicetnon.clause;

import java.util.List;

/**
 * Somebody or something with all that is said to tell it from others: "the clinic's new plan for
 * visits" has the head "plan", the modifier "new", the possessor "clinic" and the complement "for
 * visits". Of a coordination it is one part, with what the parts share.
 *
 * @param head the word that names it
 * @param determiners articles, "no", "every"; also where they stand by a shared head
 * @param modifiers adjectives, nouns, numbers and adverbs before or behind the head
 * @param possessors whose it is, several where they are joined ("Ann and Tom's")
 * @param complements what follows: with a preposition, as a clause, in apposition
 */
public record NounPhrase(
    int head,
    List<Integer> determiners,
    List<Integer> modifiers,
    List<NounPhrase> possessors,
    List<Complement> complements) {
  public NounPhrase {
    determiners = List.copyOf(determiners);
    modifiers = List.copyOf(modifiers);
    possessors = List.copyOf(possessors);
    complements = List.copyOf(complements);
  }

  /** The same without a clause that hangs on it: of whom the clause speaks. */
  NounPhrase without(int clause) {
    List<Complement> rest = complements.stream().filter(c -> c.clause() != clause).toList();
    return with(rest);
  }

  NounPhrase with(List<Complement> others) {
    return new NounPhrase(head, determiners, modifiers, possessors, others);
  }

  /** The same without what stands outside a stretch of words. */
  NounPhrase within(Range range) {
    return new NounPhrase(
        head,
        determiners.stream().filter(range::has).toList(),
        modifiers.stream().filter(range::has).toList(),
        possessors.stream().filter(p -> range.has(p.head())).map(p -> p.within(range)).toList(),
        complements.stream().filter(c -> range.has(c.word())).map(c -> c.within(range)).toList());
  }
}

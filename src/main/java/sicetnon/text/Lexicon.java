package sicetnon.text;

import java.util.Optional;

/** What a general dictionary of English knows about single words. Safe for several threads. */
public interface Lexicon {
  /** Whether the base form is listed as a verb. */
  boolean isVerb(String lemma);

  /** Whether the base form is listed as a noun. */
  boolean isNoun(String lemma);

  /** Whether the base form is listed as an adjective. */
  boolean isAdjective(String lemma);

  /** Whether the verb commonly has an object: order, not sprint. */
  boolean isTransitive(String verb);

  /** What a verb wants where nothing is said: nothing for travel, "somebody" for convince. */
  String lacking(String verb);

  /** Base form of an inflected verb, if it is one. */
  Optional<String> verbBase(String form);

  /** Base form of an inflected noun, if it is one. */
  Optional<String> nounBase(String form);

  /** The verb whose act the noun names: prioritization gives prioritize. */
  Optional<String> verbOf(String noun);

  /**
   * Whether the word is used as a verb at least as often as as a noun, in WordNet's sample texts.
   */
  boolean moreOftenVerb(String word);

  /** Whether a form in -ing is more often an act than a noun: finding, not engineering. */
  boolean isMostlyGerund(String form);

  /** Whether the adjective says of what a thing is, not how it is: artistic, financial. */
  boolean isRelational(String adjective);

  /** The noun to which such an adjective belongs: of dental it is tooth, of financial finance. */
  Optional<String> nounOf(String adjective);

  /**
   * The commonest word of what a noun or verb names first, where it has few senses and all the
   * words of that one name it first too. Never a wider word nor one beside it; empty if it is the
   * word.
   */
  Optional<String> synonym(String word, boolean verb);

  /** Whether two words share a sense, as two spellings of one do. */
  boolean oneSense(String word, String other);

  /** Whether the noun commonly names a person or a group. */
  boolean isPerson(String noun);

  /** Whether a person is among what the noun names, however seldom: chair, second. */
  boolean isPersonToo(String noun);

  /** Whether a person is what the noun names most often: baker, not monitor or hand. */
  boolean isMostlyPerson(String noun);

  /** Whether the noun names persons in all its senses: welder, not tender. */
  boolean isOnlyPerson(String noun);

  /** Whether the noun commonly names somebody by what they do: nurse, engineer, officer. */
  boolean isOccupation(String noun);

  /** Whether the name is a place's: London, South Dakota. */
  boolean isPlace(String name);

  /** Whether the noun names something that one learns: botany, bookkeeping, Polish. */
  boolean isSubject(String noun);

  /** Whether the noun commonly names something that one can touch: crane, horse. */
  boolean isObject(String noun);
}

package sicetnon.clause;

import java.util.Locale;
import java.util.Set;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/** What the pack's lists and the dictionary say of a word of a tree, whatever its inflection. */
public final class Lexis {
  private final Pack pack;
  private final Lexicon lexicon;

  /** Asks the lists of a pack and a dictionary of English. */
  public Lexis(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
  }

  /** Whether a form of a verb is in the list, itself or by its base form. */
  public boolean verb(String form, Words list) {
    return pack.words(list).contains(form) || pack.words(list).contains(verbBase(form));
  }

  /** Whether the word as it stands is in the list. */
  public boolean listed(String form, Words list) {
    return pack.words(list).contains(form);
  }

  /** Whether a form of a noun is in the list, itself, by its base form or without its "s". */
  public boolean noun(String form, Words list) {
    Set<String> words = pack.words(list);
    boolean plural = form.endsWith("s") && words.contains(form.substring(0, form.length() - 1));
    return words.contains(form) || plural || words.contains(nounBase(form));
  }

  /** Whether a verb and its adjective see to what follows: "make sure". */
  boolean ensures(String verb, String adjective) {
    return phrase(verb, adjective, Words.ENSURING_VERBS);
  }

  /** Whether the verb with its particle or adjective is in the list: "make sure". */
  boolean phrase(String verb, String part, Words list) {
    return pack.words(list).contains(verbBase(verb) + " " + part);
  }

  /** The base form in small letters; the word itself if it is no verb. */
  public String verbBase(String form) {
    return lexicon.verbBase(form).orElse(form).toLowerCase(Locale.ROOT);
  }

  private String nounBase(String form) {
    return lexicon.nounBase(form).orElse(form).toLowerCase(Locale.ROOT);
  }

  /** Whether the noun names somebody by what he or she does or is. */
  public boolean person(String form) {
    String base = nounBase(form);
    boolean person = lexicon.isOccupation(base) || lexicon.isPerson(base);
    return (person && !act(form)) || noun(form, Words.TITLE_HEADS);
  }

  /**
   * Whether the noun names an act: from a verb by an ending, or in the list. In the plural "ing"
   * names things: paintings.
   */
  public boolean act(String form) {
    String base = nounBase(form);
    boolean plural = !form.equals(base) && base.endsWith("ing");
    return namesAct(form) || (!plural && derived(base));
  }

  /** Whether an ending makes the noun of an act from a verb: management, but not champion. */
  private boolean derived(String noun) {
    return pack.words(Words.ACT_ENDINGS).stream().anyMatch(noun::endsWith)
        && lexicon.verbOf(noun).filter(v -> !v.equals(noun)).isPresent();
  }

  /** Whether the noun is in the list of acts or of powers. */
  boolean namesAct(String form) {
    return noun(form, Words.ACT_NOUNS) || noun(form, Words.POWER_NOUNS);
  }

  /** Whether the noun is a power, a duty, a skill or an act: "the duty to report". */
  boolean held(String form) {
    return act(form) || noun(form, Words.DUTY_NOUNS) || noun(form, Words.SKILL_NOUNS);
  }
}

package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;

/**
 * What a noun phrase says, in base forms and away from its sentence: of "the clinic's new plan for
 * visits" the head is "plan", a modifier "new", a possessor "clinic" and "for" adds "visit".
 * Nothing that tells it from others is dropped.
 *
 * @param head the word that names it
 * @param modifiers adjectives and nouns before it, in order
 * @param possessors whose it is
 * @param additions what follows it behind a preposition
 */
public record Naming(
    Word head, List<Word> modifiers, List<Naming> possessors, List<Addition> additions) {
  public Naming {
    modifiers = List.copyOf(modifiers);
    possessors = List.copyOf(possessors);
    additions = List.copyOf(additions);
  }

  /**
   * A word.
   *
   * @param lemma its base form, lower case
   * @param form as it stands there, lower case
   * @param tag its part of speech (Universal Dependencies)
   */
  public record Word(String lemma, String form, String tag) {
    /** Whether it is of one of these parts of speech. */
    public boolean is(String... tags) {
      return List.of(tags).contains(tag);
    }
  }

  /**
   * What a preposition adds.
   *
   * @param marker the preposition, lower case
   * @param thing what stands behind it
   */
  public record Addition(String marker, Naming thing) {}

  /** A name of one word. */
  public static Naming of(Word head) {
    return new Naming(head, List.of(), List.of(), List.of());
  }

  /**
   * The name that words in base form give, the last of them the head, as packs write terms. An "of"
   * among them adds what follows it.
   */
  public static Naming of(List<String> words) {
    int of = words.indexOf("of");
    if (of > 0 && of < words.size() - 1) {
      Naming head = of(words.subList(0, of));
      Naming rest = of(words.subList(of + 1, words.size()));
      return new Naming(
          head.head(), head.modifiers(), List.of(), List.of(new Addition("of", rest)));
    }
    List<Word> all = words.stream().map(w -> new Word(w, w, "NOUN")).toList();
    return new Naming(
        all.get(all.size() - 1), all.subList(0, all.size() - 1), List.of(), List.of());
  }

  /** The same with other modifiers. */
  public Naming modified(List<Word> others) {
    return new Naming(head, others, possessors, additions);
  }

  static Naming of(TokenTree reading, NounPhrase phrase) {
    List<Addition> additions = new ArrayList<>();
    for (Complement complement : phrase.complements()) {
      if (complement.thing().isPresent() && complement.markers().size() == 1) {
        additions.add(
            new Addition(
                reading.lower(complement.markers().get(0)), of(reading, complement.thing().get())));
      }
    }
    int head = reading.token(phrase.head());
    int object =
        reading.parse().lower(head).endsWith("ing") ? reading.child(phrase.head(), "obj") : 0;
    if (object != 0) {
      // "mentoring the apprentices" is the mentoring of apprentices
      additions.add(new Addition("of", bare(reading, object)));
    }
    List<Word> modifiers =
        phrase.modifiers().stream()
            .map(reading::token)
            .filter(t -> t != head)
            .distinct()
            .filter(t -> reading.parse().is(t, "ADJ", "NOUN", "PROPN", "VERB", "X"))
            .map(t -> word(reading, t))
            .toList();
    return new Naming(
        word(reading, head),
        modifiers,
        phrase.possessors().stream().map(p -> of(reading, p)).toList(),
        additions);
  }

  private static Naming bare(TokenTree reading, int word) {
    List<Word> modifiers =
        reading.children(word).stream()
            .filter(c -> reading.tree().is(c, "compound") || reading.tree().is(c, "amod"))
            .map(c -> word(reading, reading.token(c)))
            .toList();
    return new Naming(word(reading, reading.token(word)), modifiers, List.of(), List.of());
  }

  /** "Monitoring tools" are no tools to monitor, so a form in -ing before a noun stays one. */
  private static Word word(TokenTree reading, int token) {
    boolean kind = reading.parse().gerund(token);
    String form = reading.parse().lower(token);
    return new Word(
        kind ? form : reading.parse().lemma(token), form, reading.parse().token(token).tag());
  }
}

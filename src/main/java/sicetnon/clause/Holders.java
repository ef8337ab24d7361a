package sicetnon.clause;

import java.util.List;
import java.util.Set;
import sicetnon.pack.Words;

/** Who is meant where a noun or an impersonal clause says whose part something is. */
final class Holders {
  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;

  Holders(Links links, Lexis lexis, Phrases phrases) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
  }

  /** Whether the word is a noun such as job, role, task. */
  boolean duty(int word) {
    return word > 0
        && links.tagged(word, "NOUN")
        && lexis.noun(links.lower(word), Words.DUTY_NOUNS);
  }

  /** The noun of a duty that a predicate is or is part of: "part of her job"; 0 if it is none. */
  private int job(int predicate) {
    if (duty(predicate)) {
      return predicate;
    }
    boolean part = predicate > 0 && lexis.noun(links.lower(predicate), Words.PART_NOUNS);
    return part
        ? behind(phrases.one(predicate), Set.of("of")).stream()
            .map(NounPhrase::head)
            .filter(this::duty)
            .findFirst()
            .orElse(0)
        : 0;
  }

  /** Whose a noun is: "the cook's job", "the job of the cook". */
  List<NounPhrase> owners(int noun) {
    NounPhrase phrase = phrases.one(noun);
    return phrase.possessors().isEmpty() ? behind(phrase, Set.of("of")) : phrase.possessors();
  }

  /** Of whom an impersonal predicate speaks: "up to her", "easy for her", "her job". */
  List<NounPhrase> holders(int predicate) {
    NounPhrase phrase = phrases.one(predicate);
    int up = links.up(predicate);
    if (up != 0) {
      return List.of(whom(phrase, up));
    }
    int job = job(predicate);
    if (job != 0 && !owners(job).isEmpty()) {
      return owners(job);
    }
    return behind(phrase, links.nominal(predicate) ? Set.of("for") : Set.of("for", "to"));
  }

  /** The nurse of "up to the nurse to go", without the rest. */
  private static NounPhrase whom(NounPhrase phrase, int up) {
    return new NounPhrase(
        phrase.head(),
        phrase.determiners(),
        phrase.modifiers().stream().filter(m -> m != up).toList(),
        phrase.possessors(),
        phrase.complements().stream().filter(c -> c.clause() == 0).toList());
  }

  /** Whether the predicate says of a thing whose it is: "is the cook's job", "is a fit for her". */
  boolean inverse(int predicate) {
    String form = links.lower(predicate);
    return (job(predicate) != 0
            || lexis.noun(form, Words.FIT_NOUNS)
            || form.equals("up")
            || links.up(predicate) != 0)
        && !holders(predicate).isEmpty();
  }

  private List<NounPhrase> behind(NounPhrase phrase, Set<String> prepositions) {
    return phrase.complements().stream()
        .filter(c -> c.thing().isPresent() && !c.markers().isEmpty())
        .filter(c -> prepositions.contains(links.lower(c.markers().get(0))))
        .map(c -> c.thing().get())
        .toList();
  }
}

package sicetnon.concept;

import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import sicetnon.clause.Naming;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;
import sicetnon.text.Memo;

/**
 * What words mean. A word goes its way through spelling, the groups of the pack, derivation and the
 * dictionary's synonyms; each step is remembered. Safe for several threads.
 */
final class Concepts {
  private final Pack pack;
  private final Lexicon lexicon;
  private final Map<String, String> fields;
  private final Memo<Concept> verbs = new Memo<>(this::findVerb);
  private final Memo<Concept> nouns = new Memo<>(this::findNoun);
  private final Memo<Concept> adjectives = new Memo<>(this::findAdjective);
  private final Memo<Optional<String>> acts = new Memo<>(this::findAct);

  Concepts(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.fields = pack.pairs(Words.DOMAIN_GROUPS);
  }

  /** A verb in base form, with its particle if it has one. */
  Concept verb(String lemma) {
    return verbs.of(lemma);
  }

  /** A noun in base form; that of an act is its verb. */
  Concept noun(String lemma) {
    return nouns.of(lemma);
  }

  /** A noun as it stands there: "docs" are no doctors. */
  Concept noun(Naming.Word word) {
    return listed(word.form()) && !listed(word.lemma()) ? noun(word.form()) : noun(word.lemma());
  }

  private boolean listed(String noun) {
    return pack.concepts().nouns().containsKey(noun)
        || pack.concepts().shortened().containsKey(noun);
  }

  /** A word before a noun; empty where it tells no thing from another. */
  Optional<Concept> modifier(Naming.Word word) {
    boolean noun = word.is("NOUN", "PROPN", "X");
    boolean listed = pack.words(Words.EXTENT_MODIFIERS).contains(word.lemma());
    if (pack.words(Words.COLOUR_MODIFIERS).contains(word.lemma())
        || pack.words(Words.COLOUR_MODIFIERS).contains(word.form())
        || (word.is("VERB") && !word.lemma().endsWith("ing"))) {
      return Optional.empty();
    }
    Optional<Concept> field = field(word.lemma());
    if (field.isPresent()) {
      return field;
    }
    if (noun || word.is("VERB")) {
      return Optional.of(grouped(noun(word)));
    }
    Concept adjective = adjectives.of(word.lemma());
    boolean derived = !adjective.because().isEmpty() && !adjective.id().equals(word.lemma());
    return listed || derived || lexicon.isRelational(word.lemma())
        ? Optional.of(grouped(adjective))
        : Optional.empty();
  }

  /** The field that a word names, if it is one that has several words. */
  Optional<Concept> field(String word) {
    return Optional.ofNullable(fields.get(word))
        .map(f -> Concept.of(word).as(f, Because.Rule.PACK));
  }

  /** Fields that are one: technical, system, engineering. */
  private Concept grouped(Concept concept) {
    String group = fields.get(concept.id());
    return group == null ? concept : concept.as(group, Because.Rule.PACK);
  }

  private enum Kind {
    NOUN,
    VERB,
    ADJECTIVE
  }

  /** "Backs up" and "backup" are one. */
  private Concept findVerb(String lemma) {
    Concept verb = grouped(spelled(lemma, lexicon::isVerb), Kind.VERB);
    String joined = lemma.replace(" ", "");
    boolean noun = !joined.equals(lemma) && lexicon.isNoun(joined);
    return noun && verb.because().isEmpty() ? verb.as(joined, Because.Rule.SPELLING) : verb;
  }

  private Concept findNoun(String lemma) {
    Concept word = spelled(lemma, lexicon::isNoun);
    String full = pack.concepts().shortened().get(word.id());
    if (full != null) {
      // an app is no act of applying
      return word.as(full, Because.Rule.SPELLING);
    }
    if (pack.concepts().nouns().containsKey(word.id())) {
      return word.as(pack.concepts().nouns().get(word.id()), Because.Rule.PACK);
    }
    String base = pack.concepts().derived().get(word.id());
    if (base != null) {
      return word.as(base, Because.Rule.DERIVATION);
    }
    Optional<String> verb = act(word.id());
    if (verb.isPresent()) {
      Concept act = word.as(verb.get(), Because.Rule.DERIVATION);
      for (Because step : verb(verb.get()).because()) {
        act = act.as(step.concept(), step.rule());
      }
      return act;
    }
    return synonym(word, lexicon.synonym(word.id(), false));
  }

  /** What several words of the pack's name together: of "duty roster" it is the roster. */
  Optional<Concept> phrase(String words) {
    String name = pack.concepts().nouns().get(words);
    String full = pack.concepts().shortened().get(words);
    return Optional.ofNullable(name == null ? full : name)
        .map(n -> Concept.of(words).as(n, Because.Rule.PACK));
  }

  /**
   * The verb whose act a noun names: review of review, training of train; no equipment of equip.
   */
  Optional<String> act(String noun) {
    return acts.of(noun);
  }

  private Optional<String> findAct(String noun) {
    if (pack.words(Words.ACT_NOUNS).contains(noun)) {
      return lexicon.isVerb(noun) ? Optional.of(noun) : lexicon.verbOf(noun);
    }
    boolean ends = pack.words(Words.ACT_ENDINGS).stream().anyMatch(noun::endsWith);
    if (!ends || lexicon.isObject(noun)) {
      return Optional.empty();
    }
    return lexicon
        .verbOf(noun)
        .or(() -> noun.endsWith("ing") ? lexicon.verbBase(noun) : Optional.empty())
        .filter(v -> !v.equals(noun));
  }

  /** Whether a noun names an act where a verb lends itself to it: harvest in "does the harvest". */
  boolean lent(String noun) {
    boolean thing = lexicon.isObject(noun) || lexicon.isPerson(noun);
    return act(noun).isPresent() || (lexicon.verbOf(noun).isPresent() && !thing);
  }

  private Concept findAdjective(String lemma) {
    Concept word = grouped(spelled(lemma, lexicon::isAdjective), Kind.ADJECTIVE);
    String full = pack.concepts().shortened().get(word.id());
    word = full == null ? word : word.as(full, Because.Rule.SPELLING);
    String noun = pack.concepts().derived().get(word.id());
    if (noun == null && !pack.words(Words.EXTENT_MODIFIERS).contains(word.id())) {
      noun = lexicon.nounOf(word.id()).orElse(null);
    }
    if (noun == null) {
      return word;
    }
    Concept derived = word.as(noun, Because.Rule.DERIVATION);
    for (Because step : noun(noun).because()) {
      derived = derived.as(step.concept(), step.rule());
    }
    return derived;
  }

  private Concept grouped(Concept word, Kind kind) {
    Map<String, String> groups =
        kind == Kind.VERB ? pack.concepts().verbs() : pack.concepts().adjectives();
    String name = groups.get(word.id());
    if (name != null) {
      return word.as(name, Because.Rule.PACK);
    }
    return kind == Kind.VERB ? synonym(word, lexicon.synonym(word.id(), true)) : word;
  }

  /** The dictionary's synonym is itself what the pack makes of it. */
  private Concept synonym(Concept word, Optional<String> synonym) {
    return synonym
        .filter(s -> s.indexOf(' ') < 0)
        .map(s -> word.as(s, Because.Rule.SYNONYM))
        .orElse(word);
  }

  private Concept spelled(String lemma, Predicate<String> has) {
    String listed = pack.concepts().spellings().get(lemma);
    return Concept.of(lemma)
        .as(
            listed == null ? Spelling.of(lemma, has, lexicon::oneSense) : listed,
            Because.Rule.SPELLING);
  }
}

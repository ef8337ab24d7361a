package sicetnon.concept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.clause.Naming;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Reads names: which word of a name is its head, and what tells it from others. */
final class Names {
  /** Heads that hand over, one to the next, in "part of the work on the management of risks". */
  private static final int MOST_HANDED_OVER = 6;

  private final Pack pack;
  private final Concepts concepts;
  private final List<String> handing;
  private final Set<String> telling;

  Names(Pack pack, Concepts concepts) {
    this.pack = pack;
    this.concepts = concepts;
    this.handing = new ArrayList<>(List.of("of"));
    this.handing.addAll(new TreeSet<>(pack.words(Words.ABOUT_PREPOSITIONS)));
    this.handing.add("in");
    this.telling = new TreeSet<>(pack.words(Words.TELLING_PREPOSITIONS));
    this.telling.addAll(List.of("of", "for"));
  }

  /**
   * What a name says.
   *
   * @param head its head's concept
   * @param facets what tells it from others, each with its concept
   * @param neutral the same of words that tell nothing in this domain, but name a bare head
   * @param act whether its head names an act
   * @param bare whether the head says nothing by itself
   */
  record Said(
      Concept head,
      Map<String, Concept> facets,
      Map<String, Concept> neutral,
      boolean act,
      boolean bare) {
    /** What tells it from others; where it says nothing by itself, neutral words tell too. */
    Map<String, Concept> telling() {
      Map<String, Concept> telling = new LinkedHashMap<>(facets);
      if (bare) {
        telling.putAll(neutral);
      }
      return telling;
    }

    /** Whether nobody can tell what is meant. */
    boolean unnamed() {
      return bare && facets.isEmpty() && neutral.isEmpty();
    }
  }

  /**
   * Reads a name by the head that says what it is.
   *
   * @param joins whether it is something to take part in: "advice on the menu" is the menu
   */
  Said read(Naming whole, boolean joins) {
    Naming name = handedOver(whole, joins);
    Optional<Said> phrase = phrase(name);
    if (phrase.isPresent()) {
      return phrase.get();
    }
    Naming.Word head = name.head();
    boolean adjective = head.is("ADJ");
    Concept concept =
        adjective ? concepts.modifier(head).orElse(Concept.of(head.lemma())) : concepts.noun(head);
    Map<String, Concept> facets = new LinkedHashMap<>();
    Map<String, Concept> neutral = new LinkedHashMap<>();
    facets(name, facets, neutral);
    facets.remove(concept.id());
    boolean bare =
        head.is("PRON", "DET", "NUM")
            || pack.words(Words.BARE_THINGS).contains(head.lemma())
            || pack.words(Words.LIGHT_HEADS).contains(head.lemma());
    boolean act = !adjective && concepts.act(head.lemma()).isPresent();
    return new Said(concept, facets, neutral, act, bare);
  }

  /**
   * Reads a name with all that tells it from others, be it neutral in this domain or a plain
   * adjective: of two who know networks, one may know social networks.
   */
  Said whole(Naming name) {
    Said said = read(name, false);
    Map<String, Concept> all = new LinkedHashMap<>(said.facets());
    all.putAll(said.neutral());
    boolean known = phrase(name).isPresent();
    for (Naming.Word word : known ? List.<Naming.Word>of() : name.modifiers()) {
      boolean tells =
          !pack.words(Words.COLOUR_MODIFIERS).contains(word.form())
              && !pack.words(Words.WEAK_MODIFIERS).contains(word.form());
      if (tells && concepts.modifier(word).isEmpty()) {
        all.put(word.form(), Concept.of(word.form()));
      }
    }
    return new Said(said.head(), all, Map.of(), said.act(), said.bare());
  }

  /** A name whose last words the pack knows as one: "duty roster". */
  private Optional<Said> phrase(Naming name) {
    StringBuilder words = new StringBuilder(name.head().lemma());
    for (int i = name.modifiers().size() - 1; i >= 0; i--) {
      words.insert(0, name.modifiers().get(i).lemma() + " ");
      Optional<Concept> concept = concepts.phrase(words.toString());
      if (concept.isPresent()) {
        Map<String, Concept> facets = new LinkedHashMap<>();
        Map<String, Concept> neutral = new LinkedHashMap<>();
        facets(name.modified(name.modifiers().subList(0, i)), facets, neutral);
        return Optional.of(new Said(concept.get(), facets, neutral, false, false));
      }
    }
    return Optional.empty();
  }

  /** "Aspects of the delivery", "architecture decisions" are the delivery, the architecture. */
  private Naming handedOver(Naming whole, boolean joins) {
    Naming name = whole;
    for (int i = 0; i < MOST_HANDED_OVER; i++) {
      Optional<Naming> inner = behind(name, joins);
      Optional<Naming> next = inner.isEmpty() && light(name.head()) ? before(name) : inner;
      if (next.isEmpty()) {
        return name;
      }
      name = next.get();
    }
    return name;
  }

  /** The name behind a head that hands over to it, with what is said of both. */
  private Optional<Naming> behind(Naming name, boolean joins) {
    String head = name.head().lemma();
    boolean any = light(name.head()) || (joins && pack.words(Words.JOINING_NOUNS).contains(head));
    return name.additions().stream()
        .filter(a -> !a.thing().head().is("PRON"))
        .filter(
            a ->
                pack.words(Words.LIGHT_HEADS).contains(head + " " + a.marker())
                    || (any && handing.contains(a.marker())))
        .findFirst()
        .map(
            a -> {
              Naming inner = a.thing();
              List<Naming.Word> both = new ArrayList<>(name.modifiers());
              both.addAll(inner.modifiers());
              return new Naming(inner.head(), both, inner.possessors(), inner.additions());
            });
  }

  /** The name that the modifier before a light head is: of "architectural decisions". */
  private Optional<Naming> before(Naming name) {
    int last = name.modifiers().size() - 1;
    if (last < 0) {
      return Optional.empty();
    }
    Naming.Word word = name.modifiers().get(last);
    boolean noun = word.is("NOUN", "PROPN", "X") || word.lemma().endsWith("ing");
    boolean derived =
        word.is("ADJ") && concepts.modifier(word).filter(c -> !c.because().isEmpty()).isPresent();
    return noun || derived
        ? Optional.of(
            new Naming(
                word, name.modifiers().subList(0, last), name.possessors(), name.additions()))
        : Optional.empty();
  }

  /** Whether a noun leaves it to others to say what is meant: aspects, ownership. */
  private boolean light(Naming.Word head) {
    return pack.words(Words.LIGHT_HEADS).contains(head.lemma());
  }

  private void facets(Naming name, Map<String, Concept> facets, Map<String, Concept> neutral) {
    for (Naming.Word word : name.modifiers()) {
      concepts.modifier(word).ifPresent(c -> put(word, c, facets, neutral));
    }
    for (Naming owner : name.possessors()) {
      if (!owner.head().is("PRON", "DET")) {
        put(owner.head(), concepts.noun(owner.head()), facets, neutral);
        facets(owner, facets, neutral);
      }
    }
    for (Naming.Addition addition : name.additions()) {
      Naming thing = handedOver(addition.thing(), false);
      if (telling.contains(addition.marker()) && !thing.head().is("PRON", "DET", "NUM")) {
        put(thing.head(), concepts.noun(thing.head()), facets, neutral);
        facets(thing, facets, neutral);
      }
    }
  }

  private void put(
      Naming.Word word,
      Concept concept,
      Map<String, Concept> facets,
      Map<String, Concept> neutral) {
    boolean plain = pack.words(Words.NEUTRAL_MODIFIERS).contains(word.lemma());
    (plain ? neutral : facets).put(concept.id(), concept);
  }
}

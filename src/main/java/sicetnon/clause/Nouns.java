package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.pack.Words;

/** Nouns and adjectives that name an act: what is their object, what else belongs to them. */
final class Nouns {
  private static final Set<String> OF_AGENT = Set.of("of", "on", "over");
  private static final Set<String> BY_AGENT = Set.of("of", "on", "over", "to", "for", "in");
  private static final Set<String> BY_DUTY = Set.of("for", "over");

  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;

  Nouns(Links links, Lexis lexis, Phrases phrases) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
  }

  /**
   * A noun taken apart.
   *
   * @param used modifiers that became the object
   */
  record Parts(List<NounPhrase> objects, List<Complement> complements, List<Integer> used) {
    boolean whole() {
      return objects.isEmpty();
    }

    /** The same with those complements that stand before the noun. */
    Parts with(List<Complement> all) {
      List<Complement> rest = new ArrayList<>();
      for (Complement complement : all) {
        if (complement.thing().filter(objects::contains).isEmpty()) {
          rest.add(complement);
        }
      }
      return new Parts(objects, rest, used);
    }
  }

  /** The object of a noun that names an act or power: "decision on prices", "code review". */
  Parts act(int noun, List<Complement> complements) {
    Parts behind = behind(complements, FunctionWords.ABOUT);
    List<Integer> compounds = links.children(noun, "compound");
    if (!behind.whole() || compounds.isEmpty()) {
      return behind;
    }
    int last = compounds.get(compounds.size() - 1);
    return new Parts(phrases.all(last), complements, links.below(last));
  }

  /** The object of a power or duty: only what stands behind it; "duties of" tells whose. */
  Parts held(int word, List<Complement> complements) {
    boolean owned =
        links.nominal(word)
            && lexis.noun(links.lower(word), Words.DUTY_NOUNS)
            && !lexis.noun(links.lower(word), Words.POWER_NOUNS);
    List<Complement> after =
        complements.stream().filter(c -> c.thing().filter(t -> t.head() < word).isEmpty()).toList();
    Parts parts = behind(after, owned ? BY_DUTY : FunctionWords.ABOUT);
    return parts.whole() ? behind(complements, BY_DUTY) : parts.with(complements);
  }

  /** What somebody is "tasked with". */
  Parts entrusted(List<Complement> complements) {
    return behind(complements, Set.of("with"));
  }

  /** Whether somebody is named as the one who acts for or on something. */
  boolean agent(int noun, List<Complement> complements) {
    return person(noun)
        && complements.stream()
            .anyMatch(c -> c.thing().isPresent() && BY_AGENT.contains(marker(c)));
  }

  /** The object of one who acts: "owner of the list", but not "partner to the head". */
  Parts agent(List<Complement> complements) {
    return behind(complements, OF_AGENT);
  }

  /** "Of" tells the object before any other preposition does. */
  private Parts behind(List<Complement> complements, Set<String> prepositions) {
    String chosen = "";
    for (Complement complement : complements) {
      String marker = marker(complement);
      boolean first = chosen.isEmpty() || marker.equals("of");
      if (complement.thing().isPresent() && first && prepositions.contains(marker)) {
        chosen = marker;
      }
    }
    List<NounPhrase> objects = new ArrayList<>();
    List<Complement> rest = new ArrayList<>();
    for (Complement complement : complements) {
      if (!chosen.isEmpty() && marker(complement).equals(chosen) && complement.clause() == 0) {
        objects.add(complement.thing().get());
      } else {
        rest.add(complement);
      }
    }
    return new Parts(objects, rest, List.of());
  }

  private String marker(Complement complement) {
    return complement.markers().isEmpty() ? "" : links.lower(complement.markers().get(0));
  }

  boolean power(int word) {
    return lexis.noun(links.lower(word), Words.POWER_NOUNS)
        || lexis.noun(links.lower(word), Words.DUTY_NOUNS)
        || lexis.listed(links.lower(word), Words.DUTY_ADJECTIVES);
  }

  boolean person(int word) {
    return links.nominal(word) && lexis.person(links.lower(word));
  }

  /** Whether the noun names a person or a rank: "team lead". */
  boolean rank(int word) {
    return person(word) || lexis.listed(links.lower(word), Words.LEVELS);
  }

  boolean act(int word) {
    return links.nominal(word) && lexis.act(links.lower(word));
  }
}

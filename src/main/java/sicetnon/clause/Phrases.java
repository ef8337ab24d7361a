package sicetnon.clause;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The noun phrases of a tree, made from the leaves up, each once. A head that two nouns share ("gas
 * and water pipes") has a phrase for each.
 */
public final class Phrases {
  private static final Set<String> MODIFIERS =
      Set.of("amod", "compound", "nummod", "advmod", "flat", "goeswith", "list", "dep");
  private static final Set<String> NAMED = Set.of("nmod", "obl", "appos");
  private static final Set<String> CLAUSES = Set.of("acl", "advcl", "ccomp", "xcomp", "csubj");

  private static final String[] NAMING = {
    "NOUN", "PROPN", "PRON", "NUM", "SYM", "X", "ADJ", "VERB"
  };

  /** With one of these a word says something of another. */
  private static final Set<String> SAYING = Set.of("nsubj", "csubj", "cop", "obj", "iobj");

  private static final Set<String> BESIDE = Set.of("appos", "parataxis");

  private static final Set<String> AMONG = Set.of("between", "among", "amongst");

  private final Links links;
  private final ClauseHeads heads;
  private final List<List<NounPhrase>> alternatives = new ArrayList<>();

  Phrases(Links links, ClauseHeads heads) {
    this.links = links;
    this.heads = heads;
    for (int word = 0; word <= links.size(); word++) {
      alternatives.add(List.of());
    }
    for (int word : links.upward()) {
      alternatives.set(word, build(word));
    }
  }

  /**
   * The noun phrases whose heads stand in a stretch of words and inside none other of them, cut to
   * it. What is joined stands apart, also behind a preposition: "knowledge of soups and sauces".
   */
  public static List<NounPhrase> in(Links links, Range range) {
    Phrases phrases = new Phrases(links, new ClauseHeads(links, (verb, adjective) -> false));
    boolean[] inside = new boolean[links.size() + 1];
    List<NounPhrase> found = new ArrayList<>();
    for (int word : links.downward()) {
      inside[word] = inside[links.head(word)] && !phrases.beside(word);
      if (!inside[word] && range.has(word) && phrases.names(word)) {
        inside[word] = true;
        phrases.all(word).stream()
            .map(phrases::described)
            .filter(p -> range.has(p.head()))
            .forEach(p -> found.addAll(phrases.apart(p.within(range))));
      }
    }
    found.sort(Comparator.comparingInt(NounPhrase::head));
    return found;
  }

  /** Whether a word is no part of the thing that it hangs on. */
  private boolean beside(int word) {
    boolean setOff = links.gerund(word) && links.any(word, "punct", p -> p < word);
    return links.isAny(word, BESIDE)
        || (links.is(word, "conj") && heads.is(word))
        || (links.is(word, "acl") && setOff);
  }

  /** Whether a word names something, rather than say something of what hangs on it. */
  private boolean names(int word) {
    boolean says = SAYING.stream().anyMatch(r -> links.has(word, r));
    boolean clause = links.tagged(word, "VERB", "ADJ") && links.isAny(word, CLAUSES);
    return links.tagged(word, NAMING) && !says && !clause;
  }

  /** "Cleaning tools" among things is one, even where the tree has the tools cleaned. */
  private NounPhrase described(NounPhrase phrase) {
    int noun = phrase.head();
    int verb = links.head(noun);
    boolean describes =
        links.is(noun, "obj")
            && links.gerund(verb)
            && links.first(noun) == verb + 1
            && phrase.determiners().isEmpty();
    if (!describes) {
      return phrase;
    }
    List<Integer> modifiers = new ArrayList<>(List.of(verb));
    modifiers.addAll(phrase.modifiers());
    return new NounPhrase(noun, List.of(), modifiers, phrase.possessors(), phrase.complements());
  }

  /** A phrase for each of the first complements that are joined, but "between A and B" is one. */
  private List<NounPhrase> apart(NounPhrase phrase) {
    for (Complement first : phrase.complements()) {
      Set<Integer> words = Set.copyOf(links.joined(first.word()));
      List<Complement> several =
          phrase.complements().stream().filter(c -> words.contains(c.word())).toList();
      boolean among = first.markers().stream().anyMatch(m -> AMONG.contains(links.lower(m)));
      if (several.size() > 1 && !among) {
        return several.stream().map(one -> phrase.with(alone(phrase, several, one))).toList();
      }
    }
    return List.of(phrase);
  }

  private static List<Complement> alone(
      NounPhrase phrase, List<Complement> several, Complement one) {
    return phrase.complements().stream()
        .filter(c -> c.equals(one) || !several.contains(c))
        .toList();
  }

  /** The phrases of a word alone; several where the nouns before it are joined. */
  List<NounPhrase> of(int word) {
    return alternatives.get(word);
  }

  /** The first of them. */
  NounPhrase one(int word) {
    return alternatives.get(word).get(0);
  }

  /** The phrases of a coordination that begins with this word, each with what they share. */
  List<NounPhrase> all(int word) {
    List<NounPhrase> all = new ArrayList<>();
    for (int part : parts(word)) {
      all.addAll(part == word ? alternatives.get(word) : shared(word, part));
    }
    return all;
  }

  /** The words that are joined as things; a clause among them speaks for itself. */
  List<Integer> parts(int word) {
    return links.joined(word).stream().filter(p -> p == word || !heads.is(p)).toList();
  }

  /** The phrases of one part of a coordination, with what it shares with the first. */
  List<NounPhrase> shared(int first, int part) {
    NounPhrase lead = one(first);
    List<Complement> later = lead.complements().stream().filter(c -> c.word() > part).toList();
    List<NounPhrase> phrases = new ArrayList<>();
    for (NounPhrase own : alternatives.get(part)) {
      boolean bare = own.determiners().isEmpty() && own.possessors().isEmpty();
      List<Complement> complements = new ArrayList<>(own.complements());
      complements.addAll(later);
      phrases.add(
          new NounPhrase(
              part,
              own.determiners(),
              own.modifiers(),
              bare ? lead.possessors() : own.possessors(),
              complements));
    }
    return phrases;
  }

  private List<NounPhrase> build(int word) {
    List<Integer> determiners = new ArrayList<>();
    List<NounPhrase> possessors = new ArrayList<>();
    List<Complement> complements = new ArrayList<>();
    for (int child : links.children(word)) {
      if (links.is(child, "det")) {
        determiners.add(child);
      } else if (links.exactly(child, "nmod:poss")) {
        possessors.addAll(all(child));
      } else if (links.isAny(child, NAMED)
          && !(links.is(child, "appos") && links.ruledOut(child))) {
        complements.addAll(named(child));
      } else if (links.isAny(child, CLAUSES) || (links.is(child, "amod") && heads.is(child))) {
        complements.add(Complement.of(links.fixed(child, "mark"), child));
      }
    }
    return modified(word).stream()
        .map(m -> new NounPhrase(word, determiners, m, possessors, complements))
        .toList();
  }

  /** The complements that a word makes, one for each part of a coordination. */
  List<Complement> named(int word) {
    List<Complement> complements = new ArrayList<>();
    List<Integer> markers = links.fixed(word, "case");
    for (int part : parts(word)) {
      List<Integer> own = part == word ? markers : links.fixed(part, "case");
      List<NounPhrase> things = part == word ? alternatives.get(word) : shared(word, part);
      things.forEach(t -> complements.add(Complement.of(own.isEmpty() ? markers : own, t)));
    }
    return complements;
  }

  /** The modifiers of a word; as often as nouns before it are joined. */
  private List<List<Integer>> modified(int word) {
    List<List<Integer>> versions = List.of(List.of());
    for (int child : links.children(word)) {
      // "contrary to belief, cooks": no adjective with a thing of its own stands before its noun
      boolean apart = child < word && links.is(child, "amod") && links.has(child, "obl");
      if (links.isAny(child, MODIFIERS) && !heads.is(child) && !negates(child) && !apart) {
        versions = longer(versions, ways(child, versions.size()));
      }
    }
    return versions;
  }

  /** The words that a modifier stands for; several times where it is several nouns. */
  private List<List<Integer>> ways(int modifier, int versions) {
    List<Integer> parts = nounsJoined(modifier) ? links.joined(modifier) : List.of(modifier);
    if (parts.size() == 1 || parts.size() * versions > links.size()) {
      return List.of(links.below(modifier).stream().filter(w -> !joins(w)).toList());
    }
    return parts.stream().map(this::alone).toList();
  }

  private static List<List<Integer>> longer(List<List<Integer>> all, List<List<Integer>> ways) {
    List<List<Integer>> longer = new ArrayList<>();
    for (List<Integer> version : all) {
      for (List<Integer> way : ways) {
        List<Integer> words = new ArrayList<>(version);
        words.addAll(way);
        longer.add(words);
      }
    }
    return longer;
  }

  private boolean joins(int word) {
    return links.tagged(word, "PUNCT", "CCONJ");
  }

  private boolean negates(int word) {
    return FunctionWords.NEGATORS.contains(links.lower(word));
  }

  private boolean nounsJoined(int word) {
    return links.is(word, "compound")
        && links.nominal(word)
        && links.any(word, "conj", links::nominal);
  }

  private List<Integer> alone(int word) {
    NounPhrase phrase = one(word);
    List<Integer> words = new ArrayList<>(phrase.modifiers());
    words.add(word);
    words.sort(null);
    return words;
  }
}

package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import sicetnon.clause.Action;
import sicetnon.discourse.Statement;
import sicetnon.pack.Cue;
import sicetnon.role.Parse;
import sicetnon.text.Syntax;
import sicetnon.text.Tree;

/** Who is named under the words of a sentence's tree; words are counted from 1, tokens from 0. */
final class LineTree {
  private static final Set<String> NOT = Set.of("not", "never");

  /**
   * Somebody named.
   *
   * @param head the word that names them
   * @param denied whether they are set apart: "not to the chef"
   * @param open whether it may as well be another: "to the chef or the host"
   */
  record Named(int head, boolean denied, boolean open) {}

  private final Parse parse;
  private final Syntax syntax;
  private final Tree tree;

  LineTree(Parse parse) {
    this.parse = parse;
    this.syntax = parse.sentence().syntax();
    this.tree = syntax.tree();
  }

  Tree tree() {
    return tree;
  }

  int size() {
    return tree.size();
  }

  int token(int word) {
    return syntax.token(word);
  }

  int word(int token) {
    return syntax.word(token);
  }

  String lemma(int word) {
    return parse.lemma(token(word));
  }

  String lower(int word) {
    return tree.form(word).toLowerCase(Locale.ROOT);
  }

  boolean tagged(int word, String... tags) {
    return parse.is(token(word), tags);
  }

  /**
   * The words in a statement's range that its own actions say, and not a clause inside it.
   *
   * @param openers of which a word is one, as it stands or in base form
   */
  List<Integer> said(Statement fact, Set<String> openers) {
    List<Integer> out = new ArrayList<>();
    int first = fact.actions().stream().mapToInt(Action::verb).reduce(fact.predicate(), Math::min);
    for (int token = first; token < fact.to(); token++) {
      int word = word(token);
      boolean opens = openers.contains(lemma(word)) || openers.contains(lower(word));
      if (opens && tagged(word, "VERB", "ADJ", "NOUN") && says(fact, governor(word))) {
        out.add(word);
      }
    }
    return out;
  }

  private boolean says(Statement fact, int governor) {
    int being = child(governor, "cop");
    for (Action action : fact.actions()) {
      boolean own = action.verb() == token(governor);
      if (own || (being > 0 && action.verb() == token(being))) {
        return true;
      }
    }
    return fact.clause() == null && fact.actions().isEmpty();
  }

  /** The word that heads the clause in which a word stands. */
  private int governor(int word) {
    int at = word;
    while (!clausal(at) && tree.head(at) > 0) {
      at = tree.head(at);
    }
    return at;
  }

  private boolean clausal(int word) {
    return tagged(word, "VERB") || child(word, "cop") > 0 || child(word, "nsubj") > 0;
  }

  /** The first child that hangs on a word in this way; 0 if none. */
  int child(int word, String relation) {
    List<Integer> children = tree.children(word, relation);
    return children.isEmpty() ? 0 : children.get(0);
  }

  /**
   * Whom a word leads to by one of these prepositions, joined ones apart; of a relative clause, of
   * whom it speaks: "the matron, to whom the nurse reports".
   */
  List<Named> under(int word, Set<String> prepositions) {
    for (int child : tree.children(word)) {
      if (leads(child, prepositions)) {
        return parse.relative(token(child)) ? antecedent(word) : allUnder(word, prepositions);
      }
      if (prepositions.contains(lower(child))
          && tagged(child, "ADP", "PART")
          && tree.children(child).isEmpty()
          && child > word) {
        return antecedent(word);
      }
    }
    return adjacent(word, prepositions);
  }

  private List<Named> allUnder(int word, Set<String> prepositions) {
    List<Named> out = new ArrayList<>();
    tree.children(word).stream()
        .filter(c -> leads(c, prepositions))
        .forEach(c -> out.addAll(parts(c)));
    return out;
  }

  private boolean leads(int noun, Set<String> prepositions) {
    boolean dependent = tree.is(noun, "obl") || tree.is(noun, "nmod") || tree.is(noun, "conj");
    return dependent
        && tree.children(noun, "case").stream().anyMatch(c -> prepositions.contains(lower(c)));
  }

  /** The noun of a preposition right behind a word, wherever the tree has it. */
  private List<Named> adjacent(int word, Set<String> prepositions) {
    int next = token(word) + 1;
    while (parse.is(next, "ADV") || parse.lower(next).equals("not")) {
      next++;
    }
    if (next >= parse.size() || !prepositions.contains(parse.lower(next))) {
      return List.of();
    }
    int preposition = word(next);
    int noun = tree.head(preposition);
    return tree.is(preposition, "case") && noun > preposition ? parts(noun) : List.of();
  }

  /** Of whom the clause of this word says more. */
  private List<Named> antecedent(int word) {
    int at = word;
    while (tree.is(at, "conj") || tree.is(at, "xcomp")) {
      at = tree.head(at);
    }
    return tree.is(at, "acl") ? List.of(new Named(tree.head(at), false, false)) : List.of();
  }

  /** A noun and those joined to it. */
  List<Named> parts(int noun) {
    List<Integer> all = new ArrayList<>(List.of(noun));
    joined(noun, all);
    boolean open =
        all.stream()
            .flatMap(w -> tree.children(w, "cc").stream())
            .anyMatch(c -> lower(c).equals("or"));
    return all.stream().map(w -> new Named(w, denied(w), open)).toList();
  }

  private void joined(int noun, List<Integer> all) {
    for (int other : tree.children(noun, "conj")) {
      if (!clausal(other) && !all.contains(other)) {
        all.add(other);
        joined(other, all);
      }
    }
  }

  private boolean denied(int noun) {
    int first = tree.first(noun);
    return NOT.contains(lower(first))
        || (first > 1 && NOT.contains(lower(first - 1)) && !tree.is(first - 1, "root"))
        || tree.children(noun).stream().anyMatch(c -> c < noun && NOT.contains(lower(c)));
  }

  /** Whether a "not" or "never" stands by a word or by those that lead to it. */
  boolean negated(int word) {
    int at = word;
    while (at > 0) {
      for (int child : tree.children(at)) {
        boolean before = child < at && parse.token(token(child)).negates();
        if (before && !tree.is(child, "nsubj")) {
          return true;
        }
      }
      at = tree.is(at, "xcomp") ? tree.head(at) : 0;
    }
    return false;
  }

  /** Whether a word, with the words that must stand with it, makes a cue. */
  boolean makes(Cue cue, int word) {
    List<Cue.Element> elements = needed(cue);
    if (elements.size() == 2 && tagged(word, "NOUN") && child(word, "cop") == 0) {
      // "work for the guests" is no work for them
      return false;
    }
    for (int i = 0; i < Math.max(1, elements.size() - 1); i++) {
      Cue.Element element = elements.get(i);
      boolean there =
          i == 0
              ? fits(element, word)
              : tree.children(word).stream().anyMatch(c -> fits(element, c));
      if (!there) {
        return false;
      }
    }
    return true;
  }

  /** Whether a question has the words of a cue, however far apart: "To whom do nurses report?" */
  boolean asks(Cue cue) {
    return needed(cue).stream()
        .allMatch(e -> IntStream.rangeClosed(1, tree.size()).anyMatch(w -> fits(e, w)));
  }

  private boolean fits(Cue.Element element, int word) {
    return element.words().contains(lemma(word)) || element.words().contains(lower(word));
  }

  static List<Cue.Element> needed(Cue cue) {
    return cue.elements().stream().filter(e -> !e.optional()).toList();
  }

  /** The words of a noun with what stands before it and what "of" adds; no articles, no owners. */
  String words(int noun) {
    int from = token(noun);
    while (from > 0 && describes(word(from - 1), noun)) {
      from--;
    }
    return parse.sentence().words(from, end(noun));
  }

  /** The token behind the last word of a noun's name. */
  int end(int noun) {
    int end = token(noun) + 1;
    // "VP Engineering": a title's field stands behind it
    while (end < parse.size()
        && parse.is(end, "PROPN")
        && tree.within(word(end), noun)
        && parse.mentionAt(end) == null) {
      end++;
    }
    if (parse.lower(end).equals("of") && tree.within(word(end), noun)) {
      int of = tree.head(word(end));
      return of > noun ? token(of) + 1 : end;
    }
    return end;
  }

  private boolean describes(int word, int noun) {
    return tree.within(word, noun)
        && tagged(word, "ADJ", "NOUN", "PROPN")
        && !tree.is(word, "nmod:poss")
        && !parse.token(token(word)).possessive();
  }
}

package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.clause.Clauses;
import sicetnon.clause.Complement;
import sicetnon.clause.NounPhrase;
import sicetnon.clause.Predication;
import sicetnon.text.Syntax;
import sicetnon.text.Tree;

/**
 * A sentence's tree with what it says, and which tokens stand behind its words. Words are counted
 * from 1, tokens from 0.
 */
final class Reading {
  private final Parse parse;
  private final Syntax syntax;
  private final Tree tree;
  private final List<Predication> said;
  private final List<List<Integer>> children = new ArrayList<>();

  Reading(Parse parse, Clauses clauses) {
    this.parse = parse;
    this.syntax = parse.sentence().syntax();
    this.tree = syntax.tree();
    this.said = clauses.read(tree);
    for (int word = 0; word <= tree.size(); word++) {
      children.add(new ArrayList<>());
    }
    for (int word = 1; word <= tree.size(); word++) {
      children.get(tree.head(word)).add(word);
    }
  }

  Parse parse() {
    return parse;
  }

  Tree tree() {
    return tree;
  }

  List<Predication> said() {
    return said;
  }

  /** The token that a word is a part of. */
  int token(int word) {
    return syntax.token(word);
  }

  /** Whether a word is a participle with a hyphen, which describes: customer-focused. */
  boolean compound(int word) {
    return tree.form(word).matches("(?i)[\\p{L}-]+-\\p{L}+(?:ing|ed)");
  }

  String lower(int word) {
    return tree.form(word).toLowerCase(Locale.ROOT);
  }

  String lemma(int word) {
    return parse.lemma(token(word));
  }

  List<Integer> children(int word) {
    return children.get(word);
  }

  /** The first child that hangs on a word in one of these ways, whatever the subtype; 0 if none. */
  int child(int word, String... relations) {
    for (int child : children.get(word)) {
      for (String relation : relations) {
        if (tree.is(child, relation)) {
          return child;
        }
      }
    }
    return 0;
  }

  /** The words of a phrase with all that belongs to it; clauses are left out. */
  Set<Integer> words(NounPhrase phrase) {
    Set<Integer> words = own(phrase);
    for (Complement complement : phrase.complements()) {
      words.addAll(words(complement));
    }
    return words;
  }

  /** The words of a phrase that name it: with what "of" and "for" add, without the rest. */
  Set<Integer> named(NounPhrase phrase) {
    Set<Integer> words = own(phrase);
    for (Complement complement : phrase.complements()) {
      if (names(complement)) {
        words.addAll(words(complement));
      }
    }
    return words;
  }

  /** Whether a complement is part of a name. */
  boolean names(Complement complement) {
    if (complement.thing().isEmpty() || complement.markers().size() != 1) {
      return false;
    }
    String marker = lower(complement.markers().get(0));
    return marker.equals("of") || marker.equals("for");
  }

  /** The first word of all that hangs on a word. */
  int first(int word) {
    int first = word;
    for (int child : children.get(word)) {
      first = Math.min(first, first(child));
    }
    return first;
  }

  /** The last word of all that hangs on a word. */
  int last(int word) {
    int last = word;
    for (int child : children.get(word)) {
      last = Math.max(last, last(child));
    }
    return last;
  }

  /** The words of a complement with what joins it; of a clause, none but the joining words. */
  Set<Integer> words(Complement complement) {
    Set<Integer> words = new TreeSet<>(complement.markers());
    complement.thing().ifPresent(t -> words.addAll(words(t)));
    return words;
  }

  /** The words of a phrase without what follows its head. */
  Set<Integer> own(NounPhrase phrase) {
    Set<Integer> words = new TreeSet<>(phrase.determiners());
    words.addAll(phrase.modifiers());
    phrase.possessors().forEach(p -> words.addAll(words(p)));
    words.add(phrase.head());
    return words;
  }

  /** The tokens behind words, each once, in order. */
  Set<Integer> tokens(Set<Integer> words) {
    Set<Integer> tokens = new TreeSet<>();
    words.forEach(w -> tokens.add(token(w)));
    return tokens;
  }
}

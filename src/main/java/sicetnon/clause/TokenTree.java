package sicetnon.clause;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sicetnon.role.Parse;
import sicetnon.text.Syntax;
import sicetnon.text.Tree;

/**
 * A sentence's tree and which tokens stand behind its words. Words are counted from 1, tokens from
 * 0.
 */
public final class TokenTree {
  private static final Pattern COMPOUND = Pattern.compile("(?i)[\\p{L}-]+-\\p{L}+(?:ing|ed)");

  private final Parse parse;
  private final Syntax syntax;
  private final Tree tree;
  private final Links links;

  public TokenTree(Parse parse) {
    this.parse = parse;
    this.syntax = parse.sentence().syntax();
    this.tree = syntax.tree();
    this.links = new Links(tree);
  }

  public Parse parse() {
    return parse;
  }

  public Tree tree() {
    return tree;
  }

  /** The noun phrases of a stretch of tokens, joined ones apart. */
  List<NounPhrase> things(int from, int to) {
    return to > from
        ? Phrases.in(links, new Range(syntax.first(from), syntax.first(to) - 1))
        : List.of();
  }

  /** The token that a word is a part of. */
  public int token(int word) {
    return syntax.token(word);
  }

  /** Whether a word is a participle with a hyphen, which describes: customer-focused. */
  boolean compound(int word) {
    return tree.form(word).indexOf('-') > 0 && COMPOUND.matcher(tree.form(word)).matches();
  }

  /** The word that stands for a token: the one that the others of it hang on. */
  public int word(int token) {
    return syntax.word(token);
  }

  public String lower(int word) {
    return links.lower(word);
  }

  public String lemma(int word) {
    return parse.lemma(token(word));
  }

  /** The same tree with its children listed. */
  public Links links() {
    return links;
  }

  List<Integer> children(int word) {
    return links.children(word);
  }

  /** The first child that hangs on a word in one of these ways, whatever the subtype; 0 if none. */
  int child(int word, String... relations) {
    for (int child : links.children(word)) {
      for (String relation : relations) {
        if (links.is(child, relation)) {
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
  public int first(int word) {
    return links.first(word);
  }

  /** The last word of all that hangs on a word. */
  public int last(int word) {
    return links.last(word);
  }

  /** The words of a complement with what joins it; of a clause, none but the joining words. */
  Set<Integer> words(Complement complement) {
    Set<Integer> words = new TreeSet<>(complement.markers());
    complement.thing().ifPresent(t -> words.addAll(words(t)));
    return words;
  }

  /** The words of a phrase without what follows its head. */
  public Set<Integer> own(NounPhrase phrase) {
    Set<Integer> words = new TreeSet<>(phrase.determiners());
    words.addAll(phrase.modifiers());
    phrase.possessors().forEach(p -> words.addAll(words(p)));
    words.add(phrase.head());
    return words;
  }

  /** The tokens behind words, each once, in order. */
  public SortedSet<Integer> tokens(Set<Integer> words) {
    SortedSet<Integer> tokens = new TreeSet<>();
    words.forEach(w -> tokens.add(token(w)));
    return tokens;
  }
}

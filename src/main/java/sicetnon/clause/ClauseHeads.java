package sicetnon.clause;

import java.util.Set;
import java.util.function.BiPredicate;

/** Which words of a tree head a clause, and which clause each word belongs to. */
final class ClauseHeads {
  private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nummod", "advmod");

  private static final Set<String> OWN = Set.of("obl", "advcl", "xcomp", "obj");

  private final Links links;
  private final BiPredicate<String, String> ensures;
  private final boolean[] heads;
  private final int[] governors;

  /** With what says whether a verb and its adjective are one: "make sure". */
  ClauseHeads(Links links, BiPredicate<String, String> ensures) {
    this.links = links;
    this.ensures = ensures;
    this.heads = new boolean[links.size() + 1];
    this.governors = new int[links.size() + 1];
    for (int word : links.downward()) {
      int head = links.head(word);
      governors[word] = heads[head] ? head : governors[head];
      heads[word] = heads(word);
    }
  }

  boolean is(int word) {
    return heads[word];
  }

  /** The head of the clause that the word hangs in; 0 for the root. */
  int governor(int word) {
    return governors[word];
  }

  private boolean heads(int word) {
    if (links.tagged(word, "PUNCT", "INTJ", "CCONJ", "PART")) {
      return false;
    }
    if (links.is(word, "root") || links.is(word, "ccomp") || links.is(word, "csubj")) {
      return true;
    }
    if (links.is(word, "acl") || links.is(word, "advcl")) {
      return predicative(word);
    }
    if (links.is(word, "xcomp")) {
      return !assuring(word) && (predicative(word) || !hasObject(links.head(word)));
    }
    if (links.is(word, "parataxis")) {
      return predicative(word) || links.tagged(word, "NOUN", "ADJ", "PROPN");
    }
    if (links.is(word, "amod")) {
      return reduced(word);
    }
    return links.is(word, "conj") ? joined(word) : doing(word);
  }

  /** An adjective behind its noun with something of its own: "the cook responsible for fish". */
  private boolean reduced(int word) {
    return word > links.head(word)
        && links.tagged(word, "ADJ", "VERB")
        && links.any(word, c -> links.isAny(c, OWN));
  }

  /** Whether a word says something of a subject. */
  boolean predicative(int word) {
    return links.tagged(word, "VERB", "AUX") || links.has(word, "cop") || links.has(word, "nsubj");
  }

  boolean hasObject(int verb) {
    return links.has(verb, "obj") || links.has(verb, "iobj");
  }

  /** Whether it is "sure" in "make sure that": part of a verb, no clause. */
  boolean assuring(int word) {
    int verb = links.head(word);
    return links.is(word, "xcomp") && ensures.test(links.lower(verb), links.lower(word));
  }

  private boolean joined(int word) {
    int head = links.head(word);
    if (!heads[head]) {
      return !links.isAny(head, MODIFIERS) && doing(word);
    }
    boolean verb = links.tagged(head, "VERB", "AUX") && !links.has(head, "cop");
    boolean thing = verb && links.nominal(word) && !further(word);
    return predicative(word) || links.tagged(word, "ADJ") || thing;
  }

  /** One more object that hangs, by a slip of the parser, on the verb: "mix cement, sand". */
  private boolean further(int word) {
    int object = links.child(links.head(word), "obj");
    return object != 0 && object < word;
  }

  /** Whether a word in a noun's place is an act with an object or manner of its own. */
  private boolean doing(int word) {
    return links.tagged(word, "VERB")
        && !links.isAny(word, MODIFIERS)
        && (hasObject(word) || (links.gerund(word) && links.has(word, "obl")));
  }
}

package sicetnon.clause;

import java.util.Set;

/** In which way each clause is joined to the one above it. */
final class Joins {
  private static final Set<String> DASHES = Set.of(":", "-", "–", "—", "--");
  private static final Set<String> PLACES = Set.of("mark", "advmod", "case", "cc");

  private final Links links;

  Joins(Links links) {
    this.links = links;
  }

  Join root(int word) {
    boolean asks = links.any(word, "punct", c -> links.lower(c).equals("?"));
    if (asks) {
      return new Join(Join.Kind.QUESTION, 0);
    }
    return links.children(word).stream()
        .filter(
            c ->
                links.tagged(c, "SCONJ", "CCONJ")
                    && FunctionWords.JOINS.containsKey(links.lower(c)))
        .map(c -> new Join(FunctionWords.JOINS.get(links.lower(c)), 0))
        .findFirst()
        .orElse(Join.NONE);
  }

  Join joined(int word, int first) {
    return new Join(marked(word, Join.Kind.AND), first);
  }

  Join subordinate(int word, int above) {
    return new Join(kind(word), above);
  }

  private Join.Kind kind(int word) {
    if (labelled(word)) {
      return Join.Kind.LABEL;
    }
    if (links.is(word, "xcomp")) {
      return Join.Kind.BIDDEN;
    }
    if (links.is(word, "ccomp") || links.is(word, "csubj")) {
      return Join.Kind.CONTENT;
    }
    if (links.is(word, "acl") || links.is(word, "amod")) {
      Join.Kind marked = marked(word, Join.Kind.RELATIVE);
      return marked == Join.Kind.EXAMPLE ? marked : Join.Kind.RELATIVE;
    }
    if (links.is(word, "parataxis")) {
      return behindMark(word) ? Join.Kind.LABEL : Join.Kind.MAIN;
    }
    return links.is(word, "appos") ? Join.Kind.APPOSITION : marked(word, Join.Kind.MANNER);
  }

  /** Whether it is what a noun with a colon or dash heads. */
  private boolean labelled(int word) {
    boolean place = links.is(word, "acl") || links.is(word, "advcl") || links.is(word, "appos");
    return place && links.nominal(links.head(word)) && behindMark(word);
  }

  /** Whether a colon or dash stands before the word. */
  boolean behindMark(int word) {
    return links.any(word, "punct", c -> c < word && DASHES.contains(links.lower(c)));
  }

  private Join.Kind marked(int word, Join.Kind other) {
    for (int child : links.children(word)) {
      Join.Kind kind = FunctionWords.JOINS.get(links.lower(child));
      if (links.isAny(child, PLACES) && kind != null) {
        return kind;
      }
    }
    return other;
  }
}

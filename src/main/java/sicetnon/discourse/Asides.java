package sicetnon.discourse;

import java.util.Set;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.pack.Words;

/** Words beside a clause that name its source: "according to her", "as she puts it". */
final class Asides {
  /** What a verb has that says more than who speaks. */
  private static final Set<String> FULL = Set.of("obj", "ccomp", "xcomp", "obl", "aux", "csubj");

  private final Links links;
  private final Lexis lexis;
  private final Voices voices;

  Asides(Links links, Lexis lexis, Voices voices) {
    this.links = links;
    this.lexis = lexis;
    this.voices = voices;
  }

  /** How a clause stands with the source it names. */
  Standing in(int clause, Standing standing) {
    Standing result = standing;
    for (int child : links.children(clause)) {
      if (inserts(child)) {
        result = voices.reported(child, result);
      } else if (links.is(child, "obl")) {
        result = source(child, clause, result);
      }
    }
    return result;
  }

  /** Whether a clause only tells who says the one it hangs on. */
  boolean inserts(int verb) {
    boolean as = links.is(verb, "advcl") && voices.says(verb) && marked(verb, "mark", "as");
    return breaksIn(verb) || voices.turned(verb) || (as && links.has(verb, "nsubj"));
  }

  /** "..., says Ann Lee": nothing of what is said hangs on the verb. */
  private boolean breaksIn(int verb) {
    boolean place =
        links.is(verb, "parataxis") || (links.is(verb, "advcl") && !links.has(verb, "mark"));
    return place
        && voices.says(verb)
        && links.has(verb, "nsubj")
        && !links.any(verb, c -> links.isAny(c, FULL));
  }

  private Standing source(int word, int clause, Standing standing) {
    if (marked(word, "case", "according")) {
      boolean apart = word < clause || links.tagged(word, "PROPN") || links.has(word, "punct");
      return apart || comma(word) ? voices.by(word, standing) : standing;
    }
    if (!marked(word, "case", "in") || !lexis.noun(links.lower(word), Words.VIEW_NOUNS)) {
      return standing;
    }
    int whose = links.child(word, "nmod");
    boolean named = links.exactly(whose, "nmod:poss") || marked(whose, "case", "of");
    return named ? voices.by(whose, standing) : standing;
  }

  private boolean comma(int word) {
    int first = links.first(word);
    return first > 1 && links.lower(first - 1).equals(",");
  }

  private boolean marked(int word, String relation, String marker) {
    return word != 0 && links.any(word, relation, c -> links.lower(c).equals(marker));
  }
}

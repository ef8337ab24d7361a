package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.pack.Words;

/**
 * Which clauses only lead to what a clause below them says: "wants to", "is responsible for doing",
 * "it is up to her to", "has the right to". They give no predication of their own.
 */
final class Carriers {
  private static final Set<String> NOUN_PLACES = Set.of("obl", "nmod", "obj");

  private final Links links;
  private final Lexis lexis;
  private final ClauseHeads heads;
  private final Negation negation;
  private final boolean[] carriers;

  Carriers(Links links, Lexis lexis, ClauseHeads heads) {
    this.links = links;
    this.lexis = lexis;
    this.heads = heads;
    this.negation = new Negation(links, lexis);
    this.carriers = new boolean[links.size() + 1];
    for (int word : links.downward()) {
      if (heads.is(word) && carried(word)) {
        carriers[heads.governor(word)] = true;
      }
    }
  }

  /** Whether a clause leads to another and says nothing else. */
  boolean carries(int head) {
    return carriers[head];
  }

  /** Whether the clause above this one only leads to it. */
  boolean carried(int clause) {
    int governor = heads.governor(clause);
    if (governor == 0) {
      return false;
    }
    if (links.up(governor) != 0 && links.head(clause) == governor) {
      return infinitive(clause);
    }
    if (links.is(clause, "xcomp")) {
      return !heads.hasObject(governor);
    }
    if (links.is(clause, "ccomp")) {
      return bareGerund(clause) && !heads.hasObject(governor);
    }
    if (links.is(clause, "csubj")) {
      return impersonal(governor);
    }
    if (links.is(clause, "acl") || relative(clause)) {
      return relative(clause) ? described(clause, governor) : ofHeld(clause, governor);
    }
    boolean included =
        bareGerund(clause) && lexis.verb(links.lower(governor), Words.INCLUDING_VERBS);
    return links.is(clause, "advcl")
        ? included || through(clause, governor) || left(clause, governor)
        : inNounPlace(clause, governor);
  }

  /** The noun between a clause and the one that carries it: "right" in "has the right to"; or 0. */
  int noun(int clause) {
    int head = links.head(clause);
    int governor = heads.governor(clause);
    if (links.is(clause, "advcl") && head == governor && lendsTo(governor)) {
      return links.child(governor, "obj");
    }
    return links.is(clause, "acl") && head != governor ? head : 0;
  }

  /** Whether a verb only lends itself to its object: "plays a role". */
  private boolean lendsTo(int verb) {
    int object = links.child(verb, "obj");
    return object != 0 && lends(verb) && lexis.held(links.lower(object));
  }

  boolean relative(int clause) {
    return links.relative(clause) || links.is(clause, "amod");
  }

  private boolean infinitive(int clause) {
    return links.any(clause, "mark", m -> links.lower(m).equals("to"));
  }

  private boolean bareGerund(int clause) {
    return links.gerund(clause) && !links.has(clause, "nsubj") && !links.has(clause, "mark");
  }

  private boolean inNounPlace(int clause, int governor) {
    return links.isAny(clause, NOUN_PLACES)
        && links.head(clause) == governor
        && (links.is(clause, "obj") || through(clause, governor));
  }

  private boolean impersonal(int predicate) {
    String form = links.lower(predicate);
    return links.has(predicate, "expl")
        || links.tagged(predicate, "ADJ", "ADV", "ADP")
        || lexis.noun(form, Words.DUTY_NOUNS)
        || lexis.noun(form, Words.FIT_NOUNS);
  }

  /** "The one who", as predicate or as subject of one. */
  private boolean described(int clause, int governor) {
    int noun = links.head(clause);
    int own = links.child(noun, "nsubj");
    boolean predicate = noun == governor && own != 0;
    int empty = links.child(noun, "expl");
    boolean cleft =
        noun == governor
            && links.has(noun, "cop")
            && (empty != 0 || (own != 0 && links.lower(own).equals("it")));
    boolean subject = links.is(noun, "nsubj") && links.has(governor, "cop");
    return cleft
        || (FunctionWords.SOMEONE.contains(links.lower(noun))
            && (predicate || (subject && links.nominal(governor))));
  }

  private boolean ofHeld(int clause, int governor) {
    int noun = links.head(clause);
    if (!lexis.held(links.lower(noun)) || !carrying(markers(clause))) {
      return false;
    }
    return noun == governor
        || (links.is(noun, "obj")
            && links.head(noun) == governor
            && (lends(governor) || lexis.noun(links.lower(noun), Words.DUTY_NOUNS)));
  }

  private boolean through(int clause, int governor) {
    List<String> markers = markers(clause);
    if (!carrying(markers) || !links.gerund(clause)) {
      return false;
    }
    String form = links.lower(governor);
    if (links.tagged(governor, "VERB") && !lexis.listed(form, Words.DUTY_ADJECTIVES)) {
      boolean bare = !heads.hasObject(governor) && !markers.contains("for");
      return bare || lendsTo(governor);
    }
    return !links.nominal(governor) || lexis.held(form);
  }

  /** "Keeps away from hiring". */
  private boolean left(int clause, int governor) {
    return links.gerund(clause)
        && markers(clause).equals(List.of("from"))
        && negation.abstains(governor);
  }

  private static boolean carrying(List<String> markers) {
    return !markers.isEmpty() && FunctionWords.CARRYING.contains(markers.get(0));
  }

  private List<String> markers(int clause) {
    List<Integer> words = new ArrayList<>(links.fixed(clause, "mark"));
    words.addAll(links.fixed(clause, "case"));
    return words.stream().map(links::lower).toList();
  }

  /** Whether a verb lends itself to a noun that names the act. */
  boolean lends(int verb) {
    String form = links.lower(verb);
    return lexis.verb(form, Words.LIGHT_VERBS) || lexis.verb(form, Words.POSSESSING_VERBS);
  }
}

package sicetnon.clause;

import java.util.List;
import java.util.Set;
import sicetnon.pack.Words;

/** Where words deny a clause or one part of a coordination. */
public final class Negation {
  private static final Set<String> NONE = Set.of("no", "neither");
  private static final Set<String> OR = Set.of("or", "nor");

  private final Links links;
  private final Lexis lexis;

  /** Looks for negation in a tree. */
  public Negation(Links links, Lexis lexis) {
    this.links = links;
    this.lexis = lexis;
  }

  /** Whether the words around a clause's head deny it. */
  public boolean clause(int head) {
    boolean denied = false;
    for (int child : links.children(head)) {
      boolean place =
          links.is(child, "advmod")
              || links.is(child, "mark")
              || links.is(child, "cc")
              || links.is(child, "case")
              || links.is(child, "aux")
              || (links.is(child, "det") && NONE.contains(links.lower(child)));
      boolean outside =
          links.is(child, "case")
              && FunctionWords.OUTSIDE.contains(links.lower(child))
              && lexis.noun(links.lower(head), Words.DUTY_NOUNS);
      denied |=
          outside
              || (place && (denies(child) || rarely(child)))
              || nowise(child)
              || scarce(child, head);
    }
    return denied;
  }

  /** Whether one part of a coordination, or all of it, is named only to be ruled out. */
  public boolean part(int head) {
    return FunctionWords.NOBODY.contains(links.lower(head)) || clause(head);
  }

  /** The same for a later part of "not soups or sauces". */
  boolean ruledOut(int head) {
    return head != 0 && (part(head) || (joins(head, OR) && ruledOut(before(head))));
  }

  /** Whether a part says no more than that what is denied before it goes on: "nor sauces". */
  boolean further(int head) {
    return joins(head, Set.of("nor"));
  }

  private boolean joins(int head, Set<String> words) {
    return links.is(head, "conj") && links.any(head, "cc", c -> words.contains(links.lower(c)));
  }

  /** The part before a later one; the first may be denied with all. */
  private int before(int head) {
    List<Integer> parts = links.joined(links.head(head));
    int at = parts.indexOf(head);
    return at > 0 && links.is(parts.get(at - 1), "conj") ? parts.get(at - 1) : 0;
  }

  /** Whether a part is set against another that was denied: "not the boss but a coach". */
  boolean contrasted(int head) {
    return links.is(head, "conj") && links.any(head, "cc", c -> links.lower(c).equals("but"));
  }

  /** Whether the word itself says that something is not so: lacks, fails. */
  public boolean reverses(int word) {
    String form = links.lower(word);
    return lexis.verb(form, Words.NEGATING_WORDS)
        || lexis.noun(form, Words.NEGATING_WORDS)
        || forbids(word)
        || abstains(word);
  }

  /** Whether a verb and what stands by it leave what follows alone: "stays out of". */
  boolean abstains(int verb) {
    return !links.has(verb, "obj")
        && links.any(
            verb, c -> lexis.phrase(links.lower(verb), links.lower(c), Words.ABSTAINING_VERBS));
  }

  /** Whether a word calls it untrue or a mistake: "it is a myth that". */
  boolean callsWrong(int word) {
    String form = links.lower(word);
    return lexis.listed(form, Words.FALSE_WORDS) || lexis.noun(form, Words.MYTH_WORDS);
  }

  /** Whether an adverb before a verb says how often, so that no denial before it reaches it. */
  boolean often(int verb) {
    return links.children(verb, "advmod").stream()
        .map(links::lower)
        .anyMatch(
            f ->
                lexis.listed(f, Words.FREQUENT_WORDS)
                    || lexis.listed(f, Words.POSSIBLE_WORDS)
                    || f.equals("always"));
  }

  /** Whether a verb tells somebody not to do what follows. */
  boolean forbids(int verb) {
    return lexis.verb(links.lower(verb), Words.FORBIDDING_VERBS);
  }

  private boolean denies(int word) {
    String form = links.lower(word);
    if (form.equals("no") || form.equals("without")) {
      return true;
    }
    if (form.equals("longer") || form.equals("more")) {
      return links.any(word, c -> links.lower(c).equals("no"));
    }
    if (form.equals("rather") || form.equals("instead")) {
      // "rather than the cook, she decides": what hangs on the verb denies another
      boolean other = links.is(word, "advmod") && links.has(links.head(word), "nsubj");
      return links.has(word, "fixed") && !other;
    }
    if (FunctionWords.EVER.contains(form)) {
      return links.any(word, "advmod", c -> links.lower(c).equals("not"));
    }
    return (FunctionWords.NEGATORS.contains(form) && !restrictive(word))
        || lexis.listed(form, Words.RARE_WORDS);
  }

  /** "Hardly ever". */
  private boolean rarely(int word) {
    return links.any(word, "advmod", c -> lexis.listed(links.lower(c), Words.RARE_WORDS));
  }

  /** "By no means"; parsers hang it on the subject as often as on the verb. */
  private boolean nowise(int word) {
    if (links.is(word, "nsubj")) {
      return links.any(word, "nmod", this::noWay);
    }
    return (links.is(word, "obl") || links.is(word, "advmod")) && noWay(word);
  }

  private boolean noWay(int word) {
    return FunctionWords.NOWISE.contains(links.lower(word))
        && links.any(word, "det", d -> links.lower(d).equals("no"));
  }

  /** "Few cooks own it", but not "a few cooks"; "hardly any cook". */
  private boolean scarce(int word, int head) {
    if (links.is(word, "det")) {
      return rarely(word);
    }
    return links.is(head, "nsubj")
        && links.is(word, "amod")
        && links.lower(word).equals("few")
        && !links.has(head, "det");
  }

  private boolean restrictive(int word) {
    String next = word < links.size() ? links.lower(word + 1) : "";
    return FunctionWords.RESTRICTIVE.contains(next) || FunctionWords.PARTIAL.contains(next);
  }
}

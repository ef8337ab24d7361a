package sicetnon.clause;

import java.util.Set;
import sicetnon.pack.Words;

/** Where words deny a clause or one part of a coordination. */
public final class Negation {
  private static final Set<String> NONE = Set.of("no", "neither");

  private final Links links;
  private final Lexis lexis;

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
      denied |= place && (denies(child) || rarely(child));
    }
    return denied;
  }

  /** Whether one part of a coordination, or all of it, is named only to be ruled out. */
  public boolean part(int head) {
    return FunctionWords.NOBODY.contains(links.lower(head)) || clause(head);
  }

  /** Whether a part is set against another that was denied: "not the boss but a coach". */
  public boolean contrasted(int head) {
    return links.is(head, "conj")
        && links.children(head, "cc").stream().anyMatch(c -> links.lower(c).equals("but"));
  }

  /** Whether the word itself says that something is not so: lacks, fails. */
  public boolean reverses(int word) {
    String form = links.lower(word);
    return lexis.verb(form, Words.NEGATING_WORDS) || lexis.noun(form, Words.NEGATING_WORDS);
  }

  private boolean denies(int word) {
    String form = links.lower(word);
    if (form.equals("no") || form.equals("without")) {
      return true;
    }
    if (form.equals("longer") || form.equals("more")) {
      return links.children(word).stream().anyMatch(c -> links.lower(c).equals("no"));
    }
    if (form.equals("rather") || form.equals("instead")) {
      return links.has(word, "fixed");
    }
    return (FunctionWords.NEGATORS.contains(form) && !restrictive(word))
        || lexis.listed(form, Words.RARE_WORDS);
  }

  /** "Hardly ever". */
  private boolean rarely(int word) {
    return links.children(word, "advmod").stream()
        .anyMatch(c -> lexis.listed(links.lower(c), Words.RARE_WORDS));
  }

  private boolean restrictive(int word) {
    return word < links.size() && FunctionWords.RESTRICTIVE.contains(links.lower(word + 1));
  }
}

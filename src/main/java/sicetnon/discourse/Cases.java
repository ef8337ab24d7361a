package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Range;
import sicetnon.pack.Words;

/** To which cases a clause is limited. */
final class Cases {
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "provided", "providing", "assuming", "supposing", "long");
  private static final Set<String> SITUATIONS = Set.of("when", "whenever", "where", "wherever");
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "at", "on", "within", "under", "across", "among", "inside");
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "some", "most", "many", "few", "several", "certain", "any");

  private final Links links;
  private final Lexis lexis;
  private final Reading reading;

  Cases(Reading reading, Lexis lexis) {
    this.links = reading.links;
    this.lexis = lexis;
    this.reading = reading;
  }

  /** Whether a clause only supposes what it says. */
  boolean supposes(int clause) {
    return marked(clause, CONDITIONS)
        || (links.lower(links.head(clause)).equals("long") && links.is(clause, "advcl"))
        || (marked(clause, SITUATIONS) && links.lower(links.child(clause, "nsubj")).equals("you"));
  }

  /** The limits that a clause names. */
  List<Range> of(int clause) {
    List<Range> limits = new ArrayList<>();
    for (int child : links.children(clause)) {
      if (limits(child, clause)) {
        limits.add(words(child));
      }
    }
    int subject = links.child(clause, "nsubj");
    for (int child : subject == 0 ? List.<Integer>of() : links.children(subject, "nmod")) {
      if (placed(child) && kind(child)) {
        limits.add(words(child));
      }
    }
    return limits;
  }

  /** Those that stand in front, so that they reach what is joined to the clause. */
  List<Range> shared(int clause) {
    return of(clause).stream().filter(r -> r.last() < clause).toList();
  }

  private boolean limits(int child, int clause) {
    if (links.is(child, "advcl")) {
      return marked(child, CONDITIONS) || marked(child, SITUATIONS);
    }
    if (links.is(child, "advmod")) {
      return links.lower(child).equals("long") && links.has(child, "advcl");
    }
    if (!links.is(child, "obl") || lexis.noun(links.lower(child), Words.TIME_NOUNS)) {
      return false;
    }
    int subject = links.child(clause, "nsubj");
    boolean front = child < clause && (subject == 0 || child < subject);
    if (placed(child)) {
      return ((front || reading.adjunct(child)) && kind(child)) || (front && special(child));
    }
    return front
        && marked(child, Set.of("for"))
        && lexis.person(links.lower(child))
        && special(child);
  }

  private boolean placed(int word) {
    return marked(word, PREPOSITIONS);
  }

  private boolean marked(int word, Set<String> markers) {
    return links.children(word).stream()
        .filter(c -> links.isAny(c, Set.of("mark", "case", "advmod")))
        .anyMatch(c -> markers.contains(links.lower(c)));
  }

  /** Whether the noun is a framework, a place or a kind of company. */
  private boolean kind(int noun) {
    String form = links.lower(noun);
    boolean name = links.tagged(noun, "PROPN");
    if (name) {
      return true;
    }
    boolean plural = form.endsWith("s");
    return indefinite(noun)
        && (lexis.noun(form, Words.COMPANIES)
            || (lexis.noun(form, Words.COMPANY_NOUNS) && (plural || special(noun))));
  }

  /** Whether a modifier tells some of the kind from others: "large ships". */
  private boolean special(int noun) {
    boolean told =
        links.children(noun).stream()
            .filter(c -> links.is(c, "amod") || links.is(c, "compound"))
            .anyMatch(c -> !lexis.listed(links.lower(c), Words.WEAK_MODIFIERS));
    return told && indefinite(noun) && !lexis.act(links.lower(noun));
  }

  private boolean indefinite(int noun) {
    return links.children(noun).stream()
        .noneMatch(
            c ->
                links.exactly(c, "nmod:poss")
                    || (links.is(c, "det") && !INDEFINITE.contains(links.lower(c))));
  }

  private Range words(int head) {
    int first = links.first(head);
    int last = links.last(head);
    while (first < head && links.tagged(first, "PUNCT")) {
      first++;
    }
    while (last > head && links.tagged(last, "PUNCT")) {
      last--;
    }
    return new Range(first, last);
  }
}

package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Range;

/** To which cases a clause is limited. */
final class Cases {
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "provided", "providing", "assuming", "supposing", "lest", "in case");
  private static final Set<String> SITUATIONS = Set.of("when", "whenever", "wherever");
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "at", "on", "within", "under", "across", "among", "inside");
  private static final Set<String> WITHIN = Set.of("in", "at", "within");
  private static final Set<String> LONG_AS = Set.of("as", "so");
  private static final Set<String> AS_LONG = Set.of("long");
  private static final Set<String> MARKERS = Set.of("mark", "case", "advmod");

  private final Links links;
  private final Lexis lexis;
  private final Reading reading;
  private final Places places;

  Cases(Reading reading, Lexis lexis) {
    this.links = reading.links;
    this.lexis = lexis;
    this.reading = reading;
    this.places = new Places(links, lexis);
  }

  /** Whether a clause only supposes what it says. */
  boolean supposes(int clause) {
    boolean you = links.lower(links.child(clause, "nsubj")).equals("you");
    return marked(clause, CONDITIONS)
        || led(links.head(clause), AS_LONG)
        || (you && marked(clause, SITUATIONS));
  }

  /** The limits that a clause and the nouns in it name. */
  List<Range> of(int clause) {
    List<Range> limits = new ArrayList<>();
    for (int child : links.children(clause)) {
      if (limits(child, child < clause)) {
        limits.add(words(child));
      }
      if (links.is(child, "nsubj") || links.is(child, "obj")) {
        links.children(child, "nmod").stream()
            .filter(n -> marked(n, PREPOSITIONS) && places.kind(n))
            .forEach(n -> limits.add(words(n)));
      }
    }
    return limits;
  }

  private boolean limits(int child, boolean front) {
    if (links.is(child, "advcl")) {
      boolean where = front && marked(child, Set.of("where"));
      return marked(child, CONDITIONS) || where || (marked(child, SITUATIONS) && !comes(child));
    }
    if (!links.is(child, "obl") || places.time(child)) {
      return led(child, AS_LONG) || led(child, SITUATIONS);
    }
    if (front) {
      boolean whom = marked(child, Set.of("for")) && lexis.person(links.lower(child));
      return (marked(child, PREPOSITIONS) && places.fronted(child))
          || (whom && places.special(child));
    }
    return reading.adjunct(child) && marked(child, WITHIN) && places.limiting(child);
  }

  /** "When it comes to prices" names no case. */
  private boolean comes(int clause) {
    boolean it =
        links.has(clause, "expl") || links.lower(links.child(clause, "nsubj")).equals("it");
    return it && lexis.verbBase(links.lower(clause)).equals("come");
  }

  /** Whether an adverb brings a clause: "as long as they pay", "whenever they pay". */
  private boolean led(int word, Set<String> adverbs) {
    String form = links.lower(word);
    boolean brings = links.has(word, "advcl") || links.has(word, "acl");
    boolean as = links.any(word, "advmod", c -> LONG_AS.contains(links.lower(c)));
    return brings
        && links.is(word, "advmod")
        && adverbs.contains(form)
        && (as || !AS_LONG.contains(form));
  }

  private boolean marked(int word, Set<String> markers) {
    return links.children(word).stream()
        .filter(c -> links.isAny(c, MARKERS))
        .map(c -> links.lower(c) + (links.has(c, "fixed") ? " " + links.lower(c + 1) : ""))
        .anyMatch(markers::contains);
  }

  /** The words of a subtree without the marks around it. */
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

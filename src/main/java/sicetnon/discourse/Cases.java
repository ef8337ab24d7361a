package sicetnon.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.Range;
import sicetnon.pack.Words;

/** To which cases a clause is limited. */
final class Cases {
  private static final Set<String> CONDITIONS =
      Set.of("if", "unless", "provided", "providing", "assuming", "supposing", "lest", "in case");
  private static final Set<String> SITUATIONS = Set.of("when", "whenever", "wherever");
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "at", "on", "within", "under", "across", "among", "inside");
  private static final Set<String> WITHIN = Set.of("in", "at", "within");
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "some", "most", "many", "few", "several", "certain", "any");
  private static final Set<String> SOME =
      Set.of("some", "most", "many", "few", "several", "certain");
  private static final Set<String> LONG_AS = Set.of("as", "so");
  private static final Set<String> AS_LONG = Set.of("long");
  private static final Set<String> MARKERS = Set.of("mark", "case", "advmod");

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
            .filter(n -> marked(n, PREPOSITIONS) && kind(n))
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
    if (!links.is(child, "obl") || time(child)) {
      return led(child, AS_LONG) || led(child, SITUATIONS);
    }
    if (marked(child, PREPOSITIONS)) {
      boolean within = reading.adjunct(child) && marked(child, WITHIN);
      boolean some = kind(child) || several(child);
      boolean named = links.tagged(child, "PROPN") || special(child) || firms(child);
      return front ? some || named : within && some;
    }
    boolean whom = marked(child, Set.of("for")) && lexis.person(links.lower(child));
    return front && whom && special(child);
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
    boolean as =
        links.children(word, "advmod").stream().anyMatch(c -> LONG_AS.contains(links.lower(c)));
    return brings
        && links.is(word, "advmod")
        && adverbs.contains(form)
        && (as || !AS_LONG.contains(form));
  }

  /** "In some hotels". */
  private boolean several(int noun) {
    return indefinite(noun)
        && links.children(noun).stream()
            .filter(c -> links.is(c, "det") || links.is(c, "amod"))
            .anyMatch(c -> SOME.contains(links.lower(c)));
  }

  private boolean time(int word) {
    return lexis.noun(links.lower(word), Words.TIME_NOUNS);
  }

  private boolean marked(int word, Set<String> markers) {
    return links.children(word).stream()
        .filter(c -> links.isAny(c, MARKERS))
        .map(c -> links.lower(c) + (links.has(c, "fixed") ? " " + links.lower(c + 1) : ""))
        .anyMatch(markers::contains);
  }

  /** Whether the noun is a framework, a place or a kind of company. */
  private boolean kind(int noun) {
    String form = links.lower(noun);
    if (links.tagged(noun, "PROPN")) {
      return lexis.listed(form, Words.FRAMEWORKS) || lexis.listed(name(noun), Words.PLACES);
    }
    boolean firm = lexis.noun(form, Words.COMPANY_NOUNS) && special(noun);
    return indefinite(noun) && (firm || lexis.noun(form, Words.COMPANIES));
  }

  /** "In hospitals". */
  private boolean firms(int noun) {
    String form = links.lower(noun);
    return form.endsWith("s") && indefinite(noun) && lexis.noun(form, Words.COMPANY_NOUNS);
  }

  private String name(int noun) {
    return IntStream.rangeClosed(links.first(noun), links.last(noun))
        .filter(w -> links.tagged(w, "PROPN"))
        .mapToObj(links::lower)
        .collect(Collectors.joining(" "));
  }

  /** Whether a modifier tells some of the kind from others: "large ships". */
  private boolean special(int noun) {
    boolean told =
        links.children(noun).stream()
            .filter(c -> links.is(c, "amod") || links.is(c, "compound"))
            .anyMatch(c -> !lexis.listed(links.lower(c), Words.WEAK_MODIFIERS));
    return told
        && indefinite(noun)
        && !lexis.act(links.lower(noun))
        && !lexis.noun(links.lower(noun), Words.MANNER_NOUNS);
  }

  private boolean indefinite(int noun) {
    return links.children(noun).stream()
        .noneMatch(
            c ->
                links.exactly(c, "nmod:poss")
                    || (links.is(c, "det") && !INDEFINITE.contains(links.lower(c))));
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

package sicetnon.discourse;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.pack.Words;

/** Which nouns behind "in" and the like tell some cases from others. */
final class Places {
  private static final Set<String> INDEFINITE =
      Set.of("a", "an", "some", "most", "many", "few", "several", "certain", "any");
  private static final Set<String> SOME =
      Set.of("some", "most", "many", "few", "several", "certain");

  private final Links links;
  private final Lexis lexis;

  Places(Links links, Lexis lexis) {
    this.links = links;
    this.lexis = lexis;
  }

  /** Whether it does so in front of a clause: "on large ships", "at Acme", "in hospitals". */
  boolean fronted(int noun) {
    String form = links.lower(noun);
    boolean firms = form.endsWith("s") && indefinite(noun) && lexis.noun(form, Words.COMPANY_NOUNS);
    return limiting(noun) || firms || links.tagged(noun, "PROPN") || special(noun);
  }

  /** Whether it does so wherever it stands: "in Germany", "in some hotels". */
  boolean limiting(int noun) {
    return kind(noun) || several(noun);
  }

  /** Whether the noun is a framework, a place or a kind of company. */
  boolean kind(int noun) {
    String form = links.lower(noun);
    if (links.tagged(noun, "PROPN")) {
      return lexis.listed(form, Words.FRAMEWORKS) || lexis.listed(name(noun), Words.PLACES);
    }
    boolean firm = lexis.noun(form, Words.COMPANY_NOUNS) && special(noun);
    return indefinite(noun) && (firm || lexis.noun(form, Words.COMPANIES));
  }

  private String name(int noun) {
    return IntStream.rangeClosed(links.first(noun), links.last(noun))
        .filter(w -> links.tagged(w, "PROPN"))
        .mapToObj(links::lower)
        .collect(Collectors.joining(" "));
  }

  /** Whether a modifier tells some of the kind from others: "large ships". */
  boolean special(int noun) {
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
    return !links.any(
        noun,
        c ->
            links.exactly(c, "nmod:poss")
                || (links.is(c, "det") && !INDEFINITE.contains(links.lower(c))));
  }

  /** "Some hotels". */
  private boolean several(int noun) {
    return indefinite(noun)
        && links.children(noun).stream()
            .filter(c -> links.is(c, "det") || links.is(c, "amod"))
            .anyMatch(c -> SOME.contains(links.lower(c)));
  }

  boolean time(int word) {
    return lexis.noun(links.lower(word), Words.TIME_NOUNS);
  }
}

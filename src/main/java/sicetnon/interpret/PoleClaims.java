package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.interpret.PoleHits.Hit;
import sicetnon.pack.Cue;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * On which pole of an opposed attribute a role stands: by a trait, by what it is said to be, by its
 * focus, by what it does, by the pack's patterns.
 */
public final class PoleClaims {
  private final Pack pack;
  private final PoleIndex index;
  private final CueMatcher cues;
  private final PoleHits hits;
  private final ClaimMaker maker;

  PoleClaims(Pack pack, PoleIndex index, CueMatcher cues, ClaimMaker maker) {
    this.pack = pack;
    this.index = index;
    this.cues = cues;
    this.hits = new PoleHits(pack, index, cues);
    this.maker = maker;
  }

  /**
   * A pole that a fact names.
   *
   * @param degree 1 where somebody is nearer to it than another, -1 where less near, else 0
   * @param hit the words that name it
   */
  public record Found(
      Statement fact,
      Pack.Attribute attribute,
      Pack.Pole pole,
      int degree,
      Hit hit,
      int from,
      int to) {
    boolean positive() {
      return hit.positive();
    }

    /** Whether it is what a fact says. */
    public boolean of(Statement other) {
      return fact.equals(other) || fact.equals(standing(other));
    }

    /** Whether an action says the pole itself. */
    public boolean says(Statement of, Action action) {
      return of(of) && !hit.implied() && action.from() <= hit.from() && hit.from() < action.to();
    }
  }

  /** All poles that the facts of a sentence name of their subjects. */
  public List<Found> find(List<Statement> facts) {
    List<Found> out = new ArrayList<>();
    for (Statement fact : facts) {
      hits.find(fact).forEach(n -> out.add(found(fact, n.entry(), n.hit())));
    }
    return plain(out);
  }

  /** "The post of foreman is operational", "the foreman's work is": said of the foreman. */
  public static Statement standing(Statement fact) {
    boolean post = false;
    if (!fact.subject().known() && fact.subject().about().size() == 1 && fact.clause() != null) {
      for (int i = fact.clause().subjectFrom(); i < fact.clause().subjectTo(); i++) {
        post |= fact.parse().listedBase(i, Words.JOB_NOUNS) || fact.parse().lemma(i).equals("work");
      }
    }
    return post ? fact.with(Subject.of(fact.subject().about(), ""), fact.mood()) : fact;
  }

  private static List<Found> plain(List<Found> all) {
    return all.stream()
        .filter(
            f ->
                all.stream()
                    .noneMatch(g -> mixed(f, g) || within(f, g) || affirmed(f, g) || carries(f, g)))
        .toList();
  }

  /**
   * "through influence rather than authority": what one part denies, the other affirms; "few or no
   * reports": who speaks of reports denies them.
   */
  private static boolean affirmed(Found f, Found g) {
    boolean same =
        f.pole().equals(g.pole())
            && f.fact().subject().roles().equals(g.fact().subject().roles())
            && f.hit().from() < g.hit().to()
            && g.hit().from() < f.hit().to()
            && f.positive() != g.positive();
    return same && (reaches(f) == reaches(g) ? g.positive() : reaches(g));
  }

  private static boolean reaches(Found found) {
    int last = found.hit().to() - 1;
    return found.fact().actions().stream()
        .anyMatch(a -> a.verb() == last || (a.objectFrom() <= last && last < a.objectTo()));
  }

  /** "is a full-time job" says how the job is, not that it is one. */
  private static boolean carries(Found f, Found g) {
    return f.fact().equals(g.fact())
        && !f.attribute().equals(g.attribute())
        && f.hit().to() - f.hit().from() == 1
        && f.fact().parse().listedBase(f.hit().from(), Words.JOB_NOUNS)
        && g.hit().from() < f.hit().from()
        && f.hit().from() <= g.hit().to();
  }

  /** "focuses on users and technology" takes neither side. */
  private static boolean mixed(Found f, Found g) {
    return f.attribute().equals(g.attribute())
        && f.fact().equals(g.fact())
        && f.positive()
        && g.positive()
        && f.hit().from() == g.hit().from()
        && f.hit().to() == g.hit().to()
        && (f.pole().against().contains(g.pole().id())
            || g.pole().against().contains(f.pole().id()));
  }

  /** "balances people and technical work" says more than that it is technical. */
  private static boolean within(Found f, Found g) {
    return f.attribute().equals(g.attribute())
        && f.fact().parse().equals(g.fact().parse())
        && (f.positive() == g.positive() || !f.pole().equals(g.pole()))
        && g.hit().from() <= f.hit().from()
        && f.hit().to() <= g.hit().to()
        && g.hit().to() - g.hit().from() > f.hit().to() - f.hit().from();
  }

  private static Found found(Statement fact, PoleIndex.Entry named, Hit hit) {
    int degree = degree(fact.parse(), hit);
    int[] extent = fact.extent(hit.from(), hit.to());
    // "is not as strategic as" says who is less so
    boolean positive = hit.positive() || (degree < 0 && as(fact.parse(), hit.from() - 1));
    Hit said = new Hit(hit.from(), hit.to(), positive, hit.implied());
    int from = Math.min(extent[0], hit.from());
    return new Found(
        fact, named.attribute(), named.pole(), degree, said, from, Math.max(extent[1], hit.to()));
  }

  private static int degree(Parse parse, Hit hit) {
    boolean less = false;
    boolean more = false;
    for (int i = Math.max(0, hit.from() - 2); i < hit.to(); i++) {
      less |= parse.lower(i).equals("less");
      more |= parse.lower(i).equals("more");
    }
    boolean as = as(parse, hit.from() - 1) && as(parse, hit.to()) && !hit.positive();
    for (int i = hit.to(); i < Math.min(parse.size(), hit.to() + 3); i++) {
      more |= parse.lower(i).equals("than") && !parse.listed(i - 1, Words.OTHER_THAN);
    }
    return less || as ? -1 : more ? 1 : 0;
  }

  private static boolean as(Parse parse, int i) {
    return parse.lower(i).equals("as");
  }

  /** One claim a role. */
  public List<Claim> claims(Found found) {
    List<String> roles = found.fact().subject().roles();
    // "less strategic than" and "no more strategic than" only compare
    boolean compares = found.degree() < 0 || (found.degree() > 0 && !found.positive());
    // two of whom it is said that they are one person are a pair
    boolean pair = roles.size() > 1 && found.attribute().id().equals("count");
    return compares || pair ? List.of() : claims(found, roles);
  }

  private List<Claim> claims(Found found, List<String> roles) {
    List<Claim> out = new ArrayList<>();
    Statement fact = found.fact();
    // who need not be hands-on may be hands-off
    boolean needless = !found.positive() && fact.mood().needless();
    Statement said = needless ? fact.with(fact.subject(), fact.mood().possible()) : fact;
    for (String role : roles) {
      out.add(
          maker.claim(
              said,
              maker.item(found.attribute(), role, ""),
              List.of(role),
              new Value.Pole(found.pole().id(), found.pole().name(), found.hit().implied()),
              found.positive(),
              "",
              found.from(),
              found.to()));
    }
    return out;
  }

  /**
   * Poles said of a role that their own words name, whatever the subject: "every ward needs a
   * midwife".
   */
  public List<Claim> said(Statement fact) {
    if (fact.subject().known()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    Parse parse = fact.parse();
    // "not every club needs one": the words before a clause may belong to what it says
    int from = Math.max(0, fact.from() - 1);
    for (PoleIndex.Entry entry : index.said) {
      CueMatcher.Match match = cues.find(entry.pole().said(), parse, from, fact.to());
      if (match != null) {
        List<String> roles =
            parse.mentionsIn(match.from(), match.to()).stream()
                .map(Mention::roles)
                .flatMap(List::stream)
                .toList();
        boolean own = hits.denies(parse, match);
        Stance mood = own ? fact.mood().affirmed() : fact.mood();
        Statement of = fact.with(Subject.of(roles, ""), mood);
        boolean positive = own || PoleHits.positive(fact, match.to() - 1);
        Hit hit = new Hit(match.from(), match.to(), positive, false);
        int to = Math.max(match.to(), fact.to());
        found.add(new Found(of, entry.attribute(), entry.pole(), 0, hit, match.from(), to));
      }
    }
    return plain(found).stream()
        .flatMap(f -> claims(f, f.fact().subject().roles()).stream())
        .toList();
  }

  /** "X is more P (than Y)", or X set against Y in a contrast: X has more of P. */
  List<Claim> contrast(Found found, String other) {
    List<String> roles = found.fact().subject().roles();
    boolean two = roles.size() == 1 && !other.isEmpty() && !other.equals(roles.get(0));
    if (!two || (!found.positive() && found.degree() == 0)) {
      return List.of();
    }
    String more = found.degree() < 0 ? other : roles.get(0);
    return List.of(
        maker.claim(
            found.fact(),
            maker.contrast(found.attribute(), found.pole(), List.of(roles.get(0), other)),
            List.of(roles.get(0), other),
            new Value.Order(more, ""),
            found.positive(),
            "",
            found.from(),
            found.to()));
  }

  /** Poles said of a pair: "are very different", "hard to tell apart". */
  public List<Claim> pairs(Statement fact, List<String> pair) {
    List<Claim> out = new ArrayList<>();
    if (pair.size() != 2) {
      return out;
    }
    // what is said inside is judged with its own clause: "some say that the two are the same"
    boolean says =
        fact.clause() != null
            && pack.words(Words.SAYING_VERBS).contains(fact.parse().lemma(fact.clause().verb()));
    boolean outer = fact.clause() != null && !fact.subject().known();
    int to = says || outer ? fact.clause().parseTo() : fact.to();
    for (PoleIndex.Entry entry : index.ofPairs) {
      // "one person is both": the subject says it
      int from = fact.subject().known() ? fact.predicate() : fact.from();
      CueMatcher.Match match = cues.find(entry.pole().cues(), fact.parse(), from, to);
      // "the appeal of being a cook" says of nobody what he is
      boolean aside =
          match != null
              && match.cue().elements().stream().anyMatch(Cue.Element::role)
              && fact.clause() != null
              && match.from() > fact.clause().verb();
      if (match != null && !aside) {
        int[] extent = fact.extent(match.from(), match.to());
        out.add(
            maker.claim(
                fact,
                maker.item(entry.attribute(), pair),
                pair,
                new Value.Pole(entry.pole().id(), entry.pole().name(), false),
                PoleHits.positive(fact, match.to() - 1) || hits.denies(fact.parse(), match),
                "",
                Math.min(fact.from(), extent[0]),
                extent[1]));
      }
    }
    return out;
  }
}

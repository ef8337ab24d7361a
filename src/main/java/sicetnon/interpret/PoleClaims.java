package sicetnon.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.ingest.Block;
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
  private final ClaimMaker maker;

  PoleClaims(Pack pack, ClaimMaker maker) {
    this.pack = pack;
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

  /**
   * Where a pole is named.
   *
   * @param positive whether as true
   * @param implied whether it only follows from what is done
   */
  record Hit(int from, int to, boolean positive, boolean implied) {}

  /** All poles that the facts of a sentence name of their subjects. */
  public List<Found> find(List<Statement> facts) {
    List<Found> out = new ArrayList<>();
    for (Statement fact : facts) {
      for (Pack.Attribute attribute : pack.attributes()) {
        if (!aboutPair(attribute)) {
          for (Pack.Pole pole : attribute.poles()) {
            hit(fact, attribute, pole)
                .map(h -> found(fact, attribute, pole, h))
                .ifPresent(out::add);
          }
        }
      }
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

  static boolean aboutPair(Pack.Attribute attribute) {
    return attribute.question().contains("{pair}");
  }

  private static Found found(Statement fact, Pack.Attribute attribute, Pack.Pole pole, Hit hit) {
    int degree = degree(fact.parse(), hit);
    int[] extent = fact.extent(hit.from(), hit.to());
    // "is not as strategic as" says who is less so
    boolean positive = hit.positive() || (degree < 0 && as(fact.parse(), hit.from() - 1));
    Hit said = new Hit(hit.from(), hit.to(), positive, hit.implied());
    int from = Math.min(extent[0], hit.from());
    return new Found(fact, attribute, pole, degree, said, from, Math.max(extent[1], hit.to()));
  }

  private Optional<Hit> hit(Statement fact, Pack.Attribute attribute, Pack.Pole pole) {
    return Stream.<Optional<Hit>>of(
            trait(fact, pole),
            named(fact, pole),
            focus(fact, pole),
            done(fact, pole.does(), false),
            cue(fact, pole.cues(), true),
            cue(fact, pole.denied(), false),
            labelled(fact, attribute, pole),
            done(fact, pole.signs(), true).filter(Hit::positive))
        .flatMap(Optional::stream)
        .findFirst();
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

  /**
   * Whether what a token says is affirmed: by the action whose object it stands in, else by any
   * that reaches over it ("through influence rather than authority").
   */
  private static boolean positive(Statement fact, int token) {
    List<Action> near =
        fact.actions().stream().filter(a -> a.from() <= token && token < a.to()).toList();
    List<Action> own =
        near.stream().filter(a -> a.objectFrom() <= token && token < a.objectTo()).toList();
    List<Action> telling = own.isEmpty() ? near : own;
    return telling.isEmpty()
        ? !fact.mood().negative()
        : telling.stream().anyMatch(a -> positive(fact, a));
  }

  private static boolean positive(Statement fact, Action action) {
    return !action.negative() && !fact.mood().negative();
  }

  /**
   * "is strategic", "a strategic employee", "takes a more strategic approach", "on a strategic
   * level".
   */
  private Optional<Hit> trait(Statement fact, Pack.Pole pole) {
    Parse parse = fact.parse();
    for (int i = fact.predicate(); i < fact.to(); i++) {
      boolean compound = pole.traits().contains(parse.lower(i) + "-" + parse.lower(i + 1));
      if ((!compound && !pole.traits().contains(parse.lower(i))) || parse.mentionAt(i) != null) {
        continue;
      }
      boolean nounAfter = !compound && parse.nominal(i + 1);
      boolean ofTrait =
          nounAfter
              && pack.words(Words.TRAIT_NOUNS).contains(parse.lemma(i + 1))
              && (governs(parse, fact, i) || parse.mentionAt(i + 1) != null);
      boolean alone = compound && fact.clause() == null;
      if (alone || (!nounAfter && complement(fact, i)) || ofTrait) {
        return Optional.of(new Hit(i, i + 1, positive(fact, i), false));
      }
    }
    return Optional.empty();
  }

  /** The adjective is said of the subject itself. */
  private boolean complement(Statement fact, int i) {
    return fact.actions().stream()
        .filter(a -> (a.form() == Action.Form.BEING || ofPost(a)) && a.objectFrom() <= i)
        .anyMatch(a -> i < a.objectTo() || apposed(fact, a.objectTo(), i));
  }

  /** "The role of the cook is operational". */
  private boolean ofPost(Action action) {
    return action.form() == Action.Form.DUTY
        && action.under().stream().anyMatch(pack.words(Words.JOB_NOUNS)::contains);
  }

  /** "is a kind of cook, more hands-on": an adjective set after the complement. */
  private static boolean apposed(Statement fact, int from, int i) {
    Parse parse = fact.parse();
    for (int t = from; t < i; t++) {
      if (parse.is(t, "VERB", "AUX", "SCONJ", "ADP") || parse.relative(t)) {
        return false;
      }
    }
    return i - from <= 6 && parse.lower(i - 1).equals("more");
  }

  private boolean governs(Parse parse, Statement fact, int i) {
    int before = i - 1;
    while (before > fact.predicate()
        && (parse.is(before, "DET", "ADV", "ADJ") || parse.lower(before).equals("more"))) {
      before--;
    }
    return pack.words(Words.TRAIT_GOVERNORS).contains(parse.lemma(before));
  }

  /** "is a facilitator", "serves as the voice of the customer". */
  private Optional<Hit> named(Statement fact, Pack.Pole pole) {
    for (Action action : fact.actions()) {
      if (action.form() == Action.Form.BEING || ofPost(action)) {
        for (Phrase phrase : action.things()) {
          boolean positive = positive(fact, action) && !ruledOut(fact.parse(), phrase);
          OptionalInt from =
              pole.is().stream()
                  .filter(t -> positive || bare(phrase, t))
                  .map(t -> names(fact.parse(), phrase, t))
                  .flatMapToInt(OptionalInt::stream)
                  .min();
          if (from.isPresent()) {
            int to = Math.max(from.getAsInt() + 1, head(fact.parse(), phrase) + 1);
            return Optional.of(new Hit(from.getAsInt(), to, positive, false));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** "not facilitator" in a row of what somebody is not. */
  private static boolean ruledOut(Parse parse, Phrase phrase) {
    int before = phrase.from() - 1;
    while (parse.is(before, "DET")) {
      before--;
    }
    return before >= 0 && parse.token(before).negates();
  }

  /** Who is no expensive team, or writes no clean code, may still be a team, and write code. */
  private static boolean bare(Phrase phrase, List<String> term) {
    return phrase.naming().modifiers().size() < term.size();
  }

  /**
   * Where a term that names the phrase's head begins, word by word ("one person") or as a person
   * reads it: "voice of the customer".
   */
  private static OptionalInt names(Parse parse, Phrase phrase, List<String> term) {
    int from = head(parse, phrase) - term.size() + 1;
    boolean words = true;
    for (int i = 0; i < term.size(); i++) {
      words &=
          parse.lower(from + i).equals(term.get(i)) || parse.lemma(from + i).equals(term.get(i));
    }
    return words
        ? OptionalInt.of(from)
        : phrase.endsWith(term) ? OptionalInt.of(phrase.from()) : OptionalInt.empty();
  }

  private static int head(Parse parse, Phrase phrase) {
    int head = phrase.to() - 1;
    while (head > phrase.from() && !parse.lemma(head).equals(phrase.naming().head().lemma())) {
      head--;
    }
    return head;
  }

  /** "focuses on the user experience". */
  private Optional<Hit> focus(Statement fact, Pack.Pole pole) {
    for (Action action : fact.actions()) {
      boolean looks =
          action.form() == Action.Form.ACT
              && pack.words(Words.FOCUS_VERBS).contains(action.lemma());
      if (looks && about(action)) {
        for (Phrase phrase : action.things()) {
          if (pole.focus().stream().anyMatch(phrase::endsWith)) {
            return Optional.of(
                new Hit(action.verb(), action.verb() + 1, positive(fact, action), false));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean about(Action action) {
    String preposition = action.preposition();
    return preposition.isEmpty()
        || preposition.equals("with")
        || pack.words(Words.ABOUT_PREPOSITIONS).contains(preposition);
  }

  /** "escalates conflicts", "represents the patient". */
  private static Optional<Hit> done(Statement fact, List<Pack.Doing> doings, boolean implied) {
    for (Action action : fact.actions()) {
      boolean duty = action.form() == Action.Form.DUTY && action.lemma().equals("be");
      boolean acts = duty || action.form() == Action.Form.ACT;
      boolean positive = positive(fact, action);
      if (acts && !action.joins() && doings.stream().anyMatch(d -> does(action, d, positive))) {
        return Optional.of(new Hit(action.verb(), action.verb() + 1, positive, implied));
      }
    }
    return Optional.empty();
  }

  private static boolean does(Action action, Pack.Doing doing, boolean positive) {
    boolean verb =
        doing.verbs().contains(action.lemma())
            || doing.verbs().contains(action.lemma() + " " + action.preposition());
    List<Phrase> things = action.things().isEmpty() ? action.beside() : action.things();
    return verb
        && (doing.things().isEmpty()
            // "does not decide alone" may still decide
            ? things.isEmpty() && (positive || action.to() == action.verb() + 1)
            : things.stream()
                .anyMatch(
                    p ->
                        doing.things().stream()
                            .anyMatch(t -> of(p, t) && (positive || bare(p, t)))));
  }

  /**
   * The term names it whatever it is for: "the interests of guests for the cook" are the guests'.
   */
  private static boolean of(Phrase phrase, List<String> term) {
    Naming naming = phrase.naming();
    Set<String> words = new HashSet<>();
    naming.modifiers().forEach(w -> words.add(w.lemma()));
    Stream.concat(
            naming.possessors().stream(),
            naming.additions().stream()
                .filter(a -> a.marker().equals("of"))
                .map(Naming.Addition::thing))
        .forEach(
            n -> {
              words.add(n.head().lemma());
              n.modifiers().forEach(w -> words.add(w.lemma()));
            });
    int last = term.size() - 1;
    return phrase.endsWith(term)
        && naming.head().lemma().equals(term.get(last))
        && words.containsAll(term.subList(0, last));
  }

  private Optional<Hit> cue(Statement fact, List<Cue> cues, boolean says) {
    CueMatcher.Match match = CueMatcher.find(cues, fact.parse(), fact.predicate(), fact.to());
    if (match == null || under(fact, match.to() - 1)) {
      return Optional.empty();
    }
    // a pattern with a "not" of its own is meant as it stands; one that its gap skips denies
    boolean positive =
        denies(fact.parse(), match) || (positive(fact, match.to() - 1) && !skips(fact, match));
    return Optional.of(new Hit(match.from(), match.to(), says == positive, false));
  }

  /** "does not require skills such as being able to code": what is named below a denial. */
  private static boolean under(Statement fact, int token) {
    List<Action> near =
        fact.actions().stream().filter(a -> a.from() <= token && token < a.to()).toList();
    return near.stream()
        .anyMatch(
            inner ->
                near.stream()
                    .anyMatch(
                        outer ->
                            outer.negative()
                                && !inner.negative()
                                && outer.verb() < inner.verb()
                                && inner.to() <= outer.to()));
  }

  private boolean skips(Statement fact, CueMatcher.Match match) {
    Parse parse = fact.parse();
    if (!fact.subject().instead().isEmpty()) {
      // of whom the opposite is said, what the words deny is so
      return false;
    }
    for (int i = match.from(); i < match.to(); i++) {
      boolean no = parse.token(i).negates() || parse.listed(i, Words.NONE_WORDS);
      if (no && !match.says(parse.lower(i))) {
        return true;
      }
    }
    return false;
  }

  /** "Employment: part-time", "| Focus | strategic |". */
  private static Optional<Hit> labelled(Statement fact, Pack.Attribute attribute, Pack.Pole pole) {
    Parse parse = fact.parse();
    Block block = parse.sentence().block();
    boolean headed =
        Stream.of(block.row(), block.column())
            .map(h -> h.strip().toLowerCase(Locale.ROOT))
            .anyMatch(h -> attribute.labels().contains(h) || asks(h, attribute));
    if (!headed || fact.clause() != null || parse.label()) {
      return Optional.empty();
    }
    for (int i = fact.from(); i < fact.to(); i++) {
      String word = parse.lower(i);
      int at = i;
      boolean says =
          pole.traits().contains(word)
              || pole.answers().contains(word)
              || pole.focus().stream().anyMatch(t -> stands(parse, at, fact.to(), t))
              || pole.is().stream().anyMatch(t -> stands(parse, at, fact.to(), t));
      if (says) {
        return Optional.of(new Hit(i, i + 1, !parse.token(Math.max(0, i - 1)).negates(), false));
      }
    }
    return Optional.empty();
  }

  /** "Hands-on or hands-off" asks for one of the poles. */
  private static boolean asks(String head, Pack.Attribute attribute) {
    List<String> words = List.of(head.split("[\\s/?]+"));
    return attribute.poles().stream()
            .filter(p -> p.traits().stream().anyMatch(words::contains))
            .count()
        > 1;
  }

  private static boolean stands(Parse parse, int from, int to, List<String> term) {
    for (int i = 0; i < term.size(); i++) {
      boolean word =
          parse.lower(from + i).equals(term.get(i)) || parse.lemma(from + i).equals(term.get(i));
      if (from + i >= to || !word) {
        return false;
      }
    }
    // what follows would be the head: "customer data"
    return !parse.nominal(from + term.size()) || from + term.size() >= to;
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
    for (Pack.Attribute attribute : pack.attributes()) {
      for (Pack.Pole pole : attribute.poles()) {
        CueMatcher.Match match = CueMatcher.find(pole.said(), parse, from, fact.to());
        if (match != null) {
          List<String> roles =
              parse.mentionsIn(match.from(), match.to()).stream()
                  .map(Mention::roles)
                  .flatMap(List::stream)
                  .toList();
          boolean own = denies(parse, match);
          Stance mood = own ? fact.mood().affirmed() : fact.mood();
          Statement of = fact.with(Subject.of(roles, ""), mood);
          boolean positive = own || positive(fact, match.to() - 1);
          Hit hit = new Hit(match.from(), match.to(), positive, false);
          int to = Math.max(match.to(), fact.to());
          found.add(new Found(of, attribute, pole, 0, hit, match.from(), to));
        }
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

  /** A cue with a "not" of its own ("is not a {role}") is meant as it stands. */
  private boolean denies(Parse parse, CueMatcher.Match match) {
    for (int i = match.from(); i < match.to(); i++) {
      boolean no =
          parse.token(i).negates()
              || parse.listed(i, Words.RARE_WORDS)
              || parse.listed(i, Words.NONE_WORDS)
              || parse.lower(i).equals("without");
      if (no && match.says(parse.lower(i))) {
        return true;
      }
    }
    return false;
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
    for (Pack.Attribute attribute : pack.attributes()) {
      if (!attribute.kind().equals("opposed") || !aboutPair(attribute)) {
        continue;
      }
      for (Pack.Pole pole : attribute.poles()) {
        // "one person is both": the subject says it
        int from = fact.subject().known() ? fact.predicate() : fact.from();
        CueMatcher.Match match = CueMatcher.find(pole.cues(), fact.parse(), from, to);
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
                  maker.item(attribute, pair),
                  pair,
                  new Value.Pole(pole.id(), pole.name(), false),
                  positive(fact, match.to() - 1) || denies(fact.parse(), match),
                  "",
                  Math.min(fact.from(), extent[0]),
                  extent[1]));
        }
      }
    }
    return out;
  }
}

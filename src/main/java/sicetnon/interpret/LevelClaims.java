package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.clause.Naming;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.interpret.LevelTopics.Topic;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * How well a role knows something and how much there is of it, as sentences say it: "has a deep
 * knowledge of dyes", "must be fluent in Polish", "needs little maths", "the demand for florists is
 * high".
 */
public final class LevelClaims {
  private final Pack pack;
  private final Lexicon lexicon;
  private final Levels levels;
  private final LevelTopics topics;
  private final Wordings wordings;
  private final ClaimMaker maker;

  LevelClaims(
      Pack pack,
      Lexicon lexicon,
      Levels levels,
      LevelTopics topics,
      Wordings wordings,
      ClaimMaker maker) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.levels = levels;
    this.topics = topics;
    this.wordings = wordings;
    this.maker = maker;
  }

  /**
   * What a phrase says is known, and how well.
   *
   * @param level how well; empty for "knowledge of dyes"
   * @param topics what
   * @param denied whether it is said that there is none: "no deep knowledge"
   * @param alone whether the phrase names it without a word like "knowledge": "basic botany"
   */
  record Known(Optional<Value.Level> level, List<Topic> topics, boolean denied, boolean alone) {}

  /** "Has a deep knowledge of dyes", "must know the basics of law", "is fluent in Polish". */
  public List<Claim> read(Statement fact, Action action) {
    List<Claim> out = new ArrayList<>();
    boolean needs = pack.words(Words.NEED_VERBS).contains(action.lemma());
    boolean has = needs || pack.words(Words.SKILL_VERBS).contains(action.lemma());
    boolean knows = knows(action);
    boolean positive = !action.negative() && !fact.mood().negative();
    boolean described = action.form() == Action.Form.BEING || action.form() == Action.Form.PASSIVE;
    if (described) {
      able(fact, action, positive, out);
    } else if (action.form() == Action.Form.ACT && (has || knows)) {
      out.addAll(knows ? adverbial(fact, action) : List.of());
      for (Phrase phrase : out.isEmpty() ? action.things() : List.<Phrase>of()) {
        known(fact.parse(), phrase, action.to(), knows)
            .filter(k -> k.level().isPresent())
            .ifPresent(
                k ->
                    out.addAll(
                        claims(fact, k.level().get(), k.topics(), positive != k.denied(), action)));
      }
    }
    return out;
  }

  /** "Knows the plants well". */
  List<Claim> adverbial(Statement fact, Action action) {
    List<Claim> out = new ArrayList<>();
    boolean positive = !action.negative() && !fact.mood().negative();
    Optional<Value.Level> how = how(fact.parse(), action);
    for (Phrase phrase : how.isPresent() ? action.things() : List.<Phrase>of()) {
      plain(fact.parse(), phrase)
          .ifPresent(t -> out.addAll(claims(fact, how.get(), List.of(t), positive, action)));
    }
    return out;
  }

  /** "Needs little maths", "needs a lot of patience". */
  List<Claim> quantities(Statement fact, Action action) {
    List<Claim> out = new ArrayList<>();
    boolean positive = !action.negative() && !fact.mood().negative();
    if (action.form() == Action.Form.ACT && pack.words(Words.NEED_VERBS).contains(action.lemma())) {
      action.things().forEach(p -> quantity(fact, action, p, positive, out));
    }
    return out;
  }

  /** Whether an action is one of knowing something. */
  boolean knows(Action action) {
    return action.form() == Action.Form.ACT
        && levels.scale(Levels.DEPTH).filter(s -> s.verbs().contains(action.lemma())).isPresent();
  }

  /** "Is fluent in Polish", "must be an expert in wine". */
  private void able(Statement fact, Action action, boolean positive, List<Claim> out) {
    Parse parse = fact.parse();
    for (Phrase phrase : action.things()) {
      Naming.Word head = phrase.naming().head();
      if (lexicon.isPerson(head.lemma()) && levels.noun(Levels.DEPTH, head).isPresent()) {
        behind(parse, phrase, action.to())
            .filter(t -> !t.isEmpty())
            .ifPresent(
                t ->
                    out.addAll(
                        claims(
                            fact,
                            level(phrase.naming()).orElseThrow(),
                            t,
                            positive != denied(parse, phrase),
                            action)));
      }
    }
    int at = action.verb() + (action.form() == Action.Form.PASSIVE ? 0 : 1);
    while (parse.is(at, "ADV", "PART", "AUX") && at < action.to()) {
      at++;
    }
    Optional<Value.Level> level = levels.adjective(Levels.DEPTH, parse.lower(at));
    boolean of =
        at < action.to()
            && parse.is(at, "ADJ", "VERB")
            && parse.listed(at + 1, Words.LEVEL_PREPOSITIONS);
    if (level.isPresent() && of) {
      out.addAll(
          claims(fact, level.get(), named(parse, at + 2, action.to(), false), positive, action));
    }
  }

  /** "Basic botany is enough", said of the section's role. */
  public List<Claim> impersonal(Statement fact, Subject role) {
    List<Claim> out = new ArrayList<>();
    Clause clause = fact.clause();
    Parse parse = fact.parse();
    if (clause == null || !clause.hasSubject() || fact.subject().known()) {
      return out;
    }
    out.addAll(amount(fact));
    boolean enough = false;
    for (int i = clause.verb(); i < Math.min(clause.parseTo(), clause.verb() + 3); i++) {
      enough |= parse.listedBase(i, Words.ENOUGH_WORDS);
    }
    Subject named = RequirementClaims.named(parse, clause.verb(), fact.to());
    Subject who = named.known() ? named : role;
    if (enough && who.known() && !fact.mood().negative() && out.isEmpty()) {
      for (Phrase phrase : topics.things(parse, clause.subjectFrom(), clause.verbFrom())) {
        known(parse, phrase, clause.verbFrom(), true)
            .filter(k -> k.level().isPresent() && !k.denied())
            .ifPresent(
                k ->
                    who.roles()
                        .forEach(
                            r ->
                                out.addAll(
                                    claims(
                                        fact.with(who, fact.mood()),
                                        r,
                                        k.level().get(),
                                        k.topics(),
                                        true,
                                        fact.from(),
                                        fact.to()))));
      }
    }
    return out;
  }

  /** "The demand for florists is high", "the florist's workload is heavy". */
  private List<Claim> amount(Statement fact) {
    Parse parse = fact.parse();
    Clause clause = fact.clause();
    int at = clause.verb();
    boolean copula = parse.listedBase(at, Words.LINKING_VERBS);
    at += copula ? 1 : 0;
    boolean negative = false;
    while (parse.is(at, "ADV", "PART", "AUX")) {
      negative |= parse.token(at).negates();
      at++;
    }
    Optional<Value.Level> level = levels.adjective(Levels.AMOUNT, parse.lower(at));
    boolean linked = copula || parse.listedBase(clause.verbFrom(), Words.LINKING_VERBS);
    boolean ends = at + 1 >= parse.size() || parse.is(at + 1, "PUNCT", "CCONJ");
    List<Mention> whose = parse.mentionsIn(clause.subjectFrom(), clause.verbFrom());
    if (level.isEmpty() || !linked || !ends || whose.size() != 1) {
      return List.of();
    }
    List<Phrase> named = Phrase.list(pack, parse, clause.subjectFrom(), clause.verbFrom());
    if (named.size() != 1) {
      return List.of();
    }
    Naming naming = named.get(0).naming();
    if (naming.additions().size() + naming.possessors().size() != 1) {
      return List.of();
    }
    Naming bare = new Naming(naming.head(), naming.modifiers(), List.of(), List.of());
    String words =
        String.join(
            " ",
            Stream.concat(naming.modifiers().stream(), Stream.of(naming.head()))
                .map(Naming.Word::form)
                .toList());
    boolean positive = !negative && !fact.mood().negative();
    Subject subject = Subject.of(whose.get(0).roles(), "");
    String role = subject.roles().get(0);
    return topics
        .of(named.get(0).of(bare), words, false)
        .map(
            t ->
                claims(
                    fact.with(subject, fact.mood()),
                    role,
                    level.get(),
                    List.of(t),
                    positive,
                    fact.from(),
                    fact.to()))
        .orElse(List.of());
  }

  private void quantity(
      Statement fact, Action action, Phrase phrase, boolean positive, List<Claim> out) {
    Parse parse = fact.parse();
    int first = phrase.from();
    Optional<Value.Level> level =
        levels.of(Levels.AMOUNT, s -> s.adverbs().contains(parse.lower(first)));
    List<Topic> of = List.of();
    if (level.isPresent() && first + 1 < phrase.to()) {
      of = named(parse, first + 1, action.to(), true);
    } else {
      level = levels.noun(Levels.AMOUNT, phrase.naming().head());
      of = level.isEmpty() ? of : behind(parse, phrase, action.to()).orElse(List.of());
    }
    if (level.isPresent()) {
      List<Topic> needed = of.stream().map(Topic::asNeeded).toList();
      out.addAll(claims(fact, level.get(), needed, positive, action));
    }
  }

  /** "Knows the plants well": the adverb of a verb. */
  private Optional<Value.Level> how(Parse parse, Action action) {
    for (int i = action.verb() + 1; i < action.to(); i++) {
      String two = parse.lower(i) + " " + parse.lower(i + 1);
      String one = parse.lower(i);
      boolean adverb = parse.is(i, "ADV", "ADP");
      Optional<Value.Level> level =
          levels
              .of(Levels.DEPTH, s -> s.adverbs().contains(two))
              .or(() -> levels.of(Levels.DEPTH, s -> adverb && s.adverbs().contains(one)));
      if (level.isPresent() && !parse.lower(i + 1).equals("as")) {
        return level;
      }
    }
    return Optional.empty();
  }

  /**
   * What a phrase says is known.
   *
   * @param to where the words end that may belong to it
   * @param knowing whether its place tells that it is known: an adjective alone grades it then
   */
  Optional<Known> known(Parse parse, Phrase phrase, int to, boolean knowing) {
    Naming naming = phrase.naming();
    boolean head =
        levels
            .scale(Levels.DEPTH)
            .filter(s -> s.heads().contains(naming.head().lemma()))
            .isPresent();
    boolean graded = levels.noun(Levels.DEPTH, naming.head()).isPresent();
    Optional<Value.Level> level = level(naming);
    boolean denied = denied(parse, phrase);
    if (head || graded) {
      if (graded && lexicon.isPerson(naming.head().lemma())) {
        return Optional.empty();
      }
      List<Topic> of = behind(parse, phrase, to).orElseGet(() -> before(parse, phrase));
      return of.isEmpty() ? Optional.empty() : Optional.of(new Known(level, of, denied, false));
    }
    boolean grades =
        naming.modifiers().stream().anyMatch(m -> levels.grades(Levels.DEPTH, m.form()));
    String what = naming.head().lemma();
    // nobody builds or touches maths, so that one knows it wherever it is basic
    boolean knows = knowing || (topics.taught(phrase) && !lexicon.isObject(what));
    if (!knows || !grades || !topics.subject(phrase)) {
      return Optional.empty();
    }
    return plain(parse, phrase).map(t -> new Known(level, List.of(t), denied, true));
  }

  private boolean denied(Parse parse, Phrase phrase) {
    return pack.words(Words.NONE_WORDS).contains(parse.lower(phrase.from()))
        || pack.words(Words.NONE_WORDS).contains(parse.lower(phrase.from() - 1));
  }

  /** How well, by an adjective before the head, else by the head itself. */
  private Optional<Value.Level> level(Naming naming) {
    return naming.modifiers().stream()
        .flatMap(m -> levels.adjective(Levels.DEPTH, m).stream())
        .findFirst()
        .or(() -> levels.noun(Levels.DEPTH, naming.head()));
  }

  /** What follows a head behind a preposition; empty where none does. */
  private Optional<List<Topic>> behind(Parse parse, Phrase phrase, int to) {
    int head = head(parse, phrase);
    return parse.listed(head + 1, Words.LEVEL_PREPOSITIONS)
        ? Optional.of(named(parse, head + 2, to, false))
        : Optional.empty();
  }

  private List<Topic> named(Parse parse, int from, int to, boolean needed) {
    List<Topic> out = new ArrayList<>();
    for (Phrase phrase : topics.things(parse, from, to)) {
      topics.of(phrase, words(parse, phrase.from(), phrase.to()), needed).ifPresent(out::add);
    }
    return out;
  }

  private static int head(Parse parse, Phrase phrase) {
    int at = phrase.from();
    while (at < phrase.to() - 1 && !parse.lower(at).equals(phrase.naming().head().form())) {
      at++;
    }
    return at;
  }

  /** What stands before a head: maths of "strong maths skills". */
  private List<Topic> before(Parse parse, Phrase phrase) {
    List<Naming.Word> rest = ungraded(phrase.naming());
    int last = rest.size() - 1;
    if (last < 0 || !rest.get(last).is("NOUN", "PROPN", "X")) {
      return List.of();
    }
    Naming inside = new Naming(rest.get(last), rest.subList(0, last), List.of(), List.of());
    return topics
        .of(phrase.of(inside), words(parse, graded(parse, phrase), head(parse, phrase)), true)
        .map(List::of)
        .orElse(List.of());
  }

  /** The thing itself without the adjective that grades it. */
  Optional<Topic> plain(Parse parse, Phrase phrase) {
    Naming naming = phrase.naming().modified(ungraded(phrase.naming()));
    return topics.of(phrase.of(naming), words(parse, graded(parse, phrase), phrase.to()), false);
  }

  private List<Naming.Word> ungraded(Naming naming) {
    return naming.modifiers().stream()
        .filter(m -> levels.adjective(Levels.DEPTH, m).isEmpty())
        .toList();
  }

  /** The first token behind what grades a phrase. */
  private int graded(Parse parse, Phrase phrase) {
    int at = phrase.from();
    for (int i = phrase.from(); i < head(parse, phrase); i++) {
      boolean grade = levels.adjective(Levels.DEPTH, parse.lower(i)).isPresent();
      at = grade || parse.is(i, "DET", "ADV") ? i + 1 : at;
    }
    return at;
  }

  private String words(Parse parse, int from, int to) {
    int start = from;
    while (start < to - 1
        && (parse.is(start, "DET", "ADP", "PUNCT", "CCONJ") || parse.comma(start))) {
      start++;
    }
    return wordings.of(parse, start, Boundaries.words(parse, start, to));
  }

  private List<Claim> claims(
      Statement fact, Value.Level level, List<Topic> of, boolean positive, Action action) {
    return fact.subject().roles().stream()
        .flatMap(r -> claims(fact, r, level, of, positive, action.from(), action.to()).stream())
        .toList();
  }

  /** One claim a topic, of the scale that a level is on. */
  List<Claim> claims(
      Statement fact,
      String role,
      Value.Level level,
      List<Topic> of,
      boolean positive,
      int from,
      int to) {
    List<Claim> out = new ArrayList<>();
    for (Topic topic : of) {
      // how much maths one needs is how well one must know it
      Value.Level asked = topic.subject() ? levels.known(level) : level;
      Pack.Scale scale = levels.scale(asked.scale()).orElseThrow();
      DataItem item = topics.item(scale, role, maker.name(role), topic);
      out.add(maker.claim(fact, item, List.of(role), asked, positive, "", from, to));
    }
    return out;
  }
}

package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.clause.Phrase;
import sicetnon.concept.Acts;
import sicetnon.concept.Deed;
import sicetnon.concept.Things;
import sicetnon.discourse.Section;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amounts;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * Which acts a role performs on which things: by doing them, by duty, as their agent, by possessing
 * what they make. All that is said of a role and no other reader knows better is a claim of this
 * one relation, or of how the role is ({@link StateClaims}).
 */
public final class Performing {
  private static final Set<String> EXAMPLES = Set.of("example", "instance");
  private static final Set<String> LET_US = Set.of("let's", "let\u2019s");
  private static final Set<String> US = Set.of("us", "'s", "\u2019s");

  private final Pack pack;
  private final Things things;
  private final Amounts amounts;
  private final Asking asking;
  private final ClaimMaker maker;
  private final Source source;
  private final Exclusivity exclusivity;
  private final Set<String> topics;

  Performing(
      Pack pack, Things things, Source source, Amounts amounts, Asking asking, ClaimMaker maker) {
    this.asking = asking;
    this.source = source;
    this.pack = pack;
    this.things = things;
    this.amounts = amounts;
    this.maker = maker;
    this.exclusivity = new Exclusivity(pack);
    this.topics = pack.topics().stream().map(Pack.Topic::id).collect(Collectors.toSet());
  }

  /** What one action of a statement says is done; empty when nothing. */
  public List<Claim> read(Statement fact, Action action, boolean contrasted) {
    List<Claim> out = new ArrayList<>();
    Parse parse = fact.parse();
    boolean aside = earns(parse, action) || says(parse, action) || waits(parse, action);
    if (aside || noAct(parse, action) || inPart(fact, action) || section(fact) == Section.OFFERS) {
      return out;
    }
    boolean event = ensuresAnEvent(parse, action);
    List<Phrase> objects = action.things();
    for (Phrase phrase : whom(parse, action) ? List.<Phrase>of() : objects) {
      (event ? things.ensured(phrase) : deed(action, phrase))
          .filter(d -> !EXAMPLES.contains(parse.lower(phrase.from())))
          .ifPresent(d -> out.add(claim(fact, action, phrase, d, contrasted)));
    }
    if (objects.isEmpty() && action.form() == Action.Form.ACT && !idle(fact, action)) {
      for (Phrase phrase : action.beside()) {
        Optional.of(phrase)
            .filter(p -> !example(parse, p))
            .flatMap(p -> things.beside(action.lemma(), p))
            .ifPresent(d -> out.add(claim(fact, action, phrase, d, false)));
      }
      if (action.beside().isEmpty() && !pronoun(parse, action)) {
        Optional<Deed> deed =
            tells(parse, action)
                ? Optional.of(things.told(action.lemma()))
                : things.done(verb(action));
        deed.ifPresent(d -> out.add(claim(fact, action, null, d, contrasted)));
      }
    }
    return out;
  }

  /** "Is not the only one who", "is less responsible for": neither is it denied nor all theirs. */
  private static boolean inPart(Statement fact, Action action) {
    Parse parse = fact.parse();
    int to = action.form() == Action.Form.DUTY ? action.objectFrom() : action.verb();
    boolean part = false;
    int from = fact.clause() == null ? fact.from() : fact.clause().subjectTo();
    for (int i = from; i < to; i++) {
      part |= action.negative() && parse.listed(i, Words.SOLE_WORDS);
      part |= action.form() == Action.Form.DUTY && parse.lower(i).equals("less");
    }
    return part;
  }

  /** "For example", "such as charts" and "like charts" tell no further thing. */
  private static boolean example(Parse parse, Phrase phrase) {
    String before = parse.lower(phrase.from() - 1);
    return EXAMPLES.contains(parse.lower(phrase.from()))
        || (before.equals("like") && !parse.is(phrase.from() - 1, "VERB"))
        || (before.equals("as") && parse.lower(phrase.from() - 2).equals("such"));
  }

  /** Whether a claim only says of an act what its verb says, so that any other kind says more. */
  public boolean plain(Claim claim) {
    return claim.value() instanceof Value.Holder h
        && h.act().equals(Acts.PERFORMS)
        && !topics.contains(claim.item().thing().head());
  }

  /** Whether a clause says what is done. */
  private static boolean tells(Parse parse, Action action) {
    return parse.is(action.verb() + 1, "SCONJ")
        || parse.listed(action.verb() + 1, Words.ASKING_WORDS);
  }

  /** Whether the object is whom somebody helps: what is helped with is told by what follows. */
  private boolean whom(Parse parse, Action action) {
    boolean joins = pack.actOf(action.lemma()).filter(a -> a.id().equals(Acts.JOINS)).isPresent();
    boolean role = !parse.mentionsIn(action.objectFrom(), action.objectTo()).isEmpty();
    boolean then =
        parse.lower(action.objectTo()).equals("to") || parse.is(action.objectTo(), "VERB");
    return joins && action.form() == Action.Form.ACT && (role || then);
  }

  private static String verb(Action action) {
    return (action.lemma() + " " + action.preposition()).strip();
  }

  private Optional<Deed> deed(Action action, Phrase phrase) {
    return switch (action.form()) {
      case PASSIVE -> Optional.empty();
      case BEING -> things.agent(phrase);
      case DUTY -> things.held(phrase);
      case ACT -> things.done(action.lemma(), action.preposition(), phrase);
    };
  }

  /** "makes sure the ward is clean": not what she makes sure "the ward is staffed" is. */
  private static boolean ensuresAnEvent(Parse parse, Action action) {
    boolean ensures = action.lemma().equals("ensure");
    for (int i = action.verb(); i < action.objectFrom(); i++) {
      ensures |= parse.lemma(i).equals("ensure");
    }
    return ensures && parse.is(action.objectTo(), "VERB", "AUX");
  }

  /** What is earned is read as a figure. */
  private boolean earns(Parse parse, Action action) {
    return amounts.money(parse.sentence().words(action.from(), action.to()));
  }

  /** What is said is a claim of its own. */
  private boolean says(Parse parse, Action action) {
    return pack.words(Words.SAYING_VERBS).contains(action.lemma())
        && action.form() == Action.Form.ACT
        && (parse.lower(action.verb() + 1).equals("that")
            || parse.is(action.verb() + 1, "PUNCT")
            || pack.words(Words.OPINION_VERBS).contains(action.lemma()));
  }

  /** A bare auxiliary, or a word that may be a noun: "handle promotions and pay". */
  private boolean idle(Statement fact, Action action) {
    boolean shared = fact.clause() != null && fact.clause().inherits() >= 0;
    return shared
        || action.lemma().equals("be")
        || pack.words(Words.AUXILIARIES).contains(action.lemma())
        || pack.words(Words.LIGHT_VERBS).contains(action.lemma())
        || pack.words(Words.POSSESSING_VERBS).contains(action.lemma());
  }

  /** "maintains it": what, another sentence tells. */
  private static boolean pronoun(Parse parse, Action action) {
    int at = action.objectTo() > action.objectFrom() ? action.objectFrom() : action.verb() + 1;
    return parse.is(at, "PRON") && !parse.listed(at, Words.ASKING_WORDS);
  }

  /** The list below says what. */
  private static boolean waits(Parse parse, Action action) {
    return parse.lower(parse.size() - 1).equals(":") && action.to() >= parse.size() - 1;
  }

  private Claim claim(Statement fact, Action action, Phrase phrase, Deed deed, boolean contrasted) {
    boolean positive = !action.negative() && !fact.mood().negative();
    String exclusive = phrase == null ? "" : exclusivity.of(fact, action, phrase);
    boolean focus = pack.words(Words.FOCUS_VERBS).contains(action.lemma());
    if (exclusive.isEmpty() && contrasted && focus) {
      exclusive = "in contrast";
    }
    boolean joins =
        action.joins() || deed.act().equals(Acts.JOINS) || (positive && Exclusivity.shared(fact));
    boolean merely = joins && positive && exclusivity.merely(fact, action);
    boolean answers = action.answers() && !deed.act().equals(Acts.INFORMS);
    boolean needless = !positive && fact.mood().needless();
    String act =
        needless ? Acts.NEEDS : joins ? Acts.JOINS : answers ? Acts.RULES : act(fact, deed);
    boolean alone = positive && exclusivity.alone(fact, action);
    return maker.claim(
        positive ? fact : fact.within("condition", adjunct(fact, action)),
        maker.performed(deed, () -> question(fact, action, phrase)),
        fact.subject().roles(),
        new Value.Holder(fact.subject().roles(), act, merely, alone),
        positive,
        exclusive,
        action.from(),
        action.to());
  }

  /** "Let's look" bids the reader; "managing" of "managing editor" is no act of anybody. */
  private static boolean noAct(Parse parse, Action action) {
    boolean bids =
        action.lemma().equals("let")
            && (LET_US.contains(parse.lower(action.verb()))
                || LET_US.contains(parse.lower(action.verb() + 1))
                || US.contains(parse.lower(action.verb() + 1)));
    boolean name =
        action.form() == Action.Form.ACT
            && parse.gerund(action.verb())
            && parse.mentionAt(action.verb()) != null;
    return bids || name;
  }

  private String question(Statement fact, Action action, Phrase phrase) {
    if (phrase != null) {
      return asking.act(fact, action, phrase);
    }
    Parse parse = fact.parse();
    return tells(parse, action) ? asking.told(parse, action) : asking.bare(parse, action);
  }

  /** What the entries of a section are about, unless they name of whom they speak. */
  private Section section(Statement fact) {
    boolean named =
        fact.clause() != null
            && !fact.parse()
                .mentionsIn(fact.clause().subjectFrom(), fact.clause().subjectTo())
                .isEmpty();
    return named ? Section.DUTIES : Section.of(pack, source, fact.parse().sentence().block());
  }

  /** A skill is needed, a measure or tool has to do with somebody: neither is done. */
  private String act(Statement fact, Deed deed) {
    return switch (section(fact)) {
      case DUTIES -> deed.act();
      case SKILLS -> Acts.NEEDS;
      default -> Acts.CONCERNS;
    };
  }

  /** "Does not train models in winter", "not every model" deny no more than they say. */
  private static String adjunct(Statement fact, Action action) {
    Parse parse = fact.parse();
    int end = fact.clause() == null ? action.to() : fact.clause().end();
    for (int i = action.verb() + 1; i < Math.min(action.to(), end); i++) {
      if (parse.listed(i, Words.SOLE_WORDS) || parse.listed(i, Words.SELF_WORDS)) {
        return parse.lower(i);
      }
    }
    for (int i = action.verb() + 1; i < action.objectTo(); i++) {
      if (parse.listed(i, Words.EVERY_WORDS)) {
        return parse.lower(i);
      }
    }
    boolean more = parse.is(action.objectTo(), "ADP", "SCONJ");
    return more && action.objectTo() > action.objectFrom()
        ? StateClaims.words(parse, action.objectTo(), Math.min(action.to(), end))
        : "";
  }

  /** "Payment systems" in a list about a role: it has to do with them. */
  List<Claim> concerned(Statement fact, Phrase phrase, int to) {
    if (section(fact) == Section.OFFERS) {
      return List.of();
    }
    return things
        .concerned(phrase)
        .map(
            deed ->
                List.of(
                    maker.claim(
                        fact,
                        maker.performed(
                            deed,
                            () ->
                                asking.held(
                                    fact,
                                    phrase,
                                    section(fact) == Section.SKILLS ? Acts.NEEDS : deed.act())),
                        fact.subject().roles(),
                        new Value.Holder(fact.subject().roles(), deed.act()),
                        !fact.mood().negative(),
                        "",
                        fact.from(),
                        to)))
        .orElse(List.of());
  }

  /** What the sentence says besides its clauses' subjects: "X's vision", "lies with X". */
  public List<Claim> around(Parse parse, List<Statement> facts) {
    List<Claim> out = new ArrayList<>();
    for (Mention mention : parse.mentions()) {
      Statement fact = factAt(facts, mention.from());
      if (fact == null) {
        continue;
      }
      if (mention.possessive()) {
        possessed(fact, mention, out);
      }
      inverse(fact, mention, out);
    }
    return out;
  }

  private static boolean not(Parse parse, int token) {
    return parse.lower(token).equals("not");
  }

  private static Statement factAt(List<Statement> facts, int token) {
    Statement best = null;
    for (Statement f : facts) {
      if (f.from() <= token && token < f.to() && (best == null || f.from() >= best.from())) {
        best = f;
      }
    }
    return best;
  }

  private void possessed(Statement fact, Mention mention, List<Claim> out) {
    Parse parse = fact.parse();
    int to = mention.to();
    while (parse.is(to, "ADJ", "NOUN", "PROPN") && parse.mentionAt(to) == null) {
      to++;
    }
    if (to == mention.to()) {
      return;
    }
    int end = to;
    for (Phrase phrase : Phrase.list(pack, parse, mention.to(), to)) {
      things
          .possessed(phrase)
          .ifPresent(
              deed ->
                  out.add(
                      maker.claim(
                          fact.parse(),
                          maker.performed(deed, () -> asking.held(fact, phrase, deed.act())),
                          mention.roles(),
                          new Value.Holder(mention.roles(), deed.act()),
                          true,
                          "",
                          fact.mood(),
                          "",
                          parse
                              .sentence()
                              .span(
                                  parse.open(fact.from(), end),
                                  Math.max(end, parse.clip(fact.from(), fact.to()))))));
    }
  }

  /** A long subject reaches to its verb: "the review of recipes falls to". */
  private static int subjectTo(Clause clause) {
    return Math.max(clause.verbFrom(), clause.subjectTo());
  }

  /** "new features start with product managers", "the decision lies with the nurse". */
  private void inverse(Statement fact, Mention mention, List<Claim> out) {
    Parse parse = fact.parse();
    Clause clause = fact.clause();
    if (clause == null
        || !clause.hasSubject()
        || fact.subject().known()
        || !(parse.lemma(clause.verb()).equals("be")
            || parse.listedBase(clause.verb(), Words.RESTING_VERBS))) {
      return;
    }
    int at = mention.from() - 1;
    while (parse.is(at, "DET", "ADJ")) {
      at--;
    }
    boolean copula = parse.lemma(clause.verb()).equals("be");
    boolean hands =
        parse.lower(at).equals("of")
            && (parse.lower(at - 1).equals("hands")
                || pack.words(Words.DUTY_NOUNS).contains(parse.lemma(at - 1)));
    boolean upTo = parse.lower(at).equals("to") && parse.lower(at - 1).equals("up");
    boolean lies =
        !copula && parse.listed(at, Words.HOLDER_PREPOSITIONS) && at - clause.verb() <= 2;
    // "to the welder, not to the fitter"
    boolean other = !copula && parse.listed(at, Words.HOLDER_PREPOSITIONS) && not(parse, at - 1);
    boolean alone =
        exclusivity.sole(parse, mention.to()) || exclusivity.sole(parse, clause.start());
    if (lies || other || (copula && (hands || upTo) && at - clause.verb() <= 5)) {
      for (Phrase phrase : Phrase.list(pack, parse, clause.subjectFrom(), subjectTo(clause))) {
        things
            .held(phrase)
            .ifPresent(
                deed ->
                    out.add(
                        maker.claim(
                            fact,
                            maker.performed(deed, () -> asking.held(fact, phrase, deed.act())),
                            mention.roles(),
                            new Value.Holder(mention.roles(), deed.act(), false, alone),
                            !fact.mood().negative() && !other,
                            alone ? "alone" : "",
                            Math.min(clause.start(), mention.from()),
                            alone ? Math.max(mention.to(), clause.end()) : mention.to())));
      }
    }
  }
}

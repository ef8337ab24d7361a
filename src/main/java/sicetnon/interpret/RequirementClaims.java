package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.clause.Action;
import sicetnon.clause.Clause;
import sicetnon.clause.Phrase;
import sicetnon.discourse.Heads;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * What a role needs, or need not have: "needs a degree", "a degree is a must", a list of
 * requirements.
 */
public final class RequirementClaims {
  /** The attribute of all that is needed. */
  static final String ATTRIBUTE = "requires";

  private final Pack pack;
  private final Source source;
  private final ObjectPhrases objects;
  private final Whether whether;
  private final Levels levels;
  private final LevelTopics topics;
  private final LevelClaims levelled;
  private final ClaimMaker maker;
  private final Value.Level required;

  RequirementClaims(
      Pack pack,
      Source source,
      ObjectPhrases objects,
      Whether whether,
      Levels levels,
      LevelTopics topics,
      LevelClaims levelled,
      ClaimMaker maker) {
    this.objects = objects;
    this.whether = whether;
    this.pack = pack;
    this.source = source;
    this.levels = levels;
    this.topics = topics;
    this.levelled = levelled;
    this.maker = maker;
    this.required = levels.highest(Levels.NEED);
  }

  /** "A nurse needs a degree", "must have a degree". */
  public List<Claim> read(Statement fact, Action action) {
    String verb = action.lemma();
    boolean knows = levelled.knows(action);
    boolean needs =
        pack.words(Words.NEED_VERBS).contains(verb)
            || ((verb.equals("have") || knows || credential(action)) && obliged(fact, action));
    List<Claim> out = new ArrayList<>();
    if (!needs || action.form() != Action.Form.ACT) {
      return out;
    }
    boolean positive = !action.negative() && !fact.mood().negative();
    Value.Level step = ideally(fact.parse(), action);
    out.addAll(levelled.quantities(fact, action));
    List<Phrase> named =
        out.isEmpty() ? topics.things(fact.parse(), action.objectFrom(), action.to()) : List.of();
    for (Phrase phrase : named) {
      for (String role : fact.subject().roles()) {
        out.addAll(
            knows
                ? known(fact, role, phrase, step, positive, action)
                : claims(fact, role, phrase, step, positive, false, action.from(), action.to()));
      }
    }
    out.addAll(knows ? levelled.adverbial(fact, action) : List.of());
    return out;
  }

  /** "Must know the basics of law", "need not know Latin". */
  private List<Claim> known(
      Statement fact,
      String role,
      Phrase phrase,
      Value.Level step,
      boolean positive,
      Action action) {
    Optional<LevelClaims.Known> known = levelled.known(fact.parse(), phrase, action.to(), true);
    boolean alone = known.map(LevelClaims.Known::alone).orElse(true);
    if (!alone) {
      return claims(fact, role, phrase, step, positive, true, action.from(), action.to());
    }
    Optional<Value.Level> level = known.flatMap(LevelClaims.Known::level);
    List<LevelTopics.Topic> of = levelled.plain(fact.parse(), phrase).stream().toList();
    boolean graded = level.filter(l -> l.low() > 1).isPresent();
    List<Claim> out = new ArrayList<>();
    if (positive || !graded) {
      out.addAll(levelled.claims(fact, role, step, of, positive, action.from(), action.to()));
    }
    if (level.isPresent() && (positive || graded)) {
      out.addAll(
          levelled.claims(fact, role, level.get(), of, positive, action.from(), action.to()));
    }
    return out;
  }

  /** "Should ideally have a degree" only wishes for it. */
  private Value.Level ideally(Parse parse, Action action) {
    for (int i = action.from(); i < action.objectFrom(); i++) {
      String word = parse.lower(i);
      Optional<Value.Level> step = levels.of(Levels.NEED, s -> s.adverbs().contains(word));
      if (step.isPresent()) {
        return step.get();
      }
    }
    return required;
  }

  /** "must hold a licence": what one holds to be allowed to work. */
  private boolean credential(Action action) {
    return pack.words(Words.POSSESSING_VERBS).contains(action.lemma())
        && action.things().stream()
            .anyMatch(t -> pack.words(Words.CREDENTIAL_NOUNS).contains(last(t.core())));
  }

  private static String last(List<String> words) {
    return words.isEmpty() ? "" : words.get(words.size() - 1);
  }

  private boolean obliged(Statement fact, Action action) {
    for (int i = Math.max(0, action.verb() - 3); i < action.verb(); i++) {
      String word = fact.parse().lower(i);
      boolean having = word.equals("have") && !fact.parse().lower(i + 1).equals("to");
      // what one must not know is forbidden, not left to choice
      boolean forbids = action.negative() && fact.parse().is(i, "AUX") && !word.equals("need");
      if (!having && !forbids && pack.words(Words.OBLIGATORY_WORDS).contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** "A degree is a must", "a degree is not required": said of the section's role. */
  public List<Claim> impersonal(Statement fact, Subject role) {
    List<Claim> out = new ArrayList<>();
    Clause clause = fact.clause();
    Parse parse = fact.parse();
    if (clause == null
        || !clause.hasSubject()
        || fact.subject().known()
        || parse.is(clause.subjectFrom(), "PRON")) {
      return out;
    }
    int verdict = -1;
    Value.Level step = required;
    for (int i = clause.verb(); i < Math.min(clause.parseTo(), clause.verb() + 4); i++) {
      boolean verb = i > clause.verb() || parse.past(i);
      Optional<Value.Level> said = verb ? step(parse, i) : Optional.empty();
      verdict = said.isPresent() ? i : verdict;
      step = said.orElse(step);
    }
    boolean copula =
        pack.words(Words.LINKING_VERBS).contains(parse.lemma(clause.verb()))
            || parse.lemma(clause.verbFrom()).equals("be");
    if (verdict < 0 || !copula) {
      return out;
    }
    boolean positive = !denies(parse, clause.subjectFrom());
    for (int i = clause.verbFrom(); i <= verdict; i++) {
      positive &= !denies(parse, i);
    }
    Subject behind = named(parse, verdict, fact.to());
    Subject named = behind.known() ? behind : named(parse, 0, clause.subjectFrom());
    if (!named.known() && !role.known()) {
      return out;
    }
    int from = opening(parse, clause);
    for (Phrase phrase : topics.things(parse, from, clause.subjectTo())) {
      for (String r : (named.known() ? named : role).roles()) {
        Statement said = fact.with(named.known() ? named : role, fact.mood());
        out.addAll(claims(said, r, phrase, step, positive, true, from, fact.to()));
      }
    }
    return out;
  }

  /** Where a long subject begins: "Proficiency in languages like Java and PHP is essential". */
  private static int opening(Parse parse, Clause clause) {
    for (int i = clause.subjectFrom() - 1; i >= 0; i--) {
      if (parse.is(i, "VERB", "AUX", "SCONJ") && !parse.gerund(i)) {
        return clause.subjectFrom();
      }
    }
    return 0;
  }

  /** "is crucial for the nurse", "needed to work as a nurse". */
  static Subject named(Parse parse, int from, int to) {
    for (Mention m : parse.mentionsIn(from, to)) {
      int before = m.from() - 1;
      while (parse.is(before, "DET", "ADJ")) {
        before--;
      }
      boolean works =
          parse.lower(before).equals("as") || parse.listedBase(before, Words.BECOMING_VERBS);
      if (works || parse.listed(before, Words.BEARER_PREPOSITIONS)) {
        return Subject.of(m.roles(), "");
      }
    }
    return Subject.NONE;
  }

  /** An entry of a list of requirements, or "No degree required". */
  public List<Claim> listed(Statement fact) {
    List<Claim> out = new ArrayList<>();
    Parse parse = fact.parse();
    Block block = parse.sentence().block();
    int from = fact.from();
    int to = parse.clip(from, fact.to());
    Optional<Value.Level> said = Optional.empty();
    boolean positive = !fact.mood().negative();
    while (to > from + 1 && (parse.is(to - 1, "PUNCT") || ends(parse, to - 1))) {
      int last = to - 1;
      said = said.or(() -> step(parse, last));
      positive &= !denies(parse, to - 1);
      to--;
    }
    Optional<Value.Level> heads = heads(block);
    Optional<Value.Level> step = said.or(() -> heads);
    if (step.isEmpty()) {
      return out;
    }
    positive &= !denies(parse, from);
    for (Phrase phrase : topics.things(parse, from, to)) {
      for (String role : fact.subject().roles()) {
        out.addAll(claims(fact, role, phrase, step.get(), positive, true, fact.from(), fact.to()));
      }
    }
    return out;
  }

  /** How much something is needed, by an adjective or noun: essential, a plus. */
  private Optional<Value.Level> step(Parse parse, int i) {
    return levels.of(
        Levels.NEED,
        s -> s.adjectives().contains(parse.lower(i)) || s.nouns().contains(parse.lower(i)));
  }

  private boolean ends(Parse parse, int i) {
    return step(parse, i).isPresent()
        || parse.is(i, "AUX", "DET")
        || parse.token(i).negates()
        || parse.lower(i).equals("only");
  }

  private boolean denies(Parse parse, int i) {
    return parse.token(i).negates() || pack.words(Words.NONE_WORDS).contains(parse.lower(i));
  }

  /** How much is needed what stands below a head: "Requirements", "Preferred skills". */
  private Optional<Value.Level> heads(Block block) {
    if (block.kind() != Block.Kind.LIST_ITEM && !block.labelled()) {
      return Optional.empty();
    }
    String above = block.labelled() ? block.row() : "";
    if (block.leadIn() >= 0) {
      above += " " + source.blocks().get(block.leadIn()).text();
    } else if (!block.headings().isEmpty()) {
      above += " " + source.blocks().get(block.headings().get(block.headings().size() - 1)).text();
    }
    boolean heads =
        Heads.name(pack, Words.REQUIREMENT_HEADS, above)
            || Heads.name(pack, Words.REQUIREMENT_PHRASES, above);
    Optional<Value.Level> graded = levels.head(above, heads);
    return graded.isPresent() || !heads ? graded : Optional.of(required);
  }

  private String question(Statement fact, Phrase phrase, String role) {
    Parse parse = fact.parse();
    boolean cut = ObjectPhrases.asks(parse, phrase);
    String thing = objects.need(fact, phrase);
    boolean trait = phrase.naming().head().is("ADJ") && phrase.words().size() == 1;
    return cut || thing.isEmpty()
        ? whether.holds(phrase.text(), role)
        : trait
            ? "Is the " + role + " " + thing + "?"
            : "Does the " + role + " need " + thing + "?";
  }

  /**
   * What one phrase says is needed; with how well it must be known where it says so.
   *
   * @param skills whether the phrase stands in a list of skills
   */
  private List<Claim> claims(
      Statement fact,
      String role,
      Phrase phrase,
      Value.Level step,
      boolean positive,
      boolean skills,
      int from,
      int to) {
    Optional<LevelClaims.Known> known = levelled.known(fact.parse(), phrase, to, skills);
    Optional<Value.Level> level = known.flatMap(LevelClaims.Known::level);
    List<LevelTopics.Topic> of = known.map(LevelClaims.Known::topics).orElse(List.of());
    if (!positive && level.filter(l -> l.low() > 1).isPresent()) {
      // who need not be an expert may still have to know something of it
      return levelled.claims(fact, role, level.get(), of, false, from, to);
    }
    List<Claim> out = new ArrayList<>();
    if (known.isPresent() && known.get().alone()) {
      out.addAll(levelled.claims(fact, role, step, of, positive, from, to));
    } else if (known.isEmpty()) {
      out.add(claim(fact, role, topics.needed(phrase), phrase, step, positive, from, to));
    } else if (level.isPresent()) {
      out.addAll(levelled.claims(fact, role, step, of, positive, from, to));
    } else {
      of.forEach(t -> out.add(claim(fact, role, t.need(), phrase, step, positive, from, to)));
    }
    if (positive && level.isPresent() && step.low() == step.high() && step.equals(required)) {
      out.addAll(levelled.claims(fact, role, level.get(), of, true, from, to));
    }
    return out;
  }

  private Claim claim(
      Statement fact,
      String role,
      String what,
      Phrase phrase,
      Value.Level step,
      boolean positive,
      int from,
      int to) {
    DataItem item =
        new DataItem(
            ATTRIBUTE,
            Kind.LEVEL,
            role,
            what.replace(' ', '-'),
            question(fact, phrase, maker.name(role)),
            false);
    return maker.claim(fact, item, List.of(role), step, positive, "", from, to);
  }
}

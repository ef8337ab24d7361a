package sicetnon.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Modality;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/** Reads one source from top to bottom. */
final class SourceClaims {
  private static final String THESE_JOBS =
      "(?is).*\\b(?:these|those|all) (?:jobs|roles|positions|careers|professions)\\b.*";

  private static final String YES =
      "(?:yes(?:,.{0,30})?|x|\\u2713|\\u2714|\\u2705|always|full|owner|owns|leads?|decides"
          + "|fully responsible|responsible|accountable|r|a|r/a|a/r)\\W*";
  private static final String NO =
      "(?:no|none|n/a|never|0|zero|\\u2717|\\u2718|\\u274C|-|\\u2013|\\u2014)(?:[ ,.(].{0,40})?";
  private static final String JOINS =
      "(?:consulted|informed|c|i|c/i|supports?|supporting|contributes?|shared|partly)\\W*";

  private final Pack pack;
  private final Lexicon lexicon;
  private final Source source;
  private final RoleBook book;
  private final List<Parse> parses;
  private final Context context;
  private final SubjectReader subjects;
  private final MoodReader moods;
  private final FragmentReader fragments;
  private final HolderClaims holders;
  private final PoleClaims poles;
  private final PairClaims pairs;
  private final RelationClaims relations;
  private final MoneyClaims money;
  private final RequirementClaims requirements;
  private final DoesClaims does;
  private final ShareClaims shares;
  private final FigureOrders orders;
  private final List<Claim> out = new ArrayList<>();
  private final Map<Integer, Parse> heads = new HashMap<>();
  private int unresolved;

  SourceClaims(Pack pack, Lexicon lexicon, Source source, RoleBook book, List<Parse> parses) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.source = source;
    this.book = book;
    this.parses = parses;
    this.context = new Context(source, parses);
    this.subjects = new SubjectReader(pack);
    this.moods = new MoodReader(pack, lexicon, source, book);
    this.fragments = new FragmentReader(pack, source, book, subjects, moods);
    ClaimMaker maker = new ClaimMaker(source, book.names());
    TopicMatcher topics = new TopicMatcher(pack, lexicon);
    this.holders = new HolderClaims(pack, topics, maker);
    this.poles = new PoleClaims(pack, maker);
    this.pairs = new PairClaims(pack, topics, maker);
    this.relations = new RelationClaims(pack, maker);
    this.money = new MoneyClaims(pack, source, book, moods, maker);
    this.shares = new ShareClaims(pack, lexicon, maker);
    this.orders = new FigureOrders(pack, source, maker);
    this.requirements = new RequirementClaims(pack, source, maker);
    this.does = new DoesClaims(pack, maker);
  }

  int unresolved() {
    return unresolved;
  }

  List<Claim> read() {
    Block before = null;
    Block said = null;
    int from = 0;
    Parse question = null;
    for (Parse parse : parses) {
      Block block = parse.sentence().block();
      if (!block.equals(before)) {
        context.enter(block);
      }
      if (answers(parse, before)
          && block.question() >= 0
          && question != null
          && question.sentence().block().index() == block.question()) {
        answer(question, parse);
      }
      if (moods.rejects(parse) && said != null && said.equals(block)) {
        rejected(from);
      }
      from = out.size();
      said = block;
      context.address(parse);
      List<Fact> facts = facts(parse);
      fragments.leadIn(parse, facts);
      if (block.kind() != Block.Kind.HEADING) {
        sentence(parse, said(parse, facts));
      }
      if (parse.sentence().text().strip().endsWith("?")) {
        question = parse;
      }
      before = block;
    }
    out.addAll(orders.read(List.copyOf(out)));
    return out;
  }

  /** A label or the head of a table row says something only as a sentence with a subject. */
  private List<Fact> said(Parse parse, List<Fact> facts) {
    Block block = parse.sentence().block();
    boolean rowHead =
        block.kind() == Block.Kind.CELL
            && block.row().isBlank()
            && book.rolesIn(block.column()).size() != 1;
    return parse.label() || rowHead
        ? facts.stream().filter(f -> f.clause() != null && f.clause().hasSubject()).toList()
        : facts;
  }

  /**
   * "We consider this an anti-pattern": what the sentence before said is not this source's view.
   */
  private void rejected(int from) {
    for (int i = from; i < out.size(); i++) {
      out.set(i, out.get(i).rejected());
    }
  }

  /** Whether a sentence is the first of its block, a label left out. */
  private static boolean answers(Parse parse, Block before) {
    Block block = parse.sentence().block();
    boolean first = !block.equals(before);
    return !parse.label() && (first || parse.sentence().start() <= block.bodyStart());
  }

  private void sentence(Parse parse, List<Fact> facts) {
    for (Fact fact : facts) {
      unresolved += fact.subject().unresolved() ? 1 : 0;
    }
    boolean headed = headed(parse);
    if (!headed) {
      claims(parse, facts);
    }
    remember(parse, facts);
  }

  /**
   * A head that makes a statement with its answer beside it: "Direct reports: none", a table row
   * "Writes code" with "No" in a role's column.
   *
   * @return whether the sentence is such an answer
   */
  private boolean headed(Parse parse) {
    Block block = parse.sentence().block();
    if (parse.label() || (block.kind() == Block.Kind.CELL && block.row().isBlank())) {
      heads.put(block.index() + (parse.label() ? 0 : 1), parse);
      if (!parse.label()) {
        heads.put(-1, parse);
      }
      return false;
    }
    Parse head = block.labelled() ? heads.get(block.index()) : heads.get(-1);
    boolean fits =
        head != null
            && !block.row().isBlank()
            && (block.labelled() || head.sentence().block().text().equals(block.row()));
    String answer = fits && !relations.asked(block) ? verdict(parse) : "";
    Subject role = fits ? fragments.label(parse) : Subject.NONE;
    role = role.known() || besideRoles(block) ? role : subjects.implicit(parse, context);
    if (answer.isEmpty() || !role.known() || answer.equals("joins")) {
      return !answer.isEmpty();
    }
    Mood plain = moods.read(head, role);
    Mood mood = answer.equals("no") ? plain.denied() : plain;
    List<Clause> clauses = new ClauseReader(head).read();
    ActionReader actions = new ActionReader(pack, lexicon, head, clauses);
    List<Action> acts =
        clauses.isEmpty()
            ? actions.fragment(0, head.size())
            : actions.read(clauses.get(0), 0, false);
    boolean verbal = head.lower(0).matches("has|have|is|are|can|does|do");
    if (acts.isEmpty() && !verbal && head.is(0, "NOUN", "PROPN", "ADJ", "ADV", "DET")) {
      acts =
          List.of(
              new Action(
                  Action.Form.DUTY, "be", 0, 0, head.size(), "", 0, head.size(), false, false));
    }
    Fact fact = new Fact(head, null, 0, head.size(), role, acts, mood);
    List<Claim> made =
        new ArrayList<>(
            held(fact).stream()
                .filter(c -> !c.item().attribute().equals("does") || !clauses.isEmpty())
                .toList());
    poles.find(fact).forEach(f -> made.addAll(poles.claims(f)));
    if (head.is(0, "ADP") || (head.is(0, "ADJ") && head.is(head.size() - 1, "ADJ", "PUNCT"))) {
      made.addAll(does.state(fact, answer.equals("yes")));
    }
    Span both = head.sentence().span(0, head.size()).cover(parse.sentence().span(0, parse.size()));
    made.forEach(c -> out.add(quoted(head, c, c.exclusive(), mood, both)));
    return true;
  }

  /** Whether another cell of the row stands in a role's column, so that this one speaks of none. */
  private boolean besideRoles(Block block) {
    for (int step : new int[] {-1, 1}) {
      for (int i = block.index() + step; i >= 0 && i < source.blocks().size(); i += step) {
        Block other = source.blocks().get(i);
        if (other.kind() != Block.Kind.CELL || !other.row().equals(block.row())) {
          break;
        }
        if (book.rolesIn(other.column()).size() == 1) {
          return true;
        }
      }
    }
    return false;
  }

  /** What an answer of few words says: yes, no, joins (takes part only), or nothing. */
  private static String verdict(Parse answer) {
    String words = answer.sentence().text().strip().toLowerCase(Locale.ROOT);
    if (words.matches(YES)) {
      return "yes";
    }
    if (words.matches(JOINS)) {
      return "joins";
    }
    return words.matches(NO) ? "no" : "";
  }

  private List<Fact> facts(Parse parse) {
    List<Clause> clauses = new ClauseReader(parse).read();
    ActionReader actions = new ActionReader(pack, lexicon, parse, clauses);
    List<Fact> facts = new ArrayList<>();
    Subject label = fragments.label(parse);
    facts.addAll(fragments.opening(parse, clauses, actions, label, context));
    List<Subject> known = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      Subject subject = subjects.read(parse, clause, known, context);
      if (!clause.hasSubject() && clause.inherits() < 0 && label.known()) {
        subject = label;
      }
      known.add(subject);
      Mood mood = moods.read(parse, clauses, i, subject);
      boolean ofPerson =
          clause.embedded()
              && parse.relative(clause.start())
              && clause.subjectTo() <= clause.start()
              && subject.known()
              && clause.parent() >= 0;
      int from = ofPerson ? clauses.get(clause.parent()).start() : clause.start();
      facts.add(
          new Fact(
              parse,
              clause,
              from,
              clause.end(),
              subject,
              actions.read(clause, from, subject.duty()),
              mood));
    }
    facts.addAll(fragments.inverseDuty(parse, clauses, actions));
    return facts;
  }

  private void claims(Parse parse, List<Fact> facts) {
    List<PoleClaims.Found> found = new ArrayList<>();
    for (Fact fact : facts) {
      List<Claim> made = new ArrayList<>();
      if (fact.subject().known() && conditionFree(fact)) {
        made.addAll(relations.read(fact));
        made.addAll(shares.read(fact));
        made.addAll(pairs.read(fact, context));
        for (PoleClaims.Found f : poles.find(fact)) {
          found.add(f);
          made.addAll(poles.claims(f));
        }
        made.addAll(poles.pairs(fact, pair(parse, fact)));
        boolean contrasted = contrasting(facts, fact) != null;
        for (Action action : fact.actions()) {
          List<Claim> held = new ArrayList<>(requirements.read(fact, action));
          if (held.isEmpty()) {
            held.addAll(holders.read(fact, action, contrasted));
          }
          made.addAll(held);
          boolean covered = !held.isEmpty() || covers(made, fact, action);
          if (!covered) {
            made.addAll(does.read(fact, action));
          }
        }
      }
      if (!fact.subject().known()) {
        made.addAll(poles.pairs(fact, pair(parse, fact)));
        made.addAll(requirements.impersonal(fact, unstated(parse, fact)));
      }
      if (fact.subject().known() && fact.clause() == null && made.isEmpty()) {
        made.addAll(fragment(fact));
      }
      setAside(parse, fact).ifPresent(other -> made.addAll(held(other)));
      out.addAll(made);
    }
    contrasts(facts, found);
    out.addAll(holders.around(parse, facts));
    Subject implicit =
        facts.stream()
            .map(Fact::subject)
            .filter(Subject::known)
            .findFirst()
            .orElseGet(() -> unstated(parse));
    out.addAll(
        money.read(
            parse, implicit, facts.isEmpty() ? moods.read(parse, implicit) : facts.get(0).mood()));
  }

  /** A noun phrase in a list about a role: what it needs, else what it has to do with. */
  private List<Claim> fragment(Fact fact) {
    List<Claim> listed = requirements.listed(fact);
    List<Claim> made = listed.isEmpty() ? does.involved(fact) : listed;
    return made.isEmpty() ? does.labelled(fact) : made;
  }

  /** The role of the section in which an impersonal sentence stands. */
  private Subject unstated(Parse parse, Fact fact) {
    Subject listed = subjects.implicit(parse, context);
    boolean view = fact.clause() == null || !fact.mood().held();
    return view
        ? Subject.NONE
        : listed.known() ? listed : context.section(parse.sentence().block());
  }

  /** "The team, not the chef, sets the menu" denies it of the chef. */
  private static Optional<Fact> setAside(Parse parse, Fact fact) {
    if (fact.clause() == null || !fact.clause().hasSubject()) {
      return Optional.empty();
    }
    for (Mention m : parse.mentionsIn(fact.clause().subjectTo(), fact.clause().verbFrom())) {
      int before = m.from() - 1;
      while (parse.is(before, "DET")) {
        before--;
      }
      if (parse.lower(before).equals("not")) {
        return Optional.of(fact.with(Subject.of(m.roles(), "").denied(true), fact.mood().denied()));
      }
    }
    return Optional.empty();
  }

  /** Whom a cell, bullet or fragment without a subject speaks of. */
  private Subject unstated(Parse parse) {
    if (parse.sentence().text().matches(THESE_JOBS) && !context.headed().isEmpty()) {
      return Subject.of(context.headed(), "the article's headings");
    }
    Subject label = fragments.label(parse);
    return label.known() ? label : subjects.implicit(parse, context);
  }

  private static boolean conditionFree(Fact fact) {
    return fact.clause() == null || !fact.clause().connective().matches("if|unless");
  }

  private static boolean covers(List<Claim> made, Fact fact, Action action) {
    Span span = fact.parse().sentence().span(action.from(), action.to());
    return made.stream().anyMatch(c -> c.evidence().span().overlap(span) == span.length());
  }

  /** The pair that a clause compares: its subjects, those its subject mentions, or "the roles". */
  private List<String> pair(Parse parse, Fact fact) {
    if (fact.subject().roles().size() == 2) {
      return fact.subject().roles();
    }
    if (fact.subject().about().size() == 2) {
      return fact.subject().about();
    }
    if (fact.subject().known()) {
      return complement(fact);
    }
    List<Mention> inside = parse.mentionsIn(fact.from(), fact.to());
    List<String> named =
        inside.stream().flatMap(m -> m.roles().stream()).distinct().sorted().toList();
    if (named.size() == 2) {
      return named;
    }
    boolean roles =
        fact.parse()
            .sentence()
            .words(fact.from(), fact.to())
            .matches("(?is).*\\b(the|these|both|two) (two )?(roles|positions|jobs|titles)\\b.*");
    return roles && named.isEmpty() ? context.pair() : List.of();
  }

  /** "The Scrum Master is not a project manager" speaks of the two. */
  private static List<String> complement(Fact fact) {
    for (Action action : fact.actions()) {
      List<Mention> named = fact.parse().mentionsIn(action.objectFrom(), action.objectTo());
      boolean other =
          action.form() == Action.Form.BEING
              && named.size() == 1
              && fact.subject().roles().size() == 1
              && named.get(0).to() == action.objectTo()
              && !named.get(0).possessive()
              && !named.get(0).roles().equals(fact.subject().roles());
      if (other) {
        return Stream.concat(fact.subject().roles().stream(), named.get(0).roles().stream())
            .sorted()
            .toList();
      }
    }
    return List.of();
  }

  /** "X is P while Y is Q": X has more of P, Y has more of Q. */
  private void contrasts(List<Fact> facts, List<PoleClaims.Found> found) {
    for (PoleClaims.Found f : found) {
      Fact other = contrasting(facts, f.fact());
      boolean same =
          other != null
              && found.stream()
                  .anyMatch(
                      g ->
                          g.fact().equals(other)
                              && g.attribute().equals(f.attribute())
                              && g.pole().equals(f.pole()));
      if (other != null && !same) {
        boolean opposed =
            found.stream()
                .anyMatch(
                    g ->
                        g.fact().equals(other)
                            && g.attribute().equals(f.attribute())
                            && f.pole().against().contains(g.pole().id()));
        if (opposed) {
          out.addAll(poles.contrast(f, other.subject().roles().get(0)));
        }
      } else if (f.comparative()) {
        out.addAll(poles.contrast(f, than(f)));
      }
    }
  }

  /** The role after "than"; without one, the other of the article's pair. */
  private String than(PoleClaims.Found found) {
    Parse parse = found.fact().parse();
    for (int i = found.from(); i < parse.size(); i++) {
      if (parse.lower(i).equals("than")) {
        List<Mention> after = parse.mentionsIn(i, Math.min(parse.size(), i + 8));
        return after.isEmpty() ? "" : after.get(0).roles().get(0);
      }
    }
    List<String> roles = found.fact().subject().roles();
    List<String> pair = context.pair();
    boolean one = pair.size() == 2 && roles.size() == 1 && pair.contains(roles.get(0));
    return one ? pair.get(pair.get(0).equals(roles.get(0)) ? 1 : 0) : "";
  }

  /** The neighbouring clause that is set against this one and speaks of another single role. */
  private Fact contrasting(List<Fact> facts, Fact fact) {
    int at = facts.indexOf(fact);
    for (int i : new int[] {at - 1, at + 1}) {
      if (i < 0 || i >= facts.size() || fact.clause() == null || facts.get(i).clause() == null) {
        continue;
      }
      Fact other = facts.get(i);
      Fact first = i < at ? other : fact;
      Fact second = i < at ? fact : other;
      boolean joined =
          pack.words(Words.CONTRAST_WORDS).contains(second.clause().connective())
              || pack.words(Words.CONTRAST_WORDS).contains(first.clause().connective())
              || second.clause().connective().equals(",");
      boolean roles =
          fact.subject().roles().size() == 1
              && other.subject().roles().size() == 1
              && !fact.subject().roles().equals(other.subject().roles());
      if (joined && roles) {
        return other;
      }
    }
    return null;
  }

  /** A question that its answer affirms or denies is a claim with both as its quotation. */
  private void answer(Parse question, Parse answer) {
    String word = yesOrNo(answer);
    if (word.isEmpty()) {
      out.addAll(named(question, answer));
      return;
    }
    for (Fact asked : facts(question)) {
      if (!asked.subject().known() || asked.actions().isEmpty() || auxiliary(asked)) {
        continue;
      }
      boolean ability = question.lower(0).matches("can|could|may|might");
      Modality modality = ability ? Modality.POSSIBLE : asked.mood().modality();
      Mood mood = new Mood(modality, true, "", asked.mood().scope(), word.equals("no"));
      Fact fact =
          new Fact(
              question,
              asked.clause(),
              asked.from(),
              asked.to(),
              asked.subject(),
              asked.actions(),
              mood);
      List<Claim> made = new ArrayList<>(relations.read(fact));
      made.addAll(pairs.read(fact, context));
      poles.find(fact).forEach(f -> made.addAll(poles.claims(f)));
      boolean other = !made.isEmpty();
      List<Claim> held = held(fact);
      made.addAll(
          other ? held.stream().filter(c -> !c.item().attribute().equals("does")).toList() : held);
      Span asking = question.sentence().span(0, question.size());
      out.removeIf(c -> !c.held() && c.evidence().span().overlap(asking) > 0);
      Span both =
          question
              .sentence()
              .span(0, question.size())
              .cover(answer.sentence().span(0, answer.lower(1).matches("[.!]") ? 2 : 1));
      made.forEach(c -> out.add(quoted(question, c, c.exclusive(), mood, both)));
    }
  }

  /** "Can the chef cook?": the "can" alone is no clause that says something. */
  private static boolean auxiliary(Fact fact) {
    Clause clause = fact.clause();
    return clause != null
        && clause.verb() == 0
        && fact.parse().lemma(0).matches("can|could|may|might|do|will|should|must");
  }

  private static String yesOrNo(Parse answer) {
    String words = answer.sentence().text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    if (words.matches(
        "(?s)(?:yes|yep|absolutely|definitely|certainly|of course|sure|indeed|correct)\\b(?! not\\b).*")) {
      return "yes";
    }
    boolean no =
        words.matches(
            "(?s)(?:no|nope|never|hardly|rarely|absolutely not|of course not|certainly not|not (?:at all|any ?more|any longer|really|usually|normally))\\b(?! one\\b| longer\\b).*");
    return no ? "no" : "";
  }

  /** "Who writes the plan? The nurse.": who is named does it, and nobody else. */
  private List<Claim> named(Parse question, Parse answer) {
    List<Claim> made = new ArrayList<>();
    Mention who = answer.mentions().isEmpty() ? null : answer.mentions().get(0);
    Block block = answer.sentence().block();
    boolean contents = block.kind() == Block.Kind.LIST_ITEM && !block.labelled();
    if (who == null || contents || who.possessive() || !question.lower(0).matches("who")) {
      return made;
    }
    for (int i = 0; i < who.from(); i++) {
      if (!answer.is(i, "DET", "ADV", "PUNCT", "ADJ")) {
        return made;
      }
    }
    boolean whole =
        who.to() >= answer.size()
            || answer.is(who.to(), "PUNCT", "SCONJ")
            || (answer.is(who.to(), "AUX") && answer.is(who.to() + 1, "PUNCT"));
    if (!whole) {
      return made;
    }
    Span both =
        question.sentence().span(0, question.size()).cover(answer.sentence().span(0, who.to()));
    List<Claim> said = new ArrayList<>();
    List<Claim> targets = new ArrayList<>();
    for (Fact asked : facts(question)) {
      Mood mood = new Mood(Modality.PLAIN, true, "", asked.mood().scope(), false);
      boolean named =
          asked.subject().known() && asked.clause() != null && asked.clause().hasSubject();
      if (named) {
        targets.addAll(relations.answer(asked.with(asked.subject(), mood), who));
      } else {
        said.addAll(held(asked.with(Subject.of(who.roles(), ""), mood)));
      }
    }
    for (Claim claim : targets.isEmpty() ? said : targets) {
      Mood mood = new Mood(Modality.PLAIN, true, "", claim.scope(), false);
      made.add(quoted(question, claim, "who", mood, both));
    }
    return made;
  }

  private List<Claim> held(Fact fact) {
    List<Claim> made = new ArrayList<>();
    for (Action action : fact.actions()) {
      List<Claim> held = new ArrayList<>(requirements.read(fact, action));
      if (held.isEmpty()) {
        held.addAll(holders.read(fact, action, false));
      }
      made.addAll(held);
      if (held.isEmpty()) {
        made.addAll(does.read(fact, action));
      }
    }
    return made;
  }

  private Claim quoted(Parse question, Claim claim, String exclusive, Mood mood, Span both) {
    DataItem item = claim.item();
    return new ClaimMaker(source, book.names())
        .claim(
            question,
            item,
            claim.subjects(),
            claim.value(),
            claim.positive(),
            exclusive,
            mood,
            claim.resolvedFrom(),
            both);
  }

  private void remember(Parse parse, List<Fact> facts) {
    List<List<String>> spoken = new ArrayList<>();
    boolean otherPlural = false;
    for (Fact fact : facts) {
      boolean main =
          fact.clause() == null
              || (!fact.clause().embedded()
                  && !fact.clause().connective().matches("if|when|because|as|since|once"));
      if (main && fact.subject().known()) {
        spoken.add(fact.subject().roles());
      } else if (main && fact.clause() != null && fact.clause().hasSubject()) {
        otherPlural |= parse.lower(fact.clause().subjectTo() - 1).endsWith("s");
      }
    }
    if (spoken.isEmpty()) {
      leadInSubject(parse, facts, spoken);
    }
    List<String> named =
        parse.mentions().stream().flatMap(m -> m.roles().stream()).distinct().toList();
    Set<Mention.By> by = EnumSet.noneOf(Mention.By.class);
    for (Fact fact : facts) {
      boolean subject = fact.clause() != null && fact.clause().hasSubject();
      for (Mention m :
          subject
              ? parse.mentionsIn(fact.clause().subjectFrom(), fact.clause().subjectTo())
              : List.<Mention>of()) {
        by.add(m.by());
      }
    }
    context.leave(parse.sentence(), named, spoken, otherPlural, by);
  }

  /** "The responsibilities of X are:" and a lone mention before a list make X the one spoken of. */
  private static void leadInSubject(Parse parse, List<Fact> facts, List<List<String>> spoken) {
    for (Fact fact : facts) {
      if (fact.subject().about().size() == 1) {
        spoken.add(fact.subject().about());
        return;
      }
    }
    List<String> named =
        parse.mentions().stream().flatMap(m -> m.roles().stream()).distinct().toList();
    if (named.size() == 1) {
      spoken.add(named);
    }
  }
}

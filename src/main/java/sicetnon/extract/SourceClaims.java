package sicetnon.extract;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Kind;
import sicetnon.clause.Action;
import sicetnon.discourse.Context;
import sicetnon.discourse.FragmentReader;
import sicetnon.discourse.ScopeReader;
import sicetnon.discourse.Speakers;
import sicetnon.discourse.StanceReader;
import sicetnon.discourse.Statement;
import sicetnon.discourse.StatementReader;
import sicetnon.discourse.Subject;
import sicetnon.discourse.SubjectReader;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.interpret.AnswerReader;
import sicetnon.interpret.ClaimReaders;
import sicetnon.interpret.Contrasts;
import sicetnon.interpret.PoleClaims;
import sicetnon.interpret.Vocabulary;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Failures;
import sicetnon.text.Lexicon;

/** Reads one source from top to bottom. */
final class SourceClaims {
  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final List<Parse> parses;
  private final Context context;
  private final SubjectReader subjects;
  private final StanceReader moods;
  private final FragmentReader fragments;
  private final StatementReader facts;
  private final ClaimReaders readers;
  private final AnswerReader answers;
  private final Contrasts contrasts;
  private final Failures failures;
  private final BiConsumer<Parse, List<Statement>> heard;
  private final List<Claim> out = new ArrayList<>();
  private Block before;
  private Block said;
  private Parse question;

  /** Number of claims before those of the question. */
  private int asked;

  private int from;
  private int unresolved;

  /**
   * One source's reader.
   *
   * @param heard told each sentence that was read and what it states
   */
  SourceClaims(
      Pack pack,
      Lexicon lexicon,
      Vocabulary vocabulary,
      Source source,
      RoleBook book,
      List<Parse> parses,
      Failures failures,
      Speakers.Forms speech,
      BiConsumer<Parse, List<Statement>> heard) {
    this.heard = heard;
    this.pack = pack;
    this.source = source;
    this.book = book;
    this.parses = parses;
    this.failures = failures;
    this.context = new Context(pack, source, book, parses, failures);
    this.subjects = new SubjectReader(pack);
    ScopeReader scopes = new ScopeReader(pack, lexicon, source, book);
    this.moods = new StanceReader(pack, lexicon, source, book, scopes, speech);
    this.fragments = new FragmentReader(pack, lexicon, source, book, subjects, moods);
    this.facts = new StatementReader(pack, lexicon, subjects, moods, fragments, context);
    this.readers = new ClaimReaders(vocabulary, source, book, scopes);
    this.answers =
        new AnswerReader(pack, source, book, context, subjects, moods, fragments, facts, readers);
    this.contrasts = new Contrasts(pack, readers.poles, context);
  }

  int unresolved() {
    return unresolved;
  }

  List<Claim> read() {
    for (Parse parse : parses) {
      int made = out.size();
      if (!failures.attempt(parse.sentence(), () -> read(parse), false)) {
        out.subList(Math.min(made, out.size()), out.size()).clear();
        before = parse.sentence().block();
      }
    }
    out.addAll(readers.orders.read(List.copyOf(out)));
    return readers.figures.told(out);
  }

  private boolean read(Parse parse) {
    Block block = parse.sentence().block();
    if (!block.equals(before)) {
      context.enter(block);
    }
    if (answers(parse, before)
        && block.question() >= 0
        && question != null
        && question.sentence().block().index() == block.question()) {
      answered(question, answers.read(question, parse));
    }
    if (moods.rejects(parse) && said != null && said.equals(block)) {
      rejected(from);
    }
    from = out.size();
    said = block;
    context.interlocutors().hear(parse);
    List<Statement> facts = this.facts.read(parse);
    heard.accept(parse, facts);
    fragments.leadIn(parse, facts);
    if (block.kind() != Block.Kind.HEADING) {
      sentence(parse, said(parse, facts));
    }
    if (parse.sentence().text().strip().endsWith("?")) {
      question = parse;
      asked = from;
    }
    before = block;
    return true;
  }

  /** An answered question is no open one: its claims take the place of what it only asks. */
  private void answered(Parse question, List<Claim> claims) {
    Span asking = question.sentence().span(0, question.size());
    if (!claims.isEmpty()) {
      out.subList(Math.min(asked, out.size()), out.size())
          .removeIf(c -> !c.held() && c.evidence().span().overlap(asking) > 0);
    }
    out.addAll(claims);
  }

  /** Whether the rows of a table stand below a head of their own. */
  private boolean grouped(Block cell) {
    List<Integer> headings = cell.headings();
    int nearest = headings.isEmpty() ? -1 : headings.get(headings.size() - 1);
    boolean within = nearest >= 0 && source.blocks().get(nearest).level() == Block.GROUP;
    return within && context.headedBy(cell).known();
  }

  /** A label or the head of a table row says something only as a sentence with a subject. */
  private List<Statement> said(Parse parse, List<Statement> facts) {
    Block block = parse.sentence().block();
    boolean rowHead =
        block.kind() == Block.Kind.CELL
            && block.row().isBlank()
            && book.rolesIn(block.column()).size() != 1
            && !fragments.label(parse).known()
            && !grouped(block);
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

  private void sentence(Parse parse, List<Statement> facts) {
    for (Statement fact : facts) {
      unresolved += fact.subject().unresolved() ? 1 : 0;
    }
    List<Claim> levels = levels(parse);
    if (levels.isEmpty()) {
      answers.headed(parse).ifPresentOrElse(out::addAll, () -> claims(parse, facts));
    }
    out.addAll(levels);
    figures(parse, facts);
    remember(parse, facts);
  }

  /** The levels that a cell, label or bullet gives in few words. */
  private List<Claim> levels(Parse parse) {
    if (!readers.entries.is(parse)) {
      return List.of();
    }
    Subject label = fragments.label(parse);
    Subject role = label.known() ? label : subjects.implicit(parse, context);
    return readers.entries.read(parse, role, moods.read(parse, role));
  }

  private void claims(Parse parse, List<Statement> facts) {
    List<PoleClaims.Found> found =
        readers.poles.find(
            facts.stream()
                .map(PoleClaims::standing)
                .filter(f -> f.subject().known() && conditionFree(f))
                .toList());
    for (Statement fact : facts) {
      out.addAll(claims(parse, facts, fact, found));
    }
    out.addAll(readers.relations.around(parse, facts, context));
    out.addAll(contrasts.read(facts, found));
    for (Statement fact : this.facts.resumed()) {
      claims(fact.parse(), List.of(fact), fact, readers.poles.find(List.of(fact))).stream()
          .map(c -> upTo(parse, fact, c))
          .forEach(out::add);
    }
    out.addAll(readers.performing.around(parse, facts));
    out.addAll(readers.charts.read(parse, () -> moods.read(parse, Subject.NONE)));
  }

  /** The same in words that go on to the end of the sentence that takes it up. */
  private Claim upTo(Parse parse, Statement fact, Claim claim) {
    Span last = parse.sentence().span(0, parse.clip(0, parse.size()));
    Span both = claim.evidence().span().cover(last);
    return readers.quoted(fact.parse(), claim, claim.exclusive(), fact.mood(), both);
  }

  /** What one statement of a sentence says. */
  private List<Claim> claims(
      Parse parse, List<Statement> facts, Statement fact, List<PoleClaims.Found> found) {
    List<Claim> made = new ArrayList<>();
    found.stream().filter(f -> f.of(fact)).forEach(f -> made.addAll(readers.poles.claims(f)));
    List<Claim> others = new ArrayList<>();
    if (fact.subject().known() && conditionFree(fact)) {
      // "supervises the nurses" says of the nurses to whom they report, and what the subject does
      for (Claim line : readers.relations.read(fact)) {
        (fact.subject().roles().containsAll(line.subjects()) ? made : others).add(line);
      }
      made.addAll(readers.shares.read(fact));
      made.addAll(readers.pairs.read(fact, context));
      made.addAll(readers.poles.pairs(fact, pair(parse, fact)));
      made.addAll(readers.focus.labelled(fact));
      Statement against = contrasts.contrasting(facts, fact);
      if (against != null) {
        made.addAll(readers.focus.contrast(fact, against));
      }
      boolean contrasted = against != null;
      for (Action action : fact.actions()) {
        if (elsewise(facts, fact, action)) {
          continue;
        }
        if (found.stream().noneMatch(f -> f.says(fact, action))) {
          made.addAll(readers.focus.read(fact, action));
        }
        List<Claim> told = new ArrayList<>(readers.required(fact, action));
        List<Claim> often = readers.frequencies.read(fact, action);
        if (told.isEmpty()) {
          boolean covered = covers(made, fact, action);
          // "never trains" says how often, and denies besides that it is done
          boolean counted = covers(often, fact, action);
          readers.performing.read(fact, action, contrasted).stream()
              .filter(c -> !covered || !(readers.performing.plain(c) || compares(made)))
              .filter(c -> !counted || !c.positive() || !readers.performing.plain(c))
              .forEach(told::add);
        }
        made.addAll(often);
        if (told.isEmpty() && !covers(made, fact, action)) {
          told.addAll(readers.states.read(fact, action));
        }
        made.addAll(told);
      }
    }
    if (conditionFree(fact)) {
      made.addAll(readers.poles.said(fact));
    }
    if (!fact.subject().known()) {
      made.addAll(readers.poles.pairs(fact, pair(parse, fact)));
      Subject unstated = unstated(parse, fact);
      List<Claim> needed = readers.requirements.impersonal(fact, unstated);
      made.addAll(needed.isEmpty() ? readers.levels.impersonal(fact, unstated) : needed);
    }
    boolean told = made.stream().anyMatch(c -> fact.subject().roles().containsAll(c.subjects()));
    boolean fragment = fact.subject().known() && fact.clause() == null && !told;
    if (fragment && !readers.figures.bare(parse)) {
      made.addAll(fragment(fact));
    }
    made.addAll(others);
    return made;
  }

  /** Figures that it gives of a role, itself named or not. */
  private void figures(Parse parse, List<Statement> facts) {
    if (!readers.figures.any(parse)) {
      return;
    }
    Subject implicit =
        facts.stream()
            .map(Statement::subject)
            .filter(Subject::known)
            .findFirst()
            .orElseGet(() -> unstated(parse));
    out.addAll(
        readers.figures.read(
            parse,
            facts,
            implicit,
            facts.isEmpty() ? moods.read(parse, implicit) : facts.get(0).mood()));
  }

  /** A noun phrase in a list about a role: what it needs, else what it has to do with. */
  private List<Claim> fragment(Statement fact) {
    List<Claim> listed = readers.requirements.listed(fact);
    List<Claim> made = listed.isEmpty() ? readers.states.involved(fact) : listed;
    return made.isEmpty() ? readers.states.labelled(fact) : made;
  }

  /** The role of the section in which an impersonal sentence stands. */
  private Subject unstated(Parse parse, Statement fact) {
    Subject listed = subjects.implicit(parse, context);
    boolean view = fact.clause() == null || !fact.mood().held();
    return view
        ? Subject.NONE
        : listed.known() ? listed : context.section(parse.sentence().block());
  }

  /** Whom a cell, bullet or fragment without a subject speaks of. */
  private Subject unstated(Parse parse) {
    if (jobs(parse, 0, parse.size(), "these", "those", "all") && !context.headed().isEmpty()) {
      return Subject.of(context.headed(), "the article's headings");
    }
    Subject label = fragments.label(parse);
    Subject implicit = label.known() ? label : subjects.implicit(parse, context);
    // "The pay starts at $55,000" in an advert
    return implicit.known() || !parse.mentions().isEmpty() ? implicit : context.document();
  }

  /** "by hand rather than by machine": what is denied is how it is done, not that it is. */
  private static boolean elsewise(List<Statement> facts, Statement fact, Action action) {
    return action.negative()
        && facts.stream()
            .filter(f -> f.subject().roles().equals(fact.subject().roles()))
            .flatMap(f -> f.actions().stream())
            .anyMatch(
                a ->
                    !a.negative()
                        && a.verb() == action.verb()
                        && a.objectFrom() == action.objectFrom()
                        && a.things().size() == action.things().size());
  }

  private static boolean conditionFree(Statement fact) {
    String connective = fact.clause() == null ? "" : fact.clause().connective();
    return !connective.equals("if") && !connective.equals("unless");
  }

  private static boolean covers(List<Claim> made, Statement fact, Action action) {
    Span span = fact.parse().sentence().span(action.from(), action.to());
    return made.stream().anyMatch(c -> c.evidence().span().overlap(span) == span.length());
  }

  /** Whether it says who of two has more: nobody has a thing by having more say over it. */
  private static boolean compares(List<Claim> made) {
    return made.stream().anyMatch(c -> c.item().kind() == Kind.COMPARISON);
  }

  /** The pair that a clause compares: its subjects, those its subject mentions, or "the roles". */
  private List<String> pair(Parse parse, Statement fact) {
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
    boolean roles = jobs(parse, fact.from(), fact.to(), "the", "these", "both", "two");
    return roles && named.isEmpty() ? context.pair() : List.of();
  }

  /** Whether jobs are spoken of, with one of these words right before them. */
  private static boolean jobs(Parse parse, int from, int to, String... openers) {
    for (int i = from + 1; i < to; i++) {
      boolean many = parse.listedBase(i, Words.JOB_NOUNS) && !parse.lower(i).equals(parse.lemma(i));
      if (many && List.of(openers).contains(parse.lower(i - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "The Scrum Master is not a project manager" speaks of the two. */
  private static List<String> complement(Statement fact) {
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

  private void remember(Parse parse, List<Statement> facts) {
    List<List<String>> spoken = new ArrayList<>();
    boolean otherPlural = false;
    for (Statement fact : facts) {
      boolean main =
          fact.clause() == null
              || (!fact.clause().embedded()
                  && !pack.words(Words.SUBORDINATORS).contains(fact.clause().connective()));
      if (main && fact.subject().known()) {
        spoken.add(fact.subject().roles());
      } else if (main && fact.clause() != null && fact.clause().hasSubject()) {
        otherPlural |= parse.lower(fact.clause().subjectTo() - 1).endsWith("s");
      }
    }
    if (spoken.isEmpty()) {
      leadInSubject(parse, facts, spoken);
    }
    bidden(parse).ifPresent(m -> spoken.add(m.roles()));
    List<String> named =
        parse.mentions().stream().flatMap(m -> m.roles().stream()).distinct().toList();
    Set<Mention.By> by = EnumSet.noneOf(Mention.By.class);
    for (Statement fact : facts) {
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

  /** "The chef expects the waiter to:" goes on about the waiter. */
  private static Optional<Mention> bidden(Parse parse) {
    int to = parse.size() - 2;
    boolean waits = parse.lower(to).equals("to") && parse.lower(to + 1).equals(":");
    return parse.mentions().stream()
        .filter(m -> waits && m.to() == to && !parse.mentions().get(0).equals(m))
        .findFirst();
  }

  /** "The responsibilities of X are:" and a lone mention before a list make X the one spoken of. */
  private static void leadInSubject(Parse parse, List<Statement> facts, List<List<String>> spoken) {
    for (Statement fact : facts) {
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

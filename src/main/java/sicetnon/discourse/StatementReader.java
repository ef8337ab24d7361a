package sicetnon.discourse;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import sicetnon.claim.Modality;
import sicetnon.clause.Act;
import sicetnon.clause.Action;
import sicetnon.clause.ActionReader;
import sicetnon.clause.Clause;
import sicetnon.clause.ClauseReader;
import sicetnon.clause.Clauses;
import sicetnon.clause.Join;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.clause.NounPhrase;
import sicetnon.clause.Predication;
import sicetnon.clause.TokenTree;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/** Sentence in, facts out: who does what, clause by clause, fragments included. */
public final class StatementReader {
  /** How what a heading or lead-in may be the subject of is joined to the rest. */
  private static final Set<Join.Kind> OPEN =
      EnumSet.of(Join.Kind.MAIN, Join.Kind.QUESTION, Join.Kind.LABEL);

  private static final Set<Join.Kind> JOINED =
      EnumSet.of(Join.Kind.AND, Join.Kind.OR, Join.Kind.BUT);

  private static final Mood PLAIN =
      new Mood(
          Modality.PLAIN, true, Optional.empty(), List.of(), false, false, false, false, false);

  private final Pack pack;
  private final Lexis lexis;
  private final Clauses clauses;
  private final Moods tellers;
  private final SubjectReader subjects;
  private final StanceReader moods;
  private final FragmentReader fragments;
  private final Context context;

  /** What the sentence before says. */
  private List<Statement> before = List.of();

  private List<Statement> resumed = List.of();

  public StatementReader(
      Pack pack,
      Lexicon lexicon,
      SubjectReader subjects,
      StanceReader moods,
      FragmentReader fragments,
      Context context) {
    this.pack = pack;
    this.lexis = new Lexis(pack, lexicon);
    this.clauses = new Clauses(pack, lexicon);
    this.tellers = new Moods(pack, lexicon);
    this.subjects = subjects;
    this.moods = moods;
    this.fragments = fragments;
    this.context = context;
  }

  public List<Statement> read(Parse parse) {
    List<Statement> facts = new Saying(new TokenTree(parse)).read();
    before = facts;
    return facts;
  }

  /** What the sentence last read takes up from the one before: "The farrier does not." */
  public List<Statement> resumed() {
    return resumed;
  }

  /**
   * Those who do what one clause says.
   *
   * @param anchor the head of the finite clause, 0 for a fragment
   * @param undergone whether it is done to them
   */
  private record Doers(int anchor, List<NounPhrase> subjects, boolean undergone, Mood mood) {}

  /** One sentence on its way. */
  private final class Saying {
    private final TokenTree reading;
    private final Parse parse;
    private final Links links;
    private final Counterparts counterparts;
    private final List<Ellipses.Ellipsis> elliptic;
    private final List<Predication> said;
    private final ClauseReader reader;
    private final List<ClauseReader.Headed> headed;
    private final List<Clause> finite;
    private final ActionReader actions;
    private final Subject label;

    /** What each predication says of those who do it. */
    private final IdentityHashMap<Predication, Optional<Action>> read = new IdentityHashMap<>();

    /** Whom the clauses so far speak of. */
    private final List<Subject> known = new ArrayList<>();

    /** Of whom each clause speaks first. */
    private final Map<Integer, Subject> first = new HashMap<>();

    Saying(TokenTree reading) {
      this.reading = reading;
      this.parse = reading.parse();
      this.links = reading.links();
      this.counterparts = new Counterparts(links, lexis, this::role);
      this.elliptic = new Ellipses(links, lexis, this::role).all();
      this.said =
          counterparts.apart(clauses.read(links)).stream()
              .filter(p -> p.object().filter(o -> resumes(o.head())).isEmpty())
              .toList();
      this.reader = new ClauseReader(reading);
      this.headed = reader.read();
      this.finite = headed.stream().map(ClauseReader.Headed::clause).toList();
      this.actions = new ActionReader(pack, reading);
      this.label = fragments.label(parse);
    }

    List<Statement> read() {
      Map<Doers, List<Predication>> groups = groups();
      List<Action> open = new ArrayList<>();
      groups.forEach(
          (doers, all) -> {
            if (doers.anchor() == 0 && doers.subjects().isEmpty()) {
              all.stream().filter(this::open).forEach(p -> action(p).ifPresent(open::add));
            }
          });
      List<Statement> facts =
          new ArrayList<>(fragments.opening(parse, finite, open, label, context));
      for (int i = 0; i < headed.size(); i++) {
        facts.addAll(clause(i, groups));
      }
      groups.forEach(
          (doers, all) -> {
            if (doers.anchor() == 0 && !doers.subjects().isEmpty()) {
              verbless(doers, all).ifPresent(facts::add);
            }
          });
      facts.addAll(differing(facts));
      return elliptic(facts);
    }

    /** "The difference is that the cutter also cuts leather": the other of the two does not. */
    private List<Statement> differing(List<Statement> facts) {
      List<Statement> out = new ArrayList<>();
      for (Statement fact : facts) {
        int word = fact.clause() == null ? 0 : reading.word(fact.clause().verb());
        boolean differs =
            links.children(word, "nsubj").stream()
                .filter(s -> links.exactly(s, "nsubj:outer"))
                .anyMatch(s -> lexis.noun(links.lower(s), Words.DIFFERENCE_NOUNS));
        boolean also = links.any(word, "advmod", a -> links.lower(a).equals("also"));
        List<String> others = new ArrayList<>(context.pair());
        boolean one = others.removeAll(fact.subject().roles()) && others.size() == 1;
        if (differs && also && one && fact.actions().stream().noneMatch(Action::negative)) {
          Subject other = Subject.of(others, "the two that the article is about");
          Statement same = over(fact, reading.token(links.first(word)), fact.to());
          out.add(
              new Statement(
                  parse,
                  same.clause(),
                  same.from(),
                  same.to(),
                  other,
                  same.actions().stream().map(Action::denied).toList(),
                  same.mood()));
        }
      }
      return out;
    }

    /** With what clauses say that take up one before them; they say nothing else. */
    private List<Statement> elliptic(List<Statement> facts) {
      List<Statement> out = new ArrayList<>(facts);
      resumed = List.of();
      for (Ellipses.Ellipsis one : elliptic) {
        int token = reading.token(one.word());
        out.removeIf(f -> f.clause() != null && f.clause().verb() == token && said(f));
        NounPhrase noun = noun(one.subject());
        Subject subject = subject(bare(token, token + 1), doers(noun));
        Optional<Statement> taken = taken(out, one, subject);
        taken.map(t -> resuming(t, one, subject, parse.size())).ifPresent(out::add);
        boolean alone =
            elliptic.size() == 1 && taken.isEmpty() && out.stream().allMatch(this::said);
        if (alone && subject.known()) {
          resumed =
              before.stream()
                  .filter(f -> f.parse().sentence().block().equals(parse.sentence().block()))
                  .filter(f -> f.subject().known() && !f.actions().isEmpty() && open(f, subject))
                  .reduce((a, b) -> b)
                  .map(t -> resuming(t, one, subject, t.parse().size()))
                  .stream()
                  .toList();
        }
      }
      return out;
    }

    /** Whether a fact is of an auxiliary alone. */
    private boolean said(Statement fact) {
      return fact.actions().stream()
          .allMatch(a -> parse.is(a.verb(), "AUX") && a.objectTo() <= a.objectFrom());
    }

    private boolean resumes(int word) {
      return elliptic.stream().anyMatch(e -> e.subject() == word);
    }

    private NounPhrase noun(int word) {
      return new NounPhrase(word, links.children(word, "det"), List.of(), List.of(), List.of());
    }

    private Doers doers(NounPhrase noun) {
      return new Doers(0, List.of(noun), false, PLAIN);
    }

    /** The nearest statement before it of somebody else, or that is not held. */
    private Optional<Statement> taken(
        List<Statement> facts, Ellipses.Ellipsis one, Subject subject) {
      int token = reading.token(one.word());
      return facts.stream()
          .filter(f -> f.subject().known() && !f.actions().isEmpty())
          .filter(f -> f.actions().get(0).verb() < token)
          .filter(f -> subject.known() && open(f, subject))
          .reduce((a, b) -> b);
    }

    /** Whether it is of somebody else or not held, so that there is more to say of it. */
    private boolean open(Statement fact, Subject subject) {
      return !fact.subject().roles().equals(subject.roles()) || !fact.mood().held();
    }

    private Statement resuming(Statement taken, Ellipses.Ellipsis one, Subject subject, int last) {
      int to = taken.parse().clip(taken.from(), last);
      boolean asked = parse.sentence().text().strip().endsWith("?");
      Stance own = new Stance(Modality.PLAIN, !asked, "", taken.mood().scope(), false);
      return new Statement(
          taken.parse(),
          taken.clause(),
          taken.from(),
          last,
          subject,
          Ellipses.taken(taken, one.denied(), to),
          Ellipses.mood(one, taken, own));
    }

    /** What one clause says, of each of its doers. */
    private List<Statement> clause(int index, Map<Doers, List<Predication>> groups) {
      int anchor = headed.get(index).word();
      boolean silent = true;
      List<Statement> facts = new ArrayList<>();
      for (Map.Entry<Doers, List<Predication>> group : groups.entrySet()) {
        if (group.getKey().anchor() == anchor) {
          silent = false;
          fact(index, group.getKey(), group.getValue()).ifPresent(facts::add);
        }
      }
      return silent ? List.of(silent(index)) : facts;
    }

    private Map<Doers, List<Predication>> groups() {
      Map<Doers, List<Predication>> groups = new LinkedHashMap<>();
      Map<Integer, List<NounPhrase>> undergoing = undergoing();
      List<Mood> all = tellers.read(links, said, this::role);
      for (int i = 0; i < all.size(); i++) {
        Predication one = said.get(i);
        if (remark(one)) {
          continue;
        }
        Mood mood = all.get(i);
        int word = one.act().word();
        int anchor = reader.anchor(word);
        boolean passive = one.act().how() == Act.How.PASSIVE;
        if (!passive || !one.subjects().isEmpty()) {
          add(groups, new Doers(anchor, one.subjects(), false, mood), one);
        }
        if (undergoing.containsKey(word)) {
          add(groups, new Doers(anchor, undergoing.remove(word), true, mood), one);
        }
      }
      return groups;
    }

    private static void add(Map<Doers, List<Predication>> groups, Doers doers, Predication one) {
      groups.computeIfAbsent(doers, d -> new ArrayList<>()).add(one);
    }

    /** "The nurse (RN)": beside the matter. */
    private boolean remark(Predication one) {
      return one.join().kind() == Join.Kind.APPOSITION
          && bracketed(reading.token(one.act().word()));
    }

    /** Whether a bracket opens before a token and what describes it. */
    private boolean bracketed(int token) {
      int at = token - 1;
      while (parse.is(at, "DET", "ADJ", "NOUN", "PROPN", "ADV")) {
        at--;
      }
      return parse.lower(at).equals("(");
    }

    private boolean role(int word) {
      Mention mention = parse.mentionAt(reading.token(word));
      return mention != null && mention.to() == reading.token(word) + 1;
    }

    /** To whom each passive is done. */
    private Map<Integer, List<NounPhrase>> undergoing() {
      Map<Integer, List<NounPhrase>> undergoing = new LinkedHashMap<>();
      for (Predication one : said) {
        if (one.act().how() == Act.How.PASSIVE && one.object().isPresent()) {
          List<NounPhrase> all =
              undergoing.computeIfAbsent(one.act().word(), w -> new ArrayList<>());
          if (!all.contains(one.object().get())) {
            all.add(one.object().get());
          }
        }
      }
      return undergoing;
    }

    private Optional<Statement> fact(int index, Doers doers, List<Predication> all) {
      Clause clause = finite.get(index);
      List<Predication> open =
          doers.subjects().isEmpty() ? all.stream().filter(this::open).toList() : all;
      if (open.isEmpty()) {
        return Optional.empty();
      }
      Clause own = own(clause, doers, open.get(0));
      List<Predication> against = against(open);
      Subject subject = subject(own, doers).instead(instead(open.get(0), against));
      known.add(subject);
      first.putIfAbsent(index, subject);
      List<Clause> around = new ArrayList<>(finite);
      around.set(index, own);
      Stance mood = moods.read(reading, around, index, subject, doers.mood());
      List<Action> acts =
          acts(doers, open).stream()
              .map(a -> a.verb() < clause.end() ? a.quotedTo(clause.end()) : a)
              .toList();
      if (acts.isEmpty() && !subject.known()) {
        return Optional.of(new Statement(parse, own, own.start(), own.end(), subject, acts, mood));
      }
      int from = from(clause, own, acts);
      boolean denied = acts.stream().anyMatch(Action::negative) && !subject.denied();
      if (denied && doers.mood().restricted()) {
        return Optional.empty();
      }
      int to = to(own, from, acts);
      Statement fact = new Statement(parse, own, from, to, subject, quoted(acts, from), mood);
      if (doers.mood().untrue()) {
        return Optional.of(quoted(fact, refuted(doers.anchor())));
      }
      return Optional.of(against.isEmpty() ? fact : whole(fact, doers, against));
    }

    /** The word under which stand both a clause and what calls it untrue. */
    private int refuted(int anchor) {
      int above = links.head(anchor);
      boolean noun = links.is(anchor, "acl") && links.head(above) != 0;
      return above == 0 ? anchor : noun ? links.head(above) : above;
    }

    private Statement quoted(Statement fact, int word) {
      int from = Math.min(fact.from(), reading.token(links.first(word)));
      int to = Math.max(fact.to(), reading.token(links.last(word)) + 1);
      return over(fact, from, to);
    }

    /** The opposite of what is said here, as it is said of others: "the welder, not the fitter". */
    private List<Predication> against(List<Predication> all) {
      return all.isEmpty() ? List.of() : said.stream().filter(q -> opposed(all.get(0), q)).toList();
    }

    private boolean opposed(Predication one, Predication other) {
      return one.act().equals(other.act())
          && one.negated() != other.negated()
          && (one.subjects().isEmpty() || one.object().equals(other.object()))
          && !one.subjects().equals(other.subjects())
          && other.subjects().stream().anyMatch(s -> role(s.head()));
    }

    /** The words that name in whose place somebody does it. */
    private String instead(Predication one, List<Predication> against) {
      boolean compared = one.subjects().stream().anyMatch(s -> counterparts.compares(s.head()));
      return against.stream()
          .filter(p -> p.negated() && !compared)
          .map(p -> p.subjects().get(0))
          .filter(s -> !counterparts.compares(s.head()))
          .map(s -> "not " + words(s))
          .findFirst()
          .orElse("");
    }

    private String words(NounPhrase noun) {
      SortedSet<Integer> tokens = reading.tokens(reading.own(noun));
      return parse.sentence().words(tokens.first(), tokens.last() + 1);
    }

    /** With the words of those on both sides. */
    private Statement whole(Statement fact, Doers doers, List<Predication> against) {
      int from = fact.from();
      int to = fact.to();
      List<NounPhrase> all = new ArrayList<>(doers.subjects());
      against.forEach(p -> all.addAll(p.subjects()));
      for (NounPhrase noun : all) {
        from = Math.min(from, reading.token(counterparts.first(noun.head())));
        to = Math.max(to, reading.token(links.last(noun.head())) + 1);
      }
      return over(fact, from, to);
    }

    /** The same in the words from one token to another. */
    private Statement over(Statement fact, int from, int to) {
      int last = parse.clip(from, to);
      return new Statement(
          parse,
          fact.clause(),
          from,
          to,
          fact.subject(),
          fact.actions().stream().map(a -> a.quoted(from, last)).toList(),
          fact.mood());
    }

    /** What a clause says whose verb only leads to another: nothing. */
    private Statement silent(int index) {
      Clause clause = finite.get(index);
      Subject shared = first.getOrDefault(clause.inherits(), Subject.NONE);
      Subject subject = clause.hasSubject() ? subjects.read(parse, clause, known, context) : shared;
      known.add(subject);
      Stance mood = moods.read(reading, finite, index, subject, PLAIN);
      return new Statement(parse, clause, clause.start(), clause.end(), subject, List.of(), mood);
    }

    /** "The nurse responsible for the rota", as a heading or bullet. */
    private Optional<Statement> verbless(Doers doers, List<Predication> all) {
      List<Action> acts = acts(doers, all);
      if (acts.isEmpty()) {
        return Optional.empty();
      }
      int from = acts.stream().mapToInt(Action::from).min().orElse(0);
      int to = acts.stream().mapToInt(Action::to).max().orElse(parse.size());
      Subject subject = subject(bare(from, to), doers);
      known.add(subject);
      return Optional.of(
          new Statement(parse, null, from, to, subject, acts, moods.read(parse, subject)));
    }

    private Clause bare(int from, int to) {
      return new Clause(from, from, from, from, from, to, to, "", false, -1, -1);
    }

    private List<Action> acts(Doers doers, List<Predication> all) {
      List<Action> acts = new ArrayList<>();
      for (Predication p : all) {
        if (doers.undergone()) {
          acts.add(actions.undergone(p));
        } else {
          action(p).ifPresent(acts::add);
        }
      }
      return doers.mood().untrue() ? acts.stream().map(Action::denied).toList() : acts;
    }

    /** The clause as said of these doers, who need not be its subject. */
    private Clause own(Clause clause, Doers doers, Predication first) {
      if (doers.subjects().isEmpty()) {
        return clause;
      }
      int from = Integer.MAX_VALUE;
      int to = -1;
      for (NounPhrase noun : doers.subjects()) {
        for (int word : reading.own(noun)) {
          from = Math.min(from, reading.token(word));
          to = Math.max(to, reading.token(word) + 1);
        }
      }
      Mention name = parse.mentionAt(to - 1);
      to = name == null ? to : Math.max(to, name.to());
      boolean same = from <= clause.subjectFrom() && clause.subjectFrom() < to;
      int verb = reading.token(first.act().word());
      return new Clause(
          clause.start(),
          from,
          to,
          same ? clause.verbFrom() : Math.min(verb, clause.end() - 1),
          same ? clause.verb() : verb,
          clause.parseTo(),
          clause.end(),
          clause.connective(),
          clause.embedded() || (!same && clause.inherits() < 0),
          clause.inherits(),
          clause.parent());
    }

    /** Where the words begin: those of others, as in "plans made by the nurse", are left out. */
    private static int from(Clause clause, Clause own, List<Action> acts) {
      int from = acts.stream().mapToInt(Action::from).min().orElse(own.start());
      boolean before = own.hasSubject() && own.subjectFrom() < from;
      if (before && own.inherits() < 0) {
        return own.subjectFrom();
      }
      boolean same = own.subjectFrom() == clause.subjectFrom();
      return same ? Math.min(from, own.start()) : from;
    }

    /** Where the words end: with the clause, or behind it with what hangs on it from afar. */
    private static int to(Clause own, int from, List<Action> acts) {
      int to = acts.stream().mapToInt(Action::to).max().orElse(own.end());
      return from < own.end() ? own.end() : Math.max(to, from + 1);
    }

    /** The first action with the subject before it. */
    private List<Action> quoted(List<Action> acts, int from) {
      List<Action> out = new ArrayList<>(acts);
      if (!out.isEmpty() && from < out.get(0).from()) {
        out.set(0, out.get(0).quotedFrom(from));
      }
      return out;
    }

    private Subject subject(Clause own, Doers doers) {
      if (doers.subjects().isEmpty()) {
        return label.known() ? label : subjects.implicit(parse, context);
      }
      List<Subject> read = new ArrayList<>();
      for (NounPhrase noun : doers.subjects()) {
        Mention owner = parse.mentionAt(reading.token(noun.head()));
        if (owner != null && owner.possessive() && owner.to() == reading.token(noun.head()) + 1) {
          // "the nurse's job is to": of whom it is said
          read.add(Subject.of(owner.roles(), ""));
          continue;
        }
        Set<Integer> tokens = reading.tokens(reading.own(noun));
        int from = tokens.iterator().next();
        int last = tokens.stream().mapToInt(t -> t).max().orElse(from);
        Mention name = parse.mentionAt(reading.token(noun.head()));
        int to = Math.max(last + 1, name == null ? 0 : name.to());
        read.add(subjects.read(parse, own.withSubject(from, to), known, context));
      }
      return Subject.together(read);
    }

    private boolean bidden(Predication one) {
      return parse.sentence().block().kind() == Block.Kind.PARAGRAPH
          && action(one)
              .filter(a -> pack.words(Words.READER_VERBS).contains(a.lemma()))
              .isPresent();
    }

    /** Several questions are asked of each action. */
    private Optional<Action> action(Predication one) {
      return read.computeIfAbsent(one, actions::read);
    }

    /** Whether a heading, a label or a lead-in may say who does it. */
    private boolean open(Predication one) {
      if (!one.subjects().isEmpty() || one.act().how() == Act.How.PASSIVE || bidden(one)) {
        return false;
      }
      Join join = one.join();
      for (int steps = 0; JOINED.contains(join.kind()) && steps < said.size(); steps++) {
        int to = join.to();
        Optional<Predication> first = said.stream().filter(p -> p.act().word() == to).findFirst();
        if (first.isEmpty() || first.get().join().equals(join)) {
          break;
        }
        join = first.get().join();
      }
      return OPEN.contains(join.kind()) || JOINED.contains(join.kind());
    }
  }
}

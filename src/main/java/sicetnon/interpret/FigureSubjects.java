package sicetnon.interpret;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/** Of whom a figure is. */
final class FigureSubjects {
  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final Lexicon lexicon;
  private final Statistics statistics;

  /** The roles named so far below one heading. */
  private final Set<String> section = new TreeSet<>();

  private List<Integer> below = List.of();

  FigureSubjects(Pack pack, Source source, RoleBook book, Lexicon lexicon, Statistics statistics) {
    this.pack = pack;
    this.source = source;
    this.book = book;
    this.lexicon = lexicon;
    this.statistics = statistics;
  }

  /**
   * "A earn more than B: $130,000 against $122,000": the two roles; none where nothing is compared,
   * null where it cannot be told which figure is whose.
   */
  List<Mention> compared(Parse parse, List<Figure> figures) {
    int first = figures.isEmpty() ? 0 : figures.get(0).from();
    long roles =
        parse.mentions().stream()
            .filter(m -> m.from() < first)
            .flatMap(m -> m.roles().stream())
            .distinct()
            .count();
    boolean later = parse.mentions().stream().anyMatch(m -> m.from() > first);
    boolean compared = false;
    for (int i = 0; i < first; i++) {
      compared |=
          parse.listed(i, Words.COMPARING_WORDS) || parse.listedBase(i, Words.COMPARING_WORDS);
    }
    if (roles != 2 || later || !compared) {
      return List.of();
    }
    List<Mention> named = parse.mentions().stream().filter(m -> m.roles().size() == 1).toList();
    if (figures.size() != 2 || named.size() != 2) {
      return null;
    }
    String between =
        parse
            .sentence()
            .text()
            .substring(figures.get(0).amount().end(), figures.get(1).amount().start());
    String words = between.startsWith(",") ? between.substring(1) : between;
    return pack.words(Words.VERSUS_WORDS).contains(words.strip()) ? named : null;
  }

  /** The role with which a figure goes, or null. */
  static Mention named(Figure figure, List<Figure> all, Mention last) {
    Parse parse = figure.parse();
    Mention before = null;
    Mention behind = null;
    for (Mention m : parse.mentions()) {
      before = m.from() >= figure.windowFrom() && m.to() <= figure.from() ? m : before;
      boolean follows =
          m.from() >= figure.to() && m.to() <= figure.windowTo() && governed(parse, figure, m);
      behind = follows && behind == null ? m : behind;
    }
    boolean leads = parse.mentions().stream().anyMatch(m -> m.to() <= all.get(0).from());
    if (before != null && (leads || behind == null)) {
      return before;
    }
    if (behind != null && !leads) {
      return behind;
    }
    return figure.windowFrom() > 0 && before == null ? last : before;
  }

  /** Whether a role behind a figure is whose it is: "$90 for a plumber". */
  private static boolean governed(Parse parse, Figure figure, Mention mention) {
    int i = mention.from() - 1;
    while (i > figure.to() && parse.is(i, "DET", "ADJ")) {
      i--;
    }
    return i >= figure.to()
        && (parse.lower(i).equals("for")
            || parse.lower(i).equals("of")
            || parse.lower(i).equals("to"));
  }

  /** Whether the words speak of a thing of the role's: "a farrier's van", "whose van". */
  boolean owned(Figure figure, Mention named, Quantities.Kind kind) {
    Parse parse = figure.parse();
    for (int i = named == null ? figure.from() : named.to(); i < figure.from(); i++) {
      if (parse.lower(i).equals("whose") && i >= figure.windowFrom()) {
        return true;
      }
    }
    boolean own = named != null && named.from() >= figure.windowFrom();
    if (!own || !named.possessive() || named.to() > figure.from()) {
      return false;
    }
    int i = named.to();
    while (parse.is(i, "ADJ", "PART") || (parse.is(i, "NOUN") && parse.is(i + 1, "NOUN"))) {
      i++;
    }
    boolean cue = i >= kind.from() && i < kind.to();
    return parse.is(i, "NOUN") && !cue && figure.from() > i;
  }

  Subject subject(Figure figure, Mention named, List<Statement> facts, Subject implicit) {
    if (named != null) {
      return Subject.of(named.roles(), "");
    }
    List<String> inHeads = inHeads(figure.parse().sentence().block());
    if (inHeads.size() == 1) {
      return Subject.of(inHeads, "the table's heads");
    }
    boolean other = false;
    for (Statement fact : facts) {
      boolean covers = fact.from() <= figure.from() && figure.from() < fact.to();
      if (covers && fact.subject().known()) {
        return fact.subject();
      }
      other |= covers && somebodyElse(fact);
    }
    if (other) {
      return Subject.NONE;
    }
    List<String> only =
        figure.parse().mentions().stream().flatMap(m -> m.roles().stream()).distinct().toList();
    if (only.size() == 1) {
      return Subject.of(only, "");
    }
    return implicit.known() || !only.isEmpty() ? implicit : headed(figure);
  }

  /** The roles that the head of a cell's row names, else of its column. */
  private List<String> inHeads(Block block) {
    if (block.kind() != Block.Kind.CELL) {
      return List.of();
    }
    List<String> row = book.rolesIn(block.row());
    return row.isEmpty() ? book.rolesIn(block.column()) : row;
  }

  /** Remembers of whom the sentences below one heading speak. */
  void remember(Parse parse) {
    List<Integer> headings = parse.sentence().block().headings();
    if (!headings.equals(below)) {
      section.clear();
      below = headings;
    }
    parse.mentions().forEach(m -> section.addAll(m.roles()));
  }

  /** Whether a clause has a person for its subject that is no role of the article. */
  private boolean somebodyElse(Statement fact) {
    if (fact.clause() == null || !fact.clause().hasSubject()) {
      return false;
    }
    int head = -1;
    Parse parse = fact.parse();
    for (int i = fact.clause().subjectFrom(); i < fact.clause().subjectTo(); i++) {
      if (parse.is(i, "ADP", "SCONJ", "PUNCT") && head >= 0) {
        break;
      }
      head = parse.is(i, "NOUN") && parse.mentionAt(i) == null ? i : head;
    }
    String words = parse.sentence().words(fact.clause().subjectFrom(), fact.clause().subjectTo());
    return head >= 0 && lexicon.isOccupation(parse.lemma(head)) && statistics.in(words).isEmpty();
  }

  /** The one role that the nearest heading with a role names, the title's too. */
  private Subject headed(Figure figure) {
    List<Integer> headings = figure.parse().sentence().block().headings();
    for (int i = headings.size() - 1; i >= 0; i--) {
      Block heading = source.blocks().get(headings.get(i));
      List<String> roles = book.rolesIn(heading.text());
      if (!roles.isEmpty()) {
        return roles.size() == 1
            ? Subject.of(roles, "\"" + heading.text() + "\" (heading)")
            : Subject.NONE;
      }
    }
    return section.size() == 1 ? Subject.of(List.copyOf(section), "the section") : Subject.NONE;
  }

  /** The start of the role's noun phrase: "an average", "mid-level and senior". */
  int phraseStart(Parse parse, Mention named) {
    int from = named.from();
    while (from > 0 && inPhrase(parse, from - 1)) {
      from--;
    }
    return from;
  }

  private boolean inPhrase(Parse parse, int i) {
    boolean level = pack.words(Words.LEVELS).contains(parse.lower(i));
    boolean joins = parse.conjunction(i) && pack.words(Words.LEVELS).contains(parse.lower(i - 1));
    return level || joins || parse.is(i, "DET", "ADJ") || parse.listed(i, Words.STATISTICS);
  }
}

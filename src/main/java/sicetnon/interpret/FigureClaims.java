package sicetnon.interpret;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.Value;
import sicetnon.discourse.ScopeReader;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.figure.Amount;
import sicetnon.figure.Amounts;
import sicetnon.figure.Notation;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.text.Lexicon;

/** Figures that a sentence or a cell gives of a role, with all that they mean. */
public final class FigureClaims {
  private static final Pattern OF_ALL = Pattern.compile(" ?(?:out )?of \\d");
  private static final Pattern ALL_OF = Pattern.compile("\\d (?:out )?of ?\\z");
  private static final Pattern GROUP = Pattern.compile("\\W{0,3}\\(\\d+(?:\\.\\d+)? ?%");

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final ClaimMaker maker;
  private final Amounts amounts;
  private final Notation notation;
  private final Quantities quantities;
  private final Statistics statistics;
  private final TableHeads heads;
  private final Asides asides;
  private final FigureSubjects subjects;
  private final FigureAnswers answers;
  private final FigureStances stances;
  private final PeopleShares people;

  FigureClaims(
      Vocabulary known,
      Source source,
      RoleBook book,
      ScopeReader scopes,
      Asking asking,
      CueMatcher cues,
      ClaimMaker maker) {
    this.pack = known.pack;
    Lexicon lexicon = known.lexicon;
    this.book = book;
    this.source = source;
    this.maker = maker;
    this.amounts = known.amounts;
    this.notation = Notation.of(source, pack);
    this.quantities = new Quantities(pack, cues);
    this.statistics = known.statistics;
    this.heads = new TableHeads(known, source, book, scopes);
    this.asides = new Asides(pack, lexicon);
    this.subjects = new FigureSubjects(pack, source, book, lexicon, statistics);
    this.answers = new FigureAnswers(pack, lexicon, maker, amounts, notation, heads, asking, cues);
    this.stances =
        new FigureStances(known, source, scopes, heads, new Narrowings(pack, lexicon, scopes));
    this.people = new PeopleShares(known, source, book, maker, quantities);
  }

  /** The claims of a source without those that its other figures make ambiguous. */
  public List<Claim> told(List<Claim> claims) {
    return people.told(claims);
  }

  /** Whether a sentence is nothing but a figure: "$40,000 to $50,000 a year". */
  public boolean bare(Parse parse) {
    return figures(parse).stream().anyMatch(Figure::alone);
  }

  /** Whether a sentence has figures; it is heard in either case, for what later ones speak of. */
  public boolean any(Parse parse) {
    subjects.remember(parse);
    return !figures(parse).isEmpty();
  }

  /** Claims of a sentence whose implicit subject (heading, lead-in) is given. */
  public List<Claim> read(Parse parse, List<Statement> facts, Subject implicit, Stance mood) {
    List<Claim> out = new ArrayList<>();
    List<Figure> figures = mood.held() ? figures(parse) : List.of();
    List<Mention> pair = subjects.compared(parse, figures);
    if (figures.isEmpty() || pair == null) {
      return out;
    }
    Optional<Quantities.Kind> ofPeople = quantities.ofPeople();
    Quantities.Kind last = null;
    Mention named = null;
    Map<Figure, Stance> shares = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Optional<Quantities.Kind> kind = head(figure) ? Optional.empty() : kind(figure, last);
      named = pair.isEmpty() ? FigureSubjects.named(figure, figures, named) : pair.get(i);
      last = kind.orElse(null);
      boolean share = figure.amount().family() == Amount.Family.SHARE;
      if (kind.isEmpty() && share && ofPeople.isPresent() && !quantities.timed(figure)) {
        Stance said = stances.of(figure, figures, ofPeople.get(), mood);
        shares.put(figure, said.in(said.scope().without("case", "statistic")));
      }
      if (kind.isPresent() && kind.get().asked() && !supposed(figure, kind.get())) {
        Figure whole = pair.isEmpty() ? figure : figures.get(1);
        claims(figure, figures, kind.get(), named, whole, facts, implicit, mood, out);
      }
    }
    out.addAll(people.read(parse, List.copyOf(shares.keySet()), shares));
    return out;
  }

  /** "8 of 10", "on a scale from 0 to 10": marks given. */
  private static boolean scored(String text, Amount amount) {
    boolean plain = amount.family() == Amount.Family.NUMBER;
    String before = text.substring(0, amount.start());
    String behind = text.substring(amount.end());
    return plain && (OF_ALL.matcher(behind).lookingAt() || ALL_OF.matcher(before).find());
  }

  /** Whether it stands in the head of a row, which says for what the row's figures are. */
  private static boolean head(Figure figure) {
    Block block = figure.parse().sentence().block();
    return block.kind() == Block.Kind.CELL && block.row().isBlank() && !figure.alone();
  }

  private List<Figure> figures(Parse parse) {
    String text = parse.sentence().text();
    int base = parse.sentence().start();
    List<Amount> found =
        amounts.find(text, notation).stream().filter(a -> !scored(text, a)).toList();
    List<int[]> tokens = new ArrayList<>();
    for (Amount amount : found) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < parse.size(); i++) {
        boolean inside =
            parse.token(i).start() - base < amount.end()
                && parse.token(i).end() - base > amount.start();
        from = inside && from < 0 ? i : from;
        to = inside ? i + 1 : to;
      }
      tokens.add(new int[] {from, to});
    }
    List<Figure> out = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      int[] own = tokens.get(i);
      if (own[0] >= 0) {
        int before = i == 0 ? 0 : tokens.get(i - 1)[1];
        int after = i + 1 == found.size() ? parse.size() : tokens.get(i + 1)[0];
        out.add(
            new Figure(
                parse, found.get(i), Math.max(0, before), own[0], own[1], Math.max(own[1], after)));
      }
    }
    return out;
  }

  private Optional<Quantities.Kind> kind(Figure figure, Quantities.Kind last) {
    Optional<Quantities.Kind> said = quantities.inSentence(figure);
    Block block = figure.parse().sentence().block();
    Optional<Quantities.Kind> head = quantities.above(figure, heads.of(block));
    head = head.isEmpty() ? head : quantities.above(figure, heads.above(block));
    boolean behind = said.isPresent() && said.get().from() >= figure.to();
    if (head.isPresent() && (said.isEmpty() || behind)) {
      return head;
    }
    if (said.isPresent()) {
      return said;
    }
    Optional<Quantities.Kind> shared = quantities.inSentence(shared(figure));
    if (shared.isPresent()) {
      return shared;
    }
    if (last != null && goesOn(figure) && last.quantity().units().contains(unit(figure))) {
      return Optional.of(last);
    }
    boolean plain = figure.amount().family() == Amount.Family.NUMBER && !figure.amount().large();
    if (plain && Quantities.thing(figure).isEmpty()) {
      return head;
    }
    List<String> above = heads.above(figure.parse().sentence().block());
    above.add(0, figure.parse().sentence().words(figure.from(), figure.to()));
    boolean statistic = !statistics.in(figure.parse().sentence().text()).isEmpty();
    if (statistic) {
      List<Integer> headings = block.headings();
      for (int i = headings.size() - 1; i >= 0; i--) {
        above.add(source.blocks().get(headings.get(i)).text());
      }
    }
    return quantities.above(figure, above);
  }

  /**
   * "Three years and $900 to become one": what follows the second figure is said of the first too.
   */
  private static Figure shared(Figure figure) {
    Parse parse = figure.parse();
    boolean joined = figure.windowTo() < parse.size();
    for (int i = figure.to(); i < figure.windowTo(); i++) {
      joined &= parse.is(i, "CCONJ", "ADV", "ADP", "PUNCT", "SYM");
    }
    return joined
        ? new Figure(
            parse, figure.amount(), figure.windowFrom(), figure.from(), figure.to(), parse.size())
        : figure;
  }

  private static String unit(Figure figure) {
    return switch (figure.amount().family()) {
      case MONEY -> "money";
      case SHARE -> "share";
      case TIME -> "time";
      case TIMES -> "times";
      case NUMBER -> figure.amount().large() ? "money" : "number";
    };
  }

  /** Whether the words since the last figure say nothing new of what it is of. */
  private boolean goesOn(Figure figure) {
    Parse parse = figure.parse();
    for (int i = figure.windowFrom(); i < figure.from(); i++) {
      boolean verb = parse.is(i, "VERB") && !parse.listedBase(i, Words.PRICE_VERBS);
      if (verb && parse.mentionAt(i) == null) {
        return false;
      }
    }
    return true;
  }

  /** "If you earn $50,000" says of nobody what he earns. */
  private boolean supposed(Figure figure, Quantities.Kind kind) {
    Parse parse = figure.parse();
    if (!kind.quantity().with().isEmpty()) {
      return false;
    }
    for (int i = figure.from() - 1; i >= 0 && !parse.comma(i); i--) {
      if (parse.lower(i).equals("if")
          || parse.lower(i).equals("unless")
          || parse.lower(i).equals("suppose")
          || parse.lower(i).equals("imagine")) {
        return true;
      }
    }
    return false;
  }

  private void claims(
      Figure figure,
      List<Figure> all,
      Quantities.Kind kind,
      Mention named,
      Figure whole,
      List<Statement> facts,
      Subject implicit,
      Stance mood,
      List<Claim> out) {
    Parse parse = figure.parse();
    Optional<FigureAnswers.Asked> asked = answers.asked(figure, kind, facts);
    Optional<String> aside = asides.of(figure, kind, facts);
    boolean lost = aside.isPresent() && !aside.get().isEmpty() && !priced(parse);
    boolean known = !pointed(parse, kind) && !group(figure);
    if (asked.isEmpty()
        || aside.isEmpty()
        || lost
        || !known
        || subjects.owned(figure, named, kind)) {
      return;
    }
    Subject subject = subjects.subject(figure, named, facts, implicit);
    int first =
        named == null || named.from() > figure.from() ? 0 : subjects.phraseStart(parse, named);
    int last = named != null && named.from() > figure.from() ? named.to() : whole.to();
    Span span = parse.sentence().span(Math.min(first, figure.from()), Math.max(last, figure.to()));
    Stance stance = stances.of(figure, all, kind, mood);
    Value.Quantity value =
        FigureAnswers.exact(asked.get().value(), stance.scope().get("statistic"));
    stance = aside.get().isEmpty() ? stance : stance.within("case", aside.get());
    for (String role : subject.roles()) {
      out.add(
          maker.claim(
              parse,
              answers.item(kind.quantity(), role, asked.get()),
              List.of(role),
              value,
              true,
              "",
              stance,
              named == null ? subject.from() : "",
              span));
    }
  }

  /** "25 to 34 years (53%)": a group of people, of which a share follows. */
  private static boolean group(Figure figure) {
    String text = figure.parse().sentence().text();
    return GROUP.matcher(text.substring(figure.amount().end())).lookingAt();
  }

  /** "This fee ranges from": one that another sentence has named. */
  private static boolean pointed(Parse parse, Quantities.Kind kind) {
    int i = kind.from() - 1;
    while (parse.is(i, "ADJ", "NOUN", "VERB") && i > 0) {
      i--;
    }
    return kind.from() > 0
        && parse.listed(i, Words.POINTING_WORDS)
        && parse.is(i, "DET", "PRON")
        && parse.is(kind.from(), "NOUN");
  }

  /** Whether a sentence names a role, or stands below a heading or title that speaks of prices. */
  private boolean priced(Parse parse) {
    if (!parse.mentions().isEmpty()) {
      return true;
    }
    List<Integer> above = parse.sentence().block().headings();
    int nearest = above.isEmpty() ? -1 : above.get(above.size() - 1);
    if (nearest >= 0 && book.rolesIn(source.blocks().get(nearest).text()).size() == 1) {
      return true;
    }
    Block block = parse.sentence().block();
    StringBuilder heads = new StringBuilder(source.title());
    block.headings().forEach(h -> heads.append(' ').append(source.blocks().get(h).text()));
    List<String> words = Quantities.words(heads.toString());
    return pack.attributes().stream()
        .filter(a -> a.labels().contains("price"))
        .flatMap(a -> a.labels().stream())
        .anyMatch(words::contains);
  }
}

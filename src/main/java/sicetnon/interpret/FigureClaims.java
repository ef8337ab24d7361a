package sicetnon.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.Value;
import sicetnon.discourse.ScopeReader;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Statement;
import sicetnon.discourse.Subject;
import sicetnon.figure.Amount;
import sicetnon.figure.Amounts;
import sicetnon.figure.AsOf;
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
  /** How far behind a figure its statistic may stand: "$62,000 on average". */
  private static final int NEAR = 30;

  /** A head names its currency without a figure: "Salary (EUR)", "Price in $". */
  private static final Pattern OPENING = Pattern.compile("[(\\[,]| in (?=\\p{Lu}|\\p{Sc})");

  private static final Pattern GROUP = Pattern.compile("\\W{0,3}\\(\\d+(?:\\.\\d+)? ?%");

  /** Hours of a day. */
  private static final BigDecimal DAY = new BigDecimal(24);

  /** Words for training of any kind. */
  private static final Set<String> GENERAL =
      Set.of(
          "training",
          "length",
          "duration",
          "time",
          "cost",
          "costs",
          "fee",
          "fees",
          "tuition",
          "price",
          "study",
          "school",
          "schooling",
          "qualification",
          "become",
          "becoming",
          "train",
          "qualify");

  /** Nobody earns under a thousand a year. */
  private static final BigDecimal LEAST_A_YEAR = new BigDecimal(1000);

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final Lexicon lexicon;
  private final ScopeReader scopes;
  private final ClaimMaker maker;
  private final AsOf dates;
  private final Amounts amounts;
  private final Notation notation;
  private final Quantities quantities;
  private final Statistics statistics;
  private final TableHeads heads;
  private final Narrowings narrowings;
  private final Asides asides;

  private final Providers providers;
  private final PeopleShares people;
  private final Set<String> section = new TreeSet<>();
  private List<Integer> below = List.of();

  FigureClaims(
      Pack pack,
      Lexicon lexicon,
      Source source,
      RoleBook book,
      ScopeReader scopes,
      Amounts amounts,
      ClaimMaker maker) {
    this.pack = pack;
    this.source = source;
    this.book = book;
    this.lexicon = lexicon;
    this.scopes = scopes;
    this.maker = maker;
    this.dates = new AsOf(pack);
    this.amounts = amounts;
    this.notation = Notation.of(source, pack);
    this.quantities = new Quantities(pack);
    this.statistics = new Statistics(pack);
    this.heads = new TableHeads(pack, lexicon, source, book, scopes, amounts);
    this.asides = new Asides(pack, lexicon);
    this.narrowings = new Narrowings(pack, lexicon, scopes);
    this.providers = new Providers(pack);
    this.people = new PeopleShares(pack, lexicon, source, book, amounts, maker);
  }

  /** The claims of a source without those that its other figures make ambiguous. */
  public List<Claim> told(List<Claim> claims) {
    return people.told(claims);
  }

  /** Whether a sentence is nothing but a figure: "$40,000 to $50,000 a year". */
  public boolean bare(Parse parse) {
    return figures(parse).stream().anyMatch(Figure::alone);
  }

  /** Claims of a sentence whose implicit subject (heading, lead-in) is given. */
  public List<Claim> read(Parse parse, List<Statement> facts, Subject implicit, Stance mood) {
    List<Claim> out = new ArrayList<>();
    remember(parse);
    List<Figure> figures = mood.held() ? figures(parse) : List.of();
    List<Mention> pair = compared(parse, figures);
    if (figures.isEmpty() || pair == null) {
      return out;
    }
    Quantities.Kind last = null;
    Mention named = null;
    Map<Figure, Stance> shares = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      Figure figure = figures.get(i);
      Optional<Quantities.Kind> kind = head(figure) ? Optional.empty() : kind(figure, last);
      named = pair.isEmpty() ? named(figure, figures, named) : pair.get(i);
      last = kind.orElse(null);
      boolean share = figure.amount().family() == Amount.Family.SHARE;
      if (kind.isEmpty() && share && !quantities.timed(figure)) {
        Stance said = stance(figure, figures, quantities.ofPeople(), mood);
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
    return plain
        && (behind.matches("(?s) ?(?:out )?of \\d.*") || before.matches("(?s).*\\d (?:out )?of ?"));
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
    head = head.isEmpty() ? head : quantities.above(figure, above(block));
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
    List<String> above = above(figure.parse().sentence().block());
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

  /** Heads, labels, lead-ins and headings that can say what a figure is of, the nearest first. */
  private List<String> above(Block block) {
    List<String> out = new ArrayList<>(heads.of(block));
    if (block.question() >= 0) {
      out.add(source.blocks().get(block.question()).text());
    }
    for (int lead = block.leadIn(); lead >= 0; lead = source.blocks().get(lead).leadIn()) {
      out.add(source.blocks().get(lead).text());
    }
    if (block.kind() == Block.Kind.CELL
        || block.kind() == Block.Kind.LIST_ITEM
        || block.labelled()
        || asked(block)) {
      for (int i = block.headings().size() - 1; i >= 0; i--) {
        out.add(source.blocks().get(block.headings().get(i)).text());
      }
    }
    return out;
  }

  /** Whether a block stands right below a heading that asks. */
  private boolean asked(Block block) {
    int nearest =
        block.headings().isEmpty() ? -1 : block.headings().get(block.headings().size() - 1);
    return nearest >= 0 && source.blocks().get(nearest).text().strip().endsWith("?");
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

  // --- of whom -----------------------------------------------------------------------------

  /**
   * "A earn more than B: $130,000 against $122,000": the two roles; none where nothing is compared,
   * null where it cannot be told which figure is whose.
   */
  private List<Mention> compared(Parse parse, List<Figure> figures) {
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
  private static Mention named(Figure figure, List<Figure> all, Mention last) {
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
  private boolean owned(Figure figure, Mention named, Quantities.Kind kind) {
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

  private Subject subject(Figure figure, Mention named, List<Statement> facts, Subject implicit) {
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
  private void remember(Parse parse) {
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

  // --- the claim -----------------------------------------------------------------------------

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
    Optional<Asked> asked = asked(figure, kind, facts);
    Optional<String> aside = asides.of(figure, kind, facts);
    boolean lost = aside.isPresent() && !aside.get().isEmpty() && !priced(parse);
    boolean known = !pointed(parse, kind) && !group(figure);
    if (asked.isEmpty() || aside.isEmpty() || lost || !known || owned(figure, named, kind)) {
      return;
    }
    Subject subject = subject(figure, named, facts, implicit);
    int first = named == null || named.from() > figure.from() ? 0 : phraseStart(parse, named);
    int last = named != null && named.from() > figure.from() ? named.to() : whole.to();
    Span span = parse.sentence().span(Math.min(first, figure.from()), Math.max(last, figure.to()));
    Stance stance = stance(figure, all, kind, mood);
    Value.Quantity value = exact(asked.get().value(), stance.scope().get("statistic"));
    stance = aside.get().isEmpty() ? stance : stance.within("case", aside.get());
    for (String role : subject.roles()) {
      out.add(
          maker.claim(
              parse,
              item(kind.quantity(), role, asked.get()),
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

  /** "The top ten percent earn more than $118,000": that is where they begin. */
  private static Value.Quantity exact(Value.Quantity q, String statistic) {
    BigDecimal only = q.low() == null ? q.high() : q.low();
    return statistic.startsWith("percentile") && q.open()
        ? new Value.Quantity(only, only, q.unit(), q.period(), q.rounding())
        : q;
  }

  /**
   * What is asked of a role, and the answer.
   *
   * @param topic what tells the question from others of its quantity, or empty
   * @param fills the words for the template's places
   */
  private record Asked(String topic, Map<String, String> fills, Value.Quantity value) {}

  private Optional<Asked> asked(Figure figure, Quantities.Kind kind, List<Statement> facts) {
    Pack.Attribute quantity = kind.quantity();
    Value.Quantity value = value(figure, kind);
    Map<String, String> fills = new TreeMap<>();
    String topic = "";
    String question = quantity.question();
    boolean hours = value.unit().equals("hour") && question.contains("{period}");
    if (hours && (value.period().isEmpty() || wholeDay(value))) {
      return Optional.empty();
    }
    if (question.contains("{period}")) {
      String period = value.period();
      boolean calendar = List.of("day", "week", "month", "year").contains(period);
      topic = calendar || period.isEmpty() ? "" : period;
      String usual = value.unit().equals("hour") ? "a week" : "a year";
      fills.put(
          "{period}",
          calendar
              ? usual
              : period.isEmpty()
                  ? ""
                  : period.equals("once")
                      ? "for a job"
                      : (period.matches("(?:[aeiou]|hour).*") ? "an " : "a ") + period);
    }
    if (question.contains("{thing}")) {
      String thing = value.unit();
      if (thing.isEmpty()) {
        return Optional.empty();
      }
      topic = thing;
      fills.put(
          "{thing}",
          new Value.Quantity(BigDecimal.TEN, BigDecimal.TEN, thing, "", BigDecimal.ZERO)
              .text()
              .replaceFirst("^10 ", ""));
    }
    if (question.contains("{kind}")) {
      topic = trainingKind(figure, kind);
      fills.put("{kind}", topic.isEmpty() ? "training" : topic);
    }
    if (question.contains("{act}")) {
      Optional<String> act = act(figure, facts);
      if (act.isEmpty()) {
        return Optional.empty();
      }
      topic = act.get();
      fills.put("{act}", topic);
    }
    return Optional.of(new Asked(topic, fills, value));
  }

  /** "24 hours a day": always, and nobody's working time. */
  private static boolean wholeDay(Value.Quantity q) {
    return q.period().equals("day") && q.low() != null && q.low().compareTo(DAY) >= 0;
  }

  private DataItem item(Pack.Attribute quantity, String role, Asked asked) {
    String question = quantity.question().replace("{role}", maker.name(role));
    for (Map.Entry<String, String> fill : asked.fills().entrySet()) {
      question = question.replace(fill.getKey(), fill.getValue());
    }
    return new DataItem(
        quantity.id(),
        Kind.QUANTITY,
        role,
        asked.topic(),
        question.replace(" ?", "?").replace("  ", " "),
        false);
  }

  /** The figure with the unit and the period that the words around it name. */
  private Value.Quantity value(Figure figure, Quantities.Kind kind) {
    Value.Quantity q = figure.amount().value();
    Pack.Attribute quantity = kind.quantity();
    String unit = q.unit();
    String period = q.period();
    String above = String.join(" ", above(figure.parse().sentence().block()));
    String heads = above.toLowerCase(Locale.ROOT);
    boolean money = quantity.units().contains("money");
    if (figure.amount().family() == Amount.Family.NUMBER) {
      unit =
          money
              ? currency(above)
              : quantity.units().contains("number")
                  ? thing(figure, kind)
                  : quantity.units().contains("time") ? timeUnit(heads, quantity) : "%";
    }
    boolean asks = quantity.question().contains("{period}");
    if (asks && period.isEmpty()) {
      String said = period(figure, heads);
      said = said.isEmpty() ? this.heads.unit(figure.parse().sentence().block()) : said;
      period = !said.isEmpty() ? said : unit.equals("%") ? "" : usual(quantity, q);
    } else if (!asks && figure.amount().family() != Amount.Family.TIMES) {
      period = "";
    }
    BigDecimal low = q.low();
    BigDecimal high = q.high();
    if (falls(figure, quantity)) {
      low = q.high() == null ? null : q.high().negate();
      high = q.low() == null ? null : q.low().negate();
    }
    if (quantity.bound() && (low == null || high == null)) {
      low = low == null ? high : low;
      high = low;
    }
    return new Value.Quantity(low, high, unit, period, q.rounding());
  }

  /** Whether it says how much less there is: "fell by 6%", "-4%". */
  private static boolean falls(Figure figure, Pack.Attribute quantity) {
    Parse parse = figure.parse();
    boolean less =
        CueMatcher.find(quantity.less(), parse, figure.windowFrom(), figure.from()) != null;
    String before = parse.sentence().text().substring(0, figure.amount().start());
    boolean minus = before.matches("(?:.*[\\s(])?[-\u2212]") && !quantity.less().isEmpty();
    return less || minus;
  }

  /** The time that a figure is for where none is said. */
  private static String usual(Pack.Attribute quantity, Value.Quantity q) {
    boolean little = q.low() != null && q.low().compareTo(LEAST_A_YEAR) < 0;
    return quantity.per().equals("hour|year") ? (little ? "hour" : "year") : quantity.per();
  }

  private String currency(String heads) {
    for (Amount amount : amounts.find(OPENING.matcher(heads).replaceAll(" 1 "), notation)) {
      if (amount.family() == Amount.Family.MONEY) {
        return amount.value().unit();
      }
    }
    return "";
  }

  /** What a number counts: the noun behind it, or of the head above it, else people. */
  private String thing(Figure figure, Quantities.Kind kind) {
    boolean asked = kind.quantity().question().contains("{thing}");
    if (!asked) {
      return kind.quantity().things().contains("people") ? "people" : "year";
    }
    String said = Quantities.thing(figure);
    if (!said.isEmpty()) {
      return said;
    }
    if (!kind.label().isEmpty()) {
      String first = kind.label().split(" ")[0];
      return first.equals("ratio") || first.equals("caseload")
          ? ""
          : lexicon.nounBase(first).orElse(first);
    }
    return perRole(figure.parse());
  }

  /** "the ratio of nurses to patients": whom one of a role looks after. */
  private static String perRole(Parse parse) {
    for (Mention m : parse.mentions()) {
      boolean noun = parse.lower(m.to()).matches("to|per") && parse.is(m.to() + 1, "NOUN");
      if (noun) {
        return parse.lemma(m.to() + 1);
      }
    }
    return "";
  }

  private static String timeUnit(String heads, Pack.Attribute quantity) {
    for (String unit : List.of("hour", "month", "week", "day", "year")) {
      if (quantity.things().contains(unit) && heads.contains(unit)) {
        return unit;
      }
    }
    return quantity.things().contains("year") ? "year" : "hour";
  }

  /** The period that a word before the figure, or a head, names: "hourly rate of $40". */
  private String period(Figure figure, String heads) {
    Parse parse = figure.parse();
    Map<String, String> rates = pack.pairs(Words.RATE_WORDS);
    Map<String, String> units = pack.pairs(Words.TIME_UNITS);
    for (int i = figure.from() - 1; i >= figure.windowFrom(); i--) {
      String rate = rate(parse.lower(i), rates);
      if (!rate.isEmpty()) {
        return rate;
      }
      if (parse.lower(i - 1).matches("a|an|per|working") && units.containsKey(parse.lower(i))) {
        return units.get(parse.lower(i));
      }
    }
    for (int i = figure.to(); i < Math.min(figure.windowTo(), figure.to() + 4); i++) {
      String rate = rate(parse.lower(i), rates);
      if (!rate.isEmpty()) {
        return rate;
      }
      boolean per = parse.lower(i).matches("a|an|per|each") && i == figure.to();
      if (per && units.containsKey(parse.lower(i + 1))) {
        return units.get(parse.lower(i + 1));
      }
    }
    String[] words = heads.split("[^\\p{L}.]+");
    for (int i = 0; i < words.length; i++) {
      String rate = rate(words[i], rates);
      if (!rate.isEmpty()) {
        return rate;
      }
      boolean of = i > 0 && words[i - 1].matches("a|an|per|each");
      if (of && units.containsKey(words[i])) {
        return units.get(words[i]);
      }
      if (of
          && words[i - 1].matches("per|each")
          && pack.words(Words.PAID_UNITS).contains(words[i])) {
        return words[i];
      }
    }
    Matcher slash = Pattern.compile("/ ?(\\p{L}+)").matcher(heads);
    return slash.find() ? units.getOrDefault(slash.group(1), "") : "";
  }

  private static String rate(String word, Map<String, String> rates) {
    return word.equals("annual")
        ? "year"
        : word.equals("day-rate") ? "day" : rates.getOrDefault(word, "");
  }

  /** Which kind of training: an apprenticeship and a degree are not compared. */
  private String trainingKind(Figure figure, Quantities.Kind kind) {
    Parse parse = figure.parse();
    String found = "";
    for (int i = Math.max(0, kind.from()); i < kind.to(); i++) {
      boolean kindly = parse.is(i, "NOUN", "PROPN") && !GENERAL.contains(parse.lemma(i));
      found = kindly && found.isEmpty() ? parse.lemma(i) : found;
    }
    String label = found.isEmpty() ? kind.label() : found;
    String last = label.substring(label.lastIndexOf(' ') + 1);
    boolean general = last.isEmpty() || GENERAL.contains(last);
    return general ? "" : last.equals("program") ? "programme" : last;
  }

  /** What is done so often. */
  private static Optional<String> act(Figure figure, List<Statement> facts) {
    Parse parse = figure.parse();
    int verb = -1;
    for (Statement fact : facts) {
      boolean covers =
          fact.clause() != null
              && Math.min(fact.from(), fact.clause().subjectFrom()) <= figure.from()
              && figure.from() < fact.to();
      verb = covers && verb < 0 ? fact.clause().verb() : verb;
    }
    for (int i = 0; i < parse.size() && verb < 0; i++) {
      verb = parse.is(i, "VERB") ? i : verb;
    }
    if (verb < 0) {
      return Optional.empty();
    }
    return Optional.of(parse.lemma(verb));
  }

  // --- for what it holds ---------------------------------------------------------------------

  /** The sentence's mood with the figure's own scope, statistic and provider. */
  private Stance stance(Figure figure, List<Figure> all, Quantities.Kind kind, Stance sentence) {
    Parse parse = figure.parse();
    TreeMap<String, String> axes = new TreeMap<>(sentence.scope().values());
    axes.keySet().removeAll(List.of("level", "year", "place", "company", "time"));
    Scope scope = new Scope(axes);
    Figure before = all.get(Math.max(0, all.indexOf(figure) - 1));
    String statistic = statistic(alternative(figure) ? before : figure, kind);
    scope = statistic.isEmpty() ? scope : scope.with("statistic", statistic);
    scope = narrowings.scope(figure, all, kind.quantity(), scope);
    scope = heads.scope(parse.sentence().block(), kind.quantity(), scope);
    scope = scopes.headings(parse.sentence().block(), scope);
    String provider = providers.of(parse);
    scope = provider.isEmpty() ? scope : scope.with("provider", provider);
    scope = kind.quantity().bound() ? scope.with("statistic", "needed") : scope;
    String date = date(figure, all);
    scope = date.isEmpty() ? scope : scope.with("year", date);
    boolean duty = sentence.modality() == Modality.OBLIGATORY;
    // "can earn $90k" names what is paid; it is no mere possibility
    boolean ability =
        sentence.modality() == Modality.POSSIBLE && parse.sentence().text().contains(" can ");
    String speaker = provider.isEmpty() ? sentence.attributedTo() : provider;
    return new Stance(
        duty || ability ? Modality.PLAIN : sentence.modality(), true, speaker, scope, false);
  }

  private String statistic(Figure figure, Quantities.Kind kind) {
    Parse parse = figure.parse();
    String text = parse.sentence().text();
    int base = parse.sentence().start();
    String before =
        text.substring(
            parse.token(figure.windowFrom()).start() - base,
            Math.max(parse.token(figure.windowFrom()).start() - base, figure.amount().start()));
    String after = text.substring(figure.amount().end());
    String near = after.substring(0, Math.min(after.length(), NEAR)).split("[,;.]", -1)[0];
    boolean ratio = kind.quantity().question().contains("{thing}");
    boolean one =
        !ratio
            && parse.mentions().stream()
                .anyMatch(m -> m.to() <= figure.from() && parse.lower(m.from() - 1).equals("one"));
    if (one || (!ratio && named(figure))) {
      return "one";
    }
    for (int i = figure.windowFrom(); i < figure.from(); i++) {
      if (oneself(parse, i, kind) || parse.listedBase(i, Words.ONE_PERSON_WORDS)) {
        return "one";
      }
    }
    String said = statistics.in(before);
    return said.isEmpty() ? statistics.in(near) : said;
  }

  /** "$37,370 a year or $17.96 an hour": the same said once more. */
  private static boolean alternative(Figure figure) {
    Parse parse = figure.parse();
    boolean or = figure.windowFrom() > 0;
    for (int i = figure.windowFrom(); i < figure.from(); i++) {
      or &= parse.lower(i).matches("or|\\(|,|about|around|and|to");
    }
    return or;
  }

  /** "I earn", "my plumber", "our neighbour's": the writer's own case. */
  private static boolean oneself(Parse parse, int i, Quantities.Kind kind) {
    int next = i + 1;
    while (parse.is(next, "AUX", "ADV", "ADJ")) {
      next++;
    }
    boolean earns = parse.lower(i).equals("i") && next >= kind.from() && next < kind.to();
    boolean mine = parse.lower(i).equals("my");
    boolean cue = next >= kind.from() && next < kind.to();
    return earns || (mine && (cue || parse.mentionAt(next) != null));
  }

  /** "Marisol, a dialysis nurse, made $141,000": one who has a name. */
  private static boolean named(Figure figure) {
    Parse parse = figure.parse();
    for (Mention m : parse.mentionsIn(figure.windowFrom(), figure.from())) {
      int i = m.from() - 1;
      while (parse.is(i, "DET", "ADJ")) {
        i--;
      }
      boolean apposition =
          parse.comma(i)
              && parse.is(i - 1, "PROPN")
              && !parse.is(i - 2, "ADP", "PROPN", "DET")
              && i < m.from() - 1;
      if (apposition || m.by() == Mention.By.PERSON) {
        return true;
      }
    }
    return false;
  }

  private String date(Figure figure, List<Figure> all) {
    Parse parse = figure.parse();
    String text = parse.sentence().text();
    String said =
        founded(parse)
            ? ""
            : dates.figure(text, figure.amount().start(), all.get(0).amount().start());
    return said.isEmpty() ? dates.heading(source, parse.sentence().block(), true) : said;
  }

  /** "Founded in 1921, the yard pays": a year of something else. */
  private static boolean founded(Parse parse) {
    for (int i = 1; i + 1 < parse.size(); i++) {
      boolean year = parse.token(i + 1).text().matches("(?:19|20)\\d\\d");
      if (year && parse.lower(i).equals("in") && parse.past(i - 1)) {
        return true;
      }
    }
    return false;
  }

  /** The start of the role's noun phrase: "an average", "mid-level and senior". */
  private int phraseStart(Parse parse, Mention named) {
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

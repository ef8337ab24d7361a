package sicetnon.interpret;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.discourse.Statement;
import sicetnon.figure.Amount;
import sicetnon.figure.Amounts;
import sicetnon.figure.Notation;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.text.Lexicon;

/**
 * What is asked of a role that a figure answers, and the figure in the unit and period that it is
 * said in.
 */
final class FigureAnswers {
  /** A head names its currency without a figure: "Salary (EUR)", "Price in $". */
  private static final Pattern OPENING = Pattern.compile("[(\\[,]| in (?=\\p{Lu}|\\p{Sc})");

  private static final Pattern MINUS = Pattern.compile("(?:.*[\\s(])?[-\u2212]");
  private static final Pattern APART = Pattern.compile("[^\\p{L}.]+");
  private static final Pattern SLASH = Pattern.compile("/ ?(\\p{L}+)");

  /** Words before the time that a figure is for. */
  private static final Set<String> PER = Set.of("a", "an", "per", "each");

  private static final Set<String> FOR = Set.of("a", "an", "per", "working");

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
  private final Lexicon lexicon;
  private final ClaimMaker maker;
  private final Amounts amounts;
  private final Notation notation;
  private final TableHeads heads;
  private final Asking asking;
  private final CueMatcher cues;

  FigureAnswers(
      Pack pack,
      Lexicon lexicon,
      ClaimMaker maker,
      Amounts amounts,
      Notation notation,
      TableHeads heads,
      Asking asking,
      CueMatcher cues) {
    this.cues = cues;
    this.asking = asking;
    this.pack = pack;
    this.lexicon = lexicon;
    this.maker = maker;
    this.amounts = amounts;
    this.notation = notation;
    this.heads = heads;
  }

  /**
   * What is asked of a role, and the answer.
   *
   * @param topic what tells the question from others of its quantity, or empty
   * @param fills the words for the template's places
   */
  record Asked(String topic, Map<String, String> fills, Value.Quantity value) {}

  Optional<Asked> asked(Figure figure, Quantities.Kind kind, List<Statement> facts) {
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
                  : period.equals("once") ? "for a job" : English.indefinite(period));
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
      String person = "training as " + English.indefinite(topic);
      boolean whom = lexicon.isMostlyPerson(topic);
      fills.put("{kind}", topic.isEmpty() ? "training" : whom ? person : topic);
    }
    if (question.contains("{act}")) {
      int verb = act(figure, facts);
      if (verb < 0) {
        return Optional.empty();
      }
      topic = figure.parse().lemma(verb);
      fills.put("{act}", done(facts, verb).orElse(topic));
    }
    return Optional.of(new Asked(topic, fills, value));
  }

  /** "24 hours a day": always, and nobody's working time. */
  private static boolean wholeDay(Value.Quantity q) {
    return q.period().equals("day") && q.low() != null && q.low().compareTo(DAY) >= 0;
  }

  DataItem item(Pack.Attribute quantity, String role, Asked asked) {
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
    String above = String.join(" ", heads.above(figure.parse().sentence().block()));
    String lower = above.toLowerCase(Locale.ROOT);
    boolean money = quantity.units().contains("money");
    if (figure.amount().family() == Amount.Family.NUMBER) {
      unit =
          money
              ? currency(above)
              : quantity.units().contains("number")
                  ? thing(figure, kind)
                  : quantity.units().contains("time") ? timeUnit(lower, quantity) : "%";
    }
    boolean asks = quantity.question().contains("{period}");
    if (asks && period.isEmpty()) {
      String said = period(figure, lower);
      said = said.isEmpty() ? heads.unit(figure.parse().sentence().block()) : said;
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

  /** "The top ten percent earn more than $118,000": that is where they begin. */
  static Value.Quantity exact(Value.Quantity q, String statistic) {
    BigDecimal only = q.low() == null ? q.high() : q.low();
    return statistic.startsWith("percentile") && q.open()
        ? new Value.Quantity(only, only, q.unit(), q.period(), q.rounding())
        : q;
  }

  /** Whether it says how much less there is: "fell by 6%", "-4%". */
  private boolean falls(Figure figure, Pack.Attribute quantity) {
    Parse parse = figure.parse();
    boolean less = cues.find(quantity.less(), parse, figure.windowFrom(), figure.from()) != null;
    String before = parse.sentence().text().substring(0, figure.amount().start());
    boolean minus = MINUS.matcher(before).matches() && !quantity.less().isEmpty();
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
      String first = VerbForms.bare(kind.label());
      return first.equals("ratio") || first.equals("caseload")
          ? ""
          : lexicon.nounBase(first).orElse(first);
    }
    return perRole(figure.parse());
  }

  /** "the ratio of nurses to patients": whom one of a role looks after. */
  private static String perRole(Parse parse) {
    for (Mention m : parse.mentions()) {
      boolean noun =
          (parse.lower(m.to()).equals("to") || parse.lower(m.to()).equals("per"))
              && parse.is(m.to() + 1, "NOUN");
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
      if (FOR.contains(parse.lower(i - 1)) && units.containsKey(parse.lower(i))) {
        return units.get(parse.lower(i));
      }
    }
    for (int i = figure.to(); i < Math.min(figure.windowTo(), figure.to() + 4); i++) {
      String rate = rate(parse.lower(i), rates);
      if (!rate.isEmpty()) {
        return rate;
      }
      boolean per = PER.contains(parse.lower(i)) && i == figure.to();
      if (per && units.containsKey(parse.lower(i + 1))) {
        return units.get(parse.lower(i + 1));
      }
    }
    String[] words = APART.split(heads);
    for (int i = 0; i < words.length; i++) {
      String rate = rate(words[i], rates);
      if (!rate.isEmpty()) {
        return rate;
      }
      boolean of = i > 0 && PER.contains(words[i - 1]);
      if (of && units.containsKey(words[i])) {
        return units.get(words[i]);
      }
      if (of
          && (words[i - 1].equals("per") || words[i - 1].equals("each"))
          && pack.words(Words.PAID_UNITS).contains(words[i])) {
        return words[i];
      }
    }
    Matcher slash = SLASH.matcher(heads);
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

  private Optional<String> done(List<Statement> facts, int verb) {
    return facts.stream().flatMap(f -> asking.done(f, verb).stream()).findFirst();
  }

  /** The verb of what is done so often; -1 if there is none. */
  private static int act(Figure figure, List<Statement> facts) {
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
    return verb;
  }
}

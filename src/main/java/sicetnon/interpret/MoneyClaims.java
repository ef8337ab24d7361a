package sicetnon.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.discourse.ScopeReader;
import sicetnon.discourse.Stance;
import sicetnon.discourse.Subject;
import sicetnon.figure.Amount;
import sicetnon.figure.AsOf;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.ingest.Span;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;

/** Amounts of money that a sentence names as what a role earns. */
public final class MoneyClaims {
  private static final Pattern REPORTS =
      Pattern.compile("^(\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}) (?=\\p{Ll})");

  /** How far behind a figure its statistic may stand: "$62,000 on average". */
  private static final int NEAR = 30;

  private final Pack pack;
  private final Source source;
  private final RoleBook book;
  private final ScopeReader scopes;
  private final ClaimMaker maker;
  private final AsOf dates;

  /** "according to 2024 data from X". */
  private final Pattern provider;

  MoneyClaims(Pack pack, Source source, RoleBook book, ScopeReader scopes, ClaimMaker maker) {
    this.pack = pack;
    this.book = book;
    this.source = source;
    this.scopes = scopes;
    this.maker = maker;
    this.dates = new AsOf(pack);
    this.provider =
        Pattern.compile(
            "(?:[Bb]ased on|[Aa]ccording to|[Ff]rom|[Pp]er|by)(?: the| an?)?(?: \\d{4})?(?: "
                + pack.any(Words.DATA_NOUNS)
                + ")?(?: (?:from|of|by|at))? (\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)*+)");
  }

  /**
   * One amount with what belongs to it.
   *
   * @param amount the amount
   * @param before the words between the last amount and this one
   * @param named the role it goes with, or null
   * @param level the seniority it is said of, or empty
   * @param end where the words end that say it
   */
  private record Figure(Amount amount, String before, Mention named, String level, int end) {
    Figure(Amount amount, String before, Mention named, String level) {
      this(amount, before, named, level, amount.end());
    }
  }

  /** Claims of a sentence whose implicit subject (heading, lead-in) is given. */
  public List<Claim> read(Parse parse, Subject implicit, Stance mood) {
    List<Claim> out = new ArrayList<>();
    List<Figure> figures = mood.held() ? figures(parse) : List.of();
    for (Pack.Attribute attribute : pack.attributes()) {
      boolean money = attribute.kind().equals("quantity") && attribute.unit().equals("money");
      if (money && !figures.isEmpty()) {
        read(parse, attribute, implicit, mood, figures, out);
      }
    }
    return out;
  }

  private List<Figure> figures(Parse parse) {
    String text = parse.sentence().text();
    List<Figure> out = new ArrayList<>();
    List<Amount> amounts = Amount.find(text);
    if (compares(parse, amounts)) {
      return pairs(parse, amounts);
    }
    boolean respectively = text.contains("respectively");
    List<String> listed = List.of();
    int end = 0;
    for (Amount amount : amounts) {
      String before = text.substring(end, amount.start());
      boolean goesOn = before.matches("\\s*(?:,|and|,\\s*and)\\s*");
      Figure last = out.isEmpty() ? null : out.get(out.size() - 1);
      Mention named = named(parse, end, amount.start());
      List<String> levels = goesOn ? listed : levels(before);
      String level = levels.isEmpty() ? "" : levels.get(respectively ? 0 : levels.size() - 1);
      listed = respectively && !levels.isEmpty() ? levels.subList(1, levels.size()) : List.of();
      out.add(
          new Figure(
              amount,
              before,
              named == null && goesOn && last != null ? last.named() : named,
              level));
      end = amount.end();
    }
    return out;
  }

  /** "A earn more than B: $130,000 against $122,000": two roles before the first of two figures. */
  private static boolean compares(Parse parse, List<Amount> amounts) {
    int first = amounts.isEmpty() ? 0 : amounts.get(0).start();
    long roles =
        parse.mentions().stream()
            .filter(m -> start(parse, m) < first)
            .flatMap(m -> m.roles().stream())
            .distinct()
            .count();
    boolean later = parse.mentions().stream().anyMatch(m -> start(parse, m) > first);
    boolean compared = false;
    for (int i = 0; i < parse.size() && offset(parse, i) < first; i++) {
      compared |=
          parse.listed(i, Words.COMPARING_WORDS) || parse.listedBase(i, Words.COMPARING_WORDS);
    }
    return roles == 2 && !later && compared;
  }

  /**
   * The first figure is the first role's, the second the second's; other numbers of figures fit
   * nobody.
   */
  private List<Figure> pairs(Parse parse, List<Amount> amounts) {
    List<Mention> named = parse.mentions().stream().filter(m -> m.roles().size() == 1).toList();
    if (amounts.size() != 2 || named.size() != 2) {
      return List.of();
    }
    String between =
        parse.sentence().text().substring(amounts.get(0).end(), amounts.get(1).start());
    String before = parse.sentence().text().substring(0, amounts.get(0).start());
    boolean comma = between.startsWith(",");
    boolean set = pack.words(Words.VERSUS_WORDS).contains(between.substring(comma ? 1 : 0).strip());
    return set
        ? List.of(
            new Figure(amounts.get(0), before, named.get(0), "", amounts.get(1).end()),
            new Figure(amounts.get(1), before, named.get(1), "", amounts.get(1).end()))
        : List.of();
  }

  private List<String> levels(String words) {
    List<String> out = new ArrayList<>();
    for (String word : book.withoutRoles(words).toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
      if (pack.words(Words.LEVELS).contains(word)) {
        out.add(scopes.level(word));
      }
    }
    return out;
  }

  private void read(
      Parse parse,
      Pack.Attribute attribute,
      Subject implicit,
      Stance mood,
      List<Figure> figures,
      List<Claim> out) {
    boolean above = cueAbove(parse, attribute);
    int from = 0;
    boolean cued = false;
    for (Figure figure : figures) {
      Mention named = figure.named();
      Subject subject = named == null ? implicit : Subject.of(named.roles(), "");
      int window = named == null ? 0 : Math.min(from, start(parse, named));
      boolean goesOn = cued && named != null;
      boolean cue =
          above || goesOn || cueBetween(parse, attribute, window, figure.amount().start());
      cued = cue;
      int first = named == null ? 0 : phraseStart(parse, named);
      int end = parse.sentence().start() + figure.end();
      Span span = parse.sentence().block().span(parse.token(first).start(), end);
      for (String role : cue ? subject.roles() : List.<String>of()) {
        out.add(
            maker.claim(
                parse,
                maker.item(attribute, role, ""),
                List.of(role),
                figure.amount().value(),
                true,
                "",
                mood(parse, mood, figure),
                named == null ? implicit.from() : "",
                span));
      }
      from = figure.amount().end();
    }
  }

  /** The sentence's mood with the figure's own level, statistic and provider. */
  private Stance mood(Parse parse, Stance sentence, Figure figure) {
    TreeMap<String, String> axes = new TreeMap<>(sentence.scope().values());
    axes.keySet().removeAll(List.of("level", "year"));
    Scope scope = new Scope(axes);
    scope = figure.level().isEmpty() ? scope : scope.with("level", figure.level());
    scope = scopes.headings(parse.sentence().block(), scope);
    String provider = provider(parse);
    scope = provider.isEmpty() ? scope : scope.with("provider", provider);
    String after = parse.sentence().text().substring(figure.amount().end());
    String near = after.substring(0, Math.min(after.length(), NEAR)).split("[,;.]", -1)[0];
    String statistic = statistic(figure.before() + " " + near);
    scope = statistic.isEmpty() ? scope : scope.with("statistic", statistic);
    String date = date(parse, figure);
    scope = date.isEmpty() ? scope : scope.with("year", date);
    boolean duty = sentence.modality() == Modality.OBLIGATORY;
    // "can earn $90k" names what is paid; it is no mere possibility
    boolean ability =
        sentence.modality() == Modality.POSSIBLE && parse.sentence().text().contains(" can ");
    String speaker = provider.isEmpty() ? sentence.attributedTo() : provider;
    return new Stance(
        duty || ability ? Modality.PLAIN : sentence.modality(), true, speaker, scope, false);
  }

  private String statistic(String words) {
    return Stream.of(words.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
        .filter(pack.words(Words.STATISTICS)::contains)
        .findFirst()
        .map(w -> w.equals("median") ? w : "average")
        .orElse("");
  }

  private String date(Parse parse, Figure figure) {
    String text = parse.sentence().text();
    int first = Amount.find(text).get(0).start();
    String said = dates.figure(text, figure.amount().start(), first);
    return said.isEmpty() ? dates.heading(source, parse.sentence().block(), true) : said;
  }

  private String provider(Parse parse) {
    String text = parse.sentence().text();
    Matcher reports = REPORTS.matcher(text);
    if (reports.find()) {
      for (int i = 0; i < parse.size(); i++) {
        if (offset(parse, i) == reports.end() && parse.listedBase(i, Words.FIGURE_VERBS)) {
          return reports.group(1);
        }
      }
    }
    Matcher based = provider.matcher(text);
    return based.find() ? based.group(1) : "";
  }

  /** A table's column, a list's heading: the cue need not stand beside the figure. */
  private boolean cueAbove(Parse parse, Pack.Attribute attribute) {
    Block block = parse.sentence().block();
    StringBuilder above = new StringBuilder(block.column()).append(' ').append(block.row());
    if (block.question() >= 0) {
      above.append(' ').append(source.blocks().get(block.question()).text());
    }
    if (block.kind() == Block.Kind.LIST_ITEM && !block.headings().isEmpty()) {
      int nearest = block.headings().get(block.headings().size() - 1);
      above.append(' ').append(source.blocks().get(nearest).text());
    }
    List<String> words = List.of(above.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    return attribute.cues().stream()
        .filter(c -> c.elements().size() == 1)
        .flatMap(c -> c.elements().get(0).words().stream())
        .anyMatch(
            w ->
                words.contains(w)
                    || words.contains(w + "s")
                    || words.contains(w.replaceAll("y$", "ies")));
  }

  private static int start(Parse parse, Mention mention) {
    return offset(parse, mention.from());
  }

  private static int offset(Parse parse, int token) {
    return parse.token(token).start() - parse.sentence().start();
  }

  /** The last role named between the figure before and this one. */
  private static Mention named(Parse parse, int from, int to) {
    Mention found = null;
    for (Mention m : parse.mentions()) {
      int at = start(parse, m);
      if (at >= from && at < to) {
        found = m;
      }
    }
    return found;
  }

  private static boolean cueBetween(Parse parse, Pack.Attribute attribute, int from, int to) {
    int base = parse.sentence().start();
    int first = 0;
    int last = 0;
    for (int i = 0; i < parse.size(); i++) {
      first = parse.token(i).start() - base < from ? i : first;
      last = parse.token(i).start() - base < to ? i + 1 : last;
    }
    return CueMatcher.find(attribute.cues(), parse, first, last) != null;
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

package sicetnon.interpret;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.discourse.ScopeReader;
import sicetnon.discourse.Stance;
import sicetnon.figure.AsOf;
import sicetnon.ingest.Source;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/** For what a figure holds: its scope, statistic, provider and date. */
final class FigureStances {
  /** How far behind a figure its statistic may stand: "$62,000 on average". */
  private static final int NEAR = 30;

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final Pattern BREAK = Pattern.compile("[,;.]");

  /** What may stand between a figure and another that is given for it. */
  private static final Set<String> LINKS = Set.of("or", "(", ",", "about", "around", "and", "to");

  private final Source source;
  private final ScopeReader scopes;
  private final AsOf dates;
  private final Statistics statistics;
  private final TableHeads heads;
  private final Narrowings narrowings;
  private final Providers providers;

  FigureStances(
      Vocabulary known,
      Source source,
      ScopeReader scopes,
      TableHeads heads,
      Narrowings narrowings) {
    this.source = source;
    this.scopes = scopes;
    this.dates = known.dates;
    this.statistics = known.statistics;
    this.heads = heads;
    this.narrowings = narrowings;
    this.providers = known.providers;
  }

  /** The sentence's mood with the figure's own scope, statistic and provider. */
  Stance of(Figure figure, List<Figure> all, Quantities.Kind kind, Stance sentence) {
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
    String near = BREAK.split(after.substring(0, Math.min(after.length(), NEAR)), -1)[0];
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
      or &= LINKS.contains(parse.lower(i));
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

  /**
   * "Founded in 1921, the yard pays", "the yard, founded in 1921, pays": a year of something else.
   */
  private static boolean founded(Parse parse) {
    for (int i = 1; i + 1 < parse.size(); i++) {
      boolean year = YEAR.matcher(parse.token(i + 1).text()).matches();
      // "nurses earned in 2021" has a subject right before its verb
      boolean aside = i == 1 || parse.comma(i - 2);
      if (year && aside && parse.lower(i).equals("in") && parse.past(i - 1)) {
        return true;
      }
    }
    return false;
  }
}

package sicetnon.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.claim.Claim;
import sicetnon.claim.Modality;
import sicetnon.claim.Scope;
import sicetnon.claim.Value;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;

/** Amounts of money that a sentence names as what a role earns. */
final class MoneyClaims {
  private static final String NUMBER =
      "(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?\\s?([kKmM]\\b|thousand\\b|million\\b)?";
  private static final String SIGN =
      "(US\\$|A\\$|AU\\$|C\\$|CA\\$|NZ\\$|[$\u00A3\u20AC\u20B9]|\\b(?:USD|AUD|CAD|NZD|GBP|EUR|CHF|INR|SEK|DKK|NOK)\\s?)";
  private static final Pattern AMOUNT =
      Pattern.compile(
          SIGN
              + "\\s?"
              + NUMBER
              + "(\\+)?(?:\\s?(?:-|\u2013|\u2014|to|and)\\s?"
              + SIGN
              + "?\\s?"
              + NUMBER
              + "(\\+)?)?(?:\\s?(?:USD|AUD|CAD|GBP|EUR)\\b)?");
  private static final Pattern APPROXIMATE =
      Pattern.compile(
          "(?i)(?:around|about|approximately|roughly|nearly|almost|some|circa|~|hover\\w*)\\s*$");
  private static final Pattern FLOOR =
      Pattern.compile(
          "(?i)(?:at least|from|starting (?:at|from)|more than|over|above|never (?:\\w+ )?(?:under|below|less than)|no less than|minimum of)\\s*(?:about|around)?\\s*$");
  private static final Pattern CEILING =
      Pattern.compile("(?i)(?:up to|at most|no more than|under|below|less than|maximum of)\\s*$");
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?i)^\\+?\\s?(?:\\w+ )?(?:per|an?|each|every|/|annually|yearly|monthly|hourly|p\\.a\\.)\\s?(hour|day|week|month|year|annum)?");
  private static final Pattern PROVIDER =
      Pattern.compile(
          "(?:(?:[Bb]ased on|[Aa]ccording to|[Ff]rom|[Pp]er|by)(?: the)?(?: data| figures| research| statistics)?(?: (?:from|of|by|at))?) (\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+)*)");
  private static final Pattern REPORTS =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}.]+(?: \\p{Lu}[\\p{L}.]+){0,2}) (?:reports?|says|states|estimates|lists|shows|puts|gives|found)\\b");
  private static final BigDecimal HOURLY_LIMIT = new BigDecimal(1000);

  private final Pack pack;
  private final Source source;
  private final ClaimMaker maker;

  MoneyClaims(Pack pack, Source source, ClaimMaker maker) {
    this.pack = pack;
    this.source = source;
    this.maker = maker;
  }

  /** Claims of a sentence whose implicit subject (heading, lead-in) is given. */
  List<Claim> read(Parse parse, Subject implicit, Mood mood) {
    List<Claim> out = new ArrayList<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      if (attribute.kind().equals("quantity") && mood.held()) {
        boolean above = cueAbove(parse, attribute);
        if (above || CueMatcher.find(attribute.cues(), parse, 0, parse.size()) != null) {
          read(parse, attribute, implicit, mood, above, out);
        }
      }
    }
    return out;
  }

  private void read(
      Parse parse,
      Pack.Attribute attribute,
      Subject implicit,
      Mood mood,
      boolean cueAbove,
      List<Claim> out) {
    String text = parse.sentence().text();
    Matcher amount = AMOUNT.matcher(text);
    int previous = 0;
    String provider = provider(text);
    while (amount.find()) {
      int startOfWindow = previous;
      Mention named = named(parse, startOfWindow, amount.start());
      boolean cue =
          cueAbove
              || cueBetween(
                  parse,
                  attribute,
                  named == null ? 0 : Math.min(startOfWindow, named.from()),
                  amount.start());
      Subject subject = named == null ? implicit : Subject.of(named.roles(), "");
      if (subject.roles().size() == 1 && cue) {
        String statistic = statistic(text.substring(startOfWindow, amount.start()));
        Scope scope = mood.scope();
        scope = provider.isEmpty() ? scope : scope.with("provider", provider);
        scope = statistic.isEmpty() ? scope : scope.with("statistic", statistic);
        Mood figure =
            new Mood(
                mood.modality() == Modality.OBLIGATORY ? Modality.PLAIN : mood.modality(),
                true,
                provider,
                scope,
                false);
        int from = named == null ? 0 : phraseStart(parse, named);
        Value.Quantity value = quantity(text, amount);
        int end =
            parse.sentence().start() + amount.start() + amount.group().stripTrailing().length();
        out.add(
            maker.claim(
                parse,
                maker.item(attribute, subject.roles().get(0), ""),
                subject.roles(),
                value,
                true,
                "",
                figure,
                named == null ? implicit.from() : "",
                parse.sentence().block().span(parse.token(from).start(), end)));
      }
      previous = amount.end();
    }
  }

  /** A table's column, a list's heading: the cue need not stand beside the figure. */
  private boolean cueAbove(Parse parse, Pack.Attribute attribute) {
    Block block = parse.sentence().block();
    StringBuilder above = new StringBuilder(block.column()).append(' ').append(block.row());
    if (block.kind() == Block.Kind.LIST_ITEM && !block.headings().isEmpty()) {
      above
          .append(' ')
          .append(source.blocks().get(block.headings().get(block.headings().size() - 1)).text());
    }
    List<String> words = List.of(above.toString().toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    boolean structured = block.kind() == Block.Kind.CELL || block.kind() == Block.Kind.LIST_ITEM;
    return structured
        && attribute.cues().stream()
            .filter(c -> c.elements().size() == 1)
            .flatMap(c -> c.elements().get(0).words().stream())
            .anyMatch(
                w ->
                    words.contains(w)
                        || words.contains(w + "s")
                        || words.contains(w.replaceAll("y$", "ies")));
  }

  /** The last role named between the figure before and this one. */
  private static Mention named(Parse parse, int from, int to) {
    int base = parse.sentence().start();
    Mention found = null;
    for (Mention m : parse.mentions()) {
      int at = parse.token(m.from()).start() - base;
      if (at >= from && at < to) {
        found = m;
      }
    }
    return found;
  }

  private boolean cueBetween(Parse parse, Pack.Attribute attribute, int from, int to) {
    int base = parse.sentence().start();
    int first = 0;
    int last = 0;
    for (int i = 0; i < parse.size(); i++) {
      first = parse.token(i).start() - base < from ? i : first;
      last = parse.token(i).start() - base < to ? i + 1 : last;
    }
    return CueMatcher.find(attribute.cues(), parse, first, last) != null;
  }

  private static int phraseStart(Parse parse, Mention named) {
    int from = named.from();
    while (from > 0
        && (parse.is(from - 1, "DET", "ADJ") || parse.lower(from - 1).matches("average|median"))) {
      from--;
    }
    return from;
  }

  private static String provider(String text) {
    Matcher reports = REPORTS.matcher(text);
    if (reports.find()) {
      return reports.group(1);
    }
    Matcher based = PROVIDER.matcher(text);
    return based.find() ? based.group(1) : "";
  }

  private static String statistic(String before) {
    Matcher m = Pattern.compile("(?i)\\b(average|mean|median|averages)\\b").matcher(before);
    return m.find()
        ? m.group(1).toLowerCase(Locale.ROOT).startsWith("median") ? "median" : "average"
        : "";
  }

  private static Value.Quantity quantity(String text, Matcher m) {
    String before = text.substring(0, m.start());
    String after = text.substring(m.end());
    String magnitude = m.group(4) == null && m.group(9) != null ? m.group(9) : m.group(4);
    BigDecimal first = amount(m.group(2), m.group(3), magnitude);
    BigDecimal second = m.group(7) == null ? null : amount(m.group(7), m.group(8), m.group(9));
    boolean range = second != null && second.compareTo(first) > 0;
    boolean open = m.group(5) != null || m.group(10) != null;
    boolean approximate = APPROXIMATE.matcher(before).find();
    boolean floor = FLOOR.matcher(before).find() && !range;
    boolean ceiling = CEILING.matcher(before).find() && !floor && !range;
    BigDecimal high = range ? second : first;
    BigDecimal step = step(first, m.group(3) != null || magnitude != null);
    return new Value.Quantity(
        ceiling ? null : first,
        floor || open ? null : high,
        currency(m.group(1)),
        period(after, first),
        approximate ? step : step.divide(new BigDecimal(2)));
  }

  private static BigDecimal amount(String whole, String fraction, String magnitude) {
    BigDecimal value = new BigDecimal(whole.replace(",", "") + (fraction == null ? "" : fraction));
    if (magnitude == null) {
      return value;
    }
    return value.multiply(
        new BigDecimal(magnitude.toLowerCase(Locale.ROOT).startsWith("m") ? 1_000_000 : 1000));
  }

  /** The unit of the last figure that is not zero, at least two figures being meant. */
  private static BigDecimal step(BigDecimal value, boolean abbreviated) {
    long whole = value.longValue();
    long unit = 1;
    while (whole > 0 && whole % (unit * 10) == 0 && unit * 100 <= whole) {
      unit *= 10;
    }
    return BigDecimal.valueOf(abbreviated ? Math.max(unit, 1) : unit);
  }

  private static String currency(String sign) {
    return switch (sign.strip().toUpperCase(Locale.ROOT)) {
      case "$", "US$" -> "USD";
      case "A$", "AU$" -> "AUD";
      case "C$", "CA$" -> "CAD";
      case "NZ$" -> "NZD";
      case "\u00A3" -> "GBP";
      case "\u20AC" -> "EUR";
      case "\u20B9" -> "INR";
      default -> sign.strip().toUpperCase(Locale.ROOT);
    };
  }

  /** As said, else by the amount: nobody earns under a thousand a year. */
  private static String period(String after, BigDecimal amount) {
    Matcher said = PERIOD.matcher(after);
    if (said.find()) {
      String word = said.group().toLowerCase(Locale.ROOT);
      if (word.contains("hour")) {
        return "hour";
      }
      if (word.contains("month")) {
        return "month";
      }
      if (word.contains("week")) {
        return "week";
      }
      if (word.contains("day")) {
        return "day";
      }
      if (word.matches(".*(year|annu|p\\.a).*")) {
        return "year";
      }
    }
    return amount.compareTo(HOURLY_LIMIT) < 0 ? "hour" : "year";
  }
}

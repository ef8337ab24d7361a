package sicetnon.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import sicetnon.claim.Value;
import sicetnon.figure.Amount.Family;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/**
 * The one grammar of amounts: reads money, shares, times, frequencies and plain numbers with their
 * ranges and bounds. Numbers that count nothing are none: years, dates, pages, versions, scores.
 */
public final class Amounts {
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final BigDecimal WHOLE = new BigDecimal(100);
  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final BigDecimal LAKH = new BigDecimal(100_000);
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  /** "mid 80s" are 83 to 87. */
  private static final Map<String, int[]> PARTS =
      Map.of(
          "low",
          new int[] {0, 3},
          "mid",
          new int[] {4, 6},
          "high",
          new int[] {7, 9},
          "upper",
          new int[] {7, 9});

  /** "Nobody should work for less than $100k" names the bottom of what is paid. */
  private static final Pattern NOBODY_BELOW =
      Pattern.compile(
          "(?i)(?m:^)(?>.*?\\b(?:nobody|no|no-one|never|not|\\w+n't|advise against|unlikely)\\b)"
              + ".*\\b(?:under|below|less than)\\s*$");

  /** "up to over $170k" names the top of what is paid. */
  private static final Pattern TOP =
      Pattern.compile("(?i)\\bup to\\s+(?:over|more than|above|about|around)\\s*$");

  private static final Pattern BETWEEN =
      Pattern.compile("(?i)\\bbetween\\s+(?:about |around |roughly )?$");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  /** "nine figures" are hundreds of millions. */
  private static final int MOST_ZEROS = 11;

  /** Words before an amount that can bear on it. */
  private static final int BEFORE = 40;

  /** Words of a line before an amount that can deny it. */
  private static final int LINE = 400;

  private final Numerals numerals;
  private final Map<String, String> currencies;
  private final Map<String, String> names;
  private final Map<String, String> units;
  private final Map<String, String> rates;
  private final Map<String, String> fractions;
  private final Pack pack;

  public Amounts(Pack pack) {
    this.pack = pack;
    this.numerals = new Numerals(pack);
    this.currencies = pack.pairs(Words.CURRENCIES);
    this.names = pack.pairs(Words.CURRENCY_NAMES);
    this.units = pack.pairs(Words.TIME_UNITS);
    this.rates = pack.pairs(Words.RATE_WORDS);
    this.fractions = pack.pairs(Words.FRACTIONS);
  }

  /** Whether a text names an amount of money. */
  public boolean money(String text) {
    return find(text, Notation.PLAIN).stream().anyMatch(a -> a.family() == Family.MONEY);
  }

  /** All amounts of a text, in order. */
  public List<Amount> find(String text, Notation notation) {
    List<Piece> pieces = Piece.of(text, currencies.keySet());
    List<Amount> out = new ArrayList<>();
    Reading reading = new Reading(text, pieces, notation);
    int i = 0;
    while (i < pieces.size()) {
      Reading.Found found = reading.at(i);
      if (found != null && found.amount() != null) {
        out.add(found.amount());
      }
      i = found == null ? i + 1 : Math.max(i + 1, found.next());
    }
    return out;
  }

  /** One text. */
  private final class Reading {
    private final String text;
    private final List<Piece> pieces;
    private final Notation notation;
    private final boolean ratios;

    Reading(String text, List<Piece> pieces, Notation notation) {
      this.text = text;
      this.pieces = pieces;
      this.notation = notation;
      this.ratios = text.toLowerCase(Locale.ROOT).contains("ratio");
    }

    /** What stands at a piece; no amount for a number that counts nothing. */
    private record Found(Amount amount, int next) {}

    /** A number with its sign before or behind, empty for none. */
    private record Side(Numerals.Numeral number, String sign, int next, boolean more) {}

    Found at(int i) {
      Found other = frequency(i);
      other = other == null ? fraction(i) : other;
      other = other == null ? part(i) : other;
      if (other != null) {
        return other;
      }
      Side first = side(i);
      if (first == null) {
        return null;
      }
      int sequence = sequence(i);
      boolean ratio = pieces.get(i).text().equals("1") && mark(i + 1, ":") && sequence == i + 3;
      if (ratio && ratios) {
        Found eight = at(i + 2);
        return eight == null || eight.amount() == null
            ? new Found(null, sequence)
            : new Found(eight.amount(), Math.max(sequence, eight.next()));
      }
      sequence = sequence > i ? sequence : telephone(i);
      if (sequence > i) {
        return new Found(null, sequence);
      }
      if (first.sign().isEmpty() && numbered(i, first)) {
        return new Found(null, labelled(i, first) ? listed(first.next()) : first.next());
      }
      Side second = second(i, first, false);
      if (first.sign().isEmpty() && second != null && named(second)) {
        return new Found(null, second.next());
      }
      second = second(i, first);
      first = second != null && !second.sign().isEmpty() ? side(i, true) : first;
      Found repeated = second == null ? repeated(i, first) : null;
      return repeated == null ? amount(i, first, second) : repeated;
    }

    // --- numbers that are none -------------------------------------------------------------

    /** Behind digits that are a date, a score, a time of day or a telephone number; else i. */
    private int sequence(int i) {
      int end = i;
      int links = 0;
      boolean marks = false;
      while (digits(end)
          && end + 2 < pieces.size()
          && digits(end + 2)
          && pieces.get(end + 1).joins(pieces.get(end))
          && pieces.get(end + 2).joins(pieces.get(end + 1))
          && (pieces.get(end + 1).dash() || "/:".contains(pieces.get(end + 1).text()))) {
        marks |= "/:".contains(pieces.get(end + 1).text());
        links++;
        end += 2;
      }
      boolean years =
          links == 1
              && year(pieces.get(i))
              && (year(pieces.get(end)) || pieces.get(end).text().length() == 2);
      boolean score = links == 1 && falls(i, end) && unit(end + 1) == null && !mark(end + 1, "%");
      return links > 1 || marks || years || score ? end + 1 : i;
    }

    /** "3-2": the second is less than the first. */
    private boolean falls(int i, int end) {
      BigDecimal first = notation.number(pieces.get(i).text(), false);
      BigDecimal second = notation.number(pieces.get(end).text(), false);
      boolean factor =
          numerals.at(pieces, end, notation, false) != null
              && numerals.at(pieces, end, notation, false).next() > end + 1;
      return first != null
          && second != null
          && !factor
          && name(end + 1) == end + 1
          && first.compareTo(second) > 0;
    }

    /** Behind a telephone number: groups of digits with a plus or a zero before; else i. */
    private int telephone(int i) {
      int end = i;
      int digits = 0;
      while (digits(end) || (end > i && mark(end, "()-") && digits(end + 1))) {
        digits += digits(end) ? pieces.get(end).text().replaceAll("\\D", "").length() : 0;
        end++;
      }
      boolean plus = mark(i - 1, "+") && pieces.get(i).joins(pieces.get(i - 1));
      boolean zero = pieces.get(i).text().matches("0\\d+");
      boolean groups = end > i + 1;
      return (plus && digits >= 8 && (groups || digits >= 10)) || (zero && groups && digits >= 6)
          ? end
          : i;
    }

    private boolean digits(int i) {
      return i < pieces.size() && pieces.get(i).digits();
    }

    private boolean year(Piece piece) {
      return YEAR.matcher(piece.text()).matches();
    }

    private boolean listed(int i, Words list) {
      return i >= 0 && i < pieces.size() && pack.words(list).contains(pieces.get(i).lower());
    }

    private boolean mark(int i, String marks) {
      return i >= 0 && i < pieces.size() && marks.contains(pieces.get(i).text());
    }

    /** Page 12, version 2, COVID-19, 3 May, 5th, 9 am, 12 votes, the year 2024. */
    private boolean numbered(int i, Side side) {
      Piece first = pieces.get(i);
      boolean tied =
          i > 1
              && (pieces.get(i - 1).dash() || mark(i - 1, "."))
              && first.joins(pieces.get(i - 1))
              && pieces.get(i - 1).joins(pieces.get(i - 2))
              && !word(i - 2, "pre", "mid", "a");
      boolean label = labelled(i, side);
      boolean abbreviated =
          mark(i - 1, ".") && word(i - 2, "no", "nr", "p", "pp", "fig", "vol", "sec");
      int next = side.next();
      boolean joined = next < pieces.size() && pieces.get(next).joins(pieces.get(next - 1));
      boolean suffix =
          joined
              && first.digits()
              && word(next, "st", "nd", "rd", "th", "s", "d", "x", "am", "pm", "a.m", "p.m");
      boolean clock = word(next, "am", "pm", "a.m", "p.m", "o'clock");
      boolean month = month(next) || (month(i - 1) && first.digits());
      boolean of = word(next, "of") && month(next + 1);
      boolean score =
          listed(next, Words.SCORE_NOUNS)
              || (mark(next, "-") && listed(next + 1, Words.SCORE_NOUNS));
      boolean unit =
          unit(next) != null
              || mark(next, "%")
              || word(next, "percent", "pc")
              || (word(next, "per") && word(next + 1, "cent"))
              || side.number().factor().compareTo(BigDecimal.ONE) > 0;
      boolean year = year(first) && !unit && !mark(next, "+") && !word(i - 1, "than", "least");
      boolean start = i == 0 && mark(1, ".)") && first.digits() && next == 1 && pieces.size() > 2;
      boolean bracket = mark(i - 1, "([") && mark(next, ")]") && first.digits();
      return tied
          || (label && !unit && !mark(next, "+"))
          || abbreviated
          || suffix
          || clock
          || month
          || of
          || score
          || year
          || start
          || bracket;
    }

    private boolean labelled(int i, Side side) {
      return (!side.number().inWords() && listed(i - 1, Words.NUMBERED_NOUNS))
          || mark(i - 1, "#\u00A7");
    }

    /** Behind the numbers that follow one: chapters 3, 4 and 5. */
    private int listed(int next) {
      int end = next;
      while ((word(end, "and", "to", "or", "through")
              || mark(end, "&")
              || (end < pieces.size() && pieces.get(end).dash()))
          && digits(end + 1)
          && unit(end + 2) == null
          && numerals.at(pieces, end + 1, notation, false) != null
          && numerals.at(pieces, end + 1, notation, false).next() == end + 2) {
        end += 2;
      }
      return end;
    }

    /** Whether a month stands here; "12 may" can be none. */
    private boolean month(int i) {
      int at = mark(i, "-") ? i + 1 : i;
      boolean verb =
          word(at, "may", "march") && Character.isLowerCase(pieces.get(at).text().charAt(0));
      return listed(at, Words.MONTHS) && (!verb || (digits(at + 1) && year(pieces.get(at + 1))));
    }

    /** Whether the second end of a range is that of dates, hours or votes. */
    private boolean named(Side side) {
      int next = side.next();
      return word(next, "am", "pm", "a.m", "p.m", "o'clock", "st", "nd", "rd", "th")
          || month(next)
          || (word(next, "of") && month(next + 1))
          || listed(next, Words.SCORE_NOUNS);
    }

    /** "2 years to 4 years", "$40 an hour to $60 an hour": what is counted is said twice. */
    private Found repeated(int i, Side first) {
      String unit = first.sign().isEmpty() ? unit(first.next()) : null;
      Rate rate = first.sign().isEmpty() ? new Rate("", first.next()) : rated(first.next());
      int behind = unit == null ? rate.next() : first.next() + 1;
      if (behind == first.next()) {
        return null;
      }
      Side second = second(i, new Side(first.number(), first.sign(), behind, first.more()), false);
      if (second == null || named(second)) {
        return null;
      }
      if (unit == null) {
        boolean same = rated(second.next()).period().equals(rate.period());
        return same && !second.sign().isEmpty() ? amount(i, first, second) : null;
      }
      String other = second.sign().isEmpty() ? unit(second.next()) : null;
      BigDecimal by = other == null ? null : Spans.in(other, unit);
      if (by == null
          || first.number().whole().compareTo(second.number().whole().multiply(by)) >= 0) {
        return null;
      }
      Side high =
          new Side(
              new Numerals.Numeral(
                  second.number().whole().multiply(by), BigDecimal.ONE, second.next(), false),
              "",
              second.next(),
              second.more());
      Found found =
          amount(
              i,
              new Side(first.number().times(first.number().factor()), "", first.next(), false),
              high);
      return unitOf(found, unit);
    }

    private static Found unitOf(Found found, String unit) {
      Value.Quantity q = found.amount().value();
      Value.Quantity value = new Value.Quantity(q.low(), q.high(), unit, q.period(), q.rounding());
      return new Found(found.amount().with(value), found.next());
    }

    private boolean word(int i, String... any) {
      return Numerals.word(pieces, i, any);
    }

    // --- sides of a range ------------------------------------------------------------------

    private Side side(int i) {
      return side(i, false);
    }

    private Side side(int i, boolean money) {
      if (i >= pieces.size()) {
        return null;
      }
      String sign = sign(i);
      int at = sign.isEmpty() ? i : i + 1;
      at += !sign.isEmpty() && mark(at, ".") ? 1 : 0;
      Numerals.Numeral number =
          numerals.at(pieces, at, notation, money || !sign.isEmpty() || behind(at));
      if (number == null) {
        return null;
      }
      int next = number.next();
      boolean more = mark(next, "+");
      next += more ? 1 : 0;
      int named = name(next);
      if (named > next) {
        boolean specific = sign.isEmpty() || sign.equals("$");
        sign = specific ? currency(next, named) : sign;
        next = named;
        more |= mark(next, "+");
        next += mark(next, "+") ? 1 : 0;
      }
      if (word(next, "lpa")) {
        return new Side(number.times(LAKH), "INR", next + 1, more);
      }
      return new Side(number, sign, next, more);
    }

    /** Whether a currency stands behind the digits at a piece. */
    private boolean behind(int i) {
      return name(i + 1) > i + 1;
    }

    /** The code of a sign or code of a currency before a number, or empty. */
    private String sign(int i) {
      Piece piece = pieces.get(i);
      String code = currencies.get(piece.lower());
      boolean sign = piece.sign() || (piece.word() && code != null && code(piece));
      return !sign ? "" : code == null ? piece.text() : dollar(code);
    }

    /** Codes of words are capitals (R, CHF), or Rs and kr. */
    private boolean code(Piece piece) {
      boolean capitals = piece.text().equals(piece.text().toUpperCase(Locale.ROOT));
      return capitals || piece.is("rs") || piece.is("kr");
    }

    private String dollar(String code) {
      return code.equals("$")
          ? notation.dollar()
          : code.equals("kr") ? notation.krone() : code.toUpperCase(Locale.ROOT);
    }

    /** Behind the currency that begins at a piece, or the piece itself. */
    private int name(int i) {
      if (i >= pieces.size()) {
        return i;
      }
      Piece piece = pieces.get(i);
      String two = i + 1 < pieces.size() ? piece.lower() + " " + pieces.get(i + 1).lower() : "";
      if (names.containsKey(two)) {
        return i + 2;
      }
      boolean weight = piece.is("pounds") && !large(i) && rate(i + 1).isEmpty();
      boolean code =
          (piece.sign() || (piece.word() && currencies.containsKey(piece.lower()) && code(piece)))
              && !piece.is("r")
              && !(piece.sign()
                  && i + 1 < pieces.size()
                  && pieces.get(i + 1).digits()
                  && pieces.get(i + 1).joins(piece));
      return (names.containsKey(piece.lower()) && !weight) || code ? i + 1 : i;
    }

    private boolean large(int i) {
      return i > 0
          && ((pieces.get(i - 1).digits() && pieces.get(i - 1).text().length() > 4)
              || pack.words(Words.MAGNITUDES).stream()
                  .anyMatch(m -> m.startsWith(pieces.get(i - 1).lower() + " ")));
    }

    private String currency(int from, int to) {
      String words =
          pieces.get(from).lower() + (to - from > 1 ? " " + pieces.get(to - 1).lower() : "");
      String code =
          names.getOrDefault(words, currencies.getOrDefault(words, pieces.get(from).text()));
      return dollar(code);
    }

    private Side second(int i, Side first) {
      return second(i, first, true);
    }

    private Side second(int i, Side first, boolean rises) {
      int at = first.next();
      boolean hyphens = at < pieces.size() && pieces.get(at).dash();
      boolean through =
          word(at, "to", "through")
              || (word(at, "up") && word(at + 1, "to"))
              || (hyphens && word(at + 1, "to") && at + 2 < pieces.size());
      boolean between = word(at, "and", "&") && BETWEEN.matcher(before(i)).find();
      boolean either = word(at, "or") && first.number().whole().compareTo(WHOLE) < 0;
      if (!hyphens && !through && !between && !either) {
        return null;
      }
      int from = at + 1;
      boolean up = word(at, "up") && word(at + 1, "to");
      from += up ? 1 : 0;
      if (hyphens && word(at + 1, "to")) {
        from = at + 2;
        from += from < pieces.size() && pieces.get(from).dash() ? 1 : 0;
      }
      from +=
          from < pieces.size() && listed(from, Words.ABOUT_WORDS) && !pieces.get(from).digits()
              ? 1
              : 0;
      Side second = side(from, !first.sign().isEmpty());
      if (second == null || sequence(from) > from) {
        return null;
      }
      boolean rising =
          shared(first, second).number().whole().compareTo(second.number().whole()) < 0;
      boolean year =
          first.sign().isEmpty()
              && second.sign().isEmpty()
              && digits(from)
              && year(pieces.get(from))
              && unit(second.next()) == null;
      return (rising || !rises) && !year ? second : null;
    }

    /** "$120-150k", "5 to 10 million": the factor of the second is the first's too. */
    private Side shared(Side first, Side second) {
      BigDecimal none = BigDecimal.ONE;
      boolean shares =
          first.number().factor().compareTo(none) == 0
              && first.number().value().compareTo(THOUSAND) < 0
              && first.number().value().compareTo(second.number().value()) <= 0;
      return shares
          ? new Side(
              first.number().times(second.number().factor()),
              first.sign(),
              first.next(),
              first.more())
          : first;
    }

    // --- what is counted -------------------------------------------------------------------

    private Found amount(int i, Side alone, Side second) {
      Side first = second == null ? alone : shared(alone, second);
      Side last = second == null ? first : second;
      int next = last.next();
      String sign = first.sign().isEmpty() ? last.sign() : first.sign();
      sign = sign.equals("$") && !last.sign().isEmpty() ? last.sign() : sign;
      boolean large = last.number().factor().compareTo(THOUSAND) >= 0;
      Share share = share(next, first, second);
      if (share != null && share.low() == null) {
        return new Found(null, share.next());
      }
      if (share != null) {
        Value.Quantity value =
            value(i, share.next(), share.low(), share.high(), "%", "", last.more());
        return new Found(
            new Amount(pieces.get(i).start(), end(share.next()), Family.SHARE, value, false),
            share.next());
      }
      BigDecimal low = first.number().whole();
      BigDecimal high = last.number().whole();
      if (!sign.isEmpty()) {
        Rate rate = rated(next);
        boolean plus = mark(rate.next(), "+");
        int end = rate.next() + (plus ? 1 : 0);
        Value.Quantity value =
            value(i, next, end, low, high, sign, rate.period(), last.more() || plus);
        return new Found(
            new Amount(pieces.get(i).start(), end(end), Family.MONEY, value, large), end);
      }
      int at =
          next < pieces.size() && pieces.get(next).dash() && unit(next + 1) != null
              ? next + 1
              : next;
      at +=
          at < pieces.size()
                  && word(at, "full", "working", "consecutive", "calendar", "whole")
                  && unit(at + 1) != null
              ? 1
              : 0;
      String unit = unit(at);
      if (unit != null) {
        Rate rate = rated(at + 1);
        String period = rate.period().isEmpty() ? workweek(at + 1) : rate.period();
        int end = period.isEmpty() || !rate.period().isEmpty() ? rate.next() : at + 2;
        Value.Quantity value = value(i, at + 1, end, low, high, unit, period, last.more());
        return new Found(
            new Amount(pieces.get(i).start(), end(end), Family.TIME, value, false), end);
      }
      boolean one =
          first.number().inWords() && second == null && low.compareTo(BigDecimal.ONE) == 0;
      if (one && !large) {
        return new Found(null, next);
      }
      Value.Quantity value = value(i, next, low, high, "", rated(next).period(), last.more());
      return new Found(
          new Amount(pieces.get(i).start(), end(next), Family.NUMBER, value, large), next);
    }

    /** The unit of time that a piece names, or null. */
    private String unit(int i) {
      if (i >= pieces.size() || !pieces.get(i).word()) {
        return null;
      }
      String lower = pieces.get(i).lower();
      String plain =
          lower.endsWith("'") || lower.endsWith("\u2019")
              ? lower.substring(0, lower.length() - 1)
              : lower;
      boolean letter = plain.length() == 1 && !pieces.get(i).joins(pieces.get(i - 1));
      return letter ? null : units.get(plain.replaceAll("['\u2019]s$", ""));
    }

    /** A "40-hour week", "12-hour shifts": the word right behind names the time. */
    private String workweek(int i) {
      if (i >= pieces.size() || !pieces.get(i).word()) {
        return "";
      }
      String lower = pieces.get(i).lower().replaceFirst("^work(?:ing)?-?", "");
      String plain = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
      String unit = units.get(plain);
      return unit != null ? unit : plain.equals("shift") ? "shift" : "";
    }

    /** A time for which an amount is, and the piece behind it. */
    private record Rate(String period, int next) {}

    private Rate rated(int from) {
      if (word(from, "for") && word(from + 1, "each", "every") && !rate(from + 1).isEmpty()) {
        return new Rate(rate(from + 1), from + 3);
      }
      int behind = from < pieces.size() ? behindBound(from) : from;
      int i = behind;
      i += mark(i, "(") ? 1 : 0;
      boolean plain = rate(i).isEmpty();
      boolean skips =
          plain
              && i < pieces.size()
              && pieces.get(i).word()
              && !rate(i + 1).isEmpty()
              && !word(
                  i, "and", "or", "for", "to", "in", "at", "of", "is", "are", "as", "with", "on");
      i += skips ? 1 : 0;
      String one = rate(i);
      if (one.isEmpty()) {
        return new Rate("", from);
      }
      boolean word = i < pieces.size() && rates.containsKey(pieces.get(i).lower());
      int next = word ? i + 1 : hyphened(i) ? i + 3 : i + 2;
      next += mark(next, ")") && mark(behind, "(") ? 1 : 0;
      return new Rate(one, next);
    }

    /** The time that "an hour", "/hr", "p.a." or "per visit" names, or empty. */
    private String rate(int i) {
      if (i >= pieces.size()) {
        return "";
      }
      Piece piece = pieces.get(i);
      if (rates.containsKey(piece.lower())) {
        return rates.get(piece.lower());
      }
      if (hyphened(i)) {
        return rates.get(lower(i) + "-" + lower(i + 2));
      }
      boolean article = word(i, "a", "an", "each", "every");
      boolean per = mark(i, "/") || word(i, "per");
      if ((!article && !per) || i + 1 >= pieces.size() || !pieces.get(i + 1).word()) {
        return "";
      }
      String noun = pieces.get(i + 1).lower();
      String unit = unit(i + 1);
      String single =
          noun.endsWith("s") && noun.length() > 3 ? noun.substring(0, noun.length() - 1) : noun;
      if (unit != null) {
        return unit;
      }
      String other = rates.get("per " + single);
      if (other != null) {
        return other;
      }
      return per || pack.words(Words.PAID_UNITS).contains(noun) ? single : "";
    }

    /** Whether "one-off" or the like stands here. */
    private boolean hyphened(int i) {
      return i + 2 < pieces.size()
          && pieces.get(i + 1).dash()
          && rates.containsKey(lower(i) + "-" + lower(i + 2));
    }

    /** A share, and the piece behind it; no ends for a mark: 4.5 out of 5. */
    private record Share(BigDecimal low, BigDecimal high, int next) {}

    private Share share(int next, Side first, Side second) {
      BigDecimal low = first.number().whole();
      BigDecimal high = second == null ? low : second.number().whole();
      if (mark(next, "%")) {
        if (second == null) {
          int at = next + 1;
          boolean to = at < pieces.size() && (pieces.get(at).dash() || word(at, "to"));
          Side other = to ? side(at + 1) : null;
          boolean percent =
              other != null
                  && other.sign().isEmpty()
                  && mark(other.next(), "%")
                  && other.number().whole().compareTo(low) > 0;
          return percent
              ? new Share(low, other.number().whole(), other.next() + 1)
              : new Share(low, high, at);
        }
        return new Share(low, high, next + 1);
      }
      if (word(next, "percent", "pc")) {
        return new Share(low, high, next + 1);
      }
      if (word(next, "per") && word(next + 1, "cent")) {
        return new Share(low, high, next + 2);
      }
      int of =
          word(next, "in") ? next + 1 : word(next, "out") && word(next + 1, "of") ? next + 2 : 0;
      of += of > 0 && word(of, "every") ? 1 : 0;
      if (of == 0 || second != null || !first.sign().isEmpty()) {
        return null;
      }
      Side whole = side(of);
      boolean parts =
          whole != null
              && whole.sign().isEmpty()
              && whole.number().whole().compareTo(WHOLE) <= 0
              && whole.number().whole().compareTo(low) > 0
              && unit(whole.next()) == null
              && !listed(whole.next(), Words.SCORE_NOUNS);
      if (!parts) {
        return null;
      }
      if (low.stripTrailingZeros().scale() > 0) {
        return new Share(null, null, whole.next());
      }
      BigDecimal percent =
          low.multiply(WHOLE)
              .divide(whole.number().whole(), 0, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      return new Share(percent, percent, whole.next());
    }

    /** "half of", "a third of", "two thirds". */
    private Found fraction(int i) {
      if (!pieces.get(i).word()) {
        return null;
      }
      int at = word(i, "a", "one") && fractions.containsKey(lower(i + 1)) ? i + 1 : i;
      int times = 1;
      if (at == i && fractions.containsKey(lower(i + 1)) && lower(i + 1).endsWith("s")) {
        Numerals.Numeral number = numerals.at(pieces, i, notation, false);
        times = number == null || number.next() != i + 1 ? 0 : number.value().intValue();
        at = i + 1;
      } else if (at == i
          && i + 2 < pieces.size()
          && pieces.get(i + 1).dash()
          && fractions.containsKey(lower(i + 2))) {
        Numerals.Numeral number = numerals.at(pieces, i, notation, false);
        times = number == null ? 0 : number.value().intValue();
        at = i + 2;
      }
      String percent = fractions.get(lower(at));
      boolean half = lower(at).equals("half");
      times = at == i && !half ? 0 : times;
      boolean whole =
          word(at + 1, "of") || (half && word(at + 1, "the", "their", "his", "her", "its", "all"));
      if (percent == null || times == 0 || !whole) {
        return null;
      }
      BigDecimal value =
          new BigDecimal(percent).multiply(new BigDecimal(times)).setScale(0, RoundingMode.HALF_UP);
      Value.Quantity quantity = value(i, at + 1, value, value, "%", "", false);
      Value.Quantity loose = new Value.Quantity(quantity.low(), quantity.high(), "%", "", TWO);
      return new Found(
          new Amount(pieces.get(i).start(), pieces.get(at).end(), Family.SHARE, loose, false),
          at + 1);
    }

    private String lower(int i) {
      return i >= 0 && i < pieces.size() ? pieces.get(i).lower() : "";
    }

    /** "twice a week", "three times a month", "every two weeks", "every other week". */
    private Found frequency(int i) {
      int from = word(i, "once") && word(i + 1, "every") ? i + 1 : i;
      if (word(from, "every", "each")) {
        boolean other = word(from + 1, "other", "second");
        Numerals.Numeral n = other ? null : numerals.at(pieces, from + 1, notation, false);
        int at = other ? from + 2 : n == null ? from + 1 : n.next();
        String unit = unit(at);
        if (unit == null || (!other && n == null)) {
          return null;
        }
        BigDecimal count = other ? TWO : n.value();
        return times(
            i,
            at + 1,
            BigDecimal.ONE,
            BigDecimal.ONE,
            (count.compareTo(BigDecimal.ONE) == 0 ? "" : count.toPlainString() + " ") + unit);
      }
      BigDecimal low = word(i, "once") ? BigDecimal.ONE : word(i, "twice") ? TWO : null;
      BigDecimal high = low;
      int at = i + 1;
      if (low != null && word(at, "or") && (word(at + 1, "twice") || word(at + 1, "three"))) {
        high = word(at + 1, "twice") ? TWO : new BigDecimal(3);
        at += word(at + 2, "times") ? 3 : 2;
      }
      if (low == null) {
        Side first = side(i);
        Side second = first == null || !first.sign().isEmpty() ? null : second(i, first);
        if (first == null || !first.sign().isEmpty()) {
          return null;
        }
        int end = second == null ? first.next() : second.next();
        if (!word(end, "times", "time")) {
          return null;
        }
        low = first.number().whole();
        high = second == null ? low : second.number().whole();
        at = end + 1;
      }
      Rate rate = rated(at);
      boolean time = units.containsValue(rate.period()) || rate.period().equals("shift");
      return time ? times(i, rate.next(), low, high, rate.period()) : null;
    }

    private Found times(int i, int next, BigDecimal low, BigDecimal high, String period) {
      Value.Quantity value = value(i, next, low, high, "time", period, false);
      return new Found(
          new Amount(pieces.get(i).start(), end(next), Family.TIMES, value, false), next);
    }

    /** "the mid 80s", "low six figures". */
    private Found part(int i) {
      int[] part = PARTS.get(lower(i));
      int at = i + 1;
      at += part != null && at < pieces.size() && pieces.get(at).dash() ? 1 : 0;
      Found figures = figures(i, part == null ? i : at, part);
      if (figures != null) {
        return figures;
      }
      if (part == null || at >= pieces.size()) {
        return null;
      }
      String sign = sign(at);
      int digits = sign.isEmpty() ? at : at + 1;
      Numerals.Numeral number = numerals.at(pieces, digits, notation, !sign.isEmpty());
      boolean many =
          number != null
              && (word(number.next(), "s")
                  || lower(number.next()).matches("ks|['\u2019]s")
                  || thousands(number));
      if (!many || !digits(digits)) {
        return null;
      }
      int behind = thousands(number) ? number.next() : number.next() + 1;
      boolean years = sign.isEmpty() && word(i - 1, "their", "his", "her", "my", "your");
      boolean thousands =
          !years
              && number.value().compareTo(THOUSAND) < 0
              && !rated(behind).period().equals("hour");
      BigDecimal ten = thousands ? number.value().multiply(THOUSAND) : number.value();
      BigDecimal step = thousands || ten.compareTo(THOUSAND) > 0 ? THOUSAND : BigDecimal.ONE;
      BigDecimal low = ten.add(step.multiply(new BigDecimal(part[0])));
      BigDecimal high = ten.add(step.multiply(new BigDecimal(part[1])));
      if (years) {
        Value.Quantity age = new Value.Quantity(low, high, "year", "", BigDecimal.ONE.divide(TWO));
        return new Found(
            new Amount(pieces.get(i).start(), end(behind), Family.TIME, age, false), behind);
      }
      Value.Quantity value = new Value.Quantity(low, high, sign, "", step.divide(TWO));
      int next = behind;
      Rate rate = rated(next);
      Value.Quantity rated =
          new Value.Quantity(value.low(), value.high(), sign, rate.period(), value.rounding());
      return new Found(
          new Amount(
              pieces.get(i).start(),
              end(rate.next()),
              sign.isEmpty() ? Family.NUMBER : Family.MONEY,
              rated,
              true),
          rate.next());
    }

    /** "six figures", "a six-figure salary", of them a part. */
    private Found figures(int i, int at, int[] part) {
      Numerals.Numeral count = numerals.at(pieces, at, notation, false);
      if (count == null || !one(count.factor())) {
        return null;
      }
      boolean dash = count.next() < pieces.size() && pieces.get(count.next()).dash();
      int noun = dash ? count.next() + 1 : count.next();
      int zeros = Numerals.whole(count.value()) - 1;
      boolean said = word(noun, "figures") || (dash && word(noun, "figure"));
      if (!said || zeros < 1 || zeros > MOST_ZEROS) {
        return null;
      }
      BigDecimal step = TEN.pow(zeros);
      int first = part == null ? 1 : Math.max(1, part[0]);
      int last = part == null ? 9 : part[1];
      BigDecimal low = step.multiply(new BigDecimal(first));
      BigDecimal high = step.multiply(new BigDecimal(last + 1)).subtract(BigDecimal.ONE);
      Value.Quantity value = new Value.Quantity(low, high, "", "", BigDecimal.ZERO);
      return new Found(
          new Amount(pieces.get(i).start(), end(noun + 1), Family.NUMBER, value, true), noun + 1);
    }

    private static boolean one(BigDecimal factor) {
      return factor.compareTo(BigDecimal.ONE) == 0;
    }

    private boolean thousands(Numerals.Numeral number) {
      return number.factor().compareTo(THOUSAND) == 0;
    }

    // --- bounds and rounding ---------------------------------------------------------------

    private String before(int i) {
      int end = pieces.get(i).start();
      return text.substring(Math.max(0, end - BEFORE), end);
    }

    /** The last words of the line before an amount. */
    private String line(int i) {
      int end = pieces.get(i).start();
      int from = Math.max(0, end - LINE);
      int line = text.lastIndexOf('\n', end - 1) + 1;
      return text.substring(Math.max(from, line), end);
    }

    private int end(int next) {
      return pieces.get(Math.min(next, pieces.size()) - 1).end();
    }

    private Value.Quantity value(
        int i,
        int next,
        BigDecimal low,
        BigDecimal high,
        String unit,
        String period,
        boolean plus) {
      return value(i, next, next, low, high, unit, period, plus);
    }

    private Value.Quantity value(
        int i,
        int next,
        int end,
        BigDecimal low,
        BigDecimal high,
        String unit,
        String period,
        boolean plus) {
      String before = before(i).toLowerCase(Locale.ROOT).stripTrailing();
      String stripped = before.replaceFirst("(?:\\ban?|\\bthe)$", "").stripTrailing();
      boolean about = ends(before, Words.ABOUT_WORDS) || ends(stripped, Words.ABOUT_WORDS);
      String bound = about ? shorten(stripped, Words.ABOUT_WORDS) : stripped;
      String all = line(i);
      boolean range = low.compareTo(high) < 0;
      boolean top = TOP.matcher(all).find();
      boolean denied = NOBODY_BELOW.matcher(all).find();
      int floored = phrase(bound, Words.FLOOR_PHRASES);
      int capped = phrase(bound, Words.CEILING_PHRASES);
      boolean least = denied || (floored > capped && !top);
      boolean floor = !range && (least || plus || follows(next, end, Words.ABOVE_PHRASES));
      boolean ceiling =
          !range && !floor && (top || capped > floored || follows(next, end, Words.BELOW_PHRASES));
      boolean open = range && (plus || follows(next, end, Words.ABOVE_PHRASES));
      BigDecimal step = step(low);
      return new Value.Quantity(
          ceiling ? null : low,
          floor || open ? null : high,
          unit,
          period,
          about ? step : step.divide(TWO));
    }

    private boolean ends(String words, Words list) {
      return phrase(words, list) > 0;
    }

    private String shorten(String words, Words list) {
      return words.substring(0, words.length() - phrase(words, list)).stripTrailing();
    }

    /** The length of the longest phrase of a list with which the words end, or 0. */
    private int phrase(String words, Words list) {
      int longest = 0;
      for (String phrase : pack.words(list)) {
        int at = words.length() - phrase.length();
        boolean whole =
            words.endsWith(phrase)
                && (at == 0
                    || !Character.isLetter(words.charAt(at - 1))
                    || !Character.isLetter(phrase.charAt(0)));
        longest = whole ? Math.max(longest, phrase.length()) : longest;
      }
      return longest;
    }

    /** The piece behind "or more", if that stands here. */
    private int behindBound(int from) {
      for (int words = 3; words > 0; words--) {
        int end = from + words;
        if (end < pieces.size()) {
          String said =
              text.substring(pieces.get(from).start(), pieces.get(end - 1).end())
                  .toLowerCase(Locale.ROOT);
          if (pack.words(Words.ABOVE_PHRASES).contains(said)
              || pack.words(Words.BELOW_PHRASES).contains(said)) {
            return end;
          }
        }
      }
      return from;
    }

    private boolean follows(int next, int end, Words list) {
      return follows(next, list) || (end > next && follows(end, list));
    }

    private boolean follows(int next, Words list) {
      String after =
          next >= pieces.size()
              ? ""
              : text.substring(
                      pieces.get(next).start(),
                      Math.min(text.length(), pieces.get(next).start() + BEFORE))
                  .toLowerCase(Locale.ROOT);
      for (String phrase : pack.words(list)) {
        int end = phrase.length();
        if (after.startsWith(phrase)
            && (after.length() == end || !Character.isLetter(after.charAt(end)))
            && !after.startsWith(" equity", end)
            && !after.startsWith(" bonus", end)) {
          return true;
        }
      }
      return false;
    }

    /** The unit of the last figure that is not zero, at least two figures being meant. */
    private BigDecimal step(BigDecimal value) {
      BigDecimal plain = value.stripTrailingZeros();
      int zeros = Math.max(0, -plain.scale());
      int meant = Math.max(0, Math.min(zeros, value.precision() - value.scale() - 2));
      return plain.scale() > 0
          ? BigDecimal.ONE.scaleByPowerOfTen(-value.scale())
          : BigDecimal.ONE.scaleByPowerOfTen(meant);
    }
  }
}

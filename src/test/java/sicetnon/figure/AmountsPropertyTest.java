package sicetnon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import sicetnon.Articles;
import sicetnon.claim.Value;
import sicetnon.figure.Amount.Family;

/** Amounts in any notation that is read, and any text at all. */
class AmountsPropertyTest {
  private static final Amounts AMOUNTS = new Amounts(Articles.bundled());

  /** Where the number stands among the words of a currency, and its code. */
  private static final Map<String, String> MONEY =
      Map.ofEntries(
          Map.entry("$%s", "$"),
          Map.entry("%s dollars", "$"),
          Map.entry("US$%s", "USD"),
          Map.entry("US$ %s", "USD"),
          Map.entry("USD %s", "USD"),
          Map.entry("%s USD", "USD"),
          Map.entry("%s US dollars", "USD"),
          Map.entry("CA$%s", "CAD"),
          Map.entry("£%s", "GBP"),
          Map.entry("%s pounds sterling", "GBP"),
          Map.entry("€%s", "EUR"),
          Map.entry("€ %s", "EUR"),
          Map.entry("%s €", "EUR"),
          Map.entry("%s euros", "EUR"),
          Map.entry("CHF %s", "CHF"),
          Map.entry("%s francs", "CHF"),
          Map.entry("₹%s", "INR"),
          Map.entry("Rs. %s", "INR"),
          Map.entry("R$ %s", "BRL"),
          Map.entry("%s SEK", "SEK"),
          Map.entry("%s zł", "PLN"),
          Map.entry("¥%s", "JPY"));

  private static final Map<String, String> PERIODS =
      Map.ofEntries(
          Map.entry("", ""),
          Map.entry("/hr", "hour"),
          Map.entry("/hour", "hour"),
          Map.entry(" an hour", "hour"),
          Map.entry(" per hour", "hour"),
          Map.entry(" hourly", "hour"),
          Map.entry(" a day", "day"),
          Map.entry(" daily", "day"),
          Map.entry("/day", "day"),
          Map.entry(" per week", "week"),
          Map.entry("/wk", "week"),
          Map.entry(" a month", "month"),
          Map.entry("/mo", "month"),
          Map.entry(" pcm", "month"),
          Map.entry(" p.a.", "year"),
          Map.entry(" pa", "year"),
          Map.entry(" per annum", "year"),
          Map.entry(" a year", "year"),
          Map.entry("/yr", "year"),
          Map.entry(" annually", "year"),
          Map.entry(" (per year)", "year"),
          Map.entry(" per visit", "visit"),
          Map.entry(" for each visit", "visit"),
          Map.entry(" flat", "once"),
          Map.entry(" one-off", "once"));

  /** The last of the notations. */
  private static final int IN_WORDS = 2;

  private static final List<String> UNITS = List.of("minute", "hour", "day", "week", "month");

  private static final List<String> PIECES =
      List.of(
          "0",
          "1",
          "7",
          "12",
          "2024",
          "1,000",
          "1.5",
          "000",
          "$",
          "US$",
          "€",
          "kr",
          "R",
          "k",
          "m",
          "lakh",
          "LPA",
          "-",
          "–",
          "—",
          "/",
          ":",
          ".",
          ",",
          "+",
          "(",
          ")",
          "#",
          "%",
          "~",
          "<",
          "'",
          "’",
          "\n",
          " ",
          "  ",
          "\u00A0",
          "\u2009",
          "to",
          "and",
          "or",
          "up",
          "between",
          "from",
          "a",
          "an",
          "one",
          "two",
          "twenty",
          "half",
          "third",
          "quarters",
          "of",
          "in",
          "out",
          "every",
          "other",
          "once",
          "twice",
          "times",
          "mid",
          "low",
          "s",
          "figures",
          "figure",
          "hundred",
          "thousand",
          "million",
          "dozen",
          "hour",
          "week",
          "years",
          "per",
          "flat",
          "off",
          "May",
          "page",
          "no",
          "votes",
          "ratio",
          "more",
          "at least",
          "nobody",
          "under",
          "am",
          "st",
          "percent",
          "cent",
          "pounds",
          "\uD83D\uDCB0",
          "\uD835\uDFD9",
          "\uD800",
          "\u0660\u0661",
          "\u0130",
          "\u00DF",
          "\u200B",
          "\u202E",
          "\u0301",
          "\u00BD",
          "\uFF11",
          "\u2167",
          "\0");

  @Property(tries = 2000)
  void moneyInAnyNotationIsReadBack(
      @ForAll("numbers") int number, @ForAll long seed, @ForAll("monies") String money) {
    for (String written : notations(number)) {
      String period = pick(List.copyOf(PERIODS.keySet()), seed);
      String text = money.formatted(written) + period;
      Value.Quantity read = only(text, Family.MONEY);
      assertEquals(0, read.low().compareTo(new BigDecimal(number)), text);
      assertEquals(0, read.high().compareTo(new BigDecimal(number)), text);
      assertEquals(MONEY.get(money), read.unit(), text);
      assertEquals(PERIODS.get(period), read.period(), text);
    }
  }

  @Property(tries = 500)
  void moneyWithHundredthsIsReadBack(
      @ForAll("numbers") int hundredths, @ForAll("monies") String money) {
    int whole = hundredths / 100;
    String rest = "%02d".formatted(hundredths % 100);
    for (String written :
        List.of(
            whole + "." + rest,
            whole + "," + rest,
            Spelling.grouped(whole, ",") + "." + rest,
            Spelling.grouped(whole, ".") + "," + rest,
            Spelling.grouped(whole, " ") + "," + rest,
            Spelling.grouped(whole, "'") + "." + rest)) {
      Value.Quantity read = only(money.formatted(written), Family.MONEY);
      BigDecimal value = new BigDecimal(hundredths).movePointLeft(2);
      assertEquals(0, read.low().compareTo(value), money.formatted(written));
    }
  }

  @Property(tries = 1000)
  void rangesOfMoneyAreReadBack(
      @ForAll("numbers") int one,
      @ForAll("numbers") int other,
      @ForAll("links") String link,
      @ForAll("monies") String money) {
    int low = Math.min(one, other);
    int high = Math.max(one, other) + 1;
    boolean shared = low < 1000 && high >= 1000; // "two to three thousand" begins at two thousand
    for (int i = 0; i < notations(1).size() - (shared ? IN_WORDS : 0); i++) {
      String text =
          link.formatted(
                  money.formatted(notations(low).get(i)), money.formatted(notations(high).get(i)))
              + " a year";
      Value.Quantity read = only(text, Family.MONEY);
      assertTrue(read.low() != null && read.high() != null, text);
      assertEquals(0, read.low().compareTo(new BigDecimal(low)), text);
      assertEquals(0, read.high().compareTo(new BigDecimal(high)), text);
      assertEquals(MONEY.get(money), read.unit(), text);
      assertEquals("year", read.period(), text);
    }
  }

  @Property(tries = 500)
  void timesAndSharesAreReadBack(
      @ForAll @IntRange(min = 2, max = 3000) int number, @ForAll long seed) {
    String unit = pick(UNITS, seed);
    for (String written : notations(number)) {
      Value.Quantity time = only(written + " " + unit + "s", Family.TIME);
      assertEquals(0, time.low().compareTo(new BigDecimal(number)), written);
      assertEquals(unit, time.unit(), written);
      Value.Quantity share = only(written + " percent", Family.SHARE);
      assertEquals(0, share.low().compareTo(new BigDecimal(number)), written);
      Value.Quantity often = only(written + " times a " + unit, Family.TIMES);
      assertEquals(0, often.low().compareTo(new BigDecimal(number)), written);
      assertEquals(unit, often.period(), written);
    }
  }

  @Property(tries = 1000)
  void twoNotationsOfOneAmountNeverDisagree(
      @ForAll("numbers") int number,
      @ForAll("monies") String one,
      @ForAll("monies") String other,
      @ForAll long seed) {
    boolean dollars = MONEY.get(one).equals("$") && MONEY.get(other).equals("USD");
    if (!dollars && !MONEY.get(one).equals(MONEY.get(other))) {
      return;
    }
    String left = one.formatted(pick(notations(number), seed)) + " per year";
    for (String written : notations(number)) {
      String right = other.formatted(written) + " p.a.";
      Value.Quantity a = only(left, Family.MONEY);
      Value.Quantity b = only(right, Family.MONEY);
      assertTrue(a.comparable(b) && b.comparable(a), left + " and " + right);
      assertFalse(a.disjoint(b) || b.disjoint(a), left + " and " + right);
    }
  }

  @Example
  void whatIsLessAsMoneyIsNoEndOfARange() {
    amountsOfAnyTextStandInItInOrder("1,000-$7");
    amountsOfAnyTextStandInItInOrder("1,000 \u2014 kr 1.5");
  }

  @Property(tries = 5000)
  void amountsOfAnyTextStandInItInOrder(@ForAll("texts") String text) {
    inOrder(text, AMOUNTS.find(text, Notation.PLAIN));
    inOrder(text, AMOUNTS.find(text, new Notation(true, "CAD", "SEK")));
  }

  @Property(tries = 1000)
  void amountsOfAnyUnicodeStandInItInOrder(@ForAll String text) {
    inOrder(text, AMOUNTS.find(text, Notation.PLAIN));
    inOrder("$" + text + "12", AMOUNTS.find("$" + text + "12", Notation.PLAIN));
  }

  @Property(tries = 1000)
  void theSameTextIsReadTheSame(@ForAll("texts") String text) {
    assertEquals(AMOUNTS.find(text, Notation.PLAIN), AMOUNTS.find(text, Notation.PLAIN));
  }

  private static void inOrder(String text, List<Amount> found) {
    int behind = 0;
    for (Amount amount : found) {
      assertTrue(amount.start() >= behind && amount.end() > amount.start(), found + "\n" + text);
      assertTrue(amount.end() <= text.length(), found + "\n" + text);
      Value.Quantity q = amount.value();
      assertTrue(q.low() != null || q.high() != null, found + "\n" + text);
      assertTrue(q.open() || q.low().compareTo(q.high()) <= 0, found + "\n" + text);
      assertTrue(q.rounding().signum() >= 0, found + "\n" + text);
      behind = amount.end();
    }
  }

  /** The one amount of a text, which is all of it. */
  private static Value.Quantity only(String text, Family family) {
    List<Amount> found = AMOUNTS.find(text, Notation.PLAIN);
    assertEquals(1, found.size(), text + " " + found);
    assertEquals(family, found.get(0).family(), text);
    int start = text.startsWith("between ") ? 8 : text.startsWith("from ") ? 5 : 0;
    assertEquals(start, found.get(0).start(), text);
    assertEquals(text.length() - (text.endsWith(".") ? 1 : 0), found.get(0).end(), text);
    return found.get(0).value();
  }

  private static List<String> notations(int number) {
    return List.of(
        Integer.toString(number),
        Spelling.grouped(number, ","),
        Spelling.grouped(number, " "),
        Spelling.grouped(number, "\u00A0"),
        Spelling.grouped(number, "\u2019"),
        Spelling.indian(number),
        Spelling.scaled(number, 3, "k"),
        Spelling.scaled(number, 6, " million"),
        Spelling.scaled(number, 5, " lakh"),
        Spelling.words(number, true),
        Spelling.words(number, false));
  }

  private static <T> T pick(List<T> list, long seed) {
    return list.get((int) Math.floorMod(seed, (long) list.size()));
  }

  @Provide
  Arbitrary<Integer> numbers() {
    return Arbitraries.oneOf(
        Arbitraries.integers().between(2, 999),
        Arbitraries.integers().between(1, 999).map(n -> n * 1000),
        Arbitraries.integers().between(1000, 999_999));
  }

  @Provide
  Arbitrary<String> monies() {
    return Arbitraries.of(MONEY.keySet().stream().sorted().toList());
  }

  @Provide
  Arbitrary<String> links() {
    return Arbitraries.of("%s to %s", "%s–%s", "%s - %s", "between %s and %s", "from %s to %s");
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES)
        .list()
        .ofMinSize(1)
        .ofMaxSize(30)
        .flatMap(p -> Arbitraries.of("", " ").map(blank -> String.join(blank, p)));
  }
}

package sicetnon.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/**
 * How an article writes its figures, which tells what an ambiguous one means.
 *
 * @param comma whether its decimals stand behind a comma: 12,5
 * @param krone code of the crown it speaks of, or {@code kr} when nothing tells whose
 * @param dollar code of the dollar it speaks of, or {@code $} when nothing tells which
 */
public record Notation(boolean comma, String dollar, String krone) {
  /** Of an article that says nothing of it. */
  public static final Notation PLAIN = new Notation(false, "$", "kr");

  /** Figures that one notation alone can have written. */
  private static final Pattern COMMA =
      Pattern.compile("(?<![\\d.,])\\d{1,3}(?:\\.\\d{3})*+,\\d{1,2}(?![\\d,.]\\d|\\d)");

  private static final Pattern POINT =
      Pattern.compile(
          "(?<![\\d.,])\\d{1,3}(?:,\\d{2,3})*+\\.\\d{1,2}(?![\\d,.]\\d|\\d)|(?<![\\d.,])\\d{1,3}(?:,\\d{3})++(?![\\d,])");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2009\\u202F'\u2019]");
  private static final Pattern MARKS = Pattern.compile("[.,]");
  private static final int GROUP = 3;

  /** Chars of the longest number that counts anything. */
  private static final int LONGEST = 24;

  /** What the figures and the countries of an article show. */
  public static Notation of(Source source, Pack pack) {
    String text =
        source.blocks().stream()
            .filter(Block::readable)
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    return new Notation(
        count(COMMA, text) > count(POINT, text),
        country(text, pack, Words.DOLLAR_COUNTRIES, "$"),
        country(text, pack, Words.KRONE_COUNTRIES, "kr"));
  }

  private static int count(Pattern pattern, String text) {
    int n = 0;
    Matcher m = pattern.matcher(text);
    while (m.find()) {
      n++;
    }
    return n;
  }

  /** The currency of the one country that the article names, of those of a list. */
  private static String country(String text, Pack pack, Words list, String none) {
    if (!text.contains(none) && !text.contains("dollar")) {
      return none;
    }
    Map<String, String> countries = pack.pairs(list);
    String names = countries.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    Set<String> found = new TreeSet<>();
    Matcher m = Pattern.compile("(?<!\\p{L})(?i:" + names + ")(?!\\p{L})").matcher(text);
    while (m.find()) {
      found.add(countries.get(m.group().toLowerCase(Locale.ROOT)).toUpperCase(Locale.ROOT));
    }
    String code = found.size() == 1 ? found.iterator().next() : none;
    // who writes C$ for the one country's dollar means another by $
    boolean apart =
        Pattern.compile("\\p{Lu}{1,2}\\$|\\b" + Pattern.quote(code) + "\\b").matcher(text).find();
    return apart && none.equals("$") ? none : code;
  }

  /**
   * The number that digits with points, commas, blanks or apostrophes name.
   *
   * @param money whether it counts money, which has two decimals or none
   * @return null for digits that are no number, as 12.03.2024, or too many
   */
  BigDecimal number(String digits, boolean money) {
    String plain = digits.length() > LONGEST ? "" : BLANKS.matcher(digits).replaceAll("");
    if (plain.isEmpty()) {
      return null;
    }
    String decimal = decimal(plain, money);
    int end = decimal.isEmpty() ? plain.length() : plain.lastIndexOf(decimal);
    String whole = plain.substring(0, end);
    String fraction = plain.substring(end).replace(',', '.');
    boolean number =
        grouped(whole) && whole.indexOf(decimal.isEmpty() ? ' ' : decimal.charAt(0)) < 0;
    return number ? new BigDecimal(MARKS.matcher(whole).replaceAll("") + fraction) : null;
  }

  /** The decimal mark of a number, or empty. */
  private String decimal(String plain, boolean money) {
    int behindComma = plain.lastIndexOf(',');
    int point = plain.lastIndexOf('.');
    if (behindComma >= 0 && point >= 0) {
      return behindComma > point ? "," : ".";
    }
    int last = Math.max(behindComma, point);
    if (last < 0) {
      return "";
    }
    String mark = plain.substring(last, last + 1);
    boolean several = plain.indexOf(mark) < last;
    boolean group = plain.length() - last - 1 == GROUP && last <= GROUP && !plain.startsWith("0");
    boolean usual = mark.equals(comma ? "," : ".");
    return several || (group && (money || !usual)) ? "" : mark;
  }

  /** Groups of three, or of two before a last one of three. */
  private static boolean grouped(String whole) {
    String[] groups = MARKS.split(whole);
    boolean two = true;
    boolean three = true;
    for (int i = 1; i < groups.length - 1; i++) {
      two &= groups[i].length() == 2;
      three &= groups[i].length() == GROUP;
    }
    return groups.length == 1
        || (groups[groups.length - 1].length() == GROUP
            && groups[0].length() <= GROUP
            && (two || three));
  }
}

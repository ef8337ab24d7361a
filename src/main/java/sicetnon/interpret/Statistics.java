package sicetnon.interpret;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Which figure of many a figure is: the average, the median, a percentile, the most. */
final class Statistics {
  private static final Pattern PERCENTILE =
      Pattern.compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]percentile\\b|\\bp(\\d\\d)\\b");

  /** The best-paid tenth begin at the 90th percentile. */
  private static final Pattern TOP =
      Pattern.compile(
          "(?i)\\b(top|bottom|best[ -]paid|highest[ -]paid|lowest[ -]paid|highest[ -]earning) (\\d{1,2}|\\p{L}+) ?(?:%|per ?cent)");

  private static final int WHOLE = 100;

  private final Map<String, String> names;
  private final Map<String, String> numbers;
  private final Pattern phrases;

  Statistics(Pack pack) {
    this.names = pack.pairs(Words.STATISTIC_PHRASES);
    this.numbers = pack.pairs(Words.NUMBER_WORDS);
    this.phrases =
        Pattern.compile(
            names.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}-])(?:", ")(?![\\p{L}-])")));
  }

  /** The name of the first statistic that the words name, or empty. */
  String in(String words) {
    Matcher percentile = PERCENTILE.matcher(words);
    if (percentile.find()) {
      String n = percentile.group(1) == null ? percentile.group(2) : percentile.group(1);
      return n.equals("50") ? "median" : "percentile " + n;
    }
    Matcher top = TOP.matcher(words);
    if (top.find() && number(top.group(2).toLowerCase(Locale.ROOT)) > 0) {
      int part = number(top.group(2).toLowerCase(Locale.ROOT));
      boolean bottom = top.group(1).toLowerCase(Locale.ROOT).matches("bottom|lowest.*");
      return "percentile " + (bottom ? part : WHOLE - part);
    }
    Matcher found = phrases.matcher(words.toLowerCase(Locale.ROOT));
    return found.find() ? names.get(found.group()).replace('-', ' ') : "";
  }

  /** A number in digits or in a word, or 0. */
  private int number(String word) {
    return word.matches("\\d+")
        ? Integer.parseInt(word)
        : Integer.parseInt(numbers.getOrDefault(word, "0"));
  }

  /** The name of the statistic that a row of percentiles is: "10th", "P90". */
  String percentile(String head) {
    String digits = head.replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 2
        ? ""
        : digits.equals("50") ? "median" : "percentile " + digits;
  }

  /** The words without those that name a statistic. */
  String without(String words) {
    String rest = TOP.matcher(PERCENTILE.matcher(words).replaceAll(" ")).replaceAll(" ");
    return phrases.matcher(rest.toLowerCase(Locale.ROOT)).find()
        ? phrases.matcher(rest.toLowerCase(Locale.ROOT)).replaceAll(" ")
        : rest;
  }
}

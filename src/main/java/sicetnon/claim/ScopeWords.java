package sicetnon.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * For what something is said, as a person says it: "of the garden", "in 2024", "for a small
 * company". The one place where the axes of a scope get their words.
 */
public final class ScopeWords {
  private static final Map<String, String> STATISTICS =
      Map.of(
          "one", "for one person",
          "least", "as the lowest",
          "most", "as the highest",
          "start", "at the start",
          "typical", "as what is typical",
          "needed", "as what is needed",
          "example", "as an example");

  /** Names of frameworks that are not written with one capital, as their makers write them. */
  private static final Map<String, String> NAMES =
      Map.of(
          "safe", "SAFe",
          "less", "LeSS",
          "xp", "XP",
          "itil", "ITIL",
          "prince2", "PRINCE2",
          "devops", "DevOps");

  private static final Pattern PERCENTILE = Pattern.compile("percentile (\\d+)");
  private static final Pattern YEAR = Pattern.compile("(\\d{4})(?:-(\\d\\d))?");

  /** Places that want an article: the United States, the Netherlands. */
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(?i)\\A(?:united|usa?|uk|uae|eu|netherlands|philippines)\\b|"
              + " (?:states|kingdom|isles|islands)\\b");

  private static final Pattern LETTERS = Pattern.compile("\\b(?:us|usa|uk|uae|eu)\\b");
  private static final Pattern FIRST =
      Pattern.compile("(?<![\\p{L}'\u2019])(?!(?:of|and|the|in)\\b)\\p{L}");

  /** How a condition begins that is a phrase of its own. */
  private static final Pattern CLAUSE =
      Pattern.compile(
          "(?:if|when|unless|while|once|after|before|during|in|at|on|for|with|without) \\S.*");

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private ScopeWords() {}

  /** A claim's scope in words, or empty. */
  public static String of(Scope scope) {
    return of(scope.text());
  }

  /** The same of {@code axis=value} pairs joined by "; ". */
  public static String of(String pairs) {
    return Arrays.stream(pairs.split("; "))
        .filter(p -> p.indexOf('=') > 0)
        .map(p -> words(p.substring(0, p.indexOf('=')), p.substring(p.indexOf('=') + 1)))
        .collect(Collectors.joining(", "));
  }

  private static String words(String axis, String value) {
    return switch (axis) {
      case "place" -> "in " + (ARTICLE.matcher(value).find() ? "the " : "") + place(value);
      case "level" -> "at " + value.replaceFirst("[- ]level$", "") + " level";
      case "framework" ->
          "in " + NAMES.getOrDefault(value, FIRST.matcher(value).replaceFirst(ScopeWords::upper));
      case "company" -> "for " + article(value) + (value.contains(" ") ? "" : " company");
      case "statistic" -> statistic(value);
      case "condition" ->
          CLAUSE.matcher(value).matches() ? value : "on a condition (" + value + ")";
      case "time" -> value.equals("past") ? "in the past" : value;
      case "year" -> "in " + year(value);
      case "provider" -> "according to " + value;
      case "case" -> "in the case \"" + value + "\"";
      case "of" -> "of the " + plain(value);
      case "part" -> "for the part \"" + plain(value) + "\"";
      default -> "for " + plain(value);
    };
  }

  private static String plain(String slug) {
    return slug.replace('-', ' ').replace("+", " and ");
  }

  private static String article(String words) {
    return (words.matches("(?i)[aeiou].*") ? "an " : "a ") + words;
  }

  /** A place with its capitals. */
  public static String place(String value) {
    String letters = LETTERS.matcher(value).replaceAll(ScopeWords::upper);
    return FIRST.matcher(letters).replaceAll(ScopeWords::upper);
  }

  private static String upper(MatchResult found) {
    return found.group().toUpperCase(Locale.ROOT);
  }

  private static String statistic(String value) {
    Matcher percentile = PERCENTILE.matcher(value);
    if (percentile.matches()) {
      return "as the " + ordinal(percentile.group(1)) + " percentile";
    }
    return STATISTICS.getOrDefault(value, "as the " + value);
  }

  private static String ordinal(String number) {
    boolean teen = number.matches(".*1\\d");
    String end = teen ? "th" : number.endsWith("1") ? "st" : number.endsWith("2") ? "nd" : "th";
    return number + (!teen && number.endsWith("3") ? "rd" : end);
  }

  private static String year(String value) {
    Matcher year = YEAR.matcher(value);
    int month = year.matches() && year.group(2) != null ? Integer.parseInt(year.group(2)) : 0;
    return month > 0 && month <= MONTHS.length ? MONTHS[month - 1] + " " + year.group(1) : value;
  }
}

package sicetnon.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mark out of several: stars, dots, bars, "3/5", "4 out of 5".
 *
 * @param share of the most, from 0 to 1
 * @param start where it begins in its text
 */
record Rating(double share, int start) {
  /** Marks of different people lie that far from each other without meaning it. */
  static final double BLUR = 1.0 / 12;

  private static final String FULL = "\u2605\u2B50\u25CF\u25A0\u25AE\u2588\u25B0\u2B24\u2733";
  private static final String EMPTY = "\u2606\u25CB\u25A1\u25AF\u2591\u25B1\u25EF";

  private static final Pattern SIGNS =
      Pattern.compile("(?<![" + FULL + EMPTY + "])([" + FULL + "]++)([" + EMPTY + "]*+)$");
  private static final Pattern NUMBERS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}/.,])(\\d{1,2}) ?(?:/|out of|of) ?(\\d{1,2})(?: stars?| points?)?$");

  private static final List<String> UNITS = List.of("star", "stars", "point", "points");

  private static final int USUAL = 5;

  /** Most points that people give; of others it is a date or a part. */
  private static final Set<Integer> MOST = Set.of(3, 4, 5, 6, 10);

  /** The rating that ends a text. */
  static Optional<Rating> in(String text) {
    String words = text.stripTrailing().replace("\uFE0F", "");
    char last = words.isEmpty() ? ' ' : words.charAt(words.length() - 1);
    Matcher signs = SIGNS.matcher(words);
    if ((FULL + EMPTY).indexOf(last) >= 0 && signs.find()) {
      int full = signs.group(1).length();
      int empty = signs.group(2).length();
      // of stars alone nobody knows how many there could be, unless they are five
      return MOST.contains(full + empty) && (empty > 0 || full == USUAL)
          ? Optional.of(new Rating((double) full / (full + empty), signs.start()))
          : Optional.empty();
    }
    Matcher numbers = NUMBERS.matcher(words);
    boolean marks = Character.isDigit(last) || UNITS.stream().anyMatch(words::endsWith);
    if (!marks || !numbers.find()) {
      return Optional.empty();
    }
    int given = Integer.parseInt(numbers.group(1));
    int most = Integer.parseInt(numbers.group(2));
    return MOST.contains(most) && given <= most
        ? Optional.of(new Rating((double) given / most, numbers.start()))
        : Optional.empty();
  }
}

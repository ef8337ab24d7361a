package sicetnon.figure;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import sicetnon.claim.Value;

/** What the words around an amount say of its ends: at least, up to, about, or more. */
final class Bounds {
  private static final BigDecimal TWO = new BigDecimal(2);
  private static final Pattern ARTICLE = Pattern.compile("(?:\\ban?|\\bthe)$");

  /** "Nobody should work for less than $100k" names the bottom of what is paid. */
  private static final Pattern NOBODY_BELOW =
      Pattern.compile(
          "(?i)^(?>.*?\\b(?:nobody|no|no-one|never|not|\\w+n't|advise against|unlikely)\\b)"
              + ".*\\b(?:under|below|less than)\\s*$");

  /** "up to over $170k" names the top of what is paid. */
  private static final Pattern TOP =
      Pattern.compile("(?i)\\bup to\\s+(?:over|more than|above|about|around)\\s*$");

  private static final Pattern LESS = Pattern.compile("(?:under|below|less than)$");

  private final Pieces pieces;
  private final Lexicon lexicon;

  Bounds(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    this.lexicon = lexicon;
  }

  /**
   * The value of an amount.
   *
   * @param from its first piece
   * @param next the piece behind it
   * @param end the piece behind the time it is for
   */
  Value.Quantity value(int from, int next, int end, Ends ends, String unit, String period) {
    String said = pieces.before(from).toLowerCase(Locale.ROOT).stripTrailing();
    String stripped = ARTICLE.matcher(said).replaceFirst("").stripTrailing();
    boolean about = lexicon.about.ending(said) > 0 || lexicon.about.ending(stripped) > 0;
    String bound = about ? lexicon.about.cut(stripped) : stripped;
    int floored = lexicon.floors.ending(bound);
    int capped = lexicon.ceilings.ending(bound);
    boolean top = said.contains("up to") && TOP.matcher(pieces.line(from)).find();
    boolean denied = LESS.matcher(said).find() && NOBODY_BELOW.matcher(pieces.line(from)).find();
    boolean above = ends.more() || follows(next, end, lexicon.above);
    boolean floor = above || (!ends.range() && (denied || (floored > capped && !top)));
    boolean below = top || capped > floored || follows(next, end, lexicon.below);
    boolean ceiling = !ends.range() && !floor && below;
    BigDecimal step = step(ends.low());
    return new Value.Quantity(
        ceiling ? null : ends.low(),
        floor ? null : ends.high(),
        unit,
        period,
        about ? step : step.divide(TWO));
  }

  private boolean follows(int next, int end, Phrases phrases) {
    return phrases.begins(pieces.from(next)) || (end > next && phrases.begins(pieces.from(end)));
  }

  /** The unit of the last figure that is not zero, at least two figures being meant. */
  private static BigDecimal step(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    int zeros = Math.max(0, -plain.scale());
    int meant = Math.max(0, Math.min(zeros, value.precision() - value.scale() - 2));
    return plain.scale() > 0
        ? BigDecimal.ONE.scaleByPowerOfTen(-value.scale())
        : BigDecimal.ONE.scaleByPowerOfTen(meant);
  }
}

package sicetnon.figure;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** The two sides of a range, each a number with or without its currency. */
final class Sides {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final BigDecimal LAKH = new BigDecimal(100_000);
  private static final Pattern BETWEEN =
      Pattern.compile("(?i)\\bbetween\\s+(?:about |around |roughly )?$");

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final Rates rates;
  private final Currencies currencies;
  private final Sequences sequences;

  Sides(Pieces pieces, Lexicon lexicon, Rates rates, Currencies currencies, Sequences sequences) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.rates = rates;
    this.currencies = currencies;
    this.sequences = sequences;
  }

  /** The side that begins at a piece, or null. */
  Side at(int i) {
    return at(i, false);
  }

  /**
   * The side that begins at a piece, or null.
   *
   * @param money whether the other side has a currency
   */
  Side at(int i, boolean money) {
    if (!pieces.has(i)) {
      return null;
    }
    String sign = currencies.before(i);
    int at = sign.isEmpty() ? i : pieces.mark(i + 1, ".") ? i + 2 : i + 1;
    boolean named = currencies.behind(at + 1) > at + 1;
    Numerals.Numeral number = pieces.number(at, money || !sign.isEmpty() || named);
    return number == null ? null : named(plus(new Side(number, sign, number.next(), false)));
  }

  /** With the currency behind it. */
  private Side named(Side side) {
    int next = side.next();
    int behind = currencies.behind(next);
    boolean unnamed = side.plain() || side.sign().equals("$");
    String sign = behind > next && unnamed ? currencies.code(next, behind) : side.sign();
    Side named = new Side(side.number(), sign, behind, side.more());
    named = behind > next ? plus(named) : named;
    return pieces.word(named.next(), "lpa")
        ? new Side(side.number().times(LAKH), "INR", named.next() + 1, named.more())
        : named;
  }

  private Side plus(Side side) {
    return pieces.mark(side.next(), "+")
        ? new Side(side.number(), side.sign(), side.next() + 1, true)
        : side;
  }

  /** The side that a link ties to a first one, be it more or less, or null. */
  Side linked(int i, Side first) {
    int from = behindLink(i, first);
    Side second = from < 0 ? null : at(from, !first.plain());
    if (second == null || sequences.behind(from) > from) {
      return null;
    }
    boolean year =
        first.plain() && second.plain() && pieces.year(from) && rates.unit(second.next()) == null;
    return year ? null : second;
  }

  /** The second side of a range, or null. */
  Side second(int i, Side first) {
    Side second = linked(i, first);
    return second != null && first.rises(second) ? second : null;
  }

  /** The piece behind "to", "and", a dash and "about", or -1. */
  private int behindLink(int i, Side first) {
    int at = first.next();
    boolean dash = pieces.dash(at);
    boolean dashTo = dash && pieces.word(at + 1, "to") && pieces.has(at + 2);
    boolean up = pieces.word(at, "up") && pieces.word(at + 1, "to");
    boolean between = pieces.word(at, "and", "&") && BETWEEN.matcher(pieces.before(i)).find();
    boolean either = pieces.word(at, "or") && first.whole().compareTo(HUNDRED) < 0;
    if (!dash && !up && !between && !either && !pieces.word(at, "to", "through")) {
      return -1;
    }
    int from = up || dashTo ? at + 2 : at + 1;
    from += dashTo && pieces.dash(from) ? 1 : 0;
    return lexicon.about.has(pieces.lower(from)) ? from + 1 : from;
  }
}

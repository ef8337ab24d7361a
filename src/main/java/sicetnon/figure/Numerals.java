package sicetnon.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** Reads numbers, in digits and in words. */
final class Numerals {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /** Letters that stand for a factor only where they touch their number: 45k, 5m. */
  private static final Set<String> TOUCHING = Set.of("m", "b", "l", "cr");

  private final Map<String, String> words;
  private final Map<String, String> magnitudes;

  Numerals(Pack pack) {
    this.words = pack.pairs(Words.NUMBER_WORDS);
    this.magnitudes = pack.pairs(Words.MAGNITUDES);
  }

  /**
   * A number.
   *
   * @param value without its factor
   * @param factor 1 where none is said
   * @param next index of the piece behind it
   * @param inWords whether it stands in words
   */
  record Numeral(BigDecimal value, BigDecimal factor, int next, boolean inWords) {
    Numeral times(BigDecimal other) {
      return new Numeral(value, other, next, inWords);
    }

    BigDecimal whole() {
      return value.multiply(factor);
    }
  }

  /** The number that begins at a piece, or null. */
  Numeral at(List<Piece> pieces, int i, Notation notation, boolean money) {
    if (i >= pieces.size()) {
      return null;
    }
    Piece first = pieces.get(i);
    if (first.digits()) {
      BigDecimal factor = factor(pieces, i + 1, money);
      BigDecimal value = notation.number(first.text(), money && one(factor));
      return value == null
          ? null
          : new Numeral(value, factor, i + 1 + (one(factor) ? 0 : 1), false);
    }
    return first.word() ? inWords(pieces, i) : null;
  }

  private BigDecimal factor(List<Piece> pieces, int i, boolean money) {
    if (i >= pieces.size() || !pieces.get(i).word()) {
      return BigDecimal.ONE;
    }
    Piece word = pieces.get(i);
    boolean touches = word.joins(pieces.get(i - 1));
    boolean letter = TOUCHING.contains(word.lower());
    String factor = magnitudes.get(word.lower());
    boolean said = factor != null && (!letter || touches || (money && word.text().equals("M")));
    return said && !word.is("hundred") && !word.is("dozen")
        ? new BigDecimal(factor)
        : BigDecimal.ONE;
  }

  /** "twenty-five thousand", "half a million", "a dozen", "two and a half". */
  private Numeral inWords(List<Piece> pieces, int start) {
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal factor = BigDecimal.ONE;
    int i = start;
    boolean any = false;
    if (word(pieces, i, "half") && word(pieces, i + 1, "a", "an")) {
      return magnitudes.containsKey(lower(pieces, i + 2))
          ? new Numeral(HALF, new BigDecimal(magnitudes.get(lower(pieces, i + 2))), i + 3, true)
          : null;
    }
    if (word(pieces, i, "a", "an")
        && magnitudes.containsKey(lower(pieces, i + 1))
        && lower(pieces, i + 1).length() > 2) {
      sum = BigDecimal.ONE;
      i++;
      any = true;
    }
    while (i < pieces.size()) {
      String word = lower(pieces, i);
      if (words.containsKey(word) && one(factor) && (!any || adds(pieces, i, start, sum))) {
        sum = sum.add(new BigDecimal(words.get(word)));
        any = true;
        i++;
      } else if (any && word.equals("hundred")) {
        sum = sum.multiply(HUNDRED);
        i++;
      } else if (any && magnitudes.containsKey(word) && word.length() > 2) {
        factor = factor.multiply(new BigDecimal(magnitudes.get(word)));
        i++;
      } else if (any
          && pieces.get(i).dash()
          && pieces.get(i).joins(pieces.get(i - 1))
          && words.containsKey(lower(pieces, i + 1))
          && adds(pieces, i + 1, start, sum)) {
        i++;
      } else if (any
          && word.equals("and")
          && one(factor)
          && words.containsKey(lower(pieces, i + 1))
          && hundreds(sum)) {
        i++;
      } else if (any
          && word.equals("and")
          && word(pieces, i + 1, "a")
          && word(pieces, i + 2, "half")) {
        sum = sum.add(HALF);
        i += 3;
      } else {
        break;
      }
    }
    return any ? new Numeral(sum, factor, i, true) : null;
  }

  /** Whether a number goes on: twenty five, two hundred five. */
  private boolean adds(List<Piece> pieces, int i, int start, BigDecimal sum) {
    int next = Integer.parseInt(words.get(lower(pieces, i)));
    boolean ten = sum.intValue() % 10 == 0 && sum.intValue() % 100 >= 20 && next < 10;
    return i > start && (ten || (hundreds(sum) && next < 100));
  }

  private static boolean hundreds(BigDecimal sum) {
    return sum.signum() > 0 && sum.remainder(HUNDRED).signum() == 0;
  }

  private static boolean one(BigDecimal factor) {
    return factor.compareTo(BigDecimal.ONE) == 0;
  }

  private static String lower(List<Piece> pieces, int i) {
    return i < pieces.size() ? pieces.get(i).lower() : "";
  }

  static boolean word(List<Piece> pieces, int i, String... any) {
    return i >= 0 && i < pieces.size() && List.of(any).contains(pieces.get(i).lower());
  }
}

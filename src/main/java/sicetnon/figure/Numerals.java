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
  private static final BigDecimal THOUSAND = new BigDecimal(1000);

  /** A hundred thousand, a thousand billion. */
  private static final int FACTORS = 2;

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
    boolean said =
        factor != null
            && (!letter || touches || (money && (word.text().equals("M") || word.is("cr"))));
    return said && !word.is("hundred") && !word.is("dozen")
        ? new BigDecimal(factor)
        : BigDecimal.ONE;
  }

  /** "twenty-five thousand", "half a million", "a dozen", "two and a half". */
  private Numeral inWords(List<Piece> pieces, int start) {
    if (word(pieces, start, "half") && word(pieces, start + 1, "a", "an")) {
      BigDecimal factor = magnitude(pieces, start + 2);
      return factor == null ? null : new Numeral(HALF, factor, start + 3, true);
    }
    boolean article = word(pieces, start, "a", "an") && magnitude(pieces, start + 1) != null;
    Part sum = article ? sum(pieces, start, BigDecimal.ONE, start + 1) : sum(pieces, start);
    if (sum == null) {
      return null;
    }
    Part factor = factors(pieces, sum.next());
    Part rest = power(factor.value()) ? rest(pieces, factor) : null;
    return rest == null
        ? new Numeral(sum.value(), factor.value(), factor.next(), true)
        : new Numeral(
            sum.value().add(rest.value().divide(factor.value())),
            factor.value(),
            rest.next(),
            true);
  }

  /** A part of a number in words, and the piece behind it. */
  private record Part(BigDecimal value, int next) {}

  /** What stands before thousands and millions: two hundred and five. */
  private Part sum(List<Piece> pieces, int start) {
    return sum(pieces, start, BigDecimal.ZERO, start);
  }

  private Part sum(List<Piece> pieces, int start, BigDecimal first, int from) {
    BigDecimal sum = first;
    int i = from;
    while (true) {
      int at = i > start ? linked(pieces, i, sum) : i;
      if (words.containsKey(lower(pieces, at)) && (i == start || adds(pieces, at, start, sum))) {
        sum = sum.add(new BigDecimal(words.get(lower(pieces, at))));
        i = at + 1;
      } else if (i > start && word(pieces, i, "hundred") && sum.compareTo(HUNDRED) < 0) {
        sum = sum.multiply(HUNDRED);
        i++;
      } else {
        break;
      }
    }
    boolean half =
        i > start
            && word(pieces, i, "and")
            && word(pieces, i + 1, "a")
            && word(pieces, i + 2, "half");
    return i == start ? null : half ? new Part(sum.add(HALF), i + 3) : new Part(sum, i);
  }

  /** Behind the hyphen of "twenty-five" or the "and" of "hundred and five". */
  private static int linked(List<Piece> pieces, int i, BigDecimal sum) {
    boolean hyphen =
        i < pieces.size() && pieces.get(i).dash() && pieces.get(i).joins(pieces.get(i - 1));
    return hyphen || (word(pieces, i, "and") && hundreds(sum)) ? i + 1 : i;
  }

  private Part factors(List<Piece> pieces, int from) {
    BigDecimal factor = BigDecimal.ONE;
    int i = from;
    while (i < from + FACTORS && magnitude(pieces, i) != null) {
      factor = factor.multiply(magnitude(pieces, i));
      i++;
    }
    return new Part(factor, i);
  }

  /** The hundreds behind thousands: two thousand five hundred. */
  private Part rest(List<Piece> pieces, Part thousands) {
    int from = word(pieces, thousands.next(), "and") ? thousands.next() + 1 : thousands.next();
    Part rest = sum(pieces, from);
    boolean less =
        rest != null
            && (rest.value().compareTo(HUNDRED) >= 0 || from > thousands.next())
            && rest.value().compareTo(thousands.value()) < 0
            && magnitude(pieces, rest.next()) == null;
    return less ? rest : null;
  }

  private static boolean power(BigDecimal factor) {
    return factor.compareTo(THOUSAND) >= 0 && factor.stripTrailingZeros().precision() == 1;
  }

  /** The factor that a word names: hundred, dozen, million; null for a letter. */
  private BigDecimal magnitude(List<Piece> pieces, int i) {
    String word = lower(pieces, i);
    String factor = word.length() > 2 ? magnitudes.get(word) : null;
    return factor == null ? null : new BigDecimal(factor);
  }

  /** A number without its fraction, at most a thousand. */
  static int whole(BigDecimal value) {
    return value.min(THOUSAND).intValue();
  }

  /** Whether a number goes on: twenty five, two hundred five. */
  private boolean adds(List<Piece> pieces, int i, int start, BigDecimal sum) {
    int next = Integer.parseInt(words.get(lower(pieces, i)));
    boolean ten = sum.intValue() % 10 == 0 && sum.intValue() % 100 >= 20 && next < 10;
    boolean apart =
        word(pieces, i, "one")
            && i + 2 < pieces.size()
            && pieces.get(i + 1).dash()
            && word(pieces, i + 2, "off", "time", "way");
    return i > start && !apart && (ten || (hundreds(sum) && next < 100));
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

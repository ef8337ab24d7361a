package sicetnon.figure;

import java.util.Locale;

/** Signs, codes and names of currencies. */
final class Currencies {
  /** Chars of a number from which pounds are money: 10,000. */
  private static final int LARGE = 5;

  private final Pieces pieces;
  private final Lexicon lexicon;
  private final Rates rates;

  Currencies(Pieces pieces, Lexicon lexicon, Rates rates) {
    this.pieces = pieces;
    this.lexicon = lexicon;
    this.rates = rates;
  }

  /** The code of a sign or code of a currency before a number, or empty. */
  String before(int i) {
    Piece piece = pieces.get(i);
    String code = lexicon.currencies.get(piece.lower());
    return !sign(piece) ? "" : code == null ? piece.text() : ofArticle(code);
  }

  /** Behind the currency that begins at a piece, or the piece itself. */
  int behind(int i) {
    if (!pieces.has(i)) {
      return i;
    }
    if (lexicon.names.containsKey(pieces.lower(i) + " " + pieces.lower(i + 1))) {
      return i + 2;
    }
    Piece piece = pieces.get(i);
    boolean next = piece.sign() && pieces.digits(i + 1) && pieces.joins(i + 1);
    boolean code = sign(piece) && !piece.is("r") && !next;
    boolean name = lexicon.names.containsKey(piece.lower()) && !weight(i);
    return name || code ? i + 1 : i;
  }

  /** The code of the currency that stands behind a number. */
  String code(int from, int to) {
    String words = pieces.lower(from) + (to - from > 1 ? " " + pieces.lower(to - 1) : "");
    String code = lexicon.currencies.getOrDefault(words, pieces.said(from));
    return ofArticle(lexicon.names.getOrDefault(words, code));
  }

  private boolean sign(Piece piece) {
    boolean known = piece.word() && lexicon.currencies.containsKey(piece.lower());
    return piece.sign() || (known && written(piece));
  }

  /** Codes of words are capitals (R, CHF), or Rs and kr. */
  private static boolean written(Piece piece) {
    boolean capitals = piece.text().equals(piece.text().toUpperCase(Locale.ROOT));
    return capitals || piece.is("rs") || piece.is("kr");
  }

  /** Few pounds that are for no time are a weight. */
  private boolean weight(int i) {
    boolean large =
        (pieces.digits(i - 1) && pieces.said(i - 1).length() >= LARGE)
            || pieces.any(i - 1, lexicon.magnitudes);
    return pieces.get(i).is("pounds") && !large && rates.at(i + 1).none();
  }

  private String ofArticle(String code) {
    return switch (code) {
      case "$" -> pieces.notation().dollar();
      case "kr" -> pieces.notation().krone();
      default -> code.toUpperCase(Locale.ROOT);
    };
  }
}

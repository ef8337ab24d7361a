package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * How large the parts of an article may be. What is larger is data, noise or an attack, and would
 * hold up the articles beside it; it is cut or left out by its size alone, never by the time it
 * takes, so that every machine reads the same. Longest in 135 articles looked at: a word of 183
 * characters (an address), a line of 1,228.
 */
final class Bounds {
  /** Code points of a file that are read. */
  static final int FILE = 2_000_000;

  /** Blocks of a file. */
  static final int BLOCKS = 50_000;

  /** Chars of a block; a longer one goes on in another. */
  static final int BLOCK = 20_000;

  /** Chars of a heading; a longer one is a paragraph. */
  static final int HEADING = 500;

  /** Chars between two blanks. */
  static final int WORD = 500;

  /** Columns of a table. */
  static final int COLUMNS = 100;

  /** Lists and quotations around a line, each level of a list being two. */
  static final int NESTED = 60;

  /** Links and emphases around a word. */
  static final int INLINE = 50;

  private Bounds() {}

  /**
   * The text in pieces that are blocks of their own: without words that are none, cut behind
   * sentences where it is too long.
   *
   * @param excess gets what is left out
   */
  static List<MappedText> pieces(MappedText text, List<Excess> excess) {
    List<MappedText> pieces = new ArrayList<>();
    String words = text.text();
    int from = 0;
    for (int at = 0; at < words.length(); ) {
      int end = wordEnd(words, at);
      if (end - at > WORD) {
        cut(text, from, at, pieces);
        excess.add(
            new Excess(
                text.part(at, end).span(), "word of over " + WORD + " characters, left out"));
        from = end;
      }
      at = end + 1;
    }
    if (from == 0 && words.length() <= BLOCK) {
      return List.of(text);
    }
    cut(text, from, words.length(), pieces);
    return pieces;
  }

  private static int wordEnd(String words, int at) {
    int blank = words.indexOf(' ', at);
    return blank < 0 ? words.length() : blank;
  }

  private static void cut(MappedText text, int start, int end, List<MappedText> pieces) {
    int from = start;
    while (end - from > BLOCK) {
      int at = sentenceEnd(text.text(), from + BLOCK / 2, from + BLOCK);
      pieces.add(text.part(from, at));
      from = at;
    }
    if (!text.text().substring(from, end).isBlank()) {
      pieces.add(text.part(from, end));
    }
  }

  /** After the last stop before a blank, else after the last blank, else at the bound. */
  private static int sentenceEnd(String words, int least, int most) {
    int blank = most;
    for (int i = most; i > least; i--) {
      if (words.charAt(i - 1) == ' ') {
        if (".!?".indexOf(words.charAt(i - 2)) >= 0) {
          return i;
        }
        blank = blank == most ? i : blank;
      }
    }
    return blank;
  }
}

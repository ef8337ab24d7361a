package sicetnon.text;

import java.util.List;
import sicetnon.ingest.Block;
import sicetnon.ingest.Span;

/**
 * One sentence of a block.
 *
 * @param block where it stands
 * @param start first char in the block's text
 * @param end after its last char
 * @param tokens in order, offsets within the block's text
 * @param syntax its tree
 * @param cut whether it goes on in the next one, being too long to be read as a whole
 */
public record Sentence(
    Block block, int start, int end, List<Token> tokens, Syntax syntax, boolean cut) {
  /** Words and marks of a sentence; a longer one is cut. */
  static final int MOST_WORDS = 200;

  /** What a sentence that is cut is, for a list of what was not read as it stands. */
  public static final String TOO_LONG =
      "sentence of over " + Sentence.MOST_WORDS + " words, read in pieces";

  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The same sentence read otherwise. */
  Sentence with(List<Token> others, Syntax otherSyntax) {
    return new Sentence(block, start, end, others, otherSyntax, cut);
  }

  /** The sentence's words as in the block. */
  public String text() {
    return block.text().substring(start, end);
  }

  /** The part of the file behind tokens {@code from} (inclusive) to {@code to} (exclusive). */
  public Span span(int from, int to) {
    return block.span(tokens.get(from).start(), tokens.get(to - 1).end());
  }

  /** Words of a token range, as in the block. */
  public String words(int from, int to) {
    return from >= to
        ? ""
        : block.text().substring(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}

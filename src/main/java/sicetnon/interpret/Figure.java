package sicetnon.interpret;

import sicetnon.figure.Amount;
import sicetnon.role.Parse;

/**
 * One amount of a sentence and the words that can bear on it; all numbers are tokens, ends
 * exclusive.
 *
 * @param parse the sentence
 * @param amount the amount, its chars counted from the start of the sentence
 * @param windowFrom behind the amount before, or 0
 * @param from its first token
 * @param to after its last token
 * @param windowTo where the next amount begins, or the end
 */
record Figure(Parse parse, Amount amount, int windowFrom, int from, int to, int windowTo) {

  /** Whether nothing but the amount stands in its sentence. */
  boolean alone() {
    for (int i = 0; i < parse.size(); i++) {
      boolean inside = i >= from && i < to;
      if (!inside && !parse.is(i, "PUNCT", "SYM", "DET", "ADP", "X")) {
        return false;
      }
    }
    return true;
  }
}

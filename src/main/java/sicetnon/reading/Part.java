package sicetnon.reading;

/**
 * An article as it stands in a prompt, or a part of one that is too long for it.
 *
 * @param source path of the article
 * @param number of the part, from 1
 * @param of how many parts the article has
 * @param text the article's own, unchanged; the parts together are the article
 */
record Part(String source, int number, int of, String text) {
  /** The line before the text. */
  String begin(String code) {
    String part = of == 1 ? "" : ", part " + number + " of " + of;
    return "<<<BEGIN " + code + part + ">>> " + source + "\n";
  }

  /** The line behind the text, and one that is empty. */
  String end(String code) {
    return (text.endsWith("\n") ? "" : "\n") + "<<<END " + code + ">>>\n\n";
  }

  /** Characters that it takes in a prompt. */
  int length() {
    String code = PromptText.placeholder();
    return begin(code).length() + text.length() + end(code).length();
  }
}

package sicetnon.pack;

/**
 * A word of a pack file that other rules refer to, with its place for error messages.
 *
 * @param text the word
 * @param line from 1
 * @param column from 1
 */
public record Text(String text, int line, int column) {
  @Override
  public boolean equals(Object o) {
    return o instanceof Text t && t.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}

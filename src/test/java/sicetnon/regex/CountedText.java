package sicetnon.regex;

/** A text that counts how often it is looked at: the work of a pattern, without a clock. */
final class CountedText implements CharSequence {
  /** More looks than any pattern needs that reads a text of the test a few times. */
  static final long LIMIT = 5_000_000;

  /** The pattern is given up. */
  static final class TooMany extends RuntimeException {}

  private final String text;
  private long looks;

  CountedText(String text) {
    this.text = text;
  }

  long looks() {
    return looks;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (++looks > LIMIT) {
      throw new TooMany();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return text.substring(from, to);
  }

  @Override
  public String toString() {
    return text;
  }
}

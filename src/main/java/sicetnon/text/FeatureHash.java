package sicetnon.text;

/** Features as 32-bit numbers: only integers, so that every machine gets the same ones. */
final class FeatureHash {
  private static final int START = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private FeatureHash() {}

  static int mix(int a, int b) {
    int h = (a + b * 0x9E3779B1) * 0x85EBCA6B;
    return h ^ (h >>> 15);
  }

  static int mix(int a, int b, int c) {
    return mix(mix(a, b), c);
  }

  static int mix(int a, int b, int c, int d) {
    return mix(mix(mix(a, b), c), d);
  }

  /** Of the characters {@code from} (inclusive) to {@code to} (exclusive). */
  static int of(CharSequence text, int from, int to) {
    int h = START;
    for (int i = from; i < to; i++) {
      h = append(h, text.charAt(i));
    }
    return h;
  }

  static int of(CharSequence text) {
    return of(text, 0, text.length());
  }

  /** The hash of a text that is one character longer. */
  static int append(int hash, char c) {
    return (hash ^ c) * PRIME;
  }
}

package sicetnon.unpack;

import java.nio.charset.StandardCharsets;

/**
 * Counts the letters that a table of letters tells of. It names them in ranges ({@code <0000>
 * <FFFF>}), each of which the library writes out, so a small table could take hours.
 */
final class PdfRanges {
  /** Letters; a font has 65,536 at most. */
  private static final int MOST = 1_000_000;

  private static final int DIGITS = 8;
  private static final byte[] SIGN = "beginbfrange".getBytes(StandardCharsets.US_ASCII);

  private PdfRanges() {}

  /** Whether it is such a table and tells of more letters than any font has. */
  static boolean swell(byte[] bytes) {
    return isTable(bytes) && letters(bytes) > MOST;
  }

  private static boolean isTable(byte[] bytes) {
    for (int i = 0; i + SIGN.length <= bytes.length; i++) {
      int n = 0;
      while (n < SIGN.length && bytes[i + n] == SIGN[n]) {
        n++;
      }
      if (n == SIGN.length) {
        return true;
      }
    }
    return false;
  }

  /** From each code to the one right behind it. */
  private static long letters(byte[] bytes) {
    long letters = 0;
    long last = -1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '<') {
        long code = 0;
        int digits = 0;
        for (i++; i < bytes.length && bytes[i] != '>'; i++) {
          int digit = Character.digit(bytes[i], 16);
          code = digit < 0 || digits++ >= DIGITS ? code : code * 16 + digit;
        }
        letters += last < 0 ? 0 : Math.max(0, code - last);
        last = last < 0 ? code : -1;
      } else if (bytes[i] > ' ') {
        last = -1;
      }
    }
    return letters;
  }
}

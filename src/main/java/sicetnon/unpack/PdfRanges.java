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
    long letters = 0;
    int at = 0;
    while ((at = begin(bytes, at)) < bytes.length && letters <= MOST) {
      long[] ranges = new long[3];
      int told = 0;
      while (at < bytes.length && bytes[at] != 'e') {
        if (bytes[at] == '<' || bytes[at] == '[') {
          ranges[told % 3] = bytes[at] == '<' ? code(bytes, at) : 0;
          at = end(bytes, at);
          told++;
          letters += told % 3 == 2 ? Math.max(0, ranges[1] - ranges[0]) : 0;
        }
        at++;
      }
    }
    return letters > MOST;
  }

  /** Behind the next sign that ranges follow; the end if none do. */
  private static int begin(byte[] bytes, int from) {
    for (int i = from; i + SIGN.length <= bytes.length; i++) {
      int n = 0;
      while (n < SIGN.length && bytes[i + n] == SIGN[n]) {
        n++;
      }
      if (n == SIGN.length) {
        return i + n;
      }
    }
    return bytes.length;
  }

  /** Where what begins there ends. */
  private static int end(byte[] bytes, int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != (bytes[from] == '<' ? '>' : ']')) {
      end++;
    }
    return end;
  }

  private static long code(byte[] bytes, int from) {
    long code = 0;
    int digits = 0;
    for (int i = from + 1; i < bytes.length && bytes[i] != '>'; i++) {
      int digit = Character.digit(bytes[i], 16);
      code = digit < 0 || digits++ >= DIGITS ? code : code * 16 + digit;
    }
    return code;
  }
}

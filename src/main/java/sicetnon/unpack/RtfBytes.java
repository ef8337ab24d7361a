package sicetnon.unpack;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a document in the Rich Text Format as its parser can take them: without plain data,
 * for which it would make as much room as the document claims, and without commands that are none,
 * at which it would end.
 */
final class RtfBytes {
  /** Letters of a command and digits of its number that the parser takes. */
  private static final int LETTERS = 30;

  private static final int DIGITS = 9;

  /** Put behind a document, so that the parser keeps no words back. */
  private static final byte[] END = "\\par ".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final ByteArrayOutputStream out;

  private RtfBytes(byte[] bytes) {
    this.bytes = bytes;
    this.out = new ByteArrayOutputStream(bytes.length + END.length);
  }

  static byte[] sound(byte[] bytes) {
    RtfBytes sound = new RtfBytes(bytes);
    sound.read();
    return sound.out.toByteArray();
  }

  private void read() {
    int at = 0;
    while (at < bytes.length) {
      if (bytes[at] != '\\') {
        out.write(bytes[at++]);
      } else if (letter(at + 1)) {
        at = word(at);
      } else if (at(at + 1) == '\'') {
        boolean sound = hex(at + 2) && hex(at + 3);
        at = copy(at, sound ? at + 4 : at, sound ? at + 4 : at + 2);
      } else {
        boolean sound = at + 1 < bytes.length;
        at = copy(at, sound ? at + 2 : at, at + 2);
      }
    }
    out.writeBytes(END);
  }

  /** Reads a command of letters and gives where it ends. */
  private int word(int from) {
    int letters = from + 1;
    while (letter(letters)) {
      letters++;
    }
    int digits = at(letters) == '-' ? letters + 1 : letters;
    int end = digits;
    while (digit(end)) {
      end++;
    }
    String word = new String(bytes, from + 1, letters - from - 1, StandardCharsets.US_ASCII);
    int behind = at(end) == ' ' ? end + 1 : end;
    if (word.equals("bin")) {
      return data(digits, end, behind);
    }
    boolean sound = word.length() <= LETTERS && end - digits <= DIGITS;
    copy(from, sound ? behind : from, behind);
    if (sound && behind == end && at(end) < 0) {
      // the parser takes letters beyond ASCII for the command's
      out.write(' ');
    }
    return behind;
  }

  /** Where as many bytes end as a number says. */
  private int data(int digits, int end, int from) {
    long length = 0;
    for (int i = digits; i < end; i++) {
      length = Math.min(bytes.length, length * 10 + bytes[i] - '0');
    }
    return (int) Math.min(bytes.length, from + length);
  }

  private int copy(int from, int to, int next) {
    out.write(bytes, from, to - from);
    return next;
  }

  /** The byte at a place; 0 behind the last one. */
  private byte at(int place) {
    return place < bytes.length ? bytes[place] : 0;
  }

  private boolean letter(int place) {
    int lower = at(place) | 0x20;
    return lower >= 'a' && lower <= 'z';
  }

  private boolean digit(int place) {
    return at(place) >= '0' && at(place) <= '9';
  }

  private boolean hex(int place) {
    int lower = at(place) | 0x20;
    return digit(place) || (lower >= 'a' && lower <= 'f');
  }
}

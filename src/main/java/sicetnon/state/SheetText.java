package sicetnon.state;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The text of a file that a spreadsheet saved.
 *
 * @param text without byte order mark
 * @param guess how its letters were guessed, in words; empty when they were not
 */
record SheetText(String text, String guess) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String MAC = "x-MacRoman";

  /** Enough of a file to see whether every other byte of it is zero. */
  private static final int SAMPLE = 4096;

  /** Reads a file's content. */
  static SheetText of(byte[] bytes) throws Sheet.Unreadable {
    if (starts(bytes, 'P', 'K', 3, 4)) {
      throw new Sheet.Unreadable("it is a workbook (XLSX, ODS); save it as CSV");
    }
    if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Sheet.Unreadable("it is a workbook (XLS); save it as CSV");
    }
    SheetText decoded = decode(bytes);
    String head = decoded.text().substring(0, Math.min(SAMPLE, decoded.text().length()));
    head = head.strip().toLowerCase(Locale.ROOT);
    if (head.startsWith("<") && (head.contains("<html") || head.contains("<table"))) {
      throw new Sheet.Unreadable("it is a web page (HTML); save it as CSV");
    }
    return decoded;
  }

  private static SheetText decode(byte[] bytes) {
    if (starts(bytes, 0xFF, 0xFE) || zeros(bytes, 1) > 0) {
      return sixteen(bytes, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF) || zeros(bytes, 0) > 0) {
      return sixteen(bytes, StandardCharsets.UTF_16BE);
    }
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(in, out, false).isError()) {
      return eight(bytes);
    }
    if (in.hasRemaining()) {
      // cut within a character
      out.put('\uFFFD');
    }
    return new SheetText(unmarked(out.flip().toString()), "");
  }

  private static SheetText sixteen(byte[] bytes, Charset charset) {
    return new SheetText(unmarked(new String(bytes, 0, bytes.length & ~1, charset)), "");
  }

  private static String unmarked(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** How many pairs of bytes have a zero here alone, when most do; else 0. */
  private static int zeros(byte[] bytes, int at) {
    int pairs = Math.min(SAMPLE, bytes.length) / 2;
    int count = 0;
    for (int i = 0; i < pairs; i++) {
      boolean alone = bytes[2 * i + at] == 0 && bytes[2 * i + 1 - at] != 0;
      count += alone ? 1 : 0;
    }
    return 2 * count > pairs ? count : 0;
  }

  /** One byte a character: the charset that gives more small letters and marks of typography. */
  private static SheetText eight(byte[] bytes) {
    String windows = new String(bytes, WINDOWS);
    String name = "Windows-1252";
    String text = windows;
    if (Charset.isSupported(MAC)) {
      String mac = new String(bytes, Charset.forName(MAC));
      if (usual(mac) > usual(windows)) {
        text = mac;
        name = "Mac Roman";
      }
    }
    return new SheetText(
        text, "it is not UTF-8 and was read as " + name + "; check the letters in the notes");
  }

  private static long usual(String text) {
    return text.chars()
        .filter(c -> c > '~')
        .filter(
            c ->
                Character.isLowerCase(c)
                    || "\u2018\u2019\u201C\u201D\u2013\u2014\u2026".indexOf(c) >= 0)
        .count();
  }

  private static boolean starts(byte[] bytes, int... head) {
    for (int i = 0; i < head.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}

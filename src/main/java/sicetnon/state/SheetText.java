package sicetnon.state;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The text of a file that a spreadsheet saved.
 *
 * @param text without byte order mark
 * @param charset its letters, one of {@link Dialect#CHARSETS}
 * @param marked whether it had a byte order mark
 * @param guess how its letters were guessed, in words; empty when they were not
 */
record SheetText(String text, String charset, boolean marked, String guess) {
  /** Enough of a file to see whether every other byte of it is zero. */
  private static final int SAMPLE = 4096;

  /**
   * Reads a file's content.
   *
   * @param last how the file was last written
   * @param known words beyond ASCII that the report has
   */
  static SheetText of(byte[] bytes, Dialect last, Set<String> known) throws Sheet.Unreadable {
    if (starts(bytes, 'P', 'K', 3, 4)) {
      throw new Sheet.Unreadable("it is a workbook (XLSX, ODS); save it as CSV");
    }
    if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Sheet.Unreadable("it is a workbook (XLS); save it as CSV");
    }
    SheetText decoded = decode(bytes, last, known);
    String head = decoded.text().substring(0, Math.min(SAMPLE, decoded.text().length()));
    head = head.strip().toLowerCase(Locale.ROOT);
    if (head.startsWith("<") && (head.contains("<html") || head.contains("<table"))) {
      throw new Sheet.Unreadable("it is a web page (HTML); save it as CSV");
    }
    return decoded;
  }

  private static SheetText decode(byte[] bytes, Dialect last, Set<String> known) {
    if (starts(bytes, 0xFF, 0xFE) || zeros(bytes, 1) > 0) {
      return read(bytes, Dialect.UTF_16LE, "");
    }
    if (starts(bytes, 0xFE, 0xFF) || zeros(bytes, 0) > 0) {
      return read(bytes, Dialect.UTF_16BE, "");
    }
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    if (decoder.decode(in, out, false).isError()) {
      return eight(bytes, last, known);
    }
    if (in.hasRemaining()) {
      // cut within a character
      out.put('\uFFFD');
    }
    String text = out.flip().toString();
    if (text.chars().anyMatch(c -> c > '~')) {
      SheetText found = unmarked(text, Dialect.UTF_8, "");
      SheetText same = read(bytes, last.eightBits() ? last.charset() : Dialect.UTF_8, "");
      return same.has(known) > found.has(known) ? same : found;
    }
    // it may be of any charset over ASCII, and is what it was
    Dialect same = last.overAscii() ? last : Dialect.USUAL;
    return new SheetText(text, same.charset(), same.marked(), "");
  }

  private static SheetText read(byte[] bytes, String charset, String guess) {
    int length = charset.startsWith("UTF-16") ? bytes.length & ~1 : bytes.length;
    return unmarked(new String(bytes, 0, length, Charset.forName(charset)), charset, guess);
  }

  private static SheetText unmarked(String text, String charset, String guess) {
    boolean marked = text.startsWith("\uFEFF");
    return new SheetText(marked ? text.substring(1) : text, charset, marked, guess);
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

  /**
   * One byte a character. What was last written so still is, unless the words of the report say
   * otherwise; else it is the charset that gives more small letters and marks of typography.
   */
  private static SheetText eight(byte[] bytes, Dialect last, Set<String> known) {
    SheetText windows = read(bytes, Dialect.WINDOWS, guess("Windows-1252"));
    if (!Charset.isSupported(Dialect.MAC)) {
      return windows;
    }
    SheetText mac = read(bytes, Dialect.MAC, guess("Mac Roman"));
    if (last.eightBits()) {
      boolean wasMac = last.charset().equals(Dialect.MAC);
      SheetText same = wasMac ? mac : windows;
      SheetText other = wasMac ? windows : mac;
      return same.has(known) >= other.has(known)
          ? new SheetText(same.text, same.charset, same.marked, "")
          : other;
    }
    return usual(mac.text) > usual(windows.text) ? mac : windows;
  }

  private static String guess(String charset) {
    return "it is not UTF-8 and was read as " + charset + "; check the letters in the notes";
  }

  /** How many of some words it has. */
  private int has(Set<String> words) {
    Set<String> found = new HashSet<>(beyondAscii(text));
    found.retainAll(words);
    return found.size();
  }

  /** The words of a text that have letters or marks beyond ASCII. */
  static Set<String> beyondAscii(String text) {
    return Arrays.stream(text.split("[\\s,;|\"']+"))
        .filter(w -> w.chars().anyMatch(c -> c > '~'))
        .collect(Collectors.toSet());
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

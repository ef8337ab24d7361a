package sicetnon.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The bytes of a file as text: UTF-8, UTF-16 with or without a byte order mark, else Windows-1252
 * (of which Latin-1 is a part) where that gives words.
 *
 * @param text as decoded, without byte order mark; null when the file is not read
 * @param report what became of the file
 */
record ArticleText(String text, FileReport report) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Bytes that tell whether every other one is zero, as in UTF-16 of a European language. */
  private static final int SAMPLE = 4096;

  private static final int MARK = 0xFEFF;

  static ArticleText of(String path, byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || zeros(bytes, 1)) {
      return sixteen(path, bytes, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF) || zeros(bytes, 0)) {
      return sixteen(path, bytes, StandardCharsets.UTF_16BE);
    }
    for (byte b : bytes) {
      if (b == 0) {
        return not(FileReport.skipped(path, "binary content; save the article as text"));
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      return text(path, strict(StandardCharsets.UTF_8, in), "UTF-8", "");
    } catch (CharacterCodingException e) {
      return eight(path, bytes, in.position());
    }
  }

  private static ArticleText sixteen(String path, byte[] bytes, Charset charset) {
    try {
      return text(path, strict(charset, ByteBuffer.wrap(bytes)), charset.name(), "");
    } catch (CharacterCodingException e) {
      return not(
          FileReport.failed(
              path, 0, "begins as UTF-16 and does not go on so; save the file as UTF-8"));
    }
  }

  /** One byte a character, where that gives words and the file is no damaged UTF-8. */
  private static ArticleText eight(String path, byte[] bytes, int bad) {
    FileReport malformed = malformed(path, bytes, bad);
    try {
      String text = strict(WINDOWS, ByteBuffer.wrap(bytes));
      return words(text) && !damaged(bytes)
          ? text(
              path,
              text,
              "Windows-1252",
              "read as Windows-1252; save it as UTF-8 if letters look wrong")
          : not(malformed);
    } catch (CharacterCodingException e) {
      return not(malformed);
    }
  }

  private static String strict(Charset charset, ByteBuffer in) throws CharacterCodingException {
    return charset
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT)
        .decode(in)
        .toString();
  }

  private static ArticleText text(String path, String decoded, String charset, String how) {
    boolean marked = !decoded.isEmpty() && decoded.charAt(0) == MARK;
    String text = marked ? decoded.substring(1) : decoded;
    return text.isBlank()
        ? not(FileReport.skipped(path, "empty"))
        : new ArticleText(text, FileReport.read(path).noted(how, false).encoded(charset));
  }

  /** Whether most pairs of bytes have a zero here alone. */
  private static boolean zeros(byte[] bytes, int at) {
    int pairs = Math.min(SAMPLE, bytes.length) / 2;
    int count = 0;
    for (int i = 0; i < pairs; i++) {
      count += bytes[2 * i + at] == 0 && bytes[2 * i + 1 - at] != 0 ? 1 : 0;
    }
    return pairs > 1 && 2 * count > pairs;
  }

  /** Whether most characters are plain letters and blanks, and none are control characters. */
  private static boolean words(String text) {
    long letters =
        text.chars().filter(c -> c < 0x80 && (Character.isLetter(c) || c == ' ')).count();
    boolean controls = text.chars().anyMatch(c -> Character.isISOControl(c) && !isBreak(c));
    return !controls && 2 * letters > text.length();
  }

  private static boolean isBreak(int c) {
    return c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  /** Whether more bytes above ASCII are parts of UTF-8 characters than are not. */
  private static boolean damaged(byte[] bytes) {
    int parts = 0;
    int others = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC2 ? 1 : 0;
      int end = i + more;
      boolean whole = more > 0 && end < bytes.length;
      for (int j = i + 1; whole && j <= end; j++) {
        whole = (bytes[j] & 0xC0) == 0x80;
      }
      parts += whole ? 1 : 0;
      others += !whole && lead >= 0x80 ? 1 : 0;
      i = whole ? end : i;
    }
    return parts > others;
  }

  private static ArticleText not(FileReport report) {
    return new ArticleText(null, report);
  }

  private static FileReport malformed(String path, byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position && i < bytes.length; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    int bad = bytes[Math.min(position, bytes.length - 1)] & 0xFF;
    return FileReport.failed(
        path,
        line,
        String.format(Locale.ROOT, "byte 0x%02X is not UTF-8; save the file as UTF-8", bad));
  }

  private static boolean startsWith(byte[] bytes, int... head) {
    if (bytes.length < head.length) {
      return false;
    }
    for (int i = 0; i < head.length; i++) {
      if ((bytes[i] & 0xFF) != head[i]) {
        return false;
      }
    }
    return true;
  }
}

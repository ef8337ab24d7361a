package sicetnon.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The bytes of a file as text.
 *
 * @param text as decoded, without byte order mark; null when the file is not read
 * @param report what became of the file
 */
record ArticleText(String text, FileReport report) {

  static ArticleText of(String path, byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      return not(FileReport.failed(path, 1, "UTF-16, but only UTF-8 is read; save it as UTF-8"));
    }
    for (byte b : bytes) {
      if (b == 0) {
        return not(FileReport.skipped(path, "binary content; save the article as text"));
      }
    }
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      in.position(3);
    }
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(in)
              .toString();
      return text.isBlank()
          ? not(FileReport.skipped(path, "empty"))
          : new ArticleText(text, FileReport.read(path));
    } catch (CharacterCodingException e) {
      return not(malformed(path, bytes, in.position()));
    }
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

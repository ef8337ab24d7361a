package sicetnon.claim;

import java.nio.charset.StandardCharsets;
import sicetnon.file.Checksum;

/** Short stable names for things: the head of a SHA-256 in hexadecimal. */
public final class Hash {
  private static final int DIGITS = 10;

  private Hash() {}

  /** Ten hexadecimal digits, after a letter so that no spreadsheet takes them for a number. */
  public static String of(String prefix, String... parts) {
    return prefix + full(String.join("\u0000", parts)).substring(0, DIGITS);
  }

  /** The whole SHA-256 of a text. */
  public static String full(String text) {
    return full(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The whole SHA-256 of a file's content. */
  public static String full(byte[] bytes) {
    return Checksum.of(bytes);
  }
}

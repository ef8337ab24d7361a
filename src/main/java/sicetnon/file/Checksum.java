package sicetnon.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
public final class Checksum {
  private static final int BUFFER = 1 << 16;

  private Checksum() {}

  /** A checksum that is fed piece by piece. */
  public static MessageDigest begun() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** What was fed, in hexadecimal. */
  public static String ended(MessageDigest checksum) {
    return HexFormat.of().formatHex(checksum.digest());
  }

  public static String of(byte[] bytes) {
    MessageDigest checksum = begun();
    checksum.update(bytes);
    return ended(checksum);
  }

  /**
   * Of a file, which is never whole in memory.
   *
   * @param most how many bytes it may have
   * @throws IOException as {@link InputFile#read}
   */
  public static String of(Path file, long most) throws IOException {
    MessageDigest checksum = begun();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = InputFile.open(file, most)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        checksum.update(buffer, 0, n);
      }
    }
    return ended(checksum);
  }
}

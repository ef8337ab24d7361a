package sicetnon.ingest;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;
import sicetnon.file.ByteLog;

/** Texts that are looked up now and then; those that do not fit in memory stand on disk. */
final class TextLog {
  /** The texts of a folder of ten thousand pages. */
  private static final long BOUND = 64 << 20;

  private static final byte ONE_BYTE = 1;
  private static final byte TWO_BYTES = 2;

  private final ByteLog log = new ByteLog(BOUND);

  /** Puts a text, char by char the same when it is asked for. */
  Supplier<String> put(String text) {
    long place = log.put(bytes(text));
    return () -> text(log.get(place));
  }

  private static byte[] bytes(String text) {
    byte[] chars = text.getBytes(StandardCharsets.ISO_8859_1);
    if (new String(chars, StandardCharsets.ISO_8859_1).equals(text)) {
      byte[] all = new byte[chars.length + 1];
      all[0] = ONE_BYTE;
      System.arraycopy(chars, 0, all, 1, chars.length);
      return all;
    }
    // no charset: it would not keep half a pair of surrogates
    ByteBuffer all = ByteBuffer.allocate(1 + 2 * text.length()).order(ByteOrder.LITTLE_ENDIAN);
    all.put(TWO_BYTES);
    text.chars().forEach(c -> all.putChar((char) c));
    return all.array();
  }

  private static String text(byte[] bytes) {
    if (bytes[0] == ONE_BYTE) {
      return new String(bytes, 1, bytes.length - 1, StandardCharsets.ISO_8859_1);
    }
    char[] chars = new char[(bytes.length - 1) / 2];
    ByteBuffer.wrap(Arrays.copyOfRange(bytes, 1, bytes.length))
        .order(ByteOrder.LITTLE_ENDIAN)
        .asCharBuffer()
        .get(chars);
    return new String(chars);
  }
}

package sicetnon.unpack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip made by hand. */
final class Zip {
  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  Zip with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Zip with(String name, byte[] bytes) {
    parts.put(name, bytes);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The same with each of some bytes in place of others of the same length. */
  static byte[] replaced(byte[] bytes, String what, String by) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1).replace(what, by);
    return latin.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The first so many bytes. */
  static byte[] cut(byte[] bytes, int length) {
    return Arrays.copyOf(bytes, length);
  }
}

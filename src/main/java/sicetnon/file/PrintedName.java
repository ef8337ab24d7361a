package sicetnon.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The name of a file as all reports print it: its path in a folder with forward slashes, the same
 * on every machine and in every locale, and another one for every other file.
 *
 * <p>A name on Unix is bytes. They are read as UTF-8; a byte that is none prints as {@code \xFF}, a
 * backslash as {@code \\}, and what shows nothing as {@link Escapes} has it.
 */
public final class PrintedName {
  private PrintedName() {}

  /** The name of what is in a folder; empty of the folder itself. */
  public static String of(Path folder, Path file) {
    Path relative = folder.relativize(file);
    if (file.getFileSystem().getSeparator().equals("\\")) {
      List<String> names = new ArrayList<>();
      relative.forEach(n -> names.add(Escapes.name(n.toString())));
      return String.join("/", names);
    }
    int names = relative.toString().isEmpty() ? 0 : relative.getNameCount();
    return text(tail(file, names));
  }

  /** The name of what is in a folder whose names are characters, by its path in it. */
  public static String of(String relative) {
    return Escapes.name(relative);
  }

  /**
   * The bytes of the last names of a path. Its text lacks those that the locale's character set
   * does not know; only its URI has them all.
   */
  private static byte[] tail(Path file, int names) {
    String uri = file.toUri().getRawPath();
    // of a folder it ends with a slash
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    int start = end;
    for (int i = 0; i < names; i++) {
      start = uri.lastIndexOf('/', start - 1);
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = start + 1; i < end; i++) {
      if (uri.charAt(i) == '%') {
        bytes.write(Integer.parseInt(uri.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(uri.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  /** Reads bytes as UTF-8, and those that are none as escapes. */
  static String text(byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer read = CharBuffer.allocate(bytes.length);
    StringBuilder out = new StringBuilder(bytes.length);
    while (true) {
      CoderResult result = decoder.decode(in, read, true);
      out.append(Escapes.name(read.flip().toString()));
      read.clear();
      if (result.isUnderflow()) {
        return out.toString();
      }
      for (int i = 0; i < result.length(); i++) {
        out.append(String.format(Locale.ROOT, "\\x%02X", in.get() & 0xFF));
      }
      decoder.reset();
    }
  }
}

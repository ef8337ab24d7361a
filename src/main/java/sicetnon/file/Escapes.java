package sicetnon.file;

import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Characters that show nothing, or command a terminal, as escapes that show: {@code \n}, {@code
 * \u202E}, {@code \}{@code u{E0041}}. The lists are written out here, since each Java knows another
 * Unicode and all must print the same.
 */
public final class Escapes {
  /** First and last of each range that shows nothing (Default_Ignorable_Code_Point and notes). */
  private static final int[] UNSEEN = {
    0xAD, 0xAD, 0x34F, 0x34F, 0x61C, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180F,
    0x200B, 0x200F, 0x2028, 0x202E, 0x2060, 0x206F, 0x3164, 0x3164, 0xFE00, 0xFE0F, 0xFEFF, 0xFEFF,
    0xFFA0, 0xFFA0, 0xFFF0, 0xFFFB, 0x1BCA0, 0x1BCA3, 0x1D173, 0x1D17A, 0xE0000, 0xE0FFF
  };

  private Escapes() {}

  /** A text as one line that steers no terminal; backslashes stay as they are. */
  public static String line(String text) {
    return escaped(text, Escapes::steers);
  }

  /** The same of several lines: their ends stay. */
  public static String lines(String text) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      boolean both = end > start && text.charAt(end - 1) == '\r';
      out.append(line(text.substring(start, both ? end - 1 : end))).append(both ? "\r\n" : "\n");
      start = end + 1;
    }
    return out.append(line(text.substring(start))).toString();
  }

  /** A name of which each character shows; no two names have one form. */
  static String name(String text) {
    return escaped(text, c -> c == '\\' || steers(c) || unseen(c));
  }

  /** Control characters, line ends, directions of writing, and halves of a pair. */
  private static boolean steers(int c) {
    return c < ' '
        || (c >= 0x7F && c <= 0x9F)
        || c == 0x61C
        || c == 0x200E
        || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private static boolean unseen(int c) {
    for (int i = 0; i < UNSEEN.length; i += 2) {
      if (c >= UNSEEN[i] && c <= UNSEEN[i + 1]) {
        return true;
      }
    }
    return false;
  }

  private static String escaped(String text, IntPredicate which) {
    if (text.codePoints().noneMatch(which)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> out.append(which.test(c) ? escape(c) : Character.toString(c)));
    return out.toString();
  }

  private static String escape(int c) {
    return switch (c) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format(Locale.ROOT, Character.isBmpCodePoint(c) ? "\\u%04X" : "\\u{%X}", c);
    };
  }
}

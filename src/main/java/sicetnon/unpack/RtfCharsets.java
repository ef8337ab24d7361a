package sicetnon.unpack;

import com.rtfparserkit.rtf.Command;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Which charset a document in the Rich Text Format means by a number. */
final class RtfCharsets {
  static final Charset USUAL = named("windows-1252", StandardCharsets.ISO_8859_1);

  private static final Map<Integer, String> CODE_PAGES =
      Map.of(
          932, "windows-31j",
          936, "GBK",
          949, "x-windows-949",
          950, "x-windows-950",
          1361, "x-Johab",
          10000, "x-MacRoman",
          65001, "UTF-8");

  /** Code pages by the number of a font's alphabet; other fonts have the document's. */
  private static final Map<Integer, Integer> FONTS =
      Map.ofEntries(
          Map.entry(77, 10000),
          Map.entry(128, 932),
          Map.entry(129, 949),
          Map.entry(130, 1361),
          Map.entry(134, 936),
          Map.entry(136, 950),
          Map.entry(161, 1253),
          Map.entry(162, 1254),
          Map.entry(163, 1258),
          Map.entry(177, 1255),
          Map.entry(178, 1256),
          Map.entry(186, 1257),
          Map.entry(204, 1251),
          Map.entry(222, 874),
          Map.entry(238, 1250),
          Map.entry(255, 437));

  private RtfCharsets() {}

  /**
   * The charset of a document after a command about it.
   *
   * @param last the one before
   */
  static Charset document(Command command, int value, Charset last) {
    return switch (command) {
      case ansicpg -> page(value);
      case mac -> page(10000);
      case pc -> page(437);
      case pca -> page(850);
      default -> last;
    };
  }

  /** The charset of a code page; an unknown page is taken for the usual one. */
  static Charset page(int number) {
    String name = CODE_PAGES.get(number);
    if (name != null) {
      return named(name, USUAL);
    }
    for (String family : List.of("windows-", "IBM", "x-windows-", "x-IBM")) {
      Charset found = named(family + number, null);
      if (found != null) {
        return found;
      }
    }
    return USUAL;
  }

  /**
   * The charset of a font.
   *
   * @param alphabet its number
   * @param usual the document's charset
   */
  static Charset font(int alphabet, Charset usual) {
    Integer page = FONTS.get(alphabet);
    return page == null ? usual : page(page);
  }

  private static Charset named(String name, Charset otherwise) {
    return name.matches("[\\w-]++") && Charset.isSupported(name)
        ? Charset.forName(name)
        : otherwise;
  }
}

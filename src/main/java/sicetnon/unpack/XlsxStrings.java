package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts that cells share: of each its runs, one after the other, without how they sound. */
final class XlsxStrings implements Xml.Listener {
  /** How a character is written that XML or the format has another use for. */
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final int HEXADECIMAL = 16;

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean within;

  List<String> texts() {
    return texts;
  }

  @Override
  public boolean open(Xml.Element element) {
    switch (element.name()) {
      case "x:si" -> text.setLength(0);
      case "x:t" -> within = true;
      default -> {}
    }
    return !element.name().equals("x:rPh");
  }

  @Override
  public void text(String chars) {
    if (within) {
      text.append(chars);
    }
  }

  @Override
  public void close(String name) {
    switch (name) {
      case "x:si" -> texts.add(plain(text.toString()));
      case "x:t" -> within = false;
      default -> {}
    }
  }

  /** A text without the format's own escapes. */
  static String plain(String text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            m ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(m.group(1), HEXADECIMAL))));
  }
}

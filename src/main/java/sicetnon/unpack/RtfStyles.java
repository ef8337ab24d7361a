package sicetnon.unpack;

import java.util.HashMap;
import java.util.Map;

/** The styles of paragraphs of a document in the Rich Text Format. */
final class RtfStyles {
  /** Styles that one may be based on, one on the other. */
  private static final int ANCESTORS = 20;

  private static final int NONE = 222;

  private static final class Style {
    private final StringBuilder name = new StringBuilder();
    private int number;
    private int base = NONE;
    private int outline = -1;

    private String name() {
      return name.toString().replace(";", "").strip();
    }
  }

  private final Map<Integer, Style> styles = new HashMap<>();
  private Style style = new Style();

  /** An entry of the list of styles begins. */
  void begin() {
    style = new Style();
  }

  void number(int number) {
    style.number = number;
  }

  void base(int number) {
    style.base = number;
  }

  void outline(int level) {
    style.outline = level;
  }

  void name(String chars) {
    style.name.append(chars);
  }

  /** The entry ends. */
  void end() {
    if (!style.name().isEmpty()) {
      styles.putIfAbsent(style.number, style);
    }
    style = new Style();
  }

  /** Level from 1 of a style's headings; 0 for what is no heading. */
  int heading(int number) {
    Style one = styles.get(number);
    for (int i = 0; one != null && i < ANCESTORS; i++) {
      int named = StyleNames.heading(one.name());
      if (one.outline >= 0 || named > 0) {
        return one.outline >= 0 ? (one.outline + 1) % 10 : named;
      }
      one = styles.get(one.base);
    }
    return 0;
  }

  boolean title(int number) {
    Style one = styles.get(number);
    return one != null && StyleNames.title(one.name());
  }

  boolean contents(int number) {
    Style one = styles.get(number);
    return one != null && StyleNames.contents(one.name());
  }
}

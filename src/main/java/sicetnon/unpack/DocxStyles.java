package sicetnon.unpack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The styles of a Word document, each with what it has from those that it is based on. */
final class DocxStyles implements Xml.Listener {
  /** Outline level of what is no heading. */
  static final int BODY = 9;

  /** Styles that one may be based on, one on the other. */
  private static final int ANCESTORS = 20;

  private static final Pattern LIST = Pattern.compile("(?i)list (?:bullet|number) ([2-5])");

  private static final class Style {
    private String name = "";
    private String base = "";
    private String list;
    private Integer level;
    private Integer outline;
    private Boolean bold;
    private Boolean hidden;
    private boolean firstRow;
  }

  private final Map<String, Style> styles = new HashMap<>();
  private String usual = "";
  private Style style = new Style();

  @Override
  public boolean open(Xml.Element element) {
    switch (element.name()) {
      case "w:style" -> {
        style = new Style();
        styles.putIfAbsent(element.get("styleId"), style);
        boolean first = usual.isEmpty() && element.get("type").equals("paragraph");
        usual = first && on(element.get("default"), false) ? element.get("styleId") : usual;
      }
      case "w:name" -> style.name = element.get("val");
      case "w:basedOn" -> style.base = element.get("val");
      case "w:numId" -> style.list = element.get("val");
      case "w:ilvl" -> style.level = element.number("val", 8, 0);
      case "w:outlineLvl" -> style.outline = element.number("val", BODY, BODY);
      case "w:b" -> style.bold = on(element.get("val"), true);
      case "w:vanish" -> style.hidden = on(element.get("val"), true);
      case "w:tblStylePr" -> {
        style.firstRow |= element.get("type").equals("firstRow");
        return false;
      }
      case "w:docDefaults", "w:latentStyles" -> {
        return false;
      }
      default -> {}
    }
    return true;
  }

  /** Whether a switch is on; an empty one has a value of its own. */
  static boolean on(String value, boolean empty) {
    return value.isEmpty() ? empty : !value.equals("0") && !value.matches("false|off|none");
  }

  /** Outline level from 0; {@link #BODY} for what is no heading. */
  int outline(String id) {
    for (Style one : chain(id)) {
      int named = StyleNames.heading(one.name);
      if (one.outline != null || named > 0) {
        return one.outline != null ? one.outline : named - 1;
      }
    }
    return BODY;
  }

  boolean title(String id) {
    return chain(id).stream().anyMatch(s -> StyleNames.title(s.name));
  }

  /** Whether it is for a table of contents or an index. */
  boolean contents(String id) {
    return chain(id).stream().anyMatch(s -> StyleNames.contents(s.name));
  }

  boolean bold(String id) {
    return first(id, s -> s.bold).orElse(false);
  }

  boolean hidden(String id) {
    return first(id, s -> s.hidden).orElse(false);
  }

  /** Whether tables in this style set off their first row. */
  boolean firstRow(String id) {
    return chain(id).stream().anyMatch(s -> s.firstRow);
  }

  /** The list that paragraphs in this style are items of; empty for none. */
  String list(String id) {
    return first(id, s -> s.list).orElse("");
  }

  /** Level in the list from 0, as the style or its name tells it; -1 where neither does. */
  int level(String id) {
    for (Style one : chain(id)) {
      Matcher named = LIST.matcher(one.name);
      if (named.matches()) {
        return Integer.parseInt(named.group(1)) - 1;
      } else if (one.level != null) {
        return one.level;
      }
    }
    return -1;
  }

  private <T> Optional<T> first(String id, Function<Style, T> of) {
    for (Style one : chain(id)) {
      T value = of.apply(one);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private List<Style> chain(String id) {
    List<Style> chain = new ArrayList<>();
    Style next = styles.get(id.isEmpty() ? usual : id);
    while (next != null && chain.size() < ANCESTORS) {
      chain.add(next);
      next = styles.get(next.base);
    }
    return chain;
  }
}

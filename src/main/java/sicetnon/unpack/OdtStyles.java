package sicetnon.unpack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The styles of an OpenDocument text, each with what it has from its ancestors. */
final class OdtStyles implements Xml.Listener {
  /** Styles above one another. */
  private static final int ANCESTORS = 20;

  private static final class Style {
    private String name = "";
    private String shown = "";
    private String parent = "";
    private Integer outline;
    private Boolean bold;
    private Boolean hidden;

    /** Its own outline level, else that which its name tells; null for neither. */
    private Integer heading() {
      int named = StyleNames.heading(shown);
      return outline != null || named == 0 ? outline : Integer.valueOf(named);
    }
  }

  private final Map<String, Style> styles = new HashMap<>();
  private final Set<String> unmarked = new HashSet<>();
  private Style style = new Style();
  private String list = "";

  @Override
  public boolean open(Xml.Element element) {
    switch (element.name()) {
      case "style:style" -> style(element);
      case "style:text-properties" -> {
        String weight = element.get("font-weight");
        style.bold = weight.isEmpty() ? style.bold : Boolean.valueOf(heavy(weight));
        boolean none = element.get("display").equals("none");
        style.hidden = none ? Boolean.TRUE : style.hidden;
      }
      case "text:list-style" -> {
        style = new Style();
        list = element.get("name");
      }
      case "text:list-level-style-number" -> {
        style = new Style();
        if (element.get("num-format").isBlank()) {
          unmarked.add(list + " " + element.number("level", 10, 1));
        }
      }
      default -> {}
    }
    return true;
  }

  private void style(Xml.Element element) {
    style = new Style();
    style.name = element.get("name");
    String shown = element.get("display-name");
    style.shown = shown.isEmpty() ? style.name : shown;
    style.parent = element.get("parent-style-name");
    if (!element.get("default-outline-level").isEmpty()) {
      style.outline = element.number("default-outline-level", 10, 0);
    }
    styles.putIfAbsent(element.get("family") + " " + style.name, style);
  }

  private static boolean heavy(String weight) {
    return weight.equals("bold") || weight.matches("[6-9]00");
  }

  /** Outline level from 1 of a style of paragraphs; 0 for what is no heading. */
  int outline(String name) {
    return first("paragraph " + name, Style::heading).orElse(0);
  }

  boolean title(String name) {
    return chain("paragraph " + name).stream().anyMatch(s -> StyleNames.title(s.shown));
  }

  /** Whether it is for a table of contents or an index. */
  boolean contents(String name) {
    return chain("paragraph " + name).stream().anyMatch(s -> StyleNames.contents(s.shown));
  }

  boolean bold(String family, String name) {
    return first(family + " " + name, s -> s.bold).orElse(false);
  }

  boolean hidden(String family, String name) {
    return first(family + " " + name, s -> s.hidden).orElse(false);
  }

  /** Whether the items of a list have a mark at a level from 1. */
  boolean marked(String listStyle, int level) {
    return !unmarked.contains(listStyle + " " + Math.min(10, level));
  }

  private <T> Optional<T> first(String key, Function<Style, T> of) {
    for (Style one : chain(key)) {
      T value = of.apply(one);
      if (value != null) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private List<Style> chain(String key) {
    String family = key.substring(0, key.indexOf(' ') + 1);
    List<Style> chain = new ArrayList<>();
    Style next = styles.get(key);
    while (next != null && chain.size() < ANCESTORS) {
      chain.add(next);
      next = styles.get(family + next.parent);
    }
    return chain;
  }
}

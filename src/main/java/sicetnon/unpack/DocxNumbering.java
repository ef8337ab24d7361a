package sicetnon.unpack;

import java.util.HashMap;
import java.util.Map;

/** The lists of a Word document: which of their levels have a mark. */
final class DocxNumbering implements Xml.Listener {
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private final Map<String, Integer> levels = new HashMap<>();
  private String owner = "";
  private int level;

  @Override
  public boolean open(Xml.Element element) {
    switch (element.name()) {
      case "w:abstractNum" -> owner = "kind " + element.get("abstractNumId");
      case "w:num" -> owner = "list " + element.get("numId");
      case "w:abstractNumId" -> kinds.put(owner, "kind " + element.get("val"));
      case "w:lvl", "w:lvlOverride" -> level = element.number("ilvl", 8, 0);
      case "w:numFmt" -> marks.put(owner + " " + level, element.get("val"));
      case "w:pStyle" -> levels.putIfAbsent(owner + " " + element.get("val"), level);
      default -> {}
    }
    return true;
  }

  /**
   * Whether an item of a list has a mark.
   *
   * @param list its number; "0" is that of no list
   * @param at its level from 0
   */
  boolean marked(String list, int at) {
    String own = "list " + list;
    String kind = kinds.get(own);
    String mark = marks.getOrDefault(own + " " + at, marks.getOrDefault(kind + " " + at, ""));
    return kind != null && !list.equals("0") && !mark.equals("none");
  }

  /** The level from 0 that a list has for a style; 0 where it has none. */
  int level(String list, String style) {
    return levels.getOrDefault(kinds.get("list " + list) + " " + style, 0);
  }
}

package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;

/** The lists of an OpenDocument text that are open at a place. */
final class OdtLists {
  private static final class List {
    private final String style;
    private final boolean box;

    /** Whether the next paragraph is the first of an item. */
    private boolean item;

    List(String style, boolean box) {
      this.style = style;
      this.box = box;
    }
  }

  private final OdtStyles styles;
  private final Deque<List> open = new ArrayDeque<>();

  OdtLists(OdtStyles styles) {
    this.styles = styles;
  }

  void open(Xml.Element element) {
    switch (element.name()) {
      case "text:list" -> {
        String own = element.get("style-name");
        String outer = open.isEmpty() || open.peek().box ? "" : open.peek().style;
        open.push(new List(own.isEmpty() ? outer : own, false));
      }
      case "text:list-item" -> {
        if (!open.isEmpty()) {
          open.peek().item = true;
        }
      }
      default -> {}
    }
  }

  void close(String name) {
    if (name.equals("text:list")) {
      open.poll();
    }
  }

  /** A note or a box begins, within which no list is open. */
  void openBox() {
    open.push(new List("", true));
  }

  void closeBox() {
    open.poll();
  }

  /** Whether a paragraph that begins here is an item; the next one goes on with it. */
  boolean item() {
    List list = open.peek();
    if (list == null || list.box || !list.item) {
      return false;
    }
    list.item = false;
    return styles.marked(list.style, level());
  }

  /** How many lists are within each other here. */
  int level() {
    int level = 0;
    for (List list : open) {
      if (list.box) {
        break;
      }
      level++;
    }
    return level;
  }
}

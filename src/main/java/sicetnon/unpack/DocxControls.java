package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;

/** Content controls: forms within the text, whose prompts and tables of contents say nothing. */
final class DocxControls {
  private final Deque<Boolean> empty = new ArrayDeque<>();
  private boolean properties;

  /** Whether an element is to be gone into. */
  boolean open(Xml.Element element) {
    switch (element.name()) {
      case "w:sdt" -> empty.push(false);
      case "w:sdtPr" -> properties = true;
      case "w:showingPlcHdr" -> mark(DocxStyles.on(element.get("val"), true));
      case "w:docPartGallery" -> mark(element.get("val").equals("Table of Contents"));
      case "w:sdtContent" -> {
        return empty.isEmpty() || !empty.peek();
      }
      default -> {
        return !properties || element.name().equals("w:docPartObj");
      }
    }
    return true;
  }

  private void mark(boolean says) {
    if (says && properties && !empty.isEmpty()) {
      empty.pop();
      empty.push(true);
    }
  }

  void close(String name) {
    if (name.equals("w:sdtPr")) {
      properties = false;
    } else if (name.equals("w:sdt")) {
      empty.poll();
    }
  }
}

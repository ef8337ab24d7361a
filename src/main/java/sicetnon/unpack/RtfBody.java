package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Puts the paragraphs, notes and tables of a document in the Rich Text Format together. */
final class RtfBody {
  /** The page, a note or a box. */
  private static final class Box {
    private final List<Passage> passages = new ArrayList<>();
    private Paragraph paragraph = new Paragraph();
    private boolean marked;
  }

  private final RtfStyles styles;
  private final Body body;
  private final RtfTable table = new RtfTable();
  private final Deque<Box> boxes = new ArrayDeque<>(List.of(new Box()));

  RtfBody(RtfStyles styles, Body body) {
    this.styles = styles;
    this.body = body;
  }

  /** The table whose rows follow. */
  RtfTable table() {
    return table;
  }

  void add(String chars, boolean bold) {
    boxes.peek().paragraph.add(chars, bold);
  }

  /** Says that the paragraph has the mark of an item. */
  void mark() {
    boxes.peek().marked = true;
  }

  void openBox() {
    boxes.push(new Box());
  }

  /** Closes a note or a box; it stands behind the paragraph that it hangs on. */
  void closeBox(RtfGroup group) {
    if (boxes.size() > 1) {
      endParagraph(group);
      Box box = boxes.pop();
      boxes.peek().paragraph.behind(box.passages);
    }
  }

  void endParagraph(RtfGroup group) {
    List<Passage> passages = passages(group);
    if (boxes.size() > 1) {
      boxes.peek().passages.addAll(passages);
    } else if (group.inTable) {
      table.add(passages);
    } else if (!passages.isEmpty() || !table.open()) {
      table.type(body);
      body.add(passages);
    }
  }

  void endCell(RtfGroup group) {
    if (boxes.size() > 1) {
      endParagraph(group);
    } else {
      table.add(passages(group));
      table.endCell();
    }
  }

  void endRow() {
    if (boxes.size() == 1) {
      table.endRow();
    }
  }

  private List<Passage> passages(RtfGroup group) {
    Box box = boxes.peek();
    Paragraph paragraph = box.paragraph;
    int heading = group.outline >= 0 ? (group.outline + 1) % 10 : styles.heading(group.style);
    if (styles.title(group.style)) {
      paragraph.is(Passage.Kind.TITLE, 1);
    } else if (heading > 0) {
      paragraph.is(Passage.Kind.HEADING, heading);
    } else if (box.marked || group.listed) {
      paragraph.is(Passage.Kind.ITEM, group.level + 1);
    }
    box.paragraph = new Paragraph();
    box.marked = false;
    return styles.contents(group.style) ? List.of() : paragraph.passages();
  }

  /** Types what is left when the document ends. */
  void finish(RtfGroup group) {
    while (boxes.size() > 1) {
      closeBox(group);
    }
    endParagraph(group);
    table.type(body);
    body.finish();
  }
}

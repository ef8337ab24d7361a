package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Where the paragraphs of a document go: onto the page, or into the cell, note or box that is open.
 */
final class Body {
  /** A table, or what is neither and holds paragraphs. */
  private record Frame(Grid grid, List<Passage> passages) {}

  private final Typescript out;
  private final Deque<Frame> frames = new ArrayDeque<>();
  private boolean titled;

  Body(Typescript out) {
    this.out = out;
  }

  void note(String what) {
    out.note(what);
  }

  boolean full() {
    return out.full();
  }

  void add(List<Passage> passages) {
    passages.forEach(this::add);
  }

  void add(Passage passage) {
    Frame frame = frames.peek();
    if (passage.isBlank()) {
      return;
    }
    if (frame == null) {
      type(passage.labelled());
    } else if (frame.grid == null) {
      frame.passages.add(passage);
    } else {
      frame.grid.caption(passage);
    }
  }

  /** Once a title is typed, headings go one level down. */
  private void type(Passage passage) {
    switch (passage.kind()) {
      case TITLE -> {
        out.heading(1, passage.text());
        titled = true;
      }
      case HEADING -> out.heading(passage.level() + (titled ? 1 : 0), passage.text());
      case ITEM -> out.item(passage.level(), passage.text());
      case TEXT -> out.paragraph(passage.text());
    }
  }

  /** Opens a box: what is added from here on is kept. */
  void openBox() {
    frames.push(new Frame(null, new ArrayList<>()));
  }

  /** Closes the box and gives what was kept. */
  List<Passage> closeBox() {
    while (!frames.isEmpty() && frames.peek().grid != null) {
      closeTable();
    }
    return frames.isEmpty() ? List.of() : frames.pop().passages;
  }

  void openTable() {
    frames.push(new Frame(new Grid(), List.of()));
  }

  /** A row; does nothing where no table is open. */
  void openRow() {
    Frame frame = frames.peek();
    if (frame != null && frame.grid != null) {
      frame.grid.row();
    }
  }

  /** Says of the row that is open that it names the columns. */
  void headRow() {
    grid().head();
  }

  /** Takes back the row that is open. */
  void dropRow() {
    grid().drop();
  }

  /**
   * Closes the cell that {@link #openBox} opened.
   *
   * @param span columns that it takes
   * @param continued whether it goes on with the cell above
   */
  void closeCell(int span, boolean continued) {
    List<Passage> passages = closeBox();
    grid().cell(new Grid.Cell(List.copyOf(passages), span, continued));
  }

  private Grid grid() {
    Frame frame = frames.peek();
    return frame == null || frame.grid == null ? new Grid() : frame.grid;
  }

  /** Types the table that is open; one within a cell or a box gives it its paragraphs. */
  void closeTable() {
    Frame frame = frames.peek();
    if (frame == null || frame.grid == null) {
      return;
    }
    frames.pop();
    if (frames.isEmpty()) {
      frame.grid.type(out, this::add);
    } else {
      add(frame.grid.passages());
    }
  }

  /** Closes whatever a document that breaks off has left open. */
  void finish() {
    while (!frames.isEmpty()) {
      if (frames.peek().grid != null) {
        closeTable();
      } else {
        List<Passage> passages = closeBox();
        if (frames.isEmpty() || frames.peek().grid == null) {
          add(passages);
        } else {
          grid().cell(new Grid.Cell(passages, 1, false));
        }
      }
    }
  }
}

package sicetnon.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What a line of AsciiDoc stands in: blocks between fences, lists, titles that are no section's.
 */
final class AsciiDocNesting {
  private static final int TITLE = 6;
  private static final int DEEPEST = Bounds.NESTED / 2;
  private static final int NONE = -1;

  /** A block that is read; the lists around it go on behind it. */
  private record Open(String fence, int marks) {}

  private final BlockList blocks;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<String> marks = new ArrayList<>();
  private MappedText title = MappedText.of("", new Span(0, 0));
  private int titled = NONE;
  private boolean terms;
  private boolean attached;

  AsciiDocNesting(BlockList blocks) {
    this.blocks = blocks;
  }

  /** What follows goes on with the item above. */
  void attach() {
    attached = true;
  }

  /** A title, which the next block that is read gets. */
  void title(MappedText words) {
    title = words;
  }

  /** No title for the next block. */
  void noTitle() {
    title = MappedText.of("", new Span(0, 0));
  }

  /** A new section: all that is open ends, but for what stands between fences. */
  void section() {
    marks.clear();
    terms = false;
    attached = false;
    titled = NONE;
    noTitle();
  }

  /** A block that is no item begins; what is not attached to a list ends it. */
  void block() {
    if (!attached) {
      cut(base());
      terms = false;
      endTitle();
    }
    begin();
  }

  /** An item begins; gives its level, from 1 on. */
  int item(String mark) {
    if (!attached && !terms && !inList()) {
      endTitle();
    }
    begin();
    int at = marks.subList(base(), marks.size()).indexOf(mark);
    if (at < 0) {
      marks.add(mark);
    } else {
      cut(base() + at + 1);
    }
    return Math.min(marks.size(), DEEPEST);
  }

  /** A term begins, with its text below it. */
  void term(MappedText words) {
    cut(base());
    begin();
    if (!words.isBlank()) {
      blocks.heading(TITLE, words);
      titled = open.size();
    }
    terms = true;
  }

  /** Whether a block of that fence is open. */
  boolean isOpen(String fence) {
    return open.stream().anyMatch(o -> o.fence().equals(fence));
  }

  /** Ends the block of a fence with all in it, or else begins one. */
  void fence(String fence) {
    if (isOpen(fence)) {
      while (!open.peek().fence().equals(fence)) {
        open.pop();
      }
      cut(open.pop().marks());
      attached = inList();
      return;
    }
    block();
    open.push(new Open(fence, marks.size()));
  }

  boolean inList() {
    return terms || marks.size() > base();
  }

  private int base() {
    return open.isEmpty() ? 0 : open.peek().marks();
  }

  private void cut(int size) {
    marks.subList(Math.min(size, marks.size()), marks.size()).clear();
  }

  private void endTitle() {
    if (titled >= open.size()) {
      blocks.endSection(TITLE);
      titled = NONE;
    }
  }

  private void begin() {
    attached = false;
    if (!title.isBlank()) {
      blocks.heading(TITLE, title);
      titled = open.size();
    }
    noTitle();
  }
}

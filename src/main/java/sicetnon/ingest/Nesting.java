package sicetnon.ingest;

import java.util.ArrayDeque;
import java.util.Deque;

/** How deep an item stands in lists within lists, by the columns that its mark is set in. */
final class Nesting {
  private static final int DEEPEST = Bounds.NESTED / 2;

  private final Deque<Integer> open = new ArrayDeque<>();

  /** The level of an item, from 1 on; it ends those set in as far or further. */
  int item(int indent) {
    text(indent);
    open.push(indent);
    return level();
  }

  /** Ends the items that text set in by so much is no part of. */
  void text(int indent) {
    while (!open.isEmpty() && open.peek() >= indent) {
      open.pop();
    }
  }

  /** How many items are open, up to a bound. */
  int level() {
    return Math.min(open.size(), DEEPEST);
  }

  /** The columns that the innermost open item is set in; -1 without one. */
  int indent() {
    return open.isEmpty() ? -1 : open.peek();
  }

  void clear() {
    open.clear();
  }
}

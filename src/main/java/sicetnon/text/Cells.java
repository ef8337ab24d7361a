package sicetnon.text;

import java.util.Arrays;

/**
 * Partial trees of all candidates of a sentence, as numbers in one array. A cell is never changed
 * once another points to it, so candidates share what they have in common.
 */
final class Cells {
  static final int WORD = 0;
  static final int BELOW = 1;
  static final int LEFTS = 2;
  static final int RIGHTS = 3;
  static final int LEFT = 4;
  static final int LEFT_RELATION = 5;
  static final int INNER_LEFT = 6;
  static final int INNER_LEFT_RELATION = 7;
  static final int RIGHT = 8;
  static final int RIGHT_RELATION = 9;
  static final int INNER_RIGHT = 10;
  static final int INNER_RIGHT_RELATION = 11;
  static final int LEFT_SET = 12;
  static final int RIGHT_SET = 13;
  static final int LEFT_CELL = 14;
  static final int RIGHT_CELL = 15;
  private static final int FIELDS = 16;
  private static final int MADE = 1 << 10;

  private int[] fields = new int[1 << 12];
  // of each cell, the first that has the same partial tree
  private int[] trees = new int[1 << 8];
  // and the first that came about alike, as far as features can tell
  private int[] kinds = new int[1 << 8];
  // the kinds of heads with one more child, by what tells them
  private final long[] made = new long[MADE];
  private final int[] madeKinds = new int[MADE];
  private int count;

  void clear() {
    count = 0;
    Arrays.fill(made, -1);
  }

  /** How many cells were made since the sentence began. */
  int count() {
    return count;
  }

  int get(int cell, int field) {
    return fields[cell * FIELDS + field];
  }

  /** The same number for cells with the same partial tree, whatever that lies on. */
  int tree(int cell) {
    return trees[cell];
  }

  /** The same number only for cells whose partial trees no feature tells apart. */
  int kind(int cell) {
    return kinds[cell];
  }

  /** A word without children, on nothing; words outside the sentence and missing cells are -1. */
  int word(int word) {
    int at = next() * FIELDS;
    Arrays.fill(fields, at, at + FIELDS, -1);
    fields[at + WORD] = word;
    fields[at + LEFTS] = 0;
    fields[at + RIGHTS] = 0;
    fields[at + LEFT_SET] = 0;
    fields[at + RIGHT_SET] = 0;
    return count - 1;
  }

  /** The same partial tree, lying on another. */
  int on(int cell, int below) {
    int copy = copy(cell);
    fields[copy * FIELDS + BELOW] = below;
    trees[copy] = trees[cell];
    kinds[copy] = kinds[cell];
    return copy;
  }

  /** A copy of the head that has one more child, the outermost on its side. */
  int attached(int head, int child, int relation, boolean left) {
    int copy = copy(head);
    int at = copy * FIELDS;
    int side = left ? LEFT : RIGHT;
    fields[at + (left ? LEFTS : RIGHTS)]++;
    fields[at + side + 2] = fields[at + side];
    fields[at + side + 3] = fields[at + side + 1];
    fields[at + side] = get(child, WORD);
    fields[at + side + 1] = relation;
    fields[at + (left ? LEFT_SET : RIGHT_SET)] |= 1 << Math.min(31, relation);
    fields[at + (left ? LEFT_CELL : RIGHT_CELL)] = child;
    kinds[copy] = kind(copy, head, child, relation, left);
    return copy;
  }

  private int kind(int copy, int head, int child, int relation, boolean left) {
    long side = left ? 0 : get(child, LEFT) + 2L;
    long word = get(child, WORD);
    long key = (((long) kinds[head] << 14 | word) << 14 | side) << 8 | relation;
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> 54);
    if (made[place] != key) {
      made[place] = key;
      madeKinds[place] = copy;
    }
    return madeKinds[place];
  }

  private int copy(int cell) {
    int copy = next();
    System.arraycopy(fields, cell * FIELDS, fields, copy * FIELDS, FIELDS);
    return copy;
  }

  private int next() {
    if ((count + 1) * FIELDS > fields.length) {
      fields = Arrays.copyOf(fields, fields.length * 2);
      trees = Arrays.copyOf(trees, trees.length * 2);
      kinds = Arrays.copyOf(kinds, kinds.length * 2);
    }
    trees[count] = count;
    kinds[count] = count;
    return count++;
  }
}

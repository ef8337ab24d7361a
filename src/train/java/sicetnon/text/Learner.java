package sicetnon.text;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A perceptron that learns: whole weights by feature and class, and their sums over time for the
 * average (Collins 2002).
 */
final class Learner implements Scorer {
  // thousandths in a step: with 250 the largest weights seen fit a byte
  private static final int UNIT = 250;
  private static final int COUNTERS = 1 << 26;
  private final int classes;
  private final int rarest;
  // how often features were seen, by their lower bits
  private final byte[] seen;
  // key and start of the row, by turns; 0 as the start is a free place
  private int[] slots = new int[1 << 21];
  // of each row: places, entries, then classes and weights by turns
  private int[] cells = new int[1 << 22];
  private long[] sums = new long[1 << 21];
  private int end = 2;
  private int count;
  private int now = 1;
  private int least = 1;

  /**
   * @param rarest features counted less often are not learnt; 0 learns all without counting
   */
  Learner(int classes, int rarest) {
    this.classes = classes;
    this.rarest = rarest;
    this.seen = new byte[rarest == 0 ? 0 : COUNTERS];
  }

  @Override
  public int classes() {
    return classes;
  }

  void count(int[] features, int n) {
    for (int i = 0; i < n; i++) {
      int at = features[i] & (COUNTERS - 1);
      seen[at] += (byte) (seen[at] < rarest ? 1 : 0);
    }
  }

  @Override
  public void add(int[] features, int n, int[] scores) {
    for (int i = 0; i < n; i++) {
      int row = slots[slot(features[i]) + 1];
      if (row != 0) {
        int last = row + 2 + cells[row + 1] * 2;
        for (int e = row + 2; e < last; e += 2) {
          scores[cells[e]] += cells[e + 1];
        }
      }
    }
  }

  private int slot(int key) {
    int mask = slots.length - 1;
    int slot = (key * 0x9E3779B1 >>> 7) * 2 & mask;
    while (slots[slot + 1] != 0 && slots[slot] != key) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  /** One more sentence was seen. */
  void tick() {
    now++;
  }

  void update(int[] features, int n, int column, int change) {
    for (int i = 0; i < n; i++) {
      if (rarest == 0 || seen[features[i] & (COUNTERS - 1)] >= rarest) {
        update(features[i], column, change);
      }
    }
  }

  private void update(int key, int column, int change) {
    int slot = slot(key);
    if (slots[slot + 1] == 0) {
      if (++count * 4 > slots.length) {
        grow();
        slot = slot(key);
      }
      slots[slot] = key;
      slots[slot + 1] = row(2);
    }
    int row = slots[slot + 1];
    int e = row + 2;
    int last = e + cells[row + 1] * 2;
    while (e < last && cells[e] != column) {
      e += 2;
    }
    if (e == last) {
      if (cells[row + 1] == cells[row]) {
        row = moved(row);
        slots[slot + 1] = row;
        e = row + 2 + cells[row + 1] * 2;
      }
      cells[row + 1]++;
      cells[e] = column;
    }
    cells[e + 1] += change;
    sums[e / 2] += (long) change * now;
  }

  /** A new row with room for some entries. */
  private int row(int room) {
    int size = 2 + room * 2;
    while (end + size > cells.length) {
      cells = Arrays.copyOf(cells, cells.length / 2 * 3 / 2 * 2);
      sums = Arrays.copyOf(sums, cells.length / 2 + 1);
    }
    int row = end;
    cells[row] = room;
    end += size;
    return row;
  }

  private int moved(int old) {
    int row = row(cells[old] * 2);
    int entries = cells[old + 1];
    cells[row + 1] = entries;
    System.arraycopy(cells, old + 2, cells, row + 2, entries * 2);
    System.arraycopy(sums, old / 2 + 1, sums, row / 2 + 1, entries);
    return row;
  }

  private void grow() {
    int[] old = slots;
    slots = new int[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i + 1] != 0) {
        int slot = slot(old[i]);
        slots[slot] = old[i];
        slots[slot + 1] = old[i + 1];
      }
    }
  }

  /** Averages, a thousand times as large; what is learnt after this is wrong. */
  void average() {
    for (int i = 0; i < slots.length; i += 2) {
      int row = slots[i + 1];
      int entries = row == 0 ? 0 : cells[row + 1];
      for (int e = row + 2; e < row + 2 + entries * 2; e += 2) {
        long whole = (long) cells[e + 1] * now - sums[e / 2];
        cells[e + 1] = (int) Math.floorDiv(whole * 1000 + now / 2, now);
      }
    }
  }

  /**
   * Writes averages as single bytes, for {@link Weights#read}.
   *
   * @param row a feature whose weights are all less than this many steps is left out
   * @param entry a weight of less than this many steps is left out
   */
  void write(DataOutputStream out, int row, int entry) throws IOException {
    least = entry;
    int[] kept = kept(row);
    int entries = 0;
    for (int slot : kept) {
      sort(slots[slot + 1]);
      entries += entries(slots[slot + 1]);
    }
    out.writeInt(classes);
    out.writeInt(kept.length);
    out.writeInt(entries);
    writeKeys(out, kept);
    for (int slot : kept) {
      out.writeByte(entries(slots[slot + 1]));
    }
    for (int part = 0; part < 2; part++) {
      for (int slot : kept) {
        writeRow(out, slots[slot + 1], part);
      }
    }
  }

  /**
   * Writes averages as single bytes, one for each class of a feature, for {@link MoveWeights#read}.
   *
   * @param row a feature whose weights are all less than this many steps is left out
   */
  void writeAll(DataOutputStream out, int row) throws IOException {
    least = 1;
    int[] kept = kept(row);
    out.writeInt(kept.length);
    writeKeys(out, kept);
    for (int column = 0; column < classes; column++) {
      for (int slot : kept) {
        out.writeByte(step(weight(slots[slot + 1], column)));
      }
    }
  }

  private void writeKeys(DataOutputStream out, int[] kept) throws IOException {
    int last = 0;
    for (int slot : kept) {
      Varint.write(out, slots[slot] - last);
      last = slots[slot];
    }
  }

  private int weight(int row, int column) {
    for (int e = row + 2; e < row + 2 + cells[row + 1] * 2; e += 2) {
      if (cells[e] == column) {
        return cells[e + 1];
      }
    }
    return 0;
  }

  /** Classes in ascending order pack better. */
  private void sort(int row) {
    for (int e = row + 4; e < row + 2 + cells[row + 1] * 2; e += 2) {
      for (int f = e; f > row + 2 && cells[f - 2] > cells[f]; f -= 2) {
        for (int part = 0; part < 2; part++) {
          int other = cells[f - 2 + part];
          cells[f - 2 + part] = cells[f + part];
          cells[f + part] = other;
        }
      }
    }
  }

  private void writeRow(DataOutputStream out, int row, int part) throws IOException {
    for (int e = row + 2; e < row + 2 + cells[row + 1] * 2; e += 2) {
      int step = step(cells[e + 1]);
      if (step != 0) {
        out.writeByte(part == 0 ? cells[e] : step);
      }
    }
  }

  private int entries(int row) {
    int n = 0;
    for (int e = row + 2; e < row + 2 + cells[row + 1] * 2; e += 2) {
      n += step(cells[e + 1]) == 0 ? 0 : 1;
    }
    return n;
  }

  private int step(int weight) {
    int step = Math.max(-127, Math.min(127, Math.floorDiv(weight + UNIT / 2, UNIT)));
    return Math.abs(step) < least ? 0 : step;
  }

  /** Places of the features that are written, by ascending unsigned key. */
  private int[] kept(int strongest) {
    long[] order = new long[count];
    int n = 0;
    for (int slot = 0; slot < slots.length; slot += 2) {
      int row = slots[slot + 1];
      int most = 0;
      for (int e = row + 2; row != 0 && e < row + 2 + cells[row + 1] * 2; e += 2) {
        most = Math.max(most, Math.abs(step(cells[e + 1])));
      }
      if (most >= strongest) {
        order[n++] = (slots[slot] & 0xFFFFFFFFL) << 31 | slot;
      }
    }
    Arrays.sort(order, 0, n);
    int[] places = new int[n];
    for (int i = 0; i < n; i++) {
      places[i] = (int) (order[i] & 0x7FFFFFFF);
    }
    return places;
  }
}

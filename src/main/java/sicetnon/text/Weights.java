package sicetnon.text;

import java.nio.ByteBuffer;

/**
 * Trained weights: an open-addressed table from a feature to its classes with a weight other than
 * zero. Features with many of them have a place for every class, which is quicker to add up. Safe
 * for several threads.
 */
final class Weights implements Scorer {
  private static final int MANY = 20;
  private static final int START_BITS = 24;
  private static final int DENSE = 0xFF;

  private final int classes;
  private final int mask;
  // feature in the upper half; number of entries (8 bits) and where they begin in the lower
  private final long[] table;
  // class in the upper byte, weight in the lower
  private final short[] sparse;
  private final int[] dense;

  private Weights(int classes, byte[] lengths) {
    this.classes = classes;
    int capacity = Integer.highestOneBit(Math.max(1, lengths.length)) * 4;
    this.mask = capacity - 1;
    this.table = new long[capacity];
    int few = 0;
    int many = 0;
    for (byte length : lengths) {
      few += (length & 0xFF) > MANY ? 0 : length;
      many += (length & 0xFF) > MANY ? 1 : 0;
    }
    this.sparse = new short[few];
    this.dense = new int[many * classes];
  }

  @Override
  public int classes() {
    return classes;
  }

  @Override
  public void add(int[] features, int count, int[] scores) {
    for (int i = 0; i < count; i++) {
      features[i] = row(features[i]);
    }
    for (int i = 0; i < count; i++) {
      int row = features[i];
      int start = row & ((1 << START_BITS) - 1);
      int length = row >>> START_BITS;
      if (length == DENSE) {
        addAll(start, scores);
      } else {
        for (int e = start; e < start + length; e++) {
          int entry = sparse[e];
          scores[(entry >>> 8) & 0xFF] += (byte) entry;
        }
      }
    }
  }

  private void addAll(int start, int[] scores) {
    for (int c = 0; c < classes; c++) {
      scores[c] += dense[start + c];
    }
  }

  /** Number of entries and where they begin; 0 for an unknown feature. */
  private int row(int key) {
    int slot = slot(key);
    return (int) table[slot];
  }

  private int slot(int key) {
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    long entry = table[slot];
    while (entry != 0 && (int) (entry >>> 32) != key) {
      slot = (slot + 1) & mask;
      entry = table[slot];
    }
    return slot;
  }

  /**
   * Reads what the training wrote: numbers of classes, features and entries; the features in
   * ascending order as differences, the number of entries of each, and of all entries the classes,
   * then the weights.
   */
  static Weights read(ByteBuffer in) {
    int classes = in.getInt();
    int[] keys = new int[in.getInt()];
    int entries = in.getInt();
    int key = 0;
    for (int i = 0; i < keys.length; i++) {
      key += Varint.read(in);
      keys[i] = key;
    }
    byte[] lengths = bytes(in, keys.length);
    Weights weights = new Weights(classes, lengths);
    weights.fill(keys, lengths, bytes(in, entries), bytes(in, entries));
    return weights;
  }

  private static byte[] bytes(ByteBuffer in, int count) {
    byte[] out = new byte[count];
    in.get(out);
    return out;
  }

  private void fill(int[] keys, byte[] lengths, byte[] columns, byte[] values) {
    int few = 0;
    int many = 0;
    int from = 0;
    for (int i = 0; i < keys.length; i++) {
      int length = lengths[i] & 0xFF;
      boolean full = length > MANY;
      int row = full ? (DENSE << START_BITS) | many : (length << START_BITS) | few;
      table[slot(keys[i])] = ((long) keys[i] << 32) | (row & 0xFFFFFFFFL);
      for (int e = from; e < from + length; e++) {
        if (full) {
          dense[many + (columns[e] & 0xFF)] = values[e];
        } else {
          sparse[few++] = (short) ((columns[e] << 8) | (values[e] & 0xFF));
        }
      }
      many += full ? classes : 0;
      from += length;
    }
  }
}

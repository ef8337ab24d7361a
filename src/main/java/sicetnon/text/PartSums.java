package sicetnon.text;

import java.util.Arrays;

/**
 * Weights of parts of what is weighed, by what each part depends on: candidates of a sentence have
 * most parts in common. A later key takes an earlier one's place.
 */
final class PartSums {
  private final int shift;
  private final int classes;
  private final long[] keys;
  private final int[] sums;
  private boolean found;

  /**
   * @param bits of the number of places
   */
  PartSums(int bits, int classes) {
    shift = Long.SIZE - bits;
    this.classes = classes;
    keys = new long[1 << bits];
    sums = new int[classes << bits];
  }

  /** Forgets all, as the keys of another sentence mean something else. */
  void clear() {
    Arrays.fill(keys, -1);
  }

  /** Goes to a key, which is not negative; returns where its sums begin. */
  int at(long key) {
    int place = (int) ((key * 0x9E3779B97F4A7C15L) >>> shift);
    found = keys[place] == key;
    keys[place] = key;
    return place * classes;
  }

  /** Whether the sums of the key last asked for are there; else they have to be {@link #put}. */
  boolean found() {
    return found;
  }

  void put(int at, int[] values) {
    System.arraycopy(values, 0, sums, at, classes);
  }

  void addTo(int[] scores, int at) {
    for (int i = 0; i < classes; i++) {
      scores[i] += sums[at + i];
    }
  }
}

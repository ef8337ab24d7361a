package sicetnon.text;

import java.nio.ByteBuffer;

/**
 * Trained weights of the three transitions. Each feature is one number, so that a lookup reads
 * memory once and takes no branch: 16 bits to check the feature by and 16 for each weight. A
 * feature stands in one of two places. Safe for several threads.
 */
final class MoveWeights implements Scorer {
  private static final int SPREAD = 0x9E3779B1;
  private static final long LOW = 0xFFFF_FFFF_FFFFL;
  private static final int BITS = 18;
  private final long[] table = new long[2 << BITS];

  @Override
  public int classes() {
    return Transitions.COUNT;
  }

  @Override
  public void add(int[] features, int count, int[] scores) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      int key = features[i] * SPREAD;
      int at = key >>> (32 - BITS) << 1;
      long check = (long) key << 48;
      sum += same(table[at], check) + same(table[at + 1], check);
    }
    unpack(sum, scores);
  }

  /** Adds the three weights of a number, of which each may have borrowed from the next. */
  private static void unpack(long sum, int[] scores) {
    long rest = sum;
    for (int move = 0; move < Transitions.COUNT; move++) {
      scores[move] += (short) rest;
      rest = (rest - (short) rest) >> 16;
    }
  }

  /** The weights if they are those of the feature, else 0. */
  private static long same(long entry, long check) {
    long apart = (entry ^ check) >>> 48;
    return entry & ((apart - 1) >> 63);
  }

  /** Of three features for two places the weakest goes. */
  private void put(int feature, int shift, int left, int right) {
    int key = feature * SPREAD;
    int at = key >>> (32 - BITS) << 1;
    long weights = shift + ((long) left << 16) + ((long) right << 32);
    long entry = (long) key << 48 | (weights & LOW);
    for (int i = at; i < at + 2; i++) {
      if (strength(table[i]) < strength(entry)) {
        long weaker = table[i];
        table[i] = entry;
        entry = weaker;
      }
    }
  }

  private static int strength(long entry) {
    int[] weights = new int[Transitions.COUNT];
    unpack(entry, weights);
    return Math.abs(weights[0]) + Math.abs(weights[1]) + Math.abs(weights[2]);
  }

  /** Reads what the training wrote. */
  static MoveWeights read(ByteBuffer in) {
    MoveWeights out = new MoveWeights();
    int[] keys = new int[in.getInt()];
    int key = 0;
    for (int i = 0; i < keys.length; i++) {
      key += Varint.read(in);
      keys[i] = key;
    }
    byte[] weights = new byte[keys.length * 3];
    in.get(weights);
    int n = keys.length;
    for (int i = 0; i < n; i++) {
      out.put(keys[i], weights[i], weights[n + i], weights[2 * n + i]);
    }
    return out;
  }
}

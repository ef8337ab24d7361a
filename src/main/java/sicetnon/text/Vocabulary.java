package sicetnon.text;

import java.nio.ByteBuffer;

/**
 * What the training found out about single words, by the hash of their normal form. Safe for
 * several threads.
 *
 * <p>A word's entry is a number: ambiguity class (16 bits), cluster (12), parts of speech in
 * WordNet (8), field of its first sense as a noun (5) and as a verb (4), whether it is frequent
 * (1).
 */
final class Vocabulary {
  static final int NOUN = 1;
  static final int PLURAL = 2;
  static final int VERB = 4;
  static final int VERB_S = 8;
  static final int VERB_ED = 16;
  static final int VERB_ING = 32;
  static final int ADJECTIVE = 64;
  static final int ADVERB = 128;

  private final int mask;
  private final int[] keys;
  private final long[] entries;

  Vocabulary(int words) {
    int capacity = Integer.highestOneBit(Math.max(1, words)) * 4;
    mask = capacity - 1;
    keys = new int[capacity];
    entries = new long[capacity];
  }

  /** The entry, 0 for an unknown word. */
  long entry(int word) {
    return entries[slot(word)];
  }

  void put(int word, long entry) {
    int slot = slot(word);
    keys[slot] = word;
    entries[slot] = entry;
  }

  private int slot(int key) {
    int slot = ((key * 0x9E3779B1) >>> 7) & mask;
    while (entries[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  static long entry(int ambiguity, int cluster, int parts, int noun, int verb, boolean frequent) {
    return ambiguity
        | ((long) cluster << 16)
        | ((long) parts << 28)
        | ((long) noun << 36)
        | ((long) verb << 41)
        | (frequent ? 1L << 45 : 0);
  }

  static int ambiguity(long entry) {
    return (int) entry & 0xFFFF;
  }

  static int cluster(long entry) {
    return (int) (entry >>> 16) & 0xFFF;
  }

  static int parts(long entry) {
    return (int) (entry >>> 28) & 0xFF;
  }

  static int noun(long entry) {
    return (int) (entry >>> 36) & 31;
  }

  static int verb(long entry) {
    return (int) (entry >>> 41) & 15;
  }

  static boolean frequent(long entry) {
    return ((entry >>> 45) & 1) == 1;
  }

  /** Reads the number of words, the words in ascending order as differences, then the entries. */
  static Vocabulary read(ByteBuffer in) {
    int[] words = new int[in.getInt()];
    Vocabulary vocabulary = new Vocabulary(words.length);
    int word = 0;
    for (int i = 0; i < words.length; i++) {
      word += Varint.read(in);
      words[i] = word;
    }
    for (int i = 0; i < words.length; i++) {
      int ambiguity = Varint.read(in);
      int cluster = Varint.read(in);
      int parts = in.get() & 0xFF;
      int noun = in.get();
      int verb = in.get();
      vocabulary.put(words[i], entry(ambiguity, cluster, parts, noun, verb & 15, verb > 15));
    }
    return vocabulary;
  }
}

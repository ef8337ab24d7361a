package sicetnon.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Finds texts that are copies of each other with small edits: those that share at least half of
 * their runs of four words (Broder, On the resemblance and containment of documents, 1997).
 * Candidates are found by one-permutation hashing with rotation (Shrivastava and Li, 2014), then
 * compared exactly.
 */
final class NearCopies {
  private static final int RUN = 4;
  private static final double COPY = 0.5;

  /** Two notes of a line or two under one title are no copies yet. */
  private static final int LEAST = 20;

  private static final int BINS = 64;
  private static final int BAND = 2;

  /** Texts that share half of their runs agree in 32 bins of 64, give or take 4. */
  private static final int LIKELY = 16;

  /**
   * Texts that one is compared with exactly, and texts of one band: pages made from one form share
   * much and are no copies, and each would be compared with each.
   */
  private static final int MOST_COMPARED = 100;

  private static final int MOST_OF_A_BAND = 1000;

  private static final long PRIME = 0x100000001b3L;
  private static final long OFFSET = 0xcbf29ce484222325L;

  private NearCopies() {}

  /**
   * The first text of which each is a near copy, by name; those that are none are not in it.
   *
   * @param names in order
   */
  static Map<String, String> of(List<String> names, Map<String, String> texts) {
    List<long[]> runs = new ArrayList<>();
    List<long[]> sketches = new ArrayList<>();
    Map<Long, List<Integer>> bands = new HashMap<>();
    Map<String, String> copies = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      long[] mine = runs(texts.getOrDefault(names.get(i), ""));
      long[] sketch = sketch(mine);
      runs.add(mine);
      sketches.add(sketch);
      OptionalInt first =
          candidates(sketch, sketches, bands).stream()
              .filter(other -> alike(mine, runs.get(other)))
              .mapToInt(other -> other)
              .min();
      if (first.isPresent()) {
        String name = names.get(first.getAsInt());
        copies.put(names.get(i), copies.getOrDefault(name, name));
      }
      enter(i, sketch, bands);
    }
    return copies;
  }

  /** The texts whose sketches agree most with a sketch, if often enough. */
  private static List<Integer> candidates(
      long[] sketch, List<long[]> sketches, Map<Long, List<Integer>> bands) {
    Map<Integer, Integer> same = new TreeMap<>();
    for (int band = 0; band < sketch.length / BAND; band++) {
      for (int other : bands.getOrDefault(key(sketch, band), List.of())) {
        same.computeIfAbsent(other, o -> agreement(sketch, sketches.get(o)));
      }
    }
    return same.entrySet().stream()
        .filter(s -> s.getValue() >= LIKELY)
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static void enter(int text, long[] sketch, Map<Long, List<Integer>> bands) {
    for (int band = 0; band < sketch.length / BAND; band++) {
      List<Integer> texts = bands.computeIfAbsent(key(sketch, band), b -> new ArrayList<>());
      if (texts.size() < MOST_OF_A_BAND) {
        texts.add(text);
      }
    }
  }

  private static long key(long[] sketch, int band) {
    long hash = OFFSET + band;
    for (int k = 0; k < BAND; k++) {
      hash = (hash ^ sketch[band * BAND + k]) * PRIME;
    }
    return hash;
  }

  /** In how many bins two sketches agree. */
  private static int agreement(long[] a, long[] b) {
    int same = 0;
    for (int bin = 0; bin < BINS; bin++) {
      same += a[bin] == b[bin] ? 1 : 0;
    }
    return same;
  }

  /** Hashes of all runs of words, sorted, each once. */
  private static long[] runs(String text) {
    long[] words = words(text);
    long[] hashes = new long[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = OFFSET;
      for (int j = i; j < i + RUN; j++) {
        hash = (hash ^ words[j]) * PRIME;
      }
      hashes[i] = hash ^ (hash >>> 29);
    }
    Arrays.sort(hashes);
    int distinct = 0;
    for (int i = 0; i < hashes.length; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[distinct++] = hashes[i];
      }
    }
    return Arrays.copyOf(hashes, distinct);
  }

  /** A hash of each word, whatever its capitals. */
  private static long[] words(String text) {
    long[] words = new long[text.length() / 2 + 1];
    int count = 0;
    long hash = OFFSET;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
        hash = (hash ^ Character.toLowerCase(text.charAt(i))) * PRIME;
      } else if (hash != OFFSET) {
        words[count++] = hash;
        hash = OFFSET;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** The least hash in each bin; an empty bin borrows from the next that is not. */
  private static long[] sketch(long[] runs) {
    if (runs.length == 0) {
      return new long[0];
    }
    long[] least = new long[BINS];
    boolean[] filled = new boolean[BINS];
    for (long run : runs) {
      int bin = (int) (run & (BINS - 1));
      if (!filled[bin] || run < least[bin]) {
        least[bin] = run;
        filled[bin] = true;
      }
    }
    long[] sketch = new long[BINS];
    for (int bin = 0; bin < BINS; bin++) {
      int steps = 0;
      while (!filled[(bin + steps) % BINS]) {
        steps++;
      }
      sketch[bin] = least[(bin + steps) % BINS] + steps;
    }
    return sketch;
  }

  private static boolean alike(long[] a, long[] b) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      if (a[i] == b[j]) {
        common++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return common >= LEAST && common >= COPY * (a.length + b.length - common);
  }
}

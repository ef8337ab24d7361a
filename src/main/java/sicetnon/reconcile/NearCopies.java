package sicetnon.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
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
    Map<Long, List<Integer>> bands = new HashMap<>();
    Map<String, String> copies = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      long[] mine = runs(texts.getOrDefault(names.get(i), ""));
      runs.add(mine);
      int first = i;
      for (long band : bands(mine)) {
        List<Integer> others = bands.computeIfAbsent(band, b -> new ArrayList<>());
        for (int other : others) {
          if (other < first && alike(mine, runs.get(other))) {
            first = other;
            break;
          }
        }
        others.add(i);
      }
      if (first < i) {
        String name = names.get(first);
        copies.put(names.get(i), copies.getOrDefault(name, name));
      }
    }
    return copies;
  }

  /** Hashes of all runs of words, sorted, each once. */
  private static long[] runs(String text) {
    List<String> words = new ArrayList<>();
    for (String word : BETWEEN.split(text.toLowerCase(Locale.ROOT))) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    long[] hashes = new long[Math.max(0, words.size() - RUN + 1)];
    for (int i = 0; i < hashes.length; i++) {
      long hash = OFFSET;
      for (int j = i; j < i + RUN; j++) {
        String word = words.get(j);
        for (int c = 0; c < word.length(); c++) {
          hash = (hash ^ word.charAt(c)) * PRIME;
        }
        hash = (hash ^ ' ') * PRIME;
      }
      hashes[i] = hash ^ (hash >>> 29);
    }
    return Arrays.stream(hashes).sorted().distinct().toArray();
  }

  private static long[] bands(long[] runs) {
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
    long[] bands = new long[BINS / BAND];
    for (int band = 0; band < bands.length; band++) {
      long hash = OFFSET + band;
      for (int k = 0; k < BAND; k++) {
        int bin = band * BAND + k;
        int steps = 0;
        while (!filled[(bin + steps) % BINS]) {
          steps++;
        }
        hash = (hash ^ (least[(bin + steps) % BINS] + steps)) * PRIME;
      }
      bands[band] = hash;
    }
    return bands;
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

package sicetnon.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Finds texts that are copies of each other with small edits: those that share at least half of
 * their runs of four words (Broder, On the resemblance and containment of documents, 1997).
 * Candidates are found by one-permutation hashing with rotation (Shrivastava and Li, 2014), then
 * compared exactly.
 */
public final class NearCopies {
  private static final int RUN = 4;
  private static final double COPY = 0.5;

  /** Two notes of a line or two under one title are no copies yet. */
  private static final int LEAST = 20;

  private static final int BINS = 64;
  private static final int BAND = 2;

  /** Texts that share half of their runs agree in 32 bins of 64, give or take 4. */
  public static final int LIKELY = 16;

  /**
   * Texts that one is compared with exactly, and texts of one band: pages made from one form share
   * much and are no copies, and each would be compared with each.
   */
  private static final int MOST_COMPARED = 100;

  /** The first texts of a band, with which the later ones are compared. */
  public static final int MOST_OF_A_BAND = 1000;

  private static final long PRIME = 0x100000001b3L;
  private static final long OFFSET = 0xcbf29ce484222325L;

  /** Hashes of runs that are held at a time, 64 MiB; those of other texts are made again. */
  private static final int MOST_RUNS = 8_000_000;

  private final List<String> names;
  private final Map<String, String> texts;
  private final List<long[]> sketches = new ArrayList<>();
  private final Map<Integer, long[]> runs = new HashMap<>();
  private int held;

  /** For each band the texts by key, then in order, and where each of them stands there. */
  private final int[][] sorted = new int[BINS / BAND][];

  private final int[][] places = new int[BINS / BAND][];

  private NearCopies(List<String> names, Map<String, String> texts) {
    this.names = names;
    this.texts = texts;
    for (int i = 0; i < names.size(); i++) {
      sketches.add(sketch(runs(i)));
    }
    for (int band = 0; band < sorted.length; band++) {
      sort(band);
    }
  }

  /**
   * The first text of which each is a near copy, by name; those that are none are not in it.
   *
   * @param names in order
   * @param texts by name; each is asked for once or, in a large folder, now and then
   */
  static Map<String, String> of(List<String> names, Map<String, String> texts) {
    NearCopies all = new NearCopies(names, texts);
    return named(names, all::first);
  }

  /**
   * The same once it is known of which text each is a near copy.
   *
   * @param first the number of the first one, or of the text itself
   */
  public static Map<String, String> named(List<String> names, IntUnaryOperator first) {
    Map<String, String> copies = new TreeMap<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(first.applyAsInt(i));
      if (!name.equals(names.get(i))) {
        copies.put(names.get(i), copies.getOrDefault(name, name));
      }
    }
    return copies;
  }

  /** The first text before one of which it is a near copy, or itself. */
  private int first(int text) {
    int first = text;
    for (int other : candidates(text)) {
      if (other < first && alike(runs(text), runs(other))) {
        first = other;
      }
    }
    return first;
  }

  private long[] runs(int text) {
    long[] known = runs.get(text);
    if (known != null) {
      return known;
    }
    long[] made = runs(texts.getOrDefault(names.get(text), ""));
    if (held + made.length <= MOST_RUNS) {
      held += made.length;
      runs.put(text, made);
    }
    return made;
  }

  private void sort(int band) {
    long[] keys = new long[names.size()];
    Integer[] order = new Integer[names.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = key(sketches.get(i), band);
      order[i] = i;
    }
    Arrays.sort(order, Comparator.comparingLong((Integer i) -> keys[i]).thenComparing(i -> i));
    sorted[band] = new int[keys.length];
    places[band] = new int[keys.length];
    int start = 0;
    for (int k = 0; k < order.length; k++) {
      sorted[band][k] = order[k];
      start = k > 0 && keys[order[k]] == keys[order[k - 1]] ? start : k;
      places[band][order[k]] = start;
    }
  }

  /** The texts before one whose sketches agree most with its own, if often enough. */
  private List<Integer> candidates(int text) {
    long[] sketch = sketches.get(text);
    Map<Integer, Integer> same = new TreeMap<>();
    for (int band = 0; band < sketch.length / BAND; band++) {
      int start = places[band][text];
      for (int k = start; k < start + MOST_OF_A_BAND && sorted[band][k] != text; k++) {
        same.computeIfAbsent(sorted[band][k], o -> agreement(sketch, sketches.get(o)));
      }
    }
    return likeliest(same);
  }

  /**
   * The texts with which one is compared exactly.
   *
   * @param agreement of the sketches of texts that share a band with it, by their numbers
   */
  public static List<Integer> likeliest(Map<Integer, Integer> agreement) {
    return agreement.entrySet().stream()
        .filter(s -> s.getValue() >= LIKELY)
        .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
        .limit(MOST_COMPARED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The bands of a sketch: texts that may be copies of each other share one. */
  public static long[] bands(long[] sketch) {
    return IntStream.range(0, sketch.length / BAND).mapToLong(b -> key(sketch, b)).toArray();
  }

  /** A text without runs has no bands; it is like no other. */
  private static long key(long[] sketch, int band) {
    long hash = OFFSET + band;
    for (int k = 0; k < BAND && sketch.length > 0; k++) {
      hash = (hash ^ sketch[band * BAND + k]) * PRIME;
    }
    return hash;
  }

  /** In how many bins two sketches agree. */
  public static int agreement(long[] a, long[] b) {
    if (b.length == 0) {
      return 0;
    }
    int same = 0;
    for (int bin = 0; bin < BINS; bin++) {
      same += a[bin] == b[bin] ? 1 : 0;
    }
    return same;
  }

  /** Hashes of all runs of words, sorted, each once. */
  public static long[] runs(String text) {
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
  public static long[] sketch(long[] runs) {
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

  /** Whether two texts are near copies, by the hashes of their runs. */
  public static boolean alike(long[] a, long[] b) {
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

package sicetnon.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that stand between the same words, in classes: the exchange algorithm (Martin, Liermann and
 * Ney 1998) moves one word after the other to the class in which the bigrams of classes are most
 * likely.
 */
final class Clusters {
  private static final int ROUNDS = 12;
  private static final int RAREST = 6;

  private final int classes;
  private final List<String> words = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int[] total;
  private int[] classOf;
  private int[][] lefts;
  private int[][] rights;
  private int[][] bigrams;
  private long[] sizes;
  private double[] logs;

  private Clusters(int classes) {
    this.classes = classes;
  }

  /** The class of every word that is not rare, from 1. */
  static Map<String, Integer> of(List<List<String>> text, int classes) {
    Clusters clusters = new Clusters(classes);
    clusters.count(text);
    for (int round = 0; round < ROUNDS; round++) {
      clusters.exchange();
    }
    Map<String, Integer> out = new TreeMap<>();
    for (int w = 1; w < clusters.words.size(); w++) {
      out.put(clusters.words.get(w), clusters.classOf[w] + 1);
    }
    return out;
  }

  private void count(List<List<String>> text) {
    Map<String, Integer> counts = new TreeMap<>();
    text.forEach(s -> s.forEach(w -> counts.merge(w, 1, Integer::sum)));
    words.add("");
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= RAREST)
        .sorted(Comparator.comparing(e -> -e.getValue()))
        .forEach(e -> words.add(e.getKey()));
    for (int w = 0; w < words.size(); w++) {
      numbers.put(words.get(w), w);
    }
    List<TreeMap<Integer, Integer>> left = maps();
    List<TreeMap<Integer, Integer>> right = maps();
    total = new int[words.size()];
    long length = 0;
    for (List<String> sentence : text) {
      int before = 0;
      for (int i = 0; i <= sentence.size(); i++) {
        int w = i == sentence.size() ? 0 : numbers.getOrDefault(sentence.get(i), 0);
        left.get(w).merge(before, 1, Integer::sum);
        right.get(before).merge(w, 1, Integer::sum);
        total[w]++;
        before = w;
        length++;
      }
    }
    lefts = arrays(left);
    rights = arrays(right);
    begin(length);
  }

  private List<TreeMap<Integer, Integer>> maps() {
    List<TreeMap<Integer, Integer>> out = new ArrayList<>();
    words.forEach(w -> out.add(new TreeMap<>()));
    return out;
  }

  private static int[][] arrays(List<TreeMap<Integer, Integer>> maps) {
    int[][] out = new int[maps.size()][];
    for (int i = 0; i < out.length; i++) {
      out[i] = new int[maps.get(i).size() * 2];
      int at = 0;
      for (Map.Entry<Integer, Integer> e : maps.get(i).entrySet()) {
        out[i][at++] = e.getKey();
        out[i][at++] = e.getValue();
      }
    }
    return out;
  }

  /** The edge of a sentence has a class of its own, the last. */
  private void begin(long length) {
    logs = new double[(int) length + 1];
    for (int i = 1; i < logs.length; i++) {
      logs[i] = i * StrictMath.log(i);
    }
    classOf = new int[words.size()];
    sizes = new long[classes + 1];
    bigrams = new int[classes + 1][classes + 1];
    for (int w = 0; w < classOf.length; w++) {
      classOf[w] = w == 0 ? classes : w % classes;
      sizes[classOf[w]] += total[w];
    }
    for (int w = 0; w < classOf.length; w++) {
      for (int e = 0; e < rights[w].length; e += 2) {
        bigrams[classOf[w]][classOf[rights[w][e]]] += rights[w][e + 1];
      }
    }
  }

  private void exchange() {
    int[] left = new int[classes + 1];
    int[] right = new int[classes + 1];
    for (int w = 1; w < classOf.length; w++) {
      int old = classOf[w];
      classOf[w] = -1;
      int self = sum(lefts[w], left);
      sum(rights[w], right);
      move(old, left, right, self, -1, total[w]);
      int best = old;
      double most = gain(old, left, right, self, total[w]);
      for (int c = 0; c < classes; c++) {
        double gain = c == old ? most : gain(c, left, right, self, total[w]);
        if (gain > most) {
          most = gain;
          best = c;
        }
      }
      classOf[w] = best;
      move(best, left, right, self, 1, total[w]);
    }
  }

  /** Adds up neighbours by class; returns how often the word stands beside itself. */
  private int sum(int[] neighbours, int[] byClass) {
    java.util.Arrays.fill(byClass, 0);
    int self = 0;
    for (int e = 0; e < neighbours.length; e += 2) {
      int c = classOf[neighbours[e]];
      if (c < 0) {
        self += neighbours[e + 1];
      } else {
        byClass[c] += neighbours[e + 1];
      }
    }
    return self;
  }

  private void move(int c, int[] left, int[] right, int self, int sign, int occurrences) {
    for (int d = 0; d <= classes; d++) {
      bigrams[d][c] += sign * left[d];
      bigrams[c][d] += sign * right[d];
    }
    bigrams[c][c] += sign * self;
    sizes[c] += sign * (long) occurrences;
  }

  private double gain(int c, int[] left, int[] right, int self, int occurrences) {
    double gain = 0;
    for (int d = 0; d <= classes; d++) {
      if (left[d] > 0 && d != c) {
        gain += logs[bigrams[d][c] + left[d]] - logs[bigrams[d][c]];
      }
      if (right[d] > 0 && d != c) {
        gain += logs[bigrams[c][d] + right[d]] - logs[bigrams[c][d]];
      }
    }
    int own = bigrams[c][c];
    gain += logs[own + left[c] + right[c] + self] - logs[own];
    int size = (int) sizes[c];
    return gain - 2 * (logs[size + occurrences] - logs[size]);
  }
}

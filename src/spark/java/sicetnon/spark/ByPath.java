package sicetnon.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.spark.Partitioner;

/** Parts of the articles in the order of their paths, with about as many characters in each. */
final class ByPath extends Partitioner {
  private static final long serialVersionUID = 1;

  private final String[] firsts;

  private ByPath(List<String> firsts) {
    this.firsts = firsts.toArray(new String[0]);
  }

  /**
   * Cuts.
   *
   * @param lengths of all articles by path
   * @param parts how many there are to be; there may be fewer
   */
  static ByPath of(SortedMap<String, Integer> lengths, int parts) {
    long all = lengths.values().stream().mapToLong(n -> n).sum();
    List<String> firsts = new ArrayList<>();
    long before = 0;
    for (Map.Entry<String, Integer> article : lengths.entrySet()) {
      if (before * parts >= all * firsts.size()) {
        firsts.add(article.getKey());
      }
      before += article.getValue();
    }
    return new ByPath(firsts);
  }

  /** How many articles stand before each part. */
  int[] before(SortedMap<String, Integer> lengths) {
    int[] before = new int[numPartitions()];
    int part = 0;
    int count = 0;
    for (String path : lengths.keySet()) {
      while (part < firsts.length && firsts[part].equals(path)) {
        before[part++] = count;
      }
      count++;
    }
    return before;
  }

  @Override
  public int numPartitions() {
    return Math.max(1, firsts.length);
  }

  @Override
  public int getPartition(Object path) {
    int at = Arrays.binarySearch(firsts, path);
    return Math.max(0, at < 0 ? -at - 2 : at);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ByPath o && Arrays.equals(firsts, o.firsts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(firsts);
  }
}

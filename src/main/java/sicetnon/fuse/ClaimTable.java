package sicetnon.fuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Claims by data item, value and source, each in the order of its name.
 *
 * <p>The values of item {@code i} are those from {@code firstValue(i)} to {@code firstValue(i +
 * 1)}, the claims of value {@code v} those from {@code firstClaim(v)} to {@code firstClaim(v + 1)}.
 */
public final class ClaimTable {
  private static final int FALSE_VALUES = 100;

  private final List<String> sources;
  private final List<String> origins;
  private final String[] objects;
  private final String[] attributes;
  private final String[] values;
  private final int[] firstValue;
  private final int[] firstClaim;
  private final int[] sourceOf;
  private final int[] originOf;
  private final double[] weightOf;

  private ClaimTable(Builder b, List<Row> rows) {
    sources = List.copyOf(b.sources.sorted());
    origins = List.copyOf(b.origins.sorted());
    int claims = rows.size();
    sourceOf = new int[claims];
    originOf = new int[claims];
    weightOf = new double[claims];
    List<String> object = new ArrayList<>();
    List<String> attribute = new ArrayList<>();
    List<String> value = new ArrayList<>();
    int[] valueAt = new int[claims + 1];
    int[] claimAt = new int[claims + 1];
    Row last = null;
    for (int i = 0; i < claims; i++) {
      Row row = rows.get(i);
      boolean item =
          last == null || !row.object.equals(last.object) || !row.attribute.equals(last.attribute);
      if (item || !row.value.equals(last.value)) {
        if (item) {
          valueAt[object.size()] = value.size();
          object.add(row.object);
          attribute.add(row.attribute);
        }
        claimAt[value.size()] = i;
        value.add(row.value);
      }
      sourceOf[i] = b.sources.rank(row.source);
      originOf[i] = b.origins.rank(row.origin);
      weightOf[i] = row.weight;
      last = row;
    }
    valueAt[object.size()] = value.size();
    claimAt[value.size()] = claims;
    objects = object.toArray(new String[0]);
    attributes = attribute.toArray(new String[0]);
    values = value.toArray(new String[0]);
    firstValue = Arrays.copyOf(valueAt, objects.length + 1);
    firstClaim = Arrays.copyOf(claimAt, values.length + 1);
  }

  /** One claim as read. */
  private record Row(
      String object,
      String attribute,
      String value,
      String source,
      String origin,
      String date,
      double weight) {}

  /** One copy of each name. */
  private static final class Names {
    private final Map<String, String> known = new HashMap<>();
    private Map<String, Integer> ranks = Map.of();

    String keep(String name) {
      String old = known.putIfAbsent(name, name);
      return old == null ? name : old;
    }

    List<String> sorted() {
      List<String> names = new ArrayList<>(known.keySet());
      names.sort(null);
      ranks = new HashMap<>();
      names.forEach(n -> ranks.put(n, ranks.size()));
      return names;
    }

    int rank(String name) {
      return ranks.get(name);
    }
  }

  /** Takes claims in any order. */
  public static final class Builder {
    private static final Comparator<Row> ORDER =
        Comparator.comparing(Row::object)
            .thenComparing(Row::attribute)
            .thenComparing(Row::value)
            .thenComparing(Row::source)
            .thenComparing(Row::origin)
            .thenComparing(Comparator.comparingDouble(Row::weight).reversed());
    private static final Comparator<Row> BY_SOURCE =
        Comparator.comparing(Row::object)
            .thenComparing(Row::attribute)
            .thenComparing(Row::source)
            .thenComparing(Comparator.comparing(Row::date).reversed());

    private final Names sources = new Names();
    private final Names origins = new Names();
    private final Names words = new Names();
    private List<Row> rows = new ArrayList<>();
    private boolean dated;

    /**
     * Adds a claim.
     *
     * @param origin the independent voice behind the source
     * @param date ISO, or empty; of what one source says at several dates the latest counts
     * @param weight of its vote, 1 by default
     */
    public void add(
        String source,
        String object,
        String attribute,
        String value,
        String origin,
        String date,
        double weight) {
      dated |= !date.isEmpty();
      rows.add(
          new Row(
              words.keep(object),
              words.keep(attribute),
              words.keep(value),
              sources.keep(source),
              origins.keep(origin),
              date,
              weight));
    }

    /** The table; what a source says twice of one thing counts once. */
    public ClaimTable build() {
      List<Row> kept = dated ? latest(rows) : rows;
      kept.sort(ORDER);
      List<Row> distinct = new ArrayList<>(kept.size());
      Row last = null;
      for (Row row : kept) {
        boolean again =
            last != null
                && row.object.equals(last.object)
                && row.attribute.equals(last.attribute)
                && row.value.equals(last.value)
                && row.source.equals(last.source);
        if (!again) {
          distinct.add(row);
        }
        last = row;
      }
      rows = new ArrayList<>();
      return new ClaimTable(this, distinct);
    }

    private static List<Row> latest(List<Row> all) {
      all.sort(BY_SOURCE);
      List<Row> out = new ArrayList<>();
      Row newest = null;
      for (Row row : all) {
        boolean same =
            newest != null
                && row.object.equals(newest.object)
                && row.attribute.equals(newest.attribute)
                && row.source.equals(newest.source);
        if (!same) {
          newest = row;
        }
        if (row.date.equals(newest.date)) {
          out.add(row);
        }
      }
      return out;
    }
  }

  /** Names of the sources, sorted. */
  public List<String> sources() {
    return sources;
  }

  /** Names of the origins, sorted. */
  public List<String> origins() {
    return origins;
  }

  /** Number of data items. */
  public int items() {
    return objects.length;
  }

  /** Number of claims. */
  public int claims() {
    return sourceOf.length;
  }

  /** What an item is about. */
  public String object(int item) {
    return objects[item];
  }

  /** Which of its attributes. */
  public String attribute(int item) {
    return attributes[item];
  }

  /** A value's text. */
  public String value(int value) {
    return values[value];
  }

  int firstValue(int item) {
    return firstValue[item];
  }

  int firstClaim(int value) {
    return firstClaim[value];
  }

  int source(int claim) {
    return sourceOf[claim];
  }

  int origin(int claim) {
    return originOf[claim];
  }

  double weight(int claim) {
    return weightOf[claim];
  }

  /**
   * How many wrong values an item can have: one less than its attribute has values in the whole
   * table, but {@value #FALSE_VALUES} at most, the default of Dong et al. 2009.
   */
  private int[] falseValues() {
    Map<String, Set<String>> domains = new HashMap<>();
    for (int i = 0; i < items(); i++) {
      Set<String> domain = domains.computeIfAbsent(attributes[i], a -> new HashSet<>());
      for (int v = firstValue[i]; domain.size() <= FALSE_VALUES && v < firstValue[i + 1]; v++) {
        domain.add(values[v]);
      }
    }
    int[] wrong = new int[items()];
    for (int i = 0; i < wrong.length; i++) {
      wrong[i] = Math.max(1, Math.min(FALSE_VALUES, domains.get(attributes[i]).size() - 1));
    }
    return wrong;
  }

  /** Each source's vote on each value. */
  Votes bySource() {
    return new Votes(firstValue, firstClaim, sourceOf, null, sources.size(), falseValues());
  }

  /**
   * Each origin's vote on each group of values: once however many of its sources give it, and for
   * none where it gives several.
   *
   * @param group for each value the first value of its item that means the same
   */
  Votes byOrigin(int[] group, Hierarchy hierarchy) {
    int[] start = new int[values.length + 1];
    int[] voices = new int[claims()];
    double[] weights = new double[claims()];
    int n = 0;
    for (int item = 0; item < items(); item++) {
      Set<Integer> split = split(item, group, hierarchy);
      for (int v = firstValue[item]; v < firstValue[item + 1]; v++) {
        start[v] = n;
        if (group[v] == v) {
          n = voices(item, v, group, split, voices, weights, n);
        }
      }
    }
    start[values.length] = n;
    return new Votes(
        firstValue,
        start,
        Arrays.copyOf(voices, n),
        Arrays.copyOf(weights, n),
        origins.size(),
        falseValues());
  }

  /** Origins that give values of several groups, of which none is above the other. */
  private Set<Integer> split(int item, int[] group, Hierarchy hierarchy) {
    Map<Integer, Set<Integer>> given = new HashMap<>();
    Set<Integer> split = new HashSet<>();
    for (int v = firstValue[item]; v < firstValue[item + 1]; v++) {
      int mine = group[v];
      for (int c = firstClaim[v]; c < firstClaim[v + 1]; c++) {
        Set<Integer> before = given.computeIfAbsent(originOf[c], o -> new HashSet<>());
        before.add(mine);
        if (before.stream().anyMatch(g -> g != mine && !hierarchy.agree(values[g], values[mine]))) {
          split.add(originOf[c]);
        }
      }
    }
    return split;
  }

  private int voices(
      int item, int value, int[] group, Set<Integer> split, int[] voices, double[] weights, int n) {
    Map<Integer, Double> found = new TreeMap<>();
    for (int v = value; v < firstValue[item + 1]; v++) {
      for (int c = firstClaim[v]; group[v] == value && c < firstClaim[v + 1]; c++) {
        if (!split.contains(originOf[c])) {
          found.merge(originOf[c], weightOf[c], Math::max);
        }
      }
    }
    int at = n;
    for (Map.Entry<Integer, Double> voice : found.entrySet()) {
      voices[at] = voice.getKey();
      weights[at++] = voice.getValue();
    }
    return at;
  }
}

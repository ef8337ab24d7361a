package sicetnon.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;
import sicetnon.reconcile.NearCopies;

/**
 * Near copies among articles that no machine holds all of: those whose sketches agree in a block
 * meet there, and the likeliest pairs are compared exactly.
 */
final class Copies {
  private Copies() {}

  /**
   * A text in a block.
   *
   * @param key of the block
   * @param text its number; texts of a block come in the order of their numbers
   */
  record InBlock(long key, int text) implements Serializable, Comparable<InBlock> {
    private static final Comparator<InBlock> ORDER =
        Comparator.comparingLong(InBlock::key).thenComparingInt(InBlock::text);

    @Override
    public int compareTo(InBlock other) {
      return ORDER.compare(this, other);
    }
  }

  /** All texts of one block in one part. */
  private static final class ByBlock extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int parts;

    ByBlock(int parts) {
      this.parts = parts;
    }

    @Override
    public int numPartitions() {
      return parts;
    }

    @Override
    public int getPartition(Object text) {
      return Math.floorMod(Long.hashCode(((InBlock) text).key()), parts);
    }
  }

  /** A text before another one, and in how many bins their sketches agree. */
  record Likely(int other, int agreement) implements Serializable {}

  /**
   * The first text of which each is a near copy, by number; those that are none are not in it.
   *
   * @param texts by number, in their order
   */
  static Map<Integer, Integer> of(JavaPairRDD<Integer, String> texts) {
    JavaPairRDD<Integer, Integer> pairs =
        texts
            .flatMapToPair(t -> blocks(t._1(), NearCopies.sketch(NearCopies.runs(t._2()))))
            .repartitionAndSortWithinPartitions(new ByBlock(texts.getNumPartitions()))
            .mapPartitions(Copies::likely)
            .flatMapToPair(List::iterator)
            .combineByKey(Copies::one, Copies::with, Copies::together)
            .flatMapToPair(
                t ->
                    NearCopies.likeliest(t._2()).stream()
                        .map(other -> new Tuple2<>(other, t._1()))
                        .iterator())
            .cache();
    // few texts are like any other, and only these are made runs of again
    Set<Integer> suspects =
        new HashSet<>(pairs.flatMap(p -> List.of(p._1(), p._2()).iterator()).distinct().collect());
    if (suspects.isEmpty()) {
      return Map.of();
    }
    Broadcast<Set<Integer>> meant =
        JavaSparkContext.fromSparkContext(texts.context()).broadcast(suspects);
    JavaPairRDD<Integer, long[]> runs =
        texts.filter(t -> meant.value().contains(t._1())).mapValues(NearCopies::runs);
    return new HashMap<>(
        pairs
            .join(runs)
            .mapToPair(t -> new Tuple2<>(t._2()._1(), new Tuple2<>(t._1(), t._2()._2())))
            .join(runs)
            .filter(t -> NearCopies.alike(t._2()._2(), t._2()._1()._2()))
            .mapValues(t -> t._1()._1())
            .reduceByKey(Math::min)
            .collectAsMap());
  }

  private static Iterator<Tuple2<InBlock, long[]>> blocks(int text, long[] sketch) {
    List<Tuple2<InBlock, long[]>> blocks = new ArrayList<>();
    for (long key : NearCopies.bands(sketch)) {
      blocks.add(new Tuple2<>(new InBlock(key, text), sketch));
    }
    return blocks.iterator();
  }

  /** For each text those before it in its block that may be what it is a copy of. */
  private static Iterator<List<Tuple2<Integer, Likely>>> likely(
      Iterator<Tuple2<InBlock, long[]>> sorted) {
    List<Tuple2<InBlock, long[]>> before = new ArrayList<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return sorted.hasNext();
      }

      @Override
      public List<Tuple2<Integer, Likely>> next() {
        Tuple2<InBlock, long[]> text = sorted.next();
        if (!before.isEmpty() && before.get(0)._1().key() != text._1().key()) {
          before.clear();
        }
        List<Tuple2<Integer, Likely>> found = new ArrayList<>();
        for (Tuple2<InBlock, long[]> other : before) {
          int agreement = NearCopies.agreement(text._2(), other._2());
          if (agreement >= NearCopies.LIKELY) {
            found.add(new Tuple2<>(text._1().text(), new Likely(other._1().text(), agreement)));
          }
        }
        if (before.size() < NearCopies.MOST_OF_A_BAND) {
          before.add(text);
        }
        return found;
      }
    };
  }

  private static Map<Integer, Integer> one(Likely first) {
    return with(new TreeMap<>(), first);
  }

  private static Map<Integer, Integer> with(Map<Integer, Integer> all, Likely one) {
    all.put(one.other(), one.agreement());
    return all;
  }

  private static Map<Integer, Integer> together(
      Map<Integer, Integer> some, Map<Integer, Integer> others) {
    some.putAll(others);
    return some;
  }
}

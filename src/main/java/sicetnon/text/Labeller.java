package sicetnon.text;

import java.util.Arrays;

/** Names the relation of an arc once the arc is chosen. Not for several threads. */
final class Labeller {
  private static final int ARCS = 64;
  private final Scorer scorer;
  private final int root;
  private final ParseStates states;
  private final ArcFeatures features;
  private final int[] hashes = new int[ArcFeatures.MOST];
  private final int[] scores;
  // relations found in this sentence, by the arc's hash
  private final long[] arcs = new long[ARCS];
  private final int[] found = new int[ARCS];
  private final int[] weights = new int[ARCS];
  private int weight;
  // relations and weights of arcs with all that tells of them
  private final PartSums known;
  private final int[] best = new int[2];
  private final PartSums[] parts = new PartSums[ArcFeatures.PARTS];
  private final int[] part;

  /**
   * @param root the number of the relation of the sentence's root, which only that one has
   * @param bits of the number of arcs whose weights are kept
   */
  Labeller(Scorer scorer, int root, ParseStates states, ParseWords words, int bits) {
    this.scorer = scorer;
    this.root = root;
    this.states = states;
    this.features = new ArcFeatures(states, words);
    this.scores = new int[scorer.classes()];
    this.part = new int[scorer.classes()];
    this.known = new PartSums(bits, 2);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new PartSums(bits - 2, scorer.classes());
    }
  }

  /** Forgets the arcs of another sentence. */
  void start() {
    Arrays.fill(arcs, -1);
    known.clear();
    for (PartSums sums : parts) {
      sums.clear();
    }
  }

  /** The relation that fits the arc best that a transition makes. */
  int relation(int state, int move) {
    if (move == Transitions.RIGHT && states.rightIsRoot(state)) {
      weight = 0;
      return root;
    }
    long arc = arc(states.top(state), states.head(state, move));
    int slot = (int) ((arc * 0x9E3779B97F4A7C15L) >>> 58);
    if (arcs[slot] != arc) {
      arcs[slot] = arc;
      find(state, move);
      found[slot] = best[0];
      weights[slot] = best[1];
    }
    weight = weights[slot];
    return found[slot];
  }

  /**
   * What the features depend on, but for the next word: where candidates with the same two trees
   * have another, the first one's counts.
   */
  private long arc(int child, int head) {
    return (long) states.cells.tree(child) << 32 | states.cells.tree(head);
  }

  private void find(int state, int move) {
    features.look(state, move);
    int at = known.at(features.key());
    if (!known.found()) {
      weigh();
      scores[root] = Integer.MIN_VALUE;
      best[0] = Tagger.best(scores);
      best[1] = scores[best[0]];
      known.put(at, best);
    } else {
      Arrays.fill(best, 0);
      known.addTo(best, at);
    }
  }

  private void weigh() {
    Arrays.fill(scores, 0);
    scorer.add(hashes, features.rest(hashes), scores);
    for (int i = 0; i < parts.length; i++) {
      PartSums sums = parts[i];
      int at = sums.at(features.key(i));
      if (!sums.found()) {
        Arrays.fill(part, 0);
        scorer.add(hashes, features.part(i, hashes), part);
        sums.put(at, part);
      }
      sums.addTo(scores, at);
    }
  }

  /** What the relation last found weighs. */
  int weight() {
    return weight;
  }

  /** What a relation weighs for the arc that a transition makes. */
  int weight(int state, int move, int relation) {
    if (relation == root) {
      return 0;
    }
    features.look(state, move);
    weigh();
    return scores[relation];
  }

  int extract(int state, int move, int[] features) {
    return this.features.extract(state, move, features);
  }
}

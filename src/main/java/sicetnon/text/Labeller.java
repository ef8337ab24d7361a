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

  /**
   * @param root the number of the relation of the sentence's root, which only that one has
   */
  Labeller(Scorer scorer, int root, ParseStates states, ParseWords words) {
    this.scorer = scorer;
    this.root = root;
    this.states = states;
    this.features = new ArcFeatures(states, words);
    this.scores = new int[scorer.classes()];
  }

  /** Forgets the arcs of another sentence. */
  void start() {
    Arrays.fill(arcs, -1);
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
      weigh(state, move);
      scores[root] = Integer.MIN_VALUE;
      found[slot] = Tagger.best(scores);
      weights[slot] = scores[found[slot]];
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

  private void weigh(int state, int move) {
    Arrays.fill(scores, 0);
    scorer.add(hashes, extract(state, move, hashes), scores);
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
    weigh(state, move);
    return scores[relation];
  }

  int extract(int state, int move, int[] features) {
    return this.features.extract(state, move, features);
  }
}

package sicetnon.text;

import java.util.Arrays;

/**
 * Finds the best derivation of a sentence, keeping the best few candidates after every transition.
 * Every derivation of n words has 2n transitions, so the time grows with the length. Not for
 * several threads.
 */
final class BeamSearch {
  private static final int PLACES = 32;
  private final Scorer scorer;
  final Labeller labeller;
  private final int width;
  private final int margin;
  final ParseStates states = new ParseStates();
  final ParseWords words = new ParseWords();
  final ParseFeatures features = new ParseFeatures(states, words);
  private final int[] hashes = new int[ParseFeatures.MOST];
  private final int[] scores = new int[Transitions.COUNT];
  // weights of the words of a place, by the place's hash
  private final long[] places = new long[PLACES];
  private final int[][] sums = new int[PLACES][Transitions.COUNT];

  private int[] beam;
  private int[] following;
  private int kept;
  // the best candidates of the step, best first
  private final int[] froms;
  private final int[] moves;
  private final int[] totals;
  private int found;
  private long scored;

  /**
   * @param scorer weighs the transitions, {@code relations} the relations of arcs
   * @param root the number of the root's relation
   * @param width how many candidates are kept
   * @param margin how far behind the best they may be
   */
  BeamSearch(Scorer scorer, Scorer relations, int root, int width, int margin) {
    this.scorer = scorer;
    this.labeller = new Labeller(relations, root, states, words);
    this.width = width;
    this.margin = margin;
    beam = new int[width];
    following = new int[width];
    froms = new int[width];
    moves = new int[width];
    totals = new int[width];
  }

  /** Begins a sentence whose features were begun; returns the first candidate. */
  int start(int words) {
    beam[0] = states.start(words);
    Arrays.fill(places, -1);
    labeller.start();
    scored = 0;
    kept = 1;
    return beam[0];
  }

  /** Takes every candidate one transition further. */
  void step() {
    found = 0;
    for (int i = 0; i < kept; i++) {
      expand(beam[i]);
    }
    kept = 0;
    while (kept < found && totals[kept] >= totals[0] - margin) {
      rank(follow(froms[kept], moves[kept], totals[kept]));
    }
    int[] old = beam;
    beam = following;
    following = old;
  }

  /** Puts a candidate where its score belongs. */
  private void rank(int state) {
    int at = kept++;
    while (at > 0 && states.score(following[at - 1]) < states.score(state)) {
      following[at] = following[at - 1];
      at--;
    }
    following[at] = state;
  }

  /** The candidate that a transition leads to, with the relation that fits best. */
  int follow(int state, int move, int total) {
    if (move == Transitions.SHIFT) {
      return states.apply(state, move, -1, total);
    }
    int relation = labeller.relation(state, move);
    return states.apply(state, move, relation, total + labeller.weight());
  }

  private void expand(int state) {
    int[] sums = score(state);
    int base = states.score(state);
    for (int move = 0; move < Transitions.COUNT; move++) {
      if (states.can(state, move)) {
        offer(state, move, base + sums[move]);
      }
    }
  }

  /** The weights of all transitions in a candidate; valid until the next call. */
  int[] score(int state) {
    scored++;
    features.look(state);
    System.arraycopy(fixed(features.place()), 0, scores, 0, scores.length);
    scorer.add(hashes, features.attached(hashes, 0), scores);
    return scores;
  }

  /** What the words alone weigh; candidates of a step are mostly about the same ones. */
  private int[] fixed(long place) {
    int slot = (int) ((place * 0x9E3779B97F4A7C15L) >>> 59);
    if (places[slot] != place) {
      places[slot] = place;
      Arrays.fill(sums[slot], 0);
      scorer.add(hashes, features.fixed(hashes), sums[slot]);
    }
    return sums[slot];
  }

  /** The transition with the highest score that a candidate may take. */
  int best(int state, int[] sums) {
    int best = -1;
    for (int move = 0; move < Transitions.COUNT; move++) {
      if (states.can(state, move) && (best < 0 || sums[move] > sums[best])) {
        best = move;
      }
    }
    return best;
  }

  private void offer(int from, int move, int total) {
    if (found == width && total <= totals[width - 1]) {
      return;
    }
    int at = found < width ? found++ : width - 1;
    while (at > 0 && totals[at - 1] < total) {
      froms[at] = froms[at - 1];
      moves[at] = moves[at - 1];
      totals[at] = totals[at - 1];
      at--;
    }
    froms[at] = from;
    moves[at] = move;
    totals[at] = total;
  }

  /** How many candidates there are, and the one of a rank, 0 being the best. */
  int kept() {
    return kept;
  }

  int candidate(int rank) {
    return beam[rank];
  }

  /** How often a candidate was weighed since the sentence began. */
  long scored() {
    return scored;
  }
}

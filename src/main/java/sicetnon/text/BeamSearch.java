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
  private final Transitions transitions;
  private final int width;
  final ParseStates states;
  final ParseFeatures features;
  private final int[] hashes = new int[ParseFeatures.MOST];
  private final int[] scores;
  // weights of the words of a place, by the place's hash
  private final long[] places = new long[PLACES];
  private final int[][] sums;

  private int[] beam;
  private int[] following;
  private int kept;
  // the best candidates of the step, best first
  private final int[] froms;
  private final int[] actions;
  private final int[] totals;
  private int found;
  private long scored;

  /**
   * @param width how many candidates are kept
   */
  BeamSearch(Scorer scorer, Transitions transitions, int width) {
    this.scorer = scorer;
    this.transitions = transitions;
    this.width = width;
    states = new ParseStates(transitions);
    features = new ParseFeatures(states);
    scores = new int[scorer.classes()];
    sums = new int[PLACES][scorer.classes()];
    beam = new int[width];
    following = new int[width];
    froms = new int[width];
    actions = new int[width];
    totals = new int[width];
  }

  /** Begins a sentence whose features were begun; returns the first candidate. */
  int start(int words) {
    beam[0] = states.start(words);
    Arrays.fill(places, -1);
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
    for (int i = 0; i < found; i++) {
      following[i] = states.apply(froms[i], actions[i], totals[i]);
    }
    kept = found;
    int[] old = beam;
    beam = following;
    following = old;
  }

  private void expand(int state) {
    int[] sums = score(state);
    int base = states.score(state);
    if (states.canShift(state)) {
      offer(state, Transitions.SHIFT, base + sums[Transitions.SHIFT]);
    }
    boolean left = states.canLeft(state);
    boolean right = states.canRight(state);
    boolean root = states.rightIsRoot(state);
    for (int r = 0; r < transitions.relations(); r++) {
      boolean isRoot = r == transitions.root();
      if (left && !isRoot) {
        offer(state, transitions.left(r), base + sums[transitions.left(r)]);
      }
      if (right && isRoot == root) {
        offer(state, transitions.right(r), base + sums[transitions.right(r)]);
      }
    }
  }

  /** The weights of all actions in a candidate; valid until the next call. */
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

  /** The action with the highest score that a candidate may take. */
  int best(int state, int[] sums) {
    int best = states.canShift(state) ? Transitions.SHIFT : -1;
    boolean left = states.canLeft(state);
    boolean right = states.canRight(state);
    boolean root = states.rightIsRoot(state);
    for (int r = 0; r < transitions.relations(); r++) {
      boolean isRoot = r == transitions.root();
      if (left && !isRoot && (best < 0 || sums[transitions.left(r)] > sums[best])) {
        best = transitions.left(r);
      }
      if (right && isRoot == root && (best < 0 || sums[transitions.right(r)] > sums[best])) {
        best = transitions.right(r);
      }
    }
    return best;
  }

  private void offer(int from, int action, int total) {
    if (found == width && total <= totals[width - 1]) {
      return;
    }
    int at = found < width ? found++ : width - 1;
    while (at > 0 && totals[at - 1] < total) {
      froms[at] = froms[at - 1];
      actions[at] = actions[at - 1];
      totals[at] = totals[at - 1];
      at--;
    }
    froms[at] = from;
    actions[at] = action;
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

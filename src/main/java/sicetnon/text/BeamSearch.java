package sicetnon.text;

/**
 * Finds the best derivation of a sentence, keeping the best few candidates after every transition.
 * Every derivation of n words has 2n transitions, so the time grows with the length. Not for
 * several threads.
 */
final class BeamSearch {
  private final Scorer scorer;
  private final Transitions transitions;
  private final int width;
  final ParseStates states;
  final ParseFeatures features;
  private final int[] hashes = new int[ParseFeatures.MOST];
  private final int[] scores;

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
    beam = new int[width];
    following = new int[width];
    froms = new int[width];
    actions = new int[width];
    totals = new int[width];
  }

  /** Begins a sentence whose features were begun; returns the first candidate. */
  int start(int words) {
    beam[0] = states.start(words);
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
    scorer.score(hashes, features.extract(state, hashes), scores);
    return scores;
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

  /** How often a candidate was weighed since this was made. */
  long scored() {
    return scored;
  }
}

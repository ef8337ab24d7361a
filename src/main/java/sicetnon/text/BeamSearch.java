package sicetnon.text;

import java.util.Arrays;

/**
 * Finds the best derivation of a sentence, keeping the best few candidates after every transition.
 * Every derivation of n words has 2n transitions, so the time grows with the length. Not for
 * several threads.
 */
final class BeamSearch {
  /** Of the places for parts for each candidate that is kept. */
  private static final int PART_BITS = 5;

  private final Scorer scorer;
  final Labeller labeller;
  private final int width;
  private final int margin;
  final ParseStates states = new ParseStates();
  final ParseWords words = new ParseWords();
  final ParseFeatures features = new ParseFeatures(states, words);
  private final int[] hashes = new int[ParseFeatures.MOST];
  private final int[] scores = new int[Transitions.COUNT];
  private final int[] part = new int[Transitions.COUNT];
  private final PartSums[] parts = new PartSums[ParseFeatures.PARTS];

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
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(width) + PART_BITS;
    this.labeller = new Labeller(relations, root, states, words, bits);
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new PartSums(bits, Transitions.COUNT);
    }
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
    for (PartSums sums : parts) {
      sums.clear();
    }
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
    return scores;
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

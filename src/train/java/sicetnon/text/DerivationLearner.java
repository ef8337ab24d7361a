package sicetnon.text;

/**
 * Learns from whole derivations: the search runs to the end, and what is learnt is the difference
 * between the right derivation and the best one where the former is farthest behind (Huang, Fayong
 * and Guo 2012).
 */
final class DerivationLearner {
  private final BeamSearch search;
  private final ParseStates states;
  private final Learner moves;
  private final Learner arcs;
  private final int root;
  private final int[] hashes = new int[ParseFeatures.MOST];
  // the right derivation
  private int[] gold;

  DerivationLearner(BeamSearch search, Learner moves, Learner arcs, int root) {
    this.search = search;
    this.states = search.states;
    this.moves = moves;
    this.arcs = arcs;
    this.root = root;
  }

  /**
   * Learns a sentence that the search has begun.
   *
   * @param start its first candidate
   * @return whether the search went wrong
   */
  boolean learn(Oracle oracle, int start, int steps) {
    derive(oracle, start, steps);
    int farthest = 0;
    int most = 0;
    int wrong = 0;
    for (int i = 1; i <= steps; i++) {
      search.step();
      int best = search.candidate(0);
      int behind = states.score(best) - states.score(gold[i]);
      if (behind >= most && !same(best, i)) {
        most = behind;
        farthest = i;
        wrong = best;
      }
    }
    if (farthest > 0) {
      update(wrong, farthest);
    }
    return farthest > 0;
  }

  private void derive(Oracle oracle, int start, int steps) {
    gold = new int[steps + 1];
    gold[0] = start;
    for (int i = 0; i < steps; i++) {
      int move = oracle.best(states, gold[i]);
      int relation = oracle.relation(states, gold[i], move);
      int score = states.score(gold[i]) + search.score(gold[i])[move];
      if (move != Transitions.SHIFT) {
        score += search.labeller.weight(gold[i], move, relation);
      }
      gold[i + 1] = states.apply(gold[i], move, relation, score);
    }
  }

  private boolean same(int state, int steps) {
    int at = state;
    for (int i = steps; i > 0; i--) {
      if (!alike(at, gold[i])) {
        return false;
      }
      at = states.before(at);
    }
    return true;
  }

  private boolean alike(int a, int b) {
    return states.move(a) == states.move(b) && states.relation(a) == states.relation(b);
  }

  private void update(int best, int steps) {
    int[] path = new int[steps + 1];
    path[steps] = best;
    for (int i = steps; i > 0; i--) {
      path[i - 1] = states.before(path[i]);
    }
    int apart = 1;
    while (alike(gold[apart], path[apart])) {
      apart++;
    }
    for (int i = apart; i <= steps; i++) {
      change(gold[i - 1], gold[i], 1);
      change(path[i - 1], path[i], -1);
    }
  }

  private void change(int from, int to, int by) {
    int move = states.move(to);
    moves.update(hashes, search.features.extract(from, hashes), move, by);
    int relation = states.relation(to);
    if (move != Transitions.SHIFT && relation != root) {
      arcs.update(hashes, search.labeller.extract(from, move, hashes), relation, by);
    }
  }
}

package sicetnon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains the parser: the search runs to the end, and what is learnt is the difference between the
 * right derivation and the best one where the former is farthest behind (Huang, Fayong and Guo
 * 2012).
 */
final class ParseTrainer {
  private static final int LONGEST = 120;
  private static final int RAREST = 10;
  private static final int RAREST_ARC = 6;
  // no candidate is given up while learning
  private static final int ANY_MARGIN = 1 << 28;

  /** A sentence, and the tags that a tagger gave it that had not seen it. */
  record Tagged(Annotated tree, int[] fine) {}

  private final List<String> relations;
  private final int root;
  private final Learner learner;
  private final Learner labels;
  private final BeamSearch search;
  private final Vocabulary vocabulary;
  private final TagSet tags;
  private final int[] hashes = new int[ParseFeatures.MOST];
  private final int[] scores = new int[Transitions.COUNT];

  private int[] gold;
  private int[] goldMoves;
  private int[] goldScores;
  private int[] bests;
  private int wrong;
  private int wrongLabels;

  ParseTrainer(List<String> relations, Vocabulary vocabulary, TagSet tags) {
    this.relations = relations;
    this.root = relations.indexOf("root");
    this.learner = new Learner(Transitions.COUNT, RAREST);
    this.labels = new Learner(relations.size(), RAREST_ARC);
    this.search = new BeamSearch(learner, labels, root, Parser.WIDTH, ANY_MARGIN);
    this.vocabulary = vocabulary;
    this.tags = tags;
  }

  /** Counts the features of the right derivations; the rare ones are not learnt. */
  private void count(List<Tagged> sentences) {
    for (Tagged sentence : sentences) {
      int state = start(sentence);
      Oracle oracle = new Oracle(sentence.tree());
      for (int i = 0; i < sentence.tree().size() * 2; i++) {
        learner.count(hashes, search.features.extract(state, hashes));
        int move = oracle.best(search.states, state);
        if (move != Transitions.SHIFT) {
          labels.count(hashes, search.labeller.extract(state, move, hashes));
        }
        state = search.states.apply(state, move, relation(sentence.tree(), state, move), 0);
      }
    }
  }

  private int start(Tagged sentence) {
    Words words = new Words(sentence.tree().forms(), vocabulary);
    search.words.start(words, sentence.fine(), tags);
    return search.start(words.count);
  }

  private int relation(Annotated tree, int state, int move) {
    if (move == Transitions.SHIFT) {
      return -1;
    }
    if (move == Transitions.RIGHT && search.states.rightIsRoot(state)) {
      return root;
    }
    int relation = relations.indexOf(tree.relation(search.states.topWord(state)));
    return relation == root ? 0 : relation;
  }

  /** Learns word by word, from states that its own errors lead to (Goldberg and Nivre 2013). */
  private void explore(List<Tagged> sentences, int rounds) {
    List<Tagged> order = new ArrayList<>(sentences);
    Random random = new Random(4);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      wrong = 0;
      wrongLabels = 0;
      for (Tagged sentence : order) {
        if (sentence.tree().size() <= LONGEST) {
          explore(sentence, round, random);
        }
        learner.tick();
        labels.tick();
      }
      System.err.printf("  round %d: %d errors, %d of relations%n", round + 1, wrong, wrongLabels);
    }
  }

  private void explore(Tagged sentence, int round, Random random) {
    int state = start(sentence);
    Oracle oracle = new Oracle(sentence.tree());
    for (int i = 0; i < sentence.tree().size() * 2; i++) {
      int n = search.features.extract(state, hashes);
      Arrays.fill(scores, 0);
      learner.add(hashes, n, scores);
      int best = search.best(state, scores);
      int right = oracle.best(search.states, state, scores);
      if (scores[best] > scores[right] || (best != right && scores[right] == 0)) {
        wrong++;
        learner.update(hashes, n, right, 1);
        learner.update(hashes, n, best, -1);
      }
      boolean own = round > 0 && random.nextInt(10) < 9;
      int move = own ? best : right;
      int to = search.follow(state, move, 0);
      if (oracle.makes(search.states, state, move)) {
        name(sentence.tree(), state, to);
      }
      state = to;
    }
  }

  /** Learns the relation of an arc of the tree. */
  private void name(Annotated tree, int state, int to) {
    int move = search.states.move(to);
    int right = relation(tree, state, move);
    int given = search.states.relation(to);
    if (right != given && right != root && given != root) {
      wrongLabels++;
      int n = search.labeller.extract(state, move, hashes);
      labels.update(hashes, n, right, 1);
      labels.update(hashes, n, given, -1);
    }
  }

  /**
   * Learns word by word first, which is quick, then from whole derivations.
   *
   * @param wordRounds how often the sentences are gone through in the first way, {@code beamRounds}
   *     in the second
   */
  void train(List<Tagged> sentences, int wordRounds, int beamRounds) {
    count(sentences);
    explore(sentences, wordRounds);
    learn(sentences, beamRounds);
    learner.average();
    labels.average();
  }

  Learner moves() {
    return learner;
  }

  Learner arcs() {
    return labels;
  }

  private void learn(List<Tagged> sentences, int rounds) {
    List<Tagged> order = new ArrayList<>(sentences);
    Random random = new Random(2);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      wrong = 0;
      wrongLabels = 0;
      for (Tagged sentence : order) {
        if (sentence.tree().size() <= LONGEST) {
          learn(sentence);
        }
        learner.tick();
        labels.tick();
      }
      System.err.printf(
          "  round %d: %d of %d sentences wrong, %d relations%n",
          round + 1, wrong, order.size(), wrongLabels);
    }
  }

  private void learn(Tagged sentence) {
    int steps = sentence.tree().size() * 2;
    derive(sentence.tree(), start(sentence), steps);
    bests = new int[steps + 1];
    int farthest = 0;
    int most = 0;
    for (int i = 1; i <= steps; i++) {
      search.step();
      bests[i] = search.candidate(0);
      int behind = search.states.score(bests[i]) - goldScores[i];
      if (behind >= most && !same(bests[i], i)) {
        most = behind;
        farthest = i;
      }
    }
    if (farthest > 0) {
      wrong++;
      update(bests[farthest], farthest);
    }
  }

  /** The right derivation, with its scores. */
  private void derive(Annotated tree, int start, int steps) {
    Oracle oracle = new Oracle(tree);
    gold = new int[steps + 1];
    goldMoves = new int[steps];
    goldScores = new int[steps + 1];
    gold[0] = start;
    for (int i = 0; i < steps; i++) {
      goldMoves[i] = oracle.best(search.states, gold[i]);
      int relation = relation(tree, gold[i], goldMoves[i]);
      goldScores[i + 1] = goldScores[i] + search.score(gold[i])[goldMoves[i]];
      if (goldMoves[i] != Transitions.SHIFT) {
        goldScores[i + 1] += search.labeller.weight(gold[i], goldMoves[i], relation);
      }
      gold[i + 1] = search.states.apply(gold[i], goldMoves[i], relation, goldScores[i + 1]);
    }
  }

  private boolean same(int state, int steps) {
    int at = state;
    for (int i = steps - 1; i >= 0; i--) {
      if (search.states.move(at) != goldMoves[i]
          || search.states.relation(at) != search.states.relation(gold[i + 1])) {
        return false;
      }
      at = search.states.before(at);
    }
    return true;
  }

  private void update(int best, int steps) {
    int[] path = new int[steps + 1];
    path[steps] = best;
    for (int i = steps; i > 0; i--) {
      path[i - 1] = search.states.before(path[i]);
    }
    int apart = 0;
    while (goldMoves[apart] == search.states.move(path[apart + 1])
        && search.states.relation(gold[apart + 1]) == search.states.relation(path[apart + 1])) {
      apart++;
    }
    for (int i = apart; i < steps; i++) {
      change(gold[i], gold[i + 1], 1);
      change(path[i], path[i + 1], -1);
    }
  }

  private void change(int state, int to, int by) {
    int move = search.states.move(to);
    learner.update(hashes, search.features.extract(state, hashes), move, by);
    int relation = search.states.relation(to);
    if (move != Transitions.SHIFT && relation != root) {
      labels.update(hashes, search.labeller.extract(state, move, hashes), relation, by);
    }
  }
}

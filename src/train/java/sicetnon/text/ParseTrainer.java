package sicetnon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** Trains the parser: word by word first, which is quick, then from whole derivations. */
final class ParseTrainer {
  private static final int LONGEST = 120;
  private static final int RAREST = 10;
  private static final int RAREST_ARC = 6;
  // more candidates than the parser keeps, and none is given up
  private static final int WIDTH = 8;
  private static final int ANY_MARGIN = 1 << 28;

  /** A sentence, and the tags that a tagger gave it that had not seen it. */
  record Tagged(Annotated tree, int[] fine) {}

  private final List<String> relations;
  private final int root;
  private final Learner moves;
  private final Learner arcs;
  private final BeamSearch search;
  private final Vocabulary vocabulary;
  private final TagSet tags;
  private final int[] hashes = new int[ParseFeatures.MOST];
  private final int[] scores = new int[Transitions.COUNT];

  ParseTrainer(List<String> relations, Vocabulary vocabulary, TagSet tags) {
    this.relations = relations;
    this.root = relations.indexOf("root");
    this.moves = new Learner(Transitions.COUNT, RAREST);
    this.arcs = new Learner(relations.size(), RAREST_ARC);
    this.search = new BeamSearch(moves, arcs, root, WIDTH, ANY_MARGIN);
    this.vocabulary = vocabulary;
    this.tags = tags;
  }

  /**
   * Learns.
   *
   * @param wordRounds how often the sentences are gone through word by word, {@code beamRounds} in
   *     whole derivations
   */
  void train(List<Tagged> sentences, int wordRounds, int beamRounds) {
    sentences.forEach(this::count);
    Random random = new Random(4);
    for (int round = 0; round < wordRounds; round++) {
      boolean gold = round == 0;
      round("words", sentences, random, s -> explore(s, gold, random));
    }
    DerivationLearner learner = new DerivationLearner(search, moves, arcs, root);
    Random shuffling = new Random(2);
    for (int round = 0; round < beamRounds; round++) {
      round(
          "derivations",
          sentences,
          shuffling,
          s -> learner.learn(oracle(s.tree()), start(s), s.tree().size() * 2));
    }
    moves.average();
    arcs.average();
  }

  /** What was learnt of the transitions. */
  Learner moves() {
    return moves;
  }

  /** What was learnt of the relations of arcs. */
  Learner arcs() {
    return arcs;
  }

  private void round(String name, List<Tagged> all, Random random, Predicate<Tagged> learns) {
    List<Tagged> order = new ArrayList<>(all);
    Collections.shuffle(order, random);
    int wrong = 0;
    for (Tagged sentence : order) {
      if (sentence.tree().size() <= LONGEST) {
        wrong += learns.test(sentence) ? 1 : 0;
      }
      moves.tick();
      arcs.tick();
    }
    System.err.printf("  %s: %d of %d sentences wrong%n", name, wrong, order.size());
  }

  /** Counts the features of the right derivation; the rare ones are not learnt. */
  private void count(Tagged sentence) {
    int state = start(sentence);
    Oracle oracle = oracle(sentence.tree());
    for (int i = 0; i < sentence.tree().size() * 2; i++) {
      moves.count(hashes, search.features.extract(state, hashes));
      int move = oracle.best(search.states, state);
      if (move != Transitions.SHIFT) {
        arcs.count(hashes, search.labeller.extract(state, move, hashes));
      }
      state = search.states.apply(state, move, oracle.relation(search.states, state, move), 0);
    }
  }

  private int start(Tagged sentence) {
    Words words = new Words(sentence.tree().forms(), vocabulary);
    search.words.start(words, sentence.fine(), tags);
    return search.start(words.count);
  }

  private Oracle oracle(Annotated tree) {
    int[] numbers = new int[tree.size() + 1];
    for (int i = 1; i <= tree.size(); i++) {
      numbers[i] = relations.indexOf(tree.relation(i));
    }
    return new Oracle(tree, numbers, root);
  }

  /**
   * Learns word by word, from states that its own errors lead to (Goldberg and Nivre 2013), or from
   * the right ones only.
   */
  private boolean explore(Tagged sentence, boolean gold, Random random) {
    boolean wrong = false;
    int state = start(sentence);
    Oracle oracle = oracle(sentence.tree());
    for (int i = 0; i < sentence.tree().size() * 2; i++) {
      int n = search.features.extract(state, hashes);
      Arrays.fill(scores, 0);
      moves.add(hashes, n, scores);
      int best = search.best(state, scores);
      int right = oracle.best(search.states, state, scores);
      if (scores[best] > scores[right] || (best != right && scores[right] == 0)) {
        wrong = true;
        moves.update(hashes, n, right, 1);
        moves.update(hashes, n, best, -1);
      }
      int move = !gold && random.nextInt(10) < 9 ? best : right;
      int to = search.follow(state, move, 0);
      if (oracle.makes(search.states, state, move)) {
        name(oracle, state, to);
      }
      state = to;
    }
    return wrong;
  }

  /** Learns the relation of an arc of the tree. */
  private void name(Oracle oracle, int state, int to) {
    int move = search.states.move(to);
    int right = oracle.relation(search.states, state, move);
    int given = search.states.relation(to);
    if (right != given && given != root) {
      int n = search.labeller.extract(state, move, hashes);
      arcs.update(hashes, n, right, 1);
      arcs.update(hashes, n, given, -1);
    }
  }
}

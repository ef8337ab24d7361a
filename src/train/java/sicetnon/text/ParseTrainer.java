package sicetnon.text;

import java.util.ArrayList;
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
  private static final int RAREST = 25;

  /** A sentence, and the tags that a tagger gave it that had not seen it. */
  record Tagged(Annotated tree, int[] fine) {}

  private final List<String> relations;
  private final Transitions transitions;
  private final Learner learner;
  private final BeamSearch search;
  private final Vocabulary vocabulary;
  private final TagSet tags;
  private final int[] hashes = new int[ParseFeatures.MOST];

  private int[] gold;
  private int[] goldActions;
  private int[] goldScores;
  private int[] bests;
  private int wrong;

  ParseTrainer(List<String> relations, Vocabulary vocabulary, TagSet tags) {
    this.relations = relations;
    this.transitions = new Transitions(relations.size(), relations.indexOf("root"));
    this.learner = new Learner(transitions.count(), RAREST);
    this.search = new BeamSearch(learner, transitions, Parser.WIDTH);
    this.vocabulary = vocabulary;
    this.tags = tags;
  }

  /** Counts the features of the right derivations; the rare ones are not learnt. */
  private void count(List<Tagged> sentences) {
    for (Tagged sentence : sentences) {
      Words words = new Words(sentence.tree().forms(), vocabulary);
      search.features.start(words, sentence.fine(), tags);
      Oracle oracle = oracle(sentence.tree());
      int state = search.start(words.count);
      for (int i = 0; i < words.count * 2; i++) {
        learner.count(hashes, search.features.extract(state, hashes));
        state = search.states.apply(state, oracle.best(search.states, state), 0);
      }
    }
  }

  /** Learns word by word, from states that its own errors lead to (Goldberg and Nivre 2013). */
  private void explore(List<Tagged> sentences, int rounds) {
    List<Tagged> order = new ArrayList<>(sentences);
    Random random = new Random(4);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      wrong = 0;
      for (Tagged sentence : order) {
        if (sentence.tree().size() <= LONGEST) {
          explore(sentence, round, random);
        }
        learner.tick();
      }
      System.err.printf("  round %d: %d errors%n", round + 1, wrong);
    }
  }

  private void explore(Tagged sentence, int round, Random random) {
    Words words = new Words(sentence.tree().forms(), vocabulary);
    search.features.start(words, sentence.fine(), tags);
    Oracle oracle = oracle(sentence.tree());
    int state = search.start(words.count);
    for (int i = 0; i < words.count * 2; i++) {
      int n = search.features.extract(state, hashes);
      int[] scores = new int[transitions.count()];
      learner.add(hashes, n, scores);
      int best = search.best(state, scores);
      int right = oracle.best(search.states, state, scores);
      if (scores[best] > scores[right] || (best != right && scores[right] == 0)) {
        wrong++;
        learner.update(hashes, n, right, 1);
        learner.update(hashes, n, best, -1);
      }
      boolean own = round > 0 && random.nextInt(10) < 9;
      state = search.states.apply(state, own ? best : right, 0);
    }
  }

  private Oracle oracle(Annotated tree) {
    int[] numbers = new int[tree.size() + 1];
    for (int i = 1; i <= tree.size(); i++) {
      numbers[i] = relations.indexOf(tree.relation(i));
    }
    return new Oracle(tree, numbers, transitions);
  }

  /**
   * Learns word by word first, which is quick, then from whole derivations.
   *
   * @param wordRounds how often the sentences are gone through in the first way, {@code beamRounds}
   *     in the second
   */
  Learner train(List<Tagged> sentences, int wordRounds, int beamRounds) {
    count(sentences);
    explore(sentences, wordRounds);
    learn(sentences, beamRounds);
    learner.average();
    return learner;
  }

  private void learn(List<Tagged> sentences, int rounds) {
    List<Tagged> order = new ArrayList<>(sentences);
    Random random = new Random(2);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      wrong = 0;
      for (Tagged sentence : order) {
        if (sentence.tree().size() <= LONGEST) {
          learn(sentence);
        }
        learner.tick();
      }
      System.err.printf("  round %d: %d of %d sentences wrong%n", round + 1, wrong, order.size());
    }
  }

  private void learn(Tagged sentence) {
    int steps = sentence.tree().size() * 2;
    Words words = new Words(sentence.tree().forms(), vocabulary);
    search.features.start(words, sentence.fine(), tags);
    int start = search.start(words.count);
    derive(sentence.tree(), start, steps);
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
    Oracle oracle = oracle(tree);
    gold = new int[steps + 1];
    goldActions = new int[steps];
    goldScores = new int[steps + 1];
    gold[0] = start;
    for (int i = 0; i < steps; i++) {
      goldActions[i] = oracle.best(search.states, gold[i]);
      goldScores[i + 1] = goldScores[i] + search.score(gold[i])[goldActions[i]];
      gold[i + 1] = search.states.apply(gold[i], goldActions[i], goldScores[i + 1]);
    }
  }

  private boolean same(int state, int steps) {
    int at = state;
    for (int i = steps - 1; i >= 0; i--) {
      if (search.states.action(at) != goldActions[i]) {
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
    boolean apart = false;
    for (int i = 0; i < steps; i++) {
      int action = search.states.action(path[i + 1]);
      apart |= action != goldActions[i];
      if (apart) {
        change(gold[i], goldActions[i], 1);
        change(path[i], action, -1);
      }
    }
  }

  private void change(int state, int action, int by) {
    learner.update(hashes, search.features.extract(state, hashes), action, by);
  }
}

package sicetnon.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the tagger on sentences with tags. */
final class TagTrainer {
  private final TagSet tags;
  private final List<String> names;
  private final Learner learner;
  private final Vocabulary vocabulary;

  TagTrainer(List<String> names, Vocabulary vocabulary) {
    this.names = names;
    this.tags = new TagSet(names.toArray(String[]::new));
    this.learner = new Learner(names.size(), 0);
    this.vocabulary = vocabulary;
  }

  Learner train(List<Annotated> sentences, int rounds) {
    List<Annotated> order = new ArrayList<>(sentences);
    Random random = new Random(1);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (Annotated sentence : order) {
        learn(sentence);
        learner.tick();
      }
    }
    learner.average();
    return learner;
  }

  private void learn(Annotated sentence) {
    Words words = new Words(sentence.forms(), vocabulary);
    int[] fine = new int[words.count + 1];
    int[] hashes = new int[TagFeatures.MOST];
    int[] scores = new int[names.size()];
    TagFeatures features = new TagFeatures(words, hashes);
    for (int i = 1; i <= words.count; i++) {
      int n = features.extract(i, i > 1 ? fine[i - 1] : -1, i > 2 ? fine[i - 2] : -1);
      Arrays.fill(scores, 0);
      learner.add(hashes, n, scores);
      int best = Tagger.best(scores);
      int gold = gold(sentence, i, scores);
      if (gold >= 0 && best != gold) {
        learner.update(hashes, n, gold, 1);
        learner.update(hashes, n, best, -1);
      }
      fine[i] = best;
    }
  }

  /** The right tag; where only the universal one is given, the best of those that it covers. */
  private int gold(Annotated sentence, int i, int[] scores) {
    int exact = names.indexOf(sentence.tags().get(i - 1));
    if (exact >= 0) {
      return exact;
    }
    int best = -1;
    for (int tag = 0; tag < scores.length; tag++) {
      boolean fits = tags.universal(tag).equals(sentence.universal(i));
      if (fits && (best < 0 || scores[tag] > scores[best])) {
        best = tag;
      }
    }
    return best;
  }
}

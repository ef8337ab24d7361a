package sicetnon.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Gives every word its part of speech: a perceptron that reads from left to right and looks at the
 * word, its ending and capitals, its neighbours, what the word was elsewhere (averaged weights,
 * Collins 2002), and what WordNet knows. The time grows with the number of words; a sentence may
 * have any number. Safe for several threads.
 */
public final class Tagger {
  /** How far the tag of a verb may be behind the best where a sentence needs one. */
  private static final int DOUBT = 100;

  private final Scorer scorer;
  private final Vocabulary vocabulary;
  private final TagSet tags;

  /** The tagger of a model. */
  public Tagger(SyntaxModel model) {
    this(model.tagger(), model.vocabulary(), new TagSet(model.tags()));
  }

  Tagger(Scorer scorer, Vocabulary vocabulary, TagSet tags) {
    this.scorer = scorer;
    this.vocabulary = vocabulary;
    this.tags = tags;
  }

  /**
   * Universal tags (UD version 2), one for each word.
   *
   * @param forms the words of one sentence, clitics apart ("do", "n't")
   */
  public List<String> tag(List<String> forms) {
    int[] fine = tag(new Words(forms, vocabulary));
    String[] out = new String[forms.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = tags.universal(fine[i + 1]);
    }
    return List.of(out);
  }

  /** Numbers of fine tags, from 1. */
  int[] tag(Words words) {
    return tag(words, Map.of());
  }

  /**
   * The same where some tags are known.
   *
   * @param known universal or fine tags of words, by number
   */
  int[] tag(Words words, Map<Integer, String> known) {
    int[] fine = new int[words.count + 1];
    int[] hashes = new int[TagFeatures.MOST];
    int[] scores = new int[scorer.classes()];
    TagFeatures features = new TagFeatures(words, hashes);
    for (int i = 1; i <= words.count; i++) {
      int before = i > 1 ? fine[i - 1] : -1;
      int earlier = i > 2 ? fine[i - 2] : -1;
      Arrays.fill(scores, 0);
      scorer.add(hashes, features.extract(i, before, earlier), scores);
      fine[i] = known.containsKey(i) ? best(scores, known.get(i)) : best(scores);
    }
    return fine;
  }

  /**
   * The word of a sentence tagged without a verb that is likeliest to be its verb; 0 if none is.
   *
   * @param fine the tags of the words, from 1
   */
  int verb(Words words, int[] fine) {
    int[] hashes = new int[TagFeatures.MOST];
    int[] scores = new int[scorer.classes()];
    TagFeatures features = new TagFeatures(words, hashes);
    int verb = 0;
    int least = DOUBT;
    for (int i = 2; i <= words.count; i++) {
      Arrays.fill(scores, 0);
      scorer.add(hashes, features.extract(i, fine[i - 1], i > 2 ? fine[i - 2] : -1), scores);
      int behind = scores[fine[i]] - scores[best(scores, "VERB")];
      if (behind < least) {
        least = behind;
        verb = i;
      }
    }
    return verb;
  }

  private int best(int[] scores, String tag) {
    int best = -1;
    for (int i = 0; i < scores.length; i++) {
      boolean fits = tags.fine(i).equals(tag) || tags.universal(i).equals(tag);
      if (fits && (best < 0 || scores[i] > scores[best])) {
        best = i;
      }
    }
    return best < 0 ? best(scores) : best;
  }

  static int best(int[] scores) {
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        best = i;
      }
    }
    return best;
  }
}

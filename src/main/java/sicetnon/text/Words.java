package sicetnon.text;

import java.util.List;

/**
 * The words of a sentence as numbers, computed once: index 0 stands for what is outside the
 * sentence, words begin at 1.
 */
final class Words {
  static final int AFFIXES = 4;

  final int count;
  final int[] word;
  final int[] shape;
  final int[] ambiguity;
  final int[] cluster;
  final int[] parts;
  final int[] noun;
  final int[] verb;
  final boolean[] frequent;
  final int[] suffixes;
  final int[] prefixes;

  Words(List<String> forms, Vocabulary vocabulary) {
    count = forms.size();
    int size = count + 1;
    word = new int[size];
    shape = new int[size];
    ambiguity = new int[size];
    cluster = new int[size];
    parts = new int[size];
    noun = new int[size];
    verb = new int[size];
    frequent = new boolean[size];
    suffixes = new int[size * AFFIXES];
    prefixes = new int[size * AFFIXES];
    int letters = letters(forms);
    for (int i = 1; i <= count; i++) {
      String normal = WordForm.normal(forms.get(i - 1));
      shape[i] = WordForm.shape(forms.get(i - 1)) | (letters << 6) | (i == 1 ? 1 << 8 : 0);
      affixes(normal, i);
      look(WordForm.entry(vocabulary, normal), i);
    }
  }

  private void look(long entry, int i) {
    ambiguity[i] = Vocabulary.ambiguity(entry);
    cluster[i] = Vocabulary.cluster(entry);
    parts[i] = Vocabulary.parts(entry);
    noun[i] = Vocabulary.noun(entry);
    verb[i] = Vocabulary.verb(entry);
    frequent[i] = Vocabulary.frequent(entry);
  }

  private void affixes(String normal, int i) {
    int n = normal.length();
    word[i] = FeatureHash.of(normal);
    for (int k = 0; k < AFFIXES; k++) {
      int length = Math.min(n, k + 1);
      suffixes[i * AFFIXES + k] = FeatureHash.of(normal, n - length, n);
      prefixes[i * AFFIXES + k] = FeatureHash.of(normal, 0, length);
    }
  }

  /** How the sentence uses capitals: 0 as usual, 1 none at all, 2 most words like a heading. */
  private static int letters(List<String> forms) {
    int words = 0;
    int capital = 0;
    for (String form : forms) {
      if (form.length() > 3 && Character.isLetter(form.charAt(0))) {
        words++;
        capital += Character.isUpperCase(form.charAt(0)) ? 1 : 0;
      }
    }
    if (capital == 0) {
      return 1;
    }
    return words > 1 && capital * 10 >= words * 8 ? 2 : 0;
  }

  /** The last letters, {@code length} of them at most. */
  int suffix(int i, int length) {
    return suffixes[i * AFFIXES + length - 1];
  }

  int prefix(int i, int length) {
    return prefixes[i * AFFIXES + length - 1];
  }
}

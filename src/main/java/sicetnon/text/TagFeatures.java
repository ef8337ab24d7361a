package sicetnon.text;

import static sicetnon.text.FeatureHash.mix;

/** What the tagger looks at: a word, its neighbours, and the two tags before it. */
final class TagFeatures {
  static final int MOST = 43;
  private static final int OUTSIDE = 0;

  private final Words words;
  private final int[] out;
  private int count;

  TagFeatures(Words words, int[] out) {
    this.words = words;
    this.out = out;
  }

  private void add(int template, int value) {
    out[count++] = mix(value, template);
  }

  private int at(int i) {
    return i < 1 || i > words.count ? OUTSIDE : i;
  }

  /**
   * Writes the features of word {@code i}, and says how many.
   *
   * @param before the tag of the word before, {@code earlier} of the one before that; -1 outside
   */
  int extract(int i, int before, int earlier) {
    count = 0;
    int p = at(i - 1);
    int q = at(i + 1);
    int r = at(i + 2);
    ownForm(i);
    neighbours(i, p, q, r);
    tags(i, q, before, earlier);
    classes(i, p, q, r, before);
    return count;
  }

  private void ownForm(int i) {
    int shape = words.shape[i];
    add(1, words.word[i]);
    add(3, words.suffix(i, 2));
    add(4, words.suffix(i, 3));
    add(5, words.suffix(i, 4));
    add(6, words.prefix(i, 1));
    add(8, words.prefix(i, 3));
    add(10, shape);
    add(11, mix(shape, words.suffix(i, 3)));
    add(12, mix(shape, words.ambiguity[i]));
    add(13, mix(shape, words.parts[i]));
  }

  private void neighbours(int i, int p, int q, int r) {
    int o = at(i - 2);
    add(15, words.word[p]);
    add(16, words.word[o]);
    add(17, words.word[q]);
    add(18, words.word[r]);
    add(19, mix(words.word[p], words.word[i]));
    add(20, mix(words.word[i], words.word[q]));
    add(22, mix(words.suffix(q, 3), words.suffix(i, 3)));
    add(23, words.suffix(q, 3));
    add(24, words.suffix(p, 3));
    add(26, mix(words.word[q], words.word[r]));
    add(27, mix(words.shape[i], words.shape[q]));
    add(28, mix(words.shape[p], words.shape[i]));
  }

  private void tags(int i, int q, int before, int earlier) {
    int two = mix(before, earlier);
    add(29, before);
    add(30, two);
    add(31, mix(before, words.word[i]));
    add(34, mix(two, words.ambiguity[i]));
    add(36, mix(before, words.word[q]));
    add(37, mix(before, words.parts[i], words.parts[q]));
    add(39, mix(two, words.word[i]));
    add(40, mix(before, words.shape[i]));
  }

  private void classes(int i, int p, int q, int r, int before) {
    int[] amb = words.ambiguity;
    int[] cluster = words.cluster;
    add(41, mix(amb[i], amb[q]));
    add(42, amb[q]);
    add(43, mix(amb[q], amb[r]));
    add(47, cluster[i]);
    add(51, mix(cluster[i], cluster[q]));
    add(52, mix(cluster[p], cluster[i], cluster[q]));
    add(54, mix(before, cluster[q]));
    add(55, mix(words.parts[i], words.noun[i], words.verb[i]));
    add(56, mix(words.parts[i], words.parts[q]));
    add(57, mix(words.word[p], words.parts[i]));
    add(58, mix(words.parts[i], words.word[q]));
    add(59, mix(words.parts[i], words.suffix(i, 2)));
    add(60, mix(cluster[p], words.parts[i], cluster[q]));
  }
}

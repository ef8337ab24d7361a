package sicetnon.text;

import static sicetnon.text.FeatureHash.mix;

/**
 * The words of a sentence as the parser sees them, by place + 1; -1 is what is missing, 0 the root.
 */
final class ParseWords {
  /** The form; of a rare word its ending and shape. */
  int[] w = new int[0];

  /** The tag. */
  int[] t = new int[0];

  /** The universal tag. */
  int[] u = new int[0];

  /** The cluster. */
  int[] c = new int[0];

  /** The field of meaning of a noun or a verb, else the universal tag. */
  int[] k = new int[0];

  /** The next verb, this word included: its tag, how far it is, whether a mark stands before it. */
  int[] v = new int[0];

  /** The next punctuation or conjunction, this word included, and how far it is. */
  int[] p = new int[0];

  int size;

  /**
   * Takes a sentence.
   *
   * @param fine the tag of every word, from 1
   */
  void start(Words words, int[] fine, TagSet tags) {
    size = words.count + 2;
    if (w.length < size) {
      w = new int[size * 2];
      t = new int[size * 2];
      u = new int[size * 2];
      c = new int[size * 2];
      k = new int[size * 2];
      v = new int[size * 2];
      p = new int[size * 2];
    }
    outside(0, -1);
    outside(1, -2);
    for (int i = 1; i <= words.count; i++) {
      w[i + 1] = words.frequent[i] ? words.word[i] : mix(words.suffix(i, 3), words.shape[i] & 31);
      t[i + 1] = fine[i];
      u[i + 1] = tags.coarse(fine[i]);
      c[i + 1] = words.cluster[i];
      k[i + 1] = field(words, i, fine[i], tags);
    }
    ahead();
  }

  private void ahead() {
    int verb = -1;
    int mark = -1;
    for (int i = size - 1; i > 1; i--) {
      verb = TagSet.isVerb(u[i]) ? i : verb;
      mark = TagSet.isMark(u[i]) ? i : mark;
      v[i] = verb < 0 ? -1 : mix(t[verb], near(verb - i));
      p[i] = mark < 0 ? -1 : mix(w[mark], near(mark - i));
      if (mark >= 0 && mark < verb) {
        v[i] = mix(v[i], 1);
      }
    }
  }

  private static int near(int distance) {
    return distance < 3 ? distance : distance < 6 ? 3 : 4;
  }

  private static int field(Words words, int i, int fine, TagSet tags) {
    if (tags.nominal(fine)) {
      return 32 + words.noun[i];
    }
    return tags.verbal(fine) ? 64 + words.verb[i] : tags.coarse(fine);
  }

  private void outside(int at, int value) {
    w[at] = value;
    t[at] = value;
    u[at] = value;
    c[at] = value;
    k[at] = value;
  }
}

package sicetnon.text;

import static sicetnon.text.FeatureHash.mix;

/**
 * What the parser looks at: words, tags, clusters and dictionary fields of the top of the stack, of
 * what lies below and of the next words; their children, relations and numbers of children (Zhang
 * and Nivre 2011); and the prepositions of phrases that look for their head.
 */
final class ParseFeatures {
  static final int MOST = 192;
  private static final int FARTHEST = 9;

  private final ParseStates states;
  private final Cells cells;
  private int[] out;
  private int count;
  private int template;

  // by place + 1; place -1 is what is missing, 0 the root
  private int[] w = new int[0];
  private int[] t = new int[0];
  private int[] u = new int[0];
  private int[] c = new int[0];
  private int[] k = new int[0];
  private int size;

  private int s0;
  private int s1;
  private int s2;
  private int b0;
  private int b1;
  private int b2;
  private int c0;
  private int c1;
  private int cb;

  ParseFeatures(ParseStates states) {
    this.states = states;
    this.cells = states.cells;
  }

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
  }

  /** The field of meaning of a noun or a verb, else the universal tag. */
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

  private void f(int a) {
    out[count++] = mix(a, template++);
  }

  private void f(int a, int b) {
    out[count++] = mix(a, b, template++);
  }

  private void f(int a, int b, int d) {
    out[count++] = mix(a, b, d, template++);
  }

  private void f(int a, int b, int d, int e) {
    out[count++] = mix(mix(a, b), mix(d, e), template++);
  }

  private int of(int cell, int field) {
    return cell < 0 ? -1 : cells.get(cell, field);
  }

  /** Index of a word in a cell's field. */
  private int at(int cell, int field) {
    return of(cell, field) + 1;
  }

  /** Goes to a candidate, whose features can be written then. */
  void look(int state) {
    c0 = states.top(state);
    c1 = of(c0, Cells.BELOW);
    cb = states.front(state);
    s0 = at(c0, Cells.WORD);
    s1 = at(c1, Cells.WORD);
    s2 = at(of(c1, Cells.BELOW), Cells.WORD);
    int next = states.next(state) + 1;
    b0 = next < size ? next : 0;
    b1 = next + 1 < size ? next + 1 : 0;
    b2 = next + 2 < size ? next + 2 : 0;
  }

  /** Which words the candidate is about; the fixed features depend on nothing else. */
  long place() {
    return ((((long) s2 << 16 | s1) << 16) | s0) << 16 | b0;
  }

  /** Writes the features that depend on the words only, and says how many. */
  int fixed(int[] features) {
    out = features;
    count = 0;
    singles();
    pairs();
    triples();
    distances();
    classes();
    return count;
  }

  /** Writes those that depend on what was attached, behind others; says how many there are then. */
  int attached(int[] features, int before) {
    out = features;
    count = before;
    children();
    prepositions();
    counts();
    relations();
    coordination();
    return count;
  }

  /** Writes all features of a candidate, and says how many. */
  int extract(int state, int[] features) {
    look(state);
    return attached(features, fixed(features));
  }

  private void singles() {
    template = 1;
    f(w[s0]);
    f(t[s0]);
    f(w[s0], t[s0]);
    f(w[s1]);
    f(t[s1]);
    f(w[s1], t[s1]);
    f(w[b0]);
    f(t[b0]);
    f(w[b0], t[b0]);
    f(w[b1]);
    f(w[b1], t[b1]);
    f(t[b1]);
    f(w[b2]);
    f(t[b2]);
    f(t[s2]);
    f(w[s2], t[s2]);
  }

  private void pairs() {
    template = 17;
    pair(s0, b0);
    pair(s1, s0);
    pair(s1, b0);
    f(t[b0], t[b1]);
    f(w[b0], t[b1]);
    f(t[b0], w[b1]);
    f(t[s0], w[b1]);
    f(w[s0], w[b1]);
  }

  private void pair(int a, int b) {
    f(w[a], w[b]);
    f(t[a], t[b]);
    f(w[a], t[b]);
    f(t[a], w[b]);
    f(w[a], t[a], t[b]);
    f(t[a], w[b], t[b]);
  }

  private void triples() {
    template = 40;
    f(t[s0], t[b0], t[b1]);
    f(t[s1], t[s0], t[b0]);
    f(t[s2], t[s1], t[s0]);
    f(t[b0], t[b1], t[b2]);
    f(w[s0], t[b0], t[b1]);
    f(t[s0], w[b0], t[b1]);
    f(t[s0], t[b0], w[b1]);
    f(w[s1], t[s0], t[b0]);
    f(t[s1], w[s0], t[b0]);
    f(t[s1], t[s0], w[b0]);
    f(w[s1], w[s0], t[b0]);
    f(w[s1], t[s0], w[b0]);
    f(t[s1], w[s0], w[b0]);
    f(u[s1], u[s0], u[b0], u[b1]);
    f(u[s2], u[s1], u[s0], u[b0]);
    f(t[s0], t[b0], t[b1], t[b2]);
  }

  private void children() {
    template = 56;
    int l0 = at(c0, Cells.LEFT);
    int r0 = at(c0, Cells.RIGHT);
    int l1 = at(c1, Cells.LEFT);
    int r1 = at(c1, Cells.RIGHT);
    int lb = at(cb, Cells.LEFT);
    f(t[s0], t[l0], t[b0]);
    f(t[s0], t[r0], t[b0]);
    f(t[s0], t[b0], t[lb]);
    f(t[s1], t[r1], t[s0]);
    f(t[s1], t[l1], t[s0]);
    f(t[s1], t[s0], t[l0]);
    f(t[s1], t[s0], t[r0]);
    f(t[s1], t[b0], t[lb]);
    f(t[s1], t[r1], t[b0]);
    f(t[s0], t[r0], t[at(c0, Cells.INNER_RIGHT)]);
    f(t[s0], t[l0], t[at(c0, Cells.INNER_LEFT)]);
    f(t[b0], t[lb], t[at(cb, Cells.INNER_LEFT)]);
    f(t[s1], t[r1], t[at(c1, Cells.INNER_RIGHT)]);
    f(w[r0], w[s0], t[b0]);
    f(w[s1], w[r1], w[s0]);
    f(w[s1], w[r1], t[s0]);
    f(w[r0]);
    f(w[r1]);
    f(w[l1], t[s1]);
    f(w[at(of(c0, Cells.RIGHT_CELL), Cells.LEFT)], t[s0], t[b0]);
    f(w[at(of(c1, Cells.RIGHT_CELL), Cells.LEFT)], t[s1], w[at(c0, Cells.LEFT)]);
  }

  private void prepositions() {
    template = 77;
    int l0 = w[at(c0, Cells.LEFT)];
    int lb = w[at(cb, Cells.LEFT)];
    int i0 = w[at(c0, Cells.INNER_LEFT)];
    f(lb, w[s0]);
    f(lb, w[s1]);
    f(lb, w[b0]);
    f(lb, t[s0], t[s1]);
    f(lb, t[b0], w[s0]);
    f(lb, t[b0], w[s1]);
    f(lb, t[b0], t[b1]);
    f(lb, k[b0], w[s0]);
    f(lb, k[b0], w[s1]);
    f(lb, k[b0], k[s0], k[s1]);
    f(l0, w[s0], t[s1]);
    f(l0, w[s1]);
    f(l0, w[s1], t[s0]);
    f(l0, w[s1], k[s0]);
    f(l0, t[s1], t[b0]);
    f(l0, t[s0], t[s1], t[s2]);
    f(l0, k[s0], k[s1]);
    f(i0, w[s1], t[s0]);
    f(l0, t[s0], w[b0]);
    f(l0, i0, t[s0], t[s1]);
  }

  private void distances() {
    template = 97;
    int d0 = b0 == 0 ? 0 : near(b0 - s0);
    int d1 = near(s0 - s1);
    f(t[s0], d0);
    f(w[s0], d0);
    f(t[s0], t[b0], d0);
    f(t[s1], t[s0], d1);
    f(w[s1], d1);
    f(w[s0], d1, t[s1]);
  }

  private void counts() {
    template = 103;
    int lefts = of(c0, Cells.LEFTS);
    int rights = of(c0, Cells.RIGHTS);
    int rights1 = of(c1, Cells.RIGHTS);
    int leftsB = of(cb, Cells.LEFTS);
    f(t[s0], lefts, rights);
    f(w[s0], rights);
    f(w[s0], lefts);
    f(t[s1], rights1);
    f(w[s1], rights1);
    f(t[b0], leftsB);
    f(t[s1], rights1, t[s0], rights);
  }

  private static int near(int distance) {
    return distance > 5 ? Math.min(FARTHEST, 5 + distance / 5) : distance;
  }

  private void relations() {
    template = 110;
    int left0 = of(c0, Cells.LEFT_SET);
    int right0 = of(c0, Cells.RIGHT_SET);
    int left1 = of(c1, Cells.LEFT_SET);
    int right1 = of(c1, Cells.RIGHT_SET);
    int leftB = of(cb, Cells.LEFT_SET);
    f(w[s0], left0);
    f(t[s0], left0);
    f(w[s0], right0);
    f(t[s0], right0, t[b0]);
    f(w[s1], right1);
    f(t[s1], right1, t[s0]);
    f(t[s1], left1, t[s0]);
    f(t[b0], leftB);
    f(w[b0], leftB);
    f(t[s0], left0, t[b0], leftB);
    f(t[s1], left1, t[s0], left0);
    f(w[s1], right1, l(c0));
    f(t[s0], r(c0), l(c0));
    f(t[s1], r(c1), l(c1));
    f(w[s1], r(c1), t[s0]);
    f(w[s0], r(c0), t[b0]);
    f(t[b0], l(cb), t[s0]);
    f(t[s1], left1, right1, u[s0]);
  }

  private int l(int cell) {
    return of(cell, Cells.LEFT_RELATION);
  }

  private int r(int cell) {
    return of(cell, Cells.RIGHT_RELATION);
  }

  private void classes() {
    template = 128;
    f(c[s0], t[s0]);
    f(c[s1], t[s1]);
    f(c[b0], t[b0]);
    f(c[b1]);
    f(c[s0], c[b0]);
    f(c[s1], c[s0]);
    f(c[s1], c[b0]);
    f(c[s0], t[b0]);
    f(t[s0], c[b0]);
    f(c[s1], t[s0]);
    f(t[s1], c[s0]);
    f(w[s1], c[s0]);
    f(c[s1], w[s0]);
    f(w[s0], c[b0]);
    f(c[s0], w[b0]);
    f(c[s1], c[s0], t[b0]);
    f(c[s0], t[b0], t[b1]);
    f(k[s0], k[b0]);
    f(k[s1], k[s0]);
    f(k[s1], k[b0]);
    f(w[s1], k[s0]);
    f(w[s0], k[b0]);
    f(k[s1], k[s0], k[b0]);
  }

  private void coordination() {
    template = 151;
    int relationB = l(cb);
    int relation0 = l(c0);
    int lb = at(cb, Cells.LEFT);
    f(relationB, t[s0], t[s1], t[b0]);
    f(relationB, k[s0], k[b0]);
    f(relationB, k[s1], k[b0]);
    f(relation0, t[s1], t[s0], t[s2]);
    f(relation0, k[s1], k[s0]);
    f(relation0, c[s1], c[s0]);
    f(relationB, w[at(c0, Cells.LEFT)], w[at(cb, Cells.INNER_LEFT)]);
    f(relation0, w[at(c1, Cells.LEFT)], w[at(c0, Cells.INNER_LEFT)]);
    f(w[lb], relationB, of(c0, Cells.RIGHT_SET));
    f(relation0, of(c1, Cells.RIGHT_SET), t[s1], t[s0]);
    f(relation0, t[s0], t[b0], t[b1]);
  }
}

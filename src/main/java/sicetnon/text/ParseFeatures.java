package sicetnon.text;

import static sicetnon.text.FeatureHash.mix;

/**
 * What the parser looks at: words, tags, clusters and dictionary fields of the top of the stack, of
 * what lies below and of the next words; their children, relations and numbers of children (Zhang
 * and Nivre 2011); and the prepositions of phrases that look for their head.
 */
final class ParseFeatures extends FeatureWriter {
  static final int MOST = 80;

  /** The parts in which features are weighed, by what they depend on. */
  static final int PARTS = 5;

  private static final int FARTHEST = 9;
  private static final int PLACE_BITS = 14;
  private static final int KIND_BITS = 22;

  private final ParseStates states;
  private final Cells cells;
  private final ParseWords words;
  private int[] w;
  private int[] t;
  private int[] u;
  private int[] c;
  private int[] k;

  private int s0;
  private int s1;
  private int s2;
  private int b0;
  private int b1;
  private int b2;
  private int b3;
  private int s3;
  private int c0;
  private int c1;
  private int cb;

  ParseFeatures(ParseStates states, ParseWords words) {
    this.states = states;
    this.cells = states.cells;
    this.words = words;
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
    w = words.w;
    t = words.t;
    u = words.u;
    c = words.c;
    k = words.k;
    int size = words.size;
    c0 = states.top(state);
    c1 = of(c0, Cells.BELOW);
    cb = states.front(state);
    s0 = at(c0, Cells.WORD);
    s1 = at(c1, Cells.WORD);
    int c2 = of(c1, Cells.BELOW);
    s2 = at(c2, Cells.WORD);
    s3 = at(of(c2, Cells.BELOW), Cells.WORD);
    int next = states.next(state) + 1;
    b0 = next < size ? next : 0;
    b1 = next + 1 < size ? next + 1 : 0;
    b2 = next + 2 < size ? next + 2 : 0;
    b3 = next + 3 < size ? next + 3 : 0;
  }

  /** What the features of a part depend on, within a sentence. */
  long key(int part) {
    return switch (part) {
      case 0 -> kind(cb);
      case 1 -> (long) s0 << PLACE_BITS | b0;
      case 2 -> ((kind(cb) << PLACE_BITS) | s0) << PLACE_BITS | s1;
      case 3 -> kind(c0) << KIND_BITS | kind(cb);
      default -> kind(c0) << KIND_BITS | kind(c1);
    };
  }

  private long kind(int cell) {
    return cell < 0 ? 0 : cells.kind(cell) + 1L;
  }

  /** Writes the features of a part of the candidate, and says how many. */
  int part(int part, int[] features) {
    begin(features, 0);
    write(part);
    return count();
  }

  /** Writes the features of no part, and says how many. */
  int rest(int[] features) {
    begin(features, 0);
    rest();
    return count();
  }

  /** Writes all features of a candidate, and says how many. */
  int extract(int state, int[] features) {
    look(state);
    begin(features, 0);
    for (int part = 0; part < PARTS; part++) {
      write(part);
    }
    rest();
    return count();
  }

  private void write(int part) {
    switch (part) {
      case 0 -> front();
      case 1 -> topAndFront();
      case 2 -> frontBehindWords();
      case 3 -> topTreeAndFront();
      default -> topTrees();
    }
  }

  /** Of the next words, and what hangs on the first. */
  private void front() {
    int lb = at(cb, Cells.LEFT);
    no(2).f(w[b0]);
    f(t[b0]);
    f(w[b1], t[b1]);
    f(t[b1]);
    f(w[b2]);
    f(t[b2]);
    no(22).f(t[b0], t[b1]);
    no(41).f(t[b0], t[b1], t[b2]);
    no(62).f(t[b0], t[lb], t[at(cb, Cells.INNER_LEFT)]);
    no(79).f(w[lb], t[b0], t[b1]);
    no(105).f(t[b0], of(cb, Cells.LEFTS));
    no(114).f(t[b0], of(cb, Cells.LEFT_SET));
    no(128).f(c[b0], t[b0]);
    f(c[b1]);
    no(166).f(t[b0], u[b1], u[b2], u[b3]);
    f(w[b0], w[b1]);
    f(c[b0], c[b1]);
  }

  /** Of the top's word and the next words. */
  private void topAndFront() {
    int v = b0 == 0 ? -1 : words.v[b0];
    int p = b0 == 0 ? -1 : words.p[b0];
    no(17).f(t[s0], t[b0]);
    f(t[s0], w[b0], t[b0]);
    no(23).f(w[s0], w[b1]);
    no(40).f(t[s0], t[b0], t[b1]);
    no(97).f(t[s0], b0 == 0 ? 0 : near(b0 - s0));
    no(131).f(c[s0], t[b0]);
    f(t[s0], c[b0]);
    no(134).f(c[s0], w[b0]);
    f(w[s0], k[b0]);
    no(163).f(v, t[s0], t[b0]);
    f(p, v, u[s0], u[b0]);
    f(t[s0], t[b1], t[b2]);
    no(169).f(c[b1], t[b0], t[s0]);
  }

  private static int near(int distance) {
    return distance > 5 ? Math.min(FARTHEST, 5 + distance / 5) : distance;
  }

  /** Of the two words on the stack and what hangs on the next word. */
  private void frontBehindWords() {
    int v = b0 == 0 ? -1 : words.v[b0];
    int lb = at(cb, Cells.LEFT);
    no(20).f(w[s1], w[b0]);
    f(w[s1], t[s1], t[b0]);
    no(42).f(w[s1], t[s0], t[b0]);
    f(u[s1], u[s0], u[b0], u[b1]);
    no(59).f(t[s1], t[b0], t[lb]);
    no(77).f(w[lb], w[s1]);
    f(w[lb], t[s0], t[s1]);
    no(80).f(w[lb], k[b0], w[s0]);
    f(w[lb], k[b0], k[s0], k[s1]);
    no(130).f(c[s1], c[b0]);
    no(162).f(v, t[s0], t[s1]);
  }

  /** Of what hangs on the top and on the next word. */
  private void topTreeAndFront() {
    int l0 = at(c0, Cells.LEFT);
    int r0 = at(c0, Cells.RIGHT);
    int lb = at(cb, Cells.LEFT);
    int left0 = of(c0, Cells.LEFT_SET);
    int right0 = of(c0, Cells.RIGHT_SET);
    int relation0 = l(c0);
    int relationB = l(cb);
    no(56).f(t[s0], t[l0], t[b0]);
    f(t[s0], t[r0], t[b0]);
    f(t[s0], t[b0], t[lb]);
    no(61).f(t[s0], t[r0], t[at(c0, Cells.INNER_RIGHT)]);
    no(63).f(w[r0]);
    no(66).f(w[at(of(c0, Cells.RIGHT_CELL), Cells.LEFT)], t[s0], t[b0]);
    no(83).f(w[l0], t[s0], w[b0]);
    no(103).f(w[s0], of(c0, Cells.RIGHTS));
    f(w[s0], of(c0, Cells.LEFTS));
    no(110).f(w[s0], left0);
    f(t[s0], right0, t[b0]);
    no(115).f(t[s0], left0, t[b0], of(cb, Cells.LEFT_SET));
    f(t[s0], of(c0, Cells.RIGHT_RELATION), relation0);
    f(t[b0], relationB, t[s0]);
    no(153).f(relationB, w[l0], w[at(cb, Cells.INNER_LEFT)]);
    no(155).f(w[lb], relationB, right0);
    no(157).f(relation0, t[s0], t[b0], t[b1]);
  }

  /** Of what hangs on the two on the stack. */
  private void topTrees() {
    int l0 = at(c0, Cells.LEFT);
    int i0 = at(c0, Cells.INNER_LEFT);
    int l1 = at(c1, Cells.LEFT);
    int right1 = of(c1, Cells.RIGHT_SET);
    int relation0 = l(c0);
    no(1).f(t[s1]);
    no(19).f(t[s1], t[s0]);
    no(64).f(w[at(c1, Cells.RIGHT)]);
    f(w[l1], t[s1]);
    no(67).f(w[at(of(c1, Cells.RIGHT_CELL), Cells.LEFT)], t[s1], w[l0]);
    no(82).f(w[l0], w[s1], k[s0]);
    no(84).f(w[l0], w[i0], t[s0], t[s1]);
    no(112).f(w[s1], right1);
    f(t[s1], of(c1, Cells.LEFT_SET), t[s0]);
    no(133).f(w[s1], c[s0]);
    no(151).f(relation0, k[s1], k[s0]);
    f(relation0, c[s1], c[s0]);
    no(154).f(relation0, w[l1], w[i0]);
    no(156).f(relation0, right1, t[s1], t[s0]);
  }

  private int l(int cell) {
    return of(cell, Cells.LEFT_RELATION);
  }

  /** Of what seldom comes together twice. */
  private void rest() {
    no(60).f(t[s1], t[at(c1, Cells.RIGHT)], t[b0]);
    no(158).f(t[s3], t[s2], t[s1]);
    f(u[s3], u[s2], u[s1], u[s0]);
    no(170).f(mix(u[s2], u[s1]), u[s0], u[b0], u[b1]);
  }
}

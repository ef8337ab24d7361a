package sicetnon.text;

import static sicetnon.text.FeatureHash.mix;

/**
 * What the parser looks at: words, tags, clusters and dictionary fields of the top of the stack, of
 * what lies below and of the next words; their children, relations and numbers of children (Zhang
 * and Nivre 2011); and the prepositions of phrases that look for their head.
 */
final class ParseFeatures extends FeatureWriter {
  static final int MOST = 80;
  private static final int FARTHEST = 9;

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

  /** Which words the candidate is about; the fixed features depend on nothing else. */
  long place() {
    return ((((long) s2 << 16 | s1) << 16) | s0) << 16 | b0;
  }

  /** Writes the features that depend on the words only, and says how many. */
  int fixed(int[] features) {
    begin(features, 0);
    singles();
    pairs();
    triples();
    distances();
    classes();
    ahead();
    return count();
  }

  /** Writes those that depend on what was attached, behind others; says how many there are then. */
  int attached(int[] features, int before) {
    begin(features, before);
    children();
    prepositions();
    counts();
    relations();
    coordination();
    return count();
  }

  /** Writes all features of a candidate, and says how many. */
  int extract(int state, int[] features) {
    look(state);
    return attached(features, fixed(features));
  }

  private void singles() {
    template(1);
    f(t[s1]);
    f(w[b0]);
    f(t[b0]);
    f(w[b1], t[b1]);
    f(t[b1]);
    f(w[b2]);
    f(t[b2]);
  }

  private void pairs() {
    template(17);
    f(t[s0], t[b0]);
    f(t[s0], w[b0], t[b0]);
    f(t[s1], t[s0]);
    f(w[s1], w[b0]);
    f(w[s1], t[s1], t[b0]);
    f(t[b0], t[b1]);
    f(w[s0], w[b1]);
  }

  private void triples() {
    template(40);
    f(t[s0], t[b0], t[b1]);
    f(t[b0], t[b1], t[b2]);
    f(w[s1], t[s0], t[b0]);
    f(u[s1], u[s0], u[b0], u[b1]);
  }

  private void children() {
    template(56);
    int l0 = at(c0, Cells.LEFT);
    int r0 = at(c0, Cells.RIGHT);
    int l1 = at(c1, Cells.LEFT);
    int r1 = at(c1, Cells.RIGHT);
    int lb = at(cb, Cells.LEFT);
    f(t[s0], t[l0], t[b0]);
    f(t[s0], t[r0], t[b0]);
    f(t[s0], t[b0], t[lb]);
    f(t[s1], t[b0], t[lb]);
    f(t[s1], t[r1], t[b0]);
    f(t[s0], t[r0], t[at(c0, Cells.INNER_RIGHT)]);
    f(t[b0], t[lb], t[at(cb, Cells.INNER_LEFT)]);
    f(w[r0]);
    f(w[r1]);
    f(w[l1], t[s1]);
    f(w[at(of(c0, Cells.RIGHT_CELL), Cells.LEFT)], t[s0], t[b0]);
    f(w[at(of(c1, Cells.RIGHT_CELL), Cells.LEFT)], t[s1], w[at(c0, Cells.LEFT)]);
  }

  private void prepositions() {
    template(77);
    int l0 = w[at(c0, Cells.LEFT)];
    int lb = w[at(cb, Cells.LEFT)];
    int i0 = w[at(c0, Cells.INNER_LEFT)];
    f(lb, w[s1]);
    f(lb, t[s0], t[s1]);
    f(lb, t[b0], t[b1]);
    f(lb, k[b0], w[s0]);
    f(lb, k[b0], k[s0], k[s1]);
    f(l0, w[s1], k[s0]);
    f(l0, t[s0], w[b0]);
    f(l0, i0, t[s0], t[s1]);
  }

  private void distances() {
    template(97);
    int d0 = b0 == 0 ? 0 : near(b0 - s0);
    f(t[s0], d0);
  }

  private void counts() {
    template(103);
    int lefts = of(c0, Cells.LEFTS);
    int rights = of(c0, Cells.RIGHTS);
    int leftsB = of(cb, Cells.LEFTS);
    f(w[s0], rights);
    f(w[s0], lefts);
    f(t[b0], leftsB);
  }

  private static int near(int distance) {
    return distance > 5 ? Math.min(FARTHEST, 5 + distance / 5) : distance;
  }

  private void relations() {
    template(110);
    int left0 = of(c0, Cells.LEFT_SET);
    int right0 = of(c0, Cells.RIGHT_SET);
    int left1 = of(c1, Cells.LEFT_SET);
    int right1 = of(c1, Cells.RIGHT_SET);
    int leftB = of(cb, Cells.LEFT_SET);
    f(w[s0], left0);
    f(t[s0], right0, t[b0]);
    f(w[s1], right1);
    f(t[s1], left1, t[s0]);
    f(t[b0], leftB);
    f(t[s0], left0, t[b0], leftB);
    f(t[s0], r(c0), l(c0));
    f(t[b0], l(cb), t[s0]);
  }

  private int l(int cell) {
    return of(cell, Cells.LEFT_RELATION);
  }

  private int r(int cell) {
    return of(cell, Cells.RIGHT_RELATION);
  }

  private void classes() {
    template(128);
    f(c[b0], t[b0]);
    f(c[b1]);
    f(c[s1], c[b0]);
    f(c[s0], t[b0]);
    f(t[s0], c[b0]);
    f(w[s1], c[s0]);
    f(c[s0], w[b0]);
    f(w[s0], k[b0]);
  }

  private void ahead() {
    template(162);
    int v = b0 == 0 ? -1 : words.v[b0];
    int p = b0 == 0 ? -1 : words.p[b0];
    f(v, t[s0], t[s1]);
    f(v, t[s0], t[b0]);
    f(p, v, u[s0], u[b0]);
    f(t[s0], t[b1], t[b2]);
    f(t[b0], u[b1], u[b2], u[b3]);
    f(w[b0], w[b1]);
    f(c[b0], c[b1]);
    f(c[b1], t[b0], t[s0]);
    f(mix(u[s2], u[s1]), u[s0], u[b0], u[b1]);
  }

  private void coordination() {
    template(151);
    int relationB = l(cb);
    int relation0 = l(c0);
    int lb = at(cb, Cells.LEFT);
    f(relation0, k[s1], k[s0]);
    f(relation0, c[s1], c[s0]);
    f(relationB, w[at(c0, Cells.LEFT)], w[at(cb, Cells.INNER_LEFT)]);
    f(relation0, w[at(c1, Cells.LEFT)], w[at(c0, Cells.INNER_LEFT)]);
    f(w[lb], relationB, of(c0, Cells.RIGHT_SET));
    f(relation0, of(c1, Cells.RIGHT_SET), t[s1], t[s0]);
    f(relation0, t[s0], t[b0], t[b1]);
    f(t[s3], t[s2], t[s1]);
    f(u[s3], u[s2], u[s1], u[s0]);
  }
}

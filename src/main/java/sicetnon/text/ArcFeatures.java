package sicetnon.text;

/**
 * What tells the relation of an arc: both words, what hangs on them already, the words beside them.
 */
final class ArcFeatures extends FeatureWriter {
  static final int MOST = 48;
  private static final int RIGHTWARD = 100;
  private final ParseStates states;
  private final Cells cells;
  private final ParseWords words;
  private int[] w;
  private int[] t;
  private int[] c;
  private int[] k;
  private int child;
  private int head;
  // indexes of the words
  private int m;
  private int h;
  private int b;

  ArcFeatures(ParseStates states, ParseWords words) {
    this.states = states;
    this.cells = states.cells;
    this.words = words;
  }

  /** Writes the features of the arc that a transition makes, and says how many. */
  int extract(int state, int move, int[] features) {
    w = words.w;
    t = words.t;
    c = words.c;
    k = words.k;
    child = states.top(state);
    head = states.head(state, move);
    m = at(child, Cells.WORD);
    h = at(head, Cells.WORD);
    b = place(states.next(state) + 1);
    begin(features, 0);
    template(move == Transitions.LEFT ? 1 : RIGHTWARD);
    words();
    classes();
    children();
    attached(move == Transitions.LEFT);
    around();
    return count();
  }

  private int at(int cell, int field) {
    return cells.get(cell, field) + 1;
  }

  private int place(int place) {
    return place < words.size ? place : 0;
  }

  private void words() {
    f(t[m]);
    f(w[h]);
    f(t[h]);
    f(w[m], w[h]);
    f(w[m], t[h]);
    f(t[m], w[h]);
    f(t[m], t[h]);
    f(w[m], t[m], t[h]);
    f(t[m], t[h], w[h]);
  }

  private void classes() {
    f(k[m], k[h]);
    f(w[m], k[h]);
    f(c[m], c[h]);
    f(c[m], w[h]);
    f(w[m], c[h]);
    f(c[m], t[h]);
    f(c[m], t[m]);
  }

  private void children() {
    int l = at(child, Cells.LEFT);
    int i = at(child, Cells.INNER_LEFT);
    int r = at(child, Cells.RIGHT);
    f(w[l], t[m], t[h]);
    f(w[l], w[h]);
    f(w[l], k[m]);
    f(w[l], w[m]);
    f(w[l], k[m], k[h]);
    f(w[l], w[i], t[m], t[h]);
    f(w[i], t[m], t[h]);
    f(t[r], t[m]);
    f(w[at(head, Cells.LEFT)], w[l], t[m], t[h]);
  }

  private void attached(boolean left) {
    int lefts = cells.get(child, Cells.LEFT_SET);
    int before = cells.get(head, Cells.LEFT_SET);
    int behind = cells.get(head, Cells.RIGHT_SET);
    int last = cells.get(head, left ? Cells.LEFT_RELATION : Cells.RIGHT_RELATION);
    int first = cells.get(child, Cells.LEFT_RELATION);
    f(lefts, t[m], t[h]);
    f(lefts, k[m], w[h]);
    f(before, t[m], t[h]);
    f(before, w[h], t[m]);
    f(behind, w[h], t[m]);
    f(behind, w[h], lefts);
    f(before, behind, t[m], t[h]);
    f(last, t[m], t[h]);
    f(last, k[m], t[h]);
    f(first, t[m], t[h]);
    f(behind, k[m], w[h]);
    f(last, w[m]);
  }

  private void around() {
    int distance = Math.min(6, Math.abs(m - h));
    f(distance, t[m], t[h]);
    f(t[place(m + 1)], t[m], t[h]);
    f(t[place(h + 1)], t[m], t[h]);
    f(w[m - 1], t[m], t[h]);
    f(t[b], t[m], t[h]);
  }
}

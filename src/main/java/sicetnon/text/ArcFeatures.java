package sicetnon.text;

/**
 * What tells the relation of an arc: both words, what hangs on them already, the words beside them.
 */
final class ArcFeatures extends FeatureWriter {
  static final int MOST = 48;

  /** The parts in which features are weighed, by what they depend on. */
  static final int PARTS = 3;

  private static final int RIGHTWARD = 99;
  private static final int PLACE_BITS = 14;
  private static final int KIND_BITS = 22;
  private final ParseStates states;
  private final Cells cells;
  private final ParseWords words;
  private int[] w;
  private int[] t;
  private int[] c;
  private int[] k;
  private int child;
  private int head;
  private boolean left;
  // the number of the template before the first
  private int first;
  // indexes of the words
  private int m;
  private int h;
  private int b;

  ArcFeatures(ParseStates states, ParseWords words) {
    this.states = states;
    this.cells = states.cells;
    this.words = words;
  }

  /** Goes to the arc that a transition makes, whose features can be written then. */
  void look(int state, int move) {
    w = words.w;
    t = words.t;
    c = words.c;
    k = words.k;
    child = states.top(state);
    head = states.head(state, move);
    m = at(child, Cells.WORD);
    h = at(head, Cells.WORD);
    b = place(states.next(state) + 1);
    left = move == Transitions.LEFT;
    first = left ? 0 : RIGHTWARD;
  }

  /** What the features of a part depend on, within a sentence; the arc's direction is in it. */
  long key(int part) {
    return switch (part) {
      case 0 -> (long) m << PLACE_BITS | h;
      case 1 -> (long) cells.kind(child) << PLACE_BITS | h;
      default -> (long) cells.kind(head) << PLACE_BITS | m;
    };
  }

  /** What all features depend on. */
  long key() {
    return ((long) cells.kind(child) << KIND_BITS | cells.kind(head)) << PLACE_BITS | b;
  }

  /** Writes the features of a part of the arc, and says how many. */
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

  /** Writes the features of the arc that a transition makes, and says how many. */
  int extract(int state, int move, int[] features) {
    look(state, move);
    begin(features, 0);
    for (int part = 0; part < PARTS; part++) {
      write(part);
    }
    rest();
    return count();
  }

  private void write(int part) {
    switch (part) {
      case 0 -> words();
      case 1 -> below();
      default -> beside();
    }
  }

  private int at(int cell, int field) {
    return cells.get(cell, field) + 1;
  }

  private int place(int place) {
    return place < words.size ? place : 0;
  }

  /** Of the two words and those beside them. */
  private void words() {
    no(first + 1).f(t[m]);
    f(w[h]);
    f(t[h]);
    f(w[m], w[h]);
    f(w[m], t[h]);
    f(t[m], w[h]);
    f(t[m], t[h]);
    f(w[m], t[m], t[h]);
    f(t[m], t[h], w[h]);
    f(k[m], k[h]);
    f(w[m], k[h]);
    f(c[m], c[h]);
    f(c[m], w[h]);
    f(w[m], c[h]);
    f(c[m], t[h]);
    f(c[m], t[m]);
    no(first + 38).f(Math.min(6, Math.abs(m - h)), t[m], t[h]);
    f(t[place(m + 1)], t[m], t[h]);
    f(t[place(h + 1)], t[m], t[h]);
    f(w[m - 1], t[m], t[h]);
  }

  /** Of what hangs on the child. */
  private void below() {
    int l = at(child, Cells.LEFT);
    int i = at(child, Cells.INNER_LEFT);
    int r = at(child, Cells.RIGHT);
    int lefts = cells.get(child, Cells.LEFT_SET);
    no(first + 17).f(w[l], t[m], t[h]);
    f(w[l], w[h]);
    f(w[l], k[m]);
    f(w[l], w[m]);
    f(w[l], k[m], k[h]);
    f(w[l], w[i], t[m], t[h]);
    f(w[i], t[m], t[h]);
    f(t[r], t[m]);
    no(first + 26).f(lefts, t[m], t[h]);
    f(lefts, k[m], w[h]);
    no(first + 35).f(cells.get(child, Cells.LEFT_RELATION), t[m], t[h]);
  }

  /** Of what hangs on the head. */
  private void beside() {
    int before = cells.get(head, Cells.LEFT_SET);
    int behind = cells.get(head, Cells.RIGHT_SET);
    int last = cells.get(head, left ? Cells.LEFT_RELATION : Cells.RIGHT_RELATION);
    no(first + 28).f(before, t[m], t[h]);
    f(before, w[h], t[m]);
    f(behind, w[h], t[m]);
    no(first + 32).f(before, behind, t[m], t[h]);
    f(last, t[m], t[h]);
    f(last, k[m], t[h]);
    no(first + 36).f(behind, k[m], w[h]);
    f(last, w[m]);
  }

  /** Of what seldom comes together twice. */
  private void rest() {
    no(first + 25).f(w[at(head, Cells.LEFT)], w[at(child, Cells.LEFT)], t[m], t[h]);
    no(first + 31).f(cells.get(head, Cells.RIGHT_SET), w[h], cells.get(child, Cells.LEFT_SET));
    no(first + 42).f(t[b], t[m], t[h]);
  }
}

package sicetnon.text;

/**
 * The transition that loses the fewest arcs of a tree (Goldberg and Nivre 2013), arcs before
 * shifts; so trees with crossing arcs have a derivation too.
 */
final class Oracle {
  private static final int NEVER = Integer.MAX_VALUE;
  private final Annotated tree;
  private final int[] relations;
  private final Transitions transitions;
  private int left;
  private int right;
  private int shift;

  Oracle(Annotated tree, int[] relations, Transitions transitions) {
    this.tree = tree;
    this.relations = relations;
    this.transitions = transitions;
  }

  private int head(int word) {
    return word == 0 ? -1 : tree.head(word);
  }

  /** Weighs the three kinds of transitions of a candidate. */
  private void weigh(ParseStates states, int state) {
    left = states.canLeft(state) ? leftCost(states, state) : NEVER;
    right = states.canRight(state) ? rightCost(states, state) : NEVER;
    shift = states.canShift(state) ? shiftCost(states, state) : NEVER;
  }

  /** Of the transitions that lose the fewest arcs, with the right relation, the best by score. */
  int best(ParseStates states, int state, int[] scores) {
    weigh(states, state);
    int least = Math.min(shift, Math.min(left, right));
    int best = shift == least ? Transitions.SHIFT : -1;
    int top = states.topWord(state);
    for (int r = 0; r < transitions.relations(); r++) {
      boolean leftHead = head(top) == states.next(state);
      boolean rightHead = head(top) == states.belowWord(state);
      boolean root = r == transitions.root();
      if (left == least && !root && (!leftHead || r == relations[top])) {
        best = better(best, transitions.left(r), scores);
      }
      boolean fits = root == states.rightIsRoot(state);
      if (right == least && fits && (!rightHead || r == relations[top])) {
        best = better(best, transitions.right(r), scores);
      }
    }
    return best;
  }

  private static int better(int best, int other, int[] scores) {
    return best < 0 || scores[other] > scores[best] ? other : best;
  }

  /** The same without scores. */
  int best(ParseStates states, int state) {
    weigh(states, state);
    int top = states.topWord(state);
    if (left <= right && left <= shift) {
      int relation = relations[top] == transitions.root() ? 0 : relations[top];
      return transitions.left(relation);
    }
    if (right <= shift) {
      return transitions.right(rightRelation(states, state));
    }
    return Transitions.SHIFT;
  }

  private int rightRelation(ParseStates states, int state) {
    if (states.rightIsRoot(state)) {
      return transitions.root();
    }
    int relation = relations[states.topWord(state)];
    return relation == transitions.root() ? 0 : relation;
  }

  /** Children of the top among the words to come, and its head, unless that is the next word. */
  private int leftCost(ParseStates states, int state) {
    int top = states.topWord(state);
    int next = states.next(state);
    int cost = head(top) == states.belowWord(state) || head(top) > next ? 1 : 0;
    return cost + childrenAhead(top, next);
  }

  private int rightCost(ParseStates states, int state) {
    int top = states.topWord(state);
    int next = states.next(state);
    return (head(top) >= next ? 1 : 0) + childrenAhead(top, next);
  }

  private int childrenAhead(int top, int next) {
    int cost = 0;
    for (int word = next; word <= tree.size(); word++) {
      cost += head(word) == top ? 1 : 0;
    }
    return cost;
  }

  /** Children of the next word on the stack, and its head, unless that is the top. */
  private int shiftCost(ParseStates states, int state) {
    int next = states.next(state);
    int cost = 0;
    int cell = states.top(state);
    boolean first = true;
    while (cell >= 0) {
      int word = states.cells.get(cell, Cells.WORD);
      cost += head(word) == next ? 1 : 0;
      cost += !first && head(next) == word ? 1 : 0;
      first = false;
      cell = states.cells.get(cell, Cells.BELOW);
    }
    return cost;
  }
}

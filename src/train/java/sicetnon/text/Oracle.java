package sicetnon.text;

/**
 * The transition that loses the fewest arcs of a tree (Goldberg and Nivre 2013), arcs before
 * shifts; so trees with crossing arcs have a derivation too.
 */
final class Oracle {
  private static final int NEVER = Integer.MAX_VALUE;
  private final Annotated tree;
  private final int[] relations;
  private final int root;
  // by transition
  private final int[] costs = new int[Transitions.COUNT];

  /**
   * @param relations the number of each word's relation, from 1; {@code root} that of the root's
   */
  Oracle(Annotated tree, int[] relations, int root) {
    this.tree = tree;
    this.relations = relations;
    this.root = root;
  }

  private int head(int word) {
    return word == 0 ? -1 : tree.head(word);
  }

  /** How many arcs each transition loses. */
  private void weigh(ParseStates states, int state) {
    costs[Transitions.LEFT] = states.canLeft(state) ? leftCost(states, state) : NEVER;
    costs[Transitions.RIGHT] = states.canRight(state) ? rightCost(states, state) : NEVER;
    costs[Transitions.SHIFT] = states.canShift(state) ? shiftCost(states, state) : NEVER;
  }

  /** Of the transitions that lose the fewest arcs the best by score. */
  int best(ParseStates states, int state, int[] scores) {
    weigh(states, state);
    int best = first();
    for (int move = 0; move < Transitions.COUNT; move++) {
      if (costs[move] == costs[best] && scores[move] > scores[best]) {
        best = move;
      }
    }
    return best;
  }

  /** The same without scores. */
  int best(ParseStates states, int state) {
    weigh(states, state);
    return first();
  }

  private int first() {
    int best = Transitions.LEFT;
    best = costs[Transitions.RIGHT] < costs[best] ? Transitions.RIGHT : best;
    return costs[Transitions.SHIFT] < costs[best] ? Transitions.SHIFT : best;
  }

  /** Whether the arc that a transition makes is one of the tree. */
  boolean makes(ParseStates states, int state, int move) {
    int top = states.topWord(state);
    return switch (move) {
      case Transitions.LEFT -> head(top) == states.next(state);
      case Transitions.RIGHT -> head(top) == states.belowWord(state);
      default -> false;
    };
  }

  /** The relation of the arc that a transition makes: what its child has in the tree. */
  int relation(ParseStates states, int state, int move) {
    if (move == Transitions.SHIFT) {
      return -1;
    }
    if (move == Transitions.RIGHT && states.rightIsRoot(state)) {
      return root;
    }
    int relation = relations[states.topWord(state)];
    return relation == root ? 0 : relation;
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

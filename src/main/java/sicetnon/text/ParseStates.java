package sicetnon.text;

import java.util.Arrays;

/** Candidates of a sentence: which word comes next, what lies on the stack, how it came about. */
final class ParseStates {
  final Cells cells = new Cells();
  private int words;
  private int count;
  private int[] top = new int[256];
  private int[] front = new int[256];
  private int[] next = new int[256];
  private int[] before = new int[256];
  private int[] move = new int[256];
  private int[] relation = new int[256];
  private int[] score = new int[256];
  // the cell of each word while it has no children
  private int[] bare = new int[64];

  /** Forgets all candidates and makes the first one, which is returned. */
  int start(int sentence) {
    words = sentence;
    count = 0;
    cells.clear();
    if (bare.length < words + 2) {
      bare = new int[words * 2 + 2];
    }
    for (int i = 0; i <= words; i++) {
      bare[i] = cells.word(i);
    }
    bare[words + 1] = -1;
    return state(bare[0], bare[1], 1, -1, 0);
  }

  private int state(int newTop, int newFront, int newNext, int from, int newScore) {
    if (count == top.length) {
      grow();
    }
    top[count] = newTop;
    front[count] = newFront;
    next[count] = newNext;
    before[count] = from;
    score[count] = newScore;
    return count++;
  }

  private void grow() {
    int size = count * 2;
    top = Arrays.copyOf(top, size);
    front = Arrays.copyOf(front, size);
    next = Arrays.copyOf(next, size);
    before = Arrays.copyOf(before, size);
    move = Arrays.copyOf(move, size);
    relation = Arrays.copyOf(relation, size);
    score = Arrays.copyOf(score, size);
  }

  boolean can(int state, int by) {
    return switch (by) {
      case Transitions.SHIFT -> canShift(state);
      case Transitions.LEFT -> canLeft(state);
      default -> canRight(state);
    };
  }

  boolean canShift(int state) {
    return next[state] <= words;
  }

  boolean canLeft(int state) {
    return next[state] <= words && cells.get(top[state], Cells.WORD) > 0;
  }

  /** The root takes its only child when no word is left. */
  boolean canRight(int state) {
    int below = cells.get(top[state], Cells.BELOW);
    return below >= 0 && (next[state] > words || cells.get(below, Cells.WORD) > 0);
  }

  /** Whether the top would become the sentence's root. */
  boolean rightIsRoot(int state) {
    int below = cells.get(top[state], Cells.BELOW);
    return below >= 0 && cells.get(below, Cells.WORD) == 0;
  }

  /**
   * The candidate that a transition leads to.
   *
   * @param arc the relation of the new arc; of no meaning for a shift
   */
  int apply(int state, int by, int arc, int newScore) {
    int to = moved(state, by, arc, newScore);
    move[to] = by;
    relation[to] = arc;
    return to;
  }

  private int moved(int state, int by, int arc, int newScore) {
    int s0 = top[state];
    int b0 = front[state];
    int n = next[state];
    if (by == Transitions.SHIFT) {
      return state(cells.on(b0, s0), bare[n + 1], n + 1, state, newScore);
    }
    int below = cells.get(s0, Cells.BELOW);
    return by == Transitions.LEFT
        ? state(below, cells.attached(b0, s0, arc, true), n, state, newScore)
        : state(cells.attached(below, s0, arc, false), b0, n, state, newScore);
  }

  int top(int state) {
    return top[state];
  }

  int front(int state) {
    return front[state];
  }

  int next(int state) {
    return next[state];
  }

  int before(int state) {
    return before[state];
  }

  /** The transition that led here. */
  int move(int state) {
    return move[state];
  }

  /** The relation of the arc that it made. */
  int relation(int state) {
    return relation[state];
  }

  int score(int state) {
    return score[state];
  }

  /** The cell that gets the top as its child. */
  int head(int state, int by) {
    return by == Transitions.LEFT ? front[state] : cells.get(top[state], Cells.BELOW);
  }

  int topWord(int state) {
    return cells.get(top[state], Cells.WORD);
  }

  /** The word below the top; -1 when there is none. */
  int belowWord(int state) {
    int below = cells.get(top[state], Cells.BELOW);
    return below < 0 ? -1 : cells.get(below, Cells.WORD);
  }

  /** Writes every word's head and relation as the candidate has them. */
  void read(int last, int[] heads, int[] relations) {
    for (int state = last; before[state] >= 0; state = before[state]) {
      if (move[state] != Transitions.SHIFT) {
        int from = before[state];
        int child = topWord(from);
        heads[child] = move[state] == Transitions.LEFT ? next[from] : belowWord(from);
        relations[child] = relation[state];
      }
    }
  }
}

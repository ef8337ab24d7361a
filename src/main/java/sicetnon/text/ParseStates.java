package sicetnon.text;

import java.util.Arrays;

/** Candidates of a sentence: which word comes next, what lies on the stack, how it came about. */
final class ParseStates {
  final Cells cells = new Cells();
  private final Transitions transitions;
  private int words;
  private int count;
  private int[] top = new int[256];
  private int[] front = new int[256];
  private int[] next = new int[256];
  private int[] before = new int[256];
  private int[] action = new int[256];
  private int[] score = new int[256];
  // the cell of each word while it has no children
  private int[] bare = new int[64];

  ParseStates(Transitions transitions) {
    this.transitions = transitions;
  }

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
    return state(bare[0], bare[1], 1, -1, -1, 0);
  }

  private int state(int newTop, int newFront, int newNext, int from, int by, int newScore) {
    if (count == top.length) {
      grow();
    }
    top[count] = newTop;
    front[count] = newFront;
    next[count] = newNext;
    before[count] = from;
    action[count] = by;
    score[count] = newScore;
    return count++;
  }

  private void grow() {
    int size = count * 2;
    top = Arrays.copyOf(top, size);
    front = Arrays.copyOf(front, size);
    next = Arrays.copyOf(next, size);
    before = Arrays.copyOf(before, size);
    action = Arrays.copyOf(action, size);
    score = Arrays.copyOf(score, size);
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

  /** The candidate that an action leads to. */
  int apply(int state, int by, int newScore) {
    int s0 = top[state];
    int b0 = front[state];
    int n = next[state];
    if (by == Transitions.SHIFT) {
      return state(cells.on(b0, s0), bare[n + 1], n + 1, state, by, newScore);
    }
    int relation = transitions.relation(by);
    int below = cells.get(s0, Cells.BELOW);
    return transitions.isLeft(by)
        ? state(below, cells.attached(b0, s0, relation, true), n, state, by, newScore)
        : state(cells.attached(below, s0, relation, false), b0, n, state, by, newScore);
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

  int action(int state) {
    return action[state];
  }

  int score(int state) {
    return score[state];
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
      int by = action[state];
      if (by != Transitions.SHIFT) {
        int from = before[state];
        int child = topWord(from);
        heads[child] = transitions.isLeft(by) ? next[from] : belowWord(from);
        relations[child] = transitions.relation(by);
      }
    }
  }
}

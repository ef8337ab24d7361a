package sicetnon.text;

/**
 * The arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011) as numbers: 0 moves the
 * next word to the stack, 1 to R make the top a child of the next word, R+1 to 2R make the top a
 * child of what lies below it.
 */
record Transitions(int relations, int root) {
  static final int SHIFT = 0;

  int count() {
    return 1 + 2 * relations;
  }

  boolean isLeft(int action) {
    return action > 0 && action <= relations;
  }

  int relation(int action) {
    return action <= relations ? action - 1 : action - 1 - relations;
  }

  int left(int relation) {
    return 1 + relation;
  }

  int right(int relation) {
    return 1 + relations + relation;
  }
}

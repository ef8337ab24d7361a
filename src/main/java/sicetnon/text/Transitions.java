package sicetnon.text;

/** The arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez and Satta 2011). */
final class Transitions {
  /** Moves the next word to the stack. */
  static final int SHIFT = 0;

  /** Makes the top of the stack a child of the next word. */
  static final int LEFT = 1;

  /** Makes the top of the stack a child of what lies below it. */
  static final int RIGHT = 2;

  static final int COUNT = 3;

  private Transitions() {}
}

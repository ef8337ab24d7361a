package sicetnon.figure;

import sicetnon.claim.Value;

/**
 * An amount in a text.
 *
 * @param start its first char
 * @param end after its last char, the time it is for included
 * @param family what it counts
 * @param value what it says, with its range, floor or ceiling, unit, period and rounding; the unit
 *     of a plain number is empty, so is the period where none is said
 * @param large whether a plain number is said in thousands or more: 45k
 */
public record Amount(int start, int end, Family family, Value.Quantity value, boolean large) {
  /** What an amount counts. */
  public enum Family {
    /** Money, perhaps for a time or a piece of work. */
    MONEY,
    /** Hundredths, or parts of a whole. */
    SHARE,
    /** A length of time, perhaps within a longer one: 40 hours a week. */
    TIME,
    /** How many times within a time: twice a week. */
    TIMES,
    /** A number of what follows it or stands above it. */
    NUMBER
  }

  /** The same amount with another value. */
  public Amount with(Value.Quantity other) {
    return new Amount(start, end, family, other, large);
  }
}

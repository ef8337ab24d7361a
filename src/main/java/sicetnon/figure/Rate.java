package sicetnon.figure;

/**
 * A time or a piece of work for which an amount is.
 *
 * @param period its name, or empty
 * @param next index of the piece behind it
 */
record Rate(String period, int next) {
  boolean none() {
    return period.isEmpty();
  }
}

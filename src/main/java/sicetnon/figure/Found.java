package sicetnon.figure;

import sicetnon.claim.Value;
import sicetnon.figure.Amount.Family;

/**
 * What stands at a piece.
 *
 * @param amount null for a number that counts nothing
 * @param next index of the piece behind it
 */
record Found(Amount amount, int next) {
  static Found none(int next) {
    return new Found(null, next);
  }

  /** An amount of the pieces from one to before another. */
  static Found of(
      Pieces pieces, int from, int next, Family family, Value.Quantity value, boolean large) {
    int start = pieces.get(from).start();
    return new Found(new Amount(start, pieces.end(next), family, value, large), next);
  }

  /** The same with its value in another unit. */
  Found in(String unit) {
    Value.Quantity q = amount.value();
    Value.Quantity other = new Value.Quantity(q.low(), q.high(), unit, q.period(), q.rounding());
    return new Found(amount.with(other), next);
  }
}

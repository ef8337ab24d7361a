package sicetnon.figure;

/** Reads one text: what is tried at each piece, in this order. */
final class Reading {
  private final Pieces pieces;
  private final Sequences sequences;
  private final Labels labels;
  private final Sides sides;
  private final Shares shares;
  private final Frequencies frequencies;
  private final Parts parts;
  private final Counted counted;

  /** Whether a text that speaks of ratios writes one to eight as 1:8. */
  private final boolean ratios;

  Reading(Pieces pieces, Lexicon lexicon) {
    this.pieces = pieces;
    Rates rates = new Rates(pieces, lexicon);
    Currencies currencies = new Currencies(pieces, lexicon, rates);
    Bounds bounds = new Bounds(pieces, lexicon);
    this.sequences = new Sequences(pieces, rates, currencies);
    this.labels = new Labels(pieces, lexicon, rates);
    this.sides = new Sides(pieces, lexicon, rates, currencies, sequences);
    this.shares = new Shares(pieces, lexicon, rates, labels, sides, bounds);
    this.frequencies = new Frequencies(pieces, rates, sides, bounds);
    this.parts = new Parts(pieces, rates, currencies);
    this.counted = new Counted(pieces, rates, labels, sides, bounds, shares);
    this.ratios = pieces.names("ratio");
  }

  /** What stands at a piece, or null. */
  Found at(int i) {
    Found special = frequencies.at(i);
    special = special == null ? shares.fraction(i) : special;
    special = special == null ? parts.at(i) : special;
    Side first = special == null ? sides.at(i) : null;
    if (first == null) {
      return special;
    }
    int sequence = sequences.behind(i);
    if (ratios && sequence == i + 3 && pieces.mark(i, "1") && pieces.mark(i + 1, ":")) {
      return ratio(i, sequence);
    }
    sequence = sequence > i ? sequence : sequences.telephone(i);
    if (sequence > i) {
      return Found.none(sequence);
    }
    return first.plain() && labels.none(i, first)
        ? Found.none(labels.behind(i, first))
        : range(i, first);
  }

  /** The second number of 1:8. */
  private Found ratio(int i, int next) {
    Found eight = at(i + 2);
    return eight == null || eight.amount() == null
        ? Found.none(next)
        : new Found(eight.amount(), Math.max(next, eight.next()));
  }

  private Found range(int i, Side first) {
    Side linked = sides.linked(i, first);
    if (linked != null && first.plain() && labels.dated(linked)) {
      return Found.none(linked.next());
    }
    if (linked != null && first.rises(linked)) {
      // "1,000" may be one as a number and a thousand as money
      Side low = linked.plain() ? first : sides.at(i, true);
      if (low.rises(linked)) {
        return counted.at(i, low, linked);
      }
    }
    Found twice = counted.twice(i, first);
    return twice == null ? counted.at(i, first, null) : twice;
  }
}

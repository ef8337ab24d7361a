package sicetnon.figure;

import java.util.ArrayList;
import java.util.List;
import sicetnon.figure.Amount.Family;
import sicetnon.pack.Pack;

/**
 * The one grammar of amounts: reads money, shares, times, frequencies and plain numbers with their
 * ranges and bounds. Numbers that count nothing are none: years, dates, pages, versions, scores.
 */
public final class Amounts {
  private final Lexicon lexicon;

  public Amounts(Pack pack) {
    this.lexicon = new Lexicon(pack);
  }

  /** Whether a text names an amount of money. */
  public boolean money(String text) {
    return find(text, Notation.PLAIN).stream().anyMatch(a -> a.family() == Family.MONEY);
  }

  /** All amounts of a text, in order. */
  public List<Amount> find(String text, Notation notation) {
    if (!lexicon.counts(text)) {
      return List.of();
    }
    Pieces pieces = new Pieces(text, notation, lexicon);
    Reading reading = new Reading(pieces, lexicon);
    List<Amount> out = new ArrayList<>();
    int i = 0;
    while (i < pieces.size()) {
      Found found = reading.at(i);
      if (found != null && found.amount() != null) {
        out.add(found.amount());
      }
      i = found == null ? i + 1 : Math.max(i + 1, found.next());
    }
    return out;
  }
}

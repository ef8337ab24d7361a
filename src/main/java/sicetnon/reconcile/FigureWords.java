package sicetnon.reconcile;

import java.util.Comparator;
import java.util.List;
import sicetnon.claim.Claim;
import sicetnon.claim.Kind;
import sicetnon.claim.Value;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;

/** What a person should know of figures that disagree, in whole sentences. */
final class FigureWords {
  /** So many figures are told as least, most and number. */
  private static final int MANY = 4;

  private FigureWords() {}

  /** Why two figures cannot both be right. */
  static String why(Contradiction c) {
    Value.Quantity a = figures(c.a()).get(0);
    Value.Quantity b = figures(c.b()).get(0);
    return a.disjoint(b)
        ? "The figures do not overlap, their rounding included."
        : "The two ranges overlap but do not have the same ends, their rounding included.";
  }

  /** Conversions, unnamed dollars, and of many figures the least, the most and their number. */
  static void add(Contradiction c, StringBuilder out) {
    if (c.item().question().kind() != Kind.QUANTITY) {
      return;
    }
    List<Value.Quantity> all = c.positions().stream().flatMap(p -> figures(p).stream()).toList();
    Value.Quantity first = all.get(0);
    if (all.stream().anyMatch(first::converted)) {
      out.append(
          " Figures for other times are converted: 12 months, 52 weeks or 260 days of work are a"
              + " year.");
    }
    if (all.stream().anyMatch(x -> all.stream().anyMatch(x::dollars))) {
      out.append(" One side does not say which country's dollar it means.");
    }
    List<Value.Quantity> asked =
        c.item().claims().stream()
            .filter(Claim::held)
            .map(x -> (Value.Quantity) x.value())
            .filter(first::comparable)
            .sorted(Comparator.comparing(Value.Quantity::middle))
            .toList();
    if (asked.size() >= MANY) {
      out.append(" In all there are ")
          .append(asked.size())
          .append(" figures, from ")
          .append(asked.get(0).text())
          .append(" to ")
          .append(asked.get(asked.size() - 1).text())
          .append('.');
    }
  }

  private static List<Value.Quantity> figures(Position position) {
    return position.claims().stream().map(c -> (Value.Quantity) c.value()).toList();
  }
}

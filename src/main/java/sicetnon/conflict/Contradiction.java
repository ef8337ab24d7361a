package sicetnon.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import sicetnon.claim.Claim;
import sicetnon.group.Item;
import sicetnon.group.Position;

/**
 * Positions of one item that cannot all hold.
 *
 * @param id hash of the question and the scope that all of it shares; the older one of a row that
 *     an earlier run knew under another
 * @param item the question
 * @param severity how firmly both sides are said
 * @param across sources, one source or both
 * @param a the better supported side
 * @param b the best supported position against it
 * @param others positions that contradict a or b; of figures, those that contradict all before
 *     them; of duties, all that contradict another
 * @param explaining the axis that may explain it ("provider", "date"), or empty
 * @param scope the named scope that all evidence shares, or empty
 * @param weight what speaks for two roles of one duty; else {@link Weight#NONE}
 */
public record Contradiction(
    String id,
    Item item,
    Severity severity,
    String across,
    Position a,
    Position b,
    List<Position> others,
    String explaining,
    String scope,
    Weight weight) {

  /** How firmly the sides are said. */
  public enum Severity {
    HIGH,
    MEDIUM,
    LOW;

    /** Lower-case name, as in the reports. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Contradiction {
    others = List.copyOf(others);
  }

  /** The same row under another id. */
  public Contradiction as(String other) {
    return new Contradiction(
        other, item, severity, across, a, b, others, explaining, scope, weight);
  }

  /** All positions, a and b first. */
  public List<Position> positions() {
    List<Position> all = new ArrayList<>(List.of(a, b));
    all.addAll(others);
    return all;
  }

  /** The claim that states a position most plainly: plain before hedged, then file order. */
  public static Claim plainest(Position position) {
    return position.claims().stream()
        .min(
            Comparator.comparing((Claim c) -> c.modality().hedged())
                .thenComparing(c -> !c.resolvedFrom().isEmpty())
                .thenComparing(c -> !namesSubject(c))
                .thenComparing(Claim::evidence)
                .thenComparing(Claim::id))
        .orElseThrow();
  }

  /** Whether the quotation holds the last word of a subject's name. */
  private static boolean namesSubject(Claim claim) {
    String quote = claim.evidence().words().toLowerCase(Locale.ROOT);
    return claim.subjects().stream()
        .anyMatch(s -> quote.contains(s.substring(s.lastIndexOf('-') + 1)));
  }
}

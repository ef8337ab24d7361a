package sicetnon.conflict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
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
 * @param foundBy who found it, where anybody but the program looked
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
    Weight weight,
    FoundBy foundBy) {

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

  /** A row that somebody but the program made of two answers or more. */
  public static Contradiction made(
      String id, Item item, Severity severity, List<Position> positions, FoundBy by) {
    return new Contradiction(
        id,
        item,
        severity,
        across(positions),
        positions.get(0),
        positions.get(1),
        positions.subList(2, positions.size()),
        "",
        "",
        Weight.NONE,
        by);
  }

  /** Whether sources contradict each other, one itself, or both. */
  private static String across(List<Position> positions) {
    Set<String> all = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    for (Position position : positions) {
      position.sources().stream().filter(s -> !all.add(s)).forEach(twice::add);
    }
    return all.size() == 1 ? "one source" : twice.isEmpty() ? "sources" : "both";
  }

  /** The same row under another id. */
  public Contradiction as(String other) {
    return new Contradiction(
        other, item, severity, across, a, b, others, explaining, scope, weight, foundBy);
  }

  /** The same row, found by others, too. */
  public Contradiction foundBy(FoundBy by) {
    return new Contradiction(
        id, item, severity, across, a, b, others, explaining, scope, weight, by);
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

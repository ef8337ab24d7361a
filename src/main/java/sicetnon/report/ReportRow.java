package sicetnon.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.conflict.NearMissReason;
import sicetnon.conflict.Point;
import sicetnon.conflict.Weight;
import sicetnon.group.Position;
import sicetnon.reconcile.ScopeWords;
import sicetnon.reconcile.Verdict;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;
import sicetnon.state.Remembered;
import sicetnon.state.Review;

/** Rows of the two reports that set two sides against each other, cell by column. */
final class ReportRow {
  private ReportRow() {}

  /** A row of the report without the reviewer's columns. */
  static Map<String, String> cells(Continuity.Row shown) {
    Remembered remembered = shown.remembered();
    Contradiction c = shown.contradiction();
    if (c == null) {
      return resolved(remembered);
    }
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", c.id());
    row.put("status", remembered.status().label());
    question(row, c);
    side(row, "a", c.a());
    side(row, "b", c.b());
    row.put(
        "other_positions",
        CsvText.guard(String.join("; ", c.others().stream().map(Position::text).toList())));
    Verdict verdict = Verdict.of(c);
    row.put("verdict", CsvText.guard(verdict.verdict()));
    String why = remembered.why();
    row.put(
        "explanation",
        CsvText.guard(why.isEmpty() ? verdict.explanation() : why + " " + verdict.explanation()));
    return row;
  }

  /** The row as it was, with what ended the dispute. */
  private static Map<String, String> resolved(Remembered remembered) {
    Map<String, String> row = new LinkedHashMap<>(remembered.cells());
    row.put("id", remembered.id());
    row.put("status", remembered.status().label());
    row.put("verdict", "Resolved: the articles do not contradict each other on this any more.");
    row.put("explanation", CsvText.guard(remembered.why()));
    return row;
  }

  /** The reviewer's columns. */
  static Map<String, String> review(Review review) {
    Map<String, String> cells = new LinkedHashMap<>();
    String decision = review.decision();
    cells.put("decision", Review.DECISIONS.contains(decision) ? decision : CsvText.guard(decision));
    cells.put("note", CsvText.guard(review.note()));
    review.more().forEach((column, cell) -> cells.put(column, CsvText.guard(cell)));
    return cells;
  }

  private static void question(Map<String, String> row, Contradiction c) {
    row.put("severity", c.severity().label());
    row.put("kind", c.item().question().kind().label());
    row.put("across", c.across());
    row.put("question", CsvText.guard(c.item().question().question()));
    row.put("subject", CsvText.guard(c.item().question().subject()));
    row.put("attribute", c.item().question().attribute());
  }

  private static void side(Map<String, String> row, String side, Position position) {
    side(row, side, position.text(), position.claims(), Contradiction.plainest(position));
  }

  private static void side(
      Map<String, String> row, String side, String text, List<Claim> claims, Claim shown) {
    row.put("position_" + side, CsvText.guard(text));
    row.put("origins_" + side, Integer.toString(ConflictFinder.origins(claims)));
    row.put(
        "sources_" + side, CsvText.guard(String.join("; ", new Position(text, claims).sources())));
    row.put("quote_" + side, CsvText.guard(shown.evidence().words()));
    row.put("location_" + side, CsvText.guard(shown.evidence().location()));
  }

  static Map<String, String> nearMiss(NearMiss n) {
    Map<String, String> row = new LinkedHashMap<>();
    boolean hedged = n.a().modality().hedged() || n.b().modality().hedged();
    boolean inside = n.a().evidence().source().equals(n.b().evidence().source());
    row.put("id", n.id());
    row.put("severity", hedged ? "low" : "medium");
    row.put("kind", n.item().question().kind().label());
    row.put("across", inside ? "one source" : "sources");
    row.put("question", CsvText.guard(n.item().question().question()));
    row.put("subject", CsvText.guard(n.item().question().subject()));
    row.put("attribute", n.item().question().attribute());
    side(row, "a", n.positionA(), List.of(n.a()), n.a());
    side(row, "b", n.positionB(), List.of(n.b()), n.b());
    row.put("other_positions", "");
    row.put("reason", n.reason().code());
    row.put("explanation", CsvText.guard(explanation(n)));
    return row;
  }

  /** The reason in words, with the scopes that made it. */
  static String explanation(NearMiss n) {
    List<String> scopes = new ArrayList<>();
    for (Claim claim : List.of(n.a(), n.b())) {
      if (!claim.scope().values().isEmpty()) {
        scopes.add(claim.evidence().location() + ": " + ScopeWords.of(claim.scope()));
      }
    }
    StringBuilder words = new StringBuilder(sentence(n.reason().words()));
    if (!scopes.isEmpty()) {
      words.insert(words.length() - 1, " (" + String.join(" | ", scopes) + ")");
    }
    if (n.reason() == NearMissReason.SHAREABLE) {
      words.append(" What is missing: ").append(lacking(n.weight())).append('.');
    }
    return words.append(' ').append(n.reason().remedy()).toString();
  }

  private static String lacking(Weight weight) {
    return weight.lacks().stream().map(Point::lacking).collect(Collectors.joining("; "));
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }
}

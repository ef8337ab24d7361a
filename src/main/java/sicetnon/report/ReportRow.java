package sicetnon.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.claim.ScopeWords;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.conflict.NearMissReason;
import sicetnon.conflict.Point;
import sicetnon.conflict.Weight;
import sicetnon.group.Position;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Verdict;
import sicetnon.state.Columns;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;
import sicetnon.state.Remembered;
import sicetnon.state.Review;

/** Rows of the two reports that set two sides against each other, cell by column. */
final class ReportRow {
  private final Names names;

  ReportRow(Names names) {
    this.names = names;
  }

  /** A row of the report without the reviewer's columns. */
  Map<String, String> cells(Continuity.Row shown) {
    Remembered remembered = shown.remembered();
    Contradiction c = shown.contradiction();
    if (c == null) {
      return resolved(remembered);
    }
    Map<String, String> row = new LinkedHashMap<>();
    row.put("id", c.id());
    row.put("status", remembered.status().label());
    row.put("severity", c.severity().label());
    question(row, c.item().question());
    row.put("across", c.across());
    side(row, "a", c.a());
    side(row, "b", c.b());
    row.put(
        "other_positions",
        CsvText.guard(
            String.join("; ", c.others().stream().map(p -> names.in(p.text())).toList())));
    Verdict verdict = Verdict.of(c, names);
    row.put("verdict", CsvText.guard(verdict.verdict()));
    row.put("explanation", CsvText.guard(explanation(shown, verdict)));
    if (!c.foundBy().readers().isEmpty()) {
      row.put(Columns.FOUND_BY, CsvText.guard(String.join("; ", c.foundBy().readers())));
    }
    return row;
  }

  private String explanation(Continuity.Row shown, Verdict verdict) {
    List<String> parts = new ArrayList<>();
    String side = shown.remembered().review().side();
    if (!side.isEmpty() && shown.remembered().answers().stream().noneMatch(same(side))) {
      parts.add("Decided for " + names.quoted(side) + ", which nobody says any more.");
    }
    parts.add(shown.remembered().why());
    parts.add(
        shown.promoted().isEmpty()
            ? verdict.explanation()
            : "A reviewer made this near miss a row. " + shown.promoted());
    parts.removeIf(String::isEmpty);
    return String.join(" ", parts);
  }

  private static Predicate<String> same(String side) {
    return answer -> Review.sameAnswer(answer, side);
  }

  /** The row as it was, with what ended the dispute. */
  private static Map<String, String> resolved(Remembered remembered) {
    Map<String, String> row = new LinkedHashMap<>(remembered.cells());
    row.put("id", remembered.id());
    row.put("status", remembered.status().label());
    boolean asked = row.getOrDefault("kind", "").equals(Kind.OTHER.label());
    row.put(
        "verdict",
        asked
            ? "Resolved: nobody says any more that these cannot all hold."
            : "Resolved: the articles do not contradict each other on this any more.");
    row.put("explanation", CsvText.guard(remembered.why()));
    return row;
  }

  /** The reviewer's columns. */
  static Map<String, String> review(Review review, List<String> answers) {
    Map<String, String> cells = new LinkedHashMap<>();
    String decision = review.cell(answers);
    cells.put("decision", Review.DECISIONS.contains(decision) ? decision : CsvText.guard(decision));
    cells.put("note", CsvText.guard(review.note()));
    review.more().forEach((column, cell) -> cells.put(column, CsvText.guard(cell)));
    return cells;
  }

  private void question(Map<String, String> row, DataItem question) {
    row.put("kind", question.kind().label());
    row.put("question", CsvText.guard(question.question()));
    row.put("subject", CsvText.guard(names.in(question.subject())));
    row.put("attribute", question.attribute());
  }

  private void side(Map<String, String> row, String side, Position position) {
    side(row, side, position.text(), position.claims(), Contradiction.plainest(position));
  }

  private void side(
      Map<String, String> row, String side, String text, List<Claim> claims, Claim shown) {
    row.put("position_" + side, CsvText.guard(names.in(text)));
    row.put("origins_" + side, Integer.toString(ConflictFinder.origins(claims)));
    row.put(
        "sources_" + side, CsvText.guard(String.join("; ", new Position(text, claims).sources())));
    row.put("quote_" + side, CsvText.guard(CsvText.oneLine(shown.evidence().words())));
    row.put("location_" + side, CsvText.guard(shown.evidence().location()));
  }

  Map<String, String> nearMiss(NearMiss n) {
    Map<String, String> row = new LinkedHashMap<>();
    boolean hedged = n.a().modality().hedged() || n.b().modality().hedged();
    boolean inside = n.a().evidence().source().equals(n.b().evidence().source());
    row.put("id", n.id());
    row.put("severity", hedged ? "low" : "medium");
    question(row, n.item().question());
    row.put("across", inside ? "one source" : "sources");
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

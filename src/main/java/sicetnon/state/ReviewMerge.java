package sicetnon.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two people's reviews of one report, put together.
 *
 * @param columns of the report, then those that either added
 * @param rows of the first file in its order, then those that only the second has
 * @param disagreements rows on which the two decided differently
 * @param problems rows that could not be taken, in words
 */
public record ReviewMerge(
    List<String> columns,
    List<Map<String, String>> rows,
    List<Disagreement> disagreements,
    List<String> problems) {

  /** A row with two decisions; the merged one has none and tells both in its note. */
  public record Disagreement(
      String id, String question, String decisionA, String decisionB, String noteA, String noteB) {}

  /** Why a file cannot be merged; the message says it without the file's name. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(Sheet.Unreadable cause) {
      super(cause.getMessage(), cause);
    }
  }

  /** Reads a file that a spreadsheet may have saved. */
  public static Reviewed read(byte[] file) throws Unreadable {
    try {
      return new Reviewed(Sheet.read(file, Columns.REVIEW));
    } catch (Sheet.Unreadable e) {
      throw new Unreadable(e);
    }
  }

  /** A file of reviews. */
  public static final class Reviewed {
    private final Sheet sheet;

    private Reviewed(Sheet sheet) {
      this.sheet = sheet;
    }
  }

  /** Puts two files together. */
  public static ReviewMerge of(Reviewed a, Reviewed b) {
    return new Builder(a.sheet, b.sheet).build();
  }

  private static final class Builder {
    private final Sheet a;
    private final Sheet b;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Builder(Sheet a, Sheet b) {
      this.a = a;
      this.b = b;
    }

    ReviewMerge build() {
      Map<String, Map<String, String>> first = byId(a, "A");
      Map<String, Map<String, String>> second = byId(b, "B");
      Set<String> columns = new LinkedHashSet<>(Columns.CONTRADICTIONS);
      columns.addAll(a.columns());
      columns.addAll(b.columns());
      Set<String> ids = new LinkedHashSet<>(first.keySet());
      ids.addAll(second.keySet());
      List<Map<String, String>> rows = new ArrayList<>();
      for (String id : ids) {
        rows.add(merge(id, first.getOrDefault(id, Map.of()), second.getOrDefault(id, Map.of())));
      }
      return new ReviewMerge(List.copyOf(columns), rows, disagreements, problems);
    }

    private Map<String, Map<String, String>> byId(Sheet sheet, String name) {
      sheet.remarks().forEach(r -> problems.add(name + ": " + r));
      Map<String, Map<String, String>> rows = new LinkedHashMap<>();
      for (Sheet.Line line : sheet.rows()) {
        String id = ReviewReader.id(line.get("id"));
        if (id.isEmpty()) {
          problems.add(name + ":" + line.line() + ": the row has no id and is left out");
        } else if (!line.surplus().isEmpty()) {
          problems.add(
              name + ":" + line.line() + ": the row has more cells than there are columns");
        }
        if (!id.isEmpty() && rows.putIfAbsent(id, line.cells()) != null) {
          problems.add(name + ":" + line.line() + ": the row " + id + " stands here twice");
        }
      }
      return rows;
    }

    private Map<String, String> merge(String id, Map<String, String> x, Map<String, String> y) {
      Map<String, String> row = new LinkedHashMap<>(y);
      x.forEach((column, cell) -> row.merge(column, cell, (v, w) -> w.isBlank() ? v : w));
      row.put("id", id);
      String decisionA = Review.decision(x.getOrDefault("decision", ""));
      String decisionB = Review.decision(y.getOrDefault("decision", ""));
      String noteA = x.getOrDefault("note", "").strip();
      String noteB = y.getOrDefault("note", "").strip();
      boolean differ = !decisionA.isEmpty() && !decisionB.isEmpty() && !decisionA.equals(decisionB);
      row.put("decision", differ ? "" : decisionA.isEmpty() ? decisionB : decisionA);
      if (differ) {
        disagreements.add(
            new Disagreement(
                id, row.getOrDefault("question", ""), decisionA, decisionB, noteA, noteB));
        row.put("note", "A: " + words(decisionA, noteA) + " | B: " + words(decisionB, noteB));
      } else if (noteA.isEmpty() || noteB.isEmpty() || noteA.equals(noteB)) {
        row.put("note", noteA.isEmpty() ? noteB : noteA);
      } else {
        row.put("note", "A: " + noteA + " | B: " + noteB);
      }
      return row;
    }

    private static String words(String decision, String note) {
      return note.isEmpty() ? decision : decision + ", " + note;
    }
  }
}

package sicetnon.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Two people's reviews of one report, put together. What is remembered of the report is not asked:
 * each file is held against the other.
 *
 * @param columns of the report, then those that either added
 * @param rows of the first file in its order, then those that only the second has
 * @param disagreements rows on which the two decided differently
 * @param remarks what had to be guessed, in words, beginning with the file's name
 * @param problems what could not be taken, likewise
 */
public record ReviewMerge(
    List<String> columns,
    List<Map<String, String>> rows,
    List<Disagreement> disagreements,
    List<String> remarks,
    List<String> problems) {

  /** A row with two decisions; the merged one has none and tells both in its note. */
  public record Disagreement(
      String id, String question, String decisionA, String decisionB, String noteA, String noteB) {}

  /** Why a file cannot be merged; the message says it without the file's name. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads a file that a spreadsheet may have saved.
   *
   * @param name of the file, for what is to be said of it
   */
  public static Reviewed read(String name, byte[] file) throws Unreadable {
    try {
      Sheet sheet = Sheet.read(file, new RowIdentity(Map.of()));
      if (sheet.columns().isEmpty()) {
        throw new Unreadable("it is empty");
      }
      return new Reviewed(name, sheet);
    } catch (Sheet.Unreadable e) {
      throw new Unreadable(e.getMessage());
    }
  }

  /** A file of reviews. */
  public static final class Reviewed {
    private final String name;
    private final Sheet sheet;

    private Reviewed(String name, Sheet sheet) {
      this.name = name;
      this.sheet = sheet;
    }

    /** What the file says of each row by whose id it has; the first of those that it has twice. */
    private RowIdentity rows() {
      Map<String, Map<String, String>> rows = new LinkedHashMap<>();
      for (Sheet.Line line : sheet.rows()) {
        String id = RowIdentity.id(line.get("id"));
        if (!id.isEmpty() && line.damage().isEmpty()) {
          rows.putIfAbsent(id, line.cells());
        }
      }
      return new RowIdentity(rows);
    }
  }

  /** Puts two files together. */
  public static ReviewMerge of(Reviewed a, Reviewed b) {
    return new Builder(a, b).build();
  }

  private static final class Builder {
    private final Reviewed a;
    private final Reviewed b;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    Builder(Reviewed a, Reviewed b) {
      this.a = a;
      this.b = b;
    }

    ReviewMerge build() {
      Map<String, Map<String, String>> first = byId(a, b.rows());
      Map<String, Map<String, String>> second = byId(b, a.rows());
      Set<String> columns = new LinkedHashSet<>(Columns.CONTRADICTIONS);
      columns.addAll(a.sheet.columns());
      columns.addAll(b.sheet.columns());
      Set<String> ids = new LinkedHashSet<>(first.keySet());
      ids.addAll(second.keySet());
      List<Map<String, String>> rows = new ArrayList<>();
      for (String id : ids) {
        rows.add(merge(id, first.getOrDefault(id, Map.of()), second.getOrDefault(id, Map.of())));
      }
      return new ReviewMerge(List.copyOf(columns), rows, disagreements, remarks, problems);
    }

    private Map<String, Map<String, String>> byId(Reviewed file, RowIdentity other) {
      List<Finding> taken = new ArrayList<>(file.sheet.findings());
      List<Finding> lost = new ArrayList<>();
      Map<String, Map<String, String>> rows = new LinkedHashMap<>();
      for (Sheet.Line line : file.sheet.rows()) {
        RowIdentity.Answer row = other.of(line.cells());
        String loss = loss(line, row, rows);
        if (!loss.isEmpty()) {
          lost.add(new Finding(line.line(), loss, Finding.Kind.UNTAKEN));
        } else {
          rows.putIfAbsent(row.id(), line.cells());
          if (!row.doubt().words().isEmpty() && row.doubt() != RowIdentity.Doubt.STRANGER) {
            taken.add(new Finding(line.line(), row.doubt().words(), Finding.Kind.GUESSED));
          }
        }
      }
      remarks.addAll(Finding.words(file.name, taken));
      problems.addAll(Finding.words(file.name, lost));
      return rows;
    }

    /** Why a row is left out, in words, or empty. */
    private static String loss(
        Sheet.Line line, RowIdentity.Answer row, Map<String, Map<String, String>> rows) {
      if (!line.damage().isEmpty()) {
        return line.damage() + "; the row was not taken";
      }
      if (row.id().isEmpty()) {
        return row.doubt().words();
      }
      if (row.doubt() == RowIdentity.Doubt.OTHER_ID) {
        return "the two files give this question different ids, and nothing tells which is right;"
            + " the row was not taken";
      }
      Map<String, String> twin = rows.get(row.id());
      return twin == null || written(line.cells()).equals(written(twin))
          ? ""
          : "the row " + row.id() + " stands here twice; only the first was taken";
    }

    private static List<String> written(Map<String, String> cells) {
      String cell = cells.getOrDefault("decision", "");
      String letter = Review.letter(cell);
      return List.of(
          letter.isEmpty() ? Review.decision(cell) : letter, cells.getOrDefault("note", ""));
    }

    private Map<String, String> merge(String id, Map<String, String> x, Map<String, String> y) {
      Map<String, String> row = new LinkedHashMap<>(y);
      x.forEach(
          (column, cell) ->
              row.merge(
                  column,
                  cell,
                  (v, w) -> Columns.CONTRADICTIONS.contains(column) ? first(w, v) : both(w, v)));
      row.put("id", id);
      String decisionA = decision(x, row);
      String decisionB = decision(y, row);
      String noteA = x.getOrDefault("note", "");
      String noteB = y.getOrDefault("note", "");
      boolean differ = !decisionA.isEmpty() && !decisionB.isEmpty() && !decisionA.equals(decisionB);
      row.put("decision", differ ? "" : first(decisionA, decisionB));
      row.put("note", both(noteA, noteB));
      if (differ) {
        disagreements.add(
            new Disagreement(
                id, row.getOrDefault("question", ""), decisionA, decisionB, noteA, noteB));
        row.put("note", "A: " + words(decisionA, noteA) + " | B: " + words(decisionB, noteB));
      }
      return row;
    }

    /** A decision; one for a side by the letter that the merged row gives it, else in its words. */
    private static String decision(Map<String, String> cells, Map<String, String> merged) {
      String cell = cells.getOrDefault("decision", "");
      String letter = Review.letter(cell);
      String side = cells.getOrDefault("position_" + letter, "");
      if (letter.isEmpty() || side.isBlank()) {
        return letter.isEmpty() ? Review.decision(cell) : letter;
      }
      return Review.LETTERS.stream()
          .filter(l -> Review.sameAnswer(side, merged.getOrDefault("position_" + l, "")))
          .findFirst()
          .orElse(Review.spoken(side));
    }

    private static String first(String a, String b) {
      return a.isBlank() ? b : a;
    }

    /** What one of the two wrote, or both with their names. */
    private static String both(String a, String b) {
      if (a.isBlank() || b.isBlank() || CsvText.says(a, b)) {
        return first(a, b);
      }
      return "A: " + a + " | B: " + b;
    }

    private static String words(String decision, String note) {
      return note.isEmpty() ? decision : decision + ", " + note;
    }
  }
}

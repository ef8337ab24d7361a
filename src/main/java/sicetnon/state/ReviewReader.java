package sicetnon.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Takes reviews out of a report that went through a spreadsheet. A row is known by its id, whatever
 * the spreadsheet made of it, else by its question and quotations.
 */
final class ReviewReader {
  /** Enough of an id to know it by, when a column was too narrow or somebody cut it. */
  private static final int LEAST = 6;

  private final Memory memory;
  private final Map<String, Remembered> known = new TreeMap<>();
  private final Map<String, String> idOfText = new HashMap<>();
  private final Map<String, Review> found = new TreeMap<>();
  private final Map<String, Remembered> strangers = new TreeMap<>();
  private final Set<String> seen = new LinkedHashSet<>();

  ReviewReader(Memory memory) {
    this.memory = memory;
    for (Remembered row : memory.rows()) {
      known.put(row.id(), row);
      found.put(row.id(), row.review());
      idOfText.merge(text(row.cells()), row.id(), (a, b) -> "");
    }
  }

  /** The reviews of all rows that are known, by id. */
  Map<String, Review> found() {
    return found;
  }

  /** The ids of the rows that were read last, in their order. */
  List<String> order() {
    return List.copyOf(seen);
  }

  /** Rows of a report that nothing is remembered of. */
  Map<String, Remembered> strangers() {
    return strangers;
  }

  /**
   * Reads the rows.
   *
   * @param problems gets what could not be read, in words; the file is then to be kept
   * @param said gets what a person should know, beginning with ":line"
   */
  void read(Sheet sheet, List<String> problems, List<String> said) {
    seen.clear();
    List<String> added =
        sheet.columns().stream().filter(c -> !Columns.CONTRADICTIONS.contains(c)).toList();
    for (Sheet.Line line : sheet.rows()) {
      String id = id(line);
      Review old = found.getOrDefault(id, Review.NONE);
      Review review = review(line, added, old);
      boolean written = !review.blank();
      if (!line.surplus().isEmpty()) {
        problems.add(
            "the row on line "
                + line.line()
                + " has more cells than there are columns (\""
                + String.join("\", \"", line.surplus())
                + "\"); quote cells that hold the separator");
      }
      if (id.isEmpty()) {
        if (written) {
          problems.add(
              "the row on line "
                  + line.line()
                  + " has no id that is known, its decision is unread");
        }
      } else if (!seen.add(id)) {
        if (written && !review.equals(old)) {
          problems.add("line " + line.line() + " repeats the row " + id + " with another review");
        }
      } else {
        if (!review.decision().isEmpty() && !Review.DECISIONS.contains(review.decision())) {
          said.add(
              ":"
                  + line.line()
                  + ": decision \""
                  + review.decision()
                  + "\" is none of "
                  + String.join(", ", Review.DECISIONS)
                  + "; it is kept and decides nothing");
        }
        found.put(id, review);
        if (!known.containsKey(id)) {
          strangers.put(id, stranger(id, line, review));
        }
      }
    }
  }

  /** What stands in the row; a cell that is not there says nothing, so the old one holds. */
  private static Review review(Sheet.Line line, List<String> added, Review old) {
    Map<String, String> more = new LinkedHashMap<>(old.more());
    for (String column : added) {
      String cell = line.cells().get(column);
      if (cell != null) {
        more.remove(column);
        if (!cell.isBlank()) {
          more.put(column, cell);
        }
      }
    }
    String decision = line.cells().get("decision");
    return new Review(
        decision == null ? old.decision() : Review.decision(decision),
        line.cells().getOrDefault("note", old.note()),
        more);
  }

  /** The id that a cell means, or an empty string. */
  private String id(Sheet.Line line) {
    String cell = id(line.get("id"));
    if (known.containsKey(cell)) {
      return cell;
    }
    List<String> longer = known.keySet().stream().filter(k -> k.startsWith(cell)).toList();
    if (cell.length() >= LEAST && longer.size() == 1) {
      return longer.get(0);
    }
    String byText = idOfText.getOrDefault(text(line.cells()), "");
    return byText.isEmpty() && cell.matches("d[0-9a-f]{10}") ? cell : byText;
  }

  /** The id in a cell without what a spreadsheet put around it or between. */
  static String id(String cell) {
    return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String text(Map<String, String> cells) {
    List<String> parts = new ArrayList<>();
    for (String column : List.of("question", "quote_a", "quote_b")) {
      parts.add(
          CsvText.strip(cells.getOrDefault(column, ""))
              .toLowerCase(Locale.ROOT)
              .replaceAll("[^\\p{L}\\p{N}]+", " ")
              .strip());
    }
    return String.join("|", parts);
  }

  /** A row of which the report alone is left: of a version without memory, or one that was lost. */
  private Remembered stranger(String id, Sheet.Line line, Review review) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : Columns.CONTRADICTIONS) {
      if (line.cells().containsKey(column) && !Columns.REVIEW.contains(column)) {
        cells.put(column, line.get(column));
      }
    }
    boolean live = memory.run() == 0 && !line.get("status").equals(Status.RESOLVED.label());
    return new Remembered(
        id,
        "",
        line.get("attribute"),
        live ? Status.OPEN : Status.GONE,
        "",
        review,
        List.of(),
        List.of(),
        List.of(),
        cells);
  }
}

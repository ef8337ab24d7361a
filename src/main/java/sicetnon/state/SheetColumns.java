package sicetnon.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names the columns of a sheet: by their names, else by what stands in them, else by their place.
 */
final class SheetColumns {
  /** Those that are read. */
  static final List<String> READ =
      List.of("id", "question", "quote_a", "quote_b", "decision", "note");

  private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\s\\p{Pd}]+");

  /** So many columns in their places show that the others are, too. */
  private static final int LEAST = 3;

  private final Grid grid;
  private final RowIdentity known;
  private final List<Finding> findings;
  private final List<String> names = new ArrayList<>();

  private SheetColumns(Grid grid, RowIdentity known, List<Finding> findings) {
    this.grid = grid;
    this.known = known;
    this.findings = findings;
  }

  /**
   * The names.
   *
   * @param known the rows that the last report had
   * @param findings gets what was guessed, and which of the reviewer's columns there is not
   * @return a name for each column, no name twice; an empty one for a column that has none
   */
  static List<String> of(Grid grid, RowIdentity known, List<Finding> findings) {
    SheetColumns columns = new SheetColumns(grid, known, findings);
    columns.byName();
    columns.byContents();
    columns.byPlace();
    if (grid.head().isEmpty()) {
      columns.say(
          "there are no column names; the columns were told by their cells and places",
          Finding.Kind.GUESSED);
    }
    for (String column : Columns.REVIEW) {
      if (!column.equals("id") && !columns.names.contains(column)) {
        columns.say(
            "there is no column \"" + column + "\"; what stood there stands", Finding.Kind.SAID);
      }
    }
    return columns.names;
  }

  /** Names of the report as the report has them; those that a person added as they are. */
  static String name(String cell) {
    String name = bare(CsvText.visible(CsvText.strip(cell)));
    String plain = BETWEEN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("_");
    return Columns.CONTRADICTIONS.contains(plain) ? plain : name;
  }

  /** Without blanks and marks that nobody sees at both ends. */
  private static String bare(String cell) {
    int from = 0;
    int to = cell.length();
    while (from < to && unseen(cell.charAt(from))) {
      from++;
    }
    while (to > from && unseen(cell.charAt(to - 1))) {
      to--;
    }
    return cell.substring(from, to);
  }

  private static boolean unseen(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.getType(c) == Character.FORMAT;
  }

  private void byName() {
    for (int i = 0; i < grid.width(); i++) {
      String name = grid.head().isEmpty() ? "" : name(grid.head().get(i));
      names.add(names.contains(name) ? "" : name);
    }
  }

  /** Whether the report gives the column another name, or it has none. */
  private boolean strange(int column) {
    return !Columns.CONTRADICTIONS.contains(names.get(column));
  }

  private void byContents() {
    for (String wanted : READ) {
      if (!names.contains(wanted)) {
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
          if (strange(i) && mostly(wanted, i)) {
            found.add(i);
          }
        }
        if (found.size() == 1) {
          take(found.get(0), wanted, "as its cells show");
        }
      }
    }
  }

  private boolean mostly(String wanted, int column) {
    List<String> cells = grid.column(column);
    long like = cells.stream().filter(c -> known.looksLike(wanted, c)).count();
    return 2 * like > cells.size();
  }

  /** Where all other columns are in the places that the report gives them, now or formerly. */
  private void byPlace() {
    for (List<String> report : Columns.ORDERS) {
      if (placed(report) >= LEAST) {
        byPlace(report);
      }
    }
  }

  /** How many columns are in their places; none when one is in another's. */
  private int placed(List<String> report) {
    int placed = 0;
    for (int i = 0; i < names.size(); i++) {
      if (!strange(i)) {
        if (report.indexOf(names.get(i)) != i) {
          return 0;
        }
        placed++;
      }
    }
    return names.size() < report.size() ? 0 : placed;
  }

  private void byPlace(List<String> report) {
    for (int i = 0; i < report.size(); i++) {
      String wanted = report.get(i);
      boolean free = strange(i) && !names.contains(wanted);
      if (free && (READ.contains(wanted) || mostly(wanted, i))) {
        take(i, wanted, "by its place");
      }
    }
  }

  private void take(int column, String name, String why) {
    if (!grid.head().isEmpty()) {
      String old = grid.head().get(column).strip();
      say(
          (old.isEmpty() ? "column " + (column + 1) : "the column \"" + old + "\"")
              + " was read as \""
              + name
              + "\", "
              + why,
          Finding.Kind.GUESSED);
    }
    Collections.replaceAll(names, name, "");
    names.set(column, name);
  }

  private void say(String what, Finding.Kind kind) {
    findings.add(new Finding(grid.line(), what, kind));
  }
}

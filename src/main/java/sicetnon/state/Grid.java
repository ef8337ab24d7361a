package sicetnon.state;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows and cells of a text, by the separator that suits it best.
 *
 * @param rows all that are not blank
 * @param header index of the row with the column names; -1 when there is none
 * @param names how many columns of the report that row names
 * @param separator between its cells
 * @param told whether the first line says so
 */
record Grid(List<RowScanner.Row> rows, int header, int names, char separator, boolean told) {
  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  /** A first line that tells Excel the separator. */
  private static final Pattern TOLD = Pattern.compile("(?i)\"?sep=([^\r\n])\"?[ ,;\t]*(?=[\r\n])");

  /** Spreadsheets let people put a title above the column names. */
  private static final int HEADER_WITHIN = 10;

  /** Fewer names than this may stand in any row. */
  private static final int LEAST = 2;

  /** Takes a text apart; null when no row names columns or holds an id. */
  static Grid best(String text) {
    Matcher told = TOLD.matcher(text);
    if (told.lookingAt() && Dialect.separates(told.group(1).charAt(0))) {
      char separator = told.group(1).charAt(0);
      Grid grid = of(rows(text, separator), separator, true);
      if (grid != null) {
        return grid;
      }
    }
    Grid best = null;
    for (char separator : SEPARATORS) {
      if (text.indexOf(separator) >= 0) {
        Grid grid = of(rows(text, separator), separator, false);
        if (grid != null && (best == null || grid.better(best))) {
          best = grid;
        }
      }
    }
    return best;
  }

  /** By the quotation mark that more cells have around them. */
  private static List<RowScanner.Row> rows(String text, char separator) {
    RowScanner marks = new RowScanner(text, separator, '"');
    RowScanner apostrophes = new RowScanner(text, separator, '\'');
    List<RowScanner.Row> rows = marks.rows();
    List<RowScanner.Row> others = apostrophes.rows();
    return apostrophes.quoted() > marks.quoted() ? others : rows;
  }

  /** Null when no row names columns or holds an id. */
  static Grid of(List<RowScanner.Row> rows, char separator, boolean told) {
    int header = -1;
    int most = LEAST - 1;
    for (int i = 0; i < Math.min(HEADER_WITHIN, rows.size()); i++) {
      int names = names(rows.get(i));
      if (names > most) {
        header = i;
        most = names;
      }
    }
    if (header >= 0) {
      return new Grid(rows, header, most, separator, told);
    }
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).cells().stream().anyMatch(RowIdentity::looksLikeId)) {
        boolean foreign = i > 0 && rows.get(i - 1).cells().size() == rows.get(i).cells().size();
        return new Grid(
            rows.subList(foreign ? i - 1 : i, rows.size()), foreign ? 0 : -1, 0, separator, told);
      }
    }
    return null;
  }

  private static int names(RowScanner.Row row) {
    Set<String> found = new HashSet<>();
    row.cells().forEach(c -> found.add(SheetColumns.name(c)));
    found.retainAll(Columns.CONTRADICTIONS);
    return found.size();
  }

  private boolean better(Grid other) {
    return names != other.names ? names > other.names : fitting() > other.fitting();
  }

  /** How many rows have as many cells as there are columns, less those that do not. */
  private long fitting() {
    int width = width();
    return body().stream().mapToInt(r -> r.whole() && r.cells().size() == width ? 1 : -1).sum();
  }

  /** Number of columns. */
  int width() {
    return rows.get(Math.max(header, 0)).cells().size();
  }

  /** The cells with the column names; empty when there are none. */
  List<String> head() {
    return header < 0 ? List.of() : rows.get(header).cells();
  }

  /** The line of the column names, or of the first row. */
  int line() {
    return rows.get(Math.max(header, 0)).line();
  }

  /** The rows below the column names. */
  List<RowScanner.Row> body() {
    return rows.subList(header + 1, rows.size());
  }

  /** Cells of a column that are not blank. */
  List<String> column(int index) {
    List<String> cells = new ArrayList<>();
    for (RowScanner.Row row : body()) {
      if (index < row.cells().size() && !row.cells().get(index).isBlank()) {
        cells.add(CsvText.strip(row.cells().get(index)));
      }
    }
    return cells;
  }
}

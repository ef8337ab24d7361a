package sicetnon.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report as a spreadsheet saved it: any of the usual encodings, separators and quotation marks,
 * the columns in any order, among others.
 *
 * @param columns names of the report as the report has them, then those that a person added; none
 *     when the file is empty
 * @param rows below the line of column names
 * @param findings what was guessed, and which columns are missing
 */
record Sheet(List<String> columns, List<Line> rows, List<Finding> findings) {

  /**
   * One row.
   *
   * @param line on which it begins, from 1
   * @param cells by column; a cell that the row is too short for is absent
   * @param damage why it cannot be taken, in words, or empty
   * @param ended whether an end of line follows
   */
  record Line(int line, Map<String, String> cells, String damage, boolean ended) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  /** Why a file is no report; the message says it without the file's name. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads a file's content.
   *
   * @param known the rows that the last report had
   */
  static Sheet read(byte[] bytes, RowIdentity known) throws Unreadable {
    List<Finding> findings = new ArrayList<>();
    SheetText text = SheetText.of(bytes);
    if (text.text().isBlank()) {
      return new Sheet(List.of(), List.of(), List.of());
    }
    if (!text.guess().isEmpty()) {
      findings.add(new Finding(0, text.guess(), Finding.Kind.GUESSED));
    }
    Grid grid = Grid.best(text.text());
    if (grid == null) {
      throw new Unreadable("no line has the columns " + String.join(", ", Columns.REVIEW));
    }
    List<String> columns = SheetColumns.of(grid, known, findings);
    List<Line> rows = new ArrayList<>();
    for (RowScanner.Row row : grid.body()) {
      if (!repeatsHeader(row, grid)) {
        rows.add(line(row, columns));
      }
    }
    return new Sheet(columns.stream().filter(c -> !c.isEmpty()).toList(), rows, findings);
  }

  /** Two files put one after the other. */
  private static boolean repeatsHeader(RowScanner.Row row, Grid grid) {
    return row.cells().stream()
        .map(SheetColumns::name)
        .toList()
        .equals(grid.head().stream().map(SheetColumns::name).toList());
  }

  private static Line line(RowScanner.Row row, List<String> columns) {
    Map<String, String> cells = new LinkedHashMap<>();
    List<String> surplus = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String column = i < columns.size() ? columns.get(i) : "";
      String cell = CsvText.strip(row.cells().get(i));
      if (!column.isEmpty()) {
        cells.put(column, cell);
      } else if (!cell.isBlank()) {
        surplus.add(cell);
      }
    }
    // nobody has an empty id, so that it is not what a spreadsheet leaves off at a row's end
    boolean cut = !cells.isEmpty() && columns.indexOf("id") >= row.cells().size();
    return new Line(row.line(), cells, damage(row, columns.size(), surplus, cut), row.ended());
  }

  private static String damage(RowScanner.Row row, int width, List<String> surplus, boolean cut) {
    if (!row.whole()) {
      return "the quotation marks of the row do not pair; close them";
    }
    if (!surplus.isEmpty()) {
      return "the row has more cells than there are named columns (\""
          + String.join("\", \"", surplus)
          + "\"); quote cells that hold the separator, and name each column once";
    }
    return cut || (!row.ended() && row.cells().size() < width)
        ? "the row is cut: it ends after " + row.cells().size() + " of " + width + " cells"
        : "";
  }
}

package sicetnon.state;

import java.util.ArrayList;
import java.util.List;
import sicetnon.unpack.Unreadable;
import sicetnon.unpack.Xlsx;

/** The report as a workbook, which a person may have edited and a spreadsheet saved. */
public final class Workbook {
  /** The names of its two sheets. */
  public static final String CONTRADICTIONS = "contradictions";

  public static final String NEAR_MISSES = "near misses";

  private final List<Xlsx.Sheet> sheets;

  private Workbook(List<Xlsx.Sheet> sheets) {
    this.sheets = sheets;
  }

  /** Reads a file's content. */
  static Workbook read(byte[] bytes) throws Sheet.Unreadable {
    try {
      return new Workbook(Xlsx.read(bytes));
    } catch (Unreadable e) {
      throw new Sheet.Unreadable("it " + e.getMessage());
    }
  }

  /**
   * The sheet with the rows of the report: the one of its name, else the first that has columns of
   * the report.
   */
  Sheet contradictions(RowIdentity known) throws Sheet.Unreadable {
    Grid grid = named(CONTRADICTIONS);
    for (Xlsx.Sheet sheet : sheets) {
      if (grid == null && !sheet.name().equalsIgnoreCase(NEAR_MISSES)) {
        grid = grid(sheet);
      }
    }
    if (grid == null) {
      throw new Sheet.Unreadable(
          "no sheet of it has the columns " + String.join(", ", Columns.REVIEW));
    }
    return Sheet.of(grid, known);
  }

  /** The sheet with the near misses; null when there is none. */
  Sheet nearMisses(RowIdentity known) {
    Grid grid = named(NEAR_MISSES);
    return grid == null ? null : Sheet.of(grid, known);
  }

  private Grid named(String name) {
    return sheets.stream()
        .filter(s -> s.name().strip().equalsIgnoreCase(name))
        .findFirst()
        .map(Workbook::grid)
        .orElse(null);
  }

  /** All rows in the same width, so that a cell which was emptied is there and empty. */
  private static Grid grid(Xlsx.Sheet sheet) {
    int width = sheet.rows().stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<RowScanner.Row> rows = new ArrayList<>();
    for (Xlsx.Row row : sheet.rows()) {
      List<String> cells = new ArrayList<>(row.cells());
      while (cells.size() < width) {
        cells.add("");
      }
      RowScanner.Row scanned = new RowScanner.Row(row.number(), cells, true, true);
      if (!scanned.blank()) {
        rows.add(scanned);
      }
    }
    return Grid.of(rows, Dialect.USUAL.separator(), false);
  }
}

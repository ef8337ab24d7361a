package sicetnon.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a table that is drawn with rules and bars. A cell reaches as far as no rule and no bar
 * parts it from its neighbour.
 */
final class RestructuredGrid {
  /** A cell whose lines are gathered. */
  private static final class Open {
    private final List<Span> lines = new ArrayList<>();
    private Rows.Cell cell;
  }

  private final Page page;
  private final int[] edges;
  private final Open[] cells;
  private final List<Open[]> drawn = new ArrayList<>();
  private int heads;
  private boolean fresh = true;

  private RestructuredGrid(Page page, int[] edges) {
    this.page = page;
    this.edges = edges;
    this.cells = new Open[Math.max(0, edges.length - 1)];
  }

  /** Adds the table that begins at a line, and tells the line behind it. */
  static int read(Page page, int at, BlockList blocks) {
    int end = at;
    Set<Integer> edges = new TreeSet<>();
    while (bar(page.line(end), page.margin(at)) && page.margin(end) == page.margin(at)) {
      edges(page.line(end++), edges);
    }
    int[] first = edges.stream().limit(Bounds.COLUMNS + 1L).mapToInt(Integer::intValue).toArray();
    if (first.length < edges.size()) {
      Span beyond = page.span(at, first[Bounds.COLUMNS]);
      blocks.leaveOut(
          new Excess(beyond, "cells behind column " + Bounds.COLUMNS + " of a table, left out"));
    }
    RestructuredGrid grid = new RestructuredGrid(page, first);
    for (int i = at; i < end; i++) {
      grid.line(i);
    }
    grid.put(new Rows(page, blocks));
    return end;
  }

  private static boolean bar(String line, int at) {
    return at < line.length() && (line.charAt(at) == '+' || line.charAt(at) == '|');
  }

  /** The columns of the crosses in a rule. */
  private static void edges(String line, Set<Integer> edges) {
    for (int i = line.indexOf('+'); i >= 0; i = line.indexOf('+', i + 1)) {
      if (rule(line, i - 1) || rule(line, i + 1)) {
        edges.add(i);
      }
    }
  }

  private static boolean rule(String line, int i) {
    return i >= 0 && i < line.length() && (line.charAt(i) == '-' || line.charAt(i) == '=');
  }

  private void line(int i) {
    String line = page.line(i);
    boolean ruled = false;
    boolean heavy = false;
    int within = 0;
    for (; within < cells.length && edges[within] + 1 < line.length(); within++) {
      if (ruled(line, within)) {
        cells[within] = null;
        ruled = true;
        heavy |= line.charAt(edges[within] + 1) == '=';
      }
    }
    heads = heavy ? drawn.size() : heads;
    if (!ruled && fresh) {
      open(line, within);
    }
    fresh = ruled;
    words(i, within);
  }

  private boolean ruled(String line, int column) {
    int end = Math.min(edges[column + 1], line.length());
    for (int i = edges[column] + 1; i < end; i++) {
      if (!rule(line, i)) {
        return false;
      }
    }
    return true;
  }

  /** A row begins; a cell goes on in the next column where no bar stands between. */
  private void open(String line, int within) {
    for (int column = 0; column < within; column++) {
      if (cells[column] == null) {
        boolean bar = column == 0 || bar(line, edges[column]);
        cells[column] = bar ? new Open() : cells[column - 1];
      }
    }
    drawn.add(Arrays.copyOf(cells, within));
  }

  private void words(int i, int within) {
    for (int column = 0; column < within; column++) {
      int first = column;
      while (column + 1 < within && cells[column + 1] == cells[first]) {
        column++;
      }
      if (cells[first] != null) {
        cells[first].lines.add(page.span(i, edges[first] + 1, edges[column + 1]));
      }
    }
  }

  /** What is gathered; where it was met before it reaches down from there. */
  private static Rows.Cell cell(Rows rows, Open open) {
    if (open.cell != null) {
      return open.cell.below();
    }
    open.cell = rows.cell(open.lines);
    return open.cell;
  }

  private void put(Rows rows) {
    for (int i = 0; i < drawn.size(); i++) {
      List<Rows.Cell> row = new ArrayList<>();
      Open before = null;
      for (Open open : drawn.get(i)) {
        row.add(open == before || open == null ? Rows.NONE : cell(rows, open));
        before = open;
      }
      if (i < heads) {
        rows.heads(row);
      } else {
        rows.row(row);
      }
    }
    rows.end();
  }
}

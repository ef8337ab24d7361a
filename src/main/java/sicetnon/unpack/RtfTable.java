package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A table of a document in the Rich Text Format, which knows no columns: each row tells where its
 * cells end, and a cell takes as many columns as there are ends of cells below or above it.
 */
final class RtfTable {
  /** Twentieths of a point between two ends that are one to the eye. */
  private static final int NEAR = 60;

  /**
   * @param right where it ends
   * @param beside whether it goes on with the cell before
   * @param continued whether it goes on with the cell above
   */
  private record Edge(int right, boolean beside, boolean continued) {}

  private record Row(List<List<Passage>> cells, List<Edge> edges, boolean head) {}

  private final List<Row> rows = new ArrayList<>();
  private List<Edge> edges = new ArrayList<>();
  private List<List<Passage>> cells = new ArrayList<>();
  private List<Passage> cell = new ArrayList<>();
  private boolean head;
  private boolean beside;
  private boolean continued;

  /** The row's cells are defined anew. */
  void define() {
    edges = new ArrayList<>();
    head = false;
    beside = false;
    continued = false;
  }

  void head() {
    head = true;
  }

  void beside() {
    beside = true;
  }

  void continued() {
    continued = true;
  }

  /** A cell ends so many twentieths of a point from the left. */
  void edge(int right) {
    if (edges.size() < Grid.COLUMNS) {
      edges.add(new Edge(right, beside, continued));
    }
    beside = false;
    continued = false;
  }

  void add(List<Passage> passages) {
    cell.addAll(passages);
  }

  /** Whether a row has begun and not ended. */
  boolean open() {
    return !cell.isEmpty() || !cells.isEmpty();
  }

  void endCell() {
    cells.add(cell);
    cell = new ArrayList<>();
  }

  void endRow() {
    if (!cell.isEmpty()) {
      endCell();
    }
    if (!cells.isEmpty()) {
      rows.add(new Row(cells, edges, head));
    }
    cells = new ArrayList<>();
  }

  /** Gives all rows to the page, and begins a new table. */
  void type(Body body) {
    endRow();
    if (rows.isEmpty()) {
      return;
    }
    List<Integer> columns = columns();
    body.openTable();
    for (Row row : rows) {
      body.openRow();
      if (row.head) {
        body.headRow();
      }
      type(row, columns, body);
    }
    body.closeTable();
    rows.clear();
  }

  private static void type(Row row, List<Integer> columns, Body body) {
    int column = 0;
    for (int i = 0; i < row.cells.size(); i++) {
      boolean known = i < row.edges.size();
      Edge edge = known ? row.edges.get(i) : new Edge(Integer.MAX_VALUE, false, false);
      int from = column;
      while (known && column < columns.size() && columns.get(column) <= edge.right + NEAR) {
        column++;
      }
      body.openBox();
      body.add(row.cells.get(i));
      if (edge.beside) {
        body.closeBox();
        body.openBox();
      }
      body.closeCell(Math.max(1, column - from), edge.continued);
    }
  }

  /** Where columns end, from left to right. */
  private List<Integer> columns() {
    TreeSet<Integer> ends = new TreeSet<>();
    for (Row row : rows) {
      row.edges.forEach(e -> ends.add(e.right));
    }
    List<Integer> columns = new ArrayList<>();
    int last = Integer.MIN_VALUE / 2;
    for (int end : ends) {
      if (end - last > NEAR) {
        columns.add(end);
        last = end;
      }
    }
    return columns;
  }
}

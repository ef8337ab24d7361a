package sicetnon.unpack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A table while it is read, and how it is typed. */
final class Grid {
  /**
   * @param span columns that it takes
   * @param continued whether it goes on with the cell above
   */
  record Cell(List<Passage> passages, int span, boolean continued) {
    static final Cell EMPTY = new Cell(List.of(), 1, false);
  }

  private record Row(List<Cell> cells, boolean head) {}

  /** What no table for people has more of. */
  private static final int COLUMNS = 100;

  /** Chars of a cell that names its row; what has more is a text of its own. */
  private static final int ROW_HEAD = 80;

  private final List<Passage> captions = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  /** What stands in none of its cells. */
  void caption(Passage passage) {
    captions.add(passage);
  }

  void row() {
    rows.add(new Row(new ArrayList<>(), false));
  }

  void head() {
    if (!rows.isEmpty()) {
      int last = rows.size() - 1;
      rows.set(last, new Row(rows.get(last).cells, true));
    }
  }

  void drop() {
    if (!rows.isEmpty()) {
      rows.remove(rows.size() - 1);
    }
  }

  void cell(Cell cell) {
    if (rows.isEmpty()) {
      row();
    }
    rows.get(rows.size() - 1).cells.add(cell);
  }

  /** All its paragraphs, row by row. */
  List<Passage> passages() {
    Stream<Passage> cells = rows.stream().flatMap(r -> passages(r).stream());
    return Stream.concat(captions.stream(), cells).toList();
  }

  private static List<Passage> passages(Row row) {
    return row.cells.stream().flatMap(c -> c.passages.stream()).toList();
  }

  /**
   * Types it. A table of one column only frames its paragraphs; so does a row of one cell across
   * all columns, and the table goes on below it under the same heads.
   *
   * @param page gets paragraphs that stand in no table
   */
  void type(Typescript out, Consumer<Passage> page) {
    List<List<Cell>> laid = laid();
    int columns = laid.stream().mapToInt(List::size).max().orElse(0);
    if (columns <= 1) {
      passages().forEach(page);
      return;
    }
    captions.forEach(page);
    int head = headRow(columns);
    List<List<String>> lines = new ArrayList<>();
    for (int i = 0; i < rows.size() && !out.full(); i++) {
      if (across(i, columns)) {
        put(lines, head, laid, out);
        passages(rows.get(i)).forEach(page);
      } else if (i != head) {
        lines(laid.get(i), lines);
      }
    }
    put(lines, head, laid, out);
  }

  private void put(List<List<String>> lines, int head, List<List<Cell>> laid, Typescript out) {
    if (lines.isEmpty()) {
      return;
    }
    if (head >= 0) {
      lines.add(0, heads(rows.get(head), laid.get(head)));
    }
    out.table(lines, head >= 0);
    lines.clear();
  }

  private boolean across(int row, int columns) {
    List<Cell> cells = rows.get(row).cells;
    return cells.size() == 1 && !cells.get(0).continued && cells.get(0).span >= columns;
  }

  /** The first row with cells side by side, if it is marked or stands out in bold; else -1. */
  private int headRow(int columns) {
    int first = 0;
    while (first < rows.size() && across(first, columns)) {
      first++;
    }
    if (first >= rows.size() - 1) {
      return -1;
    }
    boolean stands =
        bold(rows.get(first))
            && !rows.subList(first + 1, rows.size()).stream().allMatch(Grid::bold);
    return rows.get(first).head || stands ? first : -1;
  }

  private static boolean bold(Row row) {
    List<Passage> all = passages(row);
    return !all.isEmpty() && all.stream().allMatch(Passage::bold);
  }

  /** The cells of each row, one for each column. */
  private List<List<Cell>> laid() {
    List<List<Cell>> laid = new ArrayList<>();
    List<Cell> above = List.of();
    for (Row row : rows) {
      List<Cell> line = new ArrayList<>();
      for (Cell cell : row.cells) {
        boolean again = cell.continued && line.size() < above.size();
        line.add(again ? above.get(line.size()) : cell);
        int more = Math.min(cell.span - 1, COLUMNS - line.size());
        line.addAll(Collections.nCopies(Math.max(0, more), Cell.EMPTY));
        if (line.size() >= COLUMNS) {
          break;
        }
      }
      laid.add(line);
      above = line;
    }
    return laid;
  }

  /** What names the columns; a cell across several names each of them. */
  private static List<String> heads(Row row, List<Cell> laid) {
    List<String> heads = new ArrayList<>();
    for (Cell cell : row.cells) {
      String words = words(cell);
      heads.addAll(Collections.nCopies(Math.min(cell.span, COLUMNS), words));
    }
    return heads.subList(0, Math.min(heads.size(), laid.size()));
  }

  /**
   * A row; where a cell has several paragraphs, each gets a line of its own beside the same first
   * cell, so that none runs into the next.
   */
  private static void lines(List<Cell> row, List<List<String>> to) {
    if (row.isEmpty()) {
      return;
    }
    String first = words(row.get(0));
    int most = row.stream().skip(1).mapToInt(c -> c.passages.size()).max().orElse(0);
    if (most <= 1 || first.length() > ROW_HEAD) {
      to.add(row.stream().map(Grid::words).toList());
      return;
    }
    for (int i = 0; i < most; i++) {
      List<String> line = new ArrayList<>(List.of(first));
      for (Cell cell : row.subList(1, row.size())) {
        line.add(i < cell.passages.size() ? cell.passages.get(i).text() : "");
      }
      to.add(line);
    }
  }

  private static String words(Cell cell) {
    StringBuilder words = new StringBuilder();
    for (Passage passage : cell.passages) {
      int end = words.length() - 1;
      if (end >= 0) {
        words.append(".!?:;,".indexOf(words.charAt(end)) < 0 ? "; " : " ");
      }
      words.append(passage.text().strip());
    }
    return words.toString();
  }
}

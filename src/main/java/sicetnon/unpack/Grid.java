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
   * @param continued whether it goes on with the cells above
   */
  record Cell(List<Passage> passages, int span, boolean continued) {
    static final Cell EMPTY = new Cell(List.of(), 1, false);

    private String words() {
      StringBuilder words = new StringBuilder();
      for (Passage passage : passages) {
        int end = words.length() - 1;
        if (end >= 0) {
          words.append(".!?:;,".indexOf(words.charAt(end)) < 0 ? "; " : " ");
        }
        words.append(passage.text().strip());
      }
      return words.toString();
    }

    private boolean headed() {
      return passages.stream()
          .limit(Math.max(0, passages.size() - 1))
          .anyMatch(p -> p.kind() == Passage.Kind.HEADING || p.kind() == Passage.Kind.TITLE);
    }

    private boolean shorterThan(int chars) {
      return passages.stream().mapToInt(p -> p.text().length()).sum() < chars;
    }
  }

  private record Row(List<Cell> cells, boolean head) {
    private List<Passage> passages() {
      return cells.stream().flatMap(c -> c.passages.stream()).toList();
    }

    private boolean bold() {
      return !passages().isEmpty() && passages().stream().allMatch(Passage::bold);
    }

    /** Whether it only places text on the page: a cell is a text of its own, with headings. */
    private boolean frames() {
      return cells.stream().anyMatch(c -> c.passages.size() > PARAGRAPHS || c.headed());
    }

    private int width() {
      return Math.min(COLUMNS, cells.stream().mapToInt(Cell::span).sum());
    }

    private boolean across(int columns) {
      return cells.size() == 1 && !cells.get(0).continued && cells.get(0).span >= columns;
    }
  }

  /** What no table for people has more of. */
  static final int COLUMNS = 100;

  /** Paragraphs of a cell; one with more is no cell of a table. */
  private static final int PARAGRAPHS = 30;

  /** Chars of a cell that names its row; what has more is a text of its own. */
  private static final int ROW_HEAD = 80;

  /** Chars of a cell that is said again in each row or column that it takes. */
  private static final int REPEATED = 200;

  private final List<Passage> captions = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private boolean tooWide;

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
    List<Cell> cells = rows.get(rows.size() - 1).cells;
    if (cells.size() < COLUMNS) {
      cells.add(cell);
    } else {
      tooWide |= !cell.passages.isEmpty();
    }
  }

  /** All its paragraphs, row by row. */
  List<Passage> passages() {
    Stream<Passage> cells = rows.stream().flatMap(r -> r.passages().stream());
    return Stream.concat(captions.stream(), cells).toList();
  }

  /**
   * Types it. A table of one column, or with whole texts in its cells, only frames its paragraphs;
   * so does a row of one cell across all columns, and the table goes on below it under the same
   * heads.
   *
   * @param page gets paragraphs that stand in no table
   */
  void type(Typescript out, Consumer<Passage> page) {
    int columns = rows.stream().mapToInt(Row::width).max().orElse(0);
    if (columns <= 1 || rows.stream().anyMatch(Row::frames)) {
      passages().forEach(page);
      return;
    }
    if (tooWide) {
      out.note("cells behind column " + COLUMNS + " of a table");
    }
    captions.forEach(page);
    int head = headRow(columns);
    List<String> heads = head < 0 ? List.of() : heads(rows.get(head));
    List<List<String>> lines = new ArrayList<>();
    List<Cell> laid = List.of();
    for (int i = 0; i < rows.size() && !out.full(); i++) {
      laid = laid(rows.get(i), laid);
      if (rows.get(i).across(columns)) {
        put(heads, lines, out);
        rows.get(i).passages().forEach(page);
      } else if (i != head) {
        lines(laid, lines);
      }
    }
    put(heads, lines, out);
  }

  private static void put(List<String> heads, List<List<String>> lines, Typescript out) {
    if (lines.isEmpty()) {
      return;
    }
    if (!heads.isEmpty()) {
      lines.add(0, heads);
    }
    out.table(lines, !heads.isEmpty());
    lines.clear();
  }

  /** The first row with cells side by side, if it is marked or stands out in bold; else -1. */
  private int headRow(int columns) {
    int first = 0;
    while (first < rows.size() && rows.get(first).across(columns)) {
      first++;
    }
    if (first >= rows.size() - 1) {
      return -1;
    }
    List<Row> below = rows.subList(first + 1, rows.size());
    boolean stands = rows.get(first).bold() && !below.stream().allMatch(Row::bold);
    return rows.get(first).head || stands ? first : -1;
  }

  /** What names the columns; a cell across several names each of them. */
  private static List<String> heads(Row row) {
    List<String> heads = new ArrayList<>();
    for (Cell cell : row.cells) {
      int times = cell.shorterThan(REPEATED) ? Math.min(cell.span, COLUMNS) : 1;
      heads.addAll(Collections.nCopies(times, cell.words()));
      heads.addAll(Collections.nCopies(Math.min(cell.span, COLUMNS) - times, ""));
    }
    return heads.subList(0, Math.min(heads.size(), COLUMNS));
  }

  /** The cells of a row, one for each column. */
  private static List<Cell> laid(Row row, List<Cell> above) {
    List<Cell> line = new ArrayList<>();
    for (Cell cell : row.cells) {
      for (int i = 0; i < cell.span && line.size() < COLUMNS; i++) {
        Cell upper = line.size() < above.size() ? above.get(line.size()) : Cell.EMPTY;
        Cell again = upper.shorterThan(REPEATED) ? upper : Cell.EMPTY;
        line.add(cell.continued ? again : i == 0 ? cell : Cell.EMPTY);
      }
    }
    return line;
  }

  /**
   * A row; where a cell has several paragraphs, each gets a line of its own beside the same first
   * cell, so that none runs into the next.
   */
  private static void lines(List<Cell> row, List<List<String>> to) {
    if (row.stream().allMatch(c -> c.passages.isEmpty())) {
      return;
    }
    Cell first = row.get(0);
    int most = row.stream().skip(1).mapToInt(c -> c.passages.size()).max().orElse(0);
    if (most <= 1 || !first.shorterThan(ROW_HEAD)) {
      to.add(row.stream().map(Cell::words).toList());
      return;
    }
    for (int i = 0; i < most; i++) {
      List<String> line = new ArrayList<>(List.of(first.words()));
      for (Cell cell : row.subList(1, row.size())) {
        line.add(i < cell.passages.size() ? cell.passages.get(i).text() : "");
      }
      to.add(line);
    }
  }
}

package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;

/** A table whose author left out the line below its heads, or gave it too few columns. */
final class MarkdownRows {
  private MarkdownRows() {}

  /**
   * Adds the cells.
   *
   * @param rows lines with a bar at either end
   */
  static void read(List<MappedText> rows, BlockList blocks) {
    List<String> heads = List.of();
    for (int i = 0; i < rows.size(); i++) {
      boolean head = i + 1 < rows.size() && rules(rows.get(i + 1));
      List<MappedText> cells = cells(rows.get(i));
      if (head && heads.isEmpty()) {
        heads = cells.stream().map(MappedText::text).toList();
      } else if (!rules(rows.get(i))) {
        row(cells, heads, blocks);
      }
    }
  }

  private static boolean rules(MappedText row) {
    String marks = row.text();
    return marks.contains("--") && marks.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
  }

  private static List<MappedText> cells(MappedText row) {
    List<MappedText> cells = new ArrayList<>();
    int from = 1;
    for (int at = row.text().indexOf('|', 1); at >= 0; at = row.text().indexOf('|', from)) {
      cells.add(row.part(from, at));
      from = at + 1;
    }
    return cells;
  }

  private static void row(List<MappedText> cells, List<String> heads, BlockList blocks) {
    for (int i = 0; i < Math.min(cells.size(), Bounds.COLUMNS); i++) {
      String first = i == 0 ? "" : cells.get(0).text();
      blocks.cell(cells.get(i), i < heads.size() ? heads.get(i) : "", first);
    }
  }
}

package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table whose columns lines of equals signs show; a row begins in the first of them. */
final class RestructuredSimple {
  private static final Pattern BORDER = Pattern.compile("\\A\\s*+=++(?: ++=++)++\\z");
  private static final Pattern SPANS = Pattern.compile("\\A\\s*+-++(?: ++-++)*+\\z");
  private static final Pattern COLUMN = Pattern.compile("=++");

  private final Page page;
  private final List<Integer> starts = new ArrayList<>();
  private final Rows rows;
  private List<List<Span>> row = new ArrayList<>();

  private RestructuredSimple(Page page, int at, BlockList blocks) {
    this.page = page;
    this.rows = new Rows(page, blocks);
    Matcher column = COLUMN.matcher(page.line(at));
    while (column.find() && starts.size() < Bounds.COLUMNS) {
      starts.add(column.start());
    }
  }

  /** Whether a line is a border of such a table. */
  static boolean border(String line) {
    return BORDER.matcher(line).find();
  }

  /** Adds the table that begins at a line, and tells the line behind it. */
  static int read(Page page, int at, BlockList blocks) {
    return new RestructuredSimple(page, at, blocks).rows(at);
  }

  private int rows(int at) {
    int end = at + 1;
    int head = at;
    while (end < page.size() && !(border(page.line(end)) && page.blank(end + 1))) {
      head = head == at && border(page.line(end)) ? end : head;
      end++;
    }
    for (int i = at + 1; i < end; i++) {
      String line = page.line(i);
      if (border(line) || SPANS.matcher(line).find()) {
        put(i <= head);
      } else if (!line.isEmpty()) {
        line(i, line, i < head);
      }
    }
    put(false);
    rows.end();
    return end + 1;
  }

  private void line(int i, String line, boolean head) {
    int first = starts.size() > 1 ? starts.get(1) : line.length();
    if (!page.raw(page.span(i, 0, first)).isBlank()) {
      put(head);
    }
    for (int column = 0; column < starts.size(); ) {
      int next = column + 1;
      while (next < starts.size() && joined(line, starts.get(next))) {
        next++;
      }
      int end = next < starts.size() ? starts.get(next) : Integer.MAX_VALUE;
      if (column == row.size()) {
        row.add(new ArrayList<>());
      }
      row.get(column).add(page.span(i, starts.get(column), end));
      for (column++; column < next; column++) {
        if (column == row.size()) {
          row.add(new ArrayList<>());
        }
      }
    }
  }

  /** Whether text goes on over the gap before a column. */
  private static boolean joined(String line, int start) {
    return start < line.length() && line.charAt(start - 1) != ' ';
  }

  private void put(boolean head) {
    List<Rows.Cell> cells = row.stream().map(rows::cell).toList();
    row = new ArrayList<>();
    if (head) {
      rows.heads(cells);
    } else if (!cells.isEmpty()) {
      rows.row(cells);
    }
  }
}

package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the tables of Org: bars between cells, rules between rows, the head above the first. */
final class OrgTable {
  private static final Pattern RULE = Pattern.compile("\\A\\s*+[|+]-[-+| \\t]*+\\z");
  private static final Pattern WIDTHS =
      Pattern.compile("\\A\\s*+\\|(?:\\s*+(?:<[lrc]?\\d{0,3}>)?\\s*+\\|)++\\z");

  /** A row that names columns for sums. */
  private static final Pattern NAMES = Pattern.compile("\\A\\s*+\\|\\s*+[!^_$/]\\s*+\\|");

  private OrgTable() {}

  /** Adds the table that the lines {@code from} to {@code to} are. */
  static void read(Page page, int from, int to, BlockList blocks) {
    Rows rows = new Rows(page, blocks);
    int head = head(page, from, to);
    for (int i = from; i < to; i++) {
      String line = page.line(i);
      boolean empty = RULE.matcher(line).find() || WIDTHS.matcher(line).find();
      if (empty || NAMES.matcher(line).find()) {
        continue;
      }
      if (i < head) {
        rows.heads(cells(page, i));
      } else {
        rows.row(cells(page, i));
      }
    }
    rows.end();
  }

  /** The first rule that has rows above and below it; none is the first line. */
  private static int head(Page page, int from, int to) {
    boolean above = false;
    int rule = from;
    for (int i = from; i < to; i++) {
      boolean ruled = RULE.matcher(page.line(i)).find();
      if (!ruled && rule > from) {
        return rule;
      }
      rule = ruled && above && rule == from ? i : rule;
      above |= !ruled;
    }
    return from;
  }

  private static List<Rows.Cell> cells(Page page, int i) {
    List<Rows.Cell> cells = new ArrayList<>();
    String line = page.line(i);
    int at = line.indexOf('|') + 1;
    while (at < line.length()) {
      int bar = line.indexOf('|', at);
      int end = bar < 0 ? line.length() : bar;
      cells.add(Rows.cell(page.words().add(page.span(i, at, end)).text()));
      at = end + 1;
    }
    return cells;
  }
}

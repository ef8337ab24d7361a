package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tables of reStructuredText that are written as lists of lists or with commas. */
final class RestructuredLists {
  private static final Pattern ROW = Pattern.compile("\\A(\\s*+[-*+]\\s++)[-*+](?:\\s++|\\z)");
  private static final Pattern CELL = Pattern.compile("\\A\\s++[-*+](?:\\s++|\\z)");
  private static final Pattern HEADS = Pattern.compile("\\A\\s++:header-rows:\\s*+(\\d)");
  private static final Pattern HEADER = Pattern.compile("\\A\\s++:header:\\s*+");
  private static final Pattern DELIMITER = Pattern.compile("\\A\\s++:delim:\\s*+(\\S++)");

  private final Page page;
  private final Rows rows;
  private int heads;
  private char delimiter = ',';

  private RestructuredLists(Page page, BlockList blocks) {
    this.page = page;
    this.rows = new Rows(page, blocks);
  }

  /**
   * Adds a table.
   *
   * @param options first line behind that of the directive
   * @param from first line behind the options
   * @param to line behind its last
   */
  static void read(Page page, BlockList blocks, boolean commas, int options, int from, int to) {
    RestructuredLists table = new RestructuredLists(page, blocks);
    Span header = table.options(options, from);
    if (header.length() > 0) {
      CsvCells.rows(page, header, table.delimiter).forEach(table.rows::heads);
    }
    if (commas && from < to) {
      Span body = page.span(from, 0).cover(page.span(to - 1, 0));
      table.put(CsvCells.rows(page, body, table.delimiter));
    } else {
      table.put(table.listed(from, to));
    }
    table.rows.end();
  }

  /** Takes note of what the options say; gives the place of the heads that stand among them. */
  private Span options(int from, int to) {
    Span header = new Span(0, 0);
    for (int i = from; i < to; i++) {
      Matcher number = HEADS.matcher(page.line(i));
      heads = number.find() ? number.group(1).charAt(0) - '0' : heads;
      Matcher delimiting = DELIMITER.matcher(page.line(i));
      if (delimiting.find()) {
        String sign = delimiting.group(1);
        delimiter = sign.equals("tab") ? '\t' : sign.equals("space") ? ' ' : sign.charAt(0);
      }
      Matcher head = HEADER.matcher(page.line(i));
      header = head.find() ? page.span(i, head.end()) : header;
    }
    return header;
  }

  private void put(List<List<Rows.Cell>> all) {
    for (int i = 0; i < all.size(); i++) {
      if (i < heads) {
        rows.heads(all.get(i));
      } else {
        rows.row(all.get(i));
      }
    }
  }

  private List<List<Rows.Cell>> listed(int from, int to) {
    List<List<List<Span>>> all = new ArrayList<>();
    int indent = 0;
    for (int i = from; i < to; i++) {
      Matcher row = ROW.matcher(page.line(i));
      Matcher cell = CELL.matcher(page.line(i));
      if (row.find()) {
        indent = row.end(1);
        all.add(new ArrayList<>());
        add(all, page.span(i, row.end()));
      } else if (!all.isEmpty() && cell.find() && page.margin(i) == indent) {
        add(all, page.span(i, cell.end()));
      } else if (!all.isEmpty()) {
        last(last(all)).add(page.span(i, 0));
      }
    }
    return all.stream().map(r -> r.stream().map(rows::cell).toList()).toList();
  }

  private static void add(List<List<List<Span>>> all, Span first) {
    List<Span> cell = new ArrayList<>();
    cell.add(first);
    last(all).add(cell);
  }

  private static <T> T last(List<T> all) {
    return all.get(all.size() - 1);
  }
}

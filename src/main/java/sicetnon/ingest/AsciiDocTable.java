package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a table of AsciiDoc: cells behind bars, as many in a row as there are columns. */
final class AsciiDocTable {
  private static final Pattern BAR =
      Pattern.compile(
          "(?:(?<![^\\s|])(?:(?<wide>\\d{1,2})?(?:\\.(?<high>\\d{1,3}))?(?<sign>[+*]))?"
              + "[<^>]?(?:\\.[<^>])?[adehlmsv]?)?(?<!\\\\)\\|");
  private static final Pattern COLUMNS =
      Pattern.compile("\\bcols=(?:\"([^\"]*+)\"|([^\\s,\\]\"]++))");
  private static final Pattern TIMES = Pattern.compile("\\A\\s*+(\\d{1,3})\\*");
  private static final Pattern HEADER = Pattern.compile("(?<![a-z])header(?![a-z])");
  private static final Pattern SEPARATOR = Pattern.compile("\\bseparator=\"?([^\\s\\w\"\\]])");

  /** Columns of the widest table that is laid out. */
  private static final int WIDEST = 1_000;

  /** A cell with the number of columns and rows that it takes. */
  private record Placed(Rows.Cell cell, int wide, int high) {}

  private final Page page;
  private final String attributes;
  private final Rows rows;
  private int columns;
  private int heads;

  private AsciiDocTable(Page page, String attributes, BlockList blocks) {
    this.page = page;
    this.attributes = attributes;
    this.rows = new Rows(page, blocks);
  }

  /**
   * Adds a table.
   *
   * @param from the line of its first fence
   * @param to the line of its last
   * @param attributes the lines in brackets above it
   */
  static void read(Page page, int from, int to, String attributes, BlockList blocks) {
    AsciiDocTable table = new AsciiDocTable(page, attributes, blocks);
    if (from + 1 < to) {
      table.read(page.line(from).charAt(0), from + 1, to);
    }
    table.rows.end();
  }

  private void read(char fence, int from, int to) {
    Span body = page.span(from, 0).cover(page.span(to - 1, 0));
    boolean noHeader = attributes.contains("noheader");
    boolean implied = !page.blank(from) && page.blank(from + 1) && from + 1 < to && !noHeader;
    heads = HEADER.matcher(attributes).find() ? 1 : 0;
    Matcher separator = SEPARATOR.matcher(attributes);
    boolean commas = fence == ',' || fence == ':' || attributes.contains("format=");
    if (commas) {
      heads = implied ? 1 : heads;
      char sign = separator.find() ? separator.group(1).charAt(0) : fence == '|' ? ',' : fence;
      CsvCells.rows(page, body, sign).forEach(this::put);
      return;
    }
    int first = page.span(from, 0).end();
    List<Placed> cells = new ArrayList<>();
    int onFirst = cells(body, first, cells);
    columns = Math.min(columns() == 0 ? onFirst : columns(), WIDEST);
    heads = implied && onFirst == columns ? 1 : heads;
    if (columns > 0) {
      lay(cells);
    }
  }

  /** Collects the cells; gives the number of columns that those of the first line take. */
  private int cells(Span body, int firstLine, List<Placed> cells) {
    String text = page.raw(body);
    Matcher bar = BAR.matcher(text);
    int onFirst = 0;
    boolean more = bar.find();
    while (more) {
      int times = "*".equals(bar.group("sign")) ? number(bar.group("wide")) : 1;
      int wide = "+".equals(bar.group("sign")) ? number(bar.group("wide")) : 1;
      int high = number(bar.group("high"));
      onFirst += body.start() + bar.start() < firstLine ? times * wide : 0;
      int from = bar.end();
      more = bar.find();
      int to = more ? bar.start() : text.length();
      Rows.Cell cell = rows.cell(lines(text, from, to, body.start()));
      for (int i = 0; i < times; i++) {
        cells.add(new Placed(cell, wide, high));
      }
    }
    return onFirst;
  }

  private static int number(String digits) {
    return digits == null ? 1 : Math.max(1, Integer.parseInt(digits));
  }

  private static List<Span> lines(String text, int from, int to, int offset) {
    List<Span> lines = new ArrayList<>();
    int start = from;
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == '\n') {
        lines.add(new Span(offset + start, offset + i));
        start = i + 1;
      }
    }
    lines.add(new Span(offset + start, offset + to));
    return lines;
  }

  /** The number of columns that the attributes tell; 0 when they do not. */
  private int columns() {
    Matcher given = COLUMNS.matcher(attributes);
    if (!given.find()) {
      return 0;
    }
    int number = 0;
    String list = given.group(1) == null ? given.group(2) : given.group(1);
    for (String column : list.split("[,;]", -1)) {
      Matcher times = TIMES.matcher(column);
      number += times.find() ? number(times.group(1)) : 1;
    }
    return number;
  }

  /** Fills row after row; a high cell keeps its column in the rows below. */
  private void lay(List<Placed> cells) {
    List<Rows.Cell> row = new ArrayList<>();
    Placed[] above = new Placed[columns];
    for (Placed cell : cells) {
      reach(row, above);
      if (row.size() >= columns) {
        put(row);
        row = new ArrayList<>();
        reach(row, above);
      }
      for (int i = 0; i < cell.wide() && row.size() < columns; i++) {
        above[row.size()] = new Placed(cell.cell(), 1, cell.high() - 1);
        row.add(i == 0 ? cell.cell() : Rows.NONE);
      }
    }
    reach(row, above);
    put(row);
  }

  /** Adds the cells that reach down into a row at its next columns. */
  private static void reach(List<Rows.Cell> row, Placed[] above) {
    for (int i = row.size(); i < above.length && above[i] != null && above[i].high() > 0; i++) {
      row.add(above[i].cell().below());
      above[i] = new Placed(above[i].cell(), 1, above[i].high() - 1);
    }
  }

  private void put(List<Rows.Cell> row) {
    if (heads-- > 0) {
      rows.heads(row);
    } else if (!row.isEmpty()) {
      rows.row(row);
    }
  }
}

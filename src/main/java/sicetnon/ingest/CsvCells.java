package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;

/** Cuts a stretch of a page that holds values parted by commas or the like into rows of cells. */
final class CsvCells {
  private final Page page;
  private final String text;
  private final int start;
  private final char delimiter;
  private int at;

  private CsvCells(Page page, Span region, char delimiter) {
    this.page = page;
    this.text = page.raw(region);
    this.start = region.start();
    this.delimiter = delimiter;
  }

  /** The rows of a stretch; a value in quotation marks may hold anything. */
  static List<List<Rows.Cell>> rows(Page page, Span region, char delimiter) {
    return new CsvCells(page, region, delimiter).rows();
  }

  private List<List<Rows.Cell>> rows() {
    List<List<Rows.Cell>> rows = new ArrayList<>();
    while (at < text.length()) {
      List<Rows.Cell> row = new ArrayList<>();
      do {
        row.add(cell());
      } while (at < text.length() && text.charAt(at++) == delimiter);
      if (row.size() > 1 || !row.get(0).blank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Reads one value and stops at the char behind it. */
  private Rows.Cell cell() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    Wrapped words = page.words();
    boolean quoted = at < text.length() && text.charAt(at) == '"';
    if (quoted) {
      at++;
      quoted(words);
    }
    int from = at;
    while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n') {
      at++;
    }
    words.goOn(new Span(start + from, start + at));
    return Rows.cell(words.text());
  }

  /** Two quotation marks within a value stand for one. */
  private void quoted(Wrapped words) {
    int from = at;
    while (at < text.length()) {
      boolean mark = text.charAt(at++) == '"';
      boolean twice = mark && at < text.length() && text.charAt(at) == '"';
      if (mark) {
        words.goOn(new Span(start + from, start + at - (twice ? 0 : 1)));
        at += twice ? 1 : 0;
        from = at;
      }
      if (mark && !twice) {
        return;
      }
    }
    words.goOn(new Span(start + from, start + at));
  }
}

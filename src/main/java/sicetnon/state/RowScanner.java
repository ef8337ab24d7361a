package sicetnon.state;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes a text apart by one separator and one quotation mark, in time linear in its length. A row
 * whose quotation marks do not pair ends with its first line, so that those below it are read.
 */
final class RowScanner {
  private final String text;
  private final char separator;
  private final char quote;
  private int at;
  private int line = 1;
  private boolean whole;
  private int quoted;

  /**
   * A row.
   *
   * @param line on which it begins, from 1
   * @param cells as they stand, without quotation marks around them
   * @param whole whether its quotation marks pair
   * @param ended whether an end of line follows
   */
  record Row(int line, List<String> cells, boolean whole, boolean ended) {
    boolean blank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  RowScanner(String text, char separator, char quote) {
    this.text = text;
    this.separator = separator;
    this.quote = quote;
  }

  /** All rows that are not blank. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    while (at < text.length()) {
      int start = at;
      int first = line;
      Row row = row();
      if (!row.whole()) {
        at = start;
        line = first;
        skipLine();
      }
      if (!row.blank()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** How many cells had quotation marks around them. */
  int quoted() {
    return quoted;
  }

  private Row row() {
    int first = line;
    List<String> cells = new ArrayList<>();
    whole = true;
    cells.add(cell());
    while (whole && at < text.length() && text.charAt(at) == separator) {
      at++;
      cells.add(cell());
    }
    boolean ended = at < text.length();
    if (whole && ended) {
      endLine();
    }
    return new Row(first, cells, whole, ended);
  }

  private String cell() {
    int from = at;
    while (at < text.length() && text.charAt(at) == ' ' && separator != ' ') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == quote) {
      return unquoted();
    }
    while (!ends()) {
      at++;
    }
    return text.substring(from, at);
  }

  private String unquoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != quote) {
        cell.append(c);
        if (c == '\r' || c == '\n') {
          cell.append(text, at + 1, at + lineEnd());
          endLine();
        } else {
          at++;
        }
      } else if (at + 1 < text.length() && text.charAt(at + 1) == quote) {
        cell.append(quote);
        at += 2;
      } else {
        at++;
        while (at < text.length() && text.charAt(at) == ' ') {
          at++;
        }
        whole = ends();
        quoted++;
        return cell.toString();
      }
    }
    whole = false;
    return cell.toString();
  }

  /** Whether a cell ends here. */
  private boolean ends() {
    return at >= text.length()
        || text.charAt(at) == separator
        || text.charAt(at) == '\r'
        || text.charAt(at) == '\n';
  }

  private void skipLine() {
    while (at < text.length() && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
      at++;
    }
    if (at < text.length()) {
      endLine();
    }
  }

  private void endLine() {
    at += lineEnd();
    line++;
  }

  /** How many characters the end of line here has. */
  private int lineEnd() {
    return text.startsWith("\r\n", at) ? 2 : 1;
  }
}

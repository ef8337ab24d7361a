package sicetnon.unpack;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of one sheet. Numbers have the 15 digits that spreadsheets show; days and times are
 * written as ISO 8601 does, with a blank between them.
 */
final class XlsxRows implements Xml.Listener {
  /** Cells of a sheet, empty ones within rows among them. */
  static final int MOST = 2_000_000;

  private static final MathContext SHOWN = new MathContext(15);
  private static final LocalDate FROM_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);

  /** The last day of the year 9999. */
  private static final int LAST_DAY = 2_958_465;

  private static final int DAY = 24 * 60 * 60;
  private static final int LETTERS = 26;

  private final List<String> shared;
  private final XlsxStyles styles;
  private final boolean from1904;
  private final List<Xlsx.Row> rows = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int number;
  private int column;
  private int style;
  private String type = "";
  private boolean within;
  private int left = MOST;

  XlsxRows(List<String> shared, XlsxStyles styles, boolean from1904) {
    this.shared = shared;
    this.styles = styles;
    this.from1904 = from1904;
  }

  /**
   * The rows that have a text.
   *
   * @throws Unreadable when there are too many cells
   */
  List<Xlsx.Row> rows() throws Unreadable {
    if (full()) {
      throw new Unreadable("has more than " + MOST + " cells in a sheet, which no report has");
    }
    return rows;
  }

  @Override
  public boolean full() {
    return left < 0;
  }

  @Override
  public boolean open(Xml.Element element) {
    switch (element.name()) {
      case "x:row" -> {
        number = element.number("r", Integer.MAX_VALUE, number + 1);
        column = 0;
        cells.clear();
      }
      case "x:c" -> {
        column = column(element.get("r"), column);
        style = element.number("s", Integer.MAX_VALUE, 0);
        type = element.get("t");
        text.setLength(0);
      }
      case "x:v", "x:t" -> within = true;
      default -> {}
    }
    return !element.name().equals("x:rPh");
  }

  /** The number of a column, from 0, by the letters of a cell's name. */
  private static int column(String cell, int otherwise) {
    int column = 0;
    int at = 0;
    while (at < cell.length() && at < 3 && cell.charAt(at) >= 'A' && cell.charAt(at) <= 'Z') {
      column = column * LETTERS + cell.charAt(at) - 'A' + 1;
      at++;
    }
    return at == 0 ? otherwise : column - 1;
  }

  @Override
  public void text(String chars) {
    if (within) {
      text.append(chars);
    }
  }

  @Override
  public void close(String name) {
    switch (name) {
      case "x:v", "x:t" -> within = false;
      case "x:c" -> {
        put(shown(text.toString()));
        column++;
      }
      case "x:row" -> {
        if (!cells.isEmpty()) {
          rows.add(new Xlsx.Row(number, List.copyOf(cells)));
        }
      }
      default -> {}
    }
  }

  private void put(String cell) {
    left--;
    if (!cell.isEmpty()) {
      left -= Math.max(0, column - cells.size());
      while (cells.size() <= column && !full()) {
        cells.add("");
      }
      if (!full()) {
        cells.set(column, cell);
      }
    }
  }

  private String shown(String value) {
    return switch (type) {
      case "s" -> {
        boolean index = value.matches("\\d{1,9}") && Integer.parseInt(value) < shared.size();
        yield index ? shared.get(Integer.parseInt(value)) : "";
      }
      case "inlineStr", "str" -> XlsxStrings.plain(value);
      case "b" -> value.isEmpty() ? "" : value.equals("1") ? "TRUE" : "FALSE";
      case "", "n" -> number(value.strip());
      default -> value;
    };
  }

  private String number(String value) {
    double number;
    try {
      number = Double.parseDouble(value);
    } catch (NumberFormatException e) {
      return value;
    }
    if (styles.day(style) && number >= 0 && number < LAST_DAY + 1) {
      return time(number);
    }
    boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
    return finite
        ? new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString()
        : value;
  }

  /** Days with a fraction. */
  private String time(double days) {
    long seconds = Math.round(days * DAY);
    LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY);
    if (seconds < DAY) {
      return time.toString();
    }
    LocalDate day = (from1904 ? FROM_1904 : FROM_1900).plusDays(seconds / DAY);
    return time.toSecondOfDay() == 0
        ? day.toString()
        : LocalDateTime.of(day, time).toString().replace('T', ' ');
  }
}

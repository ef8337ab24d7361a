package sicetnon.state;

/**
 * Free text in a cell: spreadsheets take a cell that begins with one of = + - @ TAB CR for a
 * formula, so it gets one leading apostrophe, which readers strip.
 */
public final class CsvText {
  private static final String FORMULA = "=+-@\t\r";

  private CsvText() {}

  /** The text as it stands in a cell. */
  public static String guard(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  /** The text that a cell stands for. */
  public static String strip(String cell) {
    boolean guarded =
        cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0;
    return guarded ? cell.substring(1) : cell;
  }
}

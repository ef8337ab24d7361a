package sicetnon.state;

import java.util.regex.Pattern;

/**
 * Free text in a cell of a workbook: as it is, since nothing there turns it into a formula, but
 * with line feeds alone, without control characters, and no longer than a cell may be.
 */
public final class WorkbookText {
  /** UTF-16 units that a cell of Excel holds. */
  static final int LONGEST = 32_767;

  private static final String CUT = "\u2026";
  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private WorkbookText() {}

  /**
   * The text of a cell of the report as it stands in the file.
   *
   * @param cell as it would stand in a CSV file, with its guard
   */
  public static String of(String cell) {
    String text = CsvText.visible(CsvText.strip(cell)).replace("\r\n", "\n").replace('\r', '\n');
    if (text.length() > LONGEST) {
      int end = LONGEST - CUT.length();
      boolean within = Character.isHighSurrogate(text.charAt(end - 1));
      text = text.substring(0, within ? end - 1 : end) + CUT;
    }
    // what looks like an escape of the format would be read as one
    return ESCAPE.matcher(text).replaceAll("_x005F_");
  }

  /** Whether a cell holds only the beginning of a text, which it then says nothing new about. */
  static boolean cut(String cell) {
    return cell.length() >= LONGEST - 1 && cell.endsWith(CUT);
  }
}

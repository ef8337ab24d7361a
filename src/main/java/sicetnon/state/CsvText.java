package sicetnon.state;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Free text in a cell. Spreadsheets take a cell that begins with one of = + - @ (full-width ones,
 * too), TAB or CR for a formula, so it gets one leading apostrophe, which readers strip. A text
 * that has apostrophes before such a character gets one more, so that every text comes back as it
 * was.
 */
public final class CsvText {
  private static final String FORMULA = "=+-@\t\r\uFF1D\uFF0B\uFF0D\uFF20";

  private static final Pattern BLANKS = Pattern.compile("[\\s\\x85\\u2028\\u2029]++");
  private static final Pattern LINE = Pattern.compile("[\\r\\n\\x0B\\f\\x85\\u2028\\u2029]");

  private static final char PICTURES = '\u2400';
  private static final char DELETE = '\u007F';
  private static final char PICTURE_OF_DELETE = '\u2421';
  private static final char REPLACEMENT = '\uFFFD';

  private CsvText() {}

  /** The text as it stands in a cell. */
  public static String guard(String text) {
    return formula(text) ? "'" + text : text;
  }

  /** The text that a cell stands for. */
  public static String strip(String cell) {
    return cell.startsWith("'") && formula(cell) ? cell.substring(1) : cell;
  }

  /** Whether a character that begins a formula comes first, or after apostrophes alone. */
  private static boolean formula(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }

  /**
   * A cell as it may stand in a file: control characters that spreadsheets and terminals act on are
   * shown by their pictures (ESC as U+241B), those without a picture and halves of characters as
   * U+FFFD. The number of code points stays. TAB, LF and CR stay as they are.
   */
  public static String visible(String cell) {
    return shown(cell, "\t\n\r");
  }

  /** The same for what stands on one line, such as the name of a file: TAB, LF and CR, too. */
  public static String line(String cell) {
    return shown(cell, "");
  }

  private static String shown(String cell, String kept) {
    if (plain(cell)) {
      return cell;
    }
    StringBuilder out = new StringBuilder();
    cell.codePoints()
        .map(c -> control(c) && kept.indexOf(c) < 0 ? picture(c) : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Whether a cell has nothing that could be shown otherwise; most have not. */
  private static boolean plain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean control(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL || type == Character.SURROGATE;
  }

  private static int picture(int c) {
    if (c == DELETE) {
      return PICTURE_OF_DELETE;
    }
    return c < ' ' ? PICTURES + c : REPLACEMENT;
  }

  /** A quotation on one line: line ends with the blanks around them become one space. */
  public static String oneLine(String quote) {
    return BLANKS
        .matcher(quote)
        .replaceAll(
            m -> LINE.matcher(m.group()).find() ? " " : Matcher.quoteReplacement(m.group()));
  }

  /** Whether a cell says what was written into it, whatever a spreadsheet did to its line ends. */
  static boolean says(String cell, String text) {
    return cell.equals(text) || lines(visible(cell)).equals(lines(visible(text)));
  }

  private static String lines(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n');
  }
}

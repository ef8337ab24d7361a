package sicetnon.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the lines of AsciiDoc apart by how they begin. */
final class AsciiDocLine {
  private static final Pattern FENCE =
      Pattern.compile(
          "\\A(?:-{4,}+|\\.{4,}+|\\+{4,}+|={4,}+|\\*{4,}+|_{4,}+|/{4,}+|--|`{3}[\\w+#, -]*+|[|,:!]={3,}+)\\z");
  private static final Pattern VERBATIM = Pattern.compile("\\A(?:-{4}|\\.{4}|\\+{4}|`{3}|/{4})");
  private static final Pattern TABLE = Pattern.compile("\\A[|,:!]=");
  private static final Pattern SECTION = Pattern.compile("\\A(?:={2,6}+|#{2,6}+)[ \\t]++(?=\\S)");
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\A\\[(?:|[\\p{L}_.#%{,\"'].*|\\[[^\\[\\]]*+\\])\\]\\z");
  private static final Pattern MACRO =
      Pattern.compile("\\A[a-z][\\w-]*+::(?!\\s)[^\\[\\]]*+\\[.*\\]\\z");
  private static final Pattern ITEM =
      Pattern.compile(
          "\\A\\s*+(?:(-|\\*{1,6}+|\\u2022)[ \\t]++(?:\\[[ xX*]\\][ \\t]++)?"
              + "|(\\.{1,6}+|\\d{1,5}\\.|[a-zA-Z]\\.|[ivxIVX]{1,7}\\)|<(?:\\d{1,3}|\\.)>)[ \\t]++)(?=\\S)");

  private AsciiDocLine() {}

  /**
   * The head of an item or of a term with its text.
   *
   * @param mark that of its list; of a term the colons
   * @param term chars at which the term begins and ends; none for an item
   * @param text char at which the text begins
   */
  record Entry(String mark, Span term, int text) {}

  static boolean attributes(String line) {
    return ATTRIBUTES.matcher(line).find();
  }

  /** A picture, an included file, a condition: a line that is a command. */
  static boolean macro(String line) {
    return MACRO.matcher(line).find();
  }

  static boolean remark(String line) {
    return line.startsWith("//") && !line.startsWith("///");
  }

  static boolean fence(String line) {
    return FENCE.matcher(line).find();
  }

  /** Whether what stands between such fences is no text. */
  static boolean verbatim(String fence) {
    return VERBATIM.matcher(fence).find();
  }

  static boolean table(String fence) {
    return TABLE.matcher(fence).find();
  }

  /** The head of an item. */
  static Optional<Entry> item(String line) {
    Matcher item = ITEM.matcher(line);
    if (!item.find()) {
      return Optional.empty();
    }
    String mark = item.group(1) == null ? item.group(2) : item.group(1);
    boolean counted = mark.chars().anyMatch(Character::isLetterOrDigit);
    String own = counted ? mark.substring(mark.length() - 1) : mark;
    return Optional.of(new Entry(own, new Span(0, 0), item.end()));
  }

  /** A term and the colons or semicolons behind it. */
  static Optional<Entry> term(String line) {
    int from = 0;
    while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
      from++;
    }
    for (int at = from + 1; at < line.length(); at++) {
      char sign = line.charAt(at);
      int end = at;
      while ((sign == ':' || sign == ';') && end < line.length() && line.charAt(end) == sign) {
        end++;
      }
      boolean parted = end == line.length() || line.charAt(end) == ' ' || line.charAt(end) == '\t';
      boolean many = end - at == 2 || (sign == ':' && end - at > 2 && end - at < 5);
      if (parted && many) {
        return Optional.of(new Entry(line.substring(at, end), new Span(from, at), end));
      }
      at = Math.max(at, end - 1);
    }
    return Optional.empty();
  }

  /** Whether a line ends the text above it. */
  static boolean interrupts(String line, boolean listed) {
    return line.equals("+")
        || fence(line)
        || attributes(line)
        || macro(line)
        || SECTION.matcher(line).find()
        || item(line).isPresent()
        || (listed && term(line).isPresent());
  }
}

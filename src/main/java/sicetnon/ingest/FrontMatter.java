package sicetnon.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Front matter at the head of a file.
 *
 * @param end where the body begins
 * @param inner what stands between its marks
 * @param values of its simple {@code key: value} lines
 */
record FrontMatter(int end, Span inner, Map<String, String> values) {
  static final FrontMatter NONE = new FrontMatter(0, new Span(0, 0), Map.of());
  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\\R(.*?)\\R---[ \\t]*(?:\\R|\\z)", Pattern.DOTALL);
  private static final Pattern LINE = Pattern.compile("(?m)^([A-Za-z_-]++):[ \\t]++(.++)$");

  static FrontMatter of(String plain) {
    Matcher block = BLOCK.matcher(plain);
    if (!block.find()) {
      return NONE;
    }
    Map<String, String> values = new TreeMap<>();
    Matcher line = LINE.matcher(block.group(1));
    while (line.find()) {
      values.putIfAbsent(line.group(1).toLowerCase(Locale.ROOT), unquoted(line.group(2)));
    }
    return new FrontMatter(block.end(), new Span(block.start(1), block.end(1)), values);
  }

  /** A value without the blanks behind it and a quotation mark at either end. */
  private static String unquoted(String value) {
    int from = isMark(value.charAt(0)) ? 1 : 0;
    int to = value.length();
    while (" \t".indexOf(value.charAt(to - 1)) >= 0) {
      to--;
    }
    to -= to - 1 > from && isMark(value.charAt(to - 1)) ? 1 : 0;
    return to > from ? value.substring(from, to) : value.substring(0, to);
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\'';
  }
}

package sicetnon.ingest;

import java.util.Locale;
import java.util.Set;

/**
 * A tag of HTML, or of a component as MDX and Vue have them, within Markdown.
 *
 * @param start where it begins
 * @param end where it ends
 * @param name in lower case; of a component as it is written
 * @param closing whether it ends an element
 * @param component whether it is none of HTML's
 */
record MarkdownTag(int start, int end, String name, boolean closing, boolean component) {
  private static final Set<String> PARTING =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "center",
          "details",
          "summary",
          "figure",
          "figcaption",
          "blockquote",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "li",
          "hr",
          "table",
          "thead",
          "tbody",
          "tr",
          "td",
          "th",
          "caption",
          "address",
          "aside",
          "nav",
          "form",
          "fieldset",
          "pre");

  /** What stands in these is no text. */
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "svg",
          "iframe",
          "video",
          "audio",
          "noscript",
          "template",
          "object",
          "math",
          "select",
          "title");

  private static final int NAME = 60;

  /** Chars of the longest. */
  private static final int MOST = 1000;

  /** Whether a paragraph ends at it. */
  boolean parts() {
    return PARTING.contains(name);
  }

  /** Whether what stands between it and its like is no text. */
  boolean holdsNoText() {
    return NO_TEXT.contains(name);
  }

  /** The tag that begins at a place; null where none does. */
  static MarkdownTag at(String text, int at) {
    boolean closing = text.startsWith("/", at + 1);
    int start = at + (closing ? 2 : 1);
    int i = start;
    while (i < text.length() && i - start < NAME && inName(text.charAt(i), i == start)) {
      i++;
    }
    int end = i >= text.length() || "/> \t\r\n".indexOf(text.charAt(i)) < 0 ? -1 : end(text, i);
    boolean fragment = i == start && end == i + 1;
    if (end < 0 || (i == start && !fragment)) {
      return null;
    }
    String name = text.substring(start, i);
    String lower = name.toLowerCase(Locale.ROOT);
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
    boolean html = shouted && (PARTING.contains(lower) || NO_TEXT.contains(lower));
    boolean component = !fragment && Character.isUpperCase(name.charAt(0)) && !html;
    return new MarkdownTag(at, end, component ? name : lower, closing, component);
  }

  private static boolean inName(char c, boolean first) {
    boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (!first && ((c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_'));
  }

  /** Behind the bracket that ends a tag: none within quotation marks or braces is; else -1. */
  private static int end(String text, int from) {
    char quote = 0;
    int braces = 0;
    int most = Math.min(text.length(), from + MOST);
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '{' || c == '}') {
        braces += c == '{' ? 1 : -1;
      } else if (braces <= 0 && (c == '>' || c == '<')) {
        return c == '>' ? i + 1 : -1;
      }
    }
    return -1;
  }
}

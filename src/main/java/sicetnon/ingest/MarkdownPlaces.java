package sicetnon.ingest;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;

/** Finds where the chars of CommonMark's words stand in the file. */
final class MarkdownPlaces {
  /** Chars of the longest character reference. */
  private static final int REFERENCE = 34;

  private MarkdownPlaces() {}

  /**
   * Places a literal's chars on the file's, which may have escapes and references between them.
   *
   * @param literal of a node of text or code
   * @param plain the text that was parsed, with the file's before it
   * @param from where what was parsed begins
   */
  static void add(String literal, Node node, String plain, int from, MappedText.Builder out) {
    int at = out.next();
    int end = plain.length();
    if (!node.getSourceSpans().isEmpty()) {
      List<SourceSpan> spans = node.getSourceSpans();
      SourceSpan last = spans.get(spans.size() - 1);
      at = from + spans.get(0).getInputIndex();
      end = from + last.getInputIndex() + last.getLength();
    }
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      int close = node instanceof Text ? reference(literal, i, plain, at, end) : -1;
      if (close < 0) {
        at = near(c, plain, at, end);
        char read = c == '\t' || c == '\n' ? ' ' : c;
        boolean stars = node instanceof Text && stars(literal, i);
        out.add(stars ? MappedText.HIDDEN : read, Math.min(at, end - 1));
        at++;
      } else {
        String meant = Parser.unescapeEntities(plain.substring(at, close), false);
        for (char read : new DecodedText(meant).plain().toCharArray()) {
          out.add(Character.isWhitespace(read) ? ' ' : read, at);
        }
        i += meant.length() - 1;
        at = close;
      }
    }
  }

  /** Whether a char is one of the stars of an emphasis that went wrong: "**Pay: **none". */
  private static boolean stars(String literal, int i) {
    return literal.startsWith("**", i) || (i > 0 && literal.startsWith("**", i - 1));
  }

  /** Behind the character reference that stands at a place for what a literal has; else -1. */
  private static int reference(String literal, int i, String plain, int at, int end) {
    int most = Math.min(end, at + REFERENCE);
    int close = at < most && plain.charAt(at) == '&' ? plain.substring(at, most).indexOf(';') : -1;
    if (close < 0) {
      return -1;
    }
    String written = plain.substring(at, at + close + 1);
    String meant = Parser.unescapeEntities(written, false);
    return !meant.equals(written) && !meant.isEmpty() && literal.startsWith(meant, i)
        ? at + close + 1
        : -1;
  }

  /** Where a char stands at most eight further on, else where it was looked for. */
  private static int near(char c, String plain, int at, int end) {
    for (int i = at; i < Math.min(end, at + 9); i++) {
      char there = plain.charAt(i);
      if (there == c || (c == ' ' && Character.isWhitespace(there))) {
        return i;
      }
    }
    return at;
  }
}

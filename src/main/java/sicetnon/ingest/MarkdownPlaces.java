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
    Gap gap = new Gap(plain, end);
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      int close = node instanceof Text ? reference(literal, i, plain, at, end) : -1;
      if (close < 0) {
        at = gap.near(c, at);
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

  /** Blanks and what is hidden, of which a literal may have less than the text. */
  private static final class Gap {
    private final String plain;
    private final int end;

    /** All between where was looked last and here is blank or hidden. */
    private int behind;

    Gap(String plain, int end) {
      this.plain = plain;
      this.end = end;
    }

    /**
     * Where a char stands: behind what is blank or hidden, else at most eight further on, else
     * where it was looked for.
     */
    int near(char c, int at) {
      behind = Math.max(behind, at);
      while (behind < end && (blank(plain.charAt(behind)) || hidden(plain.charAt(behind)))) {
        behind++;
      }
      if (behind < end && plain.charAt(behind) == c) {
        return behind;
      }
      for (int i = at; i < Math.min(end, at + 9); i++) {
        if (plain.charAt(i) == c || (c == ' ' && blank(plain.charAt(i)))) {
          return i;
        }
      }
      return at;
    }

    private static boolean blank(char c) {
      return Character.isWhitespace(c);
    }

    private static boolean hidden(char c) {
      return c == MappedText.HIDDEN;
    }
  }
}

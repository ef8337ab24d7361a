package sicetnon.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jsoup.parser.Parser;

/** Finds where the chars of CommonMark's words stand in the file, for the words of one block. */
final class MarkdownPlaces {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#(?:[0-9]{1,7}+|[xX][0-9A-Fa-f]{1,6}+)|[A-Za-z][A-Za-z0-9]{1,31}+);");

  private final String plain;
  private final int from;

  /** Where CommonMark says that the cell of a table begins; of no use for another block. */
  private final int cellStart;

  /** The places of a cell's chars as CommonMark reads them; null for another block. */
  private final Offsets cell;

  /**
   * @param block whose words are placed
   * @param plain the text that was parsed, with the file's before it
   * @param from where what was parsed begins
   */
  MarkdownPlaces(Node block, String plain, int from) {
    this.plain = plain;
    this.from = from;
    boolean isCell = block instanceof TableCell && !block.getSourceSpans().isEmpty();
    this.cellStart = isCell ? block.getSourceSpans().get(0).getInputIndex() : 0;
    this.cell = isCell ? cell(block.getSourceSpans().get(0)) : null;
  }

  /**
   * In a table a backslash before a bar is taken away before the words are read, and the spans of
   * what is read then count as if it had never been there.
   */
  private Offsets cell(SourceSpan span) {
    Offsets.Builder places = new Offsets.Builder();
    int start = from + span.getInputIndex();
    int size = 0;
    for (int i = start; i < start + span.getLength(); i++) {
      if (!plain.startsWith("\\|", i)) {
        places.add(i);
        size++;
      }
    }
    return places.build(size);
  }

  private int place(int index) {
    return cell == null ? from + index : cell.get(index - cellStart);
  }

  /**
   * Adds a literal's chars with their places.
   *
   * @param literal of a node of text or code
   */
  void add(String literal, Node node, MappedText.Builder out) {
    MappedText source = source(node);
    boolean marked = node instanceof Text && !address(node);
    // code has as many backticks and blanks before as behind it
    int at = node instanceof Text ? 0 : (source.text().length() - literal.length()) / 2;
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      String meant = marked ? meant(literal, i, source.text(), at) : "";
      if (meant.isEmpty()) {
        at += marked && escapes(source.text(), at, c) ? 1 : 0;
        char read = c == '\t' || c == '\n' ? ' ' : c;
        boolean stars = node instanceof Text && stars(literal, i);
        out.add(stars ? MappedText.HIDDEN : read, source.map().get(at));
        at++;
      } else {
        for (char read : new DecodedText(meant).plain().toCharArray()) {
          out.add(Character.isWhitespace(read) ? ' ' : read, source.map().get(at));
        }
        i += meant.length() - 1;
        at = source.text().indexOf(';', at) + 1;
      }
    }
  }

  /** The text that a node was read from, with a line end between its lines. */
  private MappedText source(Node node) {
    StringBuilder text = new StringBuilder();
    Offsets.Builder places = new Offsets.Builder();
    int line = -1;
    for (SourceSpan span : node.getSourceSpans()) {
      if (line >= 0 && span.getLineIndex() != line) {
        text.append('\n');
        places.add(places.next());
      }
      line = span.getLineIndex();
      for (int i = 0; i < span.getLength(); i++) {
        int place = place(span.getInputIndex() + i);
        text.append(plain.charAt(place));
        places.add(place);
      }
    }
    return new MappedText(text.toString(), places.build(text.length()));
  }

  /**
   * Whether a text is an address in angle brackets, in which escapes and references mean nothing.
   */
  private boolean address(Node node) {
    return node.getParent() instanceof Link link
        && plain.charAt(place(link.getSourceSpans().get(0).getInputIndex())) == '<';
  }

  /** Whether a char stands behind the backslash at a place. */
  private static boolean escapes(String source, int at, char c) {
    return source.startsWith("\\", at)
        && source.startsWith(String.valueOf(c), at + 1)
        && !Character.isLetterOrDigit(c);
  }

  /** Whether a char is one of the stars of an emphasis that went wrong: "**Pay: **none". */
  private static boolean stars(String literal, int i) {
    return literal.startsWith("**", i) || (i > 0 && literal.startsWith("**", i - 1));
  }

  /** What the character reference at a place of the source is in a literal; empty for none. */
  private static String meant(String literal, int i, String source, int at) {
    Matcher reference = REFERENCE.matcher(source).region(at, source.length());
    if (!source.startsWith("&", at) || !reference.lookingAt()) {
      return "";
    }
    if (source.startsWith("#", at + 1)) {
      return Character.toString(literal.codePointAt(i));
    }
    String meant = Parser.unescapeEntities(reference.group(), false);
    return !meant.equals(reference.group()) && literal.startsWith(meant, i) ? meant : "";
  }
}

package sicetnon.ingest;

import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;

/**
 * The text of a page as its file has it.
 *
 * @param plain the file
 */
record PageText(String plain) {
  /** The marks around text that has no tags and references. */
  private static final String OPEN = "<![CDATA[";

  private static final String CLOSE = "]]>";

  /** Adds the words of a text, each char with its place; a reference gives what it stands for. */
  void add(TextNode text, MappedText.Builder to) {
    Range range = text.sourceRange();
    if (!range.isTracked()) {
      return;
    }
    int end = Math.min(range.endPos(), plain.length());
    if (text instanceof CDataNode) {
      boolean closed = plain.startsWith(CLOSE, end - CLOSE.length());
      Span inner = new Span(range.startPos() + OPEN.length(), closed ? end - CLOSE.length() : end);
      for (int i = inner.start(); i < inner.end(); i++) {
        to.add(Character.isWhitespace(plain.charAt(i)) ? ' ' : plain.charAt(i), i);
      }
      return;
    }
    for (int i = range.startPos(); i < end; i++) {
      i = References.add(plain, i, end, to);
    }
  }
}

package sicetnon.ingest;

import java.util.Set;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Blocks of an element of HTML, be it a page's article or a table within another format. */
final class HtmlBlocks {
  /** The marks around text that has no tags and references. */
  private static final String OPEN = "<![CDATA[";

  private static final String CLOSE = "]]>";

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int LABEL_LEVEL = 6;

  private final String plain;
  private final int from;
  private final BlockList blocks;
  private final PageElements elements;

  /**
   * @param plain what jsoup has parsed
   * @param from where that begins in the file
   * @param blocks to add to
   * @param elements what its elements are
   */
  HtmlBlocks(String plain, int from, BlockList blocks, PageElements elements) {
    this.plain = plain;
    this.from = from;
    this.blocks = blocks;
    this.elements = elements;
  }

  /** Adds the blocks of a stretch of HTML within another format. */
  static void fragment(String plain, int from, BlockList blocks) {
    PageElements elements = PageElements.HTML;
    new HtmlBlocks(plain, from, blocks, elements).read(elements.whole(elements.parse(plain)));
  }

  /** Adds the blocks of an element. */
  void read(Element element) {
    NodeTraversor.filter(new Walk(), element);
  }

  /** Whether the text of an element is not read in a table. */
  boolean hides(Element element) {
    return elements.around(element)
        || (elements.xml() && elements.listings().contains(element.normalName()));
  }

  /** Whether a cell only numbers its row. */
  boolean numbers(Element cell) {
    return elements.xml() && elements.around(cell);
  }

  /** Whether an element parts blocks. */
  boolean parts(Element element) {
    return elements.parts(element);
  }

  /** Walks the page; what stands between the ends of blocks is one. */
  private final class Walk implements NodeFilter {
    private MappedText.Builder out = new MappedText.Builder();
    private int lists;
    private boolean item;
    private boolean code;
    private int heading;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        words(text, out);
        return FilterResult.CONTINUE;
      }
      if (!(node instanceof Element element)) {
        return FilterResult.CONTINUE;
      }
      String name = element.normalName();
      if (elements.around(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("br")) {
        out.add(' ', out.next());
      } else if (parts(element)) {
        flush();
        open(name);
        if (name.equals("table") && !holdsTable(element)) {
          new HtmlTable(element, HtmlBlocks.this).read(blocks);
          return FilterResult.SKIP_CHILDREN;
        }
      }
      return FilterResult.CONTINUE;
    }

    private boolean holdsTable(Element table) {
      return table.stream().skip(1).anyMatch(e -> e.normalName().equals("table"));
    }

    private void open(String name) {
      boolean label = name.equals("dt") || name.equals("summary");
      heading = HEADINGS.contains(name) ? name.charAt(1) - '0' : label ? LABEL_LEVEL : heading;
      lists += elements.lists().contains(name) ? 1 : 0;
      item |= elements.items().contains(name);
      code |= elements.listings().contains(name);
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !elements.around(element)) {
        String name = element.normalName();
        if (parts(element)) {
          flush();
          boolean label = name.equals("dt") || name.equals("summary");
          heading = HEADINGS.contains(name) || label ? 0 : heading;
          lists -= elements.lists().contains(name) ? 1 : 0;
          item &= !elements.items().contains(name);
          code &= !elements.listings().contains(name);
        }
      }
      return FilterResult.CONTINUE;
    }

    private void flush() {
      MappedText text = out.build();
      out = new MappedText.Builder();
      if (text.isBlank()) {
        return;
      }
      if (code) {
        blocks.code(text);
      } else if (heading > 0) {
        blocks.heading(heading, text);
      } else if (item) {
        item = false;
        blocks.item(Math.max(1, lists), text);
      } else {
        blocks.paragraph(text);
      }
    }
  }

  /** Adds the words of a text, each char with its place; a reference gives what it stands for. */
  void words(TextNode text, MappedText.Builder to) {
    Range range = text.sourceRange();
    if (!range.isTracked()) {
      return;
    }
    int end = Math.min(range.endPos(), plain.length());
    if (text instanceof CDataNode) {
      int close = plain.startsWith(CLOSE, end - CLOSE.length()) ? end - CLOSE.length() : end;
      for (int i = range.startPos() + OPEN.length(); i < close; i++) {
        char c = plain.charAt(i);
        to.add(Character.isWhitespace(c) ? ' ' : c, from + i);
      }
      return;
    }
    for (int i = range.startPos(); i < end; i++) {
      i = References.add(plain, i, end, from, to);
    }
  }
}

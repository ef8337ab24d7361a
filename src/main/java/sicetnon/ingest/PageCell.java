package sicetnon.ingest;

import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Adds the text of a cell to a table, in the paragraphs and entries that it has. */
final class PageCell implements NodeFilter {
  private final PageElements elements;
  private final PageText text;
  private final TableRows rows;
  private MappedText.Builder out;

  PageCell(Element cell, PageElements elements, PageText text, TableRows rows) {
    this.elements = elements;
    this.text = text;
    this.rows = rows;
    this.out = rows.cell(cell.normalName().equals("th"), cell.attributes().html());
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words && !(node instanceof CDataNode && listed(node.parent()))) {
      text.add(words, out);
    } else if (node instanceof Element element) {
      if (elements.around(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (element.normalName().equals("br")) {
        out.add(' ', out.next());
      } else if (elements.parts(element)) {
        out = rows.part();
      }
    }
    return FilterResult.CONTINUE;
  }

  private boolean listed(Node parent) {
    return parent instanceof Element element && elements.listings().contains(element.normalName());
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && elements.parts(element)) {
      out = rows.part();
    }
    return FilterResult.CONTINUE;
  }
}

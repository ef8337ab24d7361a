package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The text of a table's cell, in the paragraphs and entries that it has. */
final class PageCell implements NodeFilter {
  private final PageElements elements;
  private final PageText text;
  private final List<MappedText> parts = new ArrayList<>();
  private MappedText.Builder out = new MappedText.Builder();

  PageCell(Element cell, PageElements elements, PageText text) {
    this.elements = elements;
    this.text = text;
    NodeTraversor.filter(this, cell);
    part();
  }

  List<MappedText> parts() {
    return parts;
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
        part();
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
      part();
    }
    return FilterResult.CONTINUE;
  }

  private void part() {
    MappedText part = out.build();
    out = new MappedText.Builder();
    if (!part.isBlank()) {
      parts.add(part);
    }
  }
}

package sicetnon.ingest;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A table of HTML that holds no other: each cell under the head of its column. */
final class HtmlTable {
  private final Element table;
  private final HtmlBlocks page;

  /**
   * @param page gives the words of a text with their places
   */
  HtmlTable(Element table, HtmlBlocks page) {
    this.table = table;
    this.page = page;
  }

  /** Adds its cells; each entry of a list within one is a cell of its own. */
  void read(BlockList blocks) {
    TableRows to = new TableRows(blocks);
    List<Element> rows = table.select("tr");
    boolean headed = rows.stream().anyMatch(HtmlTable::heads);
    for (int r = 0; r < rows.size(); r++) {
      Element row = rows.get(r);
      boolean head = headed ? heads(row) : r == 0 && bold(row);
      for (Element cell : row.children()) {
        if (!page.numbers(cell)) {
          cell.filter(new Words(to, to.cell(head, cell.attributes().html())));
        }
      }
      to.endRow();
    }
    to.end();
  }

  private static boolean heads(Element row) {
    boolean top = row.parent() != null && row.parent().normalName().equals("thead");
    return !row.children().isEmpty()
        && (top || row.children().stream().allMatch(c -> c.normalName().equals("th")));
  }

  /** Whether all words of a row are in bold type, as where a table was made from one on paper. */
  private static boolean bold(Element row) {
    return row.hasText()
        && row.children().stream()
            .allMatch(c -> c.select("b, strong").text().length() == c.text().length());
  }

  /** Collects the words of a cell. */
  private final class Words implements NodeFilter {
    private final TableRows to;
    private MappedText.Builder out;

    Words(TableRows to, MappedText.Builder out) {
      this.to = to;
      this.out = out;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        page.words(text, out);
      } else if (depth > 0 && node instanceof Element element && page.hides(element)) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (node instanceof Element element && element.normalName().equals("br")) {
        out.add(' ', out.next());
      } else if (parts(node, depth)) {
        out = to.part();
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (parts(node, depth)) {
        out = to.part();
      }
      return FilterResult.CONTINUE;
    }

    private boolean parts(Node node, int depth) {
      return depth > 0 && node instanceof Element element && page.parts(element);
    }
  }
}

package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** A table of HTML that holds no other: each cell under the head of its column. */
final class HtmlTable {
  private static final int COLUMNS = Bounds.COLUMNS;

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
    List<String> heads = new ArrayList<>();
    List<Element> rows = table.select("tr");
    boolean headed = rows.stream().anyMatch(HtmlTable::heads);
    for (int r = 0; r < rows.size(); r++) {
      Element row = rows.get(r);
      List<Element> cells = row.children().stream().filter(c -> !page.numbers(c)).toList();
      boolean head = headed ? heads(row) : r == 0 && bold(row);
      String first = "";
      for (int i = 0; i < Math.min(cells.size(), COLUMNS); i++) {
        List<MappedText> entries = entries(cells.get(i));
        String text = entries.stream().map(MappedText::text).collect(Collectors.joining(" "));
        if (head && heads.size() <= i) {
          heads.add(text);
        } else if (!head) {
          String column = i < heads.size() ? heads.get(i) : "";
          String beside = first;
          entries.forEach(e -> blocks.cell(e, column, beside));
        }
        first = i == 0 ? text : first;
      }
      beyond(cells, blocks);
    }
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

  private void beyond(List<Element> cells, BlockList blocks) {
    for (Element cell : cells.subList(Math.min(cells.size(), COLUMNS), cells.size())) {
      List<MappedText> entries = entries(cell);
      if (!entries.isEmpty()) {
        blocks.leaveOut(
            new Excess(
                entries.get(0).span(), "cells behind column " + COLUMNS + " of a table, left out"));
        return;
      }
    }
  }

  /** What stands between the ends of blocks within a cell, without what is blank. */
  private List<MappedText> entries(Element cell) {
    Words words = new Words();
    cell.filter(words);
    words.flush();
    return words.entries;
  }

  /** Collects the words of a cell. */
  private final class Words implements NodeFilter {
    private final List<MappedText> entries = new ArrayList<>();
    private MappedText.Builder out = new MappedText.Builder();

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        page.words(text, out);
      } else if (depth > 0 && node instanceof Element element && page.hides(element)) {
        return FilterResult.SKIP_ENTIRELY;
      } else if (node instanceof Element element && element.normalName().equals("br")) {
        out.add(' ', out.next());
      } else if (parts(node, depth)) {
        flush();
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (parts(node, depth)) {
        flush();
      }
      return FilterResult.CONTINUE;
    }

    private boolean parts(Node node, int depth) {
      return depth > 0 && node instanceof Element element && page.parts(element);
    }

    private void flush() {
      MappedText text = out.build();
      out = new MappedText.Builder();
      if (!text.isBlank()) {
        entries.add(text);
      }
    }
  }
}

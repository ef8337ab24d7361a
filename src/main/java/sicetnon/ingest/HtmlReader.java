package sicetnon.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Structure of a web page, read by jsoup: the article without what stands around it. Offsets are
 * those of the text's places in the file; a character reference stands where it begins.
 */
final class HtmlReader implements FormatReader {
  private static final Pattern SIGN =
      Pattern.compile("(?i)\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)?<(?:!doctype html|html)\\b");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int LABEL_LEVEL = 6;

  /** Of more parts of a page that are marked as articles the first are looked at. */
  private static final int MOST_ARTICLES = 50;

  private final PageText text;
  private final BlockList blocks;
  private final PageElements elements;
  private final Document page;

  HtmlReader(String plain, BlockList blocks) {
    this(plain, blocks, PageElements.HTML);
  }

  HtmlReader(String plain, BlockList blocks, PageElements elements) {
    this.text = new PageText(plain);
    this.blocks = blocks;
    this.elements = elements;
    this.page = elements.parse(plain);
  }

  /** Whether text of unknown kind is a web page. */
  static boolean looksLike(String plain) {
    return SIGN.matcher(plain).find();
  }

  /** What the page's head says of it: title (where no heading does), author, date, publisher. */
  @Override
  public Map<String, String> values() {
    Map<String, String> values = new TreeMap<>();
    if (page.select("h1").isEmpty()) {
      put(values, "title", page.title().replaceFirst(" [|\u2013\u2014-] [^|\u2013\u2014]*$", ""));
    }
    put(values, "author", page.select("meta[name=author]").attr("content"));
    put(values, "publisher", page.select("meta[property=og:site_name]").attr("content"));
    put(values, "date", page.select("meta[property=article:published_time]").attr("content"));
    return values;
  }

  private static void put(Map<String, String> values, String key, String value) {
    if (!value.isBlank()) {
      values.put(key, value.strip());
    }
  }

  @Override
  public void read() {
    NodeTraversor.filter(new Walk(), article());
  }

  /** The longest article, else the main part, else all. */
  private Element article() {
    for (String where : List.of("article", "main, [role=main]")) {
      Optional<Element> longest =
          page.select(where).stream()
              .limit(MOST_ARTICLES)
              .filter(Element::hasText)
              .max(Comparator.comparingInt(e -> e.text().length()));
      if (longest.isPresent()) {
        return longest.get();
      }
    }
    return elements.whole(page);
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
      if (node instanceof TextNode words) {
        text.add(words, out);
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
      } else if (elements.parts(element)) {
        flush();
        open(name);
        if (name.equals("table") && !holdsTable(element)) {
          table(element);
          return FilterResult.SKIP_CHILDREN;
        }
      }
      return FilterResult.CONTINUE;
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
        if (elements.parts(element)) {
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

    private boolean holdsTable(Element table) {
      return table.stream().skip(1).anyMatch(e -> e.normalName().equals("table"));
    }

    private void table(Element table) {
      TableRows rows = new TableRows(blocks);
      for (Element row : table.select("tr")) {
        for (Element cell : row.children()) {
          if (!elements.xml() || !elements.around(cell)) {
            NodeTraversor.filter(new PageCell(cell, elements, text, rows), cell);
          }
        }
        rows.endRow();
      }
      rows.end();
    }
  }
}

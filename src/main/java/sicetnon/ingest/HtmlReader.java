package sicetnon.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Structure of a web page, read by jsoup: the article without what stands around it. Offsets are
 * those of the text's places in the file; a character reference stands where it begins.
 */
final class HtmlReader implements FormatReader {
  private static final Pattern SIGN =
      Pattern.compile("(?i)\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)?<(?:!doctype html|html)\\b");

  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "nav",
          "footer",
          "aside",
          "form",
          "button",
          "iframe",
          "svg",
          "math",
          "object",
          "video",
          "audio",
          "picture",
          "img",
          "select",
          "dialog",
          "head",
          "del",
          "s",
          "strike");

  /** What pages call the parts around their article. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:cookies?|consent|newsletter|subscribe|signup|share|sharing|social|related"
              + "|comments?|sidebar|breadcrumbs?|promo|advert|ads|menu|nav|navbar|footer|modal|popup"
              + "|pagination|skip-link|toc)(?:$|[\\s_-])");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int LABEL_LEVEL = 6;

  /** Of more parts of a page that are marked as articles the first are looked at. */
  private static final int MOST_ARTICLES = 50;

  private final String plain;
  private final BlockList blocks;
  private final Document page;

  HtmlReader(String plain, BlockList blocks) {
    this.plain = plain;
    this.blocks = blocks;
    this.page = Jsoup.parse(plain, "", Parser.htmlParser().setTrackPosition(true));
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
    return page.body();
  }

  private static boolean around(Element element) {
    boolean hidden = element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
    String named = element.className() + " " + element.id();
    boolean part = !element.normalName().equals("body") && element.isBlock();
    return NO_TEXT.contains(element.normalName())
        || hidden
        || (part && AROUND.matcher(named).find());
  }

  private static boolean parts(Element element) {
    String name = element.normalName();
    return name.equals("summary") || (element.isBlock() && !name.equals("br"));
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
      if (around(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("br")) {
        out.add(' ', out.next());
      } else if (parts(element)) {
        flush();
        open(name);
        if (name.equals("table") && element.select("table").size() == 1) {
          table(element);
          return FilterResult.SKIP_CHILDREN;
        }
      }
      return FilterResult.CONTINUE;
    }

    private void open(String name) {
      boolean label = name.equals("dt") || name.equals("summary");
      heading = HEADINGS.contains(name) ? name.charAt(1) - '0' : label ? LABEL_LEVEL : heading;
      lists += name.equals("ul") || name.equals("ol") ? 1 : 0;
      item |= name.equals("li");
      code |= name.equals("pre");
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element && !around(element)) {
        String name = element.normalName();
        if (parts(element)) {
          flush();
          boolean label = name.equals("dt") || name.equals("summary");
          heading = HEADINGS.contains(name) || label ? 0 : heading;
          lists -= name.equals("ul") || name.equals("ol") ? 1 : 0;
          item &= !name.equals("li");
          code &= !name.equals("pre");
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

    private void table(Element table) {
      List<String> heads = new ArrayList<>();
      for (Element row : table.select("tr")) {
        List<Element> cells = row.children();
        boolean header =
            !cells.isEmpty() && cells.stream().allMatch(c -> c.normalName().equals("th"));
        String first = "";
        for (int i = 0; i < Math.min(cells.size(), Bounds.COLUMNS); i++) {
          MappedText text = text(cells.get(i));
          if (header && heads.size() <= i) {
            heads.add(text.text());
          } else if (!text.isBlank() && !header) {
            blocks.cell(text, i < heads.size() ? heads.get(i) : "", first);
          }
          first = i == 0 ? text.text() : first;
        }
        beyond(cells);
      }
    }

    private void beyond(List<Element> cells) {
      for (Element cell : cells.subList(Math.min(cells.size(), Bounds.COLUMNS), cells.size())) {
        MappedText text = text(cell);
        if (!text.isBlank()) {
          blocks.leaveOut(
              new Excess(
                  text.span(), "cells behind column " + Bounds.COLUMNS + " of a table, left out"));
          return;
        }
      }
    }

    private MappedText text(Element cell) {
      MappedText.Builder words = new MappedText.Builder();
      cell.traverse(
          (node, depth) -> {
            if (node instanceof TextNode text && !around(text.parent())) {
              words(text, words);
            } else if (node.nodeName().toLowerCase(Locale.ROOT).equals("br")) {
              words.add(' ', words.next());
            }
          });
      return words.build();
    }
  }

  /** Adds the words of a text, each char with its place; a reference gives what it stands for. */
  private void words(TextNode text, MappedText.Builder to) {
    Range range = text.sourceRange();
    if (!range.isTracked()) {
      return;
    }
    int end = Math.min(range.endPos(), plain.length());
    for (int i = range.startPos(); i < end; i++) {
      i = References.add(plain, i, end, to);
    }
  }
}

package sicetnon.ingest;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Blocks of an element of HTML, be it a page's article or a table within another format. */
final class HtmlBlocks {
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

  private final String plain;
  private final int from;
  private final BlockList blocks;

  /**
   * @param plain what jsoup has parsed
   * @param from where that begins in the file
   * @param blocks to add to
   */
  HtmlBlocks(String plain, int from, BlockList blocks) {
    this.plain = plain;
    this.from = from;
    this.blocks = blocks;
  }

  /** Adds the blocks of a stretch of HTML within another format. */
  static void fragment(String plain, int from, BlockList blocks) {
    Element body = Jsoup.parse(plain, "", Parser.htmlParser().setTrackPosition(true)).body();
    new HtmlBlocks(plain, from, blocks).read(body);
  }

  /** Adds the blocks of an element. */
  void read(Element element) {
    NodeTraversor.filter(new Walk(), element);
  }

  static boolean around(Element element) {
    boolean hidden = element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
    String named = element.className() + " " + element.id();
    boolean part = !element.normalName().equals("body") && element.isBlock();
    return NO_TEXT.contains(element.normalName())
        || hidden
        || (part && AROUND.matcher(named).find());
  }

  static boolean parts(Element element) {
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
          new HtmlTable(element, HtmlBlocks.this).read(blocks);
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
  }

  /** Adds the words of a text, each char with its place; a reference gives what it stands for. */
  void words(TextNode text, MappedText.Builder to) {
    Range range = text.sourceRange();
    if (!range.isTracked()) {
      return;
    }
    int end = Math.min(range.endPos(), plain.length());
    for (int i = range.startPos(); i < end; i++) {
      i = References.add(plain, i, end, from, to);
    }
  }
}

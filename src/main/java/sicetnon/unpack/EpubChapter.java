package sicetnon.unpack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Types a page of a book; what stands between the ends of its blocks is a paragraph. */
final class EpubChapter implements NodeFilter {
  private static final Set<String> NO_TEXT =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "nav",
          "svg",
          "math",
          "img",
          "image",
          "audio",
          "video",
          "object",
          "iframe",
          "form",
          "button",
          "del",
          "s",
          "strike",
          "rt",
          "rp");

  /** What books mark as none of their text. */
  private static final Set<String> AROUND =
      Set.of(
          "cover",
          "titlepage",
          "halftitlepage",
          "copyright-page",
          "colophon",
          "imprint",
          "toc",
          "landmarks",
          "page-list",
          "loi",
          "lot",
          "index",
          "pagebreak",
          "noteref",
          "doc-cover",
          "doc-toc",
          "doc-index",
          "doc-colophon",
          "doc-pagebreak",
          "doc-noteref");

  private static final Set<String> BLOCKS =
      Set.of(
          "body",
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "dd",
          "div",
          "dl",
          "dt",
          "figcaption",
          "figure",
          "footer",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hr",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "table",
          "caption",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "ul");

  private static final Set<String> BOLD = Set.of("b", "strong");
  private static final int LABEL_LEVEL = 6;

  private final Body body;
  private final EpubTables tables;
  private Paragraph paragraph = new Paragraph();
  private int lists;
  private int heading;
  private int bold;
  private boolean item;

  EpubChapter(Body body) {
    this.body = body;
    this.tables = new EpubTables(body);
  }

  void type(byte[] page) {
    try {
      Document parsed = Jsoup.parse(new ByteArrayInputStream(page), null, "", Parser.xmlParser());
      NodeTraversor.filter(this, parsed);
    } catch (IOException e) {
      throw new AssertionError("bytes in memory can be read", e);
    }
    flush();
    body.finish();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (body.full()) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      paragraph.add(text.getWholeText(), bold > 0);
    } else if (node instanceof Element element) {
      if (around(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      open(element, name(element));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !around(element)) {
      close(name(element));
    }
    return FilterResult.CONTINUE;
  }

  private static String name(Element element) {
    String name = element.normalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean around(Element element) {
    String kinds = element.attr("epub:type") + " " + element.attr("role");
    return NO_TEXT.contains(name(element))
        || element.hasAttr("hidden")
        || Arrays.stream(kinds.toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(AROUND::contains);
  }

  private void open(Element element, String name) {
    if (name.equals("br")) {
      paragraph.add(" ", bold > 0);
    } else if (BOLD.contains(name)) {
      bold++;
    } else if (BLOCKS.contains(name)) {
      flush();
      heading =
          name.equals("dt") ? LABEL_LEVEL : name.matches("h[1-6]") ? name.charAt(1) - '0' : heading;
      lists += name.equals("ul") || name.equals("ol") ? 1 : 0;
      item |= name.equals("li");
      tables.open(element, name);
    }
  }

  private void close(String name) {
    if (BOLD.contains(name)) {
      bold--;
    } else if (BLOCKS.contains(name)) {
      flush();
      heading = name.equals("dt") || name.matches("h[1-6]") ? 0 : heading;
      lists -= name.equals("ul") || name.equals("ol") ? 1 : 0;
      item &= !name.equals("li");
      tables.close(name);
    }
  }

  private void flush() {
    if (heading > 0) {
      paragraph.is(Passage.Kind.HEADING, heading);
    } else if (item) {
      paragraph.is(Passage.Kind.ITEM, Math.max(1, lists));
    }
    item &= paragraph.passages().isEmpty();
    body.add(paragraph.passages());
    paragraph = new Paragraph();
  }
}

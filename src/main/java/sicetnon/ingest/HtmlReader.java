package sicetnon.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Structure of a web page, read by jsoup: the article without what stands around it. Offsets are
 * those of the text's places in the file; a character reference stands where it begins.
 */
final class HtmlReader implements FormatReader {
  private static final Pattern SIGN =
      Pattern.compile("(?i)\\A\\s*+(?:<\\?xml[^>]*+>\\s*+)?<(?:!doctype html|html)\\b");

  /** What is no text and may be much of it. */
  private static final Pattern BULK =
      Pattern.compile(
          "<(?<tag>script|style|svg)\\b|data:[a-z]{3,20}/[a-z0-9.+-]{1,60}[^\\s\"'<>)]*+");

  /** Of more parts of a page that are marked as articles the first are looked at. */
  private static final int MOST_ARTICLES = 50;

  private final String plain;
  private final BlockList blocks;
  private final PageElements elements;
  private final Document page;

  HtmlReader(String plain, BlockList blocks) {
    this(plain, blocks, PageElements.HTML);
  }

  HtmlReader(String plain, BlockList blocks, PageElements elements) {
    this.plain = plain;
    this.blocks = blocks;
    this.elements = elements;
    this.page = elements.parse(plain);
  }

  /** Whether text of unknown kind is a web page. */
  static boolean looksLike(String plain) {
    return SIGN.matcher(plain).find();
  }

  /**
   * Where a page is cut: {@link Bounds#FILE} chars, not counting scripts, styles and the pictures
   * that saved pages carry within their tags.
   */
  static int bound(String plain) {
    int counted = 0;
    int at = 0;
    Matcher bulk = BULK.matcher(plain);
    while (counted + plain.length() - at > Bounds.FILE && bulk.find(at)) {
      if (counted + bulk.start() - at > Bounds.FILE) {
        break;
      }
      counted += bulk.start() - at;
      String close = bulk.group("tag");
      int end = close == null ? bulk.end() : plain.indexOf("</" + close, bulk.end());
      at = end < 0 ? plain.length() : end;
    }
    return Math.min(plain.length(), at + Bounds.FILE - counted);
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
    put(
        values,
        "date",
        page.select(
                "meta[property=article:published_time], meta[itemprop=datePublished],"
                    + " meta[name=date], meta[name=dc.date]")
            .attr("content"));
    return values;
  }

  private static void put(Map<String, String> values, String key, String value) {
    if (!value.isBlank()) {
      values.put(key, value.strip());
    }
  }

  @Override
  public void read() {
    new HtmlBlocks(plain, 0, blocks, elements).read(article());
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
}

package sicetnon.ingest;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * What the elements of a page are to its reader.
 *
 * @param xml whether every element is closed by its own tag, as in a wiki's storage format
 * @param noText those that hold no text of the article
 * @param parting those that part blocks, beside those of HTML that do
 * @param lists those whose items are one level deeper
 * @param items entries of lists
 * @param listings those that hold code
 * @param around classes and ids of blocks around the article
 */
record PageElements(
    boolean xml,
    Set<String> noText,
    Set<String> parting,
    Set<String> lists,
    Set<String> items,
    Set<String> listings,
    Pattern around) {

  static final PageElements HTML =
      new PageElements(
          false,
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
              "strike"),
          Set.of("summary"),
          Set.of("ul", "ol"),
          Set.of("li"),
          Set.of("pre"),
          Pattern.compile(
              "(?i)(?:^|[\\s_-])(?:cookies?|consent|newsletter|subscribe|signup|share|sharing|social|related"
                  + "|comments?|sidebar|breadcrumbs?|promo|advert|ads|menu|nav|navbar|footer|modal|popup"
                  + "|pagination|skip-link|toc)(?:$|[\\s_-])"));

  /** The storage format of Confluence: of a macro its body is read, not what it is set to. */
  static final PageElements CONFLUENCE =
      new PageElements(
          true,
          Set.of(
              "script",
              "style",
              "head",
              "del",
              "s",
              "strike",
              "time",
              "ac:parameter",
              "ac:default-parameter",
              "ac:image",
              "ac:emoticon",
              "ac:placeholder",
              "ac:task-id",
              "ac:task-uuid",
              "ac:task-status",
              "ac:adf-attribute",
              "ac:adf-fallback"),
          Set.of(
              "summary",
              "ac:rich-text-body",
              "ac:plain-text-body",
              "ac:task-list",
              "ac:task",
              "ac:task-body",
              "ac:layout",
              "ac:layout-section",
              "ac:layout-cell",
              "ac:adf-content"),
          Set.of("ul", "ol", "ac:task-list"),
          Set.of("li", "ac:task"),
          Set.of("pre", "ac:plain-text-body"),
          Pattern.compile("\\bnumberingColumn\\b"));

  PageElements {
    noText = new TreeSet<>(noText);
    parting = new TreeSet<>(parting);
  }

  /** The page; its text has places in the file. */
  Document parse(String plain) {
    Parser parser = xml ? Parser.xmlParser() : Parser.htmlParser();
    return parser.setTrackPosition(true).parseInput(plain, "");
  }

  /** All of a page that has no part marked as the article. */
  Element whole(Document page) {
    return xml ? page : page.body();
  }

  /** Whether an element is no part of the article. */
  boolean around(Element element) {
    String name = element.normalName();
    boolean hidden = element.hasAttr("hidden") || element.attr("aria-hidden").equals("true");
    String named = element.className() + " " + element.id();
    boolean part = !name.equals("body") && block(name);
    return noText.contains(name) || hidden || (part && around.matcher(named).find());
  }

  /** Whether an element parts blocks. */
  boolean parts(Element element) {
    String name = element.normalName();
    return parting.contains(name) || (block(name) && !name.equals("br"));
  }

  private static boolean block(String name) {
    return Tag.valueOf(name).isBlock();
  }
}

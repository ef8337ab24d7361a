package sicetnon.unpack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;

/** Reads the text of an OpenDocument text as it stands once all changes are accepted. */
final class OdtBody implements Xml.Listener {
  private static final String SPACE = "urn:oasis:names:tc:opendocument:xmlns:";

  static final Map<String, String> PREFIXES =
      Map.of(
          SPACE + "office:1.0", "office",
          SPACE + "text:1.0", "text",
          SPACE + "table:1.0", "table",
          SPACE + "style:1.0", "style",
          SPACE + "drawing:1.0", "draw",
          SPACE + "xsl-fo-compatible:1.0", "fo",
          SPACE + "svg-compatible:1.0", "svg");

  /** What is deleted, is said by nobody in the text, or repeats what stands elsewhere. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "text:tracked-changes",
          "text:note-citation",
          "text:table-of-content",
          "text:illustration-index",
          "text:table-index",
          "text:object-index",
          "text:user-index",
          "text:alphabetical-index",
          "text:bibliography",
          "text:hidden-text",
          "text:hidden-paragraph",
          "text:placeholder",
          "text:ruby-text",
          "text:script",
          "office:annotation",
          "office:forms",
          "office:scripts",
          "draw:object",
          "draw:image",
          "svg:title",
          "svg:desc");

  /** A paragraph with the bold and the hidden parts that are open in it. */
  private static final class Open {
    private final Paragraph words = new Paragraph();
    private final Deque<Boolean> bold = new ArrayDeque<>();
    private boolean hidden;
  }

  private final OdtStyles styles;
  private final Body body;
  private final Deque<Open> paragraphs = new ArrayDeque<>();
  private final OdtLists lists;
  private final OdtTables tables;

  OdtBody(OdtStyles styles, Body body) {
    this.styles = styles;
    this.body = body;
    this.lists = new OdtLists(styles);
    this.tables = new OdtTables(body);
  }

  @Override
  public boolean full() {
    return body.full();
  }

  @Override
  public boolean open(Xml.Element element) {
    String name = element.name();
    if (LEFT_OUT.contains(name)) {
      return false;
    }
    styles.open(element);
    lists.open(element);
    tables.open(element);
    switch (name) {
      case "text:p", "text:h" -> begin(element);
      case "text:note-body", "draw:text-box" -> {
        body.openBox();
        lists.openBox();
      }
      case "text:section" -> {
        return !element.get("display").equals("none");
      }
      case "text:span" -> {
        String style = element.get("style-name");
        if (styles.hidden("text", style)) {
          return false;
        }
        if (!paragraphs.isEmpty()) {
          Deque<Boolean> bold = paragraphs.peek().bold;
          bold.push(bold.peek() || styles.bold("text", style));
        }
      }
      case "text:s", "text:tab", "text:line-break" -> text(" ");
      default -> {}
    }
    return true;
  }

  private void begin(Xml.Element element) {
    String style = element.get("style-name");
    Open open = new Open();
    open.bold.push(styles.bold("paragraph", style));
    open.hidden = styles.hidden("paragraph", style) || styles.contents(style);
    boolean heading = element.name().equals("text:h");
    int outline =
        heading ? Math.max(1, element.number("outline-level", 10, 1)) : styles.outline(style);
    if (styles.title(style)) {
      open.words.is(Passage.Kind.TITLE, 1);
    } else if (outline > 0) {
      open.words.is(Passage.Kind.HEADING, outline);
    } else if (lists.item()) {
      open.words.is(Passage.Kind.ITEM, lists.level());
    }
    paragraphs.push(open);
  }

  @Override
  public void text(String chars) {
    Open open = paragraphs.peek();
    if (open != null && !open.hidden) {
      open.words.add(chars, open.bold.peek());
    }
  }

  @Override
  public void close(String name) {
    lists.close(name);
    switch (name) {
      case "text:p", "text:h" -> body.add(paragraphs.pop().words.passages());
      case "text:span" -> {
        if (!paragraphs.isEmpty()) {
          paragraphs.peek().bold.pop();
        }
      }
      case "text:note-body", "draw:text-box" -> box();
      default -> {}
    }
    tables.close(name);
  }

  private void box() {
    lists.closeBox();
    if (paragraphs.isEmpty()) {
      body.add(body.closeBox());
    } else {
      paragraphs.peek().words.behind(body.closeBox());
    }
  }

  /** Types what a document that breaks off has left open. */
  void finish() {
    while (!paragraphs.isEmpty()) {
      body.add(paragraphs.pop().words.passages());
    }
    body.finish();
  }
}

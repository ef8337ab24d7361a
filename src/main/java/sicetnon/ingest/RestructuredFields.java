package sicetnon.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads fields, ":Pay: two loaves"; those at the head of a text tell of the whole. */
final class RestructuredFields {
  private static final Pattern FIELD =
      Pattern.compile("\\A\\s*+:(?![\\s:])([^:`\\n]{1,80}):(?:[ \\t]++|\\z)");

  private static final Map<String, String> KEYS =
      Map.of(
          "author", "author",
          "authors", "author",
          "date", "date",
          "organization", "publisher",
          "title", "title");

  /** Fields at the head of a text that tell programs of it. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "version",
          "revision",
          "status",
          "copyright",
          "contact",
          "address",
          "tocdepth",
          "orphan",
          "nocomments",
          "nosearch",
          "no-search",
          "id",
          "slug",
          "tags",
          "keywords",
          "category",
          "categories",
          "lang",
          "language",
          "template",
          "layout",
          "url",
          "save_as",
          "modified");

  private final Page page;
  private final BlockList blocks;
  private final Map<String, String> values = new TreeMap<>();
  private boolean head = true;

  RestructuredFields(Page page, BlockList blocks) {
    this.page = page;
    this.blocks = blocks;
  }

  Map<String, String> values() {
    return values;
  }

  /** The head of the text is over. */
  void body() {
    head = false;
  }

  static boolean is(String line) {
    return FIELD.matcher(line).find();
  }

  /** Reads the field at a line, and tells the line behind it. */
  int read(int at) {
    Matcher field = FIELD.matcher(page.line(at));
    if (!field.find()) {
      return at + 1;
    }
    int end = at + 1;
    while (!page.blank(end)
        && page.indent(end) > page.indent(at)
        && !RestructuredReader.bullet(page.line(end))) {
      end++;
    }
    Wrapped words = page.words().goOn(page.span(at, field.end()));
    Wrapped line =
        page.words()
            .goOn(page.span(at, field.start(1), field.end(1)))
            .colon(page.span(at, field.end(1)).start())
            .goOn(page.span(at, field.end()));
    for (int i = at + 1; i < end; i++) {
      words.add(page.span(i, 0));
      line.add(page.span(i, 0));
    }
    String name = field.group(1).strip().toLowerCase(Locale.ROOT);
    if (head && KEYS.containsKey(name)) {
      String value = words.text().text();
      if (!value.isEmpty()) {
        values.putIfAbsent(KEYS.get(name), value);
      }
      return page.outdent(end, page.indent(at));
    }
    if (head && TECHNICAL.contains(name)) {
      return page.outdent(end, page.indent(at));
    }
    blocks.paragraph(line.text());
    return end;
  }
}

package sicetnon.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Structure of Org: an outline of headings with stars, lists, tables, drawers, blocks. */
final class OrgReader implements FormatReader {
  private static final Pattern HEADING = Pattern.compile("\\A(\\*++)[ \\t]++(?=\\S)");
  private static final Pattern KEYWORD =
      Pattern.compile("(?i)\\A\\s*+#\\+(\\w++)(?:\\[[^\\]]*+\\])?:");
  private static final Pattern BLOCK = Pattern.compile("(?i)\\A\\s*+#\\+begin_(\\S++)");
  private static final Pattern BLOCK_END = Pattern.compile("(?i)\\A\\s*+#\\+end_");
  private static final Pattern MARKED = Pattern.compile("\\A\\s*+#\\+\\w");
  private static final Pattern DRAWER = Pattern.compile("\\A\\s*+:[\\w-]++:\\z");
  private static final Pattern DRAWER_END = Pattern.compile("(?i)\\A\\s*+:end:\\z");
  private static final Pattern PLANNING =
      Pattern.compile("\\A\\s*+(?:SCHEDULED|DEADLINE|CLOSED|CLOCK):");
  private static final Pattern COMMENT = Pattern.compile("\\A\\s*+#(?: |\\z)");
  private static final Pattern FIXED = Pattern.compile("\\A\\s*+:(?: |\\z)");
  private static final Pattern TABLE = Pattern.compile("\\A\\s*+(?:\\||\\+-[-+]*+\\z)");
  private static final Pattern RULER = Pattern.compile("\\A\\s*+-{5,}+\\z");
  private static final Pattern FOOTNOTE = Pattern.compile("\\A\\[fn:[^\\[\\]]++\\]");
  private static final Pattern ITEM =
      Pattern.compile(
          "\\A(?:[-+]|\\s++\\*|\\s*+(?:[-+]|\\d{1,6}[.)]))(?:[ \\t]++(?:\\[@\\d++\\][ \\t]*+)?"
              + "(?:\\[[ xX-]\\](?:[ \\t]++|\\z))?|\\z)");
  private static final int LOWEST = 6;
  private static final Set<String> CODE = Set.of("SRC", "EXAMPLE", "EXPORT");

  private final Page page;
  private final BlockList blocks;
  private final OrgHeadline headline = new OrgHeadline();
  private final Nesting lists = new Nesting();
  private final Map<String, String> values = new TreeMap<>();

  /** Lines before this one have no end of a drawer that could still be met. */
  private int noDrawerEnd;

  OrgReader(String plain, BlockList blocks) {
    this.page = new Page(plain, OrgMarks.ALL);
    this.blocks = blocks;
  }

  @Override
  public Map<String, String> values() {
    return values;
  }

  @Override
  public void read() {
    for (int at = 0; at < page.size(); ) {
      at = page.blank(at) ? blank(at) : block(at);
    }
  }

  /** Two blank lines end all lists. */
  private int blank(int at) {
    if (page.blank(at + 1)) {
      lists.clear();
    }
    return at + 1;
  }

  /** Reads what begins at a line, and tells the line behind it. */
  private int block(int at) {
    String line = page.line(at);
    if (HEADING.matcher(line).find()) {
      return heading(at, line);
    }
    if (COMMENT.matcher(line).find()
        || PLANNING.matcher(line).find()
        || RULER.matcher(line).find()) {
      return at + 1;
    }
    if (MARKED.matcher(line).find()) {
      return keyword(at, line);
    }
    if (DRAWER.matcher(line).find()) {
      return drawer(at);
    }
    if (FIXED.matcher(line).find()) {
      return fixed(at);
    }
    if (TABLE.matcher(line).find()) {
      return table(at);
    }
    return text(at, line);
  }

  private int heading(int at, String line) {
    lists.clear();
    OrgHeadline.Parts parts = headline.parts(line);
    if (parts.leftOut()) {
      int next = at + 1;
      while (next < page.size() && depth(next) > parts.level()) {
        next++;
      }
      return next;
    }
    int level = parts.level() + (values.containsKey("title") ? 1 : 0);
    MappedText text = page.words().add(page.span(at, parts.from(), parts.to())).text();
    if (!text.isBlank()) {
      blocks.heading(Math.min(level, LOWEST), text);
    }
    return at + 1;
  }

  /** Stars before a heading; of another line as many as never are. */
  private int depth(int at) {
    Matcher heading = HEADING.matcher(page.line(at));
    return heading.find() ? heading.end(1) : Integer.MAX_VALUE;
  }

  private int keyword(int at, String line) {
    Matcher begin = BLOCK.matcher(line);
    if (begin.find()) {
      return opened(at, begin.group(1).toUpperCase(Locale.ROOT));
    }
    Matcher keyword = KEYWORD.matcher(line);
    if (keyword.find()) {
      MappedText value = page.words(at, keyword.end());
      switch (keyword.group(1).toUpperCase(Locale.ROOT)) {
        case "TITLE" -> title(value);
        case "AUTHOR" -> value("author", value.text().replaceFirst(" ?<[^<>]*+>", ""));
        case "DATE" -> value("date", line.substring(keyword.end()).strip());
        case "TODO", "SEQ_TODO", "TYP_TODO" -> headline.states(line.substring(keyword.end()));
        default -> {}
      }
    }
    return at + 1;
  }

  private void title(MappedText text) {
    if (!text.isBlank()) {
      blocks.heading(1, text);
      values.merge("title", text.text(), (a, b) -> a + " " + b);
    }
  }

  private void value(String key, String value) {
    if (!value.isEmpty()) {
      values.putIfAbsent(key, value);
    }
  }

  /** What stands in a block is read, but for code and comments. */
  private int opened(int at, String name) {
    if (!CODE.contains(name) && !name.equals("COMMENT")) {
      return at + 1;
    }
    int end = at + 1;
    while (end < page.size() && !ends(page.line(end))) {
      end++;
    }
    MappedText code = page.code(at + 1, end);
    if (!name.equals("COMMENT") && !code.isBlank()) {
      blocks.code(code);
    }
    return end;
  }

  private static boolean ends(String line) {
    return BLOCK_END.matcher(line).find() || HEADING.matcher(line).find();
  }

  /** A drawer is left out to its end; a line that only looks like one is left out itself. */
  private int drawer(int at) {
    int end = Math.max(at + 1, noDrawerEnd);
    while (end < page.size() && !HEADING.matcher(page.line(end)).find()) {
      if (DRAWER_END.matcher(page.line(end)).find()) {
        return end + 1;
      }
      end++;
    }
    noDrawerEnd = end;
    return at + 1;
  }

  private int fixed(int at) {
    int end = at + 1;
    while (FIXED.matcher(page.line(end)).find()) {
      end++;
    }
    MappedText code = page.code(at, end);
    if (code.text().length() > 1) {
      blocks.code(code.part(2, code.text().length()));
    }
    return end;
  }

  private int table(int at) {
    int end = at + 1;
    while (TABLE.matcher(page.line(end)).find()) {
      end++;
    }
    OrgTable.read(page, at, end, blocks);
    return end;
  }

  private int text(int at, String line) {
    Matcher mark = ITEM.matcher(line);
    boolean item = mark.find();
    int indent = page.indent(at);
    int end = at + 1;
    int level = item ? lists.item(indent) : 0;
    if (!item) {
      lists.text(indent);
    }
    while (!page.blank(end) && page.indent(end) > lists.indent() && !begins(page.line(end))) {
      end++;
    }
    Wrapped words = item ? item(at, mark.end()) : page.words().add(page.span(at, 0));
    for (int i = at + 1; i < end; i++) {
      words.add(page.span(i, 0));
    }
    if (item || !FOOTNOTE.matcher(line).find()) {
      words.put(level, blocks);
    }
    return end;
  }

  /** The first line of an item; the two colons behind a term become one. */
  private Wrapped item(int at, int from) {
    String line = page.line(at);
    int term = (line + " ").indexOf(" :: ", from);
    if (term < 0) {
      return page.words().add(page.span(at, from));
    }
    return page.words()
        .add(page.span(at, from, term))
        .colon(page.span(at, term + 1).start())
        .goOn(page.span(at, term + 3));
  }

  /** Whether a line begins something else than the one above it. */
  private static boolean begins(String line) {
    return Stream.of(HEADING, ITEM, TABLE, MARKED, COMMENT, FIXED, DRAWER, PLANNING)
        .anyMatch(p -> p.matcher(line).find());
  }
}

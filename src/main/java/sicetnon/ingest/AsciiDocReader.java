package sicetnon.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Structure of AsciiDoc: sections, lists, tables, and blocks between fences, whose text is read but
 * for code and comments.
 */
final class AsciiDocReader implements FormatReader {
  private static final Pattern SECTION = Pattern.compile("\\A(={1,6}+|#{1,6}+)[ \\t]++(?=\\S)");
  private static final Pattern UNDER =
      Pattern.compile("\\A(?:={2,}+|-{2,}+|~{2,}+|\\^{2,}+|\\+{2,}+)\\z");
  private static final Pattern BREAK =
      Pattern.compile("\\A(?:'{3,}+|<{3,}+|-{3}|- - -|\\*{3}|\\* \\* \\*)\\z");
  private static final Pattern STYLE = Pattern.compile("\\A\\[([a-zA-Z]\\w*+)");
  private static final Pattern TITLE = Pattern.compile("\\A\\.(?=[^\\s.])");
  private static final Pattern CALLED =
      Pattern.compile("\\A(?:(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \\t]++|> ?)(?=\\S)");

  /** The sign that a title is underlined with, by its level. */
  private static final String UNDERS = "=-~^+";

  private static final String COMMENT = "comment";
  private static final Set<String> CODE =
      Set.of(
          "source",
          "listing",
          "literal",
          "pass",
          "stem",
          "latexmath",
          "asciimath",
          "plantuml",
          "ditaa",
          "graphviz",
          "mermaid",
          COMMENT);

  private final Page page;
  private final BlockList blocks;
  private final AsciiDocHeader header;
  private final AsciiDocNesting nesting;
  private String attributes = "";
  private String style = "";
  private boolean begun;

  AsciiDocReader(String plain, BlockList blocks) {
    this.page = new Page(plain, AsciiDocMarks.ALL);
    this.blocks = blocks;
    this.header = new AsciiDocHeader(page);
    this.nesting = new AsciiDocNesting(blocks);
  }

  @Override
  public Map<String, String> values() {
    return header.values();
  }

  @Override
  public void read() {
    for (int at = 0; at < page.size(); ) {
      at = page.blank(at) ? at + 1 : line(at);
    }
  }

  /** Reads what begins at a line, and tells the line behind it. */
  private int line(int at) {
    String line = page.line(at);
    int entry = header.entry(at);
    if (entry > at) {
      return entry;
    }
    if (AsciiDocLine.remark(line) || BREAK.matcher(line).find()) {
      return at + 1;
    }
    if (line.equals("+")) {
      nesting.attach();
      return at + 1;
    }
    if (AsciiDocLine.attributes(line)) {
      Matcher named = STYLE.matcher(line);
      style = named.find() ? named.group(1) : style;
      attributes += attributes.length() < Bounds.HEADING ? line : "";
      return at + 1;
    }
    if (TITLE.matcher(line).find()) {
      nesting.title(page.words(at, 1));
      return at + 1;
    }
    int behind = block(at, line);
    attributes = "";
    style = "";
    begun = true;
    return behind;
  }

  private int block(int at, String line) {
    if (AsciiDocLine.macro(line)) {
      nesting.noTitle();
      return at + 1;
    }
    int section = section(at, line);
    if (section > at) {
      return section;
    }
    if (AsciiDocLine.fence(line)) {
      return fenced(at, line);
    }
    Optional<AsciiDocLine.Entry> item = AsciiDocLine.item(line);
    if (item.isPresent()) {
      int level = nesting.item(item.get().mark());
      return text(at, item.get().text(), level);
    }
    Optional<AsciiDocLine.Entry> term = AsciiDocLine.term(line);
    if (term.isPresent()) {
      return term(at, term.get());
    }
    if (CODE.contains(style) || page.margin(at) > 0) {
      return code(at, paragraphEnd(at, false), !style.equals(COMMENT));
    }
    nesting.block();
    Matcher called = CALLED.matcher(line);
    return text(at, called.find() ? called.end() : 0, 0);
  }

  /** A title of a section on one line or two; the same line when there is none. */
  private int section(int at, String line) {
    Matcher section = SECTION.matcher(line);
    String under = page.line(at + 1);
    boolean one = section.find();
    boolean two =
        UNDER.matcher(under).find()
            && Math.abs(under.length() - line.length()) < 2
            && Character.isLetterOrDigit(line.charAt(0))
            && !nesting.isOpen(under);
    if (!one && !two) {
      return at;
    }
    int level = one ? section.end(1) : UNDERS.indexOf(under.charAt(0)) + 1;
    int from = one ? section.end() : 0;
    String closing = one ? " " + section.group(1) : " ";
    int to = line.length() - (one && line.endsWith(closing) ? closing.length() : 0);
    MappedText text = page.words().add(page.span(at, from, Math.max(from, to))).text();
    nesting.section();
    if (!text.isBlank()) {
      blocks.heading(level, text);
    }
    int behind = one ? at + 1 : at + 2;
    return level == 1 && !begun ? header.lines(behind, text) : behind;
  }

  private int fenced(int at, String fence) {
    boolean code = AsciiDocLine.verbatim(fence) || CODE.contains(style);
    if (!code && !AsciiDocLine.table(fence)) {
      nesting.fence(fence);
      return at + 1;
    }
    String last = fence.startsWith("```") ? "```" : fence;
    int end = at + 1;
    while (end < page.size() && !page.line(end).equals(last)) {
      end++;
    }
    if (code) {
      code(at + 1, end, !fence.startsWith("/") && !style.equals(COMMENT));
    } else {
      nesting.block();
      AsciiDocTable.read(page, at, end, attributes, blocks);
    }
    return end + 1;
  }

  private int code(int from, int to, boolean shown) {
    nesting.noTitle();
    MappedText code = page.code(from, to);
    if (shown && !code.isBlank()) {
      blocks.code(code);
    }
    return to;
  }

  /** A term as a heading, with the text that follows on its line or below. */
  private int term(int at, AsciiDocLine.Entry entry) {
    Span words = entry.term();
    nesting.term(page.words().add(page.span(at, words.start(), words.end())).text());
    if (entry.text() < page.line(at).length()) {
      return text(at, entry.text(), 0);
    }
    int next = at + 1;
    while (next < page.size() && page.blank(next)) {
      next++;
    }
    String line = page.line(next);
    boolean special = AsciiDocLine.interrupts(line, true) || AsciiDocLine.remark(line);
    boolean other = special || TITLE.matcher(line).find() || BREAK.matcher(line).find();
    return page.blank(next) || other ? at + 1 : text(next, 0, 0);
  }

  /** The line behind a paragraph or an item's first lines. */
  private int paragraphEnd(int at, boolean listed) {
    int end = at + 1;
    while (!page.blank(end) && !AsciiDocLine.interrupts(page.line(end), listed)) {
      end++;
    }
    return end;
  }

  /** Adds a paragraph, or an item of a level from 1 on. */
  private int text(int at, int from, int level) {
    int end = paragraphEnd(at, nesting.inList());
    Wrapped words = page.words().add(page.span(at, from));
    boolean quoted = page.line(at).startsWith("\"") || page.line(at).startsWith(">");
    for (int i = at + 1; i < end; i++) {
      String line = page.line(i);
      boolean speaker = quoted && i == end - 1 && line.matches("(?:> ?)?-- ?\\S.*");
      if (!AsciiDocLine.remark(line) && !speaker) {
        words.add(page.span(i, line.startsWith("> ") ? 2 : 0));
      }
    }
    words.put(level, blocks);
    return end;
  }
}

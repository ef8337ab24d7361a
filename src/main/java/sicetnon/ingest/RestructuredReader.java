package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Structure of reStructuredText: titles by the lines drawn under them, lists and quotations by how
 * far they are set in, directives.
 */
final class RestructuredReader implements FormatReader {
  private static final Pattern BULLET =
      Pattern.compile("\\G[-*+\\u2022\\u2023\\u2043](?:[ \\t]++|\\z)");
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\G(?:\\(?(?:\\d{1,4}|#|[a-zA-Z]|[ivxlcdm]{1,7}|[IVXLCDM]{1,7})\\)"
              + "|(?:\\d{1,4}|#|[a-zA-Z]|[ivxlcdm]{1,7}|[IVXLCDM]{1,7})\\.)(?:[ \\t]++|\\z)");
  private static final Pattern GRID = Pattern.compile("\\A\\s*+\\+-[-+]*+(?<=\\+)\\z");
  private static final Pattern LINE = Pattern.compile("\\A\\s*+\\|(?: ++|\\z)");
  private static final Pattern EXPLICIT = Pattern.compile("(?:\\.\\.|__)(?: |\\z)");

  /** Who is quoted, below a quotation. */
  private static final Pattern ATTRIBUTION = Pattern.compile("\\A\\s++(?:---?|\u2014) ?(?![\\s-])");

  private static final String PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final int LOWEST = 6;

  /** Chars of a line that is drawn on its own to part sections. */
  private static final int DRAWN = 4;

  private final Page page;
  private final BlockList blocks;
  private final List<String> titles = new ArrayList<>();
  private final RestructuredFields fields;
  private final Nesting lists = new Nesting();
  private final Hanging hanging;
  private final RestructuredDirectives directives;

  RestructuredReader(String plain, BlockList blocks) {
    this.page = new Page(plain, RestructuredMarks.ALL);
    this.blocks = blocks;
    this.hanging = new Hanging(blocks);
    this.directives = new RestructuredDirectives(page, blocks, hanging);
    this.fields = new RestructuredFields(page, blocks);
  }

  @Override
  public Map<String, String> values() {
    return fields.values();
  }

  @Override
  public void read() {
    for (int at = 0; at < page.size(); ) {
      at = page.blank(at) ? at + 1 : block(at);
    }
  }

  /** Reads what begins at a line, and tells the line behind it. */
  private int block(int at) {
    int titled = title(at);
    if (titled > at) {
      return titled;
    }
    String line = page.line(at);
    int indent = page.indent(at);
    hanging.close(indent);
    if (drawn(at) != 0 && line.length() >= DRAWN) {
      return at + 1;
    }
    if (RestructuredFields.is(line)) {
      lists.text(indent);
      return fields.read(at);
    }
    if (GRID.matcher(line).find()) {
      return RestructuredGrid.read(page, at, blocks);
    }
    if (RestructuredSimple.border(line)) {
      return RestructuredSimple.read(page, at, blocks);
    }
    return marked(at, line, indent);
  }

  private int marked(int at, String line, int indent) {
    int from = page.margin(at);
    int level = 0;
    int behind = item(at, from);
    for (int many = 0; behind > from && many < Bounds.NESTED; many++) {
      level = lists.item(Page.columns(line, from));
      from = behind;
      behind = item(at, from);
    }
    if (level == 0) {
      lists.text(indent);
    }
    int base = level == 0 ? indent : Page.columns(line, from);
    if (EXPLICIT.matcher(line).region(from, line.length()).lookingAt()) {
      return directives.read(at, from, base);
    }
    fields.body();
    if (line.startsWith(">>> ", from)) {
      return directives.code(at, blankLine(at));
    }
    if (level == 0 && LINE.matcher(line).find()) {
      return lineBlock(at);
    }
    return text(at, from, base, level);
  }

  /** The char behind an item's mark; {@code from} itself without one. */
  private int item(int at, int from) {
    String line = page.line(at);
    Matcher bullet = BULLET.matcher(line).region(from, line.length());
    if (bullet.lookingAt()) {
      return bullet.end();
    }
    Matcher number = NUMBER.matcher(line).region(from, line.length());
    String next = page.line(at + 1);
    boolean ends = page.indent(at + 1) != page.indent(at) || bullet(next) || numbered(next);
    return number.lookingAt() && (ends || next.isEmpty()) ? number.end() : from;
  }

  /** Whether a line begins with the mark of a list without numbers. */
  static boolean bullet(String line) {
    return BULLET.matcher(line.stripLeading()).lookingAt();
  }

  private static boolean numbered(String line) {
    return NUMBER.matcher(line.stripLeading()).lookingAt();
  }

  private int blankLine(int at) {
    int end = at;
    while (!page.blank(end)) {
      end++;
    }
    return end;
  }

  private int lineBlock(int at) {
    Wrapped words = page.words();
    int end = at;
    for (Matcher mark = LINE.matcher(page.line(end)); mark.find(); end++) {
      words.add(page.span(end, mark.end()));
      mark.reset(page.line(end + 1));
    }
    words.put(0, blocks);
    return end;
  }

  private int text(int at, int from, int base, int level) {
    int end = at + 1;
    while (!page.blank(end) && goesOn(end, base, level)) {
      end++;
    }
    boolean below = !page.blank(end) && page.indent(end) > base;
    String last = page.line(end - 1);
    if (level == 0 && end == at + 1 && below && !last.endsWith(":")) {
      return term(at, from, base);
    }
    if (base > 0 && ATTRIBUTION.matcher(page.line(at)).find()) {
      return end;
    }
    boolean literal = last.endsWith("::");
    Wrapped words = page.words();
    for (int i = at; i < end; i++) {
      boolean parted = page.line(i).length() < 3 || page.line(i).endsWith(" ::");
      int cut = literal && i == end - 1 ? (parted ? 2 : 1) : 0;
      words.add(page.span(i, i == at ? from : 0, page.line(i).length() - cut));
    }
    words.put(level, blocks);
    return literal ? directives.code(end, page.outdent(end, base)) : end;
  }

  /** Whether a line is part of the text above it. */
  private boolean goesOn(int at, int base, int level) {
    String line = page.line(at);
    boolean list = bullet(line) && (level > 0 || page.line(at - 1).endsWith(":"));
    boolean within = level > 0 ? page.indent(at) > lists.indent() : page.indent(at) == base;
    return within && !list && !EXPLICIT.matcher(line.stripLeading()).lookingAt();
  }

  /** A term, above its definition, which is set in further. */
  private int term(int at, int from, int base) {
    int kind = page.line(at).indexOf(" : ", from);
    int to = kind < 0 ? Integer.MAX_VALUE : kind;
    hanging.open(page.words().add(page.span(at, from, to)).text(), base);
    return at + 1;
  }

  /** The line behind a title that begins at a line; the line itself when none does. */
  private int title(int at) {
    char over = drawn(at);
    boolean lined = over != 0 && !page.blank(at + 1) && drawn(at + 1) == 0 && drawn(at + 2) == over;
    int words = lined ? at + 1 : at;
    char mark = drawn(words + 1);
    int least = Math.min(DRAWN, page.line(words).strip().length());
    boolean bare = over == 0 && page.margin(at) == 0;
    if (mark == 0 || page.line(words + 1).length() < least || !(lined || bare)) {
      return at;
    }
    String kind = lined ? "" + mark + mark : "" + mark;
    if (!titles.contains(kind)) {
      titles.add(kind);
    }
    lists.clear();
    MappedText text = page.words(words, 0);
    if (!text.isBlank()) {
      blocks.heading(Math.min(titles.indexOf(kind) + 1, LOWEST), text);
    }
    return words + 2;
  }

  /** The mark that a line is drawn with, from its first column on; 0 when it is not drawn. */
  private char drawn(int at) {
    String line = page.line(at);
    boolean all = line.length() > 1 && PUNCTUATION.indexOf(line.charAt(0)) >= 0;
    for (int i = 1; all && i < line.length(); i++) {
      all = line.charAt(i) == line.charAt(0);
    }
    return all ? line.charAt(0) : 0;
  }
}

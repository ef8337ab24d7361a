package sicetnon.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Structure of a page of a MediaWiki: headings, lists, tables, listings; what a template would show
 * is not in the file and so is not read.
 */
final class MediaWikiReader implements FormatReader {
  private static final Pattern TITLE =
      Pattern.compile("\\{\\{DISPLAYTITLE:([^{}|\\r\\n]{1,300}+)[|}]");

  private static final int TERM = 6;

  private final String plain;
  private final BlockList blocks;
  private final WikiTags tags;
  private final String text;
  private final Deque<WikiTable> tables = new ArrayDeque<>();
  private MappedText.Builder out = new MappedText.Builder();
  private boolean terms;

  MediaWikiReader(String plain, BlockList blocks) {
    this.plain = plain;
    this.blocks = blocks;
    this.tags = new WikiTags(plain);
    this.text = WikiMask.of(tags.text());
  }

  @Override
  public Map<String, String> values() {
    Matcher title = TITLE.matcher(plain);
    String shown = title.find() ? title.group(1).replaceAll("''++|<[^<>]*+>", "").strip() : "";
    return shown.isEmpty() ? Map.of() : Map.of("title", shown);
  }

  @Override
  public void read() {
    for (Span line : Lines.of(text, 0)) {
      Span shown = shown(line);
      boolean blank = text.substring(line.start(), line.end()).isBlank();
      if (blank) {
        end();
      } else if (shown.length() > 0) {
        line(shown.start(), shown.end());
      }
    }
    end();
    while (!tables.isEmpty()) {
      tables.pop().end();
    }
  }

  /** A line without the blanks and hidden marks at its ends. */
  private Span shown(Span line) {
    int from = line.start();
    int to = line.end();
    while (from < to && nothing(from)) {
      from++;
    }
    while (to > from && nothing(to - 1)) {
      to--;
    }
    return new Span(from, to);
  }

  private boolean nothing(int at) {
    return text.charAt(at) == MappedText.HIDDEN || Character.isWhitespace(text.charAt(at));
  }

  private void line(int from, int to) {
    int table = from;
    while (table < to && text.charAt(table) == ':') {
      table++;
    }
    if (text.startsWith("{|", table)) {
      end();
      tables.push(new WikiTable(blocks));
    } else if (!tables.isEmpty()) {
      inTable(from, to);
    } else if (text.startsWith("----", from)) {
      end();
      paragraph(run(from, to, "-"), to);
    } else if (text.charAt(from) == '=' && text.charAt(to - 1) == '=') {
      heading(from, to);
    } else if ("*#:;".indexOf(text.charAt(from)) >= 0) {
      entry(from, run(from, to, "*#:;"), to);
    } else {
      paragraph(from, to);
    }
  }

  /** Where a run of such chars ends. */
  private int run(int from, int to, String chars) {
    int at = from;
    while (at < to && chars.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private void heading(int from, int to) {
    int start = run(from, to, "=");
    int level = 0;
    while (level < 6 && level < start - from && start < to - level && at(to - level - 1) == '=') {
      level++;
    }
    if (level == 0) {
      paragraph(from, to);
      return;
    }
    end();
    terms = false;
    add(from + level, to - level, out);
    MappedText words = out.build();
    out = new MappedText.Builder();
    if (!words.isBlank()) {
      blocks.heading(level, words);
    }
  }

  private char at(int place) {
    return text.charAt(place);
  }

  /** An entry of a list; a term is a heading of what describes it. */
  private void entry(int from, int body, int to) {
    end();
    int level = (int) text.substring(from, body).chars().filter(c -> c == '*' || c == '#').count();
    char mark = at(body - 1);
    if (mark == ';') {
      int term = find(':', body, to);
      terms = true;
      block(body, term, t -> blocks.heading(TERM, t));
      block(Math.min(to, term + 1), to, blocks::paragraph);
    } else if (mark == ':') {
      block(body, to, blocks::paragraph);
    } else {
      block(body, to, t -> blocks.item(level, t));
    }
  }

  private void paragraph(int from, int to) {
    if (terms) {
      blocks.endSection(TERM);
      terms = false;
    }
    add(from, to, out);
    out.add(' ', out.next());
  }

  private void block(int from, int to, Consumer<MappedText> block) {
    MappedText.Builder words = new MappedText.Builder();
    add(from, to, words);
    MappedText built = words.build();
    if (!built.isBlank()) {
      block.accept(built);
    }
  }

  /** The paragraph is whole, or the part of a cell. */
  private void end() {
    MappedText words = out.build();
    out = new MappedText.Builder();
    if (!words.isBlank()) {
      blocks.paragraph(words);
    }
    if (!tables.isEmpty()) {
      tables.peek().part();
    }
  }

  private void inTable(int from, int to) {
    WikiTable table = tables.peek();
    char mark = at(from);
    char next = from + 1 < to ? at(from + 1) : ' ';
    if (mark == '|' && next == '}') {
      tables.pop().end();
      inside(from + 2, to);
    } else if (mark == '|' && next == '-') {
      table.endRow();
    } else if (mark == '|' && next == '+') {
      table.endRow();
      block(attributes(from + 2, to), to, blocks::paragraph);
    } else if (mark == '|' || mark == '!') {
      cells(table, mark == '!', from + 1 + (next == mark && mark == '|' ? 1 : 0), to);
    } else {
      inside(from, to);
    }
  }

  /** Text that goes on in the cell that is open, else in the paragraph. */
  private void inside(int from, int to) {
    int body = run(from, to, "*#:;");
    MappedText.Builder open =
        tables.isEmpty() ? null : body > from ? tables.peek().part() : tables.peek().open();
    MappedText.Builder words = open == null ? out : open;
    words.add(' ', words.next());
    add(body, to, words);
  }

  private void cells(WikiTable table, boolean heads, int from, int to) {
    int at = from;
    for (int i = from; i <= to; i++) {
      boolean ends = i == to || twice(i, '|') || (heads && twice(i, '!'));
      if (ends) {
        int body = attributes(at, i);
        add(body, i, table.cell(heads, text.substring(at, body)));
        at = Math.min(to, i + 2);
        i++;
      }
    }
  }

  private boolean twice(int at, char c) {
    return at(at) == c && at + 1 < text.length() && at(at + 1) == c;
  }

  /** Where a cell's text begins, behind a bar that ends its attributes. */
  private int attributes(int from, int to) {
    int bar = find('|', from, to);
    return bar == to ? from : bar + 1;
  }

  /** Where a char stands first, else the end. */
  private int find(char c, int from, int to) {
    int at = from;
    while (at < to && at(at) != c) {
      at++;
    }
    return at;
  }

  /** Adds the chars of a line; a listing in it is a block of its own. */
  private void add(int from, int to, MappedText.Builder block) {
    MappedText.Builder words = block;
    for (int i = from; i < to; i++) {
      char c = at(i);
      if (c == WikiTags.CODE) {
        boolean paragraph = words == out;
        listing(tags.listing(i), paragraph);
        words = paragraph ? out : words;
      } else if (c == '&' || c == WikiTags.LITERAL) {
        i = References.add(plain, i, to, 0, words);
      } else {
        words.add(Character.isWhitespace(c) ? ' ' : c, i);
      }
    }
  }

  private void listing(Span code, boolean parts) {
    if (parts) {
      end();
    }
    MappedText words = MappedText.of(plain, code);
    if (!words.isBlank()) {
      blocks.code(words);
    }
  }
}

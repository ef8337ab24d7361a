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
  private final WikiText text;
  private final Deque<TableRows> tables = new ArrayDeque<>();
  private MappedText.Builder out = new MappedText.Builder();
  private boolean terms;

  MediaWikiReader(String plain, BlockList blocks) {
    this.plain = plain;
    this.blocks = blocks;
    this.tags = new WikiTags(plain);
    this.text = new WikiText(WikiMask.of(tags.text()));
  }

  @Override
  public Map<String, String> values() {
    Matcher title = TITLE.matcher(plain);
    String shown = title.find() ? title.group(1).replaceAll("''++|<[^<>]*+>", "").strip() : "";
    return shown.isEmpty() ? Map.of() : Map.of("title", shown);
  }

  @Override
  public void read() {
    for (Span line : Lines.of(text.text(), 0)) {
      Span shown = text.shown(line);
      boolean blank = text.blank(line);
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

  private void line(int from, int to) {
    int table = from;
    while (table < to && text.at(table) == ':') {
      table++;
    }
    if (text.startsWith("{|", table) && tables.size() < Bounds.NESTED) {
      end();
      tables.push(new TableRows(blocks));
    } else if (!tables.isEmpty()) {
      inTable(from, to);
    } else if (text.startsWith("----", from)) {
      end();
      paragraph(text.run(from, to, "-"), to);
    } else if (text.at(from) == '=' && text.at(to - 1) == '=') {
      heading(from, to);
    } else if ("*#:;".indexOf(text.at(from)) >= 0) {
      entry(from, text.run(from, to, "*#:;"), to);
    } else {
      paragraph(from, to);
    }
  }

  private void heading(int from, int to) {
    int start = text.run(from, to, "=");
    int level = 0;
    while (level < 6
        && level < start - from
        && start < to - level
        && text.at(to - level - 1) == '=') {
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

  /** An entry of a list; a term is a heading of what describes it. */
  private void entry(int from, int body, int to) {
    end();
    int level =
        (int) text.text().substring(from, body).chars().filter(c -> c == '*' || c == '#').count();
    char mark = text.at(body - 1);
    if (mark == ';') {
      int term = text.find(':', body, to);
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
    TableRows table = tables.peek();
    char mark = text.at(from);
    char next = from + 1 < to ? text.at(from + 1) : ' ';
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
    int body = text.run(from, to, "*#:;");
    MappedText.Builder open =
        tables.isEmpty() ? null : body > from ? tables.peek().part() : tables.peek().open();
    MappedText.Builder words = open == null ? out : open;
    words.add(' ', words.next());
    add(body, to, words);
  }

  private void cells(TableRows table, boolean heads, int from, int to) {
    int at = from;
    for (int i = from; i <= to; i++) {
      boolean ends = i == to || twice(i, '|') || (heads && twice(i, '!'));
      if (ends) {
        int body = attributes(at, i);
        add(body, i, table.cell(heads, text.text().substring(at, body)));
        at = Math.min(to, i + 2);
        i++;
      }
    }
  }

  private boolean twice(int at, char c) {
    return text.at(at) == c && at + 1 < text.text().length() && text.at(at + 1) == c;
  }

  /** Where a cell's text begins, behind a bar that ends its attributes. */
  private int attributes(int from, int to) {
    int bar = text.find('|', from, to);
    return bar == to ? from : bar + 1;
  }

  /** Adds the chars of a line; a listing in it is a block of its own. */
  private void add(int from, int to, MappedText.Builder block) {
    MappedText.Builder words = block;
    for (int i = from; i < to; i++) {
      char c = text.at(i);
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

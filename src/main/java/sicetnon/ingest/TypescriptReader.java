package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Structure of what {@link sicetnon.unpack.Typescript} typed: each line is one block. */
final class TypescriptReader implements FormatReader {
  private static final Pattern HEADING = Pattern.compile("\\A(#{1,6}) ");
  private static final Pattern ITEM = Pattern.compile("\\A( *+)- ");
  private static final Pattern HEADS = Pattern.compile("\\|(?:---\\|)++");

  private final String plain;
  private final int from;
  private final BlockList blocks;
  private List<String> heads = List.of();

  /**
   * @param plain the whole text
   * @param from where its lines begin, behind what is said of the whole
   * @param blocks to add to
   */
  TypescriptReader(String plain, int from, BlockList blocks) {
    this.plain = plain;
    this.from = from;
    this.blocks = blocks;
  }

  @Override
  public void read() {
    List<Span> lines = Lines.of(plain, from);
    for (int i = 0; i < lines.size(); i++) {
      String line = text(lines.get(i));
      if (line.startsWith("| ")) {
        boolean head = i + 1 < lines.size() && HEADS.matcher(text(lines.get(i + 1))).matches();
        row(lines.get(i), head);
        i += head ? 1 : 0;
      } else {
        heads = List.of();
        line(lines.get(i), line);
      }
    }
  }

  private String text(Span line) {
    return plain.substring(line.start(), line.end());
  }

  private void line(Span span, String line) {
    Matcher heading = HEADING.matcher(line);
    Matcher item = ITEM.matcher(line);
    if (heading.find()) {
      blocks.heading(heading.group(1).length(), behind(span, heading.end()));
    } else if (item.find()) {
      blocks.item(1 + item.group(1).length() / 2, behind(span, item.end()));
    } else if (!line.isBlank()) {
      blocks.paragraph(behind(span, 0));
    }
  }

  private MappedText behind(Span line, int mark) {
    return MappedText.of(plain, new Span(line.start() + mark, line.end()));
  }

  /** The cells between the bars, each under the head of its column and beside that of its row. */
  private void row(Span line, boolean head) {
    List<MappedText> cells = new ArrayList<>();
    int at = line.start() + 1;
    for (int bar = plain.indexOf('|', at); bar >= 0 && bar < line.end(); ) {
      cells.add(MappedText.of(plain, new Span(at, bar)));
      at = bar + 1;
      bar = plain.indexOf('|', at);
    }
    if (head) {
      heads = cells.stream().map(MappedText::text).toList();
      return;
    }
    String first = "";
    for (int i = 0; i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        blocks.cell(cells.get(i), i < heads.size() ? heads.get(i) : "", first);
      }
      first = i == 0 ? cells.get(i).text() : first;
    }
  }
}

package sicetnon.ingest;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Consumer;

/** What CommonMark takes for one paragraph, and people for a heading and what stands below it. */
final class MarkdownParagraph {
  private final MarkdownInline inline;
  private final NavigableMap<Integer, MarkdownDraft.Line> noted;
  private final int listDepth;
  private final BlockList blocks;
  private final MappedText text;

  /**
   * @param inline its words, which are not blank
   * @param noted stretches of the whole text that are blocks of their own
   * @param listDepth how many lists it stands in
   * @param blocks to add to
   */
  MarkdownParagraph(
      MarkdownInline inline,
      NavigableMap<Integer, MarkdownDraft.Line> noted,
      int listDepth,
      BlockList blocks) {
    this.inline = inline;
    this.noted = noted;
    this.listDepth = listDepth;
    this.blocks = blocks;
    this.text = inline.text();
  }

  /** Adds its blocks. */
  void read() {
    Span span = text.span();
    Map.Entry<Integer, MarkdownDraft.Line> before = noted.floorEntry(span.start());
    boolean within = before != null && before.getValue().end() > span.start();
    int first = within ? before.getKey() : span.start();
    NavigableMap<Integer, MarkdownDraft.Line> lines = noted.subMap(first, true, span.end(), false);
    if (!inline.rows().isEmpty()) {
      MarkdownRows.read(inline.rows(), blocks);
    } else if (lines.isEmpty()) {
      paragraph();
    } else {
      cut(lines);
    }
  }

  /** An entry; a name in bold type in a line of its own is not joined with what is said of it. */
  void item() {
    int length = text.text().length();
    List<Span> heads = inline.heads();
    boolean named = !heads.isEmpty() && heads.get(0).start() == 0;
    int end = named ? heads.get(0).end() : length;
    // a dash is left where an emoji stood before it
    int start = text.text().startsWith("- ") ? 2 : 0;
    emit(text.part(Math.min(start, end), end), t -> blocks.item(listDepth, t));
    emit(text.part(end, length), blocks::paragraph);
  }

  private void paragraph() {
    int at = 0;
    for (Span head : listDepth > 0 ? List.<Span>of() : inline.heads()) {
      lines(at, head.start());
      emit(text.part(head.start(), head.end()), t -> blocks.heading(Block.GROUP, t));
      at = head.end();
    }
    lines(at, text.text().length());
  }

  private void lines(int start, int end) {
    boolean bold = start == 0 && inline.opensBold();
    inline.lines(start, end).forEach(t -> emit(t, bold ? blocks::bold : blocks::paragraph));
  }

  /** Gives each part of a paragraph that was noted as a block of its own to that kind. */
  private void cut(NavigableMap<Integer, MarkdownDraft.Line> lines) {
    int at = 0;
    for (Map.Entry<Integer, MarkdownDraft.Line> line : lines.entrySet()) {
      int start = Math.max(at, index(line.getKey()));
      int end = Math.max(start, index(line.getValue().end()));
      int level = line.getValue().level();
      emit(text.part(at, start), blocks::paragraph);
      emit(
          text.part(start, end),
          level == MarkdownDraft.ITEM
              ? t -> blocks.item(listDepth + 1, t)
              : t -> blocks.heading(level, t));
      at = end;
    }
    emit(text.part(at, text.text().length()), blocks::paragraph);
  }

  /** The first char of a text that stands at a place of the file or behind it. */
  private int index(int place) {
    int low = 0;
    int high = text.text().length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (text.map().get(middle) < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static void emit(MappedText text, Consumer<MappedText> to) {
    if (!text.isBlank()) {
      to.accept(text);
    }
  }
}

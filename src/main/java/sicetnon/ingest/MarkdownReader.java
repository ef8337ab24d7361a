package sicetnon.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Structure of Markdown, read by commonmark with its table extension; offsets from its source
 * spans.
 */
final class MarkdownReader implements FormatReader {
  private static final Pattern SIGNS =
      Pattern.compile(
          "(?m)\\A---\\s*$|^#{1,6} \\S|\\]\\((?:https?:|/|#|\\.)|^\\|.*\\|\\s*$\\R\\|[-:| ]+\\|\\s*$|\\*\\*\\p{L}[^*\\n]*\\*\\*");
  private static final Set<Class<? extends Block>> BLOCK_TYPES =
      new LinkedHashSet<>(
          List.of(
              Heading.class,
              HtmlBlock.class,
              ThematicBreak.class,
              FencedCodeBlock.class,
              org.commonmark.node.BlockQuote.class,
              ListBlock.class));
  // Indented code is left out of the block types: in articles an indented paragraph is prose.
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .enabledBlockTypes(BLOCK_TYPES)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(Bounds.NESTED)
          .maxInlineNesting(Bounds.INLINE)
          .build();

  private final String file;
  private final MarkdownMask mask;
  private final String plain;
  private final int from;
  private final BlockList blocks;
  private Node title;

  /**
   * @param plain the file
   * @param from where the body begins, after any front matter
   * @param blocks to add to
   */
  MarkdownReader(String plain, int from, BlockList blocks) {
    this.file = plain;
    this.mask = MarkdownMask.of(plain, from);
    this.plain = mask.text();
    this.from = from;
    this.blocks = blocks;
  }

  /** Whether text of unknown kind carries Markdown. */
  static boolean looksLike(String plain) {
    return SIGNS.matcher(plain).find();
  }

  @Override
  public void read() {
    Node document = PARSER.parse(plain.substring(from));
    title = title(document);
    document.accept(new Walk());
  }

  /** The first line where it stands alone and reads as a title, and no heading is one; or null. */
  private Node title(Node document) {
    Node first = document.getFirstChild();
    boolean alone = from == 0 && first instanceof Paragraph && apart(first);
    for (Node node = first; alone && node != null; node = node.getNext()) {
      alone = !(node instanceof Heading heading && heading.getLevel() == 1);
    }
    String line = alone ? text(first).text() : "";
    boolean reads =
        !line.isBlank()
            && !line.endsWith(":")
            && Label.end(line, false) == 0
            && PlainTextReader.isHeading(line, true);
    return reads && mask.lines().headMap(text(first).map().get(1)).isEmpty() ? first : null;
  }

  /** Whether a block is one line with a blank one below it. */
  private static boolean apart(Node block) {
    List<SourceSpan> lines = block.getSourceSpans();
    List<SourceSpan> next = block.getNext() == null ? List.of() : block.getNext().getSourceSpans();
    return lines.size() == 1
        && !next.isEmpty()
        && next.get(0).getLineIndex() > lines.get(0).getLineIndex() + 1;
  }

  private MarkdownInline inline(Node node) {
    return MarkdownInline.of(node, plain, from);
  }

  private MappedText text(Node node) {
    return inline(node).text();
  }

  /** Walks the blocks. */
  private final class Walk extends AbstractVisitor {
    private int listDepth;
    private int nested;
    private boolean tooDeep;
    private boolean firstInItem;

    @Override
    public void visit(Heading heading) {
      MappedText text = text(heading);
      boolean underlined = plain.charAt(text.map().get(0)) != '#' && underlined(heading);
      boolean sentence = underlined && text.text().matches("(?s).{60,}+(?<=[.!])");
      emit(text, sentence ? blocks::paragraph : t -> blocks.heading(heading.getLevel(), t));
    }

    /** Whether its mark is the line below it: below a sentence, that is a rule across the page. */
    private boolean underlined(Heading heading) {
      return heading.getLevel() == 2 && heading.getSourceSpans().size() > 1;
    }

    @Override
    public void visit(HtmlBlock html) {
      for (SourceSpan span : html.getSourceSpans()) {
        int start = from + span.getInputIndex();
        mask.html()
            .subMap(start, start + span.getLength())
            .values()
            .forEach(s -> MarkdownHtml.read(file, s, blocks));
      }
    }

    @Override
    public void visit(Paragraph paragraph) {
      MarkdownInline inline = inline(paragraph);
      MappedText text = inline.text();
      deep(text);
      if (text.isBlank()) {
        return;
      }
      Span span = text.span();
      Map.Entry<Integer, MarkdownDraft.Line> before = mask.lines().floorEntry(span.start());
      boolean within = before != null && before.getValue().end() > span.start();
      int first = within ? before.getKey() : span.start();
      NavigableMap<Integer, MarkdownDraft.Line> lines =
          mask.lines().subMap(first, true, span.end(), false);
      if (paragraph == title) {
        blocks.heading(1, text);
      } else if (listDepth > 0 && firstInItem) {
        firstInItem = false;
        item(inline);
      } else if (!inline.rows().isEmpty()) {
        MarkdownRows.read(inline.rows(), blocks);
      } else if (lines.isEmpty()) {
        paragraph(inline);
      } else {
        cut(text, lines);
      }
    }

    /** An entry; a name in bold type in a line of its own is not joined with what is said of it. */
    private void item(MarkdownInline inline) {
      MappedText text = inline.text();
      int length = text.text().length();
      List<Span> heads = inline.heads();
      boolean named = !heads.isEmpty() && heads.get(0).start() == 0;
      int end = named ? heads.get(0).end() : length;
      // a dash is left where an emoji stood before it
      int start = text.text().startsWith("- ") ? 2 : 0;
      emit(text.part(Math.min(start, end), end), t -> blocks.item(listDepth, t));
      emit(text.part(end, length), blocks::paragraph);
    }

    private void paragraph(MarkdownInline inline) {
      MappedText text = inline.text();
      int at = 0;
      for (Span head : listDepth > 0 ? List.<Span>of() : inline.heads()) {
        lines(inline, at, head.start());
        emit(
            text.part(head.start(), head.end()),
            t -> blocks.heading(sicetnon.ingest.Block.GROUP, t));
        at = head.end();
      }
      lines(inline, at, text.text().length());
    }

    private void lines(MarkdownInline inline, int start, int end) {
      boolean bold = start == 0 && inline.opensBold();
      inline.lines(start, end).forEach(t -> emit(t, bold ? blocks::bold : blocks::paragraph));
    }

    /** Gives each part of a paragraph that was noted as a block of its own to that kind. */
    private void cut(MappedText text, NavigableMap<Integer, MarkdownDraft.Line> lines) {
      int at = 0;
      for (Map.Entry<Integer, MarkdownDraft.Line> line : lines.entrySet()) {
        int start = Math.max(at, index(text, line.getKey()));
        int end = Math.max(start, index(text, line.getValue().end()));
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
    private static int index(MappedText text, int place) {
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

    @Override
    public void visit(BulletList list) {
      list(list);
    }

    @Override
    public void visit(OrderedList list) {
      list(list);
    }

    private void list(ListBlock list) {
      listDepth++;
      inside(list);
      listDepth--;
    }

    @Override
    public void visit(org.commonmark.node.BlockQuote quote) {
      inside(quote);
    }

    private void inside(Node container) {
      nested++;
      visitChildren(container);
      nested--;
    }

    /** Within so many lists and quotations the marks of a further one are taken for text. */
    private void deep(MappedText text) {
      if (nested >= Bounds.NESTED - 2 && !tooDeep && !text.isBlank()) {
        tooDeep = true;
        blocks.leaveOut(
            new Excess(
                text.span(), "marks of lists and quotations nested too deep, taken for text"));
      }
    }

    @Override
    public void visit(ListItem item) {
      firstInItem = true;
      inside(item);
      firstInItem = false;
    }

    @Override
    public void visit(FencedCodeBlock code) {
      List<SourceSpan> spans = code.getSourceSpans();
      if (!spans.isEmpty()) {
        SourceSpan last = spans.get(spans.size() - 1);
        Span span =
            new Span(
                from + spans.get(0).getInputIndex(),
                from + last.getInputIndex() + last.getLength());
        emit(MappedText.of(file, span), blocks::code);
      }
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        table(block);
      } else {
        visitChildren(block);
      }
    }

    private void table(Node table) {
      List<String> heads = new ArrayList<>();
      for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          if (row instanceof TableRow && groups(row)) {
            emit(text(row.getFirstChild()), t -> blocks.heading(sicetnon.ingest.Block.GROUP, t));
          } else if (row instanceof TableRow) {
            row(row, heads);
          }
        }
      }
      blocks.endSection(sicetnon.ingest.Block.GROUP);
    }

    /** Whether a row has words in its first cell only: it heads the rows below it. */
    private boolean groups(Node row) {
      Node first = row.getFirstChild();
      boolean head = first instanceof TableCell cell && cell.isHeader();
      boolean others = false;
      for (Node cell = first.getNext(); cell != null; cell = cell.getNext()) {
        others |= !text(cell).isBlank();
      }
      return !head && !others && first.getNext() != null && !text(first).isBlank();
    }

    private void row(Node row, List<String> heads) {
      String rowHead = "";
      Span beyond = null;
      int column = 0;
      for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext(), column++) {
        MappedText text = text(cell);
        if (column >= Bounds.COLUMNS) {
          beyond =
              text.isBlank() ? beyond : beyond == null ? text.span() : beyond.cover(text.span());
          continue;
        }
        if (cell instanceof TableCell tableCell && tableCell.isHeader()) {
          heads.add(text.text());
          continue;
        }
        String head = column < heads.size() ? heads.get(column) : "";
        String first = rowHead;
        List<MappedText> entries = column == 0 ? List.of(text) : inline(cell).entries();
        entries.forEach(e -> emit(e, t -> blocks.cell(t, head, first)));
        rowHead = column == 0 ? text.text() : rowHead;
      }
      if (beyond != null) {
        blocks.leaveOut(
            new Excess(beyond, "cells behind column " + Bounds.COLUMNS + " of a table, left out"));
      }
    }

    private void emit(MappedText text, Consumer<MappedText> to) {
      if (!text.isBlank()) {
        to.accept(text);
      }
    }
  }
}

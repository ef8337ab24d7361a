package sicetnon.ingest;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
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

  private final String plain;
  private final int from;
  private final BlockList blocks;

  /**
   * @param plain the file, without marks that CommonMark does not know
   * @param from where the body begins, after any front matter
   * @param blocks to add to
   */
  MarkdownReader(String plain, int from, BlockList blocks) {
    this.plain = plain;
    this.from = from;
    this.blocks = blocks;
  }

  /** Whether text of unknown kind carries Markdown. */
  static boolean looksLike(String plain) {
    return SIGNS.matcher(plain).find();
  }

  @Override
  public void read() {
    PARSER.parse(plain.substring(from)).accept(new Walk());
  }

  private MappedText text(Node node) {
    Inline inline = new Inline();
    inline.children(node);
    return inline.out.build();
  }

  /** Walks the blocks. */
  private final class Walk extends AbstractVisitor {
    private int listDepth;
    private int nested;
    private boolean tooDeep;
    private boolean firstInItem;

    @Override
    public void visit(Heading heading) {
      emit(text(heading), t -> blocks.heading(heading.getLevel(), t));
    }

    @Override
    public void visit(Paragraph paragraph) {
      Node only = paragraph.getFirstChild();
      Inline inline = new Inline();
      inline.children(paragraph);
      MappedText text = inline.out.build();
      deep(text);
      boolean label =
          only instanceof StrongEmphasis
              && only.getNext() == null
              && PlainTextReader.isHeading(text.text(), true);
      if (listDepth > 0 && firstInItem) {
        firstInItem = false;
        emit(text, t -> blocks.item(listDepth, t));
      } else if (label && listDepth == 0) {
        emit(text, t -> blocks.heading(6, t));
      } else {
        boolean bold = only instanceof StrongEmphasis;
        inline.lines().forEach(t -> emit(t, bold ? blocks::bold : blocks::paragraph));
      }
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
        emit(MappedText.of(plain, span), blocks::code);
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
        emit(text, t -> blocks.cell(t, head, first));
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

  /** Collects the words of one block; pictures and markup are dropped. */
  private final class Inline extends AbstractVisitor {
    private final MappedText.Builder out = new MappedText.Builder();
    private final List<Integer> breaks = new ArrayList<>();
    private boolean inParagraph;

    /**
     * The lines, where each has a label ("Reports to: ..."), or a question and its answer; else all
     * as one.
     */
    List<MappedText> lines() {
      MappedText whole = out.build();
      int first = breaks.isEmpty() ? 0 : Math.min(breaks.get(0), whole.text().length());
      if (whole.text().substring(0, first).strip().endsWith("?")) {
        return List.of(whole.part(0, first), whole.part(first, whole.text().length()));
      }
      List<MappedText> lines = new ArrayList<>();
      int from = 0;
      for (int at : breaks) {
        lines.add(whole.part(from, Math.min(at, whole.text().length())));
        from = Math.min(at, whole.text().length());
      }
      lines.add(whole.part(from, whole.text().length()));
      boolean labelled = lines.stream().allMatch(l -> Label.end(l.text(), false) > 0);
      return labelled ? lines : List.of(whole);
    }

    void children(Node node) {
      inParagraph = node instanceof Paragraph;
      visitChildren(node);
    }

    @Override
    public void visit(Text text) {
      align(text.getLiteral(), text);
    }

    @Override
    public void visit(Code code) {
      align(code.getLiteral(), code);
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      out.add(' ', out.next());
      breaks.add(out.length());
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      out.add(' ', out.next());
      breaks.add(out.length());
    }

    @Override
    public void visit(HtmlInline tag) {
      // in a cell the analysis parts sentences where the file has more between two letters
      if (inParagraph && tag.getLiteral().matches("(?i)<br ?/?>")) {
        out.add(' ', out.next());
        breaks.add(out.length());
      }
    }

    @Override
    public void visit(Image image) {
      // an image's caption is no statement of the article
    }

    /** Places a literal's chars on the file's, which may have escapes and entities between them. */
    private void align(String literal, Node node) {
      int at = out.next();
      int end = plain.length();
      if (!node.getSourceSpans().isEmpty()) {
        List<SourceSpan> spans = node.getSourceSpans();
        SourceSpan last = spans.get(spans.size() - 1);
        at = from + spans.get(0).getInputIndex();
        end = from + last.getInputIndex() + last.getLength();
      }
      for (int i = 0; i < literal.length(); i++) {
        char c = literal.charAt(i);
        at = near(c, at, end);
        out.add(c == '\t' || c == '\n' || c == '\u00A0' ? ' ' : c, Math.min(at, end - 1));
        at++;
      }
    }
  }

  /** Where a char stands at most eight further on, else where it was looked for. */
  private int near(char c, int at, int end) {
    for (int i = at; i < Math.min(end, at + 9); i++) {
      if (plain.charAt(i) == c) {
        return i;
      }
    }
    return at;
  }
}

package sicetnon.ingest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
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
      MarkdownParagraph words = new MarkdownParagraph(inline, mask.lines(), listDepth, blocks);
      if (paragraph == title) {
        blocks.heading(1, text);
      } else if (listDepth > 0 && firstInItem) {
        firstInItem = false;
        words.item();
      } else {
        words.read();
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
        emit(MappedText.of(file, span), blocks::code);
      }
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        new MarkdownTable(plain, from, blocks).read(block);
      } else {
        visitChildren(block);
      }
    }

    private void emit(MappedText text, Consumer<MappedText> to) {
      if (!text.isBlank()) {
        to.accept(text);
      }
    }
  }
}

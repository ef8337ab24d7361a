package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** A table of Markdown: each cell under the head of its column. */
final class MarkdownTable {
  private final String plain;
  private final int from;
  private final BlockList blocks;

  /**
   * @param plain the text that was parsed, with the file's before it
   * @param from where what was parsed begins
   * @param blocks to add to
   */
  MarkdownTable(String plain, int from, BlockList blocks) {
    this.plain = plain;
    this.from = from;
    this.blocks = blocks;
  }

  private MappedText text(Node cell) {
    return MarkdownInline.of(cell, plain, from).text();
  }

  /** Adds the cells; a row with words in its first one only heads those below it. */
  void read(Node table) {
    List<String> heads = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow && groups(row)) {
          blocks.heading(Block.GROUP, text(row.getFirstChild()));
        } else if (row instanceof TableRow) {
          row(row, heads);
        }
      }
    }
    blocks.endSection(Block.GROUP);
  }

  /** Whether a row has words in its first cell only: it heads the rows below it. */
  private boolean groups(Node row) {
    Node first = row.getFirstChild();
    if (first == null) {
      return false;
    }
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
        beyond = text.isBlank() ? beyond : beyond == null ? text.span() : beyond.cover(text.span());
        continue;
      }
      if (cell instanceof TableCell tableCell && tableCell.isHeader()) {
        heads.add(text.text());
        continue;
      }
      String head = column < heads.size() ? heads.get(column) : "";
      String first = rowHead;
      List<MappedText> entries =
          column == 0 ? List.of(text) : MarkdownInline.of(cell, plain, from).entries();
      entries.stream().filter(e -> !e.isBlank()).forEach(e -> blocks.cell(e, head, first));
      rowHead = column == 0 ? text.text() : rowHead;
    }
    if (beyond != null) {
      blocks.leaveOut(
          new Excess(beyond, "cells behind column " + Bounds.COLUMNS + " of a table, left out"));
    }
  }
}

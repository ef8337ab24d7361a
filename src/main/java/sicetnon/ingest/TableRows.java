package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table as its rows come: each cell under the heads of its columns, also where a cell spans
 * several columns or rows.
 */
final class TableRows {
  private static final Pattern SPAN =
      Pattern.compile("(?i)\\b(col|row)span\\s*+=\\s*+[\"']?(\\d{1,3})");

  /** A cell whose text may go on; each of its lines and entries is a part. */
  private record Cell(boolean head, int columns, int rows, List<MappedText.Builder> parts) {}

  private final BlockList blocks;
  private final List<String> heads = new ArrayList<>();
  private final List<Cell> row = new ArrayList<>();

  /** For each column the number of rows below that a cell of it still reaches. */
  private final int[] reach = new int[Bounds.COLUMNS];

  private boolean body;
  private boolean grouped;
  private String first = "";

  TableRows(BlockList blocks) {
    this.blocks = blocks;
  }

  /**
   * Begins a cell.
   *
   * @param attributes those of the cell as HTML has them: {@code colspan="2"}
   * @return where its text goes
   */
  MappedText.Builder cell(boolean head, String attributes) {
    int columns = 1;
    int rows = 1;
    for (Matcher span = SPAN.matcher(attributes); span.find(); ) {
      int cells = Math.max(1, Integer.parseInt(span.group(2)));
      boolean wide = span.group(1).charAt(0) == 'c' || span.group(1).charAt(0) == 'C';
      columns = wide ? cells : columns;
      rows = wide ? rows : cells;
    }
    row.add(new Cell(head, columns, rows, new ArrayList<>()));
    return part();
  }

  /** Begins another part of the last cell; nothing when there is no cell. */
  MappedText.Builder part() {
    MappedText.Builder part = new MappedText.Builder();
    if (!row.isEmpty()) {
      row.get(row.size() - 1).parts().add(part);
    }
    return part;
  }

  /** Where the text of the last cell goes on; null when there is no cell. */
  MappedText.Builder open() {
    List<MappedText.Builder> parts = row.isEmpty() ? List.of() : row.get(row.size() - 1).parts();
    return parts.isEmpty() ? null : parts.get(parts.size() - 1);
  }

  /** The row is whole. */
  void endRow() {
    if (row.isEmpty()) {
      return;
    }
    boolean head = row.stream().allMatch(Cell::head);
    if (head && body && row.size() == 1) {
      row.get(0).parts().forEach(p -> heading(p.build()));
    } else {
      if (head && body) {
        heads.clear();
      }
      cells(head);
      body = !head;
    }
    row.clear();
  }

  /** The table is whole. */
  void end() {
    endRow();
    if (grouped) {
      blocks.endSection(Block.GROUP);
    }
  }

  private void heading(MappedText text) {
    if (!text.isBlank()) {
      blocks.heading(Block.GROUP, text);
      grouped = true;
    }
  }

  private void cells(boolean head) {
    int[] left = reach.clone();
    int column = 0;
    Span beyond = null;
    for (Cell cell : row) {
      while (column < left.length && left[column] > 0) {
        column++;
      }
      if (column >= left.length) {
        beyond = cover(beyond, cell);
        continue;
      }
      int end = Math.min(left.length, column + cell.columns());
      for (int i = column; i < end; i++) {
        reach[i] = cell.rows();
        left[i] = 1;
      }
      add(cell, head, column, end);
      column = end;
    }
    for (int i = 0; i < reach.length; i++) {
      reach[i] = Math.max(0, reach[i] - 1);
    }
    if (beyond != null) {
      blocks.leaveOut(
          new Excess(beyond, "cells behind column " + Bounds.COLUMNS + " of a table, left out"));
    }
  }

  private void add(Cell cell, boolean head, int from, int to) {
    List<MappedText> parts =
        cell.parts().stream().map(MappedText.Builder::build).filter(p -> !p.isBlank()).toList();
    String all = parts.stream().map(MappedText::text).collect(Collectors.joining(" "));
    if (!head) {
      String column = from < heads.size() ? heads.get(from) : "";
      parts.forEach(p -> blocks.cell(p, column, from == 0 ? "" : first));
    }
    for (int i = from; head && i < to; i++) {
      while (heads.size() <= i) {
        heads.add("");
      }
      String above = heads.get(i);
      boolean both = !above.isEmpty() && above.length() + all.length() < Bounds.HEADING;
      heads.set(i, both ? above + " " + all : above.isEmpty() ? all : above);
    }
    first = from == 0 ? all : first;
  }

  private static Span cover(Span beyond, Cell cell) {
    Span all = beyond;
    for (MappedText.Builder part : cell.parts()) {
      MappedText text = part.build();
      all = text.isBlank() ? all : all == null ? text.span() : all.cover(text.span());
    }
    return all;
  }
}

package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes blocks of a table's rows: each cell under its column's head and beside its row's. */
final class Rows {
  private static final Pattern ITEM =
      Pattern.compile("\\A\\s*+(?:[-+\\u2022]|[*.]{1,5}|#\\.|\\d{1,3}[.)])[ \\t]++");
  private static final Pattern FENCE =
      Pattern.compile("\\A\\s*+(?:-{4,}+|={4,}+|\\.{4,}+|\\*{4,}+|_{4,}+|--)\\s*+\\z");

  /**
   * One cell.
   *
   * @param parts its paragraphs and items
   * @param again whether it reaches down from the row above
   */
  record Cell(List<MappedText> parts, boolean again) {
    Cell {
      parts = List.copyOf(parts);
    }

    /** What it is in the rows below that it reaches. */
    Cell below() {
      return new Cell(parts, true);
    }

    boolean blank() {
      return parts.isEmpty();
    }

    String text() {
      return parts.stream().map(MappedText::text).collect(Collectors.joining(" "));
    }
  }

  /** What stands in a column that a cell reaches over from the left. */
  static final Cell NONE = new Cell(List.of(), false);

  private final Page page;
  private final BlockList blocks;
  private final List<String> heads = new ArrayList<>();

  Rows(Page page, BlockList blocks) {
    this.page = page;
    this.blocks = blocks;
  }

  /** A cell of one text. */
  static Cell cell(MappedText text) {
    return new Cell(text.isBlank() ? List.of() : List.of(text), false);
  }

  /** A cell of several lines: a blank one parts paragraphs, a mark of a list begins an item. */
  Cell cell(List<Span> lines) {
    List<MappedText> parts = new ArrayList<>();
    Wrapped part = page.words();
    for (Span line : lines) {
      String raw = page.raw(line);
      Matcher item = ITEM.matcher(raw);
      boolean listed = item.find();
      if (listed || raw.isBlank()) {
        put(part, parts);
        part = page.words();
      }
      if (!FENCE.matcher(raw).find()) {
        part.add(listed ? new Span(line.start() + item.end(), line.end()) : line);
      }
    }
    put(part, parts);
    return new Cell(parts, false);
  }

  private static void put(Wrapped part, List<MappedText> parts) {
    MappedText text = part.text();
    if (!text.isBlank()) {
      parts.add(text);
    }
  }

  /** A row of heads; a further one says more of each column. */
  void heads(List<Cell> row) {
    for (int i = 0; i < Math.min(row.size(), Bounds.COLUMNS); i++) {
      if (i == heads.size()) {
        heads.add("");
      }
      String more = row.get(i).again() ? "" : row.get(i).text();
      heads.set(i, (heads.get(i) + " " + more).strip());
    }
  }

  void row(List<Cell> row) {
    if (groups(row)) {
      row.get(0).parts().forEach(t -> blocks.heading(Block.GROUP, t));
      return;
    }
    String first = "";
    for (int i = 0; i < Math.min(row.size(), Bounds.COLUMNS); i++) {
      String column = i < heads.size() ? heads.get(i) : "";
      String beside = first;
      if (!row.get(i).again()) {
        row.get(i).parts().forEach(t -> blocks.cell(t, column, beside));
      }
      first = i == 0 ? row.get(0).text() : first;
    }
    beyond(row);
  }

  /** Whether a row has words in its first cell only: it heads the rows below it. */
  private static boolean groups(List<Cell> row) {
    return row.size() > 1 && !row.get(0).blank() && row.stream().skip(1).allMatch(Cell::blank);
  }

  private void beyond(List<Cell> row) {
    row.stream()
        .skip(Bounds.COLUMNS)
        .flatMap(c -> c.parts().stream())
        .map(MappedText::span)
        .reduce(Span::cover)
        .ifPresent(
            s ->
                blocks.leaveOut(
                    new Excess(
                        s, "cells behind column " + Bounds.COLUMNS + " of a table, left out")));
  }

  /** The table is done: what follows stands under none of its groups. */
  void end() {
    blocks.endSection(Block.GROUP);
  }
}

package sicetnon.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the blocks of one source and works out what stands above and before each. */
final class BlockList {
  /** Words of a line without a final stop that introduces the list below it: "You have". */
  private static final int LINE = 6;

  private static final String REST =
      String.format(
          Locale.ROOT, "all behind the first %,d paragraphs, items and cells", Bounds.BLOCKS);

  private static final String LONG =
      String.format(Locale.ROOT, "all behind the first %,d characters of text", Bounds.FILE);

  private final Boilerplate boilerplate;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Excess> excess = new ArrayList<>();
  private final List<Integer> headings = new ArrayList<>();
  private boolean dashed;
  private int chars;
  private int leftOutBelow = Integer.MAX_VALUE;

  BlockList(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  void heading(int level, MappedText text) {
    if (text.isBlank()) {
      return;
    }
    if (text.text().length() > Bounds.HEADING || full(text)) {
      paragraph(text);
      return;
    }
    headings.removeIf(h -> blocks.get(h).level() >= level);
    if (level <= leftOutBelow) {
      leftOutBelow = boilerplate.opensSection(text.text()) ? level : Integer.MAX_VALUE;
    }
    int index = blocks.size();
    put(Block.Kind.HEADING, level, text, "", "");
    if (blocks.get(index).leftOut().isEmpty()) {
      headings.add(index);
    }
  }

  /** What follows stands under no heading of this level or lower. */
  void endSection(int level) {
    headings.removeIf(h -> blocks.get(h).level() >= level);
  }

  /** What follows stands under no heading. */
  void endSections() {
    headings.clear();
    leftOutBelow = Integer.MAX_VALUE;
  }

  /** A paragraph; an advertisement in the middle of one becomes a block of its own. */
  void paragraph(MappedText text) {
    for (MappedText piece : Bounds.pieces(text, excess)) {
      for (MappedText part : boilerplate.separate(piece)) {
        add(Block.Kind.PARAGRAPH, 0, part, "", "");
      }
    }
  }

  /** A paragraph that opens in bold type, so that a dash behind it ends a label. */
  void bold(MappedText text) {
    dashed = true;
    paragraph(text);
    dashed = false;
  }

  void item(int level, MappedText text) {
    add(Block.Kind.LIST_ITEM, level, text, "", "");
  }

  void cell(MappedText text, String column, String row) {
    add(Block.Kind.CELL, 0, text, column, row);
  }

  void code(MappedText text) {
    add(Block.Kind.CODE, 0, text, "", "");
  }

  /** Takes note of what is not read. */
  void leaveOut(Excess beyond) {
    excess.add(beyond);
  }

  /** What is beyond the bounds, so far. */
  List<Excess> excess() {
    return excess;
  }

  /** The finished blocks, each answer tied to its question. */
  List<Block> finish() {
    Set<String> heads =
        blocks.stream()
            .filter(b -> b.kind() == Block.Kind.HEADING)
            .map(BlockList::words)
            .collect(Collectors.toSet());
    List<Block> out = new ArrayList<>(blocks.stream().map(b -> contents(b, heads)).toList());
    for (int i = 1; i < out.size(); i++) {
      Block answer = out.get(i);
      Block question = out.get(i - 1);
      if (asks(question)
          && question.readable()
          && answer.readable()
          && answer.kind() != Block.Kind.HEADING
          && answer.kind() != Block.Kind.CELL
          && !asks(answer)) {
        out.set(i, answer.answering(i - 1));
      }
    }
    return out;
  }

  /** An entry of a table of contents repeats a heading; it says nothing of its own. */
  private static Block contents(Block block, Set<String> heads) {
    boolean entry = block.kind() == Block.Kind.LIST_ITEM && heads.contains(words(block));
    return entry ? block.leftOut("contents") : block;
  }

  /** Lower-case text without numbers and marks around it. */
  private static String words(Block block) {
    return block
        .text()
        .toLowerCase(Locale.ROOT)
        .replaceAll("^[^\\p{L}]++|(?<=\\p{L})[^\\p{L}]++$", "");
  }

  private static boolean asks(Block block) {
    return block.text().strip().endsWith("?");
  }

  private void add(Block.Kind kind, int level, MappedText text, String column, String row) {
    for (MappedText piece : Bounds.pieces(text, excess)) {
      if (!piece.isBlank() && !full(piece)) {
        put(kind, level, piece, column, row);
      }
    }
  }

  /** Whether there are too many blocks already, so that this one and all behind it are left out. */
  private boolean full(MappedText text) {
    boolean full = blocks.size() >= Bounds.BLOCKS || chars >= Bounds.FILE;
    String rest = chars >= Bounds.FILE ? LONG : REST;
    if (full && !text.isBlank()) {
      Excess last = excess.isEmpty() ? null : excess.get(excess.size() - 1);
      if (last != null && last.rest()) {
        excess.set(excess.size() - 1, new Excess(last.span().cover(text.span()), rest, true));
      } else {
        excess.add(new Excess(text.span(), rest, true));
      }
    }
    return full;
  }

  private void put(Block.Kind kind, int level, MappedText text, String column, String row) {
    int index = blocks.size();
    boolean line = kind == Block.Kind.LIST_ITEM || kind == Block.Kind.PARAGRAPH;
    int body = line ? Label.end(text.text(), kind == Block.Kind.LIST_ITEM || dashed) : 0;
    String label =
        text.text()
            .substring(0, body)
            .replaceAll("(?<![\\s:\u2013\u2014=-])[\\s:\u2013\u2014=-]++$", "");
    String why = leftOutBelow < Integer.MAX_VALUE ? "boilerplate" : boilerplate.reason(text.text());
    Block block =
        new Block(
            index,
            kind,
            level,
            text.text(),
            text.map(),
            headings,
            leadIn(kind, level),
            -1,
            column,
            body > 0 ? label : row,
            body,
            why);
    blocks.add(block);
    chars += text.text().length();
  }

  private int leadIn(Block.Kind kind, int level) {
    if (kind != Block.Kind.LIST_ITEM) {
      return -1;
    }
    for (int i = blocks.size() - 1; i >= 0; i--) {
      Block before = blocks.get(i);
      if (before.kind() == Block.Kind.LIST_ITEM && before.level() >= level) {
        if (before.level() == level) {
          return before.leadIn();
        }
        continue;
      }
      String text = before.text().strip();
      boolean line = before.kind() == Block.Kind.PARAGRAPH && text.split("\\s+").length <= LINE;
      boolean introduces =
          before.kind() == Block.Kind.LIST_ITEM
              || text.endsWith(":")
              || (line && text.matches(".*[\\p{L}\\p{N}\u2019']"));
      return introduces ? i : -1;
    }
    return -1;
  }
}

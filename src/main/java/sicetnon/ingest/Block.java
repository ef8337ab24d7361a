package sicetnon.ingest;

import java.util.List;

/**
 * One structural piece of a source.
 *
 * @param index position in {@link Source#blocks()}
 * @param kind what it is
 * @param level depth of a heading (1 is the title's level) or of a list item; 0 otherwise
 * @param text the words to read: marks removed, line breaks folded to spaces
 * @param map for each char of {@code text} its code-point offset in the file, and one more entry
 *     for the end
 * @param headings indexes of the headings above, outermost first
 * @param leadIn index of the paragraph or heading that introduces this list item, or -1
 * @param question index of the question that this block answers, or -1
 * @param column the head of this cell's table column, or empty
 * @param row the head of this cell's table row, or the label at the head of a line, or empty
 * @param bodyStart first char of the text after its label; 0 when it has none
 * @param leftOut why the block makes no claims, or empty
 */
public record Block(
    int index,
    Kind kind,
    int level,
    String text,
    Offsets map,
    List<Integer> headings,
    int leadIn,
    int question,
    String column,
    String row,
    int bodyStart,
    String leftOut) {

  /** Why a passage in another language is left out. */
  public static final String NOT_ENGLISH = "not English";

  /** The level of a heading within a table. */
  public static final int GROUP = 6;

  /** What a block is. */
  public enum Kind {
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    CELL,
    CODE
  }

  public Block {
    if (map.size() != text.length() + 1) {
      throw new IllegalArgumentException("map has " + map.size() + " entries for " + text.length());
    }
    headings = List.copyOf(headings);
  }

  /** The part of the file behind {@code text[start:end]}. */
  public Span span(int start, int end) {
    return start == end
        ? new Span(map.get(start), map.get(start))
        : new Span(map.get(start), map.get(end - 1) + 1);
  }

  /** Whether it is left out as no part of the article: an advertisement, a footer, a date. */
  public boolean boilerplate() {
    return !leftOut.isEmpty() && !leftOut.equals(NOT_ENGLISH);
  }

  /** Whether claims may be read from this block. */
  public boolean readable() {
    return leftOut.isEmpty() && kind != Kind.CODE;
  }

  /** Whether it is a line with a label: "Reports to: the head chef". */
  public boolean labelled() {
    return bodyStart > 0;
  }

  /** The same block left out for a reason; one that is left out already keeps its reason. */
  public Block leftOut(String why) {
    return new Block(
        index,
        kind,
        level,
        text,
        map,
        headings,
        leadIn,
        question,
        column,
        row,
        bodyStart,
        leftOut.isEmpty() ? why : leftOut);
  }

  Block answering(int questionIndex) {
    return new Block(
        index,
        kind,
        level,
        text,
        map,
        headings,
        leadIn,
        questionIndex,
        column,
        row,
        bodyStart,
        leftOut);
  }
}

package sicetnon.unpack;

import java.util.List;

/**
 * A paragraph, heading, item or table of a document.
 *
 * @param lines empty for a table; without the mark of an item
 * @param mark of an item, else null
 * @param level of an item, from 1
 * @param full whether the last line reaches the end of its column
 * @param table null for all others
 */
record PdfBlock(List<PdfLine> lines, PdfMark mark, int level, boolean full, PdfTable table) {
  float size() {
    return lines.get(0).size();
  }

  /** Of the largest letters: a line may be of small capitals but for the first ones. */
  float largest() {
    return (float) first().words().stream().mapToDouble(PdfWord::size).max().orElse(0);
  }

  boolean isBold() {
    return lines.stream().allMatch(PdfLine::bold);
  }

  int chars() {
    return lines.stream().mapToInt(l -> l.text().length()).sum();
  }

  PdfLine first() {
    return lines.get(0);
  }

  PdfLine last() {
    return lines.get(lines.size() - 1);
  }
}

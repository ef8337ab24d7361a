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

package sicetnon.unpack;

import java.util.List;

/**
 * A table on a page.
 *
 * @param rows their cells, each the lines in it
 * @param heads whether the first row names the columns
 */
record PdfTable(
    float left, float top, float right, float bottom, List<List<List<PdfLine>>> rows, boolean heads)
    implements PdfPiece {

  int columns() {
    return rows.stream().mapToInt(List::size).max().orElse(0);
  }
}

package sicetnon.unpack;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tells cells set under one another from words that happen to leave a strip free. */
final class PdfEdges {
  private static final float NEAR = 3;

  private PdfEdges() {}

  /** Whether the cells of each column begin, end or have their middles under one another. */
  static boolean aligned(List<List<List<PdfWord>>> rows) {
    int columns = rows.get(0).size();
    for (int c = 0; c < columns; c++) {
      int column = c;
      List<List<PdfWord>> cells =
          rows.stream().map(r -> r.get(column)).filter(r -> !r.isEmpty()).toList();
      if (cells.isEmpty() || !isAligned(cells)) {
        return false;
      }
    }
    return rows.stream().flatMap(List::stream).filter(PdfEdges::goesOn).count() * 2
        < rows.stream().flatMap(List::stream).filter(r -> !r.isEmpty()).count();
  }

  private static boolean isAligned(List<List<PdfWord>> cells) {
    return share(cells, PdfEdges::left) > 0.6
        || share(cells, PdfEdges::right) > 0.6
        || share(cells, c -> (left(c) + right(c)) / 2) > 0.6;
  }

  /** The largest share of cells that have it in one place. */
  private static double share(List<List<PdfWord>> cells, ToDoubleFunction<List<PdfWord>> place) {
    double[] places = cells.stream().mapToDouble(place).sorted().toArray();
    int most = 0;
    int from = 0;
    for (int to = 0; to < places.length; to++) {
      while (places[to] - places[from] > NEAR) {
        from++;
      }
      most = Math.max(most, to - from + 1);
    }
    return (double) most / places.length;
  }

  /** Whether a cell looks like the middle of a sentence. */
  static boolean goesOn(List<PdfWord> cell) {
    return cell.size() > 2 && Character.isLowerCase(cell.get(0).text().charAt(0));
  }

  private static double left(List<PdfWord> cell) {
    return cell.get(0).left();
  }

  private static double right(List<PdfWord> cell) {
    return cell.get(cell.size() - 1).right();
  }
}

package sicetnon.unpack;

import java.util.HashMap;
import java.util.Map;

/** Knows where letters stand, so that one struck a second time, to make it bold, counts once. */
final class PdfStruck {
  /** Of the size: the same letter stands no nearer to itself. */
  private static final float NEAR = 0.15f;

  private record Place(String letter, int column, int row) {}

  private record Point(float x, float y) {}

  private final Map<Place, Point> points = new HashMap<>();

  /** Whether the letter stands there already; if not, it does now. */
  boolean again(String letter, float x, float y, float size) {
    float near = NEAR * size;
    int column = Math.round(x / near);
    int row = Math.round(y / near);
    for (int c = column - 1; c <= column + 1; c++) {
      for (int r = row - 1; r <= row + 1; r++) {
        Point p = points.get(new Place(letter, c, r));
        if (p != null && Math.abs(p.x - x) < near && Math.abs(p.y - y) < near) {
          return true;
        }
      }
    }
    points.put(new Place(letter, column, row), new Point(x, y));
    return false;
  }
}

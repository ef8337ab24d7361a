package sicetnon.unpack;

import java.util.HashMap;
import java.util.Map;

/** Knows where letters stand, so that one struck a second time, to make it bold, counts once. */
final class PdfStruck {
  /** Of the size: the same letter stands no nearer to itself. */
  private static final float NEAR = 0.15f;

  private record Point(float x, float y) {}

  private final Map<Long, Point> points = new HashMap<>();

  /** Whether the letter stands there already; if not, it does now. */
  boolean again(String letter, float x, float y, float size) {
    float near = NEAR * size;
    long column = Math.round(x / near);
    long row = Math.round(y / near);
    for (long c = column - 1; c <= column + 1; c++) {
      for (long r = row - 1; r <= row + 1; r++) {
        Point p = points.get(cell(letter, c, r));
        if (p != null && Math.abs(p.x - x) < near && Math.abs(p.y - y) < near) {
          return true;
        }
      }
    }
    points.put(cell(letter, column, row), new Point(x, y));
    return false;
  }

  /** A number for a letter in a place, spread wide so that hardly two are the same. */
  private static long cell(String letter, long column, long row) {
    return (letter.hashCode() * 1_000_003L + column) * 1_000_003L + row;
  }
}

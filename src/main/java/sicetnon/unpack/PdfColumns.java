package sicetnon.unpack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Parts a page into areas that are read one after another. Columns are parted by a gutter: a strip
 * that no word reaches into over at least three lines on both sides. What stands above and below
 * the gutter, a heading over both columns, is read before and after them.
 */
final class PdfColumns {
  /** Of the size of the text: the width of a gutter. */
  private static final float GUTTER = 0.8f;

  private static final int STEP = 2;
  private static final int LEAST = 3;
  private static final int DEPTH = 12;
  private static final int TRIES = 150;

  /**
   * A strip without words, how many lines stand at least on either side, and how many words on the
   * left.
   */
  private record Gutter(float x, float top, float bottom, int lines, int left) {
    boolean isSame(Gutter other) {
      return top == other.top && bottom == other.bottom && left == other.left;
    }
  }

  private final List<Float> known = new ArrayList<>();

  /** The areas of a page, in the order in which they are read. */
  List<List<PdfPiece>> areas(List<PdfPiece> pieces) {
    List<List<PdfPiece>> areas = new ArrayList<>();
    part(pieces, 0, areas);
    return areas;
  }

  private void part(List<PdfPiece> pieces, int depth, List<List<PdfPiece>> areas) {
    if (pieces.isEmpty()) {
      return;
    }
    Gutter gutter = depth < DEPTH ? gutter(pieces) : null;
    if (gutter == null) {
      areas.add(pieces);
      return;
    }
    List<List<PdfPiece>> parts =
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (PdfPiece piece : pieces) {
      parts.get(side(piece, gutter)).add(piece);
    }
    parts.forEach(p -> part(p, depth + 1, areas));
  }

  /** 0 above, 1 left, 2 right, 3 below. */
  private static int side(PdfPiece piece, Gutter gutter) {
    float y = (piece.top() + piece.bottom()) / 2;
    if (y < gutter.top() || y > gutter.bottom()) {
      return y < gutter.top() ? 0 : 3;
    }
    return (piece.left() + piece.right()) / 2 < gutter.x() ? 1 : 2;
  }

  private Gutter gutter(List<PdfPiece> pieces) {
    List<PdfPiece> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PdfPiece::top).thenComparingDouble(PdfPiece::left));
    float size = size(sorted);
    float from = (float) sorted.stream().mapToDouble(PdfPiece::left).min().orElse(0);
    float to = (float) sorted.stream().mapToDouble(PdfPiece::right).max().orElse(0);
    List<Gutter> all = new ArrayList<>();
    for (float x = from + 4 * size; x < to - 4 * size; x += STEP) {
      gutters(sorted, x, GUTTER * size).stream()
          .filter(g -> all.stream().noneMatch(g::isSame))
          .forEach(all::add);
    }
    all.sort(Comparator.comparingInt(Gutter::lines).reversed());
    for (Gutter gutter : all.subList(0, Math.min(TRIES, all.size()))) {
      if (divides(sorted, gutter)) {
        known.add(gutter.x());
        return gutter;
      }
    }
    return null;
  }

  /** The strips at a place, from one piece that reaches into it to the next. */
  private List<Gutter> gutters(List<PdfPiece> sorted, float x, float width) {
    boolean again = known.stream().anyMatch(k -> Math.abs(k - x) <= STEP);
    List<Gutter> gutters = new ArrayList<>();
    float top = -Float.MAX_VALUE;
    List<Float> left = new ArrayList<>();
    List<Float> right = new ArrayList<>();
    for (PdfPiece piece : sorted) {
      if (piece.left() < x + width / 2 && piece.right() > x - width / 2) {
        add(gutters, x, top, piece.top(), left, right, again);
        top = Math.max(top, piece.bottom());
        left.clear();
        right.clear();
      } else {
        (piece.right() < x ? left : right).add(piece.bottom());
      }
    }
    add(gutters, x, top, Float.MAX_VALUE, left, right, again);
    return gutters;
  }

  private static void add(
      List<Gutter> gutters,
      float x,
      float top,
      float bottom,
      List<Float> left,
      List<Float> right,
      boolean known) {
    int lines = Math.min(lines(left), lines(right));
    if (lines >= (known ? 1 : LEAST)) {
      gutters.add(new Gutter(x, top, bottom, lines, left.size()));
    }
  }

  /** How many lines end at these places, which rise. */
  private static int lines(List<Float> bottoms) {
    int lines = 0;
    float last = -Float.MAX_VALUE;
    for (float bottom : bottoms) {
      if (bottom > last + 4) {
        lines++;
        last = bottom;
      }
    }
    return lines;
  }

  /** Whether both sides are running text, or stand on lines of their own: else it is a table. */
  private boolean divides(List<PdfPiece> pieces, Gutter gutter) {
    List<List<PdfWord>> sides = List.of(new ArrayList<>(), new ArrayList<>());
    for (PdfPiece piece : pieces) {
      int side = side(piece, gutter);
      if ((side == 1 || side == 2) && piece instanceof PdfWord word) {
        sides.get(side - 1).add(word);
      }
    }
    if (sides.get(0).isEmpty() || sides.get(1).isEmpty()) {
      return false;
    }
    boolean again = gutter.lines() < LEAST;
    return again || PdfProse.sideBySide(PdfLine.lines(sides.get(0)), PdfLine.lines(sides.get(1)));
  }

  /** The middle one of the sizes. */
  private static float size(List<PdfPiece> pieces) {
    List<Float> sizes =
        pieces.stream()
            .filter(PdfWord.class::isInstance)
            .map(p -> ((PdfWord) p).size())
            .sorted()
            .toList();
    return sizes.isEmpty() ? 10 : sizes.get(sizes.size() / 2);
  }
}

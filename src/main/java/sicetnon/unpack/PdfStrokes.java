package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** The straight lines drawn on a page: strokes, edges of boxes, and boxes as thin as a line. */
final class PdfStrokes {
  /** Lines after which it is a drawing and no table. */
  private static final int MOST = 20_000;

  private static final float THIN = 3;

  /** A line from here to there, as the document counts. */
  private record Edge(float x, float y, float x2, float y2) {}

  private final List<Edge> path = new ArrayList<>();
  private final List<Edge> drawn = new ArrayList<>();
  private float x;
  private float y;
  private float startX;
  private float startY;

  /** Takes an operator of the page's own language; most say nothing of lines. */
  void take(String operator, List<COSBase> given, Matrix matrix) {
    switch (operator) {
      case "m" -> move(place(given, 0, matrix));
      case "l" -> line(place(given, 0, matrix));
      case "c" -> curve(place(given, 4, matrix));
      case "v", "y" -> curve(place(given, 2, matrix));
      case "h" -> line(new float[] {startX, startY});
      case "re" -> box(given, matrix);
      case "S" -> stroke();
      case "s", "b", "b*" -> {
        line(new float[] {startX, startY});
        stroke();
      }
      case "B", "B*" -> stroke();
      case "f", "F", "f*" -> fill();
      case "n" -> path.clear();
      default -> {}
    }
  }

  /** The lines that run straight across or down. */
  List<PdfRule> rules(PdfTurn turn) {
    List<PdfRule> rules = new ArrayList<>();
    if (drawn.size() >= MOST) {
      return rules;
    }
    for (Edge e : drawn) {
      float fromX = turn.x(e.x, e.y);
      float fromY = turn.y(e.x, e.y);
      float toX = turn.x(e.x2, e.y2);
      float toY = turn.y(e.x2, e.y2);
      if (Math.abs(fromY - toY) < 1 && Math.abs(fromX - toX) > THIN) {
        rules.add(new PdfRule(true, (fromY + toY) / 2, fromX, toX));
      } else if (Math.abs(fromX - toX) < 1 && Math.abs(fromY - toY) > THIN) {
        rules.add(new PdfRule(false, (fromX + toX) / 2, fromY, toY));
      }
    }
    return rules;
  }

  private void move(float[] to) {
    x = to[0];
    y = to[1];
    startX = x;
    startY = y;
  }

  private void line(float[] to) {
    if (path.size() < MOST) {
      path.add(new Edge(x, y, to[0], to[1]));
    }
    x = to[0];
    y = to[1];
  }

  private void curve(float[] to) {
    x = to[0];
    y = to[1];
  }

  private void box(List<COSBase> given, Matrix matrix) {
    float left = number(given, 0);
    float low = number(given, 1);
    float right = left + number(given, 2);
    float high = low + number(given, 3);
    move(place(left, low, matrix));
    line(place(right, low, matrix));
    line(place(right, high, matrix));
    line(place(left, high, matrix));
    line(new float[] {startX, startY});
  }

  private void stroke() {
    if (drawn.size() + path.size() <= MOST) {
      drawn.addAll(path);
    }
    path.clear();
  }

  /** Keeps the middle of each box that is as thin as a line; its edges follow one another. */
  private void fill() {
    int from = 0;
    for (int i = 1; i <= path.size(); i++) {
      if (i == path.size() || !follows(path.get(i - 1), path.get(i))) {
        thin(path.subList(from, i));
        from = i;
      }
    }
    path.clear();
  }

  private static boolean follows(Edge before, Edge edge) {
    return before.x2 == edge.x && before.y2 == edge.y;
  }

  private void thin(List<Edge> edges) {
    float left = Float.MAX_VALUE;
    float right = -Float.MAX_VALUE;
    float low = Float.MAX_VALUE;
    float high = -Float.MAX_VALUE;
    for (Edge e : edges) {
      left = Math.min(left, Math.min(e.x, e.x2));
      right = Math.max(right, Math.max(e.x, e.x2));
      low = Math.min(low, Math.min(e.y, e.y2));
      high = Math.max(high, Math.max(e.y, e.y2));
    }
    if (drawn.size() < MOST && Math.min(right - left, high - low) < THIN) {
      boolean across = right - left > high - low;
      float middleX = (left + right) / 2;
      float middleY = (low + high) / 2;
      drawn.add(
          across ? new Edge(left, middleY, right, middleY) : new Edge(middleX, low, middleX, high));
    }
  }

  private static float[] place(List<COSBase> given, int at, Matrix matrix) {
    return place(number(given, at), number(given, at + 1), matrix);
  }

  private static float[] place(float x, float y, Matrix matrix) {
    var point = matrix.transformPoint(x, y);
    return new float[] {point.x, point.y};
  }

  private static float number(List<COSBase> given, int at) {
    return at < given.size() && given.get(at) instanceof COSNumber n ? n.floatValue() : 0;
  }
}

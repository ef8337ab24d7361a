package sicetnon.unpack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds tables without lines around their cells: at least three rows whose words leave the same
 * strips free.
 */
final class PdfAligned {
  /** Of the size: how wide a gap parts two cells. */
  private static final float GAP = 1;

  /** Of the size: how wide the strip between two columns is. */
  private static final float STRIP = 0.7f;

  /** The same where it runs through many rows: no text leaves one by chance. */
  private static final float LONG_STRIP = 0.35f;

  private static final int MANY = 8;

  /** Of the size: how far the rows stand from one another at most. */
  private static final float APART = 4;

  private static final int ROWS = 3;

  /** Lines of a head that may span columns. */
  private static final int HEADS = 3;

  private static final float FAR = 1e6f;

  /** A free strip from the top to the bottom. */
  private record Strip(float from, float to) {}

  private final List<PdfRule> rules;

  PdfAligned(List<PdfRule> rules) {
    this.rules = PdfGrids.merged(rules, true);
  }

  /** The lines and tables of an area from top to bottom, in place of its words. */
  List<PdfPiece> pieces(List<PdfPiece> area) {
    List<PdfPiece> pieces =
        new ArrayList<>(area.stream().filter(PdfTable.class::isInstance).toList());
    List<PdfLine> lines =
        PdfLine.lines(
            area.stream().filter(PdfWord.class::isInstance).map(PdfWord.class::cast).toList());
    for (int i = 0; i < lines.size(); ) {
      List<PdfLine> run = run(lines, i);
      PdfTable table = run.size() < ROWS || hasMoreBelow(lines, i, run) ? null : table(run);
      pieces.add(table == null ? lines.get(i) : table);
      i += table == null ? 1 : run.size();
    }
    pieces.sort(Comparator.comparingDouble(PdfPiece::top));
    return pieces;
  }

  /** Whether a head that spans columns hides some: they are there without it. */
  private static boolean hasMoreBelow(List<PdfLine> lines, int i, List<PdfLine> run) {
    int columns = inner(run).size();
    for (int skip = 1; skip <= HEADS && run.size() - skip >= ROWS; skip++) {
      List<PdfLine> below = run(lines, i + skip);
      if (below.size() >= run.size() - skip && inner(below).size() > columns) {
        return true;
      }
    }
    return false;
  }

  /** The lines from one on that leave strips free which all of them do; none if it has no gap. */
  private static List<PdfLine> run(List<PdfLine> lines, int start) {
    int end = start;
    List<Strip> strips = List.of(new Strip(-FAR, FAR));
    float left = FAR;
    float right = -FAR;
    for (int i = start; i < lines.size(); i++) {
      PdfLine line = lines.get(i);
      strips = free(strips, line);
      left = Math.min(left, line.left());
      right = Math.max(right, line.right());
      boolean near = i == start || line.base() - lines.get(i - 1).base() < APART * line.size();
      if (!near || inner(strips, left, right).isEmpty()) {
        break;
      }
      if (hasGap(line) || (i > start && goesOn(line, lines.get(i - 1)))) {
        end = i + 1;
      }
    }
    return hasGap(lines.get(start)) ? lines.subList(start, end) : List.of();
  }

  /** The strips that part the columns of a run. */
  private static List<Strip> inner(List<PdfLine> run) {
    List<Strip> strips = List.of(new Strip(-FAR, FAR));
    for (PdfLine line : run) {
      strips = free(strips, line);
    }
    float left = (float) run.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float right = (float) run.stream().mapToDouble(PdfLine::right).max().orElse(0);
    float least = (run.size() < MANY ? STRIP : LONG_STRIP) * run.get(0).size();
    return inner(strips, left, right).stream().filter(s -> s.to() - s.from() > least).toList();
  }

  private static List<Strip> inner(List<Strip> strips, float left, float right) {
    return strips.stream().filter(s -> s.from() >= left && s.to() <= right).toList();
  }

  /** Whether a line of one cell is the rest of one above. */
  private static boolean goesOn(PdfLine line, PdfLine above) {
    return line.base() - above.base() < 1.4f * above.size() && line.bold() == above.bold();
  }

  /** Whether a gap of the line parts cells; the one behind the mark of an item does not. */
  private static boolean hasGap(PdfLine line) {
    List<PdfWord> words = line.words();
    for (int i = PdfMark.of(line) == null ? 1 : 2; i < words.size(); i++) {
      if (words.get(i).left() - words.get(i - 1).right() > GAP * line.size()) {
        return true;
      }
    }
    return false;
  }

  /** What the line leaves free of the strips. */
  private static List<Strip> free(List<Strip> strips, PdfLine line) {
    List<Strip> free = new ArrayList<>();
    for (Strip strip : strips) {
      float from = strip.from();
      for (PdfWord word : line.words()) {
        if (word.right() > from && word.left() < strip.to()) {
          add(free, from, Math.min(word.left(), strip.to()), line.size());
          from = Math.max(from, word.right());
        }
      }
      add(free, from, strip.to(), line.size());
    }
    return free;
  }

  private static void add(List<Strip> strips, float from, float to, float size) {
    if (to - from > LONG_STRIP * size) {
      strips.add(new Strip(from, to));
    }
  }

  private PdfTable table(List<PdfLine> lines) {
    List<Strip> strips = inner(lines);
    List<List<List<PdfWord>>> cells = lines.stream().map(l -> cells(l, strips)).toList();
    long full = cells.stream().filter(PdfAligned::isFull).count();
    if (full < ROWS || !PdfEdges.aligned(cells)) {
      return null;
    }
    List<List<List<PdfLine>>> rows = rows(lines, cells);
    float left = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float right = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    PdfLine last = lines.get(lines.size() - 1);
    return new PdfTable(left, lines.get(0).top(), right, last.bottom(), rows, PdfHeads.has(rows));
  }

  private static boolean isFull(List<List<PdfWord>> row) {
    return filled(row) > 1;
  }

  private static List<List<PdfWord>> cells(PdfLine line, List<Strip> strips) {
    List<List<PdfWord>> cells = new ArrayList<>();
    int at = 0;
    for (int c = 0; c <= strips.size(); c++) {
      List<PdfWord> cell = new ArrayList<>();
      while (at < line.words().size()
          && (c == strips.size() || line.words().get(at).left() < strips.get(c).to() - 0.1f)) {
        cell.add(line.words().get(at++));
      }
      cells.add(cell);
    }
    return cells;
  }

  /** Lines put together to rows where a line is the rest of the one above. */
  private List<List<List<PdfLine>>> rows(List<PdfLine> lines, List<List<List<PdfWord>>> cells) {
    List<List<List<PdfLine>>> rows = new ArrayList<>();
    float tight = tight(lines);
    boolean ruled = isRuled(lines);
    for (int i = 0; i < lines.size(); i++) {
      boolean more = i > 0 && (ruled ? !ruleAbove(lines, i) : isRest(lines, cells, i, tight));
      if (!more) {
        List<List<PdfLine>> row = new ArrayList<>();
        cells.get(i).forEach(c -> row.add(new ArrayList<>()));
        rows.add(row);
      }
      for (int c = 0; c < cells.get(i).size(); c++) {
        if (!cells.get(i).get(c).isEmpty()) {
          rows.get(rows.size() - 1).get(c).add(PdfLine.of(cells.get(i).get(c)));
        }
      }
    }
    return rows;
  }

  /**
   * Whether a line is the rest of the row above: where rows stand further from one another than
   * lines, by the gap; else by an empty first cell. A line as full as the row is one of its own.
   */
  private static boolean isRest(
      List<PdfLine> lines, List<List<List<PdfWord>>> cells, int i, float tight) {
    float pitch = lines.get(i).base() - lines.get(i - 1).base();
    boolean near = pitch < 1.4f * lines.get(i).size();
    boolean bold = lines.get(i).bold() == lines.get(i - 1).bold();
    boolean less = filled(cells.get(i)) < filled(cells.get(i - 1));
    boolean small = cells.get(i).stream().anyMatch(PdfEdges::goesOn);
    return bold
        && near
        && (tight > 0 ? pitch <= tight && (less || small) : cells.get(i).get(0).isEmpty());
  }

  private static long filled(List<List<PdfWord>> row) {
    return row.stream().filter(c -> !c.isEmpty()).count();
  }

  /** How far lines of one row stand apart at most; 0 if all lines stand alike. */
  private static float tight(List<PdfLine> lines) {
    float least = Float.MAX_VALUE;
    float most = 0;
    for (int i = 1; i < lines.size(); i++) {
      float pitch = lines.get(i).base() - lines.get(i - 1).base();
      least = Math.min(least, pitch);
      most = Math.max(most, pitch);
    }
    return most > 1.2f * least ? 1.1f * least : 0;
  }

  /** Whether a line is drawn between at least every third row. */
  private boolean isRuled(List<PdfLine> lines) {
    int drawn = 0;
    for (int i = 2; i < lines.size(); i++) {
      drawn += ruleAbove(lines, i) ? 1 : 0;
    }
    return drawn >= 2 && drawn * 3 >= lines.size();
  }

  private boolean ruleAbove(List<PdfLine> lines, int i) {
    float from = lines.get(i - 1).base();
    float to = lines.get(i).base() - lines.get(i).size() / 2;
    float left = lines.get(i).left();
    return rules.stream()
        .anyMatch(r -> r.at() > from && r.at() < to && r.from() < left + 20 && r.to() > left);
  }
}

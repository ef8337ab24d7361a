package sicetnon.unpack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds ruled tables: lines across and down that meet, and words in at least two columns and two
 * rows between them. A cell that spans others has its text where it begins.
 */
final class PdfGrids {
  /** Points that lines may miss one another by and still meet. */
  private static final float NEAR = 4;

  /** Lines on a page after which they are a drawing. */
  private static final int MOST = 4_000;

  private static final int CELLS = 5_000;

  /** Lines that hang together: where those across and those down stand. */
  private record Grid(List<PdfRule> across, List<PdfRule> down) {}

  private PdfGrids() {}

  /** The tables, and all words that are in none of them. */
  static List<PdfPiece> pieces(PdfSheet sheet) {
    List<PdfWord> words = new ArrayList<>(sheet.words());
    List<PdfPiece> pieces = new ArrayList<>();
    if (sheet.rules().size() <= MOST) {
      for (Grid grid : grids(merged(sheet.rules(), true), merged(sheet.rules(), false))) {
        PdfTable table = table(grid, words);
        if (table != null) {
          words.removeIf(w -> within(w, table));
          pieces.add(table);
        }
      }
    }
    pieces.addAll(words);
    return pieces;
  }

  /** Lines in one, where they are drawn in parts or twice. */
  static List<PdfRule> merged(List<PdfRule> rules, boolean across) {
    List<PdfRule> sorted =
        new ArrayList<>(rules.stream().filter(r -> r.across() == across).toList());
    sorted.sort(
        Comparator.<PdfRule>comparingInt(r -> Math.round(r.at() / 2))
            .thenComparingDouble(PdfRule::from)
            .thenComparingDouble(PdfRule::to));
    List<PdfRule> merged = new ArrayList<>();
    for (PdfRule rule : sorted) {
      PdfRule last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && Math.abs(last.at() - rule.at()) < 2 && rule.from() < last.to() + NEAR) {
        merged.set(
            merged.size() - 1,
            new PdfRule(across, last.at(), last.from(), Math.max(last.to(), rule.to())));
      } else {
        merged.add(rule);
      }
    }
    return merged;
  }

  private static List<Grid> grids(List<PdfRule> across, List<PdfRule> down) {
    List<Grid> grids = new ArrayList<>();
    boolean[] taken = new boolean[down.size()];
    List<PdfRule> rest = new ArrayList<>(across);
    for (int i = 0; i < down.size(); i++) {
      if (!taken[i]) {
        Grid grid = new Grid(new ArrayList<>(), new ArrayList<>());
        grow(grid, i, down, taken, rest);
        grids.add(grid);
      }
    }
    return grids;
  }

  private static void grow(
      Grid grid, int start, List<PdfRule> down, boolean[] taken, List<PdfRule> across) {
    List<PdfRule> open = new ArrayList<>(List.of(down.get(start)));
    taken[start] = true;
    while (!open.isEmpty()) {
      PdfRule rule = open.remove(open.size() - 1);
      grid.down().add(rule);
      for (PdfRule met : across.stream().filter(a -> meet(a, rule)).toList()) {
        across.remove(met);
        grid.across().add(met);
        for (int i = 0; i < taken.length; i++) {
          if (!taken[i] && meet(met, down.get(i))) {
            taken[i] = true;
            open.add(down.get(i));
          }
        }
      }
    }
  }

  private static boolean meet(PdfRule across, PdfRule down) {
    return down.at() > across.from() - NEAR
        && down.at() < across.to() + NEAR
        && across.at() > down.from() - NEAR
        && across.at() < down.to() + NEAR;
  }

  private static PdfTable table(Grid grid, List<PdfWord> words) {
    List<Float> columns = places(grid.down(), grid.across());
    List<Float> rows = places(grid.across(), grid.down());
    if (columns.size() < 3 || rows.size() < 3 || columns.size() * rows.size() > CELLS) {
      return null;
    }
    List<List<List<PdfWord>>> cells = new ArrayList<>();
    for (int r = 1; r < rows.size(); r++) {
      float top = rows.get(r - 1);
      float bottom = rows.get(r);
      List<PdfWord> between =
          words.stream().filter(w -> middle(w) >= top && middle(w) < bottom).toList();
      cells.add(row(grid, columns, top, bottom, between));
    }
    cells.removeIf(row -> row.stream().allMatch(List::isEmpty));
    long filled = cells.stream().flatMap(List::stream).filter(c -> !c.isEmpty()).count();
    boolean wide =
        cells.stream().filter(r -> r.stream().filter(c -> !c.isEmpty()).count() > 1).count() > 1;
    if (!wide || filled * 3 < (long) cells.size() * (columns.size() - 1)) {
      return null;
    }
    List<List<List<PdfLine>>> lines =
        cells.stream().map(r -> r.stream().map(PdfLine::lines).toList()).toList();
    if (lines.stream().anyMatch(PdfGrids::hasRows)) {
      return null;
    }
    return new PdfTable(
        columns.get(0),
        rows.get(0),
        columns.get(columns.size() - 1),
        rows.get(rows.size() - 1),
        lines,
        PdfHeads.has(lines));
  }

  /**
   * Whether what lies between two lines is many rows: then the lines only frame parts of a table.
   */
  private static boolean hasRows(List<List<PdfLine>> row) {
    List<List<PdfLine>> cells = row.stream().filter(c -> !c.isEmpty()).toList();
    List<PdfLine> first = cells.isEmpty() ? List.of() : cells.get(0);
    long small = first.stream().filter(l -> Character.isLowerCase(l.text().charAt(0))).count();
    return cells.size() > 1
        && first.size() >= 4
        && small * 3 < first.size()
        && cells.stream().allMatch(c -> c.size() == first.size());
  }

  /** Where lines stand, and where those that cross them end, for a table open at its sides. */
  private static List<Float> places(List<PdfRule> lines, List<PdfRule> crossing) {
    List<Float> all = new ArrayList<>(lines.stream().map(PdfRule::at).toList());
    crossing.stream().map(PdfRule::from).min(Comparator.naturalOrder()).ifPresent(all::add);
    crossing.stream().map(PdfRule::to).max(Comparator.naturalOrder()).ifPresent(all::add);
    all.sort(Comparator.naturalOrder());
    List<Float> places = new ArrayList<>();
    for (float place : all) {
      if (places.isEmpty() || place - places.get(places.size() - 1) > NEAR) {
        places.add(place);
      }
    }
    return places;
  }

  private static List<List<PdfWord>> row(
      Grid grid, List<Float> columns, float top, float bottom, List<PdfWord> words) {
    List<List<PdfWord>> row = new ArrayList<>();
    int begins = 0;
    for (int c = 1; c < columns.size(); c++) {
      row.add(new ArrayList<>());
      float from = columns.get(c - 1);
      if (c > 1 && (parted(grid, from, top, bottom) || apart(words, from))) {
        begins = c - 1;
      }
      for (PdfWord w : words) {
        float x = (w.left() + w.right()) / 2;
        if (x >= from && x < columns.get(c)) {
          row.get(begins).add(w);
        }
      }
    }
    return row;
  }

  private static boolean parted(Grid grid, float at, float top, float bottom) {
    float middle = (top + bottom) / 2;
    return grid.down().stream()
        .anyMatch(d -> Math.abs(d.at() - at) <= NEAR && d.from() < middle && d.to() > middle);
  }

  /** Whether words leave a wide gap where a line is missing. */
  private static boolean apart(List<PdfWord> words, float at) {
    float left = -Float.MAX_VALUE;
    float right = Float.MAX_VALUE;
    float size = 0;
    for (PdfWord w : words) {
      if ((w.left() + w.right()) / 2 < at) {
        left = Math.max(left, w.right());
      } else {
        right = Math.min(right, w.left());
      }
      size = Math.max(size, w.size());
    }
    return left < at && right > at && right - left > 1.2f * size;
  }

  private static boolean within(PdfWord w, PdfTable table) {
    float x = (w.left() + w.right()) / 2;
    float y = middle(w);
    return x >= table.left() && x < table.right() && y >= table.top() && y < table.bottom();
  }

  private static float middle(PdfWord w) {
    return w.base() - w.size() / 4;
  }
}

package sicetnon.unpack;

import java.util.List;

/** Tells running text in two columns from a table of two. */
final class PdfProse {
  /** Points by which lines of one row may differ. */
  private static final float LEVEL = 2;

  private PdfProse() {}

  /** Whether the lines left and right are to be read one after the other and not across. */
  static boolean sideBySide(List<PdfLine> left, List<PdfLine> right) {
    if (isMarks(left)) {
      return false;
    }
    double level = Math.max(level(left, right), level(right, left));
    if (level < 0.5) {
      return true;
    }
    return isProse(left) && isProse(right) && !inRows(left, right);
  }

  /** Marks and numbers that stand before items. */
  private static boolean isMarks(List<PdfLine> lines) {
    return lines.stream().filter(l -> l.text().length() <= 4).count() * 2 > lines.size();
  }

  /** The share of lines that stand on the same level as a line of the others. */
  private static double level(List<PdfLine> lines, List<PdfLine> others) {
    return (double) lines.stream().filter(l -> beside(l, others)).count() / lines.size();
  }

  private static boolean beside(PdfLine line, List<PdfLine> others) {
    return others.stream().anyMatch(o -> Math.abs(o.base() - line.base()) <= LEVEL);
  }

  /** Whether most lines are full and of words, as those of paragraphs are, or begin items. */
  private static boolean isProse(List<PdfLine> lines) {
    float from = (float) lines.stream().mapToDouble(PdfLine::left).min().orElse(0);
    float to = (float) lines.stream().mapToDouble(PdfLine::right).max().orElse(0);
    long full = lines.stream().filter(l -> l.right() - l.left() > 0.65f * (to - from)).count();
    double chars = lines.stream().mapToInt(l -> l.text().length()).sum();
    double runs = lines.stream().mapToInt(PdfProse::runs).sum();
    double letters =
        lines.stream().mapToLong(l -> l.text().chars().filter(Character::isLetter).count()).sum();
    long marked = lines.stream().filter(l -> PdfMark.of(l) != null).count();
    return letters > 0.6 * chars
        && (marked * 3 >= lines.size() || (chars >= 15 * runs && full * 2 > lines.size()));
  }

  /** Stretches of a line between wide gaps. */
  private static int runs(PdfLine line) {
    int runs = 1;
    for (int i = 1; i < line.words().size(); i++) {
      float gap = line.words().get(i).left() - line.words().get(i - 1).right();
      runs += gap > 1.2f * line.size() ? 1 : 0;
    }
    return runs;
  }

  /** Whether paragraphs begin on the same level on both sides, again and again: rows of a table. */
  private static boolean inRows(List<PdfLine> left, List<PdfLine> right) {
    List<PdfLine> starts = starts(left);
    List<PdfLine> others = starts(right);
    return starts.size() >= 3
        && others.size() >= 3
        && level(starts, others) >= 0.8
        && level(others, starts) >= 0.8;
  }

  /** The lines below a gap. */
  private static List<PdfLine> starts(List<PdfLine> lines) {
    float pitch = Float.MAX_VALUE;
    for (int i = 1; i < lines.size(); i++) {
      pitch = Math.min(pitch, Math.max(lines.get(i).size(), pitch(lines, i)));
    }
    float usual = pitch;
    return lines.stream()
        .filter(
            l -> {
              int i = lines.indexOf(l);
              return i == 0 || pitch(lines, i) > 1.25f * usual;
            })
        .toList();
  }

  private static float pitch(List<PdfLine> lines, int i) {
    return lines.get(i).base() - lines.get(i - 1).base();
  }
}

package sicetnon.unpack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Words that stand beside one another.
 *
 * @param words from left to right
 * @param size of most of the letters
 * @param bold whether all words are
 */
record PdfLine(List<PdfWord> words, String text, float base, float size, boolean bold)
    implements PdfPiece {
  /** Of the size: how far up or down a word may stand and still be on the line. */
  private static final float LEVEL = 0.3f;

  /** Of the size: what is smaller may stand higher or lower. */
  private static final float SMALL = 0.87f;

  private static final Pattern NOTE_MARK = Pattern.compile("[\\d,*\u2020\u2021]{1,5}+");

  static PdfLine of(List<PdfWord> some) {
    List<PdfWord> words = new ArrayList<>(some);
    words.sort(Comparator.comparingDouble(PdfWord::left));
    words = PdfLetters.joined(words);
    float size = size(words);
    PdfWord first = words.get(0);
    for (PdfWord word : words) {
      first = Math.abs(word.size() - size) < Math.abs(first.size() - size) ? word : first;
    }
    boolean bold = words.stream().allMatch(PdfWord::bold);
    return new PdfLine(words, text(words, first.base(), size), first.base(), size, bold);
  }

  /** Lines from top to bottom. */
  static List<PdfLine> lines(List<PdfWord> words) {
    List<PdfWord> sorted = new ArrayList<>(words);
    sorted.sort(Comparator.comparingDouble(PdfWord::base).thenComparingDouble(PdfWord::left));
    List<List<PdfWord>> rows = new ArrayList<>();
    for (PdfWord word : sorted) {
      List<PdfWord> row = rows.isEmpty() ? null : rows.get(rows.size() - 1);
      if (row == null
          || word.base() - row.get(0).base() > LEVEL * Math.min(size(row), word.size())) {
        row = new ArrayList<>();
        rows.add(row);
      }
      row.add(word);
    }
    return raised(rows).stream().map(PdfLine::of).toList();
  }

  @Override
  public float left() {
    return words.get(0).left();
  }

  @Override
  public float right() {
    return words.get(words.size() - 1).right();
  }

  @Override
  public float top() {
    return base - 0.75f * size;
  }

  @Override
  public float bottom() {
    return base + 0.2f * size;
  }

  PdfWord first() {
    return words.get(0);
  }

  PdfWord last() {
    return words.get(words.size() - 1);
  }

  /** The line without its first words. */
  PdfLine from(int word) {
    return of(words.subList(word, words.size()));
  }

  /** Puts small words that stand a little higher or lower to the line they belong to. */
  private static List<List<PdfWord>> raised(List<List<PdfWord>> rows) {
    List<List<PdfWord>> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<PdfWord> row = rows.get(i);
      if (i + 1 < rows.size() && beside(row, rows.get(i + 1))) {
        rows.get(i + 1).addAll(row);
      } else if (!lines.isEmpty() && beside(row, lines.get(lines.size() - 1))) {
        lines.get(lines.size() - 1).addAll(row);
      } else {
        lines.add(row);
      }
    }
    return lines;
  }

  private static boolean beside(List<PdfWord> small, List<PdfWord> line) {
    float size = size(line);
    return small.stream()
        .allMatch(
            s ->
                s.size() < SMALL * size
                    && Math.abs(s.base() - line.get(0).base()) < 0.6f * size
                    && line.stream()
                        .anyMatch(
                            w ->
                                s.left() - w.right() < size / 2
                                    && w.left() - s.right() < size / 2));
  }

  /** The size of most letters. */
  private static float size(List<PdfWord> words) {
    Map<Float, Integer> chars = new TreeMap<>();
    words.forEach(w -> chars.merge(w.size(), w.text().length(), Integer::sum));
    return Collections.max(chars.entrySet(), Map.Entry.comparingByValue()).getKey();
  }

  private static String text(List<PdfWord> words, float base, float size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      PdfWord word = words.get(i);
      if (i > 0
          && base - word.base() > size / 5
          && !isFraction(words, i)
          && isNoteMark(word, text, size)) {
        continue;
      }
      if (i > 0 && apart(words.get(i - 1), word)) {
        text.append(' ');
      }
      text.append(word.text());
    }
    return text.toString();
  }

  /**
   * Whether it is the number of a footnote behind a word, which would make another word of it; a
   * small number behind a unit or a number (m, km, 10) is a power.
   */
  private static boolean isNoteMark(PdfWord word, StringBuilder before, float size) {
    int n = before.length();
    return word.size() < SMALL * size
        && NOTE_MARK.matcher(word.text()).matches()
        && n > 2
        && !Character.isDigit(before.charAt(n - 1))
        && (!Character.isLetter(before.charAt(n - 1)) || wordLong(before));
  }

  private static boolean isFraction(List<PdfWord> words, int i) {
    return i + 1 < words.size() && "/\u2044".indexOf(words.get(i + 1).text().charAt(0)) >= 0;
  }

  private static boolean wordLong(StringBuilder before) {
    int n = before.length();
    return Character.isLetter(before.charAt(n - 2)) && Character.isLetter(before.charAt(n - 3));
  }

  private static boolean apart(PdfWord word, PdfWord next) {
    float gap = next.left() - word.right();
    return word.spaced() || gap > PdfSpelling.GAP * Math.max(word.size(), next.size());
  }
}

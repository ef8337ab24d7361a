package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before an item of a list.
 *
 * @param word as it stands
 * @param left where it begins
 * @param text where the text behind it begins
 * @param style the sign itself, or how it counts: {@code 1.}, {@code (a)}
 * @param number how far it has counted; 0 for a sign
 * @param weak whether it can be part of running text as well
 * @param line the line without it
 */
record PdfMark(
    String word, float left, float text, String style, int number, boolean weak, PdfLine line) {
  private static final String SIGNS =
      "\u2022\u2023\u25AA\u25AB\u25A0\u25A1\u25CF\u25CB\u25E6\u25C6\u25C7\u25B6\u25BA\u27A2\u27A4"
          + "\u2713\u2714\u2717\u2718\u2605\u2219\u2043\u2756\u274F\u2751\u2752\u25B8\u25FE\u29BF";
  private static final String WEAK = "-*\u00B7\u2013\u2014";
  private static final Pattern NUMBER =
      Pattern.compile("(\\(?)(?:(\\d{1,3})|([ivx]{1,5})|([a-z]))([.)])");
  private static final Pattern PARTS = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){1,4}\\.?");
  private static final String ROMAN = " i ii iii iv v vi vii viii ix x xi xii xiii xiv xv ";

  /** The mark that a line begins with; null if it begins with none. */
  static PdfMark of(PdfLine line) {
    PdfWord first = line.first();
    String word = first.text();
    if (SIGNS.indexOf(word.charAt(0)) >= 0 && (word.length() > 1 || line.words().size() > 1)) {
      return word.length() == 1 ? alone(line, word, 0, false) : glued(line);
    }
    if (line.words().size() < 2) {
      return null;
    }
    if (isLetterO(line) || isWeak(word)) {
      return alone(line, word, 0, !isLetterO(line));
    }
    if (PARTS.matcher(word).matches()) {
      return alone(line, "1.1", 1, true);
    }
    Matcher number = NUMBER.matcher(word);
    return number.matches() ? numbered(line, number) : null;
  }

  private static boolean isWeak(String word) {
    return word.length() == 1 && WEAK.contains(word);
  }

  /** An o is a sign of a list where it stands far from the text. */
  private static boolean isLetterO(PdfLine line) {
    PdfWord first = line.first();
    return first.text().equals("o")
        && line.words().get(1).left() - first.right() > 0.7f * first.size();
  }

  private static PdfMark numbered(PdfLine line, Matcher number) {
    String open = number.group(1);
    String close = number.group(5);
    if (number.group(2) != null) {
      return alone(line, open + "1" + close, Integer.parseInt(number.group(2)), true);
    }
    String letters = number.group(3) == null ? number.group(4) : number.group(3);
    int at = ROMAN.indexOf(" " + letters + " ");
    if (number.group(3) != null && at >= 0) {
      int count = (int) ROMAN.substring(0, at).chars().filter(c -> c == ' ').count() + 1;
      return alone(line, open + "i" + close, count, true);
    }
    return letters.length() == 1
        ? alone(line, open + "a" + close, letters.charAt(0) - 'a' + 1, true)
        : null;
  }

  private static PdfMark alone(PdfLine line, String style, int number, boolean weak) {
    PdfLine rest = line.from(1);
    return new PdfMark(line.first().text(), line.left(), rest.left(), style, number, weak, rest);
  }

  /** A sign without a blank behind it. */
  private static PdfMark glued(PdfLine line) {
    PdfWord w = line.first();
    if (!Character.isLetterOrDigit(w.text().charAt(1))) {
      return null;
    }
    List<PdfWord> words = new ArrayList<>(line.words());
    words.set(
        0,
        new PdfWord(
            w.text().substring(1),
            w.left() + w.size() / 2,
            w.right(),
            w.base(),
            w.size(),
            w.bold(),
            w.spaced()));
    PdfLine rest = PdfLine.of(words);
    String sign = w.text().substring(0, 1);
    return new PdfMark(sign, w.left(), rest.left(), sign, 0, false, rest);
  }
}

package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;

/** Puts the letters of a heading together that is set so wide that each looks like a word. */
final class PdfLetters {
  private PdfLetters() {}

  static List<PdfWord> joined(List<PdfWord> words) {
    return spread(words) ? together(words) : words;
  }

  /** Whether nearly all words are one letter: a heading set wide. */
  private static boolean spread(List<PdfWord> words) {
    long letters = words.stream().filter(w -> w.text().length() == 1).count();
    return words.size() >= 5 && letters * 10 >= words.size() * 8L;
  }

  private static List<PdfWord> together(List<PdfWord> words) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      gaps.add(words.get(i).left() - words.get(i - 1).right());
    }
    float usual = gaps.stream().sorted().toList().get(gaps.size() / 2);
    List<PdfWord> together = new ArrayList<>();
    PdfWord word = words.get(0);
    for (int i = 1; i < words.size(); i++) {
      PdfWord next = words.get(i);
      if (gaps.get(i - 1) > usual + PdfSpelling.GAP * next.size()) {
        together.add(word);
        word = next;
      } else {
        word =
            new PdfWord(
                word.text() + next.text(),
                word.left(),
                next.right(),
                word.base(),
                word.size(),
                word.bold(),
                next.spaced());
      }
    }
    together.add(word);
    return together;
  }
}

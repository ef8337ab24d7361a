package sicetnon.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text as the words of which it is made, each with its place: two texts that differ by white
 * space, capitals, quotation marks, dashes, other punctuation and mark-up have the same words.
 */
final class Folded {
  /** The longest target of a link, or tag, that is looked for. */
  private static final int LONGEST = 2000;

  /** Marks that stand within words or around them and end none. */
  private static final String WITHIN = "*_`'\u00B4\u2019\u2018\u00AD\u200B\u200C\u200D\u2060";

  private final List<String> words;
  private final int[] starts;
  private final int[] ends;

  private Folded(List<String> words, int[] starts, int[] ends) {
    this.words = List.copyOf(words);
    this.starts = starts;
    this.ends = ends;
  }

  /**
   * Folds a text.
   *
   * @param text with one char a code point, as an article's plain form has
   */
  static Folded of(String text) {
    return new Folder(text).fold();
  }

  /** The words, without capitals, apostrophes and marks of emphasis. */
  List<String> words() {
    return words;
  }

  /** Where a word begins. */
  int start(int word) {
    return starts[word];
  }

  /** Where a word ends: behind its last char. */
  int end(int word) {
    return ends[word];
  }

  /** Number of words. */
  int size() {
    return words.size();
  }

  /** Whether a char is part of a word. */
  static boolean letter(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Goes over a text once. */
  private static final class Folder {
    private final String text;
    private final List<String> words = new ArrayList<>();
    private final List<int[]> places = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private int start;
    private int end;

    Folder(String text) {
      this.text = text;
    }

    Folded fold() {
      int at = 0;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (letter(c)) {
          start = word.isEmpty() ? at : start;
          word.append(c);
          end = ++at;
        } else if (WITHIN.indexOf(c) >= 0 || hidden(c)) {
          at++;
        } else {
          close();
          at = behind(at, c);
        }
      }
      close();
      return new Folded(
          words,
          places.stream().mapToInt(p -> p[0]).toArray(),
          places.stream().mapToInt(p -> p[1]).toArray());
    }

    private static boolean hidden(char c) {
      return c >= '\uFDD0' && c <= '\uFDEF';
    }

    private void close() {
      if (!word.isEmpty()) {
        words.add(word.toString().toLowerCase(Locale.ROOT));
        places.add(new int[] {start, end});
        word.setLength(0);
      }
    }

    /** Where to go on behind a char that is no part of a word: behind what nobody reads. */
    private int behind(int at, char c) {
      if (c == ']' && at + 1 < text.length() && text.charAt(at + 1) == '(') {
        return past(at + 1, ')');
      }
      if (c == '<' && at + 1 < text.length() && opensTag(text.charAt(at + 1))) {
        return past(at, '>');
      }
      return c == '&' ? entity(at) : at + 1;
    }

    private static boolean opensTag(char c) {
      return Character.isLetter(c) || c == '/' || c == '!';
    }

    /** Behind the next such mark on the same line, or behind the char when there is none near. */
    private int past(int at, char mark) {
      int last = Math.min(text.length(), at + LONGEST);
      for (int i = at + 1; i < last && text.charAt(i) != '\n'; i++) {
        if (text.charAt(i) == mark) {
          return i + 1;
        }
      }
      return at + 1;
    }

    /** Behind "&amp;" and the like. */
    private int entity(int at) {
      int i = at + 1;
      while (i < text.length()
          && i - at < 10
          && (letter(text.charAt(i)) || text.charAt(i) == '#')) {
        i++;
      }
      return i > at + 1 && i < text.length() && text.charAt(i) == ';' ? i + 1 : at + 1;
    }
  }
}

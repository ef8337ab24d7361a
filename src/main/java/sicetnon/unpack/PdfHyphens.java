package sicetnon.unpack;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins lines, and undoes the parting of words at their ends. A hyphen at the end of a line goes
 * where a letter stands before it and the next line begins with a small one. It stays where the two
 * parts stand with a hyphen within a line of the document (head-chef), and where the part before it
 * has a capital behind its first letter or a number (X-ray is cut as X-, A4- as A4-), is a single
 * letter, or is a word that takes one always (self-). The same word without a hyphen within a line
 * outweighs all of that.
 */
final class PdfHyphens {
  private static final String HYPHENS = "-\u2010\u00AD";

  private final Set<String> words = new HashSet<>();

  PdfHyphens(List<PdfSheet> sheets) {
    for (PdfSheet sheet : sheets) {
      for (PdfWord word : sheet.words()) {
        words.add(bare(word.text()));
      }
    }
  }

  String joined(List<PdfLine> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(l -> join(text, l.text()));
    return text.toString();
  }

  /** Puts a line behind what stands already. */
  void join(StringBuilder text, String line) {
    int n = text.length();
    if (n == 0 || line.isEmpty()) {
      text.append(line);
      return;
    }
    char last = text.charAt(n - 1);
    if (HYPHENS.indexOf(last) >= 0 && (last == '\u00AD' || parted(text, line))) {
      text.setLength(n - 1);
    } else if (!(glued(text, HYPHENS + "\u2014/") && Character.isLetterOrDigit(line.charAt(0)))) {
      text.append(' ');
    }
    text.append(line);
  }

  /** Whether a hyphen is only there because the line ends. */
  private boolean parted(StringBuilder text, String line) {
    String before = lastWord(text.substring(0, text.length() - 1));
    String after = firstWord(line);
    if (before.isEmpty() || after.isEmpty() || !Character.isLowerCase(after.charAt(0))) {
      return false;
    }
    String start = before.toLowerCase(Locale.ROOT);
    if (words.contains(start + after)) {
      return true;
    }
    String part = before.substring(before.lastIndexOf('-') + 1);
    return part.length() > 1
        && Character.isLetter(part.charAt(part.length() - 1))
        && part.substring(1).chars().noneMatch(Character::isUpperCase)
        && part.chars().noneMatch(Character::isDigit)
        && !start.equals("self")
        && !words.contains(start + "-" + after);
  }

  private static boolean glued(StringBuilder text, String signs) {
    int n = text.length();
    return n > 1
        && signs.indexOf(text.charAt(n - 1)) >= 0
        && Character.isLetterOrDigit(text.charAt(n - 2));
  }

  private static String lastWord(String text) {
    int from = text.length();
    while (from > 0 && isOfWord(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from);
  }

  private static String firstWord(String text) {
    int to = 0;
    while (to < text.length() && isOfWord(text.charAt(to))) {
      to++;
    }
    return text.substring(0, to);
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '\'' || c == '\u2019';
  }

  /** In small letters, without what stands around it. */
  private static String bare(String word) {
    String small = word.toLowerCase(Locale.ROOT).replace('\u2010', '-');
    int from = 0;
    int to = small.length();
    while (from < to && !Character.isLetterOrDigit(small.charAt(from))) {
      from++;
    }
    while (to > from && !isOfWord(small.charAt(to - 1))) {
      to--;
    }
    return small.substring(from, to);
  }
}

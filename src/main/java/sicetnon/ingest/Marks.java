package sicetnon.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mark-up within paragraphs, hidden so that it parts no word: what a pattern matches becomes {@link
 * MappedText#HIDDEN}, but for line ends and for what its group "kept" holds. The text keeps its
 * length, so that an index into it still is a place in the file.
 */
final class Marks {
  private Marks() {}

  /** The text with each pattern's matches hidden, one pattern after the other. */
  static String hide(String plain, List<Pattern> marks) {
    StringBuilder out = new StringBuilder(plain);
    for (Pattern pattern : marks) {
      boolean keeps = pattern.pattern().contains("(?<kept>");
      Matcher mark = pattern.matcher(out.toString());
      while (mark.find()) {
        int from = keeps ? mark.start("kept") : -1;
        int to = keeps ? mark.end("kept") : -1;
        for (int i = mark.start(); i < mark.end(); i++) {
          boolean end = plain.charAt(i) == '\n' || plain.charAt(i) == '\r';
          if (!end && (i < from || i >= to)) {
            out.setCharAt(i, MappedText.HIDDEN);
          }
        }
      }
    }
    return out.toString();
  }
}

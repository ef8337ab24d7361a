package sicetnon.ingest;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few words before a colon or dash at the head of a line: "Reports to: ...", "CFO – ...". */
final class Label {
  /** Pictographs before the label; the last may be the label itself. */
  private static final String MARKS = "^(?:\\p{So}\\s*+(?=\\p{So}))*+(?:\\p{So}\\s*+)?";

  private static final Pattern COLON =
      Pattern.compile(MARKS + "([^\\s.!?;:,][^.!?;:]{0,48}?)\\s?:\\s+(?=\\S)");
  private static final Pattern EQUALS =
      Pattern.compile(MARKS + "([^\\s.!?;:,][^.!?;:]{0,48}?)\\s+=\\s+(?=\\S)");
  private static final Pattern DASH =
      Pattern.compile(
          MARKS + "([^\\s.!?;:,][^.!?;:]{0,48}?)(?:\\s+[-\u2013\u2014=]{1,2}\\s+)(?=\\S)");
  private static final int WORDS = 5;

  private Label() {}

  /** Where the text after the label begins; 0 when there is no label. */
  static int end(String text, boolean listed) {
    int colon = end(COLON.matcher(text));
    int equals = colon == 0 ? end(EQUALS.matcher(text)) : colon;
    return equals == 0 && listed ? end(DASH.matcher(text)) : equals;
  }

  private static int end(Matcher matcher) {
    if (!matcher.find()) {
      return 0;
    }
    String[] words = matcher.group(1).toLowerCase(Locale.ROOT).split("\\s+");
    for (String word : words) {
      if (PlainTextReader.FINITE.contains(word)) {
        return 0;
      }
    }
    return words.length <= WORDS ? matcher.end() : 0;
  }
}

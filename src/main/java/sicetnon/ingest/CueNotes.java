package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What in a cue's text nobody says: sounds in brackets, songs, and what the cue before has said.
 */
final class CueNotes {
  /** Somebody's name in brackets, as no sound has one: "Anna Berg", "SPEAKER_01", "Anna]:". */
  static final String NAME =
      "(?:\\p{Lu}\\p{Ll}[\\p{L}.'-]{0,30}+(?: \\p{Lu}\\p{Ll}[\\p{L}.'-]{0,30}+){1,3}+[\\])]"
          + "|(?i:speaker)[ _#]?+\\d{1,3}+[\\])]|\\p{Lu}[\\p{L}\\d .'-]{0,40}+[\\])]:):?+";

  private static final List<Pattern> NOTES =
      List.of(
          Pattern.compile("\\[(?!" + NAME + ")[^\\[\\]]{1,120}+\\]"),
          Pattern.compile("[\u266A-\u266C][^\u266A-\u266C]*+[\u266A-\u266C]?"),
          // where a sentence could begin; "(Yes, at four.)" is said
          Pattern.compile(
              "(?<=^|[\\n.!?:>\uFDD2\uFDEF-] ?)\\((?!"
                  + NAME
                  + ")[^()]{0,59}[^().!?]\\)(?=\\s*+(?:$|[\\p{Lu}\"'>(-]))"),
          Pattern.compile("^(?:\\.{2,3}|\u2026) ?(?=\\p{Ll})"));

  /** Lines of a cue that stay while the next is shown. */
  private static final int STAY = 4;

  /** Of fewer words only a whole line is taken for the line before. */
  private static final int WORDS = 3;

  private CueNotes() {}

  /** The text of a cue with what is not said hidden, its length kept. */
  static String hidden(String text) {
    return Marks.hide(text, NOTES);
  }

  /**
   * The text of a cue with the words hidden that the cue before shows too, as captions do that roll
   * up by lines or grow by words.
   */
  static String fresh(String text, String before) {
    MappedText now = line(text, 0);
    int again = 0;
    int line = before.length();
    for (int i = 0; i < STAY && line >= 0; i++) {
      line = before.lastIndexOf('\n', line - 1);
      again = Math.max(again, end(now, text, line(before, line + 1).text()));
    }
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < again; i++) {
      out.setCharAt(i, text.charAt(i) == Cue.VOICE ? Cue.VOICE : MappedText.HIDDEN);
    }
    return out.toString();
  }

  /** Whether nothing is said. */
  static boolean silent(String said) {
    return line(said, 0).isBlank();
  }

  /** Where the words end that a cue begins with again; 0 where it does not. */
  private static int end(MappedText now, String text, String words) {
    int length = words.length();
    boolean again =
        length > 0
            && now.text().startsWith(words)
            && (length == now.text().length() || now.text().charAt(length) == ' ');
    if (!again) {
      return 0;
    }
    int end = now.map().get(length - 1) + 1;
    boolean whole = end == text.length() || text.charAt(end) == '\n';
    return whole || words.split(" ", WORDS).length == WORDS ? end : 0;
  }

  /** From a place on, all lines as one. */
  private static MappedText line(String text, int from) {
    MappedText.Builder out = new MappedText.Builder();
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      out.add(c == '\n' ? ' ' : c == Cue.VOICE ? MappedText.HIDDEN : c, i);
    }
    return out.build();
  }
}

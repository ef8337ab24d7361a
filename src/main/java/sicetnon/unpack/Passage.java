package sicetnon.unpack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A paragraph of a document.
 *
 * @param level of a heading or an item, from 1; else 0
 * @param bold whether all its words are
 */
record Passage(Kind kind, int level, String text, boolean bold) {
  enum Kind {
    /** The heading of the whole: all others stand below it. */
    TITLE,
    HEADING,
    ITEM,
    TEXT
  }

  private static final Pattern MARK =
      Pattern.compile(
          "\\A\\s*+(?:[-*\\u2013\\u2022\\u00B7\\u2023\\u25AA\\u25AB\\u25CB\\u25CF\\u25E6\\u25A0]"
              + "|\\d{1,2}[.)])\\s++(?=\\S)"
              // bullets of fonts that have no letters
              + "|\\A\\s*+[\\uE000-\\uF8FF]\\s*+(?=\\S)");

  private static final int LABEL_CHARS = 80;
  private static final int LABEL_WORDS = 12;
  private static final int LABEL_LEVEL = 6;

  /** A paragraph; one that begins with a bullet or a number typed by hand is an item. */
  static Passage text(String text, boolean bold) {
    Matcher mark = MARK.matcher(text);
    boolean item = !(bold && label(text)) && mark.lookingAt();
    return item
        ? new Passage(Kind.ITEM, 1, text.substring(mark.end()), bold)
        : new Passage(Kind.TEXT, 0, text, bold);
  }

  boolean isBlank() {
    return text.isBlank();
  }

  /** This one; a short line in bold type as the heading that it stands for. */
  Passage labelled() {
    boolean heading = kind == Kind.TEXT && bold && label(text);
    return heading ? new Passage(Kind.HEADING, LABEL_LEVEL, text, true) : this;
  }

  private static boolean label(String text) {
    String line = text.strip();
    return line.length() <= LABEL_CHARS
        && line.split("\\s+").length <= LABEL_WORDS
        && !line.isEmpty()
        && ".!;,".indexOf(line.charAt(line.length() - 1)) < 0;
  }
}

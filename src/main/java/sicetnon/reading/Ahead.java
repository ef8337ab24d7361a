package sicetnon.reading;

import java.util.Locale;
import java.util.Set;

/**
 * Looks ahead in an answer: what a mark is meant as hangs on what follows it. Each look passes no
 * more than two runs of blanks and a key, so that all looks together take linear time.
 */
final class Ahead {
  /** The shapes of quotation marks with which a string may begin. */
  private static final String OPENING = "\"'`\u201C\u201D\u201E\u201F\u2018\u2019\u201A\u00AB";

  private static final int LONGEST_KEY = 64;

  /** Keys that only an entry has. */
  private static final Set<String> ENTRY =
      Set.of("question", "positions", "source_a", "quote_a", "source_b", "quote_b");

  private static final Set<String> OTHERS =
      Set.of("kind", "note", "source", "quote", "value", "subject", "a", "b");

  private final String text;

  Ahead(String text) {
    this.text = text;
  }

  /** Where a string stands. */
  enum Place {
    KEY,
    VALUE,
    ELEMENT
  }

  /** Whether a key shows that its object is meant as an entry. */
  static boolean ofEntry(String key) {
    return ENTRY.contains(key);
  }

  /** Whether an entry may have a key for one of its two passages. */
  static boolean ofPair(String key) {
    return key.equals("a") || key.equals("b");
  }

  /** A key as it is to be written; as it stands when no entry has it. */
  static String key(String written) {
    String plain = written.strip().toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    boolean known = ENTRY.contains(plain) || OTHERS.contains(plain);
    return known ? plain : written;
  }

  static boolean blank(char c) {
    return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u2028' || c == '\u2029';
  }

  static boolean opens(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** The marks that may end a string which begins with one. */
  static String closing(char opening) {
    return switch (opening) {
      case '"' -> "\"";
      case '`' -> "`'";
      case '\u00AB' -> "\u00BB";
      case '\'', '\u2018', '\u2019', '\u201A' -> "'\u2019\u2018";
      default -> "\u201D\u201C\u201F\"";
    };
  }

  /** The first place from one on that is not blank. */
  int blanks(int from) {
    int at = from;
    while (at < text.length() && blank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  boolean comment(int at) {
    return text.startsWith("//", at) || text.startsWith("/*", at);
  }

  /** Whether a brace begins an object, and not something in a text. */
  boolean object(int brace) {
    int at = blanks(brace + 1);
    return at == text.length()
        || text.charAt(at) == '}'
        || comment(at)
        || quoted(at)
        || bare(at)
        || (text.charAt(at) == '"' && at + 1 + LONGEST_KEY >= text.length());
  }

  /** Whether an object begins that is an entry beyond doubt. */
  boolean entry(int brace) {
    int at = blanks(brace + 1);
    if (at == text.length() || !opens(text.charAt(at))) {
      return false;
    }
    int end = keyEnd(at);
    return end > 0 && ENTRY.contains(key(text.substring(at + 1, end)));
  }

  /** Whether a mark ends the string in which it stands. */
  boolean closes(int mark, Place place) {
    int at = blanks(mark + 1);
    if (at == text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return switch (place) {
      case KEY -> c == ':';
      case VALUE ->
          comment(at)
              || quoted(at)
              || (c == '}' && ends(at))
              || (c == ',' && keyFollows(blanks(at + 1)));
      case ELEMENT ->
          comment(at) || c == ']' || c == '{' || (c == ',' && elementFollows(blanks(at + 1)));
    };
  }

  /** Whether a brace ends an object, and not something within a string. */
  private boolean ends(int brace) {
    int at = blanks(brace + 1);
    return at == text.length()
        || ",]}{`<);*|".indexOf(text.charAt(at)) >= 0
        || comment(at)
        || text.substring(brace, at).indexOf('\n') >= 0;
  }

  private boolean keyFollows(int at) {
    return at == text.length()
        || quoted(at)
        || bare(at)
        || comment(at)
        || ",}.\u2026".indexOf(text.charAt(at)) >= 0
        || (text.charAt(at) == '{' && entry(at));
  }

  private boolean elementFollows(int at) {
    return at == text.length()
        || opens(text.charAt(at))
        || comment(at)
        || "{[],-.\u2026".indexOf(text.charAt(at)) >= 0
        || Character.isDigit(text.charAt(at))
        || text.startsWith("true", at)
        || text.startsWith("false", at)
        || text.startsWith("null", at);
  }

  /** Whether a key in quotation marks stands at a place. */
  private boolean quoted(int at) {
    return opens(text.charAt(at)) && keyEnd(at) > 0;
  }

  /** The mark that ends a key, or 0. */
  private int keyEnd(int from) {
    String closing = closing(text.charAt(from));
    int most = Math.min(text.length(), from + 1 + LONGEST_KEY);
    for (int at = from + 1; at < most; at++) {
      char c = text.charAt(at);
      if (closing.indexOf(c) >= 0) {
        int behind = blanks(at + 1);
        return behind < text.length() && text.charAt(behind) == ':' ? at : 0;
      }
      if (c == '\n' || c == '{' || c == '}') {
        return 0;
      }
    }
    return 0;
  }

  /** Whether a key of an entry stands at a place without quotation marks. */
  boolean bare(int from) {
    int at = from;
    while (at < text.length() && at - from < LONGEST_KEY && ofWord(text.charAt(at))) {
      at++;
    }
    int colon = blanks(at);
    return at > from
        && colon < text.length()
        && text.charAt(colon) == ':'
        && (ENTRY.contains(key(text.substring(from, at)))
            || OTHERS.contains(key(text.substring(from, at))));
  }

  static boolean ofWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}

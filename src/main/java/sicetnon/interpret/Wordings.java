package sicetnon.interpret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.role.Parse;
import sicetnon.text.Syntax;
import sicetnon.text.Token;

/**
 * The words of a stretch of tokens as they stand inside a question: in their order and forms, with
 * capitals for names only, without marks that a question cannot have, and without the writer and
 * the reader ("your guests" are the guests).
 */
final class Wordings {
  /** Determiners of the writer and the reader, whom a question does not know. */
  private static final Set<String> OWN = Set.of("my", "our", "your");

  /** Determiners that point at what a question does not show. */
  private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "said");

  private static final Set<String> PERSONS = Set.of("i", "we", "you", "me", "us");

  /** Words that say nothing of a thing once its sentence is left. */
  private static final Set<String> DROPPED =
      Set.of("also", "therefore", "thus", "hence", "please", "not", "never", "n't", "only", "just");

  private static final Set<String> PAIRING = Set.of("both", "either");

  /** Where a stretch can be read no further. */
  private static final Pattern CUT =
      Pattern.compile(
          "[;\u2014\u2013\u2026|]|--|\\.\\.\\.|:(?=\\s|$)|\\s-\\s|[.!?](?=\\s+\\p{Lu}|$)");

  /** What no stretch begins with, and what none ends with, beside blanks. */
  private static final String OPENING = ",.;:!?)]}/&\u2019'-";

  private static final String CLOSING = ",.;:!?([{/&-";

  private static final Pattern DOUBLED = Pattern.compile("(?i)\\b(\\p{L}+) \\1\\b(?!-)");

  private static final Pattern MARKS = Pattern.compile("[\"\u201C\u201D\u201E\u00AB\u00BB*_`<>]+");
  private static final Pattern PLURAL = Pattern.compile("\\((?:s|es|ies)\\)");
  private static final Pattern LOOSE = Pattern.compile("(?<=[^s\\s])['\u2019](?=\\s)");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[,.;:!?)])");

  private final Capitals capitals;

  Wordings(Capitals capitals) {
    this.capitals = capitals;
  }

  /** The words of tokens {@code [from, to)}. */
  String of(Parse parse, int from, int to) {
    StringBuilder out = new StringBuilder();
    int end = -1;
    for (int i = from; i < to; i++) {
      String word = word(parse, i, from, to);
      if (!word.isEmpty()) {
        Token token = parse.token(i);
        boolean apart = end >= 0 && token.start() > end;
        out.append(apart || (end >= 0 && end < parse.token(i - 1).end()) ? " " : "").append(word);
        end = token.end();
      }
    }
    return tidy(out.toString());
  }

  private String word(Parse parse, int i, int from, int to) {
    String lower = parse.lower(i);
    boolean joined = false;
    for (int j = i + 1; j < to; j++) {
      joined |= parse.is(j, "CCONJ");
    }
    boolean pair = PAIRING.contains(lower) && !joined && parse.conjunction(to);
    boolean dropped = DROPPED.contains(lower) && !parse.is(i, "ADJ");
    if (dropped || pair || (lower.equals("own") && pointed(parse, i - 1, from))) {
      return "";
    }
    boolean points = OWN.contains(lower) || (i == from && POINTING.contains(lower));
    if (points && parse.is(i, "DET", "PRON") && i + 1 < to && leads(parse, i)) {
      return "the";
    }
    if (PERSONS.contains(lower) && parse.is(i, "PRON")) {
      return person(parse, i);
    }
    boolean am = lower.equals("am") && parse.lower(i - 1).equals("i");
    return am ? "are" : capitals(parse, i);
  }

  private static boolean pointed(Parse parse, int i, int from) {
    return i >= from && OWN.contains(parse.lower(i));
  }

  /** Whether it stands before a noun of its own: "that plan", not "that plans". */
  private static boolean leads(Parse parse, int i) {
    int next = i + 1;
    while (parse.is(next, "ADJ", "ADV", "NUM") || parse.gerund(next) || parse.past(next)) {
      next++;
    }
    return parse.nominal(next);
  }

  private static String person(Parse parse, int i) {
    Syntax syntax = parse.sentence().syntax();
    return syntax.tree().is(syntax.first(i), "nsubj") ? "they" : "others";
  }

  private String capitals(Parse parse, int i) {
    Token token = parse.token(i);
    String form = capitals.inside(token, parse.sentence().block());
    boolean role = parse.mentionAt(i) != null;
    return role && !Capitals.inner(form) ? form.toLowerCase(Locale.ROOT) : form;
  }

  /** Any text as it may stand in a question: balanced, without double words, clipped at its end. */
  static String tidy(String text) {
    String out = plain(text) ? text : unmarked(text);
    return edged(doubled(out) ? DOUBLED.matcher(out).replaceAll("$1") : out);
  }

  private static String unmarked(String text) {
    Matcher cut = CUT.matcher(text);
    String out = (cut.find() ? text.substring(0, cut.start()) : text).strip();
    out = MARKS.matcher(out).replaceAll("");
    out = balanced(PLURAL.matcher(out).replaceAll(""), '(', ')');
    out = balanced(out, '[', ']');
    out = LOOSE.matcher(out).replaceAll("");
    out = BLANKS.matcher(out).replaceAll(" ");
    return BEFORE_MARK.matcher(out).replaceAll("");
  }

  /** Whether there are but words, each one blank or hyphen from the next, as in most texts. */
  private static boolean plain(String text) {
    boolean word = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = Character.isLetterOrDigit(c);
      if (!letter && (!word || (c != ' ' && c != '-'))) {
        return false;
      }
      word = letter;
    }
    return word;
  }

  /** Whether the letters before a blank may be the same as those behind it. */
  private static boolean doubled(String text) {
    for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
      int from = blank;
      while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
        from--;
      }
      if (from < blank && text.regionMatches(true, from, text, blank + 1, blank - from)) {
        return true;
      }
    }
    return false;
  }

  private static String edged(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && marks(text.charAt(from), OPENING)) {
      from++;
    }
    while (to > from && marks(text.charAt(to - 1), CLOSING)) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean marks(char c, String set) {
    return Character.isWhitespace(c) || set.indexOf(c) >= 0;
  }

  /** Without what stands behind a bracket that is not closed, or before one that is not opened. */
  private static String balanced(String text, char open, char close) {
    int depth = 0;
    int last = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == open) {
        last = depth == 0 ? i : last;
        depth++;
      } else if (c == close && depth == 0) {
        return balanced(text.substring(0, i) + text.substring(i + 1), open, close);
      } else if (c == close) {
        depth--;
      }
    }
    return depth == 0 ? text : text.substring(0, last);
  }
}

package sicetnon.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of a transcript begins with: who speaks, or when, or both.
 *
 * @param name who speaks; empty when only a time is given
 * @param lead the mark of a heading before it
 * @param stamp the time and what parts it from the name; empty when there is none
 * @param colon where the colon behind the name is, or should be; -1 for the end of the line
 * @param words whether words follow in the line
 */
record TurnHead(String name, Span lead, Span stamp, int colon, boolean words) {
  private static final String TIME =
      "[\\[(]?+\\d{1,3}+(?::\\d{1,2}+){1,2}+(?:[.,]\\d{1,3}+)?+(?: ?[AaPp]\\.?[Mm]\\b\\.?)?+"
          + "(?: ?+-{1,2}+> ?+[\\d:.,]{4,15}+)?+[\\])]?+(?!:?\\d|[/%]|\\s?+[\u2013-]\\s?+\\d)";

  private static final String STAMP =
      "(?:\\*\\*" + TIME + "\\*\\*|[*_`]" + TIME + "[*_`]|" + TIME + ")";

  private static final String NAME =
      "\\p{Lu}[\\p{L}\\d._'-]{0,30}+"
          + "(?: (?:(?:de|la|van|von|der|of|the) )?[\\p{Lu}\\d][\\p{L}\\d._'-]{0,30}+){0,4}"
          + "(?: ?\\([^()\\d][^()]{0,40}\\))?";

  private static final String LEAD = "\\s{0,9}+((?:#{1,6} )?+)(?:[-*+>] )?+[*_]{0,3}?";

  /** "[00:12] Anna: ..." */
  private static final Pattern BEFORE =
      Pattern.compile(
          LEAD
              + ("(" + STAMP + "\\s{0,9}+(?:[\u2013\u2014|:-]\\s{0,9}+)?+)")
              + ("[*_]{0,3}+(" + NAME + ")[*_]{0,3}+(:?+)[*_]{0,3}+(?=\\s|$)"));

  /** "Anna (00:12): ..." */
  private static final Pattern BEHIND =
      Pattern.compile(
          LEAD
              + ("(" + NAME + ")[*_]{0,3}+(:?+)[*_]{0,3}+")
              + ("(\\s{0,9}+(?:[\u2013\u2014|,-]\\s{0,9}+)?+" + STAMP + ")(?:\\s?+(:))?+")
              + "[*_]{0,3}+(?=\\s|$)");

  /** "Anna: ..." */
  private static final Pattern NAMED =
      Pattern.compile(LEAD + "(" + NAME + ")[*_]{0,3}+(:)[*_]{0,3}+(?=\\s|$)");

  private static final Pattern TIMED =
      Pattern.compile("\\s{0,9}+(" + STAMP + "[\\s:\u2013\u2014-]{0,9}+)");

  private static final Pattern DAY =
      Pattern.compile("(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:s\\b|\\b)");

  /** What the line begins with; null for a line of words only. */
  static TurnHead of(String plain, Span line) {
    Matcher m = BEFORE.matcher(plain).region(line.start(), line.end());
    if (m.lookingAt()) {
      boolean colon = m.start(4) < m.end(4);
      boolean words = !rest(plain, m.end(), line).isBlank();
      if (colon || !words) {
        return new TurnHead(m.group(3), span(m, 1), span(m, 2), colon ? m.start(4) : -1, words);
      }
    }
    m = BEHIND.matcher(plain).region(line.start(), line.end());
    if (m.lookingAt()) {
      boolean early = m.start(3) < m.end(3);
      boolean late = m.start(5) < m.end(5);
      boolean words = !rest(plain, m.end(), line).isBlank();
      boolean apart = m.group(4).startsWith("  ") || m.group(4).startsWith("\t");
      boolean framed = ")]".indexOf(plain.charAt(m.end(4) - 1)) >= 0;
      if (early || late || !words || apart || framed) {
        int colon = early ? m.start(3) : late ? m.start(5) : m.start(4);
        return new TurnHead(m.group(2), span(m, 1), span(m, 4), colon, words);
      }
    }
    m = NAMED.matcher(plain).region(line.start(), line.end());
    if (m.lookingAt()) {
      boolean words = !rest(plain, m.end(), line).isBlank();
      return new TurnHead(
          m.group(2), span(m, 1), new Span(m.start(3), m.start(3)), m.start(3), words);
    }
    return time(plain, line);
  }

  /** The time that the line begins with; null when it begins with none. */
  static TurnHead time(String plain, Span line) {
    Matcher m = TIMED.matcher(plain).region(line.start(), line.end());
    if (!m.lookingAt()) {
      return null;
    }
    boolean words = !rest(plain, m.end(), line).isBlank();
    return new TurnHead("", new Span(line.start(), line.start()), span(m, 1), -1, words);
  }

  private static String rest(String plain, int from, Span line) {
    return plain.substring(from, line.end());
  }

  private static Span span(Matcher m, int group) {
    return new Span(m.start(group), m.end(group));
  }

  boolean named() {
    return !name.isEmpty();
  }

  boolean timed() {
    return stamp.length() > 0;
  }

  /** Whether the name is a day's: that of a timetable. */
  boolean dated() {
    return DAY.matcher(name).lookingAt();
  }
}

package sicetnon.unpack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document typed out: one line for each heading ({@code # Title}), paragraph, item of a list
 * ({@code - item}, two blanks more for each level) and row of a table ({@code | a | b |}, behind
 * the first row {@code |---|---|} where that one is of heads); blank lines between what does not
 * belong together. What is known of the whole stands above it between lines of three hyphens. The
 * words are never escaped, so that a passage of it can be quoted as it stands; a paragraph that
 * begins like another line has a character before it that shows nothing.
 */
public final class Typescript {
  /** Chars after which a document ends; no article is as long. */
  static final int MOST = 4_000_000;

  /** Whatever shows nothing and would part or join words. */
  private static final String NOTHING = "[\\u00AD\\u200B\\u2060\\uFEFF\\p{Cc}&&[^\\t\\n\\r]]++";

  /** What begins a line that is no paragraph. */
  private static final Pattern MARK = Pattern.compile("(?:#{1,6}|-|\\|) ");

  /** Shows nothing, and stands where a paragraph itself begins like another line. */
  private static final String NO_MARK = "\u2060";

  private enum Line {
    TEXT,
    ITEM,
    ROW
  }

  private final Map<String, String> properties = new TreeMap<>();
  private final List<String> notes = new ArrayList<>();
  private final StringBuilder out = new StringBuilder();
  private Line last = Line.TEXT;

  /** Says something of the whole: title, author, date. A blank value says nothing. */
  public void property(String name, String value) {
    String said = value == null ? "" : plain(value);
    if (!said.isEmpty()) {
      properties.putIfAbsent(name, said);
    }
  }

  /** Notes what of the document is left out, in words for a person. */
  public void note(String what) {
    if (!notes.contains(what)) {
      notes.add(what);
    }
  }

  /**
   * A heading.
   *
   * @param level 1 is the title's, more than 6 are 6
   */
  public void heading(int level, String text) {
    line(Line.TEXT, "#".repeat(Math.max(1, Math.min(6, level))) + " ", text);
  }

  /** A paragraph. */
  public void paragraph(String text) {
    line(Line.TEXT, MARK.matcher(plain(text)).lookingAt() ? NO_MARK : "", text);
  }

  /**
   * An item of a list, without its mark.
   *
   * @param level 1 is the outermost
   */
  public void item(int level, String text) {
    line(Line.ITEM, "  ".repeat(Math.max(1, Math.min(20, level)) - 1) + "- ", text);
  }

  /**
   * A table.
   *
   * @param rows their cells from left to right; empty where nothing stands
   * @param heads whether the first row names the columns
   */
  public void table(List<List<String>> rows, boolean heads) {
    last = Line.TEXT;
    for (int i = 0; i < rows.size() && !full(); i++) {
      List<String> cells = rows.get(i);
      String row =
          cells.stream()
              .map(c -> plain(c).replace('|', '/'))
              .collect(Collectors.joining(" | ", "| ", " |"));
      put(Line.ROW, row);
      if (i == 0 && heads) {
        put(Line.ROW, "|" + "---|".repeat(cells.size()));
      }
    }
    last = Line.TEXT;
  }

  /** Whether no more is taken, so that the rest of the document need not be looked at. */
  public boolean full() {
    return out.length() >= MOST;
  }

  /** What was left out, in the order it was noted. */
  public List<String> notes() {
    return List.copyOf(notes);
  }

  /** All that was typed, ready to be written to a file. */
  public String text() {
    StringBuilder all = new StringBuilder();
    if (!properties.isEmpty()) {
      all.append("---\n");
      properties.forEach((name, value) -> all.append(name).append(": ").append(value).append('\n'));
      all.append("---\n\n");
    }
    return all.append(out).toString();
  }

  /** Whether nothing was typed. */
  public boolean isEmpty() {
    return out.length() == 0;
  }

  private void line(Line kind, String mark, String text) {
    String words = plain(text);
    if (!words.isEmpty()) {
      put(kind, mark + words);
    }
  }

  private void put(Line kind, String line) {
    if (full()) {
      return;
    }
    boolean together = kind != Line.TEXT && kind == last;
    if (out.length() > 0 && !together) {
      out.append('\n');
    }
    out.append(line).append('\n');
    last = kind;
    if (full()) {
      note("all behind the first " + MOST + " characters");
    }
  }

  private static String plain(String text) {
    return text.replaceAll(NOTHING, "").replaceAll("[\\s\\u00A0]++", " ").strip();
  }
}

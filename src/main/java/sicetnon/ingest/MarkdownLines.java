package sicetnon.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that mean something in a dialect of Markdown: fences of containers, admonitions and tabs,
 * notes, tags, headings without a blank, bullets as people type them, marks of a table of contents
 * or of a page's end.
 */
final class MarkdownLines {
  /** What stands in a line of its own and is no text. */
  private static final Pattern NO_TEXT =
      Pattern.compile(
          "(?::::.*|\\[\\[?_?(?i:toc)_?\\]\\]?|@\\[(?i:toc)\\].*|\\$\\{(?i:toc)\\}|\\*\\[[^\\[\\]]++\\]:.*"
              + "|\\[(?://|comment|_)\\]: ?+(?:#|<>).*"
              + "|\\\\(?:newpage|pagebreak|clearpage|cleardoublepage|tableofcontents|maketitle|listoffigures"
              + "|listoftables|begin|end|vspace|hspace|bigskip|medskip|smallskip|vfill|noindent)(?![a-z]).*"
              + "|\\([\\w-]++\\)=|(?:[*+-]|1\\.) (?i:toc))\\s*+");

  private static final Pattern ADMONITION = Pattern.compile("(?:!!!|\\?\\?\\?)\\+?[ \\t]*+[a-z].*");
  private static final Pattern TAB =
      Pattern.compile("===[+!]?[ \\t]++\"(?<title>[^\"]++)\"[ \\t]*+");
  private static final Pattern NOTE = Pattern.compile("\\[\\^[^\\[\\]\\s]++\\]:");
  private static final Pattern ADDRESS =
      Pattern.compile("\\[[^\\[\\]^]++\\]:[ \\t]++<?\\S*[./#@]\\S*(?:[ \\t]++[\"'(].*)?+\\s*+");
  private static final Pattern HEADING = Pattern.compile("(?<marks>#{1,6})(?<title>\\p{L}.*)");
  private static final Pattern BULLET =
      Pattern.compile(
          "[\u2022\u25CF\u25CB\u25AA\u25E6\u2023\u2043\u00B7\u2219\u25A0\u25A1\u27A2\u25BA\u2713\u2714\u2610\u2611\u2013\u2014]"
              + "(?<gap>[ \\t]*+)\\S.*");
  private static final Pattern LETTERED =
      Pattern.compile(
          "(?<mark>\\([a-z0-9]{1,2}\\)|[a-z]\\)|[a-h]\\.(?=[ \\t]++\\p{Lu})|\\u2022)[ \\t]*+\\S.*");
  private static final Pattern BLOCK =
      Pattern.compile("(?:[-*+]|\\d{1,9}[.)]|#{1,6})[ \\t].*|>.*|```.*|~~~.*|\\|.*");
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:[-*+\u2022\u25CF\u25CB\u25AA\u25E6\u2023\u00B7]|\\d{1,9}[.)])[ \\t]++\\S.*");
  private static final String DASHES = "\u2013\u2014";
  private static final int INDENT = 4;

  private final MarkdownDraft draft;
  private final String text;
  private final List<Span> lines;
  private final Deque<Integer> bodies = new ArrayDeque<>();

  /** Whether headings are written without a blank in this text: else such a word is a tag. */
  private final boolean unblanked;

  private boolean item;

  /** Whether a list may go on, in which a line that is set in stands deeper. */
  private boolean listed;

  /** Columns by which a list as a whole is set in. */
  private int setIn;

  private MarkdownLines(MarkdownDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.lines = Lines.of(text, draft.from());
    this.unblanked = lines.stream().anyMatch(l -> unblanked(l.start()));
  }

  private boolean unblanked(int at) {
    return text.startsWith("##", at)
        && at + 2 < text.length()
        && Character.isLetter(text.charAt(at + 2));
  }

  /** Makes them what CommonMark knows, or blanks them. */
  static void read(MarkdownDraft draft) {
    MarkdownLines all = new MarkdownLines(draft);
    for (int i = 0; i < all.lines.size(); i++) {
      all.line(i);
    }
  }

  private void line(int i) {
    Span span = lines.get(i);
    int start = span.start();
    int columns = 0;
    while (start < span.end() && " \t".indexOf(text.charAt(start)) >= 0) {
      columns += text.charAt(start) == '\t' ? INDENT : 1;
      start++;
    }
    if (start == span.end()) {
      item = false;
      return;
    }
    while (!bodies.isEmpty() && columns < bodies.peek()) {
      bodies.pop();
    }
    setIn = columns < setIn ? 0 : setIn;
    listed &= columns > 0;
    if ("\\:[@$*!?=(#+->|`~\u2022".indexOf(text.charAt(start)) < 0
        && !Character.isLetterOrDigit(text.charAt(start))
        && !BULLET.matcher(text.substring(start, Math.min(span.end(), start + 3))).matches()) {
      return;
    }
    String line = text.substring(start, span.end());
    boolean entry = ENTRY.matcher(line).matches();
    setIn = entry && !listed && setIn == 0 && columns >= INDENT ? columns : setIn;
    if (!bodies.isEmpty() && BLOCK.matcher(line).matches()) {
      dedent(span.start(), bodies.peek());
    } else if (entry && setIn > 0) {
      dedent(span.start(), setIn);
    }
    listed |= entry;
    read(i, line, start, columns);
  }

  private void read(int i, String line, int start, int columns) {
    int end = lines.get(i).end();
    Matcher note = NOTE.matcher(line);
    Matcher tab = TAB.matcher(line);
    if (NO_TEXT.matcher(line).matches() || (ADDRESS.matcher(line).matches() && follows(i))) {
      draft.blank(start, end);
    } else if (ADMONITION.matcher(line).matches()) {
      draft.blank(start, end);
      bodies.push(columns + INDENT);
    } else if (tab.matches()) {
      draft.part(start, start + tab.start("title"), "");
      draft.blank(start + tab.end("title"), end);
      draft.line(start + tab.start("title"), start + tab.end("title"), Block.GROUP);
      bodies.push(columns + INDENT);
    } else if (note.lookingAt() && columns < INDENT) {
      draft.vanish(start, start + note.end());
      draft.set(start, "\n");
      bodies.push(columns + INDENT);
    } else if (line.charAt(0) == '#') {
      heading(line, start, end);
    } else {
      item(i, line, start);
    }
  }

  /** Whether text stands in the line before, so that an address is none for CommonMark. */
  private boolean follows(int i) {
    return i > 0
        && !text.substring(lines.get(i - 1).start(), lines.get(i - 1).end()).isBlank()
        && !ADDRESS
            .matcher(text.substring(lines.get(i - 1).start(), lines.get(i - 1).end()).strip())
            .matches();
  }

  /** Takes the indentation of a block within another away, with line ends in its place. */
  private void dedent(int start, int columns) {
    int i = start;
    for (int column = 0; column < columns; i++) {
      column += text.charAt(i) == '\t' ? INDENT : 1;
      draft.set(i, "\n");
    }
  }

  /** A heading without a blank behind its marks, or a line of tags. */
  private void heading(String line, int start, int end) {
    Matcher heading = HEADING.matcher(line);
    if (!heading.matches()) {
      return;
    }
    String title = heading.group("title").replaceFirst("(?<![ \\t#])[ \\t#]++$", "");
    int level = heading.group("marks").length();
    boolean tags =
        level == 1
            && List.of(line.strip().split("\\s+")).stream().allMatch(w -> w.charAt(0) == '#');
    if (tags && (title.indexOf('#') >= 0 || !unblanked)) {
      draft.blank(start, end);
    } else if (level > 1
        || tags
        || (Character.isUpperCase(title.charAt(0)) && PlainTextReader.isHeading(title, true))) {
      draft.vanish(start, start + level);
      draft.blank(start + heading.start("title") + title.length(), end);
      draft.line(start + level, start + heading.start("title") + title.length(), level);
    }
  }

  private void item(int i, String line, int start) {
    Matcher bullet = BULLET.matcher(line);
    Matcher lettered = LETTERED.matcher(line);
    boolean dash = DASHES.indexOf(line.charAt(0)) >= 0;
    if (bullet.matches()
        && !bullet.group("gap").isEmpty()
        && (!dash || item || !follows(i) || colon(i))) {
      draft.set(start, "-");
      item = true;
    } else if (lettered.matches()
        && (line.charAt(0) == '\u2022' || !follows(i) || item || colon(i))) {
      draft.vanish(start, start + lettered.end("mark"));
      draft.line(start + lettered.end("mark"), itemEnd(i), MarkdownDraft.ITEM);
      item = true;
    }
  }

  private boolean colon(int i) {
    return text.substring(lines.get(i - 1).start(), lines.get(i - 1).end()).strip().endsWith(":");
  }

  /** Where the paragraph, or the next such entry, ends an entry. */
  private int itemEnd(int i) {
    int last = i;
    while (last + 1 < lines.size()) {
      String next = text.substring(lines.get(last + 1).start(), lines.get(last + 1).end()).strip();
      if (next.isEmpty() || LETTERED.matcher(next).matches()) {
        break;
      }
      last++;
    }
    return lines.get(last).end();
  }
}

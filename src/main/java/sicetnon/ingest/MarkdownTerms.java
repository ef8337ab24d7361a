package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of definitions (Markdown Extra, Pandoc, kramdown): a line, and below it one or more that
 * begin with a colon. The line heads what the others say.
 */
final class MarkdownTerms {
  private static final Pattern DEFINITION = Pattern.compile(" {0,3}:[ \\t]++\\S.*");
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\s*+(?:(?:[-*+]|\\d{1,9}[.)]|#{1,6})[ \\t].*|[>|:].*|```.*|~~~.*|[-=*_]{3,}+\\s*+)");
  private static final Pattern INNER =
      Pattern.compile("(?: {4}|\\t)\\s*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t].*|```.*|~~~.*|[>|].*)");
  private static final int TERM = 100;
  private static final int TERMS = 3;

  private final MarkdownDraft draft;
  private final String text;
  private final List<Span> lines;

  private MarkdownTerms(MarkdownDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.lines = Lines.of(text, draft.from());
  }

  /** Parts terms from their definitions. */
  static void read(MarkdownDraft draft) {
    MarkdownTerms terms = new MarkdownTerms(draft);
    int end = -1;
    for (int i = 1; i < terms.lines.size(); i++) {
      if (i > end && terms.defines(i)) {
        terms.caption(i);
        end = terms.termed(i, end) ? terms.definition(i) : end;
      }
    }
  }

  private String line(int i) {
    return text.substring(lines.get(i).start(), lines.get(i).end());
  }

  private boolean defines(int i) {
    int start = lines.get(i).start();
    return text.indexOf(':', start) < start + 4 && DEFINITION.matcher(line(i)).matches();
  }

  /**
   * Notes the terms above a definition; whether there are any, or it is a further one of theirs.
   */
  private boolean termed(int i, int before) {
    int last = line(i - 1).isBlank() ? i - 2 : i - 1;
    if (before > 0 && last <= before) {
      return last == before;
    }
    int first = last;
    while (first >= 0 && first > before && last - first < TERMS && term(line(first))) {
      first--;
    }
    boolean all = first < last && (first < 0 || first == before || line(first).isBlank());
    for (int j = first + 1; all && j <= last; j++) {
      int start = lines.get(j).start();
      int blanks = line(j).length() - line(j).stripLeading().length();
      draft.line(start + blanks, lines.get(j).end(), Block.GROUP);
    }
    return all;
  }

  /** Hides the mark of a table's caption, which stands below the table. */
  private void caption(int i) {
    String before = line(line(i - 1).isBlank() && i > 1 ? i - 2 : i - 1);
    if (before.indexOf('|') >= 0) {
      int colon = text.indexOf(':', lines.get(i).start());
      draft.vanish(colon, colon + 1);
    }
  }

  private static boolean term(String line) {
    String words = line.strip();
    return !words.isEmpty()
        && words.length() <= TERM
        && !BLOCK.matcher(line).matches()
        && words.indexOf('|') < 0
        && ".,;".indexOf(words.charAt(words.length() - 1)) < 0
        && !line.startsWith("    ")
        && !line.startsWith("\t");
  }

  /** Makes a definition a paragraph, and blocks within it those of the text; its last line. */
  private int definition(int i) {
    draft.set(text.indexOf(':', lines.get(i).start()), "\n");
    int last = i;
    for (int j = i + 1; j < lines.size(); j++) {
      String line = line(j);
      boolean inner = line.startsWith("    ") || line.startsWith("\t");
      boolean wrapped = last == j - 1 && !term(line) && !BLOCK.matcher(line).matches();
      if (INNER.matcher(line).matches()) {
        draft.set(lines.get(j).start(), "\n".repeat(line.charAt(0) == '\t' ? 1 : 4));
      }
      if (!line.isBlank() && !inner && !(wrapped || (last == j - 1 && wraps(j)))) {
        break;
      }
      last = line.isBlank() ? last : j;
    }
    return last;
  }

  /** Whether a line that could be a term goes on with the one before: none is defined below it. */
  private boolean wraps(int j) {
    return !BLOCK.matcher(line(j)).matches()
        && !(j + 1 < lines.size() && defines(j + 1))
        && !line(j).isBlank();
  }
}

package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of a program among those of MDX: what it imports and exports. */
final class MarkdownModules {
  private static final Pattern FIRST =
      Pattern.compile(
          "\\A(?:import (?:[\\w*{$][^\\n\"']*+)?[\"'][^\\n\"']*+[\"'];?[ \\t]*+|import (?:\\w++, )?\\{[ \\t]*+"
              + "|export (?:(?:const|let|var) \\w++|default |function |async |class |\\{|\\*)[^\\n]*+)\\z");

  /** Lines of the longest. */
  private static final int MOST = 200;

  private MarkdownModules() {}

  /** Blanks them, each to the line that closes its brackets. */
  static void blank(MarkdownDraft draft) {
    String text = draft.text();
    List<Span> lines = Lines.of(text, draft.from());
    for (int i = 0; i < lines.size(); i++) {
      int start = lines.get(i).start();
      boolean may = text.startsWith("import ", start) || text.startsWith("export ", start);
      if (may && FIRST.matcher(text.substring(start, lines.get(i).end())).matches()) {
        int last = last(text, lines, i);
        draft.blank(start, lines.get(last).end());
        i = last;
      }
    }
  }

  private static int last(String text, List<Span> lines, int first) {
    int open = 0;
    int most = Math.min(lines.size(), first + MOST);
    for (int i = first; i < most; i++) {
      for (int j = lines.get(i).start(); j < lines.get(i).end(); j++) {
        char c = text.charAt(j);
        open += "{[(".indexOf(c) >= 0 ? 1 : "}])".indexOf(c) >= 0 ? -1 : 0;
      }
      if (open <= 0) {
        return i;
      }
    }
    return first;
  }
}

package sicetnon.ingest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds code in Markdown, in which no mark means anything; directives of MyST look alike. */
final class MarkdownCode {
  private static final Pattern FENCE =
      Pattern.compile(
          "\\A[ \\t>]*+(?:(?:[-*+]|\\d{1,9}[.)])[ \\t]++)?+(?<run>`{3,}+|~{3,}+)[ \\t]*+"
              + "(?:\\{(?<name>[a-z:-]++)\\}[ \\t]*+(?<title>[^`\\n]*+)|[^`\\n]*+)\\z");
  private static final Pattern OPTION = Pattern.compile("\\A[ \\t]*+:[a-z][\\w-]*+:(?: |\\z)");

  /** Directives of MyST whose content is text. */
  private static final Set<String> TEXTS =
      Set.of(
          "note",
          "tip",
          "warning",
          "important",
          "admonition",
          "caution",
          "danger",
          "attention",
          "error",
          "hint",
          "seealso",
          "todo",
          "dropdown",
          "card",
          "grid",
          "grid-item",
          "grid-item-card",
          "tab-set",
          "tab-item",
          "sidebar",
          "margin",
          "topic",
          "epigraph",
          "pull-quote",
          "div",
          "column",
          "aside",
          "details",
          "versionadded",
          "versionchanged",
          "deprecated",
          "example",
          "exercise",
          "solution",
          "proof",
          "list",
          "glossary",
          "panels",
          "highlights",
          "information");

  /** Of those, the ones whose title heads a part of the text. */
  private static final Set<String> TITLED =
      Set.of("dropdown", "card", "grid-item-card", "tab-item");

  /** Chars in which a run of backticks is looked for again. */
  private static final int SPAN = 1000;

  private final MarkdownDraft draft;
  private final String text;
  private final List<Span> lines;
  private final Deque<String> directives = new ArrayDeque<>();

  private MarkdownCode(MarkdownDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.lines = Lines.of(text, draft.from());
  }

  /** Shields all code of a draft. */
  static void shield(MarkdownDraft draft) {
    MarkdownCode code = new MarkdownCode(draft);
    code.fences();
    spans(draft);
  }

  private String line(int i) {
    return text.substring(lines.get(i).start(), lines.get(i).end());
  }

  private void fences() {
    for (int i = 0; i < lines.size(); i++) {
      String line = line(i);
      if (!line.contains("```") && !line.contains("~~~")) {
        continue;
      }
      Matcher fence = FENCE.matcher(line);
      if (!directives.isEmpty() && closes(line, directives.peek())) {
        draft.blank(lines.get(i).start(), lines.get(i).end());
        directives.pop();
      } else if (fence.find()) {
        String name = fence.group("name");
        i = name != null && TEXTS.contains(name) ? directive(i, fence) : code(i, fence);
      }
    }
  }

  private static boolean closes(String line, String run) {
    String mark = line.strip();
    int at = mark.lastIndexOf('>') + 1;
    String end = mark.substring(at).strip();
    return end.startsWith(run) && end.chars().allMatch(c -> c == run.charAt(0));
  }

  /** Shields the lines up to the fence that closes; where none does, all are code. */
  private int code(int first, Matcher fence) {
    int i = first + 1;
    draft.shield(lines.get(first).start() + fence.end("run"), lines.get(first).end());
    boolean quoted = text.startsWith(">", lines.get(first).start());
    while (i < lines.size() && !closes(line(i), fence.group("run"))) {
      if (quoted && !text.startsWith(">", lines.get(i).start())) {
        return i - 1;
      }
      draft.shield(lines.get(i).start(), lines.get(i).end());
      i++;
    }
    return i;
  }

  /** Blanks the head of a directive, but for a title that heads its text; its last line. */
  private int directive(int first, Matcher fence) {
    directives.push(fence.group("run"));
    int start = lines.get(first).start();
    String title = fence.group("title").strip();
    if (TITLED.contains(fence.group("name")) && !title.isEmpty()) {
      int at = start + fence.start("title");
      draft.part(start, at, "");
      draft.line(at, lines.get(first).end(), Block.GROUP);
    } else {
      draft.blank(start, lines.get(first).end());
    }
    int i = first;
    while (i + 1 < lines.size() && OPTION.matcher(line(i + 1)).find()) {
      i++;
      draft.blank(lines.get(i).start(), lines.get(i).end());
    }
    return i;
  }

  /** Shields what stands between two like runs of backticks in a paragraph. */
  private static void spans(MarkdownDraft draft) {
    String text = draft.text();
    int at = text.indexOf('`', draft.from());
    while (at >= 0) {
      int run = run(text, at);
      boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
      int close = escaped || (run > 2 && fences(text, at, run)) ? -1 : close(text, at + run, run);
      if (close >= 0) {
        draft.shield(at + run, close);
      }
      at = text.indexOf('`', close < 0 ? at + run : close + run);
    }
  }

  /** Whether a run begins a line that has no other: it fences code. */
  private static boolean fences(String text, int at, int run) {
    int end = text.indexOf('\n', at);
    int next = text.indexOf('`', at + run);
    boolean alone = next < 0 || (end >= 0 && next > end);
    int i = at - 1;
    while (i >= 0 && at - i < 100 && (text.charAt(i) == ' ' || text.charAt(i) == '>')) {
      i--;
    }
    return alone && (i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r');
  }

  private static int run(String text, int at) {
    int i = at;
    while (i < text.length() && text.charAt(i) == '`') {
      i++;
    }
    return i - at;
  }

  private static int close(String text, int from, int run) {
    int most = Math.min(text.length(), from + SPAN);
    boolean blank = false;
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      if (c == '\n' && blank) {
        return -1;
      }
      blank = c == '\n' || (blank && Character.isWhitespace(c));
      if (c == '`') {
        int here = run(text, i);
        if (here == run) {
          return i;
        }
        i += here - 1;
      }
    }
    return -1;
  }
}

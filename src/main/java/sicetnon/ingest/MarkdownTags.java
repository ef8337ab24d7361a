package sicetnon.ingest;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tags of HTML and of components within Markdown: those that part blocks end a paragraph, so that
 * what stands between them is read as Markdown; tables and listings are left to the reader of HTML;
 * all others vanish.
 */
final class MarkdownTags {
  private static final Set<String> HEADS =
      Set.of("h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary");

  private static final Set<String> WHOLE = Set.of("table", "pre");

  /** Chars of the longest heading. */
  private static final int HEADING = 1000;

  /** Columns of what stands too far in for a block of HTML. */
  private static final int INDENT = 4;

  private final MarkdownDraft draft;
  private final String text;
  private final Map<String, Integer> closings = new HashMap<>();
  private int lineStart;
  private int lineEnd;
  private int firstWord;
  private boolean bars;

  private MarkdownTags(MarkdownDraft draft) {
    this.draft = draft;
    this.text = draft.text();
    this.lineEnd = draft.from() - 1;
  }

  /** Takes away all tags. */
  static void hide(MarkdownDraft draft) {
    MarkdownTags tags = new MarkdownTags(draft);
    int at = tags.text.indexOf('<', draft.from());
    while (at >= 0) {
      at = tags.text.indexOf('<', tags.hide(at));
    }
  }

  /** Takes away the tag, or the element, that begins at a place; where it ends. */
  private int hide(int at) {
    boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
    MarkdownTag tag = escaped ? null : MarkdownTag.at(text, at);
    if (tag == null) {
      return at + 1;
    }
    line(at);
    boolean first = firstWord == at;
    boolean row = bars && !first;
    String name = tag.name();
    if (!tag.closing() && !row && (tag.holdsNoText() || WHOLE.contains(name))) {
      int end = elementEnd(tag);
      if (end > 0) {
        return element(tag, end, first);
      }
    }
    boolean entry = (name.equals("li") && !tag.closing()) || (name.equals("p") && tag.closing());
    if (row && entry) {
      // the reader of the row's words parts them here
      return tag.end();
    }
    if (row || (!tag.parts() && !(tag.component() && first))) {
      inline(tag, first);
    } else if (name.equals("hr") || marker(at)) {
      draft.blank(at, tag.end());
    } else {
      draft.part(at, tag.end(), name.equals("li") && !tag.closing() ? "- " : "");
      if (HEADS.contains(name) && !tag.closing()) {
        int level = name.charAt(0) == 'h' ? name.charAt(1) - '0' : Block.GROUP;
        draft.line(tag.end(), headEnd(tag), level);
      }
    }
    return tag.end();
  }

  private void inline(MarkdownTag tag, boolean first) {
    boolean end = tag.name().equals("br");
    if (!end) {
      draft.hide(tag.start(), tag.end());
    } else if (first) {
      draft.blank(tag.start(), tag.end());
    }
  }

  private int element(MarkdownTag tag, int end, boolean first) {
    if (WHOLE.contains(tag.name())) {
      draft.html(tag.start(), end, first && tag.start() - lineStart < INDENT);
    } else {
      draft.hide(tag.start(), end);
    }
    return end;
  }

  /** Behind the closing tag of an element, whose like may stand within it; -1 where none does. */
  private int elementEnd(MarkdownTag tag) {
    int depth = 1;
    int at = tag.end();
    while (depth > 0) {
      int close = closing(tag.name(), at);
      if (close < 0) {
        // that of a later one would be looked for as long
        closings.put(tag.name(), Integer.MAX_VALUE);
        return -1;
      }
      depth += (WHOLE.contains(tag.name()) ? openings(tag.name(), at, close) : 0) - 1;
      at = close + tag.name().length() + 2;
    }
    int end = text.indexOf('>', at);
    return end < 0 ? text.length() : end + 1;
  }

  private int openings(String name, int from, int to) {
    int count = 0;
    for (int i = text.indexOf('<', from); i >= 0 && i < to; i = text.indexOf('<', i + 1)) {
      count += named(name, i + 1) ? 1 : 0;
    }
    return count;
  }

  /** The next closing tag of a name at or behind a place; -1 where there is none. */
  private int closing(String name, int from) {
    int known = closings.getOrDefault(name, from - 1);
    if (known >= from || known == Integer.MAX_VALUE) {
      return known == Integer.MAX_VALUE ? -1 : known;
    }
    int at = text.indexOf("</", from);
    while (at >= 0 && !named(name, at + 2)) {
      at = text.indexOf("</", at + 2);
    }
    closings.put(name, at < 0 ? Integer.MAX_VALUE : at);
    return at;
  }

  private boolean named(String name, int at) {
    int end = at + name.length();
    return text.regionMatches(true, at, name, 0, name.length())
        && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
  }

  /** Where the heading ends that a tag begins: at its closing tag, else with the line. */
  private int headEnd(MarkdownTag tag) {
    int most = Math.min(text.length(), tag.end() + HEADING);
    for (int i = tag.end(); i < most; i++) {
      if (text.startsWith("</", i) && named(tag.name(), i + 2)) {
        return i;
      }
    }
    return Math.max(tag.end(), lineEnd);
  }

  /** Learns what stands in the line of a place, which is never before the last one. */
  private void line(int at) {
    while (at > lineEnd) {
      lineStart = lineEnd + 1;
      lineEnd = lineStart;
      firstWord = -1;
      bars = false;
      while (lineEnd < text.length() && "\n\r".indexOf(text.charAt(lineEnd)) < 0) {
        char c = text.charAt(lineEnd);
        firstWord = firstWord < 0 && !Character.isWhitespace(c) ? lineEnd : firstWord;
        bars |= c == '|';
        lineEnd++;
      }
    }
  }

  /** Whether nothing but marks of lists and quotations stands before a place in its line. */
  private boolean marker(int at) {
    int i = firstWord;
    if (i == at || at - i > 20) {
      return false;
    }
    while (i < at && "-*+> 0123456789.)".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return i == at;
  }
}

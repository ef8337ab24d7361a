package sicetnon.ingest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Marks within the paragraphs of a page of a MediaWiki, hidden: templates, links, emphasis. The
 * text keeps its length.
 */
final class WikiMask {
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("(?i)\\A\\s*+#redirect[^\\r\\n]*+"),
          Pattern.compile(
              "\\[(?:(?:https?|s?ftps?|ircs?|git|news)://|mailto:|tel:|//)[^\\s\\[\\]<>\"]*+"
                  + "(?:[ \\t]++(?<kept>[^\\[\\]\\r\\n]*+))?+\\]"),
          Pattern.compile("'''''|'''|''"),
          Pattern.compile("__[A-Z]{3,30}+__"),
          Pattern.compile("~{3,5}+"),
          Pattern.compile("\\d\\d:\\d\\d, \\d{1,2} \\p{L}{3,12} \\d{4} \\(UTC\\)"));

  /** Pages that a link shows or sorts under, and names no word of the text. */
  private static final Set<String> NO_TEXT = Set.of("file", "image", "media", "category");

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[a-z]{2,12})*+|simple");

  /** Links within links: those of a picture's caption. */
  private static final int NESTED = 8;

  private final StringBuilder out;

  private WikiMask(StringBuilder out) {
    this.out = out;
  }

  /**
   * The page with its marks hidden.
   *
   * @param text without tags; changed
   */
  static String of(StringBuilder text) {
    WikiMask mask = new WikiMask(text);
    mask.templates();
    mask.links();
    return Marks.hide(text.toString(), MARKS);
  }

  /** Braces that open a template or a parameter, and how many of them are left. */
  private record Braces(int at, int count) {}

  private void templates() {
    Deque<Braces> open = new ArrayDeque<>();
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      int run = c == '{' || c == '}' ? run(i) : 0;
      if (run > 1 && c == '{') {
        open.push(new Braces(i, run));
      } else if (run > 1) {
        close(open, i, run, spans);
      }
      i += Math.max(0, run - 1);
    }
    // an open one has no end that is known: it goes with its paragraph
    int end = 0;
    for (Iterator<Braces> each = open.descendingIterator(); each.hasNext(); ) {
      int at = each.next().at();
      end = at < end ? end : paragraph(at);
      spans.add(new Span(at, end));
    }
    int hidden = 0;
    for (Span span : spans.stream().sorted().toList()) {
      if (span.end() > hidden) {
        hide(Math.max(hidden, span.start()), span.end());
        hidden = span.end();
      }
    }
  }

  private int run(int from) {
    int to = from;
    while (to < out.length() && out.charAt(to) == out.charAt(from)) {
      to++;
    }
    return to - from;
  }

  /** Three braces close three, two close two. */
  private static void close(Deque<Braces> open, int from, int run, List<Span> spans) {
    int at = from;
    int left = run;
    while (left > 1 && !open.isEmpty()) {
      Braces braces = open.pop();
      int closed = Math.min(3, Math.min(left, braces.count()));
      int rest = braces.count() - closed;
      at += closed;
      left -= closed;
      spans.add(new Span(braces.at() + rest, at));
      if (rest > 1) {
        open.push(new Braces(braces.at(), rest));
      }
    }
  }

  private int paragraph(int from) {
    for (int i = from; i < out.length(); i++) {
      if (blankLine(i)) {
        return i;
      }
    }
    return out.length();
  }

  private boolean blankLine(int at) {
    int next = at + 1;
    if (out.charAt(at) == '\r' && next < out.length() && out.charAt(next) == '\n') {
      next++;
    }
    return ends(at) && ends(next);
  }

  private boolean ends(int at) {
    return at < out.length() && (out.charAt(at) == '\n' || out.charAt(at) == '\r');
  }

  private void links() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i + 1 < out.length(); i++) {
      char c = out.charAt(i);
      boolean twice = out.charAt(i + 1) == c;
      if (blankLine(i)) {
        open.clear();
      } else if (twice && c == '[') {
        if (open.size() == NESTED) {
          open.clear();
        }
        open.push(i++);
      } else if (twice && c == ']' && !open.isEmpty()) {
        link(open.pop(), ++i + 1);
      }
    }
  }

  private void link(int from, int to) {
    int start = from + 2;
    int end = to - 2;
    int target = start;
    while (target < end && out.charAt(target) != '|') {
      target++;
    }
    String page = out.substring(start, target).strip();
    int colon = page.indexOf(':');
    String space = colon < 0 ? "" : page.substring(0, colon).strip();
    if (NO_TEXT.contains(space.toLowerCase(Locale.ROOT)) || LANGUAGE.matcher(space).matches()) {
      // the bracket of an address at the end of a caption
      hide(from, to < out.length() && out.charAt(to) == ']' ? to + 1 : to);
      return;
    }
    hide(from, start);
    hide(end, to);
    if (target < end && !out.substring(target + 1, end).isBlank()) {
      hide(start, target + 1);
    } else {
      hide(target, end);
      title(start, target, target < end);
    }
  }

  /**
   * Shows the page's name: without its section, and by the pipe trick without what tells it apart.
   */
  private void title(int from, int to, boolean trick) {
    int start = from;
    int end = to;
    for (int i = from; i < to; i++) {
      char c = out.charAt(i);
      if (c == '#' && i == start) {
        start++;
      } else if (c == '#' || (trick && c == '(' && i > start)) {
        end = Math.min(end, i);
      } else if (c == ':' && (trick || i == start)) {
        start = i + 1;
      }
      out.setCharAt(i, c == '_' ? ' ' : c);
    }
    hide(from, start);
    hide(Math.max(start, end), to);
  }

  private void hide(int from, int to) {
    for (int i = from; i < to; i++) {
      out.setCharAt(i, MappedText.HIDDEN);
    }
  }
}

package sicetnon.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks what Markdown carries in practice and CommonMark does not know: wiki links and comments
 * (Obsidian), template tags (Jekyll, Hugo, Jinja), JSX (MDX), callouts and admonitions (GitHub,
 * MkDocs, Docusaurus), footnote marks, boxes of tasks, ids of headings, struck-out text. Tags of
 * HTML that part blocks become line ends, so that what stands between them is read as Markdown. The
 * text keeps its length.
 */
final class MarkdownMask {
  /** What is blanked, but for the group "kept". */
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("(?s)%%.*?%%"),
          Pattern.compile("~~[^~\\n]++~~"),
          Pattern.compile("!\\[\\[[^\\[\\]\\n]*+\\]\\]"),
          Pattern.compile("\\[\\[[^\\[\\]|\\n]*+\\|(?<kept>[^\\[\\]|\\n]*+)\\]\\]"),
          Pattern.compile("\\[\\[(?<kept>[^\\[\\]|#\\n]*+)(?:#[^\\[\\]|\\n]*+)?\\]\\]"),
          Pattern.compile("\\{\\{[^{}]*+\\}\\}"),
          Pattern.compile("\\{%[^%{}]*+%\\}"),
          Pattern.compile("\\{[#.][^{}\\n]*+\\}"),
          Pattern.compile("\\[\\^[^\\[\\]\\s]++\\]:?"),
          Pattern.compile("\\[![A-Za-z-]++\\][+-]?"),
          Pattern.compile("(?m)^(?<kept>[ \\t]*+(?:[-*+]|\\d{1,3}[.)])) \\[[ xX]\\](?= )"),
          Pattern.compile("(?m)^[ \\t]*+(?:::|!!!|\\?\\?\\?)[^\\n]*+$"),
          Pattern.compile("(?md)^import [^\\n\"']*+[\"'][^\\n\"']*+[\"'];?$"),
          Pattern.compile("(?md)^export (?:const|default|function|let) [^\\n]*+$"));

  /** A tag of HTML that parts blocks, or one of a component, which must begin its line. */
  private static final Pattern BLOCK_TAG =
      Pattern.compile(
          "</?(?:(?<known>(?i:p|div|section|article|main|header|center|details|summary|figure"
              + "|figcaption|blockquote|ul|ol|dl|dt|dd|h[1-6]|li)(?![A-Za-z]))|[A-Z])[^<>]*+>");

  private MarkdownMask() {}

  /** The text with blanks for the marks behind {@code from}. */
  static String of(String plain, int from) {
    StringBuilder out = new StringBuilder(plain);
    for (Pattern marks : MARKS) {
      Matcher mark = marks.matcher(plain).region(from, plain.length());
      while (mark.find()) {
        boolean keeps = marks.pattern().contains("<kept>");
        for (int i = mark.start(); i < mark.end(); i++) {
          boolean kept = keeps && i >= mark.start("kept") && i < mark.end("kept");
          blank(out, i, kept);
        }
      }
    }
    Matcher tag = BLOCK_TAG.matcher(plain).region(from, plain.length());
    int line = from;
    int word = -1;
    for (int i = from; tag.find(); ) {
      for (; i < tag.start(); i++) {
        char c = plain.charAt(i);
        line = c == '\n' ? i + 1 : line;
        word = word < line && !Character.isWhitespace(c) ? i : word;
      }
      boolean opens = word < line;
      boolean shown = around(plain, tag.start() - 1) == '`' || around(plain, tag.end()) == '`';
      if (!shown && (opens || tag.group("known") != null)) {
        for (int j = tag.start(); j < tag.end(); j++) {
          blank(out, j, false);
        }
        if (opens || plain.charAt(word) != '|') {
          opens(out, tag.start(), tag.group());
        }
      }
    }
    return out.toString();
  }

  private static char around(String plain, int at) {
    return at < 0 || at >= plain.length() ? ' ' : plain.charAt(at);
  }

  private static void blank(StringBuilder out, int at, boolean kept) {
    if (!kept && out.charAt(at) != '\n' && out.charAt(at) != '\r') {
      out.setCharAt(at, ' ');
    }
  }

  /** What a tag is in Markdown: the end of a paragraph, a heading, an entry. */
  private static void opens(StringBuilder out, int at, String tag) {
    boolean heading = tag.matches("(?s)<[hH][1-6].*");
    boolean item = tag.matches("(?s)<[lL][iI](?![A-Za-z]).*");
    String mark = heading ? (tag.charAt(2) == '1' ? "\n# " : "\n## ") : item ? "\n- " : "\n\n";
    for (int i = 0; i < mark.length(); i++) {
      out.setCharAt(at + i, mark.charAt(i));
    }
  }
}

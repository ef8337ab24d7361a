package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** Tables and listings of HTML within Markdown, whose cells may hold marks of Markdown in turn. */
final class MarkdownHtml {
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("!\\[[^\\[\\]]*+\\]\\([^()\\n]*+\\)"),
          Pattern.compile("\\[(?<kept>[^\\[\\]\\n]++)\\]\\([^()\\n]*+\\)"),
          Pattern.compile("(?<![\\w*])\\*{1,2}(?=[^\\s*])(?<kept>[^*\\n]++)\\*{1,2}"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_])_{1,2}(?=[^\\s_])(?<kept>[^_\\n]++)_{1,2}(?![\\p{L}\\p{N}])"),
          Pattern.compile("`(?<kept>[^`\\n]++)`"),
          Pattern.compile("~~[^~\\n]++~~"),
          Pattern.compile("\\{\\{[^{}]*+\\}\\}"));

  /** A line that is an entry of a list. */
  private static final Pattern ENTRY = Pattern.compile("[\\n\\r](?<gap>[ \\t]*+)[-*+] ");

  private MarkdownHtml() {}

  /** Adds the blocks of a stretch of a file. */
  static void read(String plain, Span span, BlockList blocks) {
    String html = plain.substring(span.start(), span.end());
    boolean listing = html.regionMatches(true, 0, "<pre", 0, 4);
    // a tag as long as what it stands for, so that all places hold
    String read = listing ? html : ENTRY.matcher(Marks.hide(html, MARKS)).replaceAll("${gap}<p>");
    HtmlBlocks.fragment(read, span.start(), blocks);
  }
}

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
          Pattern.compile("`(?<kept>[^`\\n]++)`"),
          Pattern.compile("~~[^~\\n]++~~"),
          Pattern.compile("\\{\\{[^{}]*+\\}\\}"));

  private MarkdownHtml() {}

  /** Adds the blocks of a stretch of a file. */
  static void read(String plain, Span span, BlockList blocks) {
    String html = plain.substring(span.start(), span.end());
    boolean listing = html.regionMatches(true, 0, "<pre", 0, 4);
    HtmlBlocks.fragment(listing ? html : Marks.hide(html, MARKS), span.start(), blocks);
  }
}

package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** The marks of Org within paragraphs. */
final class OrgMarks {
  /** Emphasis begins behind a blank, a bracket or another mark, before a word. */
  private static final String OPEN = "(?<![^\\s|({'\"\uFDEF\u2013\u2014-])";

  private static final String CLOSE = "(?![^\\s|.,:!?;'\")}\\[\uFDEF\u2013\u2014-])";

  /** What is hidden, but for the group "kept"; one after the other. */
  static final List<Pattern> ALL =
      List.of(
          Pattern.compile("\\[cite[^\\[\\]\\s]{0,20}:[^\\[\\]]*+\\]"),
          Pattern.compile("\\[\\[[^\\[\\]\\n]++\\]\\[(?<kept>[^\\[\\]]++)\\]\\]"),
          Pattern.compile("\\[\\[(?:[a-zA-Z][\\w+-]{1,20}:|[./~#])[^\\[\\]\\n]*+\\]\\]"),
          Pattern.compile("\\[\\[\\*?+(?<kept>[^\\[\\]]++)\\]\\]"),
          Pattern.compile("\\[fn:[^\\[\\]]*+\\]"),
          Pattern.compile(
              "[<\\[]\\d{4}-\\d\\d-\\d\\d(?![\\w-])[^<>\\[\\]\\n]*+[>\\]](?:--(?=[<\\[]\\d))?"),
          Pattern.compile("<%%\\([^<>\\n]*+>"),
          Pattern.compile("\\[(?:\\d{0,6}/\\d{0,6}|\\d{1,3}%)\\]"),
          Pattern.compile("<<<(?<kept>[^<>\\n]++)>>>"),
          Pattern.compile("<<[^<>\\n]++>>"),
          Pattern.compile("\\{\\{\\{[^{}]*+\\}\\}\\}"),
          Pattern.compile("@@[\\w-]{1,20}:[^@\\n]*+(?:\\n[^@\\n]++)*+@@"),
          Pattern.compile(
              "\\bsrc_[\\w+-]{1,30}(?:\\[[^\\[\\]{}\\n]*+\\])?\\{(?<kept>[^\\[\\]{}\\n]*+)\\}"),
          Links.ADDRESS,
          Pattern.compile(
              OPEN + "=(?![\\s=])(?<kept>[^=\\n]++(?:\\n[^=\\n]++)?+)(?<!\\s)=" + CLOSE),
          Pattern.compile(
              OPEN + "~(?![\\s~])(?<kept>[^~\\n]++(?:\\n[^~\\n]++)?+)(?<!\\s)~" + CLOSE),
          Pattern.compile(OPEN + "\\+(?![\\s+])[^+\\n]++(?:\\n[^+\\n]++)?+(?<!\\s)\\+" + CLOSE),
          Pattern.compile(
              OPEN + "\\*(?![\\s*])(?<kept>[^*\\n]++(?:\\n[^*\\n]++)?+)(?<!\\s)\\*" + CLOSE),
          Pattern.compile(
              OPEN + "/(?![\\s/])(?<kept>[^/\\n]++(?:\\n[^/\\n]++)?+)(?<!\\s)/" + CLOSE),
          Pattern.compile(
              OPEN + "_(?![\\s_])(?<kept>[^_\\n]++(?:\\n[^_\\n]++)?+)(?<!\\s)_" + CLOSE),
          Pattern.compile("(?md)\\\\\\\\[ \\t]*+$"));

  private OrgMarks() {}
}

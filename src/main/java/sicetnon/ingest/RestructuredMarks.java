package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** The marks of reStructuredText within paragraphs. */
final class RestructuredMarks {
  /** No mark begins within a word, or behind a mark or a backslash. */
  private static final String OPEN = "(?<![\\p{L}\\p{N}_*`\\\\])";

  private static final String CLOSE = "(?![\\p{L}\\p{N}*`])";

  private static final String ROLE = "(?::[\\w.+-]{1,40}){1,3}+:";

  /** What is hidden, but for the group "kept"; one after the other. */
  static final List<Pattern> ALL =
      List.of(
          Pattern.compile(
              "``(?![\\s`])(?<kept>[^`\\n]++(?:(?:`(?!`)|`(?=``(?!`))|\\n(?!\\n))[^`\\n]*+)*+)``"),
          Pattern.compile("[ \\t](?=<[^`<>]*+>`)"),
          Pattern.compile(":(?:ref|doc|numref|eq|download|cite|footcite):`[^`<\\s]++`"),
          Pattern.compile(
              "(?:"
                  + ROLE
                  + ")?`[!~]?(?<kept>[^`<\\n]*+(?:\\n(?!\\n)[^`<\\n]*+)*+)<[^`<>]*+>`_{0,2}"),
          Pattern.compile(
              "(?:"
                  + ROLE
                  + "|"
                  + OPEN
                  + "_)?`[!~]?(?<kept>[^`\\n]++(?:\\n[^`\\n]++)*+)`(?:_{1,2}|"
                  + ROLE
                  + "(?![\\p{L}\\p{N}`]))?"),
          Pattern.compile(
              OPEN
                  + "\\*\\*(?![\\s*])(?<kept>[^*\\n]++(?:\\n[^*\\n]++)*+)(?<![\\s\\\\])\\*\\*"
                  + CLOSE),
          Pattern.compile(
              OPEN + "\\*(?![\\s*])(?<kept>[^*\\n]++(?:\\n[^*\\n]++)*+)(?<![\\s\\\\])\\*" + CLOSE),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}|\\\\])\\|(?![\\s|])[^|\\n]{1,100}(?<![\\s\\\\])\\|_{0,2}(?![\\p{L}\\p{N}|])"),
          Pattern.compile("\\[[^\\[\\]\\s]{1,60}\\]_"),
          Links.ADDRESS,
          Pattern.compile("(?<=[\\p{L}\\p{N}])_{1,2}(?![\\p{L}\\p{N}_])"),
          Pattern.compile("\\\\(?: |(?<kept>[^\\s\\\\]))"));

  private RestructuredMarks() {}
}

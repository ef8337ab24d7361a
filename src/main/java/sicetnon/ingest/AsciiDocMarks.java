package sicetnon.ingest;

import java.util.List;
import java.util.regex.Pattern;

/** The marks of AsciiDoc within paragraphs. */
final class AsciiDocMarks {
  /** No mark begins within a word, or behind one of its own or a backslash. */
  private static final String OPEN = "(?<![\\p{L}\\p{N}_\\\\;:}])";

  private static final String CLOSE = "(?![\\p{L}\\p{N}_])";

  /** The text of a link up to its attributes, in brackets. */
  private static final String TEXT =
      "\\[\"?+(?<kept>[^\\[\\],\"^]*+(?:(?:,(?!\\s?[\\w-]{1,20}=)|[\"^](?!\\]|,))[^\\[\\],\"^]*+)*+)[^\\[\\]]*+\\]";

  /** What is hidden, but for the group "kept"; one after the other. */
  static final List<Pattern> ALL =
      List.of(
          Pattern.compile("(?<!\\\\)\\{[\\w+:-]++\\}(?:[^\\s\\[\\]{}|]*+" + TEXT + ")?+"),
          Pattern.compile("\\+\\+\\+<[^<>]*+>\\+\\+\\+"),
          Pattern.compile("\\[\\[[^\\[\\]\\n]*+\\]\\]"),
          Pattern.compile("\\b(?:image|icon|anchor):[^\\s\\[\\]]++(?:\\[[^\\[\\]]*+\\])?+"),
          Pattern.compile("<<[^<>,\\n]*+,(?<kept>[^<>]*+)>>"),
          Pattern.compile("<<(?<kept>\\p{Lu}[^<>,\\n#]*+)>>"),
          Pattern.compile("<<[^<>\\n]*+>>"),
          Pattern.compile(
              "<?+(?:"
                  + Links.TARGET
                  + "|\\b(?:link|mailto|xref):[^\\s\\[\\]]++)(?:"
                  + TEXT
                  + ")?+>?+"),
          Pattern.compile(
              "\\b(?:kbd|btn|pass|menu|indexterm2):[^\\s\\[\\]:]*+\\[(?<kept>[^\\[\\]]*+)\\]"),
          Pattern.compile(
              "(?:footnote|footnoteref|\\b(?:indexterm|stem|latexmath|asciimath)):[^\\s\\[\\]:]*+\\[[^\\[\\]]*+\\]"),
          Pattern.compile("\\(\\(\\([^()]*+\\)\\)\\)"),
          Pattern.compile("\\(\\((?<kept>[^()]*+)\\)\\)"),
          Pattern.compile("\\[\\.(?:line-through|strike)\\]#[^#\\n]*+#"),
          Pattern.compile("\\[[.#%\\w][^\\[\\]\\n]*+\\](?=[#*_`])"),
          Pattern.compile("``(?<kept>[^`\\n]++(?:\\n[^`\\n]++)*+)``"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_\\\\`])`(?![\\s`])(?<kept>[^`\\n]++(?:\\n[^`\\n]++)*+)(?<!\\s)`"
                  + CLOSE),
          Pattern.compile("(?<=[\\p{L}\\p{N}])`(?=')"),
          Pattern.compile("\\+\\+(?<kept>[^+\\n]++)\\+\\+"),
          Pattern.compile(
              "(?<![\\p{L}\\p{N}_+\\\\])\\+(?![\\s+])(?<kept>[^+\\n]++)(?<!\\s)\\+" + CLOSE),
          Pattern.compile("\\*\\*(?![\\s*])(?<kept>[^*\\n]++(?:\\n[^*\\n]++)*+)(?<!\\s)\\*\\*"),
          Pattern.compile(
              OPEN + "\\*(?![\\s*])(?<kept>[^*\\n]++(?:\\n[^*\\n]++)*+)(?<!\\s)\\*" + CLOSE),
          Pattern.compile("__(?![\\s_])(?<kept>[^_\\n]++(?:\\n[^_\\n]++)*+)(?<!\\s)__"),
          Pattern.compile(
              OPEN + "_(?![\\s_])(?<kept>[^_\\n]++(?:\\n[^_\\n]++)*+)(?<!\\s)_" + CLOSE),
          Pattern.compile("##(?![\\s#])(?<kept>[^#\\n]++(?:\\n[^#\\n]++)*+)(?<!\\s)##"),
          Pattern.compile(
              OPEN + "#(?![\\s#])(?<kept>[^#\\n]++(?:\\n[^#\\n]++)*+)(?<!\\s)#" + CLOSE),
          Pattern.compile("\\^(?![\\s^])(?<kept>[^\\s^]++)\\^"),
          Pattern.compile("~(?![\\s~])(?<kept>[^\\s~]++)~"),
          Pattern.compile("(?<=[^\\n] )\\+[ \\t]*+(?=\\n|\\z)"),
          Pattern.compile("\\\\(?=[*_`#^~{\\[<(+|]|https?:)"));

  private AsciiDocMarks() {}
}

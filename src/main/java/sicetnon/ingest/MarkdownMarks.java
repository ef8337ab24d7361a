package sicetnon.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks within a line that a pattern finds; of a match its group "gone" is hidden, or all but its
 * group "kept".
 */
final class MarkdownMarks {
  /**
   * A kind of marks.
   *
   * @param needed of these every mark has at least one
   */
  private record Mark(Pattern pattern, List<String> needed) {
    Mark(Pattern pattern, String... needed) {
      this(pattern, List.of(needed));
    }

    boolean mayBeIn(String text) {
      return needed.stream().anyMatch(text::contains);
    }
  }

  private static final List<Mark> MARKS =
      List.of(
          // struck out, put in, highlighted (Critic Markup, Pandoc, Obsidian)
          new Mark(Pattern.compile("~~[^~\\n]++~~"), "~~"),
          new Mark(Pattern.compile("\\{\\+\\+(?<kept>[^{}\\n]*?)\\+\\+\\}"), "{++"),
          new Mark(Pattern.compile("\\{==(?<kept>[^{}\\n]*?)==\\}"), "{=="),
          new Mark(Pattern.compile("\\{~~[^{}\\n]*?~>(?<kept>[^{}\\n]*?)~~\\}"), "{~~"),
          new Mark(Pattern.compile("(?<!=)==(?=\\S)(?<kept>[^=\\n]++)(?<=\\S)==(?!=)"), "=="),
          new Mark(
              Pattern.compile("(?<![+\\w])\\+\\+(?=\\S)(?<kept>[^+\\n]++)(?<=\\S)\\+\\+(?!\\+)"),
              "++"),
          // embedded pages, links of wikis
          new Mark(Pattern.compile("!\\[\\[[^\\[\\]\\n]*+\\]\\]"), "![["),
          new Mark(
              Pattern.compile("\\[\\[[^\\[\\]|\\n]*+\\\\?\\|(?<kept>[^\\[\\]|\\n]*+)\\]\\]"), "[["),
          new Mark(
              Pattern.compile("\\[\\[(?<kept>[^\\[\\]|#\\n]*+)(?:#[^\\[\\]|\\n]*+)?\\]\\]"), "[["),
          // citations, marks of notes, callouts
          new Mark(Pattern.compile("\\[-?@[^\\[\\]\\n]++\\](?![(\\[])"), "@"),
          new Mark(Pattern.compile("\\[\\^[^\\[\\]\\s]++\\]:?"), "[^"),
          new Mark(Pattern.compile("(?<=\\p{L}{3}|[.,;:)])\\^\\[?\\d{1,3}\\]?\\^"), "^"),
          new Mark(Pattern.compile("\\[![A-Za-z-]++\\][+-]?"), "[!"),
          // links by reference, with or without a definition
          new Mark(Pattern.compile("!\\[[^\\[\\]\\n]*+\\]\\[[^\\[\\]\\n]*+\\]"), "!["),
          new Mark(
              Pattern.compile(
                  "(?<![\\[\\]\\\\!])\\[(?<kept>[^\\[\\]\\n]++)\\]\\[[^\\[\\]\\n]*+\\]"),
              "]["),
          // spans, roles and attributes (Pandoc, Quarto, kramdown, MyST, Docusaurus)
          new Mark(
              Pattern.compile(
                  "(?<![\\w:]):[a-z]++\\[(?<kept>[^\\[\\]\\n]++)\\](?:\\{[^{}\\n]*+\\})?"),
              "["),
          new Mark(
              Pattern.compile("(?<!\\!)\\[(?<kept>[^\\[\\]\\n]++)\\]\\{[.#=\\w][^{}\\n]*+\\}"),
              "]{"),
          new Mark(Pattern.compile("\\{(?:foot)?(?:cite|numref|eq)[a-z:_-]*+\\}`[^`\\n]*+`"), "}`"),
          new Mark(Pattern.compile("\\{[a-z][a-z:_-]*+\\}(?=`)"), "}`"),
          new Mark(Pattern.compile("\\{[ \\t]*+[#.:=-][^{}\\n]*+\\}"), "{"),
          new Mark(Pattern.compile("\\{[ \\t]*+[\\w-]++=[^{}\\n]*+\\}"), "{"),
          // expressions of MDX
          new Mark(Pattern.compile("\\{[\"'`](?<kept>[^\"'`{}\\n]*+)[\"'`]\\}"), "{"),
          new Mark(Pattern.compile("\\{[A-Za-z_$][\\w$]*+(?:[.(\\[][^{}\\n]*+)?\\}"), "{"),
          // boxes, emoji, ids of blocks, fields, sub- and superscript
          new Mark(
              Pattern.compile("(?m)^[ \\t>]*+(?:[-*+]|\\d{1,3}[.)]) (?<gone>\\[[ xX/-]\\]) "), "["),
          new Mark(Pattern.compile("(?<![\\w:]):(?:[a-z][a-z0-9_+-]*+|[+-]1):(?![\\w:])"), ":"),
          new Mark(Pattern.compile("(?md)(?<![^\\s])\\^[A-Za-z0-9-]++(?=[ \\t]{0,9}\\r?$)"), "^"),
          new Mark(
              Pattern.compile("\\[(?<kept>\\p{L}[\\p{L} _-]{0,40}+:: [^\\[\\]\\n]*+)\\]"), ":: "),
          new Mark(Pattern.compile("(?<=\\p{L}):(?<gone>:)(?=[ \\t])"), "::"),
          new Mark(
              Pattern.compile(
                  "(?<=[\\p{L}\\p{N}])[\\^~](?<kept>[\\p{L}\\p{N}+-]{1,12})[\\^~](?![\\^~])"),
              "^",
              "~"),
          // addresses that are no part of a sentence
          new Mark(Pattern.compile("(?<=\\s)\\(<?https?://[^\\s()<>]++>?\\)"), "http"));

  /** Marks of notes as HTML has them, which are known while their tags stand. */
  private static final List<Mark> NOTES =
      List.of(
          new Mark(
              Pattern.compile(
                  "(?i)(?<=\\p{L}{3}|[.,;:)])<sup>\\s*+\\[?[\\d,*\u2020]{1,5}\\]?\\s*+</sup>"),
              "<"),
          new Mark(Pattern.compile("(?i)<sup>\\s*+<a [^<>]*+>[^<>]*+</a>\\s*+</sup>"), "<"));

  private MarkdownMarks() {}

  /** Hides them all. */
  static void hide(MarkdownDraft draft) {
    hide(draft, MARKS);
  }

  /** Hides those that are told by tags of HTML. */
  static void hideNotes(MarkdownDraft draft) {
    hide(draft, NOTES);
  }

  private static void hide(MarkdownDraft draft, List<Mark> marks) {
    for (Mark mark : marks) {
      if (mark.mayBeIn(draft.text())) {
        hide(draft, mark.pattern());
      }
    }
  }

  private static void hide(MarkdownDraft draft, Pattern pattern) {
    boolean keeps = pattern.pattern().contains("<kept>");
    boolean parts = pattern.pattern().contains("<gone>");
    Matcher mark = pattern.matcher(draft.text()).region(draft.from(), draft.text().length());
    mark.useTransparentBounds(true);
    while (mark.find()) {
      if (parts) {
        draft.hide(mark.start("gone"), mark.end("gone"));
      } else if (!keeps) {
        draft.hide(mark.start(), mark.end());
      } else {
        hide(draft, mark.start(), mark.start("kept"));
        hide(draft, mark.end("kept"), mark.end());
      }
    }
  }

  private static void hide(MarkdownDraft draft, int start, int end) {
    if (end > start) {
      draft.hide(start, end);
    }
  }
}

package sicetnon.ingest;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks within a line that a pattern finds; of a match its group "gone" is hidden, or all but its
 * group "kept".
 */
final class MarkdownMarks {
  private static final List<Pattern> MARKS =
      List.of(
          // struck out, put in, highlighted (Critic Markup, Pandoc, Obsidian)
          Pattern.compile("~~[^~\\n]++~~"),
          Pattern.compile("\\{\\+\\+(?<kept>[^{}\\n]*?)\\+\\+\\}"),
          Pattern.compile("\\{==(?<kept>[^{}\\n]*?)==\\}"),
          Pattern.compile("\\{~~[^{}\\n]*?~>(?<kept>[^{}\\n]*?)~~\\}"),
          Pattern.compile("(?<!=)==(?=\\S)(?<kept>[^=\\n]++)(?<=\\S)==(?!=)"),
          Pattern.compile("(?<![+\\w])\\+\\+(?=\\S)(?<kept>[^+\\n]++)(?<=\\S)\\+\\+(?!\\+)"),
          // embedded pages, links of wikis
          Pattern.compile("!\\[\\[[^\\[\\]\\n]*+\\]\\]"),
          Pattern.compile("\\[\\[[^\\[\\]|\\n]*+\\\\?\\|(?<kept>[^\\[\\]|\\n]*+)\\]\\]"),
          Pattern.compile("\\[\\[(?<kept>[^\\[\\]|#\\n]*+)(?:#[^\\[\\]|\\n]*+)?\\]\\]"),
          // citations, marks of notes, callouts
          Pattern.compile("\\[-?@[^\\[\\]\\n]++\\](?![(\\[])"),
          Pattern.compile("\\[\\^[^\\[\\]\\s]++\\]:?"),
          Pattern.compile("(?<=\\p{L}{3}|[.,;:)])\\^\\[?\\d{1,3}\\]?\\^"),
          Pattern.compile("\\[![A-Za-z-]++\\][+-]?"),
          // links by reference, with or without a definition
          Pattern.compile("!\\[[^\\[\\]\\n]*+\\]\\[[^\\[\\]\\n]*+\\]"),
          Pattern.compile("(?<![\\[\\]\\\\!])\\[(?<kept>[^\\[\\]\\n]++)\\]\\[[^\\[\\]\\n]*+\\]"),
          // spans, roles and attributes (Pandoc, Quarto, kramdown, MyST, Docusaurus)
          Pattern.compile("(?<![\\w:]):[a-z]++\\[(?<kept>[^\\[\\]\\n]++)\\](?:\\{[^{}\\n]*+\\})?"),
          Pattern.compile("(?<!\\!)\\[(?<kept>[^\\[\\]\\n]++)\\]\\{[.#=\\w][^{}\\n]*+\\}"),
          Pattern.compile("\\{(?:foot)?(?:cite|numref|eq)[a-z:_-]*+\\}`[^`\\n]*+`"),
          Pattern.compile("\\{[a-z][a-z:_-]*+\\}(?=`)"),
          Pattern.compile("\\{[ \\t]*+[#.:=-][^{}\\n]*+\\}"),
          Pattern.compile("\\{[ \\t]*+[\\w-]++=[^{}\\n]*+\\}"),
          // expressions of MDX
          Pattern.compile("\\{[\"'`](?<kept>[^\"'`{}\\n]*+)[\"'`]\\}"),
          Pattern.compile("\\{[A-Za-z_$][\\w$]*+(?:[.(\\[][^{}\\n]*+)?\\}"),
          // boxes, emoji, ids of blocks, fields, sub- and superscript
          Pattern.compile("(?m)^[ \\t>]*+(?:[-*+]|\\d{1,3}[.)]) (?<gone>\\[[ xX/-]\\]) "),
          Pattern.compile("(?<![\\w:]):(?:[a-z][a-z0-9_+-]*+|[+-]1):(?![\\w:])"),
          Pattern.compile("(?md)(?<![^\\s])\\^[A-Za-z0-9-]++(?=[ \\t]{0,9}\\r?$)"),
          Pattern.compile("\\[(?<kept>\\p{L}[\\p{L} _-]{0,40}+:: [^\\[\\]\\n]*+)\\]"),
          Pattern.compile("(?<=\\p{L}):(?<gone>:)(?=[ \\t])"),
          Pattern.compile(
              "(?<=[\\p{L}\\p{N}])[\\^~](?<kept>[\\p{L}\\p{N}+-]{1,12})[\\^~](?![\\^~])"),
          // addresses that are no part of a sentence
          Pattern.compile("(?<=\\s)\\(<?https?://[^\\s()<>]++>?\\)"));

  /** Marks of notes as HTML has them, which are known while their tags stand. */
  private static final List<Pattern> NOTES =
      List.of(
          Pattern.compile(
              "(?i)(?<=\\p{L}{3}|[.,;:)])<sup>\\s*+\\[?[\\d,*\u2020]{1,5}\\]?\\s*+</sup>"),
          Pattern.compile("(?i)<sup>\\s*+<a [^<>]*+>[^<>]*+</a>\\s*+</sup>"));

  private MarkdownMarks() {}

  /** Hides them all. */
  static void hide(MarkdownDraft draft) {
    hide(draft, MARKS);
  }

  /** Hides those that are told by tags of HTML. */
  static void hideNotes(MarkdownDraft draft) {
    hide(draft, NOTES);
  }

  private static void hide(MarkdownDraft draft, List<Pattern> patterns) {
    for (Pattern marks : patterns) {
      boolean keeps = marks.pattern().contains("<kept>");
      Matcher mark = marks.matcher(draft.text()).region(draft.from(), draft.text().length());
      mark.useTransparentBounds(true);
      while (mark.find()) {
        if (marks.pattern().contains("<gone>")) {
          draft.hide(mark.start("gone"), mark.end("gone"));
        } else if (!keeps) {
          draft.hide(mark.start(), mark.end());
        } else {
          hide(draft, mark.start(), mark.start("kept"));
          hide(draft, mark.end("kept"), mark.end());
        }
      }
    }
  }

  private static void hide(MarkdownDraft draft, int start, int end) {
    if (end > start) {
      draft.hide(start, end);
    }
  }
}

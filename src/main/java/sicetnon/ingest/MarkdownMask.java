package sicetnon.ingest;

import java.util.NavigableMap;

/**
 * Markdown as people keep it, made ready for CommonMark: without what that does not know, and with
 * notes on what it has no mark for.
 *
 * @param text of the same length as the file's
 * @param lines stretches that are headings or entries, by their beginnings
 * @param html stretches of HTML in the file, by the places of the empty comments that stand for
 *     them
 */
record MarkdownMask(
    String text,
    NavigableMap<Integer, MarkdownDraft.Line> lines,
    NavigableMap<Integer, Span> html) {

  /** The text with all marks behind {@code from} taken away. */
  static MarkdownMask of(String plain, int from) {
    MarkdownDraft draft = new MarkdownDraft(plain, from);
    MarkdownCode.shield(draft);
    MarkdownModules.blank(draft);
    MarkdownTemplates.hide(draft);
    MarkdownMarks.hideNotes(draft);
    MarkdownTags.hide(draft);
    MarkdownTerms.read(draft);
    MarkdownLines.read(draft);
    MarkdownMarks.hide(draft);
    draft.unshield();
    return new MarkdownMask(draft.text(), draft.lines(), draft.html());
  }
}

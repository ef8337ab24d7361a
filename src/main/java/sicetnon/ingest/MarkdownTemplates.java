package sicetnon.ingest;

import java.util.List;

/**
 * Marks with a beginning and an end of their own and no text between: comments, template tags,
 * deletions.
 */
final class MarkdownTemplates {
  /**
   * @param open how it begins
   * @param close how it ends
   * @param most chars between; a longer one is none
   */
  private record Pair(String open, String close, int most) {}

  private static final int ANY = Integer.MAX_VALUE;
  private static final int TAG = 2000;

  private static final List<Pair> PAIRS =
      List.of(
          new Pair("<!--", "-->", ANY),
          new Pair("{/*", "*/}", ANY),
          new Pair("%%", "%%", ANY),
          new Pair("{::comment}", "{:/comment}", ANY),
          new Pair("{% comment", "{% endcomment %}", ANY),
          new Pair("{% highlight", "{% endhighlight %}", ANY),
          new Pair("{{< highlight", "{{< /highlight >}}", ANY),
          new Pair("{# ", "#}", TAG),
          new Pair("{{", "}}", TAG),
          new Pair("{%", "%}", TAG),
          new Pair("{>>", "<<}", TAG),
          new Pair("{--", "--}", TAG),
          new Pair("^[", "]", TAG));

  private MarkdownTemplates() {}

  /** Hides them all. */
  static void hide(MarkdownDraft draft) {
    PAIRS.forEach(p -> hide(draft, p));
  }

  private static void hide(MarkdownDraft draft, Pair pair) {
    String text = draft.text();
    int close = -1;
    int at = text.indexOf(pair.open(), draft.from());
    while (at >= 0) {
      int inner = at + pair.open().length();
      if (close < inner) {
        close = text.indexOf(pair.close(), inner);
      }
      if (close < 0) {
        return;
      }
      boolean mark = close - inner <= pair.most();
      int end = mark ? close + pair.close().length() : inner;
      if (mark) {
        draft.hide(at, end);
      }
      at = text.indexOf(pair.open(), end);
    }
  }
}

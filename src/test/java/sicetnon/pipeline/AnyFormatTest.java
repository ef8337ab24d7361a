package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.reconcile.Results;

/** Claims of texts in all formats, whole and broken. */
class AnyFormatTest {
  private static final List<String> PATHS =
      List.of(
          "a.txt", "a.md", "a.html", "a.adoc", "a.rst", "a.org", "a.wiki", "a.vtt", "a.srt",
          "a.yaml", "a.json");

  /** Of subtitles only what stands in a cue is read. */
  private static final Map<String, String> HEADS =
      Map.of(
          "a.vtt", "WEBVTT\n\n00:01.000 --> 00:09.000\n",
          "a.srt", "1\n00:00:01,000 --> 00:00:09,000\n");

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.of(PATHS);
  }

  /** Sentences with the marks of all formats between and within them. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "The nurse sets the budget.",
            "The midwife never sets the budget.",
            "The nurse reports to the matron.",
            "A midwife earns \u00A390,000 a year.",
            "Nurse vs midwife",
            "Reports to: the matron",
            "the nurse",
            "caf\u00E9 \uD83D\uDE00");
    Arbitrary<String> marks =
        Arbitraries.of(
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "  ",
            "- ",
            "* ",
            "** ",
            "# ",
            "== ",
            "\n====\n",
            "|",
            "|===\n",
            "| a | b |\n|---|---|\n",
            "{|\n|-\n|| ",
            "\n|}\n",
            "{{",
            "}}",
            "[[",
            "]]",
            "[x](y)",
            "<p>",
            "</p>",
            "<b>",
            "<table><tr><td>",
            "</td></tr></table>",
            "<!--",
            "-->",
            "'''",
            "`",
            "``",
            ":: ",
            "::\n\n",
            ".. note:: ",
            ":role:`x`",
            "&amp;",
            "&nbsp;",
            "\u00AD",
            "\\",
            "\"",
            "{",
            "}",
            ": ",
            "key: ",
            "00:01.000 --> 00:02.000\n",
            "<v Ann>",
            "ANN: ",
            "+ ",
            "#+BEGIN_SRC\n",
            "#+END_SRC\n",
            "----\n",
            "~~",
            "%%",
            "---\n",
            "WEBVTT\n\n",
            "<ac:link>",
            "\t",
            "\uFEFF");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(2, words), net.jqwik.api.Tuple.of(3, marks))
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Test
  void claimsAreFoundInEveryFormat() {
    String text = "The nurse sets the budget.\n\nThe nurse reports to the matron.\n";
    for (String path : PATHS) {
      Results results = Articles.run(path, HEADS.getOrDefault(path, "") + text);
      assertTrue(!results.claims().isEmpty(), path);
    }
  }

  @Property(tries = 1500)
  void everyQuotationIsTheTextBetweenItsOffsets(
      @ForAll("paths") String path, @ForAll("texts") String written) {
    String text = HEADS.getOrDefault(path, "") + written;
    int[] points = text.codePoints().toArray();
    Results results = Articles.run(path, text);
    results.files().forEach(f -> assertTrue(f.whole(), f.reason()));
    for (Claim claim : results.claims()) {
      var span = claim.evidence().span();
      String quote = new String(points, span.start(), span.length());
      assertEquals(quote, claim.evidence().quote());
      assertTrue(!claim.evidence().words().isBlank(), quote);
      assertTrue(claim.evidence().context().contains(claim.evidence().words()), quote);
    }
  }
}

package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;
import sicetnon.text.Analyzer;
import sicetnon.text.Lexicon;
import sicetnon.text.OpenNlpAnalyzer;
import sicetnon.text.WordNetLexicon;

class PipelineTest {
  @TempDir Path folder;

  @Test
  void anArticleThatBreaksTheAnalysisDoesNotStopTheOthers() throws IOException {
    Files.writeString(folder.resolve("bad.txt"), "boom");
    Files.writeString(
        folder.resolve("good.txt"), "Nurse vs Midwife: Both\n\nThe nurse sets the budget.\n");
    Lexicon lexicon = WordNetLexicon.load();
    OpenNlpAnalyzer real = new OpenNlpAnalyzer(lexicon);
    Analyzer fragile =
        block -> {
          if (block.text().equals("boom")) {
            throw new IllegalStateException("boom");
          }
          return real.analyze(block);
        };
    Pipeline pipeline =
        new Pipeline(Articles.bundled(), () -> new Pipeline.Tools(fragile, lexicon));
    Results results = pipeline.run(FolderReader.read(folder), 2, path -> {});
    assertEquals(
        "bad.txt FAILED cannot be analysed (java.lang.IllegalStateException: boom); please report it, good.txt READ ",
        results.files().stream()
            .map(f -> f.path() + " " + f.status() + " " + f.reason())
            .collect(Collectors.joining(", ")));
    assertEquals(1, results.claims().size());
  }

  /** Two articles at a time: where one eats all memory, the other lacks it, and is read again. */
  @Test
  void anErrorOfTheMachineCostsItsArticleOnly() throws IOException {
    Files.writeString(folder.resolve("deep.txt"), "deep");
    Files.writeString(folder.resolve("huge.txt"), "huge");
    Files.writeString(folder.resolve("starved.txt"), "starved");
    Files.writeString(folder.resolve("x.txt"), "Nurse vs Midwife: Both\n\nThe nurse sets it.\n");
    Lexicon lexicon = WordNetLexicon.load();
    OpenNlpAnalyzer real = new OpenNlpAnalyzer(lexicon);
    AtomicInteger starved = new AtomicInteger();
    Analyzer fragile =
        block -> {
          switch (block.text()) {
            case "deep" -> throw new StackOverflowError();
            case "huge" -> throw new OutOfMemoryError("Java heap space");
            case "starved" -> {
              if (starved.getAndIncrement() == 0) {
                throw new OutOfMemoryError("Java heap space");
              }
            }
            default -> {}
          }
          return real.analyze(block);
        };
    Pipeline pipeline =
        new Pipeline(Articles.bundled(), () -> new Pipeline.Tools(fragile, lexicon));
    assertEquals(
        """
        deep.txt FAILED cannot be analysed (java.lang.StackOverflowError); please report it
        huge.txt FAILED takes more memory than there is; split it or give Java more (-Xmx)
        starved.txt READ\s
        x.txt READ\s""",
        pipeline.run(FolderReader.read(folder), 2, path -> {}).files().stream()
            .map(f -> f.path() + " " + f.status() + " " + f.reason())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void twoArticlesOfOneNameAreNeverTakenForOne() {
    FolderReader.Content one = new FolderReader.Content("a.txt", "The nurse sets the budget.");
    FolderReader.Content two = new FolderReader.Content("a.txt", "The midwife sets the budget.");
    FolderReader.Folder both = new FolderReader.Folder(List.of(one, two), List.of());
    assertThrows(IllegalStateException.class, () -> Articles.pipeline().run(both, 1, path -> {}));
  }

  @Provide
  Arbitrary<String> texts() {
    List<String> pieces =
        List.of(
            "The nurse",
            "nurses",
            "midwife's",
            "and",
            "or",
            "but",
            ",",
            ".",
            "?",
            ":",
            ";",
            "(",
            ")",
            "is",
            "are",
            "responsible for",
            "does not",
            "to",
            "set",
            "setting",
            "the budget",
            "\n",
            "\n\n",
            "- ",
            "# ",
            "| ",
            "**",
            "\"",
            "\u2019",
            "$40,000",
            "per year",
            "more",
            "than",
            "who",
            "that",
            "if",
            "they",
            "it's",
            "Nurse vs Midwife",
            "reports to",
            "while",
            "\uD83D\uDE00",
            "---",
            "[a](b)",
            "by",
            "\t",
            "&amp;",
            "Yes.");
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(l -> String.join(" ", l));
  }

  @Property(tries = 400)
  void anyTextIsReadAndEveryQuoteIsItsText(@ForAll("texts") String text) {
    int[] points = text.codePoints().toArray();
    for (String path : List.of("a.txt", "a.md")) {
      for (Claim claim : Articles.pipeline().claims(path, text)) {
        var span = claim.evidence().span();
        assertTrue(span.length() > 0);
        assertEquals(new String(points, span.start(), span.length()), claim.evidence().quote());
      }
    }
  }
}

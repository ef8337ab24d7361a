package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;
import sicetnon.text.Analyzer;
import sicetnon.text.Lexicon;
import sicetnon.text.OpenNlpAnalyzer;
import sicetnon.text.Parser;
import sicetnon.text.Sentence;
import sicetnon.text.Syntax;
import sicetnon.text.SyntaxModel;
import sicetnon.text.Token;
import sicetnon.text.WordNetLexicon;

class PipelineTest {
  @TempDir Path folder;

  @Test
  void aPassageThatBreaksTheAnalysisCostsNothingElse() throws IOException {
    Files.writeString(
        folder.resolve("bad.txt"), "Nurse vs Midwife\n\nboom\n\nThe nurse runs the budget.\n");
    Files.writeString(
        folder.resolve("good.txt"), "Nurse vs Midwife: Both\n\nThe nurse sets the budget.\n");
    Lexicon lexicon = WordNetLexicon.load();
    OpenNlpAnalyzer real = new OpenNlpAnalyzer(lexicon);
    Analyzer fragile =
        (block, opening) -> {
          if (block.text().equals("boom")) {
            throw new IllegalStateException("boom");
          }
          return real.analyze(block, opening);
        };
    Pipeline pipeline =
        new Pipeline(Articles.bundled(), () -> new Pipeline.Tools(fragile, lexicon));
    Results results = pipeline.run(FolderReader.read(folder), 2, path -> {});
    assertEquals(
        "bad.txt READ 3 cannot be analysed (java.lang.IllegalStateException: boom) and is left out;"
            + " please report it: \"boom\", good.txt READ 0 ",
        results.files().stream()
            .map(f -> f.path() + " " + f.status() + " " + f.line() + " " + f.reason())
            .collect(Collectors.joining(", ")));
    assertEquals(2, results.claims().size());
  }

  /** Two articles at a time: where one eats all memory, the other lacks it, and is read again. */
  @Test
  void anErrorOfTheMachineCostsItsArticleOnly() throws IOException {
    Files.writeString(folder.resolve("deep.txt"), "deep");
    Files.writeString(folder.resolve("huge.txt"), "huge");
    Files.writeString(folder.resolve("starved.txt"), "starved");
    Files.writeString(
        folder.resolve("x.txt"), "Nurse vs Midwife: Both\n\nThe nurse sets the budget.\n");
    Lexicon lexicon = WordNetLexicon.load();
    OpenNlpAnalyzer real = new OpenNlpAnalyzer(lexicon);
    AtomicInteger starved = new AtomicInteger();
    Analyzer fragile =
        (block, opening) -> {
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
          return real.analyze(block, opening);
        };
    Pipeline pipeline =
        new Pipeline(Articles.bundled(), () -> new Pipeline.Tools(fragile, lexicon));
    assertEquals(
        """
        deep.txt READ cannot be analysed (java.lang.StackOverflowError) and is left out; please report it: "deep"
        huge.txt FAILED takes more memory than there is; split it or give Java more (-Xmx)
        starved.txt READ no claim: it names no role
        x.txt READ\s""",
        pipeline.run(FolderReader.read(folder), 2, path -> {}).files().stream()
            .map(f -> f.path() + " " + f.status() + " " + f.reason())
            .collect(Collectors.joining("\n")));
  }

  @Test
  void whatIsBehindTheLastWordOfAnArticleIsNamedByItsLine() throws IOException {
    Files.writeString(folder.resolve("long.txt"), "word word word word\n\n".repeat(50_001));
    Syntax syntax = Syntax.of(Collections.nCopies(10, "word"), new Parser(SyntaxModel.load()));
    Analyzer quick =
        (block, opening) -> {
          Token token = new Token("word", "NOUN", "word", 0, 4);
          return List.of(
              new Sentence(
                  block, 0, block.text().length(), Collections.nCopies(10, token), syntax, false));
        };
    Lexicon lexicon = WordNetLexicon.load();
    Pipeline pipeline = new Pipeline(Articles.bundled(), () -> new Pipeline.Tools(quick, lexicon));
    FileReport file = pipeline.run(FolderReader.read(folder), 1, path -> {}).files().get(0);
    assertFalse(file.whole());
    assertEquals(30_001, file.line());
    assertEquals(
        "all behind the first 150,000 words and marks is left out; split the file or take it out"
            + " (and 1 more such)",
        file.reason());
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
            "Yes.",
            "Senior nurses",
            "junior nurses",
            "head nurse",
            "the head of nursing",
            "the former",
            "the latter",
            "both",
            "neither",
            "earn more",
            "earns $90k - $1,000,000+ a year",
            "on average",
            "has less say over",
            "outranks",
            "the same as",
            "is more strategic",
            "focuses on",
            "according to Anna Bell",
            "says",
            "| a | b |\n|---|---|\n| nurse | midwife |\n",
            "Reports to:",
            "Q: who leads?",
            "    - ",
            "1. ",
            "> ",
            "***",
            "<b>",
            "`",
            "[[",
            "\u202e",
            "\u200b",
            "e\u0301",
            "\u2014",
            "-------",
            "//",
            "'",
            "\u0000");
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(l -> String.join(" ", l));
  }

  /** Sentences as people write them, each part at random, roles repeated and nested in roles. */
  @Provide
  Arbitrary<String> articles() {
    Arbitrary<String> role =
        Arbitraries.of(
            "nurses",
            "the head nurse",
            "junior nurses",
            "a nurse",
            "the midwife",
            "midwives",
            "the nurse manager",
            "nurses and midwives",
            "neither the nurse nor the midwife",
            "the nurse's nurse",
            "they",
            "she",
            "you",
            "this role",
            "nobody",
            "everyone but nurses");
    Arbitrary<String> verb =
        Arbitraries.of(
            "earn more than",
            "earns less than",
            "has more say over the budget than",
            "reports to",
            "do not report to",
            "outranks",
            "are the same as",
            "is not",
            "is responsible for",
            "is more strategic than",
            "owns the budget, not",
            "sets the budget together with",
            "never",
            "must be",
            "is a kind of",
            "works for",
            "leads",
            "is paid $90k, unlike",
            "has the same authority as",
            "shares the budget with",
            "differs from",
            "needs");
    Arbitrary<String> lead =
        Arbitraries.of(
            "",
            "",
            "",
            "# ",
            "- ",
            "Q: do ",
            "According to Anna Bell, ",
            "If ",
            "While ",
            "Some say ",
            "Reports to: ",
            "| x | ",
            "**",
            "Not responsible for:\n- ",
            "\"",
            "As a nurse, you will ");
    Arbitrary<String> end =
        Arbitraries.of(
            ". ", ".\n\n", "?\n\nYes. ", ", and ", ", whereas ", "; ", " (", "\" says ", " | ");
    return Combinators.combine(lead, role, verb, role, end)
        .as((a, b, c, d, e) -> a + b + " " + c + " " + d + e)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(sentences -> String.join("", sentences));
  }

  @Property(tries = 400)
  void anyTextIsReadAndEveryQuoteIsItsText(@ForAll("texts") String text) {
    isReadAsAWhole(text);
  }

  @Property(tries = 600)
  void anySentencesAreReadAndEveryQuoteIsTheirText(@ForAll("articles") String text) {
    isReadAsAWhole("Nurse vs midwife\n\n" + text);
  }

  private static void isReadAsAWhole(String text) {
    int[] points = text.codePoints().toArray();
    Results results = Articles.run("a.md", text, "a.txt", text);
    results.files().forEach(f -> assertTrue(f.whole(), f.reason()));
    for (Claim claim : results.claims()) {
      var span = claim.evidence().span();
      assertTrue(span.length() > 0);
      String quote = new String(points, span.start(), span.length());
      assertEquals(quote, claim.evidence().quote());
    }
  }
}

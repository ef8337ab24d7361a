package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** One article, with lists and a table, kept in every format, says the same in each. */
class SameArticleTest {
  private static final Path FORMATS = Path.of("src/test/resources/formats/same");

  /** What stands in the fixtures as mark-up, and in no sentence. */
  private static final Pattern MARKS = Pattern.compile("[*_<>|\\[\\]{}#=`+]|https?:|''|--");

  @TempDir private Path folder;

  private Results run(Path fixture) throws IOException {
    Path copy = folder.resolve(fixture.getFileName());
    Files.copy(fixture, copy);
    try {
      return Articles.pipeline().run(FolderReader.read(folder), 1, path -> {});
    } finally {
      Files.delete(copy);
    }
  }

  private static String said(Claim claim) {
    return String.join(
        " | ",
        String.join("; ", claim.subjects()),
        claim.item().attribute(),
        claim.item().topic(),
        claim.value().text(),
        claim.positive() ? "+" : "-",
        claim.evidence().words());
  }

  private static List<String> said(Results results) {
    return results.claims().stream().map(SameArticleTest::said).sorted().toList();
  }

  @TestFactory
  Stream<DynamicTest> saysTheSameInEveryFormat() throws IOException {
    List<String> expected = said(run(FORMATS.resolve("harbour.md")));
    List<Path> fixtures;
    try (Stream<Path> files = Files.list(FORMATS)) {
      fixtures = files.sorted().toList();
    }
    return fixtures.stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.getFileName().toString(),
                    () ->
                        assertEquals(
                            String.join("\n", expected), String.join("\n", said(run(f))))));
  }

  @Test
  void theArticleSaysMuchAndNothingOfItIsMarkUp() throws IOException {
    try (Stream<Path> files = Files.list(FORMATS)) {
      for (Path fixture : files.sorted().toList()) {
        Results results = run(fixture);
        assertTrue(results.claims().size() >= 12, fixture + ": " + said(results));
        for (Claim claim : results.claims()) {
          String quote = claim.evidence().words();
          assertTrue(
              !MARKS.matcher(quote).find() && !quote.contains("sells"), fixture + ": " + quote);
        }
      }
    }
  }

  @Test
  void everyQuotationIsTheTextBetweenItsOffsets() throws IOException {
    try (Stream<Path> files = Files.list(FORMATS)) {
      for (Path fixture : files.sorted().toList()) {
        Results results = run(fixture);
        for (Claim claim : results.claims()) {
          String text = results.texts().get(claim.evidence().source());
          int start = text.offsetByCodePoints(0, claim.evidence().span().start());
          int end = text.offsetByCodePoints(start, claim.evidence().span().length());
          assertEquals(text.substring(start, end), claim.evidence().quote(), fixture.toString());
        }
      }
    }
  }
}

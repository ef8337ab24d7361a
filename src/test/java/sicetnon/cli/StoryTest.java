package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.Spreadsheet;

/** The user's own words: review the report, add articles, run again. */
class StoryTest {
  private static final String SIXTH =
      """
      Product Owner vs Product Manager: who answers to whom?

      The product owner does not report to the product manager. They sit side by side. Money is
      another matter: the product manager controls the budget.
      """;

  @TempDir Path folder;
  private Path articles;
  private Path output;
  private String out;

  @BeforeEach
  void copySeeds() throws IOException {
    articles = Files.createDirectory(folder.resolve("seeds"));
    output = folder.resolve("output");
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.toList()) {
        Files.copy(seed, articles.resolve(seed.getFileName()));
      }
    }
  }

  private void run() {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"run", articles.toString(), "-o", output.toString()},
            new PrintStream(said, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    assertEquals("", errors.toString(StandardCharsets.UTF_8));
    assertEquals(0, code);
    out = said.toString(StandardCharsets.UTF_8);
  }

  private Spreadsheet sheet() throws IOException {
    return Spreadsheet.open(output.resolve("contradictions.csv"));
  }

  private static Map<String, String> asking(Spreadsheet sheet, String question) {
    return sheet.rows().stream()
        .filter(r -> r.get("question").equals(question))
        .findFirst()
        .orElseThrow(() -> new AssertionError(question));
  }

  @Test
  void decideThreeRowsThenAddASixthArticle() throws IOException {
    run();
    Spreadsheet before = sheet();
    assertEquals(14, before.rows().size());
    assertTrue(before.rows().stream().allMatch(r -> r.get("status").equals("new")));
    String line = asking(before, "Who does the product owner report to?").get("id");
    String salary = asking(before, "What does the product manager earn a year?").get("id");
    String vision = asking(before, "Who sets the product vision?").get("id");
    before.review(line, "real", "ask HR");
    before.review(salary, "explained", "two providers");
    before.review(vision, "not-real", "authority over decisions is no vision");
    before.save(output.resolve("contradictions.csv"));
    Files.writeString(articles.resolve("sixth.txt"), SIXTH);
    run();
    Spreadsheet after = sheet();
    assertEquals(List.of("changed", "real", "ask HR"), review(after.row(line)));
    assertEquals(List.of("open", "explained", "two providers"), review(after.row(salary)));
    assertEquals(
        List.of("open", "not-real", "authority over decisions is no vision"),
        review(after.row(vision)));
    assertEquals(vision, after.rows().get(after.rows().size() - 1).get("id"), "dismissed: last");
    assertTrue(
        after
            .row(line)
            .get("explanation")
            .startsWith(
                "Since the run before: \"not product manager\" gained 1 origin (sixth.txt)."),
        after.row(line).toString());
    List<Map<String, String>> fresh =
        after.rows().stream().filter(r -> r.get("status").equals("new")).toList();
    assertEquals(1, fresh.size(), fresh.toString());
    assertEquals("Who controls the budget?", fresh.get(0).get("question"));
    for (Map<String, String> row : after.rows()) {
      if (!row.get("id").equals(line) && !fresh.contains(row)) {
        assertEquals("open", row.get("status"), row.toString());
        assertTrue(before.has(row.get("id")));
      }
    }
    assertEquals(15, after.rows().size());
    assertTrue(out.contains("Contradictions 14 ("), out);
    assertTrue(out.contains(", 1 dismissed"), out);
    assertTrue(out.contains("Since last run 1 new, 1 changed, 13 open"), out);
    assertTrue(out.contains("  articles: 1 added"), out);
    Map<String, String> reports = Articles.reports(output);
    run();
    assertEquals(reports, Articles.reports(output), "a third run has nothing to say");
    assertTrue(
        out.contains("Since last run nothing new; as it was then: 1 new, 1 changed, 13 open"), out);
  }

  private static List<String> review(Map<String, String> row) {
    return List.of(row.get("status"), row.get("decision"), row.get("note"));
  }
}

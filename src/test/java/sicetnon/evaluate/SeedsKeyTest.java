package sicetnon.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sicetnon.Articles;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Results;
import sicetnon.reconcile.Verdict;

/** What the user's own articles must show; skipped where their key is not at hand. */
class SeedsKeyTest {
  private Results results;
  private Scorer.Outcome outcome;

  @BeforeEach
  void run() throws IOException {
    GoldKey key = GoldKey.read(Articles.shared("gold/seeds.json"));
    FolderReader.Folder seeds = FolderReader.read(Path.of("seeds"));
    results = Articles.pipeline().run(seeds, 2, path -> {});
    outcome =
        new Scorer(key, Scorer.texts(seeds))
            .score(
                results.conflicts().contradictions(),
                results.conflicts().nearMisses(),
                results.claims());
  }

  @Test
  void findsAllThatIsMustAndMostThatShould() {
    assertEquals(7, outcome.scores().found().get("must"));
    assertTrue(outcome.scores().found().get("should") >= 5);
    assertEquals(List.of(), outcome.alarms());
  }

  private Contradiction row(String conflict) {
    return outcome.rows().stream()
        .filter(r -> r.ids().contains(conflict))
        .map(Scorer.RowJudgement::row)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theSalaryRowNamesBothProviders() {
    String explanation = Verdict.of(row("pm-salary"), new Names(Map.of())).explanation();
    assertTrue(explanation.contains("Glassdoor") && explanation.contains("Indeed"), explanation);
  }

  @Test
  void theReportingRowShowsQuestionAndAnswer() {
    List<String> quotes = quotes(row("reports-to"));
    assertTrue(
        quotes.stream()
            .anyMatch(q -> q.startsWith("Does the product owner report") && q.endsWith("Yes.")),
        quotes.toString());
    assertTrue(
        quotes.stream().anyMatch(q -> q.contains("doesn\u2019t report to a product manager")),
        quotes.toString());
  }

  @Test
  void theVisionRowSaysThatOneSourceContradictsItself() {
    Contradiction row = row("vision-owner");
    assertEquals("both", row.across());
    assertTrue(
        Verdict.of(row, new Names(Map.of()))
            .explanation()
            .contains("001_68ec1b2efe732430.txt contradicts itself"));
  }

  private static List<String> quotes(Contradiction row) {
    return row.positions().stream()
        .map(Position::claims)
        .flatMap(List::stream)
        .map(c -> c.evidence().quote())
        .toList();
  }
}

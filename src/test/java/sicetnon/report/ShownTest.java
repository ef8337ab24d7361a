package sicetnon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.LargeResults;
import sicetnon.claim.Claim;
import sicetnon.cli.Main;
import sicetnon.conflict.Contradiction;
import sicetnon.reconcile.Results;
import sicetnon.state.Continuity;
import sicetnon.state.Previous;

/** What report.json and report.html hold of a large folder, and what they say of the rest. */
class ShownTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Together, whatever the folder. */
  private static final long MOST_BYTES = 40L << 20;

  @TempDir Path output;

  private JsonNode report;
  private JsonNode page;

  private void write(Results results) throws IOException {
    Articles.write(results, output);
    read();
  }

  private void read() throws IOException {
    report = MAPPER.readTree(output.resolve("report.json").toFile());
    String html = Files.readString(output.resolve("report.html"));
    String begin = "<script type=\"application/json\" id=\"data\">";
    int start = html.indexOf(begin) + begin.length();
    page = MAPPER.readTree(html.substring(start, html.indexOf("</script>", start)));
  }

  private int left(String part) {
    return report.path("left_out").path(part).path("number").asInt();
  }

  @Test
  void aSmallFolderIsThereAsAWhole() throws IOException {
    write(new LargeResults().rows(3, 20).undisputed(7, 3).made());
    assertEquals(0, report.path("left_out").size());
    assertEquals(141, report.path("claims").size());
    assertEquals(141, page.path("claims").size());
    assertEquals(10, page.path("items").size());
    assertFalse(report.toString().contains("left_out\":1"));
    assertFalse(page.toString().contains("\"more"));
  }

  @Test
  void anAnswerHasItsPlainestClaimAndFiftyInAll() throws IOException {
    Results results = new LargeResults().rows(1, 60).undisputed(2600, 1).made();
    write(results);
    assertEquals(50, Shown.MOST_QUOTATIONS);
    JsonNode side = report.path("contradictions").get(0).path("positions").get(1);
    assertEquals(50, side.path("claims").size());
    assertEquals(10, side.path("claims_left_out").asInt());
    String plainest = Contradiction.plainest(results.conflicts().contradictions().get(0).b()).id();
    assertTrue(side.path("claims").toString().contains(plainest));
    JsonNode shown = page.path("contradictions").get(0).path("positions").get(1);
    assertEquals(10, shown.path("more").asInt());
    int first = shown.path("claims").get(0).asInt();
    assertEquals(plainest, page.path("claims").get(first).path("id").asText());
    assertEquals(120, left("claims"));
    assertEquals("claims.csv", report.path("left_out").path("claims").path("in").asText());
  }

  @Test
  void beyondRowsThereAreTwoThousandFiveHundredClaimsOfAsManyQuestionsAsCanBe() throws IOException {
    write(new LargeResults().rows(1, 1).undisputed(2600, 1).made());
    assertEquals(2502, report.path("claims").size());
    assertEquals(2501, report.path("items").size());
    assertEquals(100, left("items"));
    assertEquals(100, left("claims"));
    assertEquals(2601, page.path("totals").path("items").asInt());
    write(new LargeResults().undisputed(1000, 40).made());
    assertEquals(2500, report.path("claims").size());
    assertEquals(834, report.path("items").size());
    assertEquals(40_000, page.path("totals").path("claims").asInt());
  }

  @Test
  void ofFiveThousandRowsAndAMillionClaimsBothQuotationsAreThereWithinTheBound()
      throws IOException {
    Results results = new LargeResults().rows(5_000, 95).undisputed(5_000, 10).made();
    assertEquals(1_000_000, results.claims().size());
    Continuity run = Continuity.of(results, Previous.read(output));
    ReportRow row = new ReportRow(results.names());
    Shown shown = new Shown(run, run.rows().stream().map(row::cells).toList());
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonReport.write(run, shown, json);
    ByteArrayOutputStream html = new ByteArrayOutputStream();
    HtmlReport.write(run, shown, "", html);
    Files.write(output.resolve("report.json"), json.toByteArray());
    Files.write(output.resolve("report.html"), html.toByteArray());
    assertTrue(json.size() + html.size() <= MOST_BYTES, json.size() + " + " + html.size());
    read();
    assertEquals(5_000, report.path("contradictions").size());
    assertEquals(5_000, page.path("contradictions").size());
    assertEquals(22_500, report.path("claims").size());
    assertEquals(1_000_000 - 22_500, left("claims"));
    Set<String> ids = new HashSet<>();
    report.path("claims").forEach(c -> ids.add(c.path("claim_id").asText()));
    for (Contradiction c : results.conflicts().contradictions()) {
      for (Claim claim : List.of(Contradiction.plainest(c.a()), Contradiction.plainest(c.b()))) {
        assertTrue(ids.contains(claim.id()), c.id());
      }
    }
  }

  @Test
  void rowsBeyondFiveThousandAreInTheTableAlone() throws IOException {
    Results results = new LargeResults().rows(5_003, 1).made();
    write(results);
    assertEquals(5_000, report.path("contradictions").size());
    assertEquals(3, left("contradictions"));
    assertEquals(5_003, page.path("totals").path("contradictions").asInt());
    String last = results.conflicts().contradictions().get(5_002).id();
    assertTrue(explained(last).startsWith("Who sets the disputed-5002?"));
  }

  @Test
  void explainFindsInTheTablesWhatReportJsonLeavesOut() throws IOException {
    Results results = new LargeResults().rows(1, 60).undisputed(2600, 1).made();
    write(results);
    String alone = List.copyOf(results.claims()).get(results.claims().size() - 1).id();
    assertFalse(report.toString().contains(alone));
    String said = explained(alone);
    assertTrue(said.startsWith("Who sets the undisputed-2599?"), said);
    assertTrue(said.contains("two.txt:3  plain"), said);
    assertTrue(said.contains("1 claim is from claims.csv"), said);
    String row = explained(results.conflicts().contradictions().get(0).id());
    assertEquals(120, row.lines().filter(l -> l.contains(".txt:3  plain")).count());
    assertTrue(row.contains("20 claims are from claims.csv"), row);
  }

  private String explained(String id) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertEquals(0, Main.run(new String[] {"explain", id, "-o", output.toString()}, to, to));
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anArticleThatIsTooLongForThePageIsQuotedByItsWords() throws IOException {
    write(new LargeResults().rows(1, 1).longer(Shown.MOST_TEXT).made());
    JsonNode source = page.path("sources").get(1);
    assertEquals("two.txt", source.path("path").asText());
    assertFalse(source.has("text"));
    assertEquals(1, source.path("claims").asInt());
    assertTrue(page.path("sources").get(0).has("text"));
    JsonNode claim = page.path("claims").get(page.path("claims").get(0).has("quote") ? 0 : 1);
    assertEquals("The midwife controls the budget", claim.path("quote").asText());
    assertEquals("The midwife controls the budget.", claim.path("sentence").asText());
    assertEquals("Nurse vs Midwife: The Difference", claim.path("above").path(0).asText());
    assertEquals(1, page.path("totals").path("texts").asInt());
  }
}

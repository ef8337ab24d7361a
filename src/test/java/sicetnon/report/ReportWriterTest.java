package sicetnon.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.reconcile.Results;
import sicetnon.state.CsvText;
import sicetnon.state.Previous;

class ReportWriterTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String[] DISPUTE = {
    "one.txt", TITLE + "The nurse sets the budget. The nurse owns the roadmap.",
    "two.txt", TITLE + "The midwife controls the budget. The midwife owns the roadmap."
  };
  private static final String[] MORE = {
    DISPUTE[0], DISPUTE[1], DISPUTE[2], DISPUTE[3], "three.txt", TITLE + "Midwives set the budget."
  };
  private static final String[] LESS = {
    DISPUTE[0], DISPUTE[1], "two.txt", TITLE + "The midwife controls the budget."
  };

  @TempDir Path output;

  private List<String> write(String... articles) throws IOException {
    Results results = Articles.run(articles);
    return ReportWriter.write(results, Previous.read(output), output);
  }

  private List<Map<String, String>> rows(String file) throws IOException {
    String text = Files.readString(output.resolve(file));
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser = CSVParser.parse(text.substring(1), format)) {
      return parser.getRecords().stream().map(CSVRecord::toMap).toList();
    }
  }

  private Map<String, String> row(String topic) throws IOException {
    return rows("contradictions.csv").stream()
        .filter(r -> r.get("subject").equals(topic))
        .findFirst()
        .orElseThrow();
  }

  /** Fills in a row as a spreadsheet would. */
  private void review(String topic, String decision, String note) throws IOException {
    Path file = output.resolve("contradictions.csv");
    StringBuilder out = new StringBuilder();
    for (String line : Files.readString(file).split("\r\n")) {
      boolean mine = line.contains("," + topic + ",");
      out.append(mine ? line.replaceAll(",,$", "," + decision + ",\"" + note + "\"") : line)
          .append("\r\n");
    }
    Files.writeString(file, out.toString());
  }

  @Test
  void filesHaveTheColumnsOfTheContract() throws IOException {
    write(DISPUTE);
    Map<String, String> columns =
        Map.of(
            "contradictions.csv",
                "id,status,severity,kind,across,question,subject,attribute,position_a,origins_a,sources_a,quote_a,location_a,position_b,origins_b,sources_b,quote_b,location_b,other_positions,verdict,explanation,decision,note",
            "claims.csv",
                "claim_id,source,line,start,end,subject,attribute,topic,value,polarity,modality,held,attributed_to,scope,item_id,position,contradiction_id,quote",
            "items.csv",
                "item_id,question,subject,attribute,topic,state,positions,claims,origins,sources",
            "near-misses.csv",
                "id,severity,kind,across,question,subject,attribute,position_a,origins_a,sources_a,quote_a,location_a,position_b,origins_b,sources_b,quote_b,location_b,other_positions,reason,explanation",
            "sources.csv",
                "source,status,reason,title,publisher,date,origin,blocks,boilerplate,sentences,claims,unresolved_pronouns");
    for (Map.Entry<String, String> file : columns.entrySet()) {
      String text = Files.readString(output.resolve(file.getKey()));
      assertEquals("\uFEFF" + file.getValue(), text.substring(0, text.indexOf("\r\n")));
      assertTrue(text.endsWith("\r\n"));
    }
  }

  @Test
  void claimsPointAtTheirRowAndPosition() throws IOException {
    write(DISPUTE);
    Map<String, String> budget = row("budget");
    List<Map<String, String>> evidence =
        rows("claims.csv").stream()
            .filter(c -> c.get("contradiction_id").equals(budget.get("id")))
            .toList();
    assertEquals(
        List.of("nurse", "midwife"), evidence.stream().map(c -> c.get("position")).toList());
    assertEquals(
        "contradicted",
        rows("items.csv").stream()
            .filter(i -> i.get("topic").equals("budget"))
            .findFirst()
            .orElseThrow()
            .get("state"));
  }

  @Test
  void jsonHoldsWhatTheTablesHold() throws IOException {
    write(DISPUTE);
    JsonNode report = JsonMapper.builder().build().readTree(output.resolve("report.json").toFile());
    assertEquals(rows("claims.csv").size(), report.path("claims").size());
    assertEquals(rows("items.csv").size(), report.path("items").size());
    assertEquals(rows("contradictions.csv").size(), report.path("contradictions").size());
    JsonNode schema =
        JsonMapper.builder().build().readTree(Path.of("docs/report.schema.json").toFile());
    for (JsonNode required : schema.path("required")) {
      assertTrue(report.has(required.asText()), required.asText());
    }
    report.fieldNames().forEachRemaining(f -> assertTrue(schema.path("properties").has(f), f));
    JsonNode claim = schema.path("properties").path("claims").path("items").path("properties");
    report.path("claims").get(0).fieldNames().forEachRemaining(f -> assertTrue(claim.has(f), f));
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1,'''=1+1'",
    "+44 20,'''+44 20'",
    "-5 days,'''-5 days'",
    "@home,'''@home'",
    "plain,plain",
    "'a=b','a=b'"
  })
  void textThatLooksLikeAFormulaIsGuardedAndReadBack(String text, String cell) {
    assertEquals(cell, CsvText.guard(text));
    assertEquals(text, CsvText.strip(cell));
  }

  @Test
  void decisionsSurviveNewEvidence() throws IOException {
    write(DISPUTE);
    assertEquals("new", row("budget").get("status"));
    review("budget", "real", "ask Ann, \u201Csoon\u201D");
    assertEquals(List.of(), write(MORE));
    assertEquals("real", row("budget").get("decision"));
    assertEquals("ask Ann, \u201Csoon\u201D", row("budget").get("note"));
    assertEquals("open", row("budget").get("status"));
  }

  @Test
  void aReviewWhoseQuestionIsGoneIsKeptAndComesBack() throws IOException {
    write(DISPUTE);
    review("product-roadmap", "later", "=wait");
    List<String> messages = write(LESS);
    assertEquals(1, messages.size());
    assertTrue(
        messages.get(0).startsWith("1 reviewed row has no question any more; kept in "),
        messages.get(0));
    assertEquals("later", rows("contradictions.kept.csv").get(0).get("decision"));
    write(LESS);
    assertEquals(
        "later", rows("contradictions.kept.csv").get(0).get("decision"), "a further run keeps it");
    assertEquals(List.of(), write(DISPUTE));
    assertEquals("later", row("product-roadmap").get("decision"));
    assertEquals("=wait", CsvText.strip(row("product-roadmap").get("note")));
    assertFalse(Files.exists(output.resolve("contradictions.kept.csv")));
  }

  @Test
  void anUnreadableReportIsKeptAsACopy() throws IOException {
    byte[] spoiled = "id;decision\r\nx;real\r\n".getBytes(StandardCharsets.UTF_8);
    Files.write(output.resolve("contradictions.csv"), spoiled);
    List<String> messages = write(DISPUTE);
    assertTrue(
        messages
            .get(0)
            .contains("its first line lacks one of the columns id, decision, note; it is kept as "),
        messages.get(0));
    try (Stream<Path> files = Files.list(output)) {
      Path copy =
          files
              .filter(f -> f.getFileName().toString().startsWith("contradictions.unread-"))
              .findFirst()
              .orElseThrow();
      assertArrayEquals(spoiled, Files.readAllBytes(copy));
    }
  }

  @Test
  void noTemporaryFilesRemain() throws IOException {
    write(DISPUTE);
    try (Stream<Path> files = Files.list(output)) {
      assertEquals(7, files.count());
    }
  }
}

package sicetnon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.state.CsvText;

class ReportWriterTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String[] DISPUTE = {
    "one.txt", TITLE + "The nurse sets the budget. The nurse owns the roadmap.",
    "two.txt", TITLE + "The midwife controls the budget. The midwife owns the roadmap."
  };

  @TempDir Path output;

  private List<String> write(String... articles) throws IOException {
    return Articles.write(Articles.run(articles), output).remarks();
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

  @Test
  void filesHaveTheColumnsOfTheContract() throws IOException {
    write(DISPUTE);
    Map<String, String> columns =
        Map.of(
            "contradictions.csv",
                "severity,question,position_a,quote_a,location_a,position_b,quote_b,location_b,decision,note,verdict,explanation,status,kind,across,subject,attribute,origins_a,sources_a,origins_b,sources_b,other_positions,id",
            "claims.csv",
                "claim_id,source,line,start,end,subject,attribute,topic,value,polarity,modality,held,attributed_to,scope,item_id,position,contradiction_id,quote",
            "items.csv",
                "item_id,question,subject,attribute,topic,state,positions,claims,origins,sources",
            "near-misses.csv",
                "severity,question,position_a,quote_a,location_a,position_b,quote_b,location_b,decision,note,reason,explanation,kind,across,subject,attribute,origins_a,sources_a,origins_b,sources_b,other_positions,id",
            "sources.csv",
                "source,status,reason,title,publisher,date,origin,blocks,boilerplate,sentences,claims,unresolved_pronouns,format,encoding,extracted");
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
    "\uFF1D1,'''\uFF1D1'",
    "\uFF20a,'''\uFF20a'",
    "'''=x','''''=x'",
    "plain,plain",
    "'a=b','a=b'"
  })
  void textThatLooksLikeAFormulaIsGuardedAndReadBack(String text, String cell) {
    assertEquals(cell, CsvText.guard(text));
    assertEquals(text, CsvText.strip(cell));
  }

  @Property
  void everyTextComesBackFromItsCell(
      @ForAll @Chars({'\'', '=', '\uFF0B', '\r', 'a'}) @StringLength(max = 6) String text) {
    assertEquals(text, CsvText.strip(CsvText.guard(text)));
  }

  @Test
  void controlCharactersAreShownByTheirPicturesAndNamesStandOnOneLine() throws IOException {
    String quote = "a\u001B[31m\u0000\u007F\u0085\uD800\r\n\tb";
    Map<String, String> row = Map.of("quote", quote, "source", "'\ta\nb.md");
    byte[] bytes = CsvWriter.bytes(List.of("source", "quote"), List.of(row));
    assertEquals(
        "\uFEFFsource,quote\r\n\u2409a\u240Ab.md,"
            + "\"a\u241B[31m\u2400\u2421\uFFFD\uFFFD\r\n\tb\"\r\n",
        new String(bytes, StandardCharsets.UTF_8));
  }

  @Test
  void pageHoldsTheLicencesOfWhatItEmbeds() throws IOException {
    write(DISPUTE);
    String page = Files.readString(output.resolve("report.html"));
    String program = page.substring(page.lastIndexOf("<script>"));
    for (String words :
        List.of(
            "Copyright (c) 2015-present Jason Miller",
            "The above copyright notice and this permission notice shall be included in all",
            "Copyright 2018 Google Inc.",
            "END OF TERMS AND CONDITIONS")) {
      assertTrue(program.contains(words), words);
    }
  }

  @Test
  void noTemporaryFilesRemain() throws IOException {
    write(DISPUTE);
    try (Stream<Path> files = Files.list(output)) {
      assertEquals(
          List.of(
              ".sicetnon",
              "changes.md",
              "claims.csv",
              "contradictions.csv",
              "items.csv",
              "near-misses.csv",
              "report.html",
              "report.json",
              "reviews.json",
              "roles.csv",
              "sources.csv"),
          files.map(f -> f.getFileName().toString()).sorted().toList());
    }
  }
}

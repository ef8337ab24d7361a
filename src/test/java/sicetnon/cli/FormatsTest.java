package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Shell;
import sicetnon.Spreadsheet;
import sicetnon.report.Form;

/** The forms in which a run prints and writes what it found. */
class FormatsTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Set<String> OPTIONAL =
      Set.of(
          "report.json",
          "report.html",
          "contradictions.sarif",
          "contradictions.jsonl",
          "claims.jsonl",
          "contradictions.xlsx");

  @TempDir Path folder;
  private Path texts;
  private Path output;

  @BeforeEach
  void articles() throws IOException {
    texts = Files.createDirectory(folder.resolve("te xts"));
    output = folder.resolve("out");
    Files.writeString(
        texts.resolve("one.txt"),
        TITLE
            + "The nurse sets the budget (\uD83D\uDE00). Usually the nurse decides on the menu. The"
            + " nurse is usually responsible for the [roster].\n");
    Files.writeString(
        texts.resolve("zwei\u00E4#.txt"),
        TITLE.replace("\n", "\r\n")
            + "\r\nThe midwife sets the budget. The midwife decides on the menu. The midwife is"
            + " typically responsible for the roster.\r\n");
  }

  private Said run(String format) {
    return Said.sicetnon("run", texts.toString(), "-o", output.toString(), "--format", format);
  }

  private Set<String> written() throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      Set<String> names = new TreeSet<>(files.map(f -> f.getFileName().toString()).toList());
      names.retainAll(OPTIONAL);
      return names;
    }
  }

  private static JsonNode json(Path file) throws IOException {
    return JSON.readTree(file.toFile());
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        " | SUMMARY | csv json html",
        "lines | LINES | csv json html",
        "json | SUMMARY | csv json",
        "CSV | SUMMARY | csv",
        "sarif, github | GITHUB | csv sarif",
        "csv,json,html,sarif,jsonl,xlsx,lines | LINES | csv json html sarif jsonl xlsx"
      })
  void aListNamesWhatIsPrintedAndWhatIsWritten(String option, String printed, String written) {
    Formats formats = Formats.of(option);
    assertEquals(printed, formats.printed().name());
    assertEquals(
        Set.of(written.split(" ")),
        Set.copyOf(formats.written().stream().map(Form::label).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "csv,xml | --format xml: allowed are summary, lines, github, csv, json, html, sarif, jsonl,"
            + " xlsx",
        "csv, | --format : allowed are summary, lines, github, csv, json, html, sarif, jsonl, xlsx",
        "lines,csv,github | --format lines,csv,github: only one of summary, lines and github can be"
            + " printed",
      })
  void whatIsNoFormatIsRefused(String option, String message) {
    Said said = run(option);
    assertEquals(2, said.code());
    assertEquals("sicetnon: " + message, said.err().strip());
    assertFalse(Files.exists(output));
  }

  @Test
  void whatIsAskedForNoMoreIsRemovedAndWhatPeopleWorkInStays() throws IOException {
    run("csv,json,html,sarif,jsonl,xlsx");
    assertEquals(OPTIONAL, written());
    Said csv = run("csv");
    assertEquals(Set.of("contradictions.xlsx"), written());
    assertTrue(csv.out().contains("Review  " + output.resolve("contradictions.csv") + "\n"));
    assertFalse(csv.out().contains("report."), csv.out());
    assertFalse(csv.out().contains("explain"), csv.out());
    for (List<String> line : List.of(List.of("review"), List.of("explain", "d1"))) {
      List<String> all = new ArrayList<>(line);
      all.addAll(List.of("-o", output.toString()));
      Said said = Said.sicetnon(all.toArray(String[]::new));
      assertEquals(2, said.code());
      assertTrue(said.err().contains(": the last run did not write it; run again with "));
    }
    assertEquals(csv.out(), run("csv").out());
    run("summary");
    assertEquals(Set.of("contradictions.xlsx", "report.json", "report.html"), written());
  }

  @Test
  void linesOfJsonHaveWhatTheTablesAndTheReportHave() throws IOException {
    run("json,jsonl");
    List<JsonNode> rows = lines(output.resolve("contradictions.jsonl"));
    JsonNode report = json(output.resolve("report.json"));
    assertEquals(3, rows.size());
    for (int i = 0; i < rows.size(); i++) {
      assertEquals(report.path("contradictions").get(i), rows.get(i));
    }
    List<Map<String, String>> table = Spreadsheet.open(output.resolve("claims.csv")).rows();
    List<JsonNode> claims = lines(output.resolve("claims.jsonl"));
    assertEquals(table.size(), claims.size());
    for (int i = 0; i < claims.size(); i++) {
      JsonNode claim = claims.get(i);
      assertTrue(claim.path("start").isInt() && claim.path("held").isBoolean(), claim.toString());
      table
          .get(i)
          .forEach((column, cell) -> assertEquals(cell, claim.path(column).asText(), column));
    }
  }

  @Test
  void withoutRowsThereAreNoLines() throws IOException {
    Files.delete(texts.resolve("one.txt"));
    run("jsonl,sarif");
    assertEquals("", Files.readString(output.resolve("contradictions.jsonl")));
    assertEquals(List.of(), valid(output.resolve("contradictions.sarif")));
  }

  /** What the schema of SARIF 2.1.0 says against a file. */
  private static List<String> valid(Path file) throws IOException {
    JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7);
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    try (InputStream in =
        FormatsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = factory.getSchema(in, config);
      return schema.validate(json(file)).stream().map(ValidationMessage::getMessage).toList();
    }
  }

  @Test
  void sarifIsValidAndSaysWhereEachUnsettledRowStands() throws IOException {
    run("sarif");
    Path file = output.resolve("contradictions.sarif");
    assertEquals(List.of(), valid(file));
    Files.writeString(folder.resolve("wrong"), Files.readString(file).replace("error", "fatal"));
    assertEquals(1, valid(folder.resolve("wrong")).size(), "the schema is looked at");
    List<Map<String, String>> rows = Spreadsheet.open(output.resolve("contradictions.csv")).rows();
    JsonNode results = json(file).at("/runs/0/results");
    assertEquals(rows.size(), results.size());
    List<String> rules = json(file).at("/runs/0/tool/driver/rules").findValuesAsText("id");
    for (int i = 0; i < rows.size(); i++) {
      JsonNode result = results.get(i);
      Map<String, String> row = rows.get(i);
      assertEquals(row.get("id"), result.at("/partialFingerprints/sicetnon~1row~1v1").asText());
      assertEquals(row.get("kind"), result.path("ruleId").asText());
      assertTrue(rules.contains(row.get("kind")), rules.toString());
      assertEquals(
          List.of("error", "warning", "note").get(i),
          result.path("level").asText(),
          row.toString());
      stands(row, "a", result.at("/locations/0/physicalLocation"));
      stands(row, "b", result.at("/relatedLocations/0/physicalLocation"));
      assertTrue(result.at("/message/text").asText().startsWith(row.get("question") + " "));
    }
    assertTrue(results.toString().contains("\\\\[roster"), "brackets make no link");
  }

  /** A side stands where its lines and columns say, counted in code points. */
  private void stands(Map<String, String> row, String side, JsonNode place) throws IOException {
    String name = URI.create(place.at("/artifactLocation/uri").asText()).getPath();
    JsonNode region = place.path("region");
    assertEquals(row.get("location_" + side), name + ":" + region.path("startLine").asInt());
    assertEquals(region.path("startLine"), region.path("endLine"));
    int[] line =
        Files.readAllLines(texts.resolve(name))
            .get(region.path("startLine").asInt() - 1)
            .codePoints()
            .toArray();
    int start = region.path("startColumn").asInt() - 1;
    String there = new String(line, start, region.path("endColumn").asInt() - 1 - start);
    assertEquals(row.get("quote_" + side), there);
  }

  @Test
  void aSettledRowIsNoResult() throws IOException {
    run("sarif");
    Path csv = output.resolve("contradictions.csv");
    Spreadsheet.open(csv).review("budget", "explained", "").save(csv);
    run("sarif");
    assertEquals(2, json(output.resolve("contradictions.sarif")).at("/runs/0/results").size());
    assertEquals(3, Spreadsheet.open(csv).rows().size());
  }

  @Test
  void addressesLeadFromWhereTheProgramRuns() throws Exception {
    Process process =
        Shell.sicetnon(folder, Map.of(), "run", "te xts", "-o", "out", "--format", "sarif");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    JsonNode file = json(output.resolve("contradictions.sarif"));
    Set<String> files = new TreeSet<>();
    file.findValuesAsText("uri").forEach(files::add);
    assertEquals(Set.of("te%20xts/one.txt", "te%20xts/zwei%C3%A4%23.txt"), files);
  }
}

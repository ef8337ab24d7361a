package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.Spreadsheet;

/** Whole runs with readings beside the articles, and rows that a reviewer adds to the sheet. */
class ReadingsRunTest {
  private static final String GOOD =
      "{\"question\":\"Is there tea?\",\"source_a\":\"a.md\",\"quote_a\":\"Tea is served at the desk\","
          + "\"source_b\":\"b\",\"quote_b\":\"Tea is never served\"}";
  private static final String INVENTED =
      "{\"question\":\"Is there soup?\",\"source_a\":\"a.md\",\"quote_a\":\"The nurse boils the soup at"
          + " the desk\",\"source_b\":\"b.md\",\"quote_b\":\"Tea is never served\"}";

  @TempDir Path folder;

  private Path articles;
  private Path output;

  @BeforeEach
  void write() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    output = folder.resolve("out");
    Files.writeString(
        articles.resolve("a.md"),
        "# Nurse vs Midwife\n\nThe nurse sets the budget. Tea is served at the desk.\n");
    Files.writeString(
        articles.resolve("b.md"),
        "# Nurse vs Midwife\n\nThe midwife sets the budget. Tea is never served.\n");
  }

  private Said run(String... more) {
    String[] args = new String[4 + more.length];
    System.arraycopy(
        new String[] {"run", articles.toString(), "-o", output.toString()}, 0, args, 0, 4);
    System.arraycopy(more, 0, args, 4, more.length);
    return Said.sicetnon(args);
  }

  private Spreadsheet sheet(String name) throws IOException {
    return Spreadsheet.open(output.resolve(name));
  }

  private void reading(String name, String text) throws IOException {
    Path readings = Files.createDirectories(articles.resolve("readings"));
    Files.writeString(readings.resolve(name), text);
  }

  private static Map<String, String> asked(Spreadsheet sheet, String question) {
    return sheet.rows().stream()
        .filter(r -> r.get("question").equals(question))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatStandsIsTakenAndWhatDoesNotIsListedWithTheNearestPassage() throws IOException {
    reading("model-a.jsonl", GOOD + "\n" + INVENTED + "\n");
    Said said = run();
    assertEquals(Main.FAILED, said.code(), said.toString());
    assertTrue(
        said.out().contains("model-a: 2 entries, 1 not taken whole, found in 1 row"), said.out());
    assertTrue(
        said.err().contains("readings/model-a.jsonl:2: the quotation does not stand there"),
        said.err());
    assertEquals("model-a", asked(sheet("contradictions.csv"), "Is there tea?").get("found_by"));
    Map<String, String> rejected = sheet("readings-rejected.csv").rows().get(0);
    assertEquals("readings/model-a.jsonl:2", rejected.get("reading"));
    assertEquals("Is there soup?", rejected.get("question"));
    assertTrue(rejected.get("nearest").contains("at the desk"), rejected.toString());
    assertEquals("a.md:3", rejected.get("location"));
    assertEquals("skipped", asked2(sheet("sources.csv"), "readings/model-a.jsonl"));
  }

  private static String asked2(Spreadsheet sheet, String source) {
    return sheet.rows().stream()
        .filter(r -> r.get("source").equals(source))
        .findFirst()
        .orElseThrow()
        .get("status");
  }

  @Test
  void aRowIsExplainedWithWhoFoundIt() throws IOException {
    reading("model-a.json", "[" + GOOD + "]");
    run();
    String id = asked(sheet("contradictions.csv"), "Is there tea?").get("id");
    Said said = Said.sicetnon("explain", id, "-o", output.toString());
    assertEquals(Main.OK, said.code(), said.toString());
    assertTrue(said.out().contains("Found by: model-a"), said.out());
    assertTrue(said.out().contains("Tea is never served"), said.out());
  }

  @Test
  void brokenFilesOfReadingsDoNotStopTheOthers() throws IOException {
    reading("a.json", "[" + GOOD + "]");
    reading("b.json", "[" + GOOD);
    reading("c.csv", "question\nx\n");
    Said said = run();
    assertEquals(Main.FAILED, said.code());
    assertTrue(said.err().contains("readings/b.json:1: not JSON"), said.err());
    assertTrue(said.err().contains("readings/c.csv:2: no positions"), said.err());
    assertEquals("a", asked(sheet("contradictions.csv"), "Is there tea?").get("found_by"));
  }

  @Test
  void aFolderOfReadingsMayStandElsewhere() throws IOException {
    Path other = Files.createDirectory(folder.resolve("others"));
    Files.writeString(other.resolve("x.json"), "{\"by\":\"Ann\",\"entries\":[" + GOOD + "]}");
    assertEquals(Main.OK, run("--readings", other.toString()).code());
    assertEquals("Ann", asked(sheet("contradictions.csv"), "Is there tea?").get("found_by"));
    Said none = run("--readings", folder.resolve("none").toString());
    assertEquals(Main.FAILED, none.code());
    assertTrue(none.err().contains("none: no such folder"), none.err());
  }

  @Test
  void aRunWithoutReadingsIsAsIfThereHadNeverBeenAny() throws IOException {
    run();
    Map<String, String> before = Articles.reports(output);
    reading("model-a.json", "[" + GOOD + "]");
    output = folder.resolve("other");
    run();
    assertTrue(Files.exists(output.resolve("readings.csv")));
    Files.delete(articles.resolve("readings/model-a.json"));
    Files.delete(articles.resolve("readings"));
    output = folder.resolve("third");
    run();
    assertEquals(before, Articles.reports(output));
  }

  @Test
  void aRowThatIsAddedToTheSheetIsFoundInTheNextOne() throws IOException {
    run();
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    sheet
        .rows()
        .add(
            Map.of(
                "question",
                "Is there tea?",
                "quote_a",
                "Tea is served at the desk",
                "location_a",
                "a.md:3",
                "quote_b",
                "Tea is never served",
                "decision",
                "b",
                "note",
                "mine"));
    sheet.save(report);
    Said said = run();
    assertEquals(Main.OK, said.code(), said.toString());
    assertTrue(said.err().contains("contradictions.csv:3: added by hand"), said.err());
    Map<String, String> row = asked(sheet("contradictions.csv"), "Is there tea?");
    assertEquals("by hand", row.get("found_by"));
    assertEquals("mine", row.get("note"));
    assertTrue(row.get("position_" + row.get("decision")).contains("never served"), row.toString());
    String marks = Files.readString(output.resolve("readings/by-hand.json"));
    assertTrue(marks.contains("Is there tea?"), marks);
    assertTrue(
        Files.readString(output.resolve("corrections.md")).contains("Tea is served at the desk"));
    String id = row.get("id");
    // corrected: the row is resolved, and what was decided waits
    Files.writeString(
        articles.resolve("a.md"),
        "# Nurse vs Midwife\n\nThe nurse sets the budget. There is no tea.\n");
    Said corrected = run();
    assertEquals(Main.FAILED, corrected.code());
    assertEquals("resolved", sheet("contradictions.csv").row(id).get("status"));
    assertTrue(corrected.out().contains("1 done"), corrected.out());
    assertTrue(Files.readString(output.resolve("reviews.json")).contains("mine"));
  }

  @Test
  void anAddedRowWhosePassagesDoNotStandKeepsItsDecisionUntilTheyDo() throws IOException {
    run();
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    sheet
        .rows()
        .add(
            Map.of(
                "question",
                "Is there cake?",
                "quote_a",
                "Cake is served",
                "quote_b",
                "Tea is never served",
                "decision",
                "later",
                "note",
                "mine"));
    sheet.save(report);
    Said first = run();
    assertEquals(Main.FAILED, first.code());
    assertTrue(first.err().contains("the sheet is kept as"), first.err());
    assertEquals(Main.FAILED, run().code());
    Files.writeString(
        articles.resolve("a.md"), "# Nurse vs Midwife\n\nCake is served to the nurse.\n");
    assertEquals(Main.OK, run().code());
    Map<String, String> row = asked(sheet("contradictions.csv"), "Is there cake?");
    assertEquals("later", row.get("decision"));
    assertEquals("mine", row.get("note"));
  }

  @Test
  void aRowThatIsAddedTwiceWithTwoReviewsLosesNone() throws IOException {
    run();
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    for (String note : List.of("first", "second")) {
      sheet
          .rows()
          .add(
              Map.of(
                  "question", "Is there tea?",
                  "quote_a", "Tea is served at the desk",
                  "quote_b", "Tea is never served",
                  "decision", "real",
                  "note", note));
    }
    sheet.save(report);
    Said said = run();
    assertEquals(Main.FAILED, said.code());
    assertTrue(said.err().contains("added twice with another review"), said.err());
    assertEquals("first", asked(sheet("contradictions.csv"), "Is there tea?").get("note"));
    try (var files = Files.list(output)) {
      Path copy =
          files
              .filter(f -> f.getFileName().toString().startsWith("contradictions.unread-"))
              .findFirst()
              .orElseThrow();
      assertTrue(Files.readString(copy).contains("second"));
    }
  }

  @Test
  void anAddedRowIsNotTakenWhileTheMarksAreBroken() throws IOException {
    run();
    Files.createDirectories(output.resolve("readings"));
    Files.writeString(output.resolve("readings/by-hand.json"), "{ broken");
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    sheet
        .rows()
        .add(
            Map.of(
                "question",
                "Is there tea?",
                "quote_a",
                "Tea is served at the desk",
                "quote_b",
                "Tea is never served"));
    sheet.save(report);
    Said said = run();
    assertEquals(Main.FAILED, said.code());
    assertTrue(said.err().contains("mend or remove it and add them again"), said.err());
    assertEquals("{ broken", Files.readString(output.resolve("readings/by-hand.json")));
    try (var files = Files.list(output)) {
      assertTrue(
          files.anyMatch(f -> f.getFileName().toString().startsWith("contradictions.unread-")));
    }
  }

  @Test
  void evaluateScoresTheProgramEachReaderAndAllTogether() throws IOException {
    Path key = folder.resolve("key.json");
    Files.writeString(
        key,
        "{\"corpus\":\"ward\",\"conflicts\":[{\"id\":\"t\",\"tier\":\"must\",\"question\":\"tea\","
            + "\"a\":[{\"source\":\"a.md\",\"quote\":\"Tea is served at the desk\"}],"
            + "\"b\":[{\"source\":\"b.md\",\"quote\":\"Tea is never served\"}]},"
            + "{\"id\":\"b\",\"tier\":\"must\",\"question\":\"budget\","
            + "\"a\":[{\"source\":\"a.md\",\"quote\":\"The nurse sets the budget\"}],"
            + "\"b\":[{\"source\":\"b.md\",\"quote\":\"The midwife sets the budget\"}]}]}");
    Path readings = Files.createDirectory(folder.resolve("others"));
    Files.writeString(readings.resolve("model-a.json"), "[" + GOOD + "]");
    Said said =
        Said.sicetnon(
            "evaluate",
            key.toString(),
            "--docs",
            articles.toString(),
            "--readings",
            readings.toString(),
            "--json");
    assertEquals(Main.OK, said.code(), said.toString());
    Map<String, String> recall = new TreeMap<>();
    String corpus = "";
    for (String line : said.out().lines().toList()) {
      if (line.contains("\"corpus\"")) {
        corpus = line.replaceAll(".*: \"|\",?$", "");
      }
      if (line.contains("\"recall\"")) {
        recall.put(corpus, line.replaceAll("[^0-9.]", ""));
      }
    }
    assertEquals(
        List.of("ward, model-a", "ward, program", "ward, together"), List.copyOf(recall.keySet()));
    assertEquals("0.5", recall.get("ward, program"));
    assertEquals("0.5", recall.get("ward, model-a"));
    assertEquals("1.0", recall.get("ward, together"));
    assertFalse(said.out().contains("\"total\""));
  }
}

package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Spreadsheet;

/** What editors, scripts and builds get (docs/builds.md, docs/commands.md). */
class BuildsTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  @TempDir Path folder;
  private Path texts;
  private Path output;

  @BeforeEach
  void oneRow() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    output = folder.resolve("texts-output");
    Files.writeString(texts.resolve("one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(texts.resolve("two.txt"), TITLE + "\n\nThe midwife controls the budget.\n");
  }

  private Said run(String... more) {
    Stream<String> line = Stream.of("run", texts.toString());
    return Said.sicetnon(Stream.concat(line, Arrays.stream(more)).toArray(String[]::new));
  }

  private int failsOn(String what) {
    return run("--fail-on", what).code();
  }

  private Spreadsheet sheet() throws IOException {
    return Spreadsheet.open(output.resolve("contradictions.csv"));
  }

  private void decide(String subject, String decision, String note) throws IOException {
    sheet().review(subject, decision, note).save(output.resolve("contradictions.csv"));
  }

  /** Rows of all three severities. */
  private void manyRows() throws IOException {
    Files.writeString(
        texts.resolve("one.txt"),
        TITLE
            + "The nurse sets the budget. Usually the nurse decides on the menu. The nurse is"
            + " usually responsible for the roster.\n");
    Files.writeString(
        texts.resolve("two.txt"),
        TITLE
            + "The midwife sets the budget. The midwife decides on the menu. The midwife is"
            + " typically responsible for the roster.\n");
  }

  @Test
  void failOnCountsRowsFromItsSeverityUp() throws IOException {
    manyRows();
    assertEquals(1, failsOn("low"));
    Map<String, String> subjects = new TreeMap<>();
    sheet().rows().forEach(r -> subjects.put(r.get("severity"), r.get("subject")));
    assertEquals(List.of("high", "low", "medium"), List.copyOf(subjects.keySet()));
    assertEquals(1, failsOn("high"));
    decide(subjects.get("high"), "not-real", "");
    assertEquals(0, failsOn("high"));
    assertEquals(1, failsOn("medium"));
    decide(subjects.get("medium"), "explained", "");
    assertEquals(0, failsOn("medium"));
    assertEquals(1, failsOn("low"));
    decide(subjects.get("low"), "a", "");
    assertEquals(0, failsOn("low"));
    assertEquals(0, failsOn("new"));
  }

  @Test
  void onlyWhatAReviewerHasSettledPasses() throws IOException {
    assertEquals(1, failsOn("high"));
    Map<String, Integer> codes = new TreeMap<>();
    for (String decision :
        List.of("real", "not-real", "explained", "later", "a", "b", "nurse", "perhaps", "")) {
      decide("budget", decision, "");
      codes.put(decision, failsOn("high"));
    }
    assertEquals(
        "{=1, a=0, b=0, explained=0, later=1, not-real=0, nurse=0, perhaps=1, real=1}",
        codes.toString());
  }

  @Test
  void failOnNewAsksForWhatNoReviewerHasSeen() throws IOException {
    assertEquals(1, failsOn("new"), "at a first run every row is new");
    assertEquals(1, failsOn("new"), "and stays so while nothing happens");
    Files.writeString(texts.resolve("three.txt"), TITLE + "Nurses write code.\n");
    assertEquals(0, failsOn("new"), "a row that an earlier run showed");
    Files.writeString(texts.resolve("four.txt"), TITLE + "Nurses do not write code.\n");
    assertEquals(1, failsOn("new"), "another row");
    decide("budget", "not-real", "two budgets");
    assertEquals(0, failsOn("new"));
    Files.writeString(texts.resolve("five.txt"), TITLE + "Midwives alone decide on the budget.\n");
    assertEquals(1, failsOn("new"), "dismissed before somebody else said it");
    assertEquals("reopened", sheet().row("budget").get("status"));
    Files.delete(texts.resolve("five.txt"));
    Files.delete(texts.resolve("four.txt"));
    assertEquals(0, failsOn("new"), "resolved rows are none");
  }

  @Test
  void unknownWordsAreNamedWithThoseThatAreAllowed() {
    assertEquals(
        "sicetnon: --fail-on sometimes: allowed are new, high, medium, low",
        run("--fail-on", "sometimes").err().strip());
    Said format = run("--format", "xml");
    assertEquals(2, format.code());
    assertEquals(
        "sicetnon: --format xml: allowed are summary, lines, github, csv, json, html, sarif, jsonl, xlsx",
        format.err().strip());
    assertTrue(Files.notExists(output));
  }

  @Test
  void linesHaveOneLineForEachRowAndNothingElse() throws IOException {
    manyRows();
    Files.write(texts.resolve("bad.txt"), new byte[] {'o', 'k', '\n', (byte) 0x81});
    Files.writeString(texts.resolve("notes.xyz"), "x");
    Said said = run("--format", "lines", "--fail-on", "high");
    String path = texts.toString().replace('\\', '/') + "/";
    List<String> lines =
        sheet().rows().stream()
            .map(
                r ->
                    "%s: %s: %s (%s)"
                        .formatted(
                            path + r.get("location_a"),
                            r.get("severity"),
                            r.get("question"),
                            path + r.get("location_b")))
            .toList();
    assertEquals(3, lines.size());
    assertEquals(lines, said.out().lines().toList());
    assertEquals(2, said.code(), "one file could not be read");
    assertEquals(1, said.err().lines().count(), said.err());
    Files.delete(texts.resolve("two.txt"));
    Files.delete(texts.resolve("bad.txt"));
    assertEquals("", run("--format", "lines").out(), "resolved rows do not stand");
  }

  @Test
  void thePlaceToBeCorrectedComesFirst() throws IOException {
    run();
    Map<String, String> row = sheet().row("budget");
    for (String right : List.of("a", "b")) {
      decide("budget", right, "");
      String wrong = right.equals("a") ? "b" : "a";
      String line = run("--format", "lines").out();
      assertTrue(line.contains("/" + row.get("location_" + wrong) + ": high: "), line);
      assertTrue(line.endsWith("/" + row.get("location_" + right) + ")\n"), line);
      List<Command> commands = commands(run("--format", "github").out());
      assertEquals(1, commands.size());
      assertEquals("notice", commands.get(0).name());
      assertTrue(
          (commands.get(0).properties().get("file")
                  + ":"
                  + commands.get(0).properties().get("line"))
              .endsWith("/" + row.get("location_" + wrong)));
      assertTrue(
          commands
              .get(0)
              .text()
              .endsWith("\nDecided: " + row.get("position_" + right) + " is right"),
          commands.get(0).text());
    }
    decide("budget", "not-real", "");
    assertEquals("", run("--format", "lines").out());
    assertEquals("", run("--format", "github").out());
  }

  @Test
  void whatWasDrawnOutOfAFileStandsAtTheFile() throws IOException {
    Files.delete(texts.resolve("one.txt"));
    Files.delete(texts.resolve("two.txt"));
    Files.writeString(
        texts.resolve("a#1.csv"),
        "title,text\nx,The kitchen is open.\nNurse vs Midwife,The nurse sets the budget.\n");
    Files.writeString(
        texts.resolve("b.rtf"),
        "{\\rtf1 Nurse vs Midwife\\par\\par So it is.\\par The midwife sets the budget.\\par}");
    Said said = run("--format", "lines");
    List<String> places = new ArrayList<>();
    Matcher place = Pattern.compile("/texts/([^:]+:\\d+)").matcher(said.out());
    while (place.find()) {
      places.add(place.group(1));
    }
    places.sort(null);
    assertEquals(List.of("a#1.csv:1", "b.rtf:1"), places, said.toString());
  }

  /**
   * A workflow command as GitHub's runner takes it: properties are parted by commas, then by their
   * first equals sign, and unescaped last; the text begins at the second pair of colons.
   */
  private record Command(String name, Map<String, String> properties, String text) {
    private static final Pattern FORM = Pattern.compile("::([a-z]+) ([^\\r\\n]*?)::([^\\r\\n]*)");

    static Command parse(String line) {
      Matcher form = FORM.matcher(line);
      assertTrue(form.matches(), line);
      Map<String, String> properties = new TreeMap<>();
      for (String property : form.group(2).split(",", -1)) {
        String[] pair = property.split("=", 2);
        assertEquals(2, pair.length, line);
        String value = unescaped(pair[1].replace("%3A", ":").replace("%2C", ","));
        assertEquals(null, properties.put(pair[0], value), line);
      }
      return new Command(form.group(1), properties, unescaped(form.group(3)));
    }

    private static String unescaped(String value) {
      return value.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
    }
  }

  private static List<Command> commands(String out) {
    return out.lines().map(Command::parse).toList();
  }

  @Test
  void annotationsStandAtBothSidesUntilOneIsDecided() throws IOException {
    manyRows();
    List<Command> commands = commands(run("--format", "github").out());
    List<String> names = commands.stream().map(Command::name).toList();
    assertEquals(List.of("error", "error", "warning", "warning", "notice", "notice"), names);
    List<String> expected = new ArrayList<>();
    for (Map<String, String> row : sheet().rows()) {
      expected.add(row.get("location_a") + " " + row.get("question"));
      expected.add(row.get("location_b") + " " + row.get("question"));
    }
    String path = texts.toString().replace('\\', '/') + "/";
    assertEquals(
        expected,
        commands.stream()
            .map(Command::properties)
            .map(p -> p.get("file").replace(path, "") + ":" + p.get("line") + " " + p.get("title"))
            .toList());
    assertEquals(
        "midwife: \"The midwife sets the budget\"\n"
            + path
            + "one.txt:3 says nurse: \"The nurse sets the budget\"",
        commands.get(0).text());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void noNameAndNoQuestionBreaksOutOfAnAnnotation() throws IOException {
    String evil = "::error::50%0A%25, line=9,title=x::y\n##[set-env name=A]\r\u001B[31m: 100%";
    Path named = Files.createDirectory(folder.resolve("a, b::c%2C=d"));
    for (String name : List.of("one.txt", "two.txt")) {
      Files.move(texts.resolve(name), named.resolve("50%25,line=7::" + name));
    }
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(
        pack.resolve("topics.yaml"),
        new YAMLMapper()
            .writeValueAsString(
                Map.of(
                    "topics",
                    List.of(
                        Map.of(
                            "id",
                            "budget",
                            "name",
                            "the budget",
                            "question",
                            evil,
                            "holders",
                            "one",
                            "terms",
                            List.of("budget"),
                            "yes",
                            List.of("The nurse sets the budget."),
                            "no",
                            List.of("The nurse reads the menu."))))));
    Said said =
        Said.sicetnon("run", named.toString(), "--pack", pack.toString(), "--format", "github");
    assertEquals(0, said.code(), said.toString());
    List<Command> commands = commands(said.out());
    assertEquals(2, commands.size(), said.out());
    for (Command command : commands) {
      assertEquals("error", command.name());
      assertEquals(List.of("file", "line", "title"), List.copyOf(command.properties().keySet()));
      assertTrue(
          command.properties().get("file").startsWith(named + "/50%25,line=7::"), said.out());
      assertEquals(
          evil.replace("\u001B", "\\u001B").replaceAll("\\s+", " "),
          command.properties().get("title").replaceAll("\\s+", " "));
    }
    Said lines =
        Said.sicetnon("run", named.toString(), "--pack", pack.toString(), "--format", "lines");
    assertEquals(1, lines.out().lines().count(), lines.out());
    assertTrue(
        lines.out().chars().noneMatch(c -> c != '\n' && Character.isISOControl(c)), lines.out());
  }

  /** What the documentation shows between marks of code. */
  private static String documented(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?s)```" + language + "\n(.*?)```")
            .matcher(Files.readString(Path.of("docs/builds.md")));
    assertTrue(block.find(), language);
    return block.group(1);
  }

  /** Runs a script where the articles' folder is; its {@code java -jar} is the program at hand. */
  private Said sh(String script) throws IOException, InterruptedException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path java = bin.resolve("java");
    Files.writeString(
        java,
        "#!/bin/sh\n[ \"$1 $2\" = '-jar tools/sicetnon.jar' ] || exit 9\nshift 2\nexec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' sicetnon.cli.Main \"$@\"\n");
    assertTrue(java.toFile().setExecutable(true));
    Path err = folder.resolve("errors.txt");
    Process process =
        new ProcessBuilder("sh", "-c", "PATH=\"$PWD/bin:$PATH\"\n" + script)
            .directory(folder.toFile())
            .redirectError(err.toFile())
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), out, Files.readString(err));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theScriptOfTheDocumentationDoesWhatItSays() throws Exception {
    String script = documented("sh");
    Said first = sh(script);
    assertEquals(1, first.code(), first.toString());
    assertEquals(
        "to be decided: java -jar tools/sicetnon.jar review -o texts-output\n"
            + "texts/two.txt:5: high: Who controls the budget? (texts/one.txt:3)\n",
        first.out());
    decide("budget", "a", "so says the charter");
    // what is committed
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (!List.of("contradictions.csv", "near-misses.csv", "reviews.json").contains(name)) {
          Files.delete(file);
        }
      }
    }
    Said decided = sh(script);
    assertEquals("no contradiction that nobody has seen\n", decided.out(), decided.toString());
    assertEquals(0, decided.code());
    Files.write(texts.resolve("bad.txt"), new byte[] {'o', 'k', '\n', (byte) 0x81});
    Said partly = sh(script);
    assertEquals(2, partly.code());
    assertEquals("not all was read, see above\n", partly.out());
    assertTrue(partly.err().contains("texts/bad.txt:2: byte 0x81"), partly.err());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theWorkflowOfTheDocumentationAnnotatesTheLines() throws Exception {
    JsonNode steps = new YAMLMapper().readTree(documented("yaml")).at("/jobs/contradictions/steps");
    List<String> scripts = new ArrayList<>();
    steps.forEach(s -> scripts.add(s.path("run").asText()));
    String script = scripts.stream().filter(s -> !s.isEmpty()).collect(Collectors.joining("\n"));
    Said said = sh(script);
    assertEquals(1, said.code(), said.toString());
    assertEquals(
        List.of("texts/two.txt 5", "texts/one.txt 3"),
        commands(said.out()).stream()
            .map(c -> c.properties().get("file") + " " + c.properties().get("line"))
            .toList());
    assertEquals("texts-output", steps.get(steps.size() - 1).at("/with/path").asText());
    assertTrue(Files.exists(output.resolve("report.html")));
  }
}

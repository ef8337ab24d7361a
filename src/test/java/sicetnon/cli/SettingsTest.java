package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Shell;

/** The file that says what else options would. */
class SettingsTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void articles() throws IOException {
    Path texts = Files.createDirectories(folder.resolve("texts/drafts"));
    Files.writeString(folder.resolve("texts/one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(folder.resolve("texts/two.txt"), TITLE + "The midwife sets the budget.\n");
    Files.writeString(texts.resolve("three.txt"), TITLE + "Nurses write code.\n");
    file = folder.resolve("sicetnon.yaml");
  }

  private Said run(String... more) {
    String[] line = new String[more.length + 3];
    System.arraycopy(more, 0, line, 0, more.length);
    line[more.length] = "--config";
    line[more.length + 1] = file.toString();
    line[more.length + 2] = "--fresh";
    return Said.sicetnon(line);
  }

  @Test
  void theFileOfTheDocumentationIsTakenAndItsPathsLeadFromIt() throws IOException {
    String documented = Files.readString(Path.of("docs/commands.md"));
    int start = documented.indexOf("input: [");
    Files.writeString(file, documented.substring(start, documented.indexOf("```", start)));
    assertEquals(
        new Settings(
            List.of(folder.resolve("texts"), folder.resolve("notes/interviews.md")),
            folder.resolve("report"),
            folder.resolve("kitchen"),
            folder.resolve("found"),
            2,
            List.of("*.md"),
            List.of("drafts/", "*.old.*"),
            "new",
            "lines"),
        SettingsFile.read(file));
  }

  @Test
  void aFileOfCommentsSaysNothing() throws IOException {
    Files.writeString(file, "# input: texts\n");
    assertEquals(Settings.NONE, SettingsFile.read(file));
  }

  @Test
  void aRunTakesWhatTheFileSaysAndTheCommandLineGoesBefore() throws IOException {
    Files.writeString(
        file, "input: texts\nexclude: drafts/\nformat: lines\nfail-on: high\noutput: reports\n");
    Said run = run("run");
    assertEquals(1, run.code(), run.toString());
    assertEquals(1, run.out().lines().count(), run.out());
    String sources = Files.readString(folder.resolve("reports/sources.csv"));
    assertTrue(sources.contains("\ndrafts/,skipped,left out by --exclude"), sources);
    Said other = run("run", "--format", "summary", "--exclude", "two.txt", "-o", file + "-here");
    assertEquals(0, other.code(), other.toString());
    assertTrue(other.out().contains("Sources        2 read, 1 skipped"), other.out());
    assertTrue(Files.exists(folder.resolve("sicetnon.yaml-here/report.html")));
  }

  @Test
  void otherCommandsFindTheReportsAndTheArticlesByIt() throws IOException {
    Files.writeString(file, "input: texts\nexclude: two.txt\n");
    Said run = run("run");
    assertEquals(0, run.code(), run.toString());
    assertTrue(run.out().contains("review --config " + file), run.out());
    assertTrue(Files.exists(folder.resolve("texts-output/report.html")));
    Said explained = Said.sicetnon("explain", "no-such-id", "--config", file.toString());
    assertTrue(
        explained.err().contains(folder.resolve("texts-output/report.json").toString()),
        explained.err());
    Said asked =
        Said.sicetnon(
            "ask", "--config", file.toString(), "-o", folder.resolve("prompts").toString());
    assertEquals(0, asked.code(), asked.toString());
    assertTrue(asked.out().startsWith("Articles  2"), asked.out());
    assertTrue(asked.out().contains("take ANSWERS --by NAME --config " + file), asked.out());
  }

  @Test
  void theFileWhereTheProgramRunsNeedsNotBeNamed() throws Exception {
    Files.writeString(file, "input: texts\noutput: reports\nformat: summary\n");
    Process process = Shell.sicetnon(folder, Map.of(), "run");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertTrue(said.contains("or: sicetnon review\n"), said);
    assertTrue(Files.exists(folder.resolve("reports/report.html")));
    assertFalse(Files.exists(folder.resolve("output")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "thread: 2 | 1:1: unknown key \"thread\"; allowed: exclude, fail-on, format, include, input,"
            + " output, pack, readings, threads; mend or remove it",
        "threads: many | 1:10: threads is \"many\"; allowed: a whole number from 1; mend it",
        "threads: 0 | 1:10: threads is \"0\"; allowed: a whole number from 1; mend it",
        "output: [a, b] | 1:9: output is a list; allowed: one folder; mend it",
        "output:  | 1:8: output has no value; allowed: one folder; give one or remove the key",
        "# one`input: {a: b} | 2:8: input has another list or keys in it; allowed: one file or"
            + " folder, or a list of them; mend it",
        "exclude:`  - a`  - '{b' | 3:5: exclude \"{b\" has a brace that does not close; allowed: one"
            + " pattern, or a list of them, such as \"drafts/\"; mend it",
        "fail-on: often | 1:10: fail-on is \"often\"; allowed: new, high, medium, low; mend it",
        "format: xml | 1:9: format is \"xml\"; allowed: a list of summary, lines, github, csv, json, html,"
            + " sarif, jsonl, xlsx; mend it",
        "format: [lines, github] | 1:10: format prints several of summary, lines, github; allowed: a"
            + " list of summary, lines, github, csv, json, html, sarif, jsonl, xlsx; mend it",
        "- texts | 1:1: no keys; allowed: lines of \"key: value\"; mend it",
        "input: a`input: b | 2:6: the key \"input\" is there twice; allowed: once; remove one",
        "output: *x | 1:9: output begins with *, which has a meaning in YAML; allowed: one folder; put"
            + " it in quotation marks",
        "include: *.md | 1:8: while scanning an alias, unexpected character found .(46); allowed:"
            + " lines of \"key: value\"; mend it, or put a value with signs such as * into quotation"
            + " marks",
      })
  void whatIsWrongIsToldWithItsPlaceAndWhatIsAllowed(String text, String message)
      throws IOException {
    Files.writeString(file, text.replace('`', '\n') + "\n");
    String said = assertThrows(CommandFailure.class, () -> SettingsFile.read(file)).getMessage();
    assertEquals(file + ":" + message, said);
    assertEquals(2, run("run").code());
  }

  @Test
  void aFileThatIsNamedMustBeThere() {
    assertEquals(
        "sicetnon: " + file + ": no such file; name the file of settings with --config\n",
        run("run").err());
  }
}

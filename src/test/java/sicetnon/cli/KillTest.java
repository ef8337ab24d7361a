package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Spreadsheet;
import sicetnon.state.OutputFolder;

/** Runs that are killed, and runs that meet, leave one whole report and every decision. */
@DisabledOnOs(OS.WINDOWS)
class KillTest {
  /** {@code mvn verify -Dtest=KillTest -Dsicetnon.kills=500} for a long evening. */
  private static final int KILLS = Integer.getInteger("sicetnon.kills", 25);

  private static final int LONGEST_MILLIS = 400;
  private static final int LONGEST_MICROS = 30_000;
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  @TempDir Path folder;
  private Path one;
  private Path two;
  private Path output;

  @BeforeEach
  void articles() throws IOException {
    one = Files.createDirectory(folder.resolve("one"));
    two = Files.createDirectory(folder.resolve("two"));
    output = folder.resolve("output");
    for (Path articles : List.of(one, two)) {
      Files.writeString(articles.resolve("a.txt"), TITLE + "The nurse sets the budget.\n");
      Files.writeString(articles.resolve("b.txt"), TITLE + "The midwife controls the budget.\n");
    }
    Files.writeString(two.resolve("c.txt"), TITLE + "Midwives set the budget.\n");
    assertEquals(0, run(one));
  }

  private int run(Path articles) {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Main.run(new String[] {"run", articles.toString(), "-o", output.toString()}, none, none);
  }

  private static Process java(String main, Path... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main));
    for (Path argument : arguments) {
      command.add(argument.toString());
    }
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  @Test
  void aKillAtAnyMomentLosesNoDecisionAndMixesNoReports() throws Exception {
    Random random = new Random(1121);
    Path own = output.resolve(".sicetnon");
    int writing = 0;
    int replacing = 0;
    int losses = 0;
    for (int i = 0; i < KILLS; i++) {
      Path report = output.resolve("contradictions.csv");
      Spreadsheet.open(report).review("budget", "real", "kill " + i).save(report);
      Process process = java("sicetnon.cli.RunsForever", two, one, output);
      try (BufferedReader said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        if (i % 5 > 0) {
          assertTrue(said.readLine() != null, "the runs ended by themselves");
        }
        Thread.sleep(random.nextInt(LONGEST_MILLIS));
        if (i % 2 == 0) {
          // the one lasts long, the other is over at once
          boolean late = i % 4 == 0;
          await(
              own.resolve(late ? "written" : "writing"), late ? 0 : random.nextInt(LONGEST_MICROS));
        }
        process.destroyForcibly().waitFor();
      }
      writing += Files.exists(own.resolve("writing")) ? 1 : 0;
      replacing += Files.exists(own.resolve("written")) ? 1 : 0;
      whole();
      OutputFolder.open(output, "test", Duration.ZERO).close();
      oneReport();
      losses += lost("kill " + i) ? 1 : 0;
    }
    System.out.printf(
        "%d kills, %d while new files were written, %d while they took their places, %d losses%n",
        KILLS, writing, replacing, losses);
    assertEquals(0, losses);
  }

  /** Every other kill is aimed at the short time in which files are written. */
  private static void await(Path folder, int micros) {
    File file = folder.toFile();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
    while (!file.exists() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    long hit = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(micros);
    while (System.nanoTime() < hit) {
      Thread.onSpinWait();
    }
  }

  private boolean lost(String note) throws IOException {
    Map<String, String> row = Spreadsheet.open(output.resolve("contradictions.csv")).row("budget");
    return !row.get("note").equals(note) || !row.get("decision").equals("real");
  }

  /** Each file by itself, right after the kill. */
  private void whole() throws IOException {
    Spreadsheet sheet = Spreadsheet.open(output.resolve("contradictions.csv"));
    assertEquals(23, sheet.columns().size());
    assertEquals(1, sheet.rows().size());
    assertTrue(json("report.json").has("near_misses"));
    assertTrue(json("reviews.json").has("rows"));
    for (String name : List.of("claims.csv", "items.csv", "roles.csv", "sources.csv")) {
      assertTrue(Files.readString(output.resolve(name)).endsWith("\r\n"));
    }
  }

  /** All files are of one run. */
  private void oneReport() throws IOException {
    JsonNode report = json("report.json");
    assertEquals(report.path("fingerprint").asText(), json("reviews.json").path("inputs").asText());
    Map<String, String> row = Spreadsheet.open(output.resolve("contradictions.csv")).row("budget");
    JsonNode same = report.path("contradictions").get(0);
    assertEquals(same.path("id").asText(), row.get("id"));
    assertEquals(same.path("status").asText(), row.get("status"));
    assertEquals(same.path("explanation").asText(), row.get("explanation"));
    int files = report.path("sources").size();
    assertEquals(files + 1, Files.readString(output.resolve("sources.csv")).lines().count());
    assertEquals(
        json("reviews.json").path("run").asText(),
        Files.readString(output.resolve("changes.md")).lines().toList().get(2).substring(7));
  }

  private JsonNode json(String name) throws IOException {
    return JsonMapper.builder().build().readTree(output.resolve(name).toFile());
  }

  @Test
  void ofTwoRunsAtOnceBothEndWellOrOneSaysSo() throws Exception {
    for (int i = 0; i < 4; i++) {
      Process first = java("sicetnon.cli.Main", Path.of("run"), one, Path.of("-o"), output);
      Process second = java("sicetnon.cli.Main", Path.of("run"), two, Path.of("-o"), output);
      for (Process process : List.of(first, second)) {
        process.getInputStream().readAllBytes();
      }
      List<Integer> codes = List.of(first.waitFor(), second.waitFor());
      assertTrue(codes.contains(0) && !codes.contains(1), codes.toString());
      whole();
      oneReport();
    }
  }

  @Test
  void aRunInAFolderThatIsHeldSaysSoAndStops() throws Exception {
    java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
    try (OutputFolder held = OutputFolder.open(output, "test", Duration.ZERO)) {
      assertEquals(
          2,
          Main.run(
              new String[] {"run", two.toString(), "-o", held.path().toString()},
              new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8)));
    }
    assertEquals(
        "sicetnon: "
            + output
            + ": process "
            + ProcessHandle.current().pid()
            + " (test) is at work here; wait for its end or name another with -o",
        err.toString(StandardCharsets.UTF_8).strip());
    assertEquals(0, run(two));
  }
}

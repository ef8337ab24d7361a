package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Shell;

/** Where reports go when nobody says so, and how they are found again. */
class DestinationTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  @TempDir Path folder;
  private Path texts;

  @BeforeEach
  void articles() throws IOException {
    texts = Files.createDirectories(folder.resolve("texts/interviews"));
    Files.writeString(texts.resolve("one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(texts.resolve("two.txt"), TITLE + "The midwife sets the budget.\n");
  }

  private static boolean reports(Path output) {
    return Files.exists(output.resolve("report.html"));
  }

  private Said in(Path here, String... line) throws IOException, InterruptedException {
    Process process = Shell.sicetnon(here, Map.of(), line);
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), said, "");
  }

  @ParameterizedTest
  @CsvSource({
    "texts/interviews, texts/interviews-output",
    "texts/interviews/, texts/interviews-output",
    "texts/./interviews/., texts/interviews-output",
    "texts/interviews/.., texts-output",
    "texts, texts-output"
  })
  void reportsGoBesideTheArticles(String named, String output) {
    Said run = Said.sicetnon("run", folder + "/" + named);
    assertEquals(0, run.code(), run.toString());
    assertTrue(reports(folder.resolve(output)), run.out());
    assertTrue(run.out().contains("sicetnon review -o "), run.out());
  }

  @Test
  void namesFromWhereOneIsAreTakenForWhatTheyLeadTo() throws Exception {
    Said run = in(folder, "run", "texts/interviews", "--threads", "1");
    assertTrue(run.out().contains("sicetnon review -o texts/interviews-output"), run.out());
    Files.move(folder.resolve("texts/interviews-output"), folder.resolve("a"));
    assertEquals(0, in(texts, "run", ".").code());
    assertTrue(reports(folder.resolve("texts/interviews-output")));
    Path seeds = Files.createDirectory(folder.resolve("seeds"));
    Files.copy(texts.resolve("one.txt"), seeds.resolve("one.txt"));
    Said unnamed = in(folder, "run");
    assertTrue(unnamed.out().contains("or: sicetnon review\n"), unnamed.out());
    assertTrue(reports(folder.resolve("output")));
    for (String named : List.of("./seeds/", seeds.toString())) {
      assertEquals(unnamed.out(), in(folder, "run", named).out());
    }
    assertFalse(Files.exists(folder.resolve("seeds-output")));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFolderWithoutANameNeedsOneForItsReports() {
    Said run = Said.sicetnon("run", "/");
    assertEquals(2, run.code());
    assertEquals(
        "sicetnon: /: has no name to call the reports by; name a folder for them with -o\n",
        run.err());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aHintCanBeGivenToAShellAsItStands() throws Exception {
    Path named = Files.move(texts, folder.resolve("Ann's $(texts)"));
    Said run = Said.sicetnon("run", named.toString());
    String hint = run.out().lines().filter(l -> l.startsWith("Review")).findFirst().orElseThrow();
    String option = hint.substring(hint.indexOf(" -o ") + 4);
    Process shell = new ProcessBuilder("sh", "-c", "printf %s " + option).start();
    assertEquals(
        named + "-output",
        new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void reportsAmongTheArticlesAreNotReadWhoeverWroteThem() throws IOException {
    assertEquals(0, Said.sicetnon("run", texts.toString()).code());
    Path parent = folder.resolve("texts");
    Said run = Said.sicetnon("run", parent.toString());
    assertTrue(run.out().contains("Sources        2 read, 1 skipped"), run.out());
    assertTrue(
        run.out().contains("skipped interviews-output/: holds the reports of this program"),
        run.out());
    Files.move(parent.resolve("interviews-output/.sicetnon"), folder.resolve("forgotten"));
    run = Said.sicetnon("run", parent.toString());
    assertTrue(run.out().contains("Sources        2 read, 1 skipped"), run.out());
    run = Said.sicetnon("run", parent.toString(), "-o", parent.resolve("mine").toString());
    assertTrue(run.out().contains("Sources        2 read, 1 skipped"), run.out());
    run = Said.sicetnon("run", parent.toString(), "-o", parent.resolve("mine").toString());
    assertTrue(run.out().contains("Sources        2 read, 2 skipped"), run.out());
  }

  @Test
  void aCommandThatFindsNoReportNamesTheOneThatIsBeside() throws Exception {
    String generic = ": no report yet; do `sicetnon run` first or name its folder with -o\n";
    Path here = folder.resolve("texts");
    Path report = Path.of("output", "report.html");
    assertEquals("sicetnon: " + report + generic, in(here, "review").out());
    Said.sicetnon("run", texts.toString());
    for (List<String> line : List.of(List.of("review"), List.of("explain", "d1"))) {
      Said said = in(here, line.toArray(String[]::new));
      assertEquals(2, said.code());
      assertTrue(
          said.out()
              .endsWith(
                  ": no report here, but one in interviews-output; name its folder with -o"
                      + " interviews-output\n"),
          said.out());
    }
    Said.sicetnon("run", texts.toString(), "-o", here.resolve("b-output").toString());
    assertEquals("sicetnon: " + report + generic, in(here, "review").out());
  }

  @Test
  void decisionsInTheFolderOfEarlierVersionsAreNamed() throws Exception {
    Said.sicetnon("run", texts.toString(), "-o", folder.resolve("output").toString());
    Said run = in(folder, "run", "texts/interviews");
    assertEquals(0, run.code());
    assertTrue(
        run.out()
            .contains(
                "sicetnon: output holds an earlier report of these articles, whose decisions are"
                    + " not taken; to go on with it, run with -o output\n"),
        run.out());
    assertFalse(in(folder, "run", "texts/interviews").out().contains("earlier report"));
  }

  @Test
  void severalNeedAPlaceForTheirReportsAndAreReadAsOne() throws Exception {
    Path more = Files.createDirectories(folder.resolve("texts/notes"));
    Files.writeString(more.resolve("three.txt"), TITLE + "Nurses write code.\n");
    Said refused = in(folder, "run", "texts/interviews", "texts/notes/three.txt");
    assertEquals(2, refused.code());
    assertEquals(
        "sicetnon: several files or folders are read, whose reports may stand anywhere; name a"
            + " folder for them with -o, or as output in sicetnon.yaml\n",
        refused.out());
    String[] line = {"run", "texts/interviews", "texts/notes/three.txt", "-o", "all"};
    Said run = in(folder, line);
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("    interviews/one.txt:3\n"), run.out());
    String sources = Files.readString(folder.resolve("all/sources.csv"));
    assertTrue(sources.contains("\nnotes/three.txt,read,"), sources);
    line[2] = "texts/notes";
    assertEquals(run.out(), in(folder, line).out(), "the same is read");
    line[1] = "texts/interviews/one.txt";
    assertTrue(in(folder, line).out().contains("Sources        2 read\n"), "less is read");
    assertEquals(2, in(folder, "run", "texts/interviews", "texts/none", "-o", "all").code());
  }

  @Test
  void oneFileIsReadByItself() throws Exception {
    Said run = in(folder, "run", "texts/interviews/one.txt");
    assertEquals(0, run.code(), run.out());
    assertTrue(run.out().contains("Sources        1 read\n"), run.out());
    assertTrue(reports(folder.resolve("texts/interviews/one.txt-output")));
  }
}

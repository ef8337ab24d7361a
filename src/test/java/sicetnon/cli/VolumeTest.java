package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Shell;

/** What is said beside the results: much, little, and on a terminal. */
class VolumeTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  @TempDir Path folder;
  private Path texts;

  @BeforeEach
  void articles() throws IOException {
    texts = Files.createDirectory(folder.resolve("texts"));
    Files.writeString(texts.resolve("one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(texts.resolve("two.txt"), TITLE + "The midwife sets the budget.\n");
    Files.writeString(texts.resolve("notes.xyz"), "x");
  }

  private Said run(String... more) {
    String[] line = new String[more.length + 2];
    line[0] = "run";
    line[1] = texts.toString();
    System.arraycopy(more, 0, line, 2, more.length);
    return Said.sicetnon(line);
  }

  @Test
  void quietSaysNothingWhenAllIsWell() {
    assertEquals(new Said(0, "", ""), run("--quiet"));
    assertEquals(new Said(0, "", ""), run("-q"), "nor when nothing is new");
  }

  @Test
  void quietSaysWhatTheExitCodeMeans() throws IOException {
    Path rows = folder.resolve("texts-output/contradictions.csv");
    String found = "sicetnon: exit 1: --fail-on finds 1 row, db2e7dc7477, see " + rows + "\n";
    assertEquals(new Said(1, "", found), run("-q", "--fail-on", "high"));
    Files.write(texts.resolve("bad.txt"), new byte[] {'o', 'k', '\n', (byte) 0x81});
    Said bad = run("-q", "--fail-on", "high");
    assertEquals(2, bad.code());
    assertEquals("", bad.out());
    assertEquals(
        texts
            + File.separator
            + "bad.txt:2: byte 0x81 is not UTF-8; save the file as UTF-8\n"
            + "sicetnon: exit 2: only partly done, for the reasons above\n",
        bad.err());
  }

  @Test
  void quietKeepsWhatIsAskedForByItsFormat() {
    assertEquals(1, run("-q", "--format", "lines").out().lines().count());
  }

  @Test
  void verboseTellsOfEachFileOnce() throws IOException {
    Files.write(texts.resolve("bad.txt"), new byte[] {'o', 'k', '\n', (byte) 0x81});
    Said said = run("--verbose");
    String in = texts + File.separator;
    String told =
        in
            + "notes.xyz: skipped: unknown kind of file; save it as .txt, .md, .html, .docx or"
            + " .pdf\n"
            + in
            + "one.txt: read\n"
            + in
            + "two.txt: read\n"
            + in
            + "bad.txt:2: byte 0x81 is not UTF-8; save the file as UTF-8\n";
    assertEquals(told, said.err());
    assertTrue(said.out().startsWith("Sources        2 read"), said.out());
    assertEquals(told, run("--verbose").err(), "also when nothing is new");
  }

  @Test
  void bothAtOnceAreRefused() {
    assertEquals(
        new Said(
            2, "", "sicetnon: --quiet and --verbose: only one can be had; leave out the other\n"),
        run("--quiet", "--verbose"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20 | 100 | 2 | 10 of 100 articles read, 5 a second, about 18 s left",
        "21 | 100 | 2 | 10 of 100 articles read, 5 a second, about 18 s left",
        "2000 | 100000 | 10 | 1,000 of 100,000 articles read, 100 a second, about 17 min left",
        "100 | 10000 | 100 | 50 of 10,000 articles read, 30 a minute, about 5 h 32 min left",
        "200 | 100 | 20 | 100 of 100 articles read, 5 a second",
        "1 | 2 | 0 | 0 of 2 articles read, 500 a second, about 1 s left"
      })
  void progressSaysHowFastAndHowLongStill(int looks, int all, double seconds, String words) {
    assertEquals(words, Progress.words(looks, all, seconds));
  }

  @Test
  void progressIsOneLineThatIsWrittenOver() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Progress progress =
        new Progress(new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    progress.opening().accept("a.txt");
    var reading = progress.reading(1);
    reading.accept("a.txt");
    reading.accept("a.txt");
    String said = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(said.matches("\r1 files opened\r1 of 1 articles read, [0-9,]+ a second *\\R"), said);
  }

  /** Runs the program in a terminal, some of whose streams may lead elsewhere. */
  private String terminal(String redirected) throws Exception {
    String program =
        "'"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -cp '"
            + System.getProperty("java.class.path")
            + "' sicetnon.cli.Main run texts --fresh "
            + redirected;
    Process process;
    try {
      process =
          new ProcessBuilder("script", "-qec", program, "/dev/null")
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      return Assumptions.abort("no program that makes a terminal; skipped");
    }
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    return said;
  }

  @ParameterizedTest
  @CsvSource({"'', true", "'>out', true", "'2>err', false", "'--quiet', false"})
  void onlyATerminalThatShowsErrorsShowsProgress(String redirected, boolean shown)
      throws Exception {
    String said = terminal(redirected);
    assertEquals(shown, said.contains("\r2 of 2 articles read, "), said);
    if (redirected.equals("2>err")) {
      assertEquals("", Files.readString(folder.resolve("err")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1"})
  void nothingIsColouredWhateverTheEnvironmentSays(String noColour) throws Exception {
    Process process =
        Shell.sicetnon(folder, Map.of("NO_COLOR", noColour, "CLICOLOR_FORCE", "1"), "run", "-h");
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    assertTrue(said.contains("--quiet"), said);
    assertFalse(said.contains("\u001B"), said);
  }
}

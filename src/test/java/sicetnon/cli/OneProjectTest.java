package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.ingest.FolderReader;
import sicetnon.report.ReportWriter;
import sicetnon.state.OutputFolder;

/** A folder of reports belongs to one project: no other's run settles what was decided there. */
class OneProjectTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  @TempDir Path folder;
  private Path ward;
  private Path kitchen;
  private Path output;

  @BeforeEach
  void twoProjects() throws IOException {
    ward = Files.createDirectory(folder.resolve("ward"));
    kitchen = Files.createDirectory(folder.resolve("kitchen"));
    output = folder.resolve("reports");
    Files.writeString(ward.resolve("one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(ward.resolve("two.txt"), TITLE + "The midwife sets the budget.\n");
    String title = "Chef vs Waiter: The Difference\n\n";
    Files.writeString(kitchen.resolve("chef.txt"), title + "The chef sets the menu.\n");
    Files.writeString(kitchen.resolve("waiter.txt"), title + "The waiter sets the menu.\n");
  }

  private Said run(Path articles, String... more) {
    Stream<String> line = Stream.of("run", articles.toString(), "-o", output.toString());
    return Said.sicetnon(Stream.concat(line, Arrays.stream(more)).toArray(String[]::new));
  }

  private Path report() {
    return output.resolve("contradictions.csv");
  }

  private void decide(String decision, String note) throws IOException {
    Spreadsheet sheet = Spreadsheet.open(report());
    sheet.rows().get(0).put("decision", decision);
    sheet.rows().get(0).put("note", note);
    sheet.save(report());
  }

  /** All that is in the reports' folder: bytes, and when each was last written. */
  private Map<String, List<Object>> everything() throws IOException {
    Map<String, List<Object>> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(output)) {
      for (Path file : tree.toList()) {
        Object bytes = Files.isRegularFile(file) ? Arrays.hashCode(Files.readAllBytes(file)) : 0;
        files.put(file.toString(), List.of(bytes, Files.getLastModifiedTime(file)));
      }
    }
    return files;
  }

  private List<Path> asides() throws IOException {
    try (Stream<Path> files = Files.list(output)) {
      return files.filter(f -> f.toString().contains(".replaced-")).sorted().toList();
    }
  }

  @Test
  void aRunOfOtherArticlesIsRefusedAndChangesNothing() throws IOException {
    assertEquals(0, run(ward).code());
    decide("real", "ask the board");
    Map<String, List<Object>> before = everything();
    Said refused = run(kitchen);
    assertEquals(2, refused.code());
    assertEquals("", refused.out());
    assertEquals(
        "sicetnon: "
            + output
            + ": holds the report of 2 articles, of which "
            + kitchen
            + " has none, by name or by content; nothing was written. For another project, name"
            + " another folder with -o, or begin anew there with --replace, which keeps the old"
            + " decisions in files beside; if all files were renamed and edited at once, put one"
            + " back as it was for one run\n",
        refused.err());
    assertEquals(before, everything());
  }

  @Test
  void projectsThatTakeTurnsLoseNoDecision() throws IOException {
    assertEquals(0, run(ward).code());
    decide("real", "ask the board");
    for (int turn = 0; turn < 2; turn++) {
      assertEquals(2, run(kitchen).code());
      Said again = run(ward);
      assertEquals(0, again.code(), again.toString());
      Map<String, String> row = Spreadsheet.open(report()).rows().get(0);
      assertEquals("open", row.get("status"));
      assertEquals("real", row.get("decision"));
      assertEquals("ask the board", row.get("note"));
    }
  }

  @Test
  void oneArticleOfTheSameNameOrContentMakesItTheSameProject() throws IOException {
    assertEquals(0, run(ward).code());
    Files.move(ward.resolve("one.txt"), ward.resolve("three.txt"));
    Files.move(ward.resolve("two.txt"), ward.resolve("four.txt"));
    assertEquals(0, run(ward).code(), "all renamed");
    Files.writeString(ward.resolve("three.txt"), TITLE + "The nurse sets the rota.\n");
    Files.writeString(ward.resolve("four.txt"), TITLE + "The midwife sets the rota.\n");
    assertEquals(0, run(ward).code(), "all edited");
    for (String name : List.of("three", "four")) {
      Files.delete(ward.resolve(name + ".txt"));
      Files.writeString(ward.resolve(name + ".md"), TITLE + "The nurse reads to the " + name);
    }
    assertEquals(2, run(ward).code(), "all renamed and edited");
    Files.writeString(ward.resolve("old.txt"), TITLE + "The nurse sets the rota.\n");
    assertEquals(0, run(ward).code(), "one put back");
  }

  @Test
  void aFolderThatIsEmptyByMistakeSettlesNothing() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(0, run(ward).code());
    Map<String, List<Object>> before = everything();
    Said refused = run(empty);
    assertEquals(2, refused.code());
    assertEquals(
        "sicetnon: "
            + empty
            + ": no article was read (0 files), while "
            + output
            + " holds the report of 2 articles; nothing was written. Put them back or name their"
            + " folder; if they are to be forgotten, name another folder with -o, or begin anew"
            + " there with --replace, which keeps the old decisions in files beside\n",
        refused.err());
    assertEquals(before, everything());
    Files.write(empty.resolve("bad.txt"), new byte[] {'o', 'k', '\n', (byte) 0x81});
    Files.writeString(empty.resolve("a.xyz"), "x");
    assertTrue(
        run(empty).err().contains("(2 files, such as bad.txt: byte 0x81 is not UTF-8; save the"),
        run(empty).err());
    assertTrue(run(ward, "--exclude", "*.txt").err().contains("no article was read (2 files, "));
    assertEquals(before, everything());
    Said anew = run(empty, "--replace");
    assertTrue(anew.out().contains("There is nothing to compare"), anew.toString());
    assertEquals(0, run(ward).code(), "the last run had no article");
  }

  @Test
  void replaceKeepsTheOldDecisionsBesideAndMixesNone() throws IOException {
    assertEquals(0, run(ward).code());
    decide("real", "ask the board");
    assertEquals(0, run(ward).code());
    decide("later", "asked");
    Files.writeString(output.resolve("corrections.csv"), "of the ward");
    Files.writeString(output.resolve("contradictions.xlsx"), "of the ward");
    byte[] sheet = Files.readAllBytes(report());
    byte[] memory = Files.readAllBytes(output.resolve("reviews.json"));
    Said replaced = run(kitchen, "--replace");
    assertEquals(0, replaced.code(), replaced.toString());
    assertFalse(replaced.out().contains("Since last run"), replaced.out());
    assertTrue(
        replaced.err().startsWith("sicetnon: " + output + ": begun anew; what was decided before"),
        replaced.err());
    assertEquals(
        List.of(
            "changes.md",
            "contradictions.csv",
            "contradictions.xlsx",
            "corrections.csv",
            "near-misses.csv",
            "reviews.json"),
        asides().stream()
            .map(f -> f.getFileName().toString())
            .peek(n -> assertTrue(replaced.err().contains(n), n))
            .map(OneProjectTest::plain)
            .sorted()
            .toList());
    assertEquals(List.of(sheet.length), sizes("contradictions.replaced-", ".csv"));
    assertEquals(List.of(memory.length), sizes("reviews.replaced-", ".json"));
    assertFalse(Files.exists(output.resolve("contradictions.xlsx")), "nothing of the ward is left");
    assertFalse(Files.exists(output.resolve("corrections.csv")), "nothing of the ward is left");
    List<Map<String, String>> rows = Spreadsheet.open(report()).rows();
    assertEquals(1, rows.size(), rows.toString());
    assertEquals("new", rows.get(0).get("status"));
    assertEquals("", rows.get(0).get("decision") + rows.get(0).get("note"));
    for (Map.Entry<String, String> file : Articles.reports(output).entrySet()) {
      assertTrue(
          file.getKey().contains(".replaced-") || !file.getValue().contains("nurse"),
          file.getKey());
    }
    assertEquals(2, run(ward).code());
    assertEquals(0, run(kitchen).code());
    assertEquals(6, asides().size());
  }

  private List<Integer> sizes(String begins, String ends) throws IOException {
    return asides().stream()
        .filter(f -> f.getFileName().toString().startsWith(begins) && f.toString().endsWith(ends))
        .map(f -> (int) f.toFile().length())
        .toList();
  }

  private static String plain(String name) {
    return name.replaceFirst("\\.replaced-[0-9a-f]{8}\\.", ".");
  }

  @Test
  void theFilesThatAreKeptBringADecisionBack() throws IOException {
    assertEquals(0, run(ward).code());
    decide("real", "ask the board");
    assertEquals(0, run(kitchen, "--replace").code());
    List<Path> kept = asides();
    decide("later", "the menu");
    for (Path file : kept) {
      String name = plain(file.getFileName().toString());
      Files.copy(file, output.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
    assertEquals(0, run(ward).code());
    assertEquals("ask the board", Spreadsheet.open(report()).rows().get(0).get("note"));
  }

  @Test
  void replaceWhereThereIsNothingIsAnOrdinaryRun() throws IOException {
    Said first = run(ward, "--replace");
    assertEquals(0, first.code(), first.toString());
    assertEquals("", first.err());
    assertEquals(List.of(), asides());
  }

  @Test
  void aDamagedOrMissingMemoryRefusesNobody() throws IOException {
    assertEquals(0, run(ward).code());
    Path memory = output.resolve("reviews.json");
    Files.writeString(memory, "{");
    Said damaged = run(kitchen);
    assertTrue(damaged.err().contains("reviews.json: line 1 is damaged"), damaged.err());
    assertTrue(damaged.out().contains("Sources        2 read"), damaged.out());
    Files.delete(memory);
    assertTrue(run(ward).out().contains("Sources        2 read"));
  }

  @Test
  @Timeout(120)
  void aRunThatWaitedLooksAgain() throws Exception {
    AtomicReference<Said> said = new AtomicReference<>();
    Thread waiting = new Thread(() -> said.set(run(kitchen)));
    try (OutputFolder held = OutputFolder.open(output, "test", Duration.ZERO)) {
      waiting.start();
      while (Arrays.stream(waiting.getStackTrace())
          .noneMatch(f -> f.getClassName().equals("sicetnon.state.FolderLock"))) {
        Thread.sleep(1);
      }
      Map<String, String> texts = new TreeMap<>();
      FolderReader.read(ward).contents().forEach(c -> texts.put(c.path(), c.text()));
      ReportWriter.write(Articles.pipeline().run(Articles.folder(texts), 1, path -> {}), held);
    }
    waiting.join();
    assertEquals(2, said.get().code(), said.toString());
    assertTrue(said.get().err().contains("holds the report of 2 articles"), said.get().err());
    assertEquals("new", Spreadsheet.open(report()).row("budget").get("status"));
  }
}

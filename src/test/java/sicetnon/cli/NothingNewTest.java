package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Spreadsheet;
import sicetnon.WorkbookFile;
import sicetnon.file.Checksum;

/**
 * A run with nothing new says what the last one would say again and does no more; whatever has
 * changed, it says and leaves what a whole run does.
 */
class NothingNewTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";

  @TempDir static Path folder;
  private static Path kept;
  private static Path base;
  private static Path ward;
  private static Path output;

  /** Something that happens between two runs; its options are those of the second. */
  private interface Change {
    List<String> make() throws IOException;
  }

  @BeforeAll
  static void aRun() throws IOException {
    kept = folder.resolve("kept");
    base = folder.resolve("base");
    ward = Files.createDirectories(base.resolve("ward"));
    output = base.resolve("reports");
    Files.writeString(ward.resolve("one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(ward.resolve("two.txt"), TITLE + "The midwife sets the budget.\n");
    Files.writeString(ward.resolve("three.csv"), "text\nThe nurse trains the midwife.\n");
    run(List.of("--xlsx"));
    assertEquals(0, run(List.of()).code());
    copy(base, kept);
  }

  @BeforeEach
  void asTheRunLeftIt() throws IOException {
    delete(base);
    copy(kept, base);
  }

  private static Said run(List<String> more) {
    Stream<String> line = Stream.of("run", ward.toString(), "-o", output.toString());
    return Said.sicetnon(Stream.concat(line, more.stream()).toArray(String[]::new));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path file : tree.toList()) {
        Files.copy(
            file, to.resolve(from.relativize(file).toString()), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path top) throws IOException {
    try (Stream<Path> tree = Files.walk(top)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** All that is in the folder of the reports apart from what is the program's own. */
  private static Map<String, String> reports() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(output)) {
      for (Path file : tree.filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(output.resolve(".sicetnon"))) {
          files.put(output.relativize(file).toString(), Checksum.of(Files.readAllBytes(file)));
        }
      }
    }
    return files;
  }

  private static Path lastRun() {
    return output.resolve(".sicetnon/last-run");
  }

  /** Whether a run was a whole one: it makes the folder of what the articles yielded. */
  private static boolean whole(List<String> more) throws IOException {
    Path cache = output.resolve(".sicetnon/cache");
    if (Files.exists(cache)) {
      delete(cache);
    }
    run(more);
    return Files.exists(cache);
  }

  private static List<String> no(Path... ignored) {
    return List.of();
  }

  private static List<String> write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return no(Files.writeString(file, text));
  }

  private static List<String> add(Path file, String text) throws IOException {
    return write(file, Files.readString(file) + text);
  }

  private static List<String> remove(Path file) throws IOException {
    Files.delete(file);
    return no();
  }

  private static Path report(String name) {
    return output.resolve(name);
  }

  private static List<String> decide(String table) throws IOException {
    Spreadsheet sheet = Spreadsheet.open(report(table));
    sheet.rows().get(0).put("decision", "real");
    sheet.save(report(table));
    return no();
  }

  private static List<String> decideInTheWorkbook() throws IOException {
    String id = Spreadsheet.open(report("contradictions.csv")).rows().get(0).get("id");
    WorkbookFile.open(report("contradictions.xlsx"))
        .review(id, "real", "")
        .save(report("contradictions.xlsx"));
    return no();
  }

  private static List<String> reading(Path file) throws IOException {
    return write(
        file,
        "question,source_a,quote_a,source_b,quote_b\n"
            + "Who sets it?,one.txt,The nurse sets the budget,two.txt,The midwife sets\n");
  }

  private static List<String> option(String... options) {
    return Arrays.asList(options);
  }

  /** Other articles are read, then the first ones again, while what was kept is of the first. */
  private static List<String> back() throws IOException {
    byte[] last = Files.readAllBytes(lastRun());
    write(ward.resolve("four.txt"), "The chef trains the nurse.\n");
    run(List.of());
    Files.delete(ward.resolve("four.txt"));
    return no(Files.write(lastRun(), last));
  }

  private static Map<String, Change> changes() {
    Map<String, Change> all = new HashMap<>();
    all.put("nothing", () -> no());
    all.put("one article was saved as it was", () -> touch(ward.resolve("one.txt")));
    all.put("a byte of an article", () -> add(ward.resolve("one.txt"), "!"));
    all.put("an article came", () -> write(ward.resolve("a/b.md"), "The chef bakes.\n"));
    all.put("an article went", () -> remove(ward.resolve("two.txt")));
    all.put(
        "an article has another name",
        () -> no(Files.move(ward.resolve("two.txt"), ward.resolve("four.txt"))));
    all.put("an article is empty", () -> write(ward.resolve("two.txt"), ""));
    all.put("a table was emptied", () -> write(ward.resolve("three.csv"), "text\n"));
    all.put("a hidden file", () -> write(ward.resolve(".hidden"), "x"));
    all.put("a file that is not read", () -> write(ward.resolve("a.zip"), "x"));
    all.put("an empty folder", () -> no(Files.createDirectory(ward.resolve("none"))));
    all.put("what is left out", () -> write(ward.resolve(".sicetnonignore"), "two.*\n"));
    all.put("nothing is left out", () -> write(ward.resolve(".sicetnonignore"), "# none\n"));
    all.put("origins", () -> write(ward.resolve("origins.yaml"), "one.txt: ours\n"));
    all.put("broken origins", () -> write(ward.resolve("origins.yaml"), "x: ["));
    all.put("a reading", () -> reading(ward.resolve("readings/somebody.csv")));
    all.put("a broken reading", () -> write(ward.resolve("readings/somebody.json"), "{"));
    all.put("marks by hand", () -> reading(output.resolve("readings/by-hand.json")));
    all.put("a decision", () -> decide("contradictions.csv"));
    all.put("a decision in the workbook", () -> decideInTheWorkbook());
    all.put("a near miss was decided", () -> add(report("near-misses.csv"), "\r\n"));
    all.put("a sheet that is open", () -> write(report(".~lock.contradictions.csv#"), ","));
    for (String name : List.of("claims.csv", "report.html", "reviews.json", "changes.md")) {
      all.put("no " + name, () -> remove(report(name)));
      all.put("another " + name, () -> add(report(name), " "));
    }
    all.put("no sheet", () -> remove(report("contradictions.csv")));
    all.put("no workbook", () -> remove(report("contradictions.xlsx")));
    all.put("a text that is drawn from nothing", () -> write(report("extracted/x.txt"), "x"));
    all.put("a text that was drawn is gone", () -> remove(report("extracted/three.csv#1.txt")));
    all.put("a list of corrections", () -> write(report("corrections.md"), "x"));
    all.put("a sheet of old", () -> write(report("contradictions.kept.csv"), "id\nx\n"));
    all.put("only some files", () -> option("--include", "*.txt"));
    all.put("not all files", () -> option("--exclude", "two.*"));
    all.put("readings elsewhere", () -> option("--readings", ward.toString()));
    all.put("for scripts", () -> option("--format", "lines"));
    all.put("for builds", () -> option("--fail-on", "low"));
    all.put("a workbook", () -> option("--xlsx"));
    all.put("anew", () -> option("--fresh"));
    all.put("as a new project", () -> option("--replace"));
    all.put("one thread", () -> option("--threads", "1"));
    all.put("a wrong option", () -> option("--format", "poems"));
    all.put("a pack that is none", () -> option("--pack", ward.toString()));
    all.put("what was kept is damaged", () -> add(lastRun(), "x"));
    all.put("what was kept is cut off", () -> write(lastRun(), "x"));
    all.put("what was kept is of an earlier run", () -> back());
    return all;
  }

  private static List<String> touch(Path file) throws IOException {
    return no(Files.setLastModifiedTime(file, FileTime.fromMillis(0)));
  }

  static Stream<String> names() {
    return changes().keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aRunSaysAndLeavesWhatAWholeOneDoes(String change) throws IOException {
    List<String> options = changes().get(change).make();
    Path changed = folder.resolve("changed");
    copy(base, changed);
    Said said = run(options);
    Map<String, String> left = reports();
    delete(base);
    copy(changed, base);
    delete(changed);
    Files.deleteIfExists(lastRun());
    assertEquals(run(options).toString(), said.toString());
    assertEquals(reports(), left);
  }

  @Test
  void nothingNewIsSaidWithoutReading() throws IOException {
    assertFalse(whole(List.of()));
    touch(ward.resolve("one.txt"));
    assertFalse(whole(List.of("--threads", "1")), "that changes no report");
    decide("contradictions.csv");
    assertTrue(whole(List.of()));
    Said said = run(List.of());
    assertFalse(whole(List.of()));
    assertTrue(
        said.out().contains("\nSince last run nothing new; as it was then: 1 open\n"), said.out());
  }

  @Test
  void whatTheFirstRunSaidIsSaidAgain() throws IOException {
    delete(output);
    String first = run(List.of("--fail-on", "new")).toString();
    assertEquals(first, run(List.of("--fail-on", "new")).toString());
    assertFalse(whole(List.of("--fail-on", "new")));
    assertTrue(whole(List.of("--fail-on", "high")));
  }

  @Test
  void aPackIsKnownByWhatItSays() throws IOException {
    Path pack = base.resolve("pack/own.yaml");
    write(pack, "words:\n  page-keys: [Ward]\n");
    List<String> options = List.of("--pack", pack.getParent().toString());
    Said said = run(options);
    assertEquals(0, said.code(), said.toString());
    run(options);
    assertFalse(whole(options));
    add(pack, "# now\n");
    assertTrue(whole(options));
  }
}

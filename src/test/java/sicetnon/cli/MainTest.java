package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.Spreadsheet;

class MainTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  @TempDir Path folder;
  private Path articles;
  private Path output;
  private String out;
  private String err;

  @BeforeEach
  void articles() throws IOException {
    articles = Files.createDirectory(folder.resolve("articles"));
    output = folder.resolve("output");
    Files.writeString(articles.resolve("one.txt"), TITLE + "The nurse sets the budget.\n");
    Files.writeString(
        articles.resolve("two.txt"), TITLE + "It is so. The midwife controls the budget.\n");
  }

  private int sicetnon(String... args) {
    ByteArrayOutputStream o = new ByteArrayOutputStream();
    ByteArrayOutputStream e = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new PrintStream(o, true, StandardCharsets.UTF_8),
            new PrintStream(e, true, StandardCharsets.UTF_8));
    out = o.toString(StandardCharsets.UTF_8);
    err = e.toString(StandardCharsets.UTF_8);
    return code;
  }

  private int run(String... more) {
    String[] args = new String[4 + more.length];
    args[0] = "run";
    args[1] = articles.toString();
    args[2] = "-o";
    args[3] = output.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    return sicetnon(args);
  }

  @Test
  void runSaysWhatItFound() {
    assertEquals(0, run(), err);
    assertTrue(out.contains("Sources        2 read"), out);
    assertTrue(out.contains("Contradictions 1 (1 high)"), out);
    assertTrue(out.contains("HIGH  Who controls the budget?"), out);
    assertTrue(out.contains("\"The nurse sets the budget\""), out);
    assertTrue(out.contains("\"The midwife controls the budget\""), out);
    assertTrue(out.contains(output.resolve("contradictions.csv").toString()), out);
    assertEquals("", err);
  }

  @Test
  void helpFitsAScreenAndVersionIsAVersion() {
    assertEquals(0, sicetnon("--help"));
    assertTrue(out.lines().count() <= 24, out);
    assertTrue(out.contains("Exit status:"), out);
    assertTrue(out.lines().filter(l -> l.startsWith("  fuse")).allMatch(l -> l.endsWith(".")), out);
    for (String command : List.of("run", "ask", "take")) {
      assertEquals(0, sicetnon(command, "--help"));
      assertTrue(out.lines().count() <= 24, out);
    }
    assertEquals(0, sicetnon("--version"));
    assertTrue(out.matches("sicetnon \\d+\\.\\d+\\.\\d+\\s*"), out);
  }

  @Test
  void usageErrorsExitWithTwo() {
    assertEquals(2, sicetnon());
    assertTrue(
        err.contains(
            "Name a command: init, run, review, explain, ask, take, try, check-pack, merge-reviews, fuse, evaluate or doctor"),
        err);
    assertEquals(2, run("--colour"));
    assertTrue(err.contains("Unknown option: '--colour'"), err);
    assertEquals(2, run("--threads", "0"));
    assertTrue(err.contains("--threads 0: at least 1 is needed"), err);
    assertEquals(2, sicetnon("explode"));
  }

  @Test
  void aMissingFolderIsNamed() {
    assertEquals(2, sicetnon("run", folder.resolve("none").toString(), "-o", output.toString()));
    assertEquals(
        "sicetnon: "
            + folder.resolve("none")
            + ": no such folder; name the folder that holds the articles",
        err.strip());
    assertFalse(Files.exists(output.resolve("contradictions.csv")));
  }

  @Test
  void aBadFileIsNamedAndTheOthersAreRead() throws IOException {
    Files.write(articles.resolve("bad.txt"), new byte[] {'o', 'k', '\n', (byte) 0x81});
    assertEquals(2, run());
    assertEquals(
        articles.resolve("bad.txt") + ":2: byte 0x81 is not UTF-8; save the file as UTF-8",
        err.strip());
    assertTrue(out.contains("Sources        2 read, 1 failed"), out);
    assertTrue(out.contains("Contradictions 1"), out);
    assertTrue(
        Files.readString(output.resolve("sources.csv"))
            .contains("bad.txt,failed,line 2: byte 0x81"));
  }

  @Test
  void skippedFilesCostNothing() throws IOException {
    Files.writeString(articles.resolve("notes.xyz"), "x");
    Files.writeString(articles.resolve("empty.md"), "");
    assertEquals(0, run());
    assertTrue(
        out.contains(
            "skipped notes.xyz: unknown kind of file; save it as .txt, .md, .html, .docx or .pdf"),
        out);
    assertTrue(out.contains("skipped empty.md: empty"), out);
  }

  @Test
  void anEmptyFolderGivesAHint() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEquals(0, sicetnon("run", empty.toString(), "-o", output.toString()));
    assertTrue(
        out.contains(
            "There is nothing to compare: put articles (.txt, .md, .html, .docx, .pdf ...) into the folder and run again."),
        out);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void foldersWithoutPermissionAreNamed() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    Assumptions.assumeFalse(Files.isWritable(locked), "this user may write everywhere; skipped");
    assertEquals(2, sicetnon("run", articles.toString(), "-o", locked.toString()));
    assertTrue(
        err.contains("locked: not writable; name another folder with -o or change its mode"), err);
    Files.setPosixFilePermissions(
        articles.resolve("one.txt"), PosixFilePermissions.fromString("---------"));
    assertEquals(2, run());
    assertTrue(
        err.contains("one.txt: no permission to read; change its mode or run as its owner"), err);
  }

  @Test
  void anOutputThatIsAFileIsNamed() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    assertEquals(2, sicetnon("run", articles.toString(), "-o", folder.resolve("file").toString()));
    assertTrue(
        err.contains("file: cannot be made a folder; name another with -o or mend its permissions"),
        err);
  }

  /** A limit on file sizes makes writing fail as a full disk does. */
  @Test
  @EnabledOnOs(OS.LINUX)
  void aFullDiskLeavesTheOldReportsWhole() throws IOException, InterruptedException {
    assertEquals(0, run());
    String before = Files.readString(output.resolve("contradictions.csv"));
    for (int i = 0; i < 40; i++) {
      Files.writeString(
          articles.resolve("more" + i + ".txt"),
          TITLE + "The midwife writes the schedule. The nurse talks to patients.\n");
    }
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f 8; exec \"$@\"",
                "limited",
                java,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                "sicetnon.cli.Main",
                "run",
                articles.toString(),
                "-o",
                output.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
    assertTrue(
        said.contains("the reports could not be written (")
            && said.contains("the old ones are as they were"),
        said);
    assertEquals(before, Files.readString(output.resolve("contradictions.csv")));
    assertEquals(10, Articles.reports(output).size());
  }

  @Test
  void anInvalidPackIsNamedWithItsPlace() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(pack.resolve("mine.yaml"), "roles:\n  - id: nurse\n    alias: [RN]\n");
    assertEquals(2, run("--pack", pack.toString()));
    assertEquals(
        "sicetnon: "
            + pack.resolve("mine.yaml")
            + ":3:5: unknown key \"alias\"; known: aliases, id, name, no, yes",
        err.strip());
  }

  @Test
  void checkPackRunsTheExamples() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(
        pack.resolve("mine.yaml"),
        "topics:\n  - id: menu\n    terms: [menu]\n    holders: one\n    yes: [\"The chef sets the menu.\"]\n    no: [\"The chef reads the menu.\"]\n");
    assertEquals(0, sicetnon("check-pack", pack.toString()), err);
    assertTrue(out.matches("\\d+ examples tried, 0 failed\\s*"), out);
    Files.writeString(
        pack.resolve("mine.yaml"),
        "topics:\n  - id: menu\n    terms: [menu]\n    yes: [\"The chef reads the menu.\"]\n");
    assertEquals(2, sicetnon("check-pack", pack.toString()));
    assertTrue(
        err.contains("topic menu: should apply to \"The chef reads the menu.\" and does not"), err);
  }

  @Test
  void explainShowsEveryQuotationInItsSentence() throws IOException {
    run();
    String id = Spreadsheet.open(output.resolve("contradictions.csv")).rows().get(0).get("id");
    assertEquals(0, sicetnon("explain", id, "-o", output.toString()));
    assertTrue(out.contains("Who controls the budget?"), out);
    assertTrue(out.contains("This can have one holder only, and different roles are named."), out);
    assertTrue(out.contains("* one.txt:3"), out);
    assertTrue(out.contains("\"The midwife controls the budget\""), out);
    assertTrue(out.contains("in: The midwife controls the budget."), out);
  }

  @Test
  void explainTakesIdsOfQuestionsAndClaims() throws IOException {
    run();
    String claim = Files.readString(output.resolve("claims.csv")).split("\r\n")[1].split(",")[0];
    assertEquals(0, sicetnon("explain", claim, "-o", output.toString()));
    assertTrue(out.contains("Who controls the budget?"), out);
    assertEquals(2, sicetnon("explain", "d000", "-o", output.toString()));
    assertTrue(err.contains("d000: no such id in "), err);
    assertEquals(2, sicetnon("explain", "d000", "-o", folder.resolve("none").toString()));
    assertTrue(err.contains("no report yet; do `sicetnon run` first"), err);
  }

  @Test
  void theReportsAreNoArticles() throws IOException {
    Path inside = articles.resolve("reports");
    for (int i = 0; i < 2; i++) {
      assertEquals(0, sicetnon("run", articles.toString(), "-o", inside.toString()), err);
      assertTrue(out.contains("Sources        2 read"), out);
    }
    assertTrue(out.contains("skipped reports/: holds the reports of this program"), out);
    assertEquals(2, sicetnon("run", articles.toString(), "-o", articles.toString()));
    assertTrue(err.contains("articles: holds the articles; name another folder"), err);
  }

  @Test
  void explainSaysWhyARowIsResolved() throws IOException {
    run();
    String id = Spreadsheet.open(output.resolve("contradictions.csv")).row("budget").get("id");
    Files.delete(articles.resolve("two.txt"));
    assertEquals(0, run(), err);
    assertTrue(out.contains("Since last run 1 resolved"), out);
    assertTrue(out.contains("  resolved: Who controls the budget?"), out);
    assertTrue(out.contains("    File removed: two.txt."), out);
    assertEquals(0, sicetnon("explain", id, "-o", output.toString()), err);
    assertTrue(out.contains("Who controls the budget?"), out);
    assertTrue(out.contains("Why: File removed: two.txt."), out);
  }

  @Test
  void mergeReviewsListsWhereTwoReviewersDisagree() throws IOException {
    Files.writeString(
        articles.resolve("three.txt"), TITLE + "The nurse owns the roadmap. Nurses write code.\n");
    Files.writeString(
        articles.resolve("four.txt"),
        TITLE + "The midwife owns the roadmap. Nurses do not write code.\n");
    run();
    Path report = output.resolve("contradictions.csv");
    Path ann = folder.resolve("ann.csv");
    Path bob = folder.resolve("bob.csv");
    Spreadsheet.open(report)
        .review("budget", "real", "seen")
        .review("product-roadmap", "later", "")
        .save(ann);
    Spreadsheet.open(report)
        .review("budget", "not-real", "")
        .review("product-roadmap", "", "ask")
        .review("nurse", "explained", "years")
        .save(
            bob,
            CSVFormat.RFC4180.builder().setDelimiter(';').get(),
            StandardCharsets.UTF_16LE,
            text -> "\uFEFF" + text);
    Path merged = folder.resolve("merged.csv");
    assertEquals(
        0, sicetnon("merge-reviews", ann.toString(), bob.toString(), "-o", merged.toString()), err);
    assertTrue(out.contains("3 rows, 1 disagreement"), out);
    assertTrue(out.contains("  A  real: seen"), out);
    assertTrue(out.contains("  B  not-real"), out);
    Files.move(merged, report, StandardCopyOption.REPLACE_EXISTING);
    assertEquals(0, run(), err);
    Spreadsheet after = Spreadsheet.open(report);
    assertEquals("", after.row("budget").get("decision"));
    assertEquals("A: real, seen | B: not-real", after.row("budget").get("note"));
    assertEquals("later", after.row("product-roadmap").get("decision"));
    assertEquals("ask", after.row("product-roadmap").get("note"));
    assertEquals("explained", after.row("nurse").get("decision"));
    assertEquals(2, sicetnon("merge-reviews", ann.toString(), "none.csv"));
    assertTrue(err.contains("none.csv: cannot be read"), err);
    assertEquals(2, sicetnon("merge-reviews", ann.toString(), "pom.xml"));
    assertTrue(err.contains("pom.xml: no line has the columns id, decision, note"), err);
  }

  @Test
  void aDamagedSheetIsSaidKeptAndExitsWith2() throws IOException {
    run();
    Path report = output.resolve("contradictions.csv");
    Spreadsheet.open(report).review("budget", "real", "seen").save(report);
    assertEquals(0, run(), err);
    Spreadsheet sheet = Spreadsheet.open(report);
    sheet.columns().removeAll(List.of("id", "question", "quote_a", "quote_b"));
    sheet.save(report);
    assertEquals(2, run());
    assertTrue(err.contains("contradictions.csv:2: neither id nor question"), err);
    assertTrue(err.contains("it is kept as " + output.resolve("contradictions.unread-")), err);
    assertEquals("real", Spreadsheet.open(report).row("budget").get("decision"));
    Files.writeString(report, "");
    assertEquals(0, run(), err);
    assertTrue(err.contains("contradictions.csv: it is empty; the decisions of the"), err);
    assertEquals("real", Spreadsheet.open(report).row("budget").get("decision"));
  }

  @Test
  void mergeReviewsHoldsTheFilesAgainstEachOther() throws IOException {
    Files.writeString(articles.resolve("three.txt"), TITLE + "The nurse owns the roadmap.\n");
    Files.writeString(articles.resolve("four.txt"), TITLE + "The midwife owns the roadmap.\n");
    run();
    Path report = output.resolve("contradictions.csv");
    Path ann = folder.resolve("ann.csv");
    Path bob = folder.resolve("bob.csv");
    Path merged = folder.resolve("merged.csv");
    Spreadsheet.open(report).review("budget", "real", "seen").save(ann);
    Spreadsheet noIds = Spreadsheet.open(report).review("product-roadmap", "later", "'\ta\r\nb");
    noIds.columns().remove("id");
    noIds.save(bob);
    String[] command = {"merge-reviews", ann.toString(), bob.toString(), "-o", merged.toString()};
    assertEquals(0, sicetnon(command), err);
    assertTrue(err.contains("bob.csv:2: no id that is known"), err);
    assertEquals("later", Spreadsheet.open(merged).row("product-roadmap").get("decision"));
    assertEquals("'\ta\r\nb", Spreadsheet.open(merged).row("product-roadmap").get("note"));
    assertEquals("real", Spreadsheet.open(merged).row("budget").get("decision"));

    Spreadsheet sorted = Spreadsheet.open(report).review("product-roadmap", "later", "");
    String first = sorted.rows().get(0).put("id", sorted.rows().get(1).get("id"));
    sorted.rows().get(1).put("id", first);
    sorted.save(bob);
    assertEquals(2, sicetnon(command));
    assertTrue(err.contains("ann.csv:2: the two files give this question different ids"), err);
    assertTrue(err.contains("bob.csv:2: the two files give this question different ids"), err);
    assertEquals(List.of(), Spreadsheet.open(merged).rows());
  }

  @Test
  void evaluatePrintsScores() throws IOException {
    Path key = folder.resolve("key.json");
    Files.writeString(
        key,
        """
        {"format": 1, "corpus": "wards", "claims_complete": [], "not_conflicts": [], "claims": [],
         "conflicts": [{"id": "b", "tier": "must", "kind": "exclusive", "question": "q",
           "a": [{"source": "one.txt", "quote": "The nurse sets the budget"}],
           "b": [{"source": "two.txt", "quote": "The midwife controls the budget"}], "why": "w"}]}
        """);
    assertEquals(0, sicetnon("evaluate", key.toString(), "--docs", articles.toString()), err);
    assertTrue(out.contains("wards"), out);
    assertTrue(out.contains("1/1"), out);
    assertEquals(
        0, sicetnon("evaluate", key.toString(), "--docs", articles.toString(), "--json"), err);
    assertTrue(out.contains("\"strict_precision\" : 1.0"), out);
    assertEquals(
        0, sicetnon("evaluate", key.toString(), "--docs", articles.toString(), "--min-f1", "1"));
    Files.writeString(articles.resolve("two.txt"), "Nothing of the kind.\n");
    assertEquals(
        1,
        sicetnon(
            "evaluate",
            key.toString(),
            "--docs",
            articles.toString(),
            "--min-f1",
            "0.5",
            "--details"));
    assertTrue(out.contains("missed must b: no claim on side b"), out);
    assertEquals(2, sicetnon("evaluate", folder.resolve("none.json").toString()));
  }

  @Test
  void aPackMergesAndDropsRolesThatWereFound() throws IOException {
    Files.writeString(
        articles.resolve("kitchen.txt"),
        "Sous-chef vs second chef vs guest\n\nSous-chef vs Second Chef\n\nGuest vs Waiter\n\n"
            + "The sous-chef sets the menu. The second chef sets the rota. The guest reads the menu.\n");
    sicetnon("run", articles.toString(), "-o", output.toString());
    String found = Files.readString(output.resolve("roles.csv"));
    assertTrue(found.contains("second-chef,second chef,kitchen.txt:3 (heading)"), found);
    assertTrue(found.contains("guest,guest,"), found);
    Path pack = Files.createDirectory(folder.resolve("kitchen"));
    Files.writeString(
        pack.resolve("roles.yaml"),
        "roles:\n  - id: sous-chef\n    aliases: [second chef]\n    yes: [The sous-chef cooks.]\n"
            + "    no: [The soup is hot.]\nwords:\n  no-roles: [guest]\n");
    assertEquals(
        0,
        sicetnon("run", articles.toString(), "-o", output.toString(), "--pack", pack.toString()),
        err);
    String mended = Files.readString(output.resolve("roles.csv"));
    assertTrue(mended.contains("sous-chef,sous chef,pack,2,1"), mended);
    assertTrue(!mended.contains("second-chef") && !mended.contains("guest"), mended);
  }
}

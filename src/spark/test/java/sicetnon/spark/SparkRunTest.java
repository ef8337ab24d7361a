package sicetnon.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.cli.Main;

/** The program and Spark write the same bytes. */
class SparkRunTest {
  private static final List<String> TABLES =
      List.of(
          "claims.csv",
          "items.csv",
          "contradictions.csv",
          "near-misses.csv",
          "roles.csv",
          "sources.csv");

  private static SparkSession spark;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  /** What Spark says of a run, and its tables by name. */
  private record Run(String out, String err, Map<String, String> tables) {}

  private static Map<String, String> tables(Path reports) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    for (String name : TABLES) {
      tables.put(name, Files.readString(reports.resolve(name)));
    }
    return tables;
  }

  private static Map<String, String> here(Path articles, Path reports, String... more)
      throws IOException {
    List<String> line =
        new ArrayList<>(List.of("run", articles.toString(), "-o", reports.toString()));
    line.addAll(List.of(more));
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    Main.run(line.toArray(new String[0]), nowhere, nowhere);
    return tables(reports);
  }

  private static Run onSpark(String articles, Path reports, String pack) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    SparkRun.run(
        spark,
        articles,
        reports.toString(),
        pack,
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Run(
        out.toString(StandardCharsets.UTF_8),
        err.toString(StandardCharsets.UTF_8),
        tables(reports));
  }

  private static void same(Map<String, String> here, Map<String, String> there) {
    for (String table : TABLES) {
      List<String> lines = here.get(table).lines().toList();
      List<String> others = there.get(table).lines().toList();
      for (int i = 0; i < Math.min(lines.size(), others.size()); i++) {
        assertEquals(lines.get(i), others.get(i), table + " line " + (i + 1));
      }
      assertEquals(here.get(table), there.get(table), table);
    }
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aGoldenFolderGivesTheSameBytes(@TempDir Path work) throws Exception {
    Path articles = Path.of("src/test/resources/golden/clinic/docs");
    Map<String, String> here = here(articles, work.resolve("here"));
    same(here, onSpark(articles.toString(), work.resolve("there"), "").tables());
    assertTrue(here.get("contradictions.csv").lines().count() > 1);
  }

  @Test
  void filesOfEveryFateGiveTheSameBytes(@TempDir Path work) throws Exception {
    Path articles = work.resolve("articles");
    fates(articles);
    Map<String, String> here = here(articles, work.resolve("here"));
    Run there = onSpark(articles.toString(), work.resolve("there"), "");
    same(here, there.tables());
    assertTrue(here.get("sources.csv").contains("near copy of"), here.get("sources.csv"));
    assertTrue(
        there.err().contains("latin.txt") || there.err().contains("broken.txt"), there.err());
  }

  @Test
  void questionsWithTooManyAnswersGiveTheSameBytesAndAreNamed(@TempDir Path work) throws Exception {
    Path articles = work.resolve("articles");
    crowds(articles);
    Map<String, String> here = here(articles, work.resolve("here"));
    Run there = onSpark(articles.toString(), work.resolve("there"), "");
    same(here, there.tables());
    assertEquals(2, there.err().lines().filter(l -> l.contains("more answers than")).count());
  }

  @Test
  void aTableOfArticlesIsTheFolderOfThem(@TempDir Path work) throws Exception {
    Path articles = Path.of("src/test/resources/golden/kitchen/docs");
    Path lines = work.resolve("articles.jsonl");
    ObjectMapper json = new ObjectMapper();
    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(articles)) {
      for (Path file : files.toList()) {
        rows.add(
            json.writeValueAsString(
                Map.of("path", file.getFileName().toString(), "text", Files.readString(file))));
      }
    }
    Files.write(lines, rows);
    String parquet = work.resolve("articles.parquet").toString();
    spark.read().json(lines.toString()).write().parquet(parquet);
    Map<String, String> here = here(articles, work.resolve("here"));
    same(here, onSpark(lines.toString(), work.resolve("lines"), "").tables());
    same(here, onSpark(parquet, work.resolve("columns"), "").tables());
  }

  @Test
  void aPackOfOnesOwnReachesTheTasks(@TempDir Path work) throws Exception {
    Path articles = work.resolve("articles");
    write(articles, "a.md", "# Harbour\n\nThe berth keeper sets the berth plan.\n");
    write(articles, "b.md", "# Harbour\n\nThe pilot sets the berth plan.\n");
    Path pack = work.resolve("harbour");
    write(
        pack,
        "roles.yaml",
        "roles:\n  - id: wharfinger\n    aliases: [berth keeper]\n    yes: [The berth keeper sleeps.]\n"
            + "    no: [The quay sleeps.]\n");
    Map<String, String> here = here(articles, work.resolve("here"), "--pack", pack.toString());
    same(here, onSpark(articles.toString(), work.resolve("there"), pack.toString()).tables());
    assertTrue(here.get("claims.csv").contains("wharfinger"), here.get("claims.csv"));
  }

  @Test
  void reportsOnWhichSomebodyMayHaveDecidedStay(@TempDir Path work) throws Exception {
    Path articles = work.resolve("articles");
    write(articles, "a.md", "The nurse sets the menu.\n");
    onSpark(articles.toString(), work.resolve("there"), "");
    assertThrows(
        FileAlreadyExistsException.class,
        () -> onSpark(articles.toString(), work.resolve("there"), ""));
  }

  @Test
  void aFolderThatIsMissingIsNamed(@TempDir Path work) {
    IOException missing =
        assertThrows(
            IOException.class,
            () -> onSpark(work.resolve("none").toString(), work.resolve("there"), ""));
    assertFalse(missing.getMessage().isEmpty());
    assertTrue(missing.getMessage().contains("no such folder"), missing.getMessage());
  }

  private static void fates(Path folder) throws IOException {
    String body =
        "The head chef sets the menu and the sous chef never sets it. The head chef reports to the"
            + " owner of the restaurant. A sous chef earns $40,000 a year on average, and she runs"
            + " the kitchen whenever the head chef is away from it for a week or more.\n";
    write(folder, "kitchen/head-chef.md", "# Head chef vs sous chef\n\n" + body);
    write(folder, "kitchen/copy.md", "# Head chef vs sous chef\n\n" + body + "\nSo it is.\n");
    write(
        folder,
        "kitchen/credited.txt",
        "Originally published on The Ladle.\n\nThe sous chef sets the menu.\n");
    write(folder, "credited.txt", "Republished from The Ladle.\n\nThe owner sets the menu.\n");
    write(folder, "said.md", "The pastry chef sets the menu.\n");
    write(folder, "origins.yaml", "said.md: The Ladle\n");
    write(
        folder,
        "many.jsonl",
        "{\"title\": \"Sous chef\", \"text\": \"The sous chef owns the menu.\"}\n"
            + "{\"text\": \"\"}\n"
            + "{\"title\": \"Waiter\", \"text\": \"The waiter reports to the maitre d'.\"}\n");
    write(folder, "page.html", "<html><body><p>The waiter sets the menu.</p></body></html>");
    write(
        folder, "german.md", "Der Koch bestimmt die Karte. Die Kellnerin fragt ihn danach oft.\n");
    write(folder, "empty.md", "");
    write(folder, ".hidden.md", "The nurse sets the menu.\n");
    write(folder, ".git/config.md", "The nurse sets the menu.\n");
    write(folder, "photo.png", "no text");
    write(folder, "left/out.md", "The nurse sets the menu.\n");
    write(folder, ".sicetnonignore", "left/\n*.draft.md\n");
    write(folder, "a.draft.md", "The nurse sets the menu.\n");
    write(folder, "reports/contradictions.csv", "");
    write(folder, "reports/reviews.json", "");
    Files.write(folder.resolve("broken.txt"), new byte[] {'a', (byte) 0x81, (byte) 0xC3, '\n'});
  }

  /** More claims of one answer than are compared, and more answers than are. */
  private static void crowds(Path folder) throws IOException {
    for (int i = 0; i < 230; i++) {
      String who = i % 40 == 0 ? "midwife" : "nurse";
      write(
          folder,
          "a" + i + ".md",
          "Note "
              + i
              + ". The "
              + who
              + " sets the diet. The nurse earns $"
              + (i + 1) * 1000
              + " a year.\n");
    }
  }
}

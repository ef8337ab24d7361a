package sicetnon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import sicetnon.cli.Main;

/**
 * What the documents tell one to type does what they say. Each block of shell is run, the blocks of
 * a page one after the other in one folder that has the seeds and their reports; a line ends with 0
 * unless it says "# exits with N", and a block without a language that follows is what it prints,
 * or the beginning of it. A block of YAML that begins with "# PATH" is that file. Of commands
 * within a sentence the names and options are looked up.
 */
class DocumentsTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```");
  private static final Pattern STATED = Pattern.compile("(.*?)\\s*# exits with (\\d)");

  /** Blocks that are not run, by page and beginning, and why. */
  private static final Map<String, String> NOT_RUN =
      Map.ofEntries(
          Map.entry("README.md: mvn -q -DskipTests package && java -jar", ".ci/run runs it"),
          Map.entry("README.md: mvn verify", "is what runs this"),
          Map.entry("README.md: java -jar target/sicetnon.jar review", "ends when it is ended"),
          Map.entry("docs/tutorial.md: mvn -q -DskipTests package", ".ci/run runs it"),
          Map.entry("docs/tutorial.md: sicetnon review --open", "ends when it is ended"),
          Map.entry("docs/builds.md: #!/bin/sh", "BuildsTest runs it"),
          Map.entry("docs/install.md: mvn -Pdist", ".ci/run runs it"),
          Map.entry("docs/install.md: tar -xzf", "src/dist/try.sh does the like with the archives"),
          Map.entry("docs/install.md: docker build", "needs Docker"),
          Map.entry("docs/models.md: WORDNET=", "takes minutes, and treebanks beside the sources"),
          Map.entry("docs/readers.md: ollama run", "needs a model"),
          Map.entry("docs/readers.md: jq -Rs", "needs a server with a model"),
          Map.entry("docs/spark.md: mvn -P spark verify", "needs Spark from a registry"),
          Map.entry("docs/spark.md: spark-submit --class", "needs Spark"),
          Map.entry("docs/spark.md: spark-submit --master", "needs a cluster"),
          Map.entry(".github/CONTRIBUTING.md: mvn -q", "is the build, which runs this"));

  /** What a page takes for granted before a block, by page and the block's beginning. */
  private static final Map<String, String> BEFORE =
      Map.of(
          "README.md: java -jar target/sicetnon.jar check-pack",
          """
          mkdir articles
          echo 'The head chef sets the menu.' >articles/one.txt
          echo 'The waiter sets the menu.' >articles/two.txt
          """,
          "docs/readers.md: sicetnon take ask",
          "mkdir ask/answers; echo '[]' >ask/answers/one.json",
          "docs/readers.md: sicetnon ask seeds -o ask --command",
          "printf '#!/bin/sh\\necho []\\n' >bin/CMD; chmod +x bin/CMD",
          "docs/reviews.md: java -jar target/sicetnon.jar merge-reviews",
          "cp output/contradictions.csv ann.csv; cp output/contradictions.csv bob.csv",
          "docs/verdicts.md: java -jar target/sicetnon.jar fuse",
          """
          printf 'source,object,attribute,value\\na,Ulm,river,Danube\\nb,Ulm,river,Iller\\n' >claims.csv
          """);

  /** A row of the seeds' reports, where a page says ID. */
  private static final String ID = "d7f48c3d402";

  private static final CommandLine PROGRAM = new CommandLine(new Main());

  @TempDir Path folder;

  /** A piece of a page between marks of code. */
  private record Block(String page, String language, String text) {
    boolean begins(String key) {
      return (page + ": " + text).startsWith(key);
    }
  }

  static List<String> pages() throws IOException {
    List<String> pages = new ArrayList<>(List.of("README.md", ".github/CONTRIBUTING.md"));
    try (Stream<Path> files = Files.list(Path.of("docs"))) {
      files
          .map(f -> "docs/" + f.getFileName())
          .filter(f -> f.endsWith(".md"))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  private static List<Block> blocks(String page) throws IOException {
    return BLOCK
        .matcher(Files.readString(Path.of(page)))
        .results()
        .map(m -> new Block(page, m.group(1), m.group(2)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pages")
  @DisabledOnOs(OS.WINDOWS)
  void commandsInBlocksDoWhatTheySay(String page) throws Exception {
    StringBuilder script = new StringBuilder();
    List<String> shown = new ArrayList<>();
    boolean ran = false;
    for (Block block : blocks(page)) {
      if (ran && block.language().isEmpty()) {
        shown.add(block.text());
      }
      ran = block.language().equals("sh") && NOT_RUN.keySet().stream().noneMatch(block::begins);
      if (block.language().equals("yaml") && block.text().startsWith("# ")) {
        Path file = folder.resolve(block.text().lines().findFirst().orElseThrow().substring(2));
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
      }
      if (ran) {
        BEFORE.entrySet().stream()
            .filter(e -> block.begins(e.getKey()))
            .forEach(e -> script.append(e.getValue()).append('\n'));
        block.text().lines().map(DocumentsTest::asked).forEach(l -> script.append(l).append('\n'));
      }
    }
    if (!script.isEmpty()) {
      prepare();
      String said = sh(script.toString());
      for (String text : shown) {
        assertTrue(said.contains(text), () -> page + " shows\n" + text + "\nbut it says\n" + said);
      }
    }
  }

  /** The line with its exit code asked for, where it states one. */
  private static String asked(String line) {
    String named = line.replaceAll("\\bID\\b", ID);
    return STATED
        .matcher(named)
        .replaceFirst("stated=0; $1 || stated=\\$?; [ \\$stated = $2 ] || exit 99");
  }

  /**
   * The seeds and their reports; {@code sicetnon} and {@code java -jar} are the program at hand.
   */
  private void prepare() throws IOException {
    for (String name : List.of("seeds", "output")) {
      Files.createDirectories(folder.resolve(name));
      try (Stream<Path> files = Files.list(Path.of(name))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
        }
      }
    }
    String program =
        "exec '"
            + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + System.getProperty("java.class.path")
            + "' sicetnon.cli.Main \"$@\"\n";
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (Map.Entry<String, String> started :
        Map.of("java", "[ \"$1\" = -jar ] || exit 98\nshift 2\n", "sicetnon", "").entrySet()) {
      Path file = bin.resolve(started.getKey());
      Files.writeString(file, "#!/bin/sh\n" + started.getValue() + program);
      assertTrue(file.toFile().setExecutable(true));
    }
  }

  private String sh(String script) throws IOException, InterruptedException {
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-e", "-x", "-c", "PATH=\"$PWD/bin:$PATH\"\n" + script)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), script);
    String text = Files.readString(said, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), text);
    return text;
  }

  /** A command in a block of no language would be neither run nor excused. */
  @ParameterizedTest
  @MethodSource("pages")
  void commandsStandInBlocksOfShell(String page) throws IOException {
    Pattern command =
        Pattern.compile("(?m)^(sicetnon|java|mvn|\\./mvnw|docker|apt-get|spark-submit) ");
    for (Block block : blocks(page)) {
      assertFalse(
          !block.language().equals("sh") && command.matcher(block.text()).find(),
          page + ": begin the block with ```sh: " + block.text());
    }
  }

  @Test
  void whatIsExcusedIsThere() throws IOException {
    List<Block> all = new ArrayList<>();
    for (String page : pages()) {
      all.addAll(blocks(page).stream().filter(b -> b.language().equals("sh")).toList());
    }
    Set<String> keys = new TreeSet<>(NOT_RUN.keySet());
    keys.addAll(BEFORE.keySet());
    for (String key : keys) {
      assertEquals(1, all.stream().filter(b -> b.begins(key)).count(), key);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void commandsInSentencesAreThereWithTheirOptions(String page) throws IOException {
    String sentences = BLOCK.matcher(Files.readString(Path.of(page))).replaceAll("");
    Pattern code = Pattern.compile("`([^`\n]+)`");
    List<String> wrong =
        code.matcher(sentences)
            .results()
            .map(m -> m.group(1))
            .flatMap(DocumentsTest::faults)
            .toList();
    assertEquals(List.of(), wrong, page);
  }

  /** What of a piece of code that calls the program is no command or option of it. */
  private static Stream<String> faults(String code) {
    String called = code.replaceFirst("^(java -jar \\S*sicetnon\\.jar|sicetnon) ", "");
    List<String> words = List.of(called.split("\\s+"));
    CommandLine command = PROGRAM.getSubcommands().get(words.get(0));
    if (command == null) {
      boolean option = PROGRAM.getCommandSpec().optionsMap().containsKey(words.get(0));
      return called.equals(code) || option ? Stream.empty() : Stream.of(code);
    }
    Set<String> known = command.getCommandSpec().optionsMap().keySet();
    return words.stream()
        .filter(w -> w.startsWith("-") && w.length() > 1)
        .map(w -> w.replaceFirst("[=,.].*", ""))
        .filter(w -> !known.contains(w))
        .map(w -> code + ": no option " + w);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(String page) throws IOException {
    String text = BLOCK.matcher(Files.readString(Path.of(page))).replaceAll("");
    Path here = Path.of(page).toAbsolutePath().getParent();
    List<String> wrong = new ArrayList<>();
    for (MatchResult link :
        Pattern.compile("\\]\\(([^)#\\s]*)(?:#([^)\\s]+))?\\)").matcher(text).results().toList()) {
      Path target = link.group(1).isEmpty() ? Path.of(page) : here.resolve(link.group(1));
      boolean there =
          link.group(1).contains(":")
              || (Files.exists(target)
                  && (link.group(2) == null || anchors(target).contains(link.group(2))));
      if (!there) {
        wrong.add(link.group());
      }
    }
    assertEquals(List.of(), wrong, page);
  }

  /** The headings of a page as code hosts name them. */
  private static List<String> anchors(Path page) throws IOException {
    return BLOCK
        .matcher(Files.readString(page))
        .replaceAll("")
        .lines()
        .filter(l -> l.startsWith("#"))
        .map(l -> l.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(l -> l.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /** A page that the index leaves out is found by nobody. */
  @Test
  void theIndexNamesEveryPage() throws IOException {
    String index = Files.readString(Path.of("docs/README.md"));
    for (String page : pages()) {
      if (page.startsWith("docs/") && !page.equals("docs/README.md")) {
        assertTrue(index.contains("(" + page.substring("docs/".length()) + ")"), page);
      }
    }
  }
}

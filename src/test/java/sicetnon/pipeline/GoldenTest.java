package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.Articles;
import sicetnon.cli.Main;

/**
 * Whole runs: the articles of each golden folder give its reports byte for byte, and the committed
 * {@code output/} is what {@code seeds/} gives. To accept a change on purpose, run the program on
 * the folder named in the failure.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  @TempDir Path output;

  static List<String> cases() throws IOException {
    try (Stream<Path> list = Files.list(GOLDEN)) {
      return list.filter(p -> Files.isDirectory(p.resolve("expected")))
          .map(p -> p.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void goldenFoldersGiveTheirReports(String name) throws IOException {
    same(GOLDEN.resolve(name).resolve("docs"), GOLDEN.resolve(name).resolve("expected"));
  }

  @Test
  void theCommittedReportIsWhatTheSeedsGive() throws IOException {
    same(Path.of("seeds"), Path.of("output"));
  }

  @Test
  void aSecondRunChangesNothing() throws IOException {
    run(Path.of("seeds"), output);
    SortedMap<String, String> first = Articles.reports(output);
    run(Path.of("seeds"), output);
    assertEquals(first, Articles.reports(output));
  }

  private void same(Path articles, Path expected) throws IOException {
    run(articles, output);
    SortedMap<String, String> wanted = Articles.reports(expected);
    SortedMap<String, String> written = Articles.reports(output);
    // the page repeats what the other files say, with libraries that are not the project's own
    wanted.remove("report.html");
    written.remove("report.html");
    assertEquals(wanted.keySet(), written.keySet());
    for (String name : wanted.keySet()) {
      assertEquals(
          wanted.get(name),
          written.get(name),
          () ->
              "if this is meant: sicetnon run "
                  + articles
                  + " -o "
                  + expected
                  + " after emptying it; "
                  + name);
    }
  }

  private static void run(Path articles, Path output) {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertEquals(
        0,
        Main.run(new String[] {"run", articles.toString(), "-o", output.toString()}, none, none));
  }
}

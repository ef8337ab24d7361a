package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
    List<byte[]> first = bytes(output);
    run(Path.of("seeds"), output);
    List<byte[]> second = bytes(output);
    for (int i = 0; i < first.size(); i++) {
      assertArrayEquals(first.get(i), second.get(i));
    }
  }

  private void same(Path articles, Path expected) throws IOException {
    run(articles, output);
    assertEquals(names(expected), names(output));
    for (String name : names(expected)) {
      assertEquals(
          Files.readString(expected.resolve(name)),
          Files.readString(output.resolve(name)),
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

  private static Set<String> names(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      Set<String> names =
          list.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
      assertTrue(names.contains("contradictions.csv"), () -> folder + " holds no report");
      return names;
    }
  }

  private static List<byte[]> bytes(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      List<Path> files = list.sorted(Comparator.naturalOrder()).toList();
      assertTrue(files.size() >= 6);
      List<byte[]> out = new java.util.ArrayList<>();
      for (Path file : files) {
        out.add(Files.readAllBytes(file));
      }
      return out;
    }
  }
}

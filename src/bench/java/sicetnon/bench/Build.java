package sicetnon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build of the program under measurement.
 *
 * @param name what tables call it
 * @param jar its file, or a script that starts it
 */
record Build(String name, String jar) {
  /** Those of {@code -Djars=NAME=JAR,NAME=JAR}, else the one at hand. */
  static List<Build> all() {
    return Stream.of(System.getProperty("jars", "sicetnon=target/sicetnon.jar").split(","))
        .map(b -> b.split("="))
        .map(b -> new Build(b[0], b[1]))
        .toList();
  }

  /** What a command of the program costs. */
  Child.Cost cost(String heap, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    if (!jar.endsWith(".jar")) {
      command.add(jar);
      command.addAll(List.of(arguments));
      return Child.of(command, proc -> {});
    }
    if (!heap.isEmpty()) {
      command.add("-Xmx" + heap);
    }
    command.addAll(List.of("-jar", jar));
    command.addAll(List.of(arguments));
    return Child.java(command);
  }

  /** What a run costs with as much memory as the JVM takes by itself. */
  Child.Cost run(Path articles, Path output, int threads, String... more)
      throws IOException, InterruptedException {
    return run("", articles, output, threads, more);
  }

  Child.Cost run(String heap, Path articles, Path output, int threads, String... more)
      throws IOException, InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("run", articles.toString(), "-o", output.toString()));
    arguments.addAll(List.of("--threads", Integer.toString(threads)));
    arguments.addAll(List.of(more));
    return cost(heap, arguments.toArray(String[]::new));
  }

  /** The sum of a column of numbers in sources.csv, whose cells that may hold commas it passes by. */
  static long sum(Path output, String column) throws IOException {
    try (Stream<String> rows = Files.lines(output.resolve("sources.csv"))) {
      List<String> all = rows.toList();
      int at = cells(all.get(0)).indexOf(column);
      return all.stream().skip(1).mapToLong(r -> Long.parseLong(cells(r).get(at))).sum();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static List<String> cells(String row) {
    return List.of(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
  }

  /** MB of the two reports that a person opens. */
  static double reports(Path output) throws IOException {
    long bytes =
        Files.size(output.resolve("report.json")) + Files.size(output.resolve("report.html"));
    return bytes / 1e6;
  }
}

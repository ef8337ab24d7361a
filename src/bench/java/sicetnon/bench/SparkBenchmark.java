package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a run costs on Spark with {@code local[2]}, as a multiple of the program's own with two
 * threads, each a process of its own, and whether they write the same bytes.
 *
 * <p>Arguments: ARTICLES [MEMORY], with {@code SPARK_HOME} set, after {@code
 * mvn package} and {@code mvn -P spark package}; MEMORY is what each gets ({@code 2g}).
 */
final class SparkBenchmark {
  private static final List<String> TABLES =
      List.of(
          "claims.csv",
          "items.csv",
          "contradictions.csv",
          "near-misses.csv",
          "roles.csv",
          "sources.csv");

  private SparkBenchmark() {}

  /** Seconds of the clock and of all processors, and the most memory the process held, in MB. */
  private record Cost(double wall, double processors, long megabytes) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String memory = args.length > 1 ? args[1] : "2g";
    Path work = Files.createTempDirectory("bench");
    try {
      Path here = work.resolve("here");
      Path there = work.resolve("there");
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      Cost local =
          run(
              work,
              List.of(java, "-Xmx" + memory, "-jar", "target/sicetnon.jar", "run", args[0]),
              List.of("-o", here.toString(), "--threads", "2"));
      Cost spark =
          run(
              work,
              List.of(
                  Path.of(System.getenv("SPARK_HOME"), "bin", "spark-submit").toString(),
                  "--master",
                  "local[2]",
                  "--driver-memory",
                  memory,
                  "--class",
                  "sicetnon.spark.SparkRun",
                  "target/spark/sicetnon-spark.jar",
                  args[0]),
              List.of(there.toString()));
      print("sicetnon run --threads 2", local);
      print("Spark local[2]", spark);
      System.out.printf(
          Locale.ROOT,
          "Spark against the program: %.2f of the time, %.2f of the processors' time%n",
          spark.wall() / local.wall(),
          spark.processors() / local.processors());
      for (String table : TABLES) {
        boolean same = Files.mismatch(here.resolve(table), there.resolve(table)) < 0;
        System.out.println(table + (same ? ": the same bytes" : ": DIFFERS"));
      }
    } finally {
      try (Stream<Path> tree = Files.walk(work)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void print(String name, Cost cost) {
    System.out.printf(
        Locale.ROOT,
        "%-26s %8.1f s %8.1f s of all processors %6d MB%n",
        name,
        cost.wall(),
        cost.processors(),
        cost.megabytes());
  }

  private static Cost run(Path work, List<String> command, List<String> more)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(command);
    line.addAll(more);
    Path said = work.resolve("said.txt");
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    Duration processors = Duration.ZERO;
    long kilobytes = 0;
    while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
      processors = process.info().totalCpuDuration().orElse(processors);
      kilobytes = Math.max(kilobytes, peak(process.pid()));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException(Files.readString(said));
    }
    return new Cost(
        (System.nanoTime() - start) / 1e9, processors.toMillis() / 1e3, kilobytes >> 10);
  }

  /** The most memory that a process held so far, where the system is Linux; else 0. */
  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}

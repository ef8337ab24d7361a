import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How time and memory of {@code fuse} grow from ten thousand claims to a million, and whether
 * threads or the order of the rows change a byte.
 *
 * <p>{@code java src/bench/java/FuseBenchmark.java} after {@code mvn package}. The claims are made
 * up: 200 sources of accuracies between 0.5 and 0.95, 10 claims on each item, 8 wrong values.
 */
final class FuseBenchmark {
  private static final int SOURCES = 200;
  private static final int PER_ITEM = 10;

  private FuseBenchmark() {}

  /** Seconds and the most memory that the process held, in MB; 0 where the system does not tell. */
  private record Cost(double seconds, long megabytes) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("bench");
    try {
      Cost first = null;
      for (int claims : new int[] {10_000, 100_000, 1_000_000}) {
        Path file = work.resolve("claims.csv");
        List<String> rows = rows(claims, new Random(1121));
        write(file, rows);
        Cost cost = run(file, work.resolve("one"), 1);
        first = first == null ? cost : first;
        System.out.printf(
            Locale.ROOT,
            "%,d claims: %.1f s, %d MB; %.1f times the first for %d times the claims%n",
            claims,
            cost.seconds(),
            cost.megabytes(),
            cost.seconds() / first.seconds(),
            claims / 10_000);
        Collections.shuffle(rows, new Random(1));
        write(file, rows);
        Cost two = run(file, work.resolve("two"), 2);
        boolean same =
            Files.mismatch(work.resolve("one/fused.csv"), work.resolve("two/fused.csv")) < 0
                && Files.mismatch(
                        work.resolve("one/fused-sources.csv"),
                        work.resolve("two/fused-sources.csv"))
                    < 0;
        System.out.printf(
            Locale.ROOT,
            "  shuffled, two threads: %.2f of the time, bytes %s%n",
            two.seconds() / cost.seconds(),
            same ? "the same" : "DIFFER");
      }
    } finally {
      try (Stream<Path> tree = Files.walk(work)) {
        for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static List<String> rows(int claims, Random random) {
    double[] accuracy = new double[SOURCES];
    for (int i = 0; i < SOURCES; i++) {
      accuracy[i] = 0.5 + 0.45 * random.nextDouble();
    }
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < claims; i++) {
      int source = random.nextInt(SOURCES);
      String value = random.nextDouble() < accuracy[source] ? "true" : "f" + random.nextInt(8);
      rows.add("s" + source + ",object " + i / PER_ITEM + ",is," + value);
    }
    return rows;
  }

  private static void write(Path file, List<String> rows) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("source,object,attribute,value\n");
      for (String row : rows) {
        out.write(row);
        out.write('\n');
      }
    }
  }

  private static Cost run(Path file, Path output, int threads)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-jar",
                "target/sicetnon.jar",
                "fuse",
                file.toString(),
                "-o",
                output.toString(),
                "--threads",
                Integer.toString(threads))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long most = 0;
    while (process.isAlive()) {
      most = Math.max(most, held(process.pid()));
      Thread.sleep(20);
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("fuse ended with " + process.exitValue());
    }
    return new Cost((System.nanoTime() - start) / 1e9, most);
  }

  private static long held(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}

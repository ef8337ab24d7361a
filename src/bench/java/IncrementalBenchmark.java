import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How long a run takes after one article was added, as a share of the first run.
 *
 * <p>{@code java src/bench/java/IncrementalBenchmark.java [ARTICLES]} after {@code mvn package}. The
 * articles recombine sentences of the project's own golden folders, the same ones each time.
 */
final class IncrementalBenchmark {
  private static final int SENTENCES = 40;
  private static final long SEED = 1121;

  private IncrementalBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int count = args.length > 0 ? Integer.parseInt(args[0]) : 2000;
    Path work = Files.createTempDirectory("bench");
    try {
      Path articles = Files.createDirectory(work.resolve("articles"));
      List<String> pool = new ArrayList<>();
      List<String> titles = new ArrayList<>();
      sentences(pool, titles);
      Random random = new Random(SEED);
      for (int i = 0; i < count; i++) {
        Files.writeString(
            articles.resolve(String.format(Locale.ROOT, "a%05d.txt", i)),
            article(pool, titles, random));
      }
      double first = run(articles, work.resolve("output"));
      double same = run(articles, work.resolve("output"));
      Files.writeString(articles.resolve("added.txt"), article(pool, titles, random));
      double added = run(articles, work.resolve("output"));
      double fresh = run(articles, work.resolve("output"), "--fresh");
      System.out.printf(
          Locale.ROOT,
          "%d articles of %d sentences: first run 1 (%.1f s), nothing new %.3f, one added %.3f,"
              + " --fresh %.3f%n",
          count,
          SENTENCES,
          first,
          same / first,
          added / first,
          fresh / first);
    } finally {
      delete(work);
    }
  }

  private static void sentences(List<String> pool, List<String> titles) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(Path.of("src/test/resources/golden"))) {
      files =
          tree.filter(f -> f.getParent().endsWith("docs") && Files.isRegularFile(f))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      for (String line : Files.readString(file).split("\\R")) {
        for (String sentence : line.strip().split("(?<=[.?!]) ")) {
          if (sentence.matches("\\p{Lu}.*[.]")) {
            pool.add(sentence);
          } else if (sentence.matches("(?i).* vs\\.? .*")) {
            titles.add(sentence.replaceFirst("^#+ ", ""));
          }
        }
      }
    }
  }

  private static String article(List<String> pool, List<String> titles, Random random) {
    StringBuilder out = new StringBuilder(titles.get(random.nextInt(titles.size())) + "\n");
    for (int i = 0; i < SENTENCES; i++) {
      out.append(i % 5 == 0 ? "\n\n" : " ").append(pool.get(random.nextInt(pool.size())));
    }
    return out.append('\n').toString();
  }

  /** Seconds. */
  private static double run(Path articles, Path output, String... more)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-jar",
                "target/sicetnon.jar",
                "run",
                articles.toString(),
                "-o",
                output.toString()));
    command.addAll(List.of(more));
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.resolveSibling("said.txt").toFile())
            .start()
            .waitFor();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (code != 0) {
      throw new IllegalStateException(Files.readString(output.resolveSibling("said.txt")));
    }
    System.out.printf(Locale.ROOT, "%.1f s %s%n", seconds, String.join(" ", more));
    return seconds;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

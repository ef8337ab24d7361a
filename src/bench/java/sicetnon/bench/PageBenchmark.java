package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Size of report.html with thousands of contradictions, and how long Chromium takes to show it, as
 * multiples of the report of the seeds; an empty page is subtracted from both.
 *
 * <p>{@code java -cp target/bench/classes sicetnon.bench.PageBenchmark [QUESTIONS]} after {@code mvn -P
 * bench package}; needs Chromium; {@code -Djars=NAME=JAR,NAME=JAR} measures several builds. About four in five of the questions become contradictions.
 */
final class PageBenchmark {
  private static final long SEED = 1121;
  private static final int PER_ARTICLE = 60;
  private static final int ROUNDS = 5;
  private static final String[] KINDS =
      ("annual quarterly monthly weekly daily central local regional national northern southern"
              + " eastern western urban rural public private internal external digital medical"
              + " surgical clinical technical legal financial social ethical primary secondary"
              + " initial seasonal")
          .split(" ");
  private static final String[] THINGS =
      ("budget schedule menu roster calendar catalogue archive inventory newsletter curriculum"
              + " protocol guideline checklist handbook register ledger forecast campaign festival"
              + " workshop audit survey contract warranty inspection shipment warehouse garden"
              + " library museum theatre orchestra kitchen laboratory clinic ward ambulance"
              + " helicopter railway harbour bridge tunnel factory vineyard")
          .split(" ");

  private PageBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int questions = args.length > 0 ? Integer.parseInt(args[0]) : 6600;
    Path work = Files.createTempDirectory("bench");
    try {
      Path articles = Files.createDirectory(work.resolve("articles"));
      write(articles, questions);
      Path empty = work.resolve("empty.html");
      Files.writeString(empty, "<!doctype html><title>Nothing</title>");
      double nothing = shown(work, empty);
      Table table =
          new Table("The page", "program", "rows", "KB", "shown in, s", "KB of the seeds' page", "times the seeds'");
      for (Build build : Build.all()) {
        Path large = report(build, articles, work.resolve("large-" + build.name()));
        Path small = report(build, Path.of("seeds"), work.resolve("small-" + build.name()));
        double one = shown(work, small) - nothing;
        double many = shown(work, large) - nothing;
        long rows = Files.readString(large.resolveSibling("contradictions.csv")).lines().count() - 1;
        table.row(
            build.name(),
            Long.toString(rows),
            Long.toString(Files.size(large) / 1000),
            Table.number(many),
            Long.toString(Files.size(small) / 1000),
            Table.number(many / one));
      }
    } finally {
      Pages.delete(work);
    }
  }

  private static void write(Path articles, int questions) throws IOException {
    List<String> topics = new ArrayList<>();
    for (int a = 0; a < KINDS.length; a++) {
      for (int b = a + 1; b < KINDS.length; b++) {
        for (String thing : THINGS) {
          topics.add(KINDS[a] + " " + KINDS[b] + " " + thing);
        }
      }
    }
    Collections.shuffle(topics, new Random(SEED));
    for (int i = 0; i < questions && i < topics.size(); i += PER_ARTICLE) {
      List<String> some = topics.subList(i, Math.min(i + PER_ARTICLE, topics.size()));
      for (String role : List.of("nurse", "midwife")) {
        StringBuilder text = new StringBuilder("# Nurse vs Midwife: The Difference\n\n");
        some.forEach(t -> text.append("The ").append(role).append(" sets the ").append(t).append(". Nobody has ever asked why.\n\n"));
        Files.writeString(articles.resolve(String.format(Locale.ROOT, "%s%05d.md", role, i)), text);
      }
    }
  }

  private static Path report(Build build, Path articles, Path output)
      throws IOException, InterruptedException {
    build.run(articles, output, 2);
    return output.resolve("report.html");
  }

  /** The least of some rounds, in seconds. */
  private static double shown(Path work, Path page) throws IOException, InterruptedException {
    double least = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      run(
          List.of(
              "chromium",
              "--headless",
              "--no-sandbox",
              "--disable-gpu",
              "--no-first-run",
              "--disable-background-networking",
              "--disable-component-update",
              "--disable-sync",
              "--user-data-dir=" + work.resolve("profile"),
              "--screenshot=" + work.resolve("shown.png"),
              page.toUri() + "#questions"));
      least = Math.min(least, (System.nanoTime() - start) / 1e9);
    }
    return least;
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (process.waitFor() != 0) {
      throw new IOException(command + " exited with " + process.exitValue());
    }
  }
}

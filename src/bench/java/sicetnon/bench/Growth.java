package sicetnon.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How time and memory grow with the folder: short pages by the thousand with {@code -Xmx1g}, and
 * claims by the ten thousand, by {@code run} and by {@code fuse}. Prints tables in Markdown.
 *
 * <p>Without an argument up to ten thousand pages and, by {@code run}, a hundred thousand claims; with
 * {@code long} ten times as many. {@code -Djars=NAME=JAR,NAME=JAR} measures several builds. The pages
 * recombine sentences of our own folders; the claims for {@code fuse} are made up: 200 sources of
 * accuracies between .5 and .95, ten claims on each item, 8 wrong values.
 */
final class Growth {
  private static final String HEAP = "1g";
  private static final int THREADS = 2;
  private static final int SHORT = 5;
  private static final int LONG = 40;

  /** What the program makes of a long page. */
  private static final int CLAIMS = 33;

  private static final int SOURCES = 200;
  private static final int PER_ITEM = 10;
  private static final int WRONG = 8;

  private final Path work;

  private Growth(Path work) {
    this.work = work;
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    boolean all = args.length > 0 && args[0].equals("long");
    Path work = Files.createTempDirectory("bench");
    try {
      Growth growth = new Growth(work);
      growth.fuse();
      growth.pages("Short pages", SHORT, new int[] {1000, 10_000, 100_000}, all);
      int[] pages = {10_000 / CLAIMS, 100_000 / CLAIMS, 1_000_000 / CLAIMS};
      growth.pages("Claims by run", LONG, pages, all);
    } finally {
      Pages.delete(work);
    }
  }

  private static Table table(String title, String what) {
    return new Table(
        title,
        what,
        "program",
        "claims",
        "seconds by the clock",
        "times the row before",
        "seconds of all processors",
        "times the row before",
        "memory at most, MB",
        "report.json and report.html, MB");
  }

  private void pages(String title, int length, int[] sizes, boolean all)
      throws IOException, InterruptedException {
    Table table =
        table(title + " of " + length + " sentences, -Xmx" + HEAP + ", two threads", "pages");
    Pages pages = new Pages();
    Path articles = work.resolve("articles" + length);
    List<Child.Cost> before = new ArrayList<>();
    int steps = all ? sizes.length : sizes.length - 1;
    for (int i = 0; i < steps; i++) {
      pages.write(articles, i == 0 ? 0 : sizes[i - 1], sizes[i], length);
      List<Child.Cost> costs = new ArrayList<>();
      for (Build build : Build.all()) {
        Path output = Files.createTempDirectory(work, "output");
        Child.Cost last = i == 0 ? null : before.get(costs.size());
        try {
          Child.Cost cost = build.run(HEAP, articles, output, THREADS);
          costs.add(cost);
          long claims = Build.sum(output, "claims");
          row(table, sizes[i], build, claims, cost, last, Table.number(Build.reports(output)));
        } catch (IllegalStateException e) {
          costs.add(null);
          table.row(count(sizes[i]), build.name(), e.getMessage(), "", "", "", "", "", "");
        }
        Pages.delete(output);
      }
      before = costs;
    }
  }

  private void fuse() throws IOException, InterruptedException {
    Table table = table("Claims by fuse, -Xmx2g, one thread", "claims");
    List<Child.Cost> before = new ArrayList<>();
    for (int claims = 10_000; claims <= 1_000_000; claims *= 10) {
      Path file = work.resolve("claims.csv");
      write(file, claims);
      List<Child.Cost> costs = new ArrayList<>();
      for (Build build : Build.all()) {
        String output = Files.createTempDirectory(work, "fused").toString();
        Child.Cost cost =
            build.cost("2g", "fuse", file.toString(), "-o", output, "--threads", "1");
        Child.Cost last = before.isEmpty() ? null : before.get(costs.size());
        costs.add(cost);
        row(table, claims, build, claims, cost, last, "");
      }
      before = costs;
    }
  }

  private static void row(
      Table table, int size, Build build, long claims, Child.Cost cost, Child.Cost last, String reports) {
    table.row(
        count(size),
        build.name(),
        count(claims),
        Table.number(cost.wall()),
        last == null ? "" : Table.number(cost.wall() / last.wall()),
        Table.number(cost.processors()),
        last == null ? "" : Table.number(cost.processors() / last.processors()),
        Long.toString(cost.megabytes()),
        reports);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  private static void write(Path file, int claims) throws IOException {
    Random random = new Random(1121);
    double[] accuracy = random.doubles(SOURCES, .5, .95).toArray();
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("source,object,attribute,value\n");
      for (int i = 0; i < claims; i++) {
        int source = random.nextInt(SOURCES);
        boolean right = random.nextDouble() < accuracy[source];
        String value = right ? "true" : "f" + random.nextInt(WRONG);
        out.write("s" + source + ",object " + i / PER_ITEM + ",is," + value + "\n");
      }
    }
  }
}

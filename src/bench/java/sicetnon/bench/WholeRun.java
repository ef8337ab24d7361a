package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What whole runs on O*NET's role sheets cost, the JVM's start included: against other programs on
 * the same text, on two threads, with nothing new, with a page added, and anew; how large the
 * reports are; how long the seeds take. Prints tables in Markdown; all ratios are of figures from
 * one call.
 *
 * <p>Argument: the folder of O*NET. {@code -Djars=NAME=JAR,NAME=JAR} measures several builds side by
 * side. docs/performance.md says how to start it.
 */
final class WholeRun {
  private static final int ADDED = 3;
  private static final int STARTS = 7;
  private static final int TENTH = 10;
  private static final String[] HEADS = {
    "one thread",
    "sentences",
    "processors, s",
    "of OpenNLP's",
    "of ReVerb's",
    "sentences a second of a processor",
    "memory at most, MB"
  };

  private final List<Build> builds = Build.all();
  private final Path onet;
  private final Path work;

  private WholeRun(Path onet, Path work) {
    this.onet = onet;
    this.work = work;
  }

  /** What reading the sheets cost one program. */
  private record Reading(String name, long sentences, Child.Cost cost) {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("bench");
    try {
      WholeRun run = new WholeRun(Path.of(args[0]), work);
      run.tenth();
      run.sheets();
      run.seeds();
    } finally {
      Pages.delete(work);
    }
  }

  /** CoreNLP takes minutes for all. */
  private void tenth() throws IOException, InterruptedException {
    Path sheets = work.resolve("tenth");
    List<Path> pages = RoleSheets.write(onet, TENTH, sheets);
    Reading openNlp = openNlp(sheets);
    Reading reverb = reverb(sheets);
    List<Reading> others = new ArrayList<>(List.of(openNlp, reverb));
    try {
      others.add(rival("CoreNLP 4.5.10, OpenIE", "OpenIeRival", "corenlp", sheets));
    } catch (IllegalStateException e) {
      System.out.println("CoreNLP's OpenIE is not here to be measured: " + e.getMessage());
    }
    for (Build build : builds) {
      others.add(reading(build, sheets, work.resolve("tenth-" + build.name())));
    }
    print("A tenth of the role sheets, " + pages.size() + " pages", others, openNlp, reverb);
  }

  private void sheets() throws IOException, InterruptedException {
    Path sheets = work.resolve("sheets");
    List<Path> pages = new ArrayList<>(RoleSheets.write(onet, 1, sheets));
    List<Path> later = new ArrayList<>();
    for (int i = ADDED; i > 0; i--) {
      Path page = pages.remove(pages.size() * i / (ADDED + 1));
      later.add(Files.move(page, work.resolve(page.getFileName())));
    }
    Reading openNlp = openNlp(sheets);
    Reading reverb = reverb(sheets);
    List<Reading> all = new ArrayList<>(List.of(openNlp, reverb));
    for (Build build : builds) {
      all.add(reading(build, sheets, work.resolve(build.name())));
    }
    print("Role sheets, " + pages.size() + " pages", all, openNlp, reverb);
    Map<Build, Again> again = new LinkedHashMap<>();
    for (int i = 0; i < builds.size(); i++) {
      Build build = builds.get(i);
      again.put(build, again(build, sheets, later, all.get(i + 2).cost()));
    }
    print(again);
  }

  private Reading openNlp(Path sheets) throws IOException, InterruptedException {
    return rival("OpenNLP 2.5.11, finds, tokenises, tags", "OpenNlpRival", "opennlp", sheets);
  }

  private Reading reverb(Path sheets) throws IOException, InterruptedException {
    return rival("ReVerb 1.4.3", "ReverbRival", "reverb", sheets);
  }

  private static Reading rival(String name, String program, String jars, Path sheets)
      throws IOException, InterruptedException {
    String path = "target/bench/classes:target/bench/" + jars + "/*";
    Child.Cost cost = Child.java(List.of("-cp", path, "sicetnon.bench." + program, sheets.toString()));
    String last = cost.said().substring(cost.said().lastIndexOf('\n') + 1);
    return new Reading(name, Long.parseLong(last), cost);
  }

  private static Reading reading(Build build, Path sheets, Path output)
      throws IOException, InterruptedException {
    Child.Cost cost = build.run(sheets, output, 1);
    return new Reading(build.name(), Build.sum(output, "sentences"), cost);
  }

  private static void print(
      String title, List<Reading> readings, Reading openNlp, Reading reverb) {
    Table table = new Table(title, HEADS);
    for (Reading reading : readings) {
      double seconds = reading.cost().processors();
      table.row(
          reading.name(),
          Long.toString(reading.sentences()),
          Table.number(seconds),
          Table.number(seconds / openNlp.cost().processors()),
          Table.number(seconds / reverb.cost().processors()),
          Table.number(reading.sentences() / seconds),
          Long.toString(reading.cost().megabytes()));
    }
  }

  /**
   * Runs after the first: seconds of all processors, but wall for the threads.
   *
   * @param faster the wall of one thread by that of two
   * @param added medians, as is {@code nothing}
   */
  private record Again(
      double first, double faster, long two, double nothing, double added, double fresh, double reports) {}

  private Again again(Build build, Path sheets, List<Path> later, Child.Cost first)
      throws IOException, InterruptedException {
    Path output = work.resolve(build.name());
    double reports = Build.reports(output);
    Child.Cost two = build.run(sheets, work.resolve(build.name() + "-two"), 2);
    List<Double> nothing = new ArrayList<>();
    List<Double> added = new ArrayList<>();
    for (Path page : later) {
      nothing.add(build.run(sheets, output, 1).processors());
      Files.copy(page, sheets.resolve(page.getFileName()));
      added.add(build.run(sheets, output, 1).processors());
    }
    for (Path page : later) {
      Files.delete(sheets.resolve(page.getFileName()));
    }
    double fresh = build.run(sheets, output, 1, "--fresh").processors();
    return new Again(
        first.processors(),
        first.wall() / two.wall(),
        two.megabytes(),
        median(nothing),
        median(added),
        fresh,
        reports);
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private void print(Map<Build, Again> again) {
    List<String> heads = new ArrayList<>(List.of("on these sheets"));
    builds.forEach(b -> heads.add(b.name()));
    Table table = new Table("Run again", heads.toArray(String[]::new));
    row(table, again, "two threads against one, times faster by the clock", Again::faster);
    row(table, again, "- memory at most, MB", Again::two);
    row(table, again, "nothing new, of the first run's processors", a -> a.nothing() / a.first());
    row(table, again, "one page added", a -> a.added() / a.first());
    row(table, again, "all anew (--fresh)", a -> a.fresh() / a.first());
    row(table, again, "report.json and report.html, MB", Again::reports);
  }

  private static <T> void row(
      Table table, Map<Build, T> all, String what, ToDoubleFunction<T> figure) {
    Stream<String> figures =
        all.values().stream().map(a -> Table.number(figure.applyAsDouble(a)));
    table.row(Stream.concat(Stream.of(what), figures).toList());
  }

  /** As a user starts it; the builds take turns. */
  private void seeds() throws IOException, InterruptedException {
    Map<Build, List<Double>> wall = new LinkedHashMap<>();
    Map<Build, List<Double>> processors = new LinkedHashMap<>();
    for (int i = 0; i < STARTS; i++) {
      for (Build build : builds) {
        Path output = work.resolve("seeds-" + build.name() + i);
        Child.Cost cost = build.cost("", "run", "seeds", "-o", output.toString());
        wall.computeIfAbsent(build, b -> new ArrayList<>()).add(cost.wall());
        processors.computeIfAbsent(build, b -> new ArrayList<>()).add(cost.processors());
      }
    }
    List<String> heads = new ArrayList<>(List.of("first run, median of " + STARTS));
    builds.forEach(b -> heads.add(b.name()));
    Table table = new Table("The seeds", heads.toArray(String[]::new));
    row(table, wall, "seconds by the clock", WholeRun::median);
    row(table, processors, "seconds of all processors", WholeRun::median);
  }
}

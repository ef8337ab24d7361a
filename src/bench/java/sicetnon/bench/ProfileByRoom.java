package sicetnon.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the time of a run goes, and what it allocates: by the JVM's own work beside the program's, by
 * room of the program, by library, and by method. Records a run on one thread with JFR and prints
 * tables in Markdown.
 *
 * <p>{@code java -cp target/bench/classes sicetnon.bench.ProfileByRoom ARTICLES}; {@code -Djars=NAME=JAR,NAME=JAR}
 * profiles several builds.
 */
final class ProfileByRoom {
  private static final String PROJECT = "sicetnon.";
  private static final int METHODS_SHOWN = 25;

  /** What a sample's innermost frame is part of, by the beginning of its class's name. */
  private static final List<String> LIBRARIES =
      List.of(
          PROJECT,
          "java.util.regex.",
          "java.util.stream.",
          "java.util.",
          "java.lang.",
          "java.",
          "opennlp.",
          "net.sf.extjwnl.",
          "org.commonmark.",
          "com.fasterxml.");

  private final Map<String, Double> threads = new TreeMap<>();
  private final Shares time = new Shares();
  private final Shares allocation = new Shares();

  private ProfileByRoom() {}

  /**
   * How a total falls to its parts.
   *
   * @param within by method of the program, each once for all that it calls
   */
  private record Shares(
      Map<String, Long> rooms, Map<String, Long> libraries, Map<String, Long> within) {
    Shares() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    void add(RecordedStackTrace stack, long weight) {
      String room = "none of ours";
      Set<String> seen = new HashSet<>();
      for (RecordedFrame frame : stack.getFrames()) {
        RecordedMethod method = frame.getMethod();
        String type = method.getType().getName();
        if (!type.startsWith(PROJECT)) {
          continue;
        }
        if (seen.isEmpty()) {
          room = type.substring(PROJECT.length(), type.indexOf('.', PROJECT.length()));
        }
        boolean written = !method.getName().contains("$") && !type.contains("$$");
        String name = type.substring(PROJECT.length()) + "." + method.getName();
        if (seen.add(name) && written) {
          within.merge(name, weight, Long::sum);
        }
      }
      rooms.merge(room, weight, Long::sum);
      String inner = stack.getFrames().get(0).getMethod().getType().getName();
      String library = LIBRARIES.stream().filter(inner::startsWith).findFirst().orElse("others");
      libraries.merge(library, weight, Long::sum);
    }

    long total() {
      return rooms.values().stream().mapToLong(w -> w).sum();
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    for (Build build : Build.all()) {
      new ProfileByRoom().profile(build, Path.of(args[0]));
    }
  }

  private void profile(Build build, Path articles) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("bench");
    try {
      Path recording = work.resolve("run.jfr");
      String flags = "-XX:StartFlightRecording=settings=profile,filename=" + recording;
      String output = work.resolve("output").toString();
      Map<String, Double> byThread = new HashMap<>();
      Child.Cost cost =
          Child.java(
              List.of(
                  flags, "-jar", build.jar(), "run", articles.toString(), "-o", output, "--threads", "1"),
              proc -> look(proc.resolve("task"), byThread));
      byThread.forEach((key, seconds) -> threads.merge(kind(key), seconds, Double::sum));
      read(recording);
      print(build, cost);
    } finally {
      Pages.delete(work);
    }
  }

  /** Notes what each thread has used so far; of one that has ended the last look counts. */
  private static void look(Path tasks, Map<String, Double> byThread) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(tasks)) {
      for (Path task : all) {
        String name = Files.readString(task.resolve("comm")).strip();
        byThread.put(name + " " + task.getFileName(), Child.seconds(task.resolve("stat"), 11));
      }
    } catch (IOException e) {
      return; // it has ended meanwhile
    }
  }

  private static String kind(String thread) {
    if (thread.matches("C[12] Compiler.*")) {
      return "just-in-time compilers";
    }
    if (thread.matches("(?:GC|G1|Parallel|Shenandoah|Z).*")) {
      return "garbage collection";
    }
    return thread.matches("(?:VM|JFR|Sweeper|Signal|Service|Monitor|Notif|Finalizer|Reference|Common-).*")
        ? "other threads of the JVM"
        : "the program";
  }

  private void read(Path recording) throws IOException {
    try (RecordingFile events = new RecordingFile(recording)) {
      while (events.hasMoreEvents()) {
        RecordedEvent event = events.readEvent();
        RecordedStackTrace stack = event.getStackTrace();
        if (stack == null || stack.getFrames().isEmpty()) {
          continue;
        }
        switch (event.getEventType().getName()) {
          case "jdk.ExecutionSample" -> time.add(stack, 1);
          case "jdk.ObjectAllocationSample" -> allocation.add(stack, event.getLong("weight"));
          default -> {}
        }
      }
    }
  }

  private void print(Build build, Child.Cost cost) {
    double all = threads.values().stream().mapToDouble(s -> s).sum();
    Table table =
        new Table(
            build.name() + ": " + Table.number(cost.processors()) + " s of all processors",
            "threads",
            "share of it");
    threads.forEach((kind, seconds) -> table.row(kind, share(seconds / all)));
    String allocated = Table.number(allocation.total() / 1e9) + " GB";
    print("room (of the innermost method of ours)", allocated, time.rooms(), allocation.rooms());
    print("innermost method in", allocated, time.libraries(), allocation.libraries());
    print("method of ours, with all it calls", allocated, time.within(), allocation.within());
  }

  /** Those with the largest shares of time first. */
  private void print(
      String what, String allocated, Map<String, Long> samples, Map<String, Long> bytes) {
    Table table = new Table("By " + what, what, "time", "allocation (" + allocated + ")");
    samples.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(METHODS_SHOWN)
        .forEach(
            e ->
                table.row(
                    "`" + e.getKey() + "`",
                    share((double) e.getValue() / time.total()),
                    share((double) bytes.getOrDefault(e.getKey(), 0L) / allocation.total())));
  }

  private static String share(double share) {
    return Table.number(100 * share) + " %";
  }
}

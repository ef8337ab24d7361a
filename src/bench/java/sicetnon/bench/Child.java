package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A JVM that is started, waited for and measured: one at a time, on Linux. */
final class Child {
  private static final int MILLIS_BETWEEN_LOOKS = 20;

  /** Of the system's clock for processes, which is the same on all its machines. */
  static final double TICKS = 100;

  private Child() {}

  /**
   * What a process cost.
   *
   * @param wall seconds that passed
   * @param processors seconds of all processors, with the JVM's start, compilers and collectors
   * @param megabytes the most memory that it held at a time
   * @param said what it printed
   */
  record Cost(double wall, double processors, long megabytes, String said) {}

  /**
   * Runs a program to its end.
   *
   * @throws IllegalStateException with the end of what it said, when its exit status is not 0
   */
  static Cost java(List<String> arguments) throws IOException, InterruptedException {
    return java(arguments, proc -> {});
  }

  /**
   * Runs a program to its end.
   *
   * @param watcher is given the process's folder below /proc again and again
   */
  static Cost java(List<String> arguments, Consumer<Path> watcher)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return of(command, watcher);
  }

  /** Runs any command to its end. */
  static Cost of(List<String> command, Consumer<Path> watcher)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile("bench", ".txt");
    try {
      double before = ofChildren();
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      Path proc = Path.of("/proc", Long.toString(process.pid()));
      long kilobytes = 0;
      while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        kilobytes = Math.max(kilobytes, peak(proc));
        watcher.accept(proc);
      }
      double wall = (System.nanoTime() - start) / 1e9;
      String all = Files.readString(said).strip();
      if (process.exitValue() != 0) {
        String last = all.substring(all.lastIndexOf('\n') + 1);
        throw new IllegalStateException("ended with " + process.exitValue() + ": " + last);
      }
      return new Cost(wall, ofChildren() - before, kilobytes >> 10, all);
    } finally {
      Files.delete(said);
    }
  }

  private static long peak(Path proc) {
    try {
      return Files.readAllLines(proc.resolve("status")).stream()
          .filter(l -> l.startsWith("VmHWM:"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0; // it has ended meanwhile
    }
  }

  /** Seconds of all children that have ended; a look at a living one would miss its last moments. */
  private static double ofChildren() throws IOException {
    return seconds(Path.of("/proc/self/stat"), 13);
  }

  /** Seconds in user's and system's mode, which stand side by side from a place behind the name. */
  static double seconds(Path stat, int place) throws IOException {
    String line = Files.readString(stat);
    String[] cells = line.substring(line.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(cells[place]) + Long.parseLong(cells[place + 1])) / TICKS;
  }
}

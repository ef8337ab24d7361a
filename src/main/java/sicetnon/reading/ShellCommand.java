package sicetnon.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A command line of the system's shell, run again and again. What it reads and writes are files, so
 * that nothing waits for a pipe that nobody empties.
 */
final class ShellCommand {
  /** Bytes that it may print. */
  static final int MOST_BYTES = 16 << 20;

  private static final long LOOK_MILLIS = 50;
  private final List<String> line;
  private final Duration limit;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean ended;

  ShellCommand(String command, Duration limit) {
    this.line =
        File.separatorChar == '\\' ? List.of("cmd", "/c", command) : List.of("sh", "-c", command);
    this.limit = limit;
  }

  /** Why a run failed; empty when it did not. */
  String run(Path in, Path out, Path err) throws IOException, InterruptedException {
    if (ended) {
      return "was not started: the program was ended";
    }
    Process process =
        new ProcessBuilder(line)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    running.add(process);
    try {
      return watch(process, out, err);
    } finally {
      kill(process.toHandle());
      running.remove(process);
    }
  }

  private String watch(Process process, Path out, Path err)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      if (ended || System.nanoTime() - start > limit.toNanos()) {
        return ended
            ? "was ended with the program"
            : "took longer than " + limit.toSeconds() + " seconds";
      }
      if (Files.size(out) > MOST_BYTES || Files.size(err) > MOST_BYTES) {
        break;
      }
    }
    if (Files.size(out) > MOST_BYTES || Files.size(err) > MOST_BYTES) {
      return "printed more than " + (MOST_BYTES >> 20) + " MiB";
    }
    int code = process.exitValue();
    return code == 0 ? "" : "ended with exit code " + code;
  }

  /** Ends all that runs; nothing is started any more. */
  void end() {
    ended = true;
    running.forEach(p -> kill(p.toHandle()));
  }

  /** A shell that is ended does not end what it has started. */
  private static void kill(ProcessHandle process) {
    List<ProcessHandle> children = process.children().toList();
    process.destroyForcibly();
    children.forEach(ShellCommand::kill);
  }
}

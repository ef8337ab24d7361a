package sicetnon.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import sicetnon.claim.Hash;
import sicetnon.file.InputFile;

/**
 * Has each prompt answered by a command. An answer is kept under a name that tells its prompt and
 * its command, and is not asked for again: what costs is paid once, whatever happens in between.
 */
public final class Answering {
  private static final int AT_ONCE = 2;
  private static final String RUNNING = ".running-";
  private static final int MOST_LINES = 5;
  private static final int MOST_LINE = 200;

  private final AskFolder folder;
  private final Prompts prompts;
  private final How how;
  private final ShellCommand shell;

  /**
   * How prompts are answered.
   *
   * @param command line of the system's shell: a prompt on its standard input, the answer on its
   *     standard output
   * @param limit that it has for one prompt
   * @param retries after a failure
   */
  public record How(String command, Duration limit, int retries) {}

  /**
   * What became of a prompt.
   *
   * @param prompt its file
   * @param answer the file of its answer; of one that failed what came instead
   * @param kept whether the answer was there already
   * @param failure why there is none; empty when there is one
   * @param said the last lines that the command printed about its failure
   */
  public record Done(Path prompt, Path answer, boolean kept, String failure, List<String> said) {
    /** Whether there is an answer. */
    public boolean good() {
      return failure.isEmpty();
    }
  }

  private Answering(AskFolder folder, Prompts prompts, How how) {
    this.folder = folder;
    this.prompts = prompts;
    this.how = how;
    this.shell = new ShellCommand(how.command(), how.limit());
  }

  /**
   * Has all prompts answered that are not answered yet.
   *
   * @param progress is run after each prompt
   * @return what became of each, in their order
   */
  public static List<Done> run(AskFolder folder, Prompts prompts, How how, Runnable progress)
      throws IOException {
    Answering answering = new Answering(folder, prompts, how);
    Thread end = new Thread(answering.shell::end);
    Runtime.getRuntime().addShutdownHook(end);
    ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    try {
      answering.prepare();
      return answering.all(workers, progress);
    } finally {
      answering.shell.end();
      workers.shutdownNow();
      forget(end);
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // it is at work
    }
  }

  /** What a process that was killed has left is of no use. */
  private void prepare() throws IOException {
    Files.createDirectories(folder.answers());
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith(RUNNING)) {
        Files.deleteIfExists(file);
      }
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.answers())) {
      return files.sorted().toList();
    }
  }

  private List<Done> all(ExecutorService workers, Runnable progress) throws IOException {
    List<Path> there = files();
    List<Future<Done>> futures = new ArrayList<>();
    for (int i = 0; i < prompts.count(); i++) {
      int prompt = i;
      futures.add(
          workers.submit(
              () -> {
                Done done = one(prompt, there);
                progress.run();
                return done;
              }));
    }
    List<Done> done = new ArrayList<>();
    try {
      for (Future<Done> future : futures) {
        done.add(future.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return done;
  }

  private Done one(int prompt, List<Path> there) throws IOException, InterruptedException {
    Path asked = folder.prompt(prompts, prompt);
    AnswerFile name =
        AnswerFile.of(
            prompts.number(prompt),
            new AskManifest.Asked(asked.getFileName().toString(), Hash.full(prompts.bytes(prompt))),
            how.command());
    Path good = folder.answers().resolve(name.good());
    for (Path file : there) {
      if (file.getFileName().toString().endsWith(name.ending())) {
        // its prompt had another number
        Files.move(file, good, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new Done(asked, good, true, "", List.of());
      }
    }
    Path out = folder.answers().resolve(RUNNING + name.number() + ".out");
    Path err = folder.answers().resolve(RUNNING + name.number() + ".err");
    Path failed = folder.answers().resolve(name.failed());
    String failure = ask(asked, out, err);
    List<String> said = failure.isEmpty() ? List.of() : last(err);
    if (failure.isEmpty()) {
      Files.move(out, good, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Files.deleteIfExists(failed);
    } else {
      keep(failure, said, out, failed);
    }
    Files.deleteIfExists(out);
    Files.deleteIfExists(err);
    return new Done(asked, failure.isEmpty() ? good : failed, false, failure, said);
  }

  /** Asks until there is an answer; why there is none, or nothing. */
  private String ask(Path prompt, Path out, Path err) throws IOException, InterruptedException {
    String failure = "";
    for (int i = 0; i <= how.retries(); i++) {
      // a new file each time: what was killed may still have the old one open
      Files.deleteIfExists(out);
      Files.deleteIfExists(err);
      failure = shell.run(prompt, out, err);
      if (failure.isEmpty()) {
        Answer answer = AnswerReader.read(InputFile.read(out, ShellCommand.MOST_BYTES));
        if (answer.answers()) {
          return "";
        }
        failure = "gave no answer: neither an entry nor an empty list";
      }
    }
    return failure;
  }

  private static void keep(String failure, List<String> said, Path out, Path failed)
      throws IOException {
    StringBuilder text = new StringBuilder("The command " + failure + ".\n");
    said.forEach(line -> text.append(line).append('\n'));
    text.append('\n').append(new String(head(out), StandardCharsets.UTF_8));
    ReadingStore.put(failed, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(ShellCommand.MOST_BYTES);
    }
  }

  /** The last lines of a file, as far as they are of use to a person. */
  private static List<String> last(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      long size = Files.size(file);
      in.skipNBytes(Math.max(0, size - MOST_LINES * 4L * MOST_LINE));
      bytes = in.readNBytes(MOST_LINES * 4 * MOST_LINE);
    }
    List<String> lines =
        new String(bytes, StandardCharsets.UTF_8).lines().filter(l -> !l.isBlank()).toList();
    return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size()).stream()
        .map(l -> l.length() > MOST_LINE ? l.substring(0, MOST_LINE) + " \u2026" : l)
        .toList();
  }
}

package sicetnon.cli;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.conflict.Contradiction;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.pack.Pack;
import sicetnon.pipeline.Pipeline;
import sicetnon.reconcile.Results;
import sicetnon.report.ReportWriter;
import sicetnon.state.Previous;

/** The main job: a folder of articles in, a folder of reports out. */
@Command(
    name = "run",
    description = "Reads the articles of a folder and writes the reports.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class RunCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      defaultValue = "seeds",
      description = "folder of .txt and .md articles (default: ${DEFAULT-VALUE})")
  private Path folder;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "output",
      description = "where the reports go (default: ${DEFAULT-VALUE})")
  private Path output;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "your own pack, on top of the bundled one")
  private Path pack;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "articles read at a time (default: as many as processors)")
  private Integer threads;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "exit with 1 when a contradiction is at least this severe: high, medium or low")
  private String failOn;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Contradiction.Severity limit = limit();
    if (threads != null && threads < 1) {
      throw new CommandFailure("--threads " + threads + ": at least 1 is needed");
    }
    Pack rules = Packs.load(pack);
    FolderReader.Folder articles = read();
    checkWritable();
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    Results results =
        new Pipeline(rules).run(articles, workers, progress(articles.contents().size()));
    List<String> messages = write(results);
    PrintWriter out = spec.commandLine().getOut();
    new Summary(out).print(results, output);
    PrintWriter err = spec.commandLine().getErr();
    messages.forEach(m -> err.println("sicetnon: " + m));
    boolean failed = reportFailures(results, err);
    if (failed) {
      return Main.FAILED;
    }
    boolean tripped =
        limit != null
            && results.conflicts().contradictions().stream()
                .anyMatch(c -> c.severity().compareTo(limit) <= 0);
    return tripped ? Main.TRIPPED : Main.OK;
  }

  private Contradiction.Severity limit() {
    if (failOn == null) {
      return null;
    }
    for (Contradiction.Severity severity : Contradiction.Severity.values()) {
      if (severity.label().equals(failOn)) {
        return severity;
      }
    }
    throw new CommandFailure("--fail-on " + failOn + ": allowed are high, medium, low");
  }

  private FolderReader.Folder read() {
    try {
      return FolderReader.read(folder);
    } catch (FileSystemException e) {
      throw new CommandFailure(e.getFile());
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  /** Before minutes of work are spent: can the reports be written at all? */
  private void checkWritable() {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new CommandFailure(
          output + ": cannot be made a folder; name another with -o or mend its permissions");
    }
    if (!Files.isWritable(output)) {
      throw new CommandFailure(
          output + ": not writable; name another folder with -o or change its mode");
    }
  }

  private List<String> write(Results results) {
    try {
      return ReportWriter.write(results, Previous.read(output), output);
    } catch (IOException e) {
      throw new CommandFailure(
          output
              + ": the reports could not be written ("
              + e.getMessage()
              + "), the old ones are as they were; make room or name another folder with -o");
    }
  }

  /** A counter on a terminal; nothing when piped. */
  private Consumer<String> progress(int all) {
    if (!onTerminal() || all < 2) {
      return path -> {};
    }
    AtomicInteger done = new AtomicInteger();
    PrintWriter err = spec.commandLine().getErr();
    return path -> {
      int n = done.incrementAndGet();
      err.print("\r" + n + " of " + all + " articles read" + (n == all ? "\n" : ""));
      err.flush();
    };
  }

  /** Since Java 22 a console exists when piped, too, and says itself whether it is a terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean onTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private boolean reportFailures(Results results, PrintWriter err) {
    boolean failed = false;
    for (FileReport file : results.files()) {
      if (file.status() == FileReport.Status.FAILED) {
        String line = file.line() > 0 ? ":" + file.line() : "";
        err.println(folder.resolve(file.path()) + line + ": " + file.reason());
        failed = true;
      }
    }
    return failed;
  }
}

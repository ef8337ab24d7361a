package sicetnon.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.pipeline.Program;
import sicetnon.reading.Answering;
import sicetnon.reading.AskFolder;
import sicetnon.reading.Prompts;

/** Articles in, prompts for any reader out; with a command its answers, too. */
@Command(
    name = "ask",
    description = "Asks any reader, such as a model, by prompts or a command.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class AskCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "folder of articles (default: seeds)")
  private Path named;

  @Mixin private Config config;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "ASK",
      description = "where the prompts go, and the answers to them")
  private Path output;

  @Option(
      names = "--size",
      paramLabel = "CHARS",
      defaultValue = "" + Prompts.SIZE,
      description = "characters that a prompt may have (default: ${DEFAULT-VALUE})")
  private int size;

  @Option(
      names = "--command",
      paramLabel = "CMD",
      description = "run by the shell for each prompt: a prompt in, its answer out")
  private String command;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "take the answers as this reader's, as `take` does")
  private String by;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "for one prompt (default: ${DEFAULT-VALUE})")
  private int timeout;

  @Option(
      names = "--retries",
      paramLabel = "N",
      defaultValue = "1",
      description = "after a failure (default: ${DEFAULT-VALUE})")
  private int retries;

  @Spec private CommandSpec spec;
  private Path folder;

  @Override
  public Integer call() {
    Asking asking = Asking.of(named, config);
    folder = asking.folder();
    check();
    FolderReader.Folder articles = asking.read();
    boolean failed = reportFailures(articles);
    if (articles.contents().isEmpty()) {
      throw new CommandFailure(
          folder + ": no article is there; put articles (.txt, .md, .html, .docx, .pdf ...) there");
    }
    Prompts prompts = prompts(articles);
    try (AskFolder ask = AskFolder.open(output)) {
      ask.write(prompts, "sicetnon " + Program.version());
      print(prompts);
      failed |= command != null && answer(ask, prompts, articles) != Main.OK;
    } catch (AskFolder.Unfit e) {
      throw new CommandFailure(e.getMessage());
    } catch (IOException e) {
      throw new CommandFailure(
          output
              + ": cannot be written ("
              + e.getMessage()
              + "); make room or name another folder with -o. What is answered is kept");
    }
    return failed ? Main.FAILED : Main.OK;
  }

  private void check() {
    if (by != null) {
      Taking.check(by);
    }
    if (size < Prompts.LEAST_SIZE) {
      throw new CommandFailure("--size " + size + ": at least " + Prompts.LEAST_SIZE);
    }
    if (by != null && command == null) {
      throw new CommandFailure(
          "--by "
              + by
              + ": there is nobody to be asked without --command; see `"
              + Started.as()
              + " take`");
    }
    if (timeout < 1 || retries < 0) {
      throw new CommandFailure(
          timeout < 1
              ? "--timeout " + timeout + ": at least 1 second"
              : "--retries " + retries + ": 0 or more");
    }
    if (real(output).startsWith(real(folder))) {
      throw new CommandFailure(
          output + ": lies among the articles, and would be read as some; name another with -o");
    }
  }

  private static Path real(Path folder) {
    Path plain = folder.toAbsolutePath().normalize();
    try {
      return plain.toRealPath();
    } catch (IOException e) {
      // is made later, within a folder that may be there
      return plain.getParent() == null
          ? plain
          : real(plain.getParent()).resolve(plain.getFileName());
    }
  }

  private boolean reportFailures(FolderReader.Folder articles) {
    List<FileReport> failed = articles.files().stream().filter(f -> !f.whole()).toList();
    for (FileReport file : failed) {
      String place = folder + File.separator + file.path();
      spec.commandLine().getErr().println(place + ": " + file.reason());
    }
    return !failed.isEmpty();
  }

  private Prompts prompts(FolderReader.Folder articles) {
    try {
      return Prompts.of(articles.contents(), size);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  private void print(Prompts prompts) {
    PrintWriter out = spec.commandLine().getOut();
    List<Integer> lengths =
        IntStream.range(0, prompts.count()).mapToObj(i -> prompts.text(i).length()).toList();
    long all = lengths.stream().mapToLong(i -> i).sum();
    int longest = lengths.stream().max(Integer::compare).orElse(0);
    out.println("Articles  " + prompts.articles());
    out.println(
        "Prompts   "
            + prompts.count()
            + (prompts.count() == 1
                ? String.format(Locale.ROOT, ": %,d characters", all)
                : String.format(
                    Locale.ROOT,
                    ": %,d characters, at most %,d in one; each two articles meet",
                    all,
                    longest)));
    Prompts.Cut cut = prompts.cut();
    if (cut.parts() > 0) {
      out.println(
          "Cut       "
              + cut.articles()
              + (cut.articles() == 1 ? " article into " : " articles into ")
              + cut.parts()
              + " parts, each two of which meet");
    }
    out.println("Written   " + output);
    if (command == null) {
      out.println("          Nothing was sent. Give each prompt to a reader, and its answers to");
      out.println("          " + Started.as() + " take ANSWERS --by NAME" + articles());
    }
    out.flush();
  }

  private String articles() {
    return named == null
        ? config.option()
        : " --articles " + Destination.quoted(named.toString()) + config.option();
  }

  /** Has the prompts answered, and takes the answers when it is said whose they are. */
  private int answer(AskFolder ask, Prompts prompts, FolderReader.Folder articles)
      throws IOException {
    Answering.How how = new Answering.How(command, Duration.ofSeconds(timeout), retries);
    List<Answering.Done> all = Answering.run(ask, prompts, how, progress(prompts.count()));
    PrintWriter err = spec.commandLine().getErr();
    for (Answering.Done done : all) {
      if (!done.good()) {
        err.println(
            done.prompt()
                + ": the command "
                + done.failure()
                + "; what it gave is in "
                + done.answer()
                + ", the next ask tries it again");
        done.said().forEach(line -> err.println("  " + line));
      }
    }
    long kept = all.stream().filter(Answering.Done::kept).count();
    List<Path> good =
        all.stream().filter(Answering.Done::good).map(Answering.Done::answer).toList();
    spec.commandLine()
        .getOut()
        .println(
            "Answers   "
                + (good.size() - kept)
                + " new, "
                + kept
                + " kept, "
                + (all.size() - good.size())
                + " failed");
    int code = good.size() == all.size() ? Main.OK : Main.FAILED;
    if (by == null) {
      spec.commandLine()
          .getOut()
          .println("          " + Started.as() + " take " + output + " --by NAME" + articles());
    } else if (!good.isEmpty()) {
      code = Math.max(code, take(ask, good, articles));
    }
    spec.commandLine().getOut().flush();
    return code;
  }

  private int take(AskFolder ask, List<Path> good, FolderReader.Folder articles)
      throws IOException {
    return new Taking(spec.commandLine(), folder, by)
        .take(good, articles, new Earlier(ask, ask.taken()));
  }

  /** Is replaced when it was written from the same folder of prompts, as it was left. */
  private record Earlier(AskFolder ask, Set<String> own) implements Taking.Earlier {
    @Override
    public boolean mayGo(String hash) {
      return own.contains(hash);
    }

    @Override
    public void note(String hash) throws IOException {
      ask.take(hash);
    }

    @Override
    public String remedy() {
      return "it was not written from " + ask.path() + ": move it elsewhere";
    }
  }

  /** A counter on a terminal; nothing when piped. */
  private Runnable progress(int all) {
    if (!Terminal.showsErrors()) {
      return () -> {};
    }
    AtomicInteger done = new AtomicInteger();
    PrintWriter err = spec.commandLine().getErr();
    return () -> {
      int count = done.incrementAndGet();
      // a single character is printed as it is
      err.print('\r');
      err.print(count + " of " + all + " prompts answered" + (count == all ? "\n" : ""));
      err.flush();
    };
  }
}

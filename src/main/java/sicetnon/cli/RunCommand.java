package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Inputs;
import sicetnon.pipeline.Pipeline;
import sicetnon.reconcile.OriginsFile;
import sicetnon.reconcile.Results;
import sicetnon.report.Form;
import sicetnon.report.ReportWriter;
import sicetnon.state.Cache;
import sicetnon.state.LastRun;
import sicetnon.state.OutputFolder;

/** The main job: a folder of articles in, a folder of reports out. */
@Command(
    name = "run",
    description = "Reads the articles of a folder and writes the reports.",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class RunCommand implements Callable<Integer> {
  @Parameters(
      index = "0..*",
      paramLabel = "DIR|FILE",
      description = "folders of articles, or files (default: seeds)")
  private List<String> named = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "where the reports go (default: output for seeds, else DIR-output beside it)")
  private Path output;

  @Option(
      names = "--replace",
      description = "begin anew where other articles' reports are; their decisions are kept beside")
  private boolean replace;

  @Mixin private Config config;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "your own pack, on top of the bundled one")
  private Path pack;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "read only what matches, such as *.md; may be repeated")
  private List<String> included = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "read nothing that matches, as in .sicetnonignore")
  private List<String> excluded = List.of();

  @Option(
      names = "--readings",
      paramLabel = "DIR",
      description = "what other readers found (default: DIR/readings)")
  private Path readings;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "articles read at a time (default: as many as processors)")
  private Integer threads;

  @Option(names = "--fresh", description = "read all articles anew, also those that are unchanged")
  private boolean fresh;

  @Option(names = "--xlsx", description = "write contradictions.xlsx, too; later runs keep it")
  private boolean xlsx;

  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description =
          "exit with 1 when an unsettled contradiction is new, or at least this severe: high,"
              + " medium, low")
  private String failOn;

  @Option(
      names = "--format",
      paramLabel = "AS,...",
      description =
          "what is printed (summary, lines, github) and written (csv, json, html, sarif, jsonl,"
              + " xlsx)")
  private String format;

  @Option(
      names = {"-q", "--quiet"},
      description = "only errors, and what the exit code means")
  private boolean quiet;

  @Option(names = "--verbose", description = "also what became of each file")
  private boolean verbose;

  @Spec private CommandSpec spec;
  private Settings settings;
  private Inputs articles;
  private Volume volume;

  @Override
  public Integer call() {
    settings =
        new Settings(
                named.stream().map(RunCommand::path).toList(),
                output,
                pack,
                readings,
                threads,
                included,
                excluded,
                failOn,
                format)
            .over(config.settings());
    volume = Volume.of(quiet, verbose);
    Failing failing = Failing.of(settings.failOn());
    Formats formats = Formats.of(settings.format());
    if (threads != null && threads < 1) {
      throw new CommandFailure("--threads " + threads + ": at least 1 is needed");
    }
    articles = settings.articles();
    output = settings.reports();
    RunInputs inputs =
        new RunInputs(articles, output, settings.readings(), settings.pack(), options());
    if (!fresh && !replace) {
      Optional<LastRun> last = inputs.unchanged(settings.choice());
      if (last.isPresent()) {
        return say(new Telling.Said(last.get().code(), last.get().out(), last.get().err()));
      }
    }
    return whole(inputs, failing, formats);
  }

  /** A run that cannot say what the last one said. */
  private int whole(RunInputs inputs, Failing failing, Formats formats) {
    RunInputs.Before before = inputs.before();
    Pipeline pipeline = new Pipeline(Packs.load(settings.pack()));
    Optional<Progress> progress = progress();
    FolderReader.Folder read = read(progress);
    Map<String, String> origins = origins(read);
    if (!replace) {
      // before minutes of work are spent: are the reports that are there those of these articles?
      Destination.check(articles.folder(), read, output);
    }
    if (settings.output() == null && volume != Volume.QUIET) {
      Destination.elsewhere(read, output).ifPresent(m -> err().println("sicetnon: " + m));
    }
    try (OutputFolder reports = open()) {
      if (!replace) {
        Destination.check(articles.folder(), read, reports);
      }
      GivenReadings given = new GivenReadings(articles.folder(), settings.readings(), output);
      Cache cache = Cache.open(reports.cache(), pipeline.engine(), fresh);
      Results results =
          pipeline.run(
              read,
              workers(),
              progress.map(p -> p.reading(read.contents().size())).orElse(path -> {}),
              cache,
              new Pipeline.Beside(origins, given.read(replace)));
      List<String> remarks = new ArrayList<>(cache.close());
      ReportWriter.Written written = write(results, reports, how(formats));
      remarks.addAll(written.remarks());
      Telling telling =
          new Telling(
              articles.folder(),
              output,
              config.option(output),
              formats,
              volume,
              failing,
              results,
              given);
      Telling.Said said = telling.of(written, remarks);
      if (!replace && remarks.isEmpty() && !written.partly() && telling.lasting(read)) {
        inputs.keep(before, read.fingerprint(), reports, telling.again(written, said));
      }
      return say(said);
    } catch (IOException e) {
      throw new CommandFailure(output + ": cannot be closed (" + e.getMessage() + ")");
    }
  }

  private int workers() {
    return settings.threads() == null
        ? Runtime.getRuntime().availableProcessors()
        : settings.threads();
  }

  /** Of a list, picocli would take what is no path for an argument too many. */
  private static Path path(String text) {
    try {
      return Main.path(text);
    } catch (TypeConversionException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  /** What a person asked for, beside the folders. */
  private List<Object> options() {
    return List.of(
        settings.include(),
        settings.exclude(),
        xlsx,
        String.valueOf(settings.failOn()),
        String.valueOf(settings.format()),
        Place.root(articles.folder()),
        Started.as(),
        volume,
        config.option(output));
  }

  private int say(Telling.Said said) {
    PrintWriter out = spec.commandLine().getOut();
    out.print(said.out());
    out.flush();
    err().print(said.err());
    err().flush();
    return said.code();
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  private FolderReader.Folder read(Optional<Progress> progress) {
    try {
      return FolderReader.read(
          articles,
          new FolderReader.Beside(output, settings.readings()),
          settings.choice(),
          progress.map(Progress::opening).orElse(path -> {}));
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage());
    }
  }

  private Map<String, String> origins(FolderReader.Folder read) {
    Set<String> paths = new TreeSet<>();
    read.files().forEach(f -> paths.add(f.path()));
    try {
      return OriginsFile.read(articles.folder(), paths);
    } catch (OriginsFile.Invalid e) {
      throw new CommandFailure(e.getMessage());
    } catch (IOException e) {
      throw new CommandFailure(
          articles.folder().resolve(OriginsFile.NAME)
              + ": cannot be read ("
              + e.getMessage()
              + ")");
    }
  }

  /** Before minutes of work are spent: can the reports be written at all? */
  private OutputFolder open() {
    if (Destination.same(articles.folder(), output)
        || articles.parts().stream().anyMatch(p -> Destination.same(p, output))) {
      throw new CommandFailure(
          output + ": holds the articles; name another folder for the reports with -o");
    }
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
    try {
      return OutputFolder.open(output, "run", OutputFolder.PATIENCE);
    } catch (OutputFolder.Busy e) {
      throw new CommandFailure(
          output + ": " + e.getMessage() + "; wait for its end or name another with -o");
    } catch (IOException e) {
      throw new CommandFailure(
          output
              + ": cannot be taken hold of ("
              + e.getMessage()
              + "); close what has its files open or name another with -o");
    }
  }

  private ReportWriter.How how(Formats formats) {
    Set<Form> forms = EnumSet.copyOf(formats.written());
    if (xlsx) {
      forms.add(Form.XLSX);
    }
    return new ReportWriter.How(replace, forms, Place.root(articles.folder()));
  }

  private ReportWriter.Written write(Results results, OutputFolder reports, ReportWriter.How how) {
    try {
      return ReportWriter.write(results, reports, how);
    } catch (OutputFolder.InUse e) {
      throw new CommandFailure(
          output
              + ": the new reports are kept, but an old one cannot be replaced ("
              + e.getMessage()
              + "); close the program that has it open and run again");
    } catch (IOException e) {
      throw new CommandFailure(
          output
              + ": the reports could not be written ("
              + e.getMessage()
              + "), the old ones are as they were; make room or name another folder with -o");
    }
  }

  /** What is told how far the run is, for somebody who looks on. */
  private Optional<Progress> progress() {
    return volume != Volume.QUIET && Terminal.showsErrors()
        ? Optional.of(new Progress(err()))
        : Optional.empty();
  }
}

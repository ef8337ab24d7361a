package sicetnon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.fuse.ClaimTableReader;
import sicetnon.fuse.Fused;
import sicetnon.fuse.Method;
import sicetnon.report.FusedReports;
import sicetnon.state.Content;
import sicetnon.state.OutputFolder;

/** A table of claims in, what they support out. */
@Command(
    name = "fuse",
    description = {
      "Reconciles claims that are a table already.",
      "Columns: source, object, attribute, value and, if present, origin, date, weight; CSV or TSV, the first line names them."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class FuseCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "CLAIMS", description = "the table")
  private Path claims;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = Destination.OUTPUT,
      description =
          "where fused.csv, fused-sources.csv and rejects.csv go (default: ${DEFAULT-VALUE})")
  private Path output;

  @Option(
      names = "--method",
      paramLabel = "METHOD",
      defaultValue = Fused.DEFAULT,
      description =
          "vote, crh, accu, popaccu, or default: decides only what two origins or more, without any"
              + " one of them, and accu and popaccu agree on")
  private String method;

  @Option(
      names = "--hierarchy",
      paramLabel = "FILE",
      description = "child, parent: a value supports all above it (default method only)")
  private Path hierarchy;

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      description = "object, attribute, true_value: scores every method")
  private Path gold;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "the result does not depend on it (default: as many as processors)")
  private Integer threads;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Method chosen = method();
    if (threads != null && threads < 1) {
      throw new CommandFailure("--threads " + threads + ": at least 1 is needed");
    }
    int workers = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    ClaimTableReader.Read read = read(claims, ClaimTableReader::claims);
    Map<String, String> parents =
        hierarchy == null ? Map.of() : read(hierarchy, ClaimTableReader::hierarchy);
    Map<String, String> truth = gold == null ? Map.of() : read(gold, ClaimTableReader::gold);
    Fused fused = Fused.of(read.table(), chosen, parents, workers);
    write(fused, read.rejects());
    PrintWriter out = spec.commandLine().getOut();
    summary(fused, out);
    if (gold != null) {
      scores(read, parents, truth, workers, out);
    }
    out.println();
    out.println("Written  " + output.resolve("fused.csv") + ", fused-sources.csv");
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    for (ClaimTableReader.Reject reject : read.rejects().stream().limit(10).toList()) {
      err.println(claims + ":" + reject.line() + ": " + reject.why());
    }
    if (!read.rejects().isEmpty()) {
      err.println(
          "sicetnon: "
              + read.rejects().size()
              + " rows were not taken, see "
              + output.resolve("rejects.csv"));
    }
    return read.rejects().isEmpty() ? Main.OK : Main.FAILED;
  }

  private Method method() {
    if (method.equals(Fused.DEFAULT)) {
      return null;
    }
    return Arrays.stream(Method.values())
        .filter(m -> m.label().equals(method))
        .findFirst()
        .orElseThrow(
            () ->
                new CommandFailure(
                    "--method "
                        + method
                        + ": allowed are default, "
                        + Arrays.stream(Method.values())
                            .map(Method::label)
                            .collect(Collectors.joining(", "))));
  }

  /** Reads a file. */
  private interface Reading<T> {
    T read(Path file) throws IOException, ClaimTableReader.BadTable;
  }

  private static <T> T read(Path file, Reading<T> reading) {
    try {
      return reading.read(file);
    } catch (ClaimTableReader.BadTable e) {
      throw new CommandFailure(e.getMessage());
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private void write(Fused fused, List<ClaimTableReader.Reject> rejects) {
    try (OutputFolder folder = OutputFolder.open(output, "fuse", OutputFolder.PATIENCE)) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      files.put("fused.csv", FusedReports.values(fused));
      files.put("fused-sources.csv", FusedReports.sources(fused));
      List<String> deleted = new ArrayList<>();
      if (rejects.isEmpty()) {
        deleted.add("rejects.csv");
      } else {
        files.put("rejects.csv", FusedReports.rejects(rejects));
      }
      folder.replace(Content.of(files), deleted);
    } catch (OutputFolder.Busy e) {
      throw new CommandFailure(
          output + ": " + e.getMessage() + "; wait for its end or name another with -o");
    } catch (IOException e) {
      throw new CommandFailure(
          output + ": cannot be written (" + e.getMessage() + "); name another folder with -o");
    }
  }

  private static void summary(Fused fused, PrintWriter out) {
    long decided = fused.decisions().stream().filter(Fused.Decision::decided).count();
    out.println(
        "Claims     "
            + fused.table().claims()
            + " of "
            + fused.sources().size()
            + " sources, "
            + fused.table().origins().size()
            + " origins");
    out.println("Items      " + fused.decisions().size() + ", " + decided + " decided");
    fused.remarks().forEach(r -> out.println("Note       " + r));
    Map<String, Long> reasons =
        fused.decisions().stream()
            .filter(d -> !d.decided())
            .collect(Collectors.groupingBy(Fused.Decision::reason, Collectors.counting()));
    reasons.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(6)
        .forEach(e -> out.println("  undecided " + e.getValue() + ": " + e.getKey()));
  }

  private static void scores(
      ClaimTableReader.Read read,
      Map<String, String> parents,
      Map<String, String> truth,
      int workers,
      PrintWriter out) {
    out.println();
    out.println("method    accuracy  coverage  where decided");
    List<Method> methods = new ArrayList<>(Arrays.asList(Method.values()));
    methods.add(null);
    for (Method each : methods) {
      Fused.Score score = Fused.score(read.table(), each, parents, truth, workers);
      out.printf(
          Locale.ROOT,
          "%-9s    %.3f     %.3f          %.3f%n",
          score.method(),
          score.accuracy(),
          score.coverage(),
          score.decided());
    }
  }
}

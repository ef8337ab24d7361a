package sicetnon.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import sicetnon.conflict.ConflictFinder;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;
import sicetnon.report.ReportWriter;
import sicetnon.state.Continuity;
import sicetnon.state.Corrections;
import sicetnon.state.Previous;

/**
 * What a run says at its end.
 *
 * @param folder of the articles
 * @param output of the reports
 * @param found the option by which other commands find them
 * @param formats in which it tells what it found
 * @param volume how much it says beside
 * @param failing for which rows it fails
 * @param results what it found in the articles
 * @param given what other readers found
 */
record Telling(
    Path folder,
    Path output,
    String found,
    Formats formats,
    Volume volume,
    Failing failing,
    Results results,
    GivenReadings given) {
  private static final int MOST_LISTED = 6;

  /** What is said: the exit code, standard output and standard error. */
  record Said(int code, String out, String err) {}

  /**
   * All that is to be said.
   *
   * @param remarks what a person should know beside
   */
  Said of(ReportWriter.Written written, List<String> remarks) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = tell(written, remarks, terminal(out), terminal(err));
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** What the next run will say if nothing is new. */
  Said again(ReportWriter.Written written, Said said) {
    Continuity run = written.run();
    boolean same = run.number() == 1 || run.repeated();
    return same && written.corrections().doneNow().isEmpty()
        ? said
        : of(
            new ReportWriter.Written(
                run.again(),
                new Corrections(written.corrections().all(), List.of()),
                List.of(),
                false),
            List.of());
  }

  private static PrintWriter terminal(ByteArrayOutputStream to) {
    return new Terminal(new PrintStream(to, true, StandardCharsets.UTF_8));
  }

  private int tell(
      ReportWriter.Written written, List<String> remarks, PrintWriter out, PrintWriter err) {
    boolean quiet = volume == Volume.QUIET;
    if (!quiet || formats.printed() != Format.SUMMARY) {
      formats.printed().print(written, this, out);
    }
    if (volume == Volume.VERBOSE) {
      files(err);
    }
    if (!quiet || written.partly()) {
      remarks.forEach(m -> err.println("sicetnon: " + m));
    }
    if (!quiet) {
      results
          .conflicts()
          .crowded()
          .forEach(q -> err.println("sicetnon: " + ConflictFinder.crowded(q)));
    }
    boolean failed = failures(err);
    failed |= given.report(results, err);
    failed |= written.partly();
    List<String> found = failing.rows(written.run());
    if (quiet && failed) {
      err.println("sicetnon: exit 2: only partly done, for the reasons above");
    } else if (!failed && !found.isEmpty()) {
      err.println(tripped(found));
    }
    return failed ? Main.FAILED : found.isEmpty() ? Main.OK : Main.TRIPPED;
  }

  /** Why the exit code is 1. */
  private String tripped(List<String> rows) {
    List<String> some = rows.subList(0, Math.min(MOST_LISTED, rows.size()));
    return "sicetnon: exit 1: --fail-on finds "
        + rows.size()
        + (rows.size() == 1 ? " row, " : " rows, ")
        + String.join(", ", some)
        + (some.size() < rows.size() ? " and others" : "")
        + ", see "
        + output.resolve(Previous.REPORT);
  }

  /** What became of each file; those that a person should mend are said anyway. */
  private void files(PrintWriter err) {
    for (FileReport file : results.files()) {
      if (file.whole()) {
        String reason = file.reason().isEmpty() ? "" : ": " + file.reason();
        err.println(
            folder
                + File.separator
                + file.path()
                + ": "
                + file.status().name().toLowerCase(Locale.ROOT)
                + reason);
      }
    }
  }

  /**
   * Whether the next run will find the same in the same files: nothing failed for want of memory or
   * by a defect, and no file of readings as a whole.
   */
  boolean lasting(FolderReader.Folder articles) {
    return !articles.fingerprint().isEmpty()
        && failed(results.files()) == failed(articles.files())
        && results.readings().rejected().stream().noneMatch(r -> r.number() + r.line() == 0);
  }

  private static long failed(List<FileReport> files) {
    return files.stream().filter(f -> f.status() == FileReport.Status.FAILED).count();
  }

  private boolean failures(PrintWriter err) {
    boolean failed = false;
    for (FileReport file : results.files()) {
      if (!file.whole()) {
        String line = file.line() > 0 ? ":" + file.line() : "";
        // no path: what is printed of a name need not be one on this machine
        err.println(folder + File.separator + file.path() + line + ": " + file.reason());
        failed = true;
      }
    }
    return failed;
  }
}

package sicetnon.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import sicetnon.reconcile.Results;
import sicetnon.state.Columns;
import sicetnon.state.Content;
import sicetnon.state.Continuity;
import sicetnon.state.Corrections;
import sicetnon.state.Memory;
import sicetnon.state.OneProject;
import sicetnon.state.OutputFolder;
import sicetnon.state.Previous;
import sicetnon.state.Remembered;

/** Writes all reports of a run as the continuation of the run before. */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * What was written.
   *
   * @param run the results with what became of each row
   * @param corrections what reviewers' decisions ask to be changed, and what of it is done
   * @param remarks what a person should know of reviews that could not be read in full
   * @param partly whether something that a reviewer wrote could not be taken
   */
  public record Written(
      Continuity run, Corrections corrections, List<String> remarks, boolean partly) {}

  /**
   * Writes all files. A review that is saved while this goes on is taken up.
   *
   * @throws IOException when a file cannot be written; the old ones are then as they were
   */
  public static Written write(Results results, OutputFolder output) throws IOException {
    return write(results, output, false);
  }

  /**
   * The same.
   *
   * @param anew whether another project's reports are there, whose reviews are put aside
   */
  public static Written write(Results results, OutputFolder output, boolean anew)
      throws IOException {
    while (true) {
      Previous previous = anew ? OneProject.anew(output.path()) : Previous.read(output.path());
      Continuity run = Continuity.of(results, previous);
      Corrections corrections = Corrections.of(run, previous.memory());
      Map<String, Content> files = contents(run, corrections, previous);
      List<String> deleted = new ArrayList<>(DrawnTexts.stale(output.path(), files.keySet()));
      deleted.add(Previous.KEPT);
      if (anew) {
        deleted.addAll(OneProject.leftovers(files));
      }
      if (corrections.all().isEmpty()) {
        deleted.addAll(List.of(CorrectionList.MARKDOWN, CorrectionList.CSV));
      }
      if (output.replace(files, deleted, previous.report())) {
        return new Written(run, corrections, previous.remarks(), previous.partly());
      }
    }
  }

  /**
   * A list that people edit.
   *
   * @param columns ours, then those that they added
   * @param rows cells by column
   * @param shown what is to be remembered of each
   */
  private record Sheet(
      List<String> columns, List<Map<String, String>> rows, List<Remembered> shown) {

    static Sheet of(List<String> columns, List<Remembered> rows) {
      List<Map<String, String>> all = new ArrayList<>();
      Set<String> added = new TreeSet<>();
      for (Remembered row : rows) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        cells.putAll(ReportRow.review(row.review(), row.answers()));
        all.add(cells);
        added.addAll(row.review().more().keySet());
      }
      List<String> every = new ArrayList<>(columns);
      every.addAll(added);
      return new Sheet(every, all, rows);
    }

    Content csv() {
      return out -> CsvWriter.write(columns, rows.stream(), out);
    }
  }

  private static Map<String, Content> contents(
      Continuity run, Corrections corrections, Previous previous) throws IOException {
    Results results = run.results();
    ReportRow row = new ReportRow(results.names());
    Sheet report =
        Sheet.of(
            Columns.CONTRADICTIONS,
            run.rows().stream().map(r -> r.remembered().with(row.cells(r))).toList());
    Sheet near =
        Sheet.of(
            Columns.NEAR_MISSES,
            run.nearMisses().stream()
                .map(n -> n.remembered().with(row.nearMiss(n.miss())))
                .toList());
    Map<String, Content> files = Content.of(previous.copies());
    files.putAll(DrawnTexts.of(results));
    files.put("report.json", out -> JsonReport.write(run, report.rows(), out));
    String changes = ChangeLog.text(run, corrections, previous.changes());
    files.put(
        HtmlReport.FILE,
        out -> HtmlReport.write(run, report.rows(), ChangeLog.newest(changes), out));
    files.put("claims.csv", out -> CsvWriter.write(Tables.CLAIMS, Tables.claims(results), out));
    files.put(Previous.REPORT, report.csv());
    files.put(
        Memory.FILE,
        out -> out.write(run.memory(report.shown(), near.shown(), corrections).bytes()));
    files.put(Previous.CHANGES, Content.of(changes.getBytes(StandardCharsets.UTF_8)));
    files.put(Previous.NEAR_MISSES, near.csv());
    files.put(
        "items.csv", out -> CsvWriter.write(Tables.ITEMS, Tables.items(results).stream(), out));
    files.put(
        "sources.csv",
        out -> CsvWriter.write(Tables.SOURCES, Tables.sources(results).stream(), out));
    files.put(
        "roles.csv", out -> CsvWriter.write(Tables.ROLES, Tables.roles(results).stream(), out));
    if (!corrections.all().isEmpty()) {
      files.put(CorrectionList.MARKDOWN, CorrectionList.markdown(corrections, results));
      files.put(CorrectionList.CSV, CorrectionList.csv(corrections));
    }
    return files;
  }
}

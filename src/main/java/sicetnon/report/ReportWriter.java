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
   * @param remarks what a person should know of reviews that could not be read in full
   * @param partly whether something that a reviewer wrote could not be taken
   */
  public record Written(Continuity run, List<String> remarks, boolean partly) {}

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
      Map<String, Content> files = contents(run, previous);
      List<String> deleted = new ArrayList<>(DrawnTexts.stale(output.path(), files.keySet()));
      deleted.add(Previous.KEPT);
      if (anew) {
        deleted.addAll(OneProject.leftovers(files));
      }
      if (output.replace(files, deleted, previous.report())) {
        return new Written(run, previous.remarks(), previous.partly());
      }
    }
  }

  private static Map<String, Content> contents(Continuity run, Previous previous)
      throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    List<Remembered> shown = new ArrayList<>();
    Set<String> added = new TreeSet<>();
    for (Continuity.Row row : run.rows()) {
      Map<String, String> cells = ReportRow.cells(row);
      shown.add(row.remembered().with(cells));
      Map<String, String> all = new LinkedHashMap<>(cells);
      all.putAll(ReportRow.review(row.remembered().review()));
      rows.add(all);
      added.addAll(row.remembered().review().more().keySet());
    }
    List<String> columns = new ArrayList<>(Columns.CONTRADICTIONS);
    columns.addAll(added);
    Map<String, Content> files = Content.of(previous.copies());
    Results results = run.results();
    files.putAll(DrawnTexts.of(results));
    files.put("report.json", out -> JsonReport.write(run, rows, out));
    String changes = ChangeLog.text(run, previous.changes());
    files.put(HtmlReport.FILE, out -> HtmlReport.write(run, rows, ChangeLog.newest(changes), out));
    files.put("claims.csv", out -> CsvWriter.write(Tables.CLAIMS, Tables.claims(results), out));
    files.put(Previous.REPORT, out -> CsvWriter.write(columns, rows.stream(), out));
    files.put(Memory.FILE, out -> out.write(run.memory(shown).bytes()));
    files.put(Previous.CHANGES, Content.of(changes.getBytes(StandardCharsets.UTF_8)));
    files.put(
        "near-misses.csv",
        out -> CsvWriter.write(Tables.NEAR_MISSES, nearMisses(results).stream(), out));
    files.put(
        "items.csv", out -> CsvWriter.write(Tables.ITEMS, Tables.items(results).stream(), out));
    files.put(
        "sources.csv",
        out -> CsvWriter.write(Tables.SOURCES, Tables.sources(results).stream(), out));
    files.put(
        "roles.csv", out -> CsvWriter.write(Tables.ROLES, Tables.roles(results).stream(), out));
    return files;
  }

  private static List<Map<String, String>> nearMisses(Results results) {
    return results.conflicts().nearMisses().stream().map(ReportRow::nearMiss).toList();
  }
}

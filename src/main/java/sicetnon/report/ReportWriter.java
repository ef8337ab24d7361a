package sicetnon.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import sicetnon.reconcile.Results;
import sicetnon.state.Columns;
import sicetnon.state.Continuity;
import sicetnon.state.Memory;
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
    while (true) {
      Previous previous = Previous.read(output.path());
      Continuity run = Continuity.of(results, previous);
      Map<String, byte[]> files = contents(run, previous);
      if (output.replace(files, List.of(Previous.KEPT), previous.report())) {
        return new Written(run, previous.remarks(), previous.partly());
      }
    }
  }

  private static Map<String, byte[]> contents(Continuity run, Previous previous)
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
    Map<String, Callable<byte[]>> files = new LinkedHashMap<>();
    previous.copies().forEach((name, copy) -> files.put(name, () -> copy));
    Results results = run.results();
    files.put("report.json", () -> JsonReport.bytes(run, rows));
    String changes = ChangeLog.text(run, previous.changes());
    files.put(HtmlReport.FILE, () -> HtmlReport.bytes(run, rows, ChangeLog.newest(changes)));
    files.put("claims.csv", () -> CsvWriter.bytes(Tables.CLAIMS, Tables.claims(results)));
    files.put(Previous.REPORT, () -> CsvWriter.bytes(columns, rows));
    files.put(Memory.FILE, () -> run.memory(shown).bytes());
    files.put(Previous.CHANGES, () -> changes.getBytes(StandardCharsets.UTF_8));
    files.put("near-misses.csv", () -> CsvWriter.bytes(Tables.NEAR_MISSES, nearMisses(results)));
    files.put("items.csv", () -> CsvWriter.bytes(Tables.ITEMS, Tables.items(results)));
    files.put("sources.csv", () -> CsvWriter.bytes(Tables.SOURCES, Tables.sources(results)));
    files.put("roles.csv", () -> CsvWriter.bytes(Tables.ROLES, Tables.roles(results)));
    return made(files);
  }

  private static List<Map<String, String>> nearMisses(Results results) {
    return results.conflicts().nearMisses().stream().map(ReportRow::nearMiss).toList();
  }

  /** Large reports take seconds each; they are made side by side. */
  private static Map<String, byte[]> made(Map<String, Callable<byte[]>> files) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Map<String, Future<byte[]>> started = new LinkedHashMap<>();
      files.forEach((name, content) -> started.put(name, pool.submit(content)));
      Map<String, byte[]> done = new LinkedHashMap<>();
      for (Map.Entry<String, Future<byte[]>> file : started.entrySet()) {
        done.put(file.getKey(), file.getValue().get());
      }
      return done;
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      pool.shutdownNow();
    }
  }
}

package sicetnon.report;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sicetnon.claim.Hash;
import sicetnon.conflict.Contradiction;
import sicetnon.reconcile.Results;
import sicetnon.state.CsvText;
import sicetnon.state.Previous;

/**
 * Writes the reports. All are first written under temporary names, so that a full disk leaves the
 * old ones as they were; then each takes its place by an atomic move.
 */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * Writes all files into a folder that exists or can be made.
   *
   * @return what a person should know: reviews set aside, an old report that could not be read
   * @throws IOException when a file cannot be written; the old files are then as they were
   */
  public static List<String> write(Results results, Previous previous, Path output)
      throws IOException {
    List<String> messages = new ArrayList<>();
    Map<String, byte[]> files = contents(results, previous);
    keep(results, previous, output, files, messages);
    Files.createDirectories(output);
    Map<Path, Path> moves = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path target = output.resolve(file.getKey());
        if (unchanged(target, file.getValue())) {
          continue;
        }
        Path temporary = output.resolve("." + file.getKey() + ".tmp");
        moves.put(temporary, target);
        Files.write(temporary, file.getValue());
      }
      for (Map.Entry<Path, Path> move : moves.entrySet()) {
        move(move.getKey(), move.getValue());
      }
      if (!files.containsKey(Previous.KEPT)) {
        Files.deleteIfExists(output.resolve(Previous.KEPT));
      }
    } finally {
      for (Path temporary : moves.keySet()) {
        Files.deleteIfExists(temporary);
      }
    }
    return messages;
  }

  private static boolean unchanged(Path target, byte[] bytes) throws IOException {
    return Files.isRegularFile(target)
        && Files.size(target) == bytes.length
        && Arrays.equals(Files.readAllBytes(target), bytes);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static Map<String, byte[]> contents(Results results, Previous previous)
      throws IOException {
    List<Map<String, String>> contradictions = new ArrayList<>();
    for (Contradiction c : results.conflicts().contradictions()) {
      contradictions.add(ReportRow.contradiction(c, previous, results.fingerprint()));
    }
    List<Map<String, String>> near =
        results.conflicts().nearMisses().stream().map(ReportRow::nearMiss).toList();
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("claims.csv", CsvWriter.bytes(Tables.CLAIMS, Tables.claims(results)));
    files.put("items.csv", CsvWriter.bytes(Tables.ITEMS, Tables.items(results)));
    files.put("near-misses.csv", CsvWriter.bytes(Tables.NEAR_MISSES, near));
    files.put("sources.csv", CsvWriter.bytes(Tables.SOURCES, Tables.sources(results)));
    files.put("roles.csv", CsvWriter.bytes(Tables.ROLES, Tables.roles(results)));
    files.put(Previous.REPORT, CsvWriter.bytes(Tables.CONTRADICTIONS, contradictions));
    files.put("report.json", JsonReport.bytes(results, previous));
    return files;
  }

  /** What reviewers wrote and no row of the new report takes up is kept in files of its own. */
  private static void keep(
      Results results,
      Previous previous,
      Path output,
      Map<String, byte[]> files,
      List<String> messages)
      throws IOException {
    for (Map.Entry<String, String> unread : previous.unreadable().entrySet()) {
      Path file = output.resolve(unread.getKey());
      byte[] old = Files.readAllBytes(file);
      String name =
          "contradictions.unread-" + Hash.full(Arrays.toString(old)).substring(0, 8) + ".csv";
      files.put(name, old);
      messages.add(
          file
              + ": "
              + unread.getValue()
              + "; it is kept as "
              + output.resolve(name)
              + ", copy its decisions over by hand");
    }
    Set<String> ids =
        new LinkedHashSet<>(
            results.conflicts().contradictions().stream().map(Contradiction::id).toList());
    List<Previous.Row> left = previous.withoutQuestion(ids);
    if (!left.isEmpty()) {
      List<Map<String, String>> rows = new ArrayList<>();
      left.forEach(r -> rows.add(guarded(r)));
      files.put(Previous.KEPT, CsvWriter.bytes(Tables.CONTRADICTIONS, rows));
      messages.add(
          left.size()
              + (left.size() == 1 ? " reviewed row has" : " reviewed rows have")
              + " no question any more; kept in "
              + output.resolve(Previous.KEPT));
    }
  }

  private static Map<String, String> guarded(Previous.Row row) {
    Map<String, String> out = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) ->
                out.put(column, column.equals("decision") ? cell : CsvText.guard(cell)));
    return out;
  }
}

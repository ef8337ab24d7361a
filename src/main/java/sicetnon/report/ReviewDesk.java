package sicetnon.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.state.Columns;
import sicetnon.state.Content;
import sicetnon.state.Memory;
import sicetnon.state.OutputFolder;
import sicetnon.state.Previous;
import sicetnon.state.Remembered;
import sicetnon.state.Review;

/**
 * Takes one decision at a time into the reviewed report and into reviews.json, between runs; the
 * next run finds it as if it had been written in a spreadsheet.
 */
public final class ReviewDesk {
  /** Many tabs that save at once wait for each other; a browser tries again when a run goes on. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Path output;

  /** What became of a decision. */
  public enum Outcome {
    /** It stands in the files. */
    SAVED,
    /** Somebody else has written on the row meanwhile; nothing was saved. */
    CHANGED,
    /** No report knows the row. */
    UNKNOWN
  }

  /**
   * An answer.
   *
   * @param outcome what became of it
   * @param review what stands in the files now
   * @param remarks what of the reviewed report could not be taken, and where it is kept
   */
  public record Answer(Outcome outcome, Review review, List<String> remarks) {}

  /**
   * What is decided now.
   *
   * @param inputs fingerprint of the last run's articles, pack and program
   * @param reviews by id of the row
   */
  public record State(String inputs, Map<String, Review> reviews) {}

  public ReviewDesk(Path output) {
    this.output = output;
  }

  /**
   * What is decided now, in the spreadsheet or here; also while a run is at work.
   *
   * @throws OutputFolder.Busy while files are replaced one after the other
   */
  public State state() throws IOException, OutputFolder.Busy {
    Previous previous = OutputFolder.read(output, () -> Previous.read(output), PATIENCE);
    return new State(previous.memory().inputs(), previous.reviews());
  }

  /**
   * Saves a decision and a note on a row or a near miss. Waits a few seconds for others that write.
   *
   * @param seen what its author saw on the row; its further columns do not count
   * @param wanted what is to stand there; its further columns do not count
   * @throws OutputFolder.Busy when others still do, as a run does
   * @throws IOException when the files cannot be written; they are then as they were
   */
  public Answer save(String id, Review seen, Review wanted) throws IOException, OutputFolder.Busy {
    try (OutputFolder folder = OutputFolder.open(output, "review", PATIENCE)) {
      while (true) {
        Previous previous = Previous.read(output);
        Review now = previous.reviews().get(id);
        if (now == null) {
          return new Answer(Outcome.UNKNOWN, Review.NONE, List.of());
        }
        if (now.judgesOtherwise(seen)) {
          return new Answer(Outcome.CHANGED, now, List.of());
        }
        Review review = new Review(wanted.decision(), wanted.side(), wanted.note(), now.more());
        if (folder.replace(
            Content.of(files(previous, id, now, review)), List.of(), previous.report())) {
          return new Answer(
              Outcome.SAVED, review, previous.copies().isEmpty() ? List.of() : previous.remarks());
        }
      }
    }
  }

  private static Map<String, byte[]> files(Previous previous, String id, Review now, Review review)
      throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(previous.copies());
    files.put(Memory.FILE, previous.memory().deciding(id, now, review).bytes());
    Map<String, Review> reviews = new TreeMap<>(previous.reviews());
    reviews.put(id, review);
    if (previous.shownNearMisses().contains(id)) {
      files.put(
          Previous.NEAR_MISSES,
          report(
              Columns.NEAR_MISSES,
              previous.shownNearMisses(),
              previous.memory().nearMisses(),
              reviews));
    } else if (!previous.shown().isEmpty()) {
      files.put(
          Previous.REPORT,
          report(Columns.CONTRADICTIONS, previous.shown(), previous.memory().rows(), reviews));
    }
    return files;
  }

  /** The rows that a report has, in their order. */
  private static byte[] report(
      List<String> ours, List<String> shown, List<Remembered> known, Map<String, Review> reviews)
      throws IOException {
    Map<String, Remembered> byId = new TreeMap<>();
    known.forEach(r -> byId.put(r.id(), r));
    List<Map<String, String>> rows = new ArrayList<>();
    Set<String> added = new TreeSet<>();
    for (String id : shown) {
      Review review = reviews.getOrDefault(id, Review.NONE);
      Map<String, String> cells = new LinkedHashMap<>(byId.get(id).cells());
      cells.putAll(ReportRow.review(review, byId.get(id).answers()));
      rows.add(cells);
      added.addAll(review.more().keySet());
    }
    List<String> columns = new ArrayList<>(ours);
    columns.addAll(added);
    return CsvWriter.bytes(columns, rows);
  }
}

package sicetnon.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import sicetnon.state.Columns;
import sicetnon.state.Content;
import sicetnon.state.Dialect;
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
        Map<String, Content> files = Content.of(previous.copies());
        List<String> remarks =
            new ArrayList<>(previous.copies().isEmpty() ? List.of() : previous.remarks());
        put(previous, id, now, review, files).ifPresent(remarks::add);
        if (folder.replace(files, List.of(), previous.report())) {
          return new Answer(Outcome.SAVED, review, remarks);
        }
      }
    }
  }

  /**
   * Puts in what a decision changes: its list, as far as there is one, and reviews.json. A workbook
   * stays as it is, since a spreadsheet may have it open; it is no less read than before.
   *
   * @return why the list is not written as it stood, in words
   */
  private Optional<String> put(
      Previous previous, String id, Review now, Review review, Map<String, Content> files)
      throws IOException {
    Map<String, Review> reviews = new TreeMap<>(previous.reviews());
    reviews.put(id, review);
    Memory memory = previous.memory().deciding(id, now, review);
    boolean near = previous.shownNearMisses().contains(id);
    Optional<String> remark = Optional.empty();
    if (near || !previous.shown().isEmpty()) {
      String file = near ? Previous.NEAR_MISSES : Previous.REPORT;
      EditedSheet list = near ? nearMisses(previous, reviews) : rows(previous, reviews);
      Dialect dialect = previous.dialect(file);
      files.put(file, list.csv(dialect));
      memory = memory.writing(file, list.suited(dialect));
      remark = list.remark(output, file, previous);
    }
    files.put(Memory.FILE, Content.of(memory.bytes()));
    return remark;
  }

  private static EditedSheet rows(Previous previous, Map<String, Review> reviews) {
    return list(Columns.CONTRADICTIONS, previous.shown(), previous.memory().rows(), reviews);
  }

  private static EditedSheet nearMisses(Previous previous, Map<String, Review> reviews) {
    return list(
        Columns.NEAR_MISSES, previous.shownNearMisses(), previous.memory().nearMisses(), reviews);
  }

  /** The rows that a list has, in their order. */
  private static EditedSheet list(
      List<String> ours, List<String> shown, List<Remembered> known, Map<String, Review> reviews) {
    Map<String, Remembered> byId = new TreeMap<>();
    known.forEach(r -> byId.put(r.id(), r));
    return EditedSheet.of(
        ours,
        shown.stream().map(byId::get).toList(),
        r -> reviews.getOrDefault(r.id(), Review.NONE));
  }
}

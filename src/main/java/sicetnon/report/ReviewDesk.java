package sicetnon.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.reading.Reading;
import sicetnon.state.Added;
import sicetnon.state.Columns;
import sicetnon.state.Content;
import sicetnon.state.Dialect;
import sicetnon.state.Memory;
import sicetnon.state.OutputFolder;
import sicetnon.state.Previous;
import sicetnon.state.Remembered;
import sicetnon.state.Review;

/**
 * Takes decisions into the reviewed report and into reviews.json, between runs; the next run finds
 * it as if it had been written in a spreadsheet.
 */
public final class ReviewDesk {
  /** Many tabs that save at once wait for each other; a browser tries again when a run goes on. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Path output;

  /** What became of a decision. */
  public enum Outcome {
    /** It stands in the files. */
    SAVED,
    /** Somebody else has written on the row meanwhile; nothing was saved. */
    CHANGED,
    /** No report knows the row. */
    UNKNOWN,
    /** The side that is said to be right is no answer of the row. */
    NO_ANSWER
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
   * A decision and a note for a row or a near miss.
   *
   * @param id of it
   * @param seen what its author saw there; its further columns do not count
   * @param wanted what is to stand there; its further columns do not count
   */
  public record Change(String id, Review seen, Review wanted) {}

  /** Saves one; see {@link #save(List)}. */
  public Answer save(String id, Review seen, Review wanted) throws IOException, OutputFolder.Busy {
    return save(List.of(new Change(id, seen, wanted))).get(0);
  }

  /**
   * Saves decisions, those that nobody else has decided meanwhile, in one replacement of the files.
   * Waits a few seconds for others that write.
   *
   * @return an answer for each, in their order; the remarks are the first's
   * @throws OutputFolder.Busy when others still do, as a run does
   * @throws IOException when the files cannot be written; they are then as they were
   */
  public List<Answer> save(List<Change> changes) throws IOException, OutputFolder.Busy {
    try (OutputFolder folder = OutputFolder.open(output, "review", PATIENCE)) {
      while (true) {
        Saving saving = new Saving(Previous.read(output));
        List<Answer> answers = changes.stream().map(saving::answer).toList();
        if (saving.done(folder)) {
          return saving.withRemarks(answers);
        }
      }
    }
  }

  /** What decisions make of the files as they stand. */
  private final class Saving {
    private final Previous previous;
    private final Map<String, Review> reviews;
    private final Set<String> lists = new TreeSet<>();
    private final List<String> remarks = new ArrayList<>();
    private Memory memory;

    Saving(Previous previous) {
      this.previous = previous;
      this.reviews = new TreeMap<>(previous.reviews());
      this.memory = previous.memory();
      remarks.addAll(previous.copies().isEmpty() ? List.of() : previous.remarks());
    }

    Answer answer(Change change) {
      Review now = reviews.get(change.id());
      if (now == null) {
        return new Answer(Outcome.UNKNOWN, Review.NONE, List.of());
      }
      if (now.judgesOtherwise(change.seen())) {
        return new Answer(Outcome.CHANGED, now, List.of());
      }
      Review wanted = change.wanted();
      if (!previous.answers(change.id(), wanted)) {
        return new Answer(Outcome.NO_ANSWER, now, List.of());
      }
      Review review = new Review(wanted.decision(), wanted.side(), wanted.note(), now.more());
      reviews.put(change.id(), review);
      memory = memory.deciding(change.id(), now, review);
      lists.add(
          previous.shownNearMisses().contains(change.id())
              ? Previous.NEAR_MISSES
              : Previous.REPORT);
      return new Answer(Outcome.SAVED, review, List.of());
    }

    /**
     * Puts the lists and reviews.json in place, unless somebody has saved one of them meanwhile. A
     * workbook stays as it is, since a spreadsheet may have it open; it is no less read than
     * before.
     */
    boolean done(OutputFolder folder) throws IOException {
      if (lists.isEmpty()) {
        remarks.clear();
        return true;
      }
      Map<String, Content> files = Content.of(previous.copies());
      for (String file : lists) {
        boolean near = file.equals(Previous.NEAR_MISSES);
        if (near || !previous.shown().isEmpty()) {
          EditedSheet list = near ? nearMisses(previous, reviews) : rows(previous, reviews);
          Dialect dialect = previous.dialect(file);
          files.put(file, list.csv(dialect));
          memory = memory.writing(file, list.suited(dialect));
          list.remark(output, file, previous).ifPresent(remarks::add);
        }
      }
      if (!previous.added().isEmpty()) {
        files.put(Reading.MARKS, Content.of(previous.markFile(output)));
        for (Added row : previous.added()) {
          memory = memory.deciding(row.entry().id(), Review.NONE, row.review());
        }
      }
      files.put(Memory.FILE, Content.of(memory.bytes()));
      return folder.replace(files, List.of(), previous.report());
    }

    List<Answer> withRemarks(List<Answer> answers) {
      List<Answer> all = new ArrayList<>(answers);
      if (!all.isEmpty()) {
        all.set(0, new Answer(all.get(0).outcome(), all.get(0).review(), remarks));
      }
      return all;
    }
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

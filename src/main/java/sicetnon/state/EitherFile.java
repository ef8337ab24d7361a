package sicetnon.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The reviews of a report that stands in two files, a table and a workbook. For each row counts the
 * file that was edited since the last run; where both were, and differ, the one saved later.
 */
final class EitherFile {
  private final Memory memory;
  private final boolean workbookLater;
  private final Map<String, Remembered> rows = new TreeMap<>();

  /**
   * Knows what the last run wrote into both.
   *
   * @param workbookLater whether the workbook was saved after the table
   */
  EitherFile(Memory memory, boolean workbookLater) {
    this.memory = memory;
    this.workbookLater = workbookLater;
    memory.rows().forEach(r -> rows.put(r.id(), r));
    memory.nearMisses().forEach(r -> rows.put(r.id(), r));
  }

  /**
   * The review of each row.
   *
   * @param name of the file of the table
   * @param findings gets what a person should know of the workbook
   */
  Map<String, Review> reviews(
      ReviewReader table, ReviewReader workbook, String name, List<Finding> findings) {
    Map<String, Review> reviews = new TreeMap<>();
    TreeSet<String> ids = new TreeSet<>(table.found().keySet());
    ids.addAll(workbook.found().keySet());
    for (String id : ids) {
      Review last = rows.containsKey(id) ? rows.get(id).review() : Review.NONE;
      Review there = table.found().getOrDefault(id, last);
      Review here = workbook.found().getOrDefault(id, last);
      boolean differ = edited(id, here, last) && edited(id, there, last) && !same(here, there);
      if (differ) {
        findings.add(
            new Finding(workbook.line(id), difference(id, here, there, name), Finding.Kind.SAID));
      }
      boolean taken = differ ? workbookLater : edited(id, here, last);
      reviews.put(id, taken ? here : there);
    }
    return reviews;
  }

  /** Whether a file says something else than the last run and the browser wrote. */
  private boolean edited(String id, Review review, Review last) {
    Memory.Pending pending = memory.pending().get(id);
    boolean browser =
        pending != null
            && (!review.judgesOtherwise(pending.before())
                || !review.judgesOtherwise(pending.review()));
    return !review.more().equals(last.more()) || (review.judgesOtherwise(last) && !browser);
  }

  private static boolean same(Review a, Review b) {
    return !a.judgesOtherwise(b) && a.more().equals(b.more());
  }

  private String difference(String id, Review here, Review there, String name) {
    return words(id, here)
        + " here, but "
        + words(id, there)
        + " in "
        + name
        + "; what was saved later counts, which is "
        + (workbookLater ? "this" : name);
  }

  /** What a person wrote, column by column. */
  private String words(String id, Review review) {
    List<String> answers = rows.containsKey(id) ? rows.get(id).answers() : List.of();
    String decision = review.cell(answers);
    List<String> words = new ArrayList<>();
    words.add(decision.isEmpty() ? "no decision" : "decision \"" + decision + "\"");
    words.add(review.note().isEmpty() ? "no note" : "note \"" + review.note() + "\"");
    review.more().forEach((column, cell) -> words.add(column + " \"" + cell + "\""));
    return String.join(", ", words);
  }
}

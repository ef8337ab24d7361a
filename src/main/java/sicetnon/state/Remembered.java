package sicetnon.state;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One disputed question as a run left it, and all that was ever written on it.
 *
 * @param id of its row
 * @param item id of the question
 * @param attribute of the question
 * @param status in the last run
 * @param why it changed, was resolved or reopened, in words, or empty
 * @param review as it stands
 * @param earlier what was written before and then replaced, oldest first
 * @param sides the positions when it was last disputed; empty when not known
 * @param judged the positions that the reviewer saw when writing; empty without a review
 * @param cells of its row in the report, without the review
 */
public record Remembered(
    String id,
    String item,
    String attribute,
    Status status,
    String why,
    Review review,
    List<Earlier> earlier,
    List<Side> sides,
    List<Side> judged,
    Map<String, String> cells) {

  /**
   * A review that was replaced.
   *
   * @param run the last run that showed it
   * @param decision as it was
   * @param side as it was
   * @param note as it was
   */
  public record Earlier(int run, String decision, String side, String note) {}

  public Remembered {
    earlier = List.copyOf(earlier);
    sides = List.copyOf(sides);
    judged = List.copyOf(judged);
    cells = new TreeMap<>(cells);
  }

  /** Whether the last run had it among the disputed questions. */
  boolean live() {
    return status != Status.RESOLVED && status != Status.GONE;
  }

  /** The texts of its positions, a and b first, as the last report had them. */
  public List<String> answers() {
    List<String> known = sides.stream().map(Side::position).toList();
    return known.isEmpty() && cells.containsKey("position_a")
        ? List.of(cell("position_a"), cell("position_b"))
        : known;
  }

  /** The kind of the question, as the last report had it, or empty. */
  String kind() {
    return cell("kind");
  }

  /** The question in words, as the last report had it, or empty. */
  String question() {
    return cell("question");
  }

  private String cell(String column) {
    return CsvText.strip(cells.getOrDefault(column, ""));
  }

  /** The same out of the report, with what is written on it now. */
  Remembered gone(Review written) {
    return new Remembered(
        id, item, attribute, Status.GONE, "", written, earlier, sides, judged, cells);
  }

  /** The same with the cells of its row. */
  public Remembered with(Map<String, String> row) {
    return new Remembered(id, item, attribute, status, why, review, earlier, sides, judged, row);
  }
}

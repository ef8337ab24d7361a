package sicetnon.state;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a person wrote on a row.
 *
 * @param decision one of {@link #DECISIONS}, empty, or what else stands in the cell
 * @param note free text
 * @param more cells of columns that the person added, by column; none is empty
 */
public record Review(String decision, String note, Map<String, String> more) {
  /** What may stand in the column. */
  public static final List<String> DECISIONS = List.of("real", "not-real", "explained", "later");

  /** Nothing written. */
  public static final Review NONE = new Review("", "", Map.of());

  public Review {
    more = new TreeMap<>(more);
  }

  /** What people and spreadsheets put around the letters of a decision, or between them. */
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}_'\\u2018\\u2019\\u2212]+");

  /** The decision that a cell means, whatever its letters, blanks and hyphens; else the cell. */
  static String decision(String cell) {
    String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String letters = BETWEEN.matcher(plain).replaceAll("");
    return DECISIONS.stream()
        .filter(d -> d.replace("-", "").equals(letters))
        .findFirst()
        .orElse(cell.strip());
  }

  /** Whether nothing was written. */
  public boolean blank() {
    return decision.isBlank() && note.isBlank() && more.isEmpty();
  }

  /** Whether it says that the row is no contradiction. */
  public boolean dismisses() {
    return decision.equals("not-real");
  }

  /** Whether the decision or the note differs. */
  public boolean judgesOtherwise(Review other) {
    return !decision.equals(other.decision) || !note.equals(other.note);
  }
}

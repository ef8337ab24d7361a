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
 * @param decision one of {@link #DECISIONS}, {@link #RIGHT}, empty, or what else stands in the cell
 * @param side text of the position that is right, with {@link #RIGHT}; else empty
 * @param note free text
 * @param more cells of columns that the person added, by column; none is empty
 */
public record Review(String decision, String side, String note, Map<String, String> more) {
  /** What may stand in the column, beside a or b, or the words of the answer that is right. */
  public static final List<String> DECISIONS = List.of("real", "not-real", "explained", "later");

  /** That one side is right; the column shows which. */
  public static final String RIGHT = "right";

  /** The letters of the two sides of a row. */
  public static final List<String> LETTERS = List.of("a", "b");

  /** Nothing written. */
  public static final Review NONE = new Review("", "", "", Map.of());

  public Review {
    more = new TreeMap<>(more);
  }

  /** What people and spreadsheets put around the letters of a decision, or between them. */
  private static final Pattern BETWEEN =
      Pattern.compile("[\\s\\p{Z}\\p{Pd}\\p{Cf}_'\\u2018\\u2019\\u2212]+");

  /** The decision that a cell means, whatever its letters, blanks and hyphens; else the cell. */
  static String decision(String cell) {
    String letters = plain(cell);
    return DECISIONS.stream()
        .filter(d -> d.replace("-", "").equals(letters))
        .findFirst()
        .orElse(cell.strip());
  }

  /** The letter of a side that a cell names, or an empty string. */
  static String letter(String cell) {
    String letters = plain(cell);
    return LETTERS.contains(letters) ? letters : "";
  }

  private static String plain(String cell) {
    String plain = Normalizer.normalize(cell, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return BETWEEN.matcher(plain).replaceAll("");
  }

  /** An answer as people write it: a role's slug without its hyphens. */
  static String spoken(String answer) {
    return answer.replace('-', ' ');
  }

  /** Whether two texts are one answer, whatever their capitals, hyphens and marks. */
  public static boolean sameAnswer(String a, String b) {
    return letters(a).isEmpty() ? a.equals(b) : letters(a).equals(letters(b));
  }

  private static String letters(String answer) {
    return Normalizer.normalize(answer, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /**
   * What stands in the column.
   *
   * @param answers texts of the row's positions, a and b first
   */
  public String cell(List<String> answers) {
    if (!decision.equals(RIGHT)) {
      return decision;
    }
    for (int i = 0; i < Math.min(LETTERS.size(), answers.size()); i++) {
      if (sameAnswer(answers.get(i), side)) {
        return LETTERS.get(i);
      }
    }
    return spoken(side);
  }

  /** Whether it says which side is right, or that both hold: nothing is left to be decided. */
  public boolean settles() {
    return decision.equals(RIGHT) || decision.equals("explained");
  }

  /** Whether it says that the two sides contradict each other. */
  boolean confirms() {
    return decision.equals("real") || decision.equals(RIGHT);
  }

  /** The same for a side in other words. */
  Review on(String answer) {
    return new Review(decision, answer, note, more);
  }

  /** Whether nothing was written. */
  public boolean blank() {
    return decision.isBlank() && note.isBlank() && more.isEmpty();
  }

  /** Whether it says that the row is no contradiction. */
  public boolean dismisses() {
    return decision.equals("not-real");
  }

  /** Whether the decision, its side or the note differs. */
  public boolean judgesOtherwise(Review other) {
    return !decision.equals(other.decision)
        || !sameAnswer(side, other.side)
        || !note.equals(other.note);
  }
}

package sicetnon.state;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells which row of a report a line of a sheet is. Id, question and quotations are three
 * witnesses; two that agree are believed. One alone is believed when the others are silent.
 */
final class RowIdentity {
  /** Enough of an id to know it by, when a column was too narrow or somebody cut it. */
  private static final int LEAST = 6;

  private static final List<String> TEXTS = List.of("question", "quote_a", "quote_b");

  private final NavigableMap<String, Map<String, String>> rows;
  private final Map<String, Map<String, Set<String>>> idsByText = new HashMap<>();

  /**
   * What was found.
   *
   * @param id of the row; empty when it cannot be told
   * @param doubt what does not fit
   */
  record Answer(String id, Doubt doubt) {}

  /** What does not fit, in words. */
  enum Doubt {
    NONE(""),
    STRANGER(
        "the row is none of the last report's; what is written on it waits in reviews.json until"
            + " its question is disputed again"),
    NO_ID("no id that is known; the row was told by its question and quotations"),
    OTHER_ID(
        "the id does not belong to the question and the quotations, which agree and were believed"
            + " (was a column sorted alone?)"),
    OTHER_QUESTION(
        "the question does not belong to the id and the quotations, which agree and were believed"
            + " (was a column sorted alone?)"),
    OTHER_QUOTES(
        "the quotations do not belong to the id and the question, which agree and were believed"
            + " (was a column sorted alone?)"),
    TORN(
        "id, question and quotations do not belong together, so that nothing tells the row; it was"
            + " not taken"),
    UNKNOWN("neither id nor question and quotations are known; the row was not taken");

    private final String words;

    Doubt(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /**
   * Knows the rows of a report.
   *
   * @param rows their cells, by id
   */
  RowIdentity(Map<String, Map<String, String>> rows) {
    this.rows = new TreeMap<>(rows);
    this.rows.forEach(
        (id, cells) ->
            cells.forEach(
                (column, cell) -> {
                  if (!words(cell).isEmpty()) {
                    idsByText
                        .computeIfAbsent(column, c -> new HashMap<>())
                        .computeIfAbsent(words(cell), w -> new TreeSet<>())
                        .add(id);
                  }
                }));
  }

  /** The id in a cell without what a spreadsheet put around it or between. */
  static String id(String cell) {
    return cell.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  static boolean looksLikeId(String cell) {
    return id(cell).matches("[dn][0-9a-f]{10}");
  }

  /** Whether a cell is one that the column may have. */
  boolean looksLike(String column, String cell) {
    return switch (column) {
      case "id" -> looksLikeId(cell) || !knownId(cell).isEmpty();
      case "decision" -> Review.DECISIONS.contains(Review.decision(cell));
      default -> idsByText.getOrDefault(column, Map.of()).containsKey(words(cell));
    };
  }

  /** The words beyond ASCII that its cells have. */
  Set<String> beyondAscii() {
    Set<String> words = new HashSet<>();
    rows.values().forEach(r -> r.values().forEach(c -> words.addAll(SheetText.beyondAscii(c))));
    return words;
  }

  /** Whether a line asks nothing that is known, and quotes something that is not. */
  boolean unheard(Map<String, String> line) {
    boolean quoted = !exactly("quote_a", line).isEmpty() && !exactly("quote_b", line).isEmpty();
    return exactly("question", line).isEmpty() && !quoted;
  }

  /** The row that a line is. */
  Answer of(Map<String, String> line) {
    String byId = knownId(line.getOrDefault("id", ""));
    Set<String> pool = new TreeSet<>(byId.isEmpty() ? Set.of() : Set.of(byId));
    TEXTS.forEach(t -> pool.addAll(exactly(t, line)));
    Set<String> question = speaksFor("question", line, pool);
    Set<String> quotes = quotes(line, pool);
    int best = 0;
    Set<String> ids = new TreeSet<>();
    for (String id : pool) {
      int votes = vote(id.equals(byId)) + vote(says(question, id)) + vote(says(quotes, id));
      if (votes > best) {
        ids.clear();
        best = votes;
      }
      if (votes == best) {
        ids.add(id);
      }
    }
    if (pool.isEmpty()) {
      return stranger(line);
    }
    boolean quoted = there("quote_a", line) || there("quote_b", line);
    boolean alone =
        vote(!byId.isEmpty() || looksLikeId(line.getOrDefault("id", "")))
                + vote(there("question", line))
                + vote(quoted)
            == 1;
    if (ids.size() > 1 || (best < 2 && !alone)) {
      return new Answer("", Doubt.TORN);
    }
    String id = ids.iterator().next();
    return new Answer(id, doubt(id, byId, line, question, quotes));
  }

  private static Doubt doubt(
      String id, String byId, Map<String, String> line, Set<String> question, Set<String> quotes) {
    if (!byId.equals(id)) {
      boolean other = !byId.isEmpty() || looksLikeId(line.getOrDefault("id", ""));
      return other ? Doubt.OTHER_ID : Doubt.NO_ID;
    }
    if (question != null && !question.contains(id)) {
      return Doubt.OTHER_QUESTION;
    }
    return quotes != null && !quotes.contains(id) ? Doubt.OTHER_QUOTES : Doubt.NONE;
  }

  private static Answer stranger(Map<String, String> line) {
    String cell = id(line.getOrDefault("id", ""));
    return looksLikeId(cell) ? new Answer(cell, Doubt.STRANGER) : new Answer("", Doubt.UNKNOWN);
  }

  private static int vote(boolean yes) {
    return yes ? 1 : 0;
  }

  private static boolean says(Set<String> ids, String id) {
    return ids != null && ids.contains(id);
  }

  /** The known id that a cell means, or an empty string. */
  private String knownId(String cell) {
    String id = id(cell);
    if (rows.containsKey(id)) {
      return id;
    }
    String longer = rows.ceilingKey(id);
    boolean cut = id.length() >= LEAST && longer != null && longer.startsWith(id);
    String next = cut ? rows.higherKey(longer) : null;
    return cut && (next == null || !next.startsWith(id)) ? longer : "";
  }

  /** Whether a line has a text where the report has any. */
  private boolean there(String column, Map<String, String> line) {
    return idsByText.containsKey(column) && !words(line.getOrDefault(column, "")).isEmpty();
  }

  private Set<String> exactly(String column, Map<String, String> line) {
    return idsByText
        .getOrDefault(column, Map.of())
        .getOrDefault(words(line.getOrDefault(column, "")), Set.of());
  }

  /** The rows that have a text, else those of the pool that have one like it; null for none. */
  private Set<String> speaksFor(String column, Map<String, String> line, Set<String> pool) {
    Set<String> exact = exactly(column, line);
    if (!exact.isEmpty()) {
      return exact;
    }
    String cell = line.getOrDefault(column, "");
    Set<String> alike = new TreeSet<>(pool);
    alike.removeIf(id -> !Side.alike(cell, rows.get(id).getOrDefault(column, "")));
    return alike.isEmpty() ? null : alike;
  }

  /** The rows that have both quotations; those that have one where the other says nothing. */
  private Set<String> quotes(Map<String, String> line, Set<String> pool) {
    List<Set<String>> said = new ArrayList<>();
    said.add(speaksFor("quote_a", line, pool));
    said.add(speaksFor("quote_b", line, pool));
    said.removeIf(Objects::isNull);
    if (said.isEmpty()) {
      return null;
    }
    Set<String> both = new HashSet<>(said.get(0));
    said.forEach(both::retainAll);
    return both;
  }

  private static String words(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}

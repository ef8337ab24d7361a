package sicetnon.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Takes reviews out of a report that went through a spreadsheet. */
final class ReviewReader {
  private final Memory memory;
  private final Map<String, Remembered> rows = new TreeMap<>();
  private final Set<String> ours;
  private final RowIdentity identity;
  private final Map<String, Review> found = new TreeMap<>();
  private final Map<String, Remembered> strangers = new TreeMap<>();
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Map<String, Added> additions = new LinkedHashMap<>();

  /**
   * Knows the rows of a report.
   *
   * @param known what is remembered of them
   * @param columns of the report; others are the reviewer's own
   */
  ReviewReader(Memory memory, List<Remembered> known, List<String> columns) {
    this.memory = memory;
    this.ours = Set.copyOf(columns);
    Map<String, Map<String, String>> texts = new TreeMap<>();
    for (Remembered row : known) {
      Map<String, String> cells = new TreeMap<>(row.cells());
      cells.put("note", row.review().note());
      texts.put(row.id(), cells);
      rows.put(row.id(), row);
      found.put(row.id(), row.review());
    }
    identity = new RowIdentity(texts);
  }

  /** The rows that are known of earlier runs. */
  RowIdentity identity() {
    return identity;
  }

  /** The reviews of all rows that are known, by id. */
  Map<String, Review> found() {
    return found;
  }

  /** The ids of the rows that were read last, in their order. */
  List<String> order() {
    return List.copyOf(seen.keySet());
  }

  /** The line of a row that was read last; 0 when it was not. */
  int line(String id) {
    return seen.getOrDefault(id, 0);
  }

  /** Rows of a report that nothing is remembered of. */
  Map<String, Remembered> strangers() {
    return strangers;
  }

  /** The rows that reviewers added, by the id of what they say. */
  Map<String, Added> additions() {
    return additions;
  }

  /**
   * Reads the rows.
   *
   * @param findings gets what a person should know of them
   */
  void read(Sheet sheet, List<Finding> findings) {
    seen.clear();
    Map<String, Review> before = new TreeMap<>(found);
    List<String> added = sheet.columns().stream().filter(c -> !ours.contains(c)).toList();
    for (Sheet.Line line : sheet.rows()) {
      RowIdentity.Answer row = identity.of(line.cells());
      Review old = before.getOrDefault(row.id(), Review.NONE);
      Review review = review(line, added, old, row.id());
      String loss = loss(line, row, review, old);
      Optional<Added> more =
          row.id().isEmpty()
                  && line.damage().isEmpty()
                  && line.ended()
                  && identity.unheard(line.cells())
              ? Added.of(line, review)
              : Optional.empty();
      if (more.isPresent() && contradicted(more.get())) {
        findings.add(
            new Finding(
                line.line(),
                "added twice with another review; only the first was taken",
                Finding.Kind.UNTAKEN));
      } else if (more.isPresent()) {
        additions.putIfAbsent(more.get().entry().id(), more.get());
        findings.add(
            new Finding(line.line(), "added by hand; it is a row of its own", Finding.Kind.SAID));
      } else if (!loss.isEmpty()) {
        findings.add(new Finding(line.line(), loss, Finding.Kind.UNTAKEN));
      } else {
        take(line, row, review, findings);
      }
    }
  }

  /** Whether the same was added before with something else written on it. */
  private boolean contradicted(Added row) {
    Added twin = additions.get(row.entry().id());
    return twin != null && !row.review().blank() && twin.review().judgesOtherwise(row.review());
  }

  /** Why a row cannot be taken, in words, or empty. */
  private String loss(Sheet.Line line, RowIdentity.Answer row, Review review, Review old) {
    if (!line.damage().isEmpty()) {
      return line.damage() + "; the row was not taken";
    }
    if (row.id().isEmpty()) {
      return row.doubt().words();
    }
    if (row.doubt() == RowIdentity.Doubt.NO_ID && shifted(line, row.id())) {
      return "its cells stand under other names than their own; the row was not taken";
    }
    if (!line.ended() && (missing(row.id()) > 0 || cut(review, old))) {
      return "the file ends within this row; it was not taken";
    }
    Review twin = seen.containsKey(row.id()) ? found.get(row.id()) : Review.NONE;
    boolean other = !twin.blank() && !review.blank() && !review.equals(twin);
    return other
        ? "repeats the row " + row.id() + " with another review; only the first was taken"
        : "";
  }

  /** Whether the id stands in another column: somebody inserted a cell. */
  private static boolean shifted(Sheet.Line line, String id) {
    return line.cells().entrySet().stream()
        .anyMatch(c -> !c.getKey().equals("id") && RowIdentity.id(c.getValue()).equals(id));
  }

  private static boolean cut(Review review, Review old) {
    return !review.note().equals(old.note()) && old.note().startsWith(review.note());
  }

  /** How many rows of the last report were not read so far, this one apart. */
  long missing(String read) {
    return rows.values().stream()
        .filter(r -> r.status() != Status.GONE)
        .filter(r -> !seen.containsKey(r.id()) && !r.id().equals(read))
        .count();
  }

  private void take(
      Sheet.Line line, RowIdentity.Answer row, Review review, List<Finding> findings) {
    doubt(line, row, findings);
    if (decidesNothing(review)) {
      findings.add(
          new Finding(
              line.line(),
              "decision \""
                  + review.decision()
                  + "\" is none of "
                  + String.join(", ", Review.DECISIONS)
                  + ", a, b, nor an answer of the row; it is kept and decides nothing",
              Finding.Kind.SAID));
    }
    if (seen.putIfAbsent(row.id(), line.line()) == null || !review.blank()) {
      found.put(row.id(), review);
    }
    if (row.doubt() == RowIdentity.Doubt.STRANGER) {
      strangers.put(row.id(), stranger(row.id(), line, review));
    }
  }

  private static boolean decidesNothing(Review review) {
    String decision = review.decision();
    return !decision.isEmpty()
        && !decision.equals(Review.RIGHT)
        && !Review.DECISIONS.contains(decision);
  }

  private void doubt(Sheet.Line line, RowIdentity.Answer row, List<Finding> findings) {
    if (row.doubt() == RowIdentity.Doubt.STRANGER && memory.run() > 0) {
      findings.add(new Finding(line.line(), row.doubt().words(), Finding.Kind.SAID));
    } else if (row.doubt() != RowIdentity.Doubt.STRANGER && row.doubt() != RowIdentity.Doubt.NONE) {
      findings.add(new Finding(line.line(), row.doubt().words(), Finding.Kind.GUESSED));
    }
  }

  /** What stands in the row; a cell that is not there says nothing, so the old one holds. */
  private Review review(Sheet.Line line, List<String> added, Review old, String id) {
    Map<String, String> more = new LinkedHashMap<>(old.more());
    for (String column : added) {
      String cell = line.cells().get(column);
      if (cell != null) {
        String was = more.remove(column);
        if (!cell.isBlank()) {
          more.put(column, was != null && CsvText.says(cell, was) ? was : cell);
        }
      }
    }
    String cell = line.cells().get("decision");
    String side = cell == null ? old.side() : side(cell, line, id);
    String decision =
        cell == null ? old.decision() : side.isEmpty() ? Review.decision(cell) : Review.RIGHT;
    return new Review(
        decision, side, note(line.cells().getOrDefault("note", old.note()), old, id), more);
  }

  /** The answer that a decision names by its letter or its words, or an empty string. */
  private String side(String cell, Sheet.Line line, String id) {
    Map<String, String> answers = rows.containsKey(id) ? answers(rows.get(id)) : Map.of();
    String letter = Review.letter(cell);
    if (!letter.isEmpty()) {
      return lettered(letter, line, rows.get(id), answers);
    }
    boolean word = cell.isBlank() || Review.DECISIONS.contains(Review.decision(cell));
    return word ? "" : answer(cell, answers);
  }

  /** Which answer stood there when the letter was written: in this sheet, if it says so. */
  private static String lettered(
      String letter, Sheet.Line line, Remembered row, Map<String, String> answers) {
    String shown = line.get("position_" + letter);
    int at = Review.LETTERS.indexOf(letter);
    String last = row == null || row.answers().size() <= at ? "" : row.answers().get(at);
    String quote = "quote_" + letter;
    boolean asWritten =
        shown.isBlank()
            || (row != null
                && !line.get(quote).isBlank()
                && CsvText.says(
                    line.get(quote), CsvText.strip(row.cells().getOrDefault(quote, ""))));
    if (asWritten && !last.isEmpty()) {
      return last;
    }
    String known = answer(shown, answers);
    return known.isEmpty() ? shown : known;
  }

  private static String answer(String words, Map<String, String> answers) {
    return answers.entrySet().stream()
        .filter(a -> Review.sameAnswer(a.getKey(), words))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }

  /** The answers of a row by the words in which a reviewer may have seen them. */
  private static Map<String, String> answers(Remembered row) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(Review.LETTERS.size(), row.answers().size()); i++) {
      String shown = row.cells().getOrDefault("position_" + Review.LETTERS.get(i), "");
      answers.put(CsvText.strip(shown), row.answers().get(i));
    }
    answers.remove("");
    row.answers().forEach(a -> answers.putIfAbsent(a, a));
    row.judged().forEach(s -> answers.putIfAbsent(s.position(), s.position()));
    String side = row.review().side();
    if (!side.isEmpty()) {
      answers.putIfAbsent(side, side);
    }
    return answers;
  }

  /** A note as it was given, in the browser or before, when the cell says no other. */
  private String note(String cell, Review old, String id) {
    Memory.Pending pending = memory.pending().get(id);
    if (pending != null && CsvText.says(cell, pending.review().note())) {
      return pending.review().note();
    }
    return CsvText.says(cell, old.note()) ? old.note() : cell;
  }

  /** A row of which the report alone is left: of a version without memory, or one that was lost. */
  private Remembered stranger(String id, Sheet.Line line, Review review) {
    Map<String, String> cells = new LinkedHashMap<>();
    for (String column : ours) {
      if (line.cells().containsKey(column)) {
        cells.put(column, CsvText.guard(line.get(column)));
      }
    }
    cells.keySet().removeAll(Columns.REVIEW);
    cells.put("id", id);
    boolean live = memory.run() == 0 && !line.get("status").equals(Status.RESOLVED.label());
    return new Remembered(
        id,
        "",
        line.get("attribute"),
        live ? Status.OPEN : Status.GONE,
        "",
        review,
        List.of(),
        List.of(),
        List.of(),
        cells);
  }
}

package sicetnon.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sicetnon.conflict.Contradiction;
import sicetnon.reading.Joining;
import sicetnon.reading.Readings;
import sicetnon.reading.Rejected;
import sicetnon.state.Continuity;
import sicetnon.state.CsvText;
import sicetnon.state.Review;

/** The cells of readings.csv and readings-rejected.csv. */
final class ReadingTables {
  static final String READINGS = "readings.csv";
  static final String REJECTED = "readings-rejected.csv";

  static final List<String> READERS =
      Arrays.asList(
          "reader, files, entries, rejected, rows, alone, shared, real, explained, not_real, later, undecided"
              .split(", "));

  static final List<String> REJECTS =
      Arrays.asList(
          "reader, reading, entry, question, source, quote, reason, nearest, location".split(", "));

  private ReadingTables() {}

  /** A row for each reader, the program's first: what it gave and what people said of its rows. */
  static List<Map<String, String>> readers(Continuity run) {
    List<Map<String, String>> rows = new ArrayList<>();
    rows.add(reader(run, new Readings.Reader(Joining.PROGRAM, List.of(), 0, 0)));
    run.results().readings().readers().forEach(r -> rows.add(reader(run, r)));
    return rows;
  }

  private static Map<String, String> reader(Continuity run, Readings.Reader reader) {
    List<Continuity.Row> own =
        run.rows().stream()
            .filter(r -> r.contradiction() != null)
            .filter(r -> r.contradiction().foundBy().readers().contains(reader.name()))
            .toList();
    Map<String, Integer> decided = new TreeMap<>();
    own.forEach(r -> decided.merge(decision(r.remembered().review()), 1, Integer::sum));
    long alone =
        own.stream().filter(r -> r.contradiction().foundBy().readers().size() == 1).count();
    Map<String, String> row = new LinkedHashMap<>();
    boolean program = reader.name().equals(Joining.PROGRAM);
    row.put("reader", CsvText.guard(reader.name()));
    row.put("files", CsvText.guard(String.join("; ", reader.files())));
    row.put("entries", program ? "" : Integer.toString(reader.entries()));
    row.put("rejected", program ? "" : Integer.toString(reader.rejected()));
    row.put("rows", Integer.toString(own.size()));
    row.put("alone", Long.toString(alone));
    row.put("shared", CsvText.guard(shared(own, reader.name())));
    for (String column : List.of("real", "explained", "not_real", "later", "undecided")) {
      row.put(column, Integer.toString(decided.getOrDefault(column, 0)));
    }
    return row;
  }

  /** A side is right only where the sides contradict each other. */
  private static String decision(Review review) {
    return switch (review.decision()) {
      case "real", Review.RIGHT -> "real";
      case "explained" -> "explained";
      case "not-real" -> "not_real";
      case "later" -> "later";
      default -> "undecided";
    };
  }

  /** How many of the rows others found, too: "model-a 3; program 2". */
  private static String shared(List<Continuity.Row> rows, String reader) {
    Map<String, Integer> others = new TreeMap<>();
    for (Continuity.Row row : rows) {
      Contradiction c = row.contradiction();
      c.foundBy().readers().stream()
          .filter(r -> !r.equals(reader))
          .forEach(r -> others.merge(r, 1, Integer::sum));
    }
    List<String> out = new ArrayList<>();
    others.forEach((name, n) -> out.add(name + " " + n));
    return String.join("; ", out);
  }

  /** What was not taken, in the order of the readings. */
  static List<Map<String, String>> rejected(Readings readings) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Rejected one : readings.rejected()) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("reader", CsvText.guard(one.by()));
      row.put(
          "reading", CsvText.guard(one.line() > 0 ? one.file() + ":" + one.line() : one.file()));
      row.put("entry", one.number() > 0 ? Integer.toString(one.number()) : "");
      row.put("question", CsvText.guard(one.question()));
      row.put("source", CsvText.guard(one.source()));
      row.put("quote", CsvText.guard(CsvText.oneLine(one.quote())));
      row.put("reason", CsvText.guard(one.reason()));
      row.put("nearest", CsvText.guard(CsvText.oneLine(one.nearest())));
      row.put("location", CsvText.guard(one.location()));
      rows.add(row);
    }
    return rows;
  }
}

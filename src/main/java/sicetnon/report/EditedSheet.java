package sicetnon.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import sicetnon.state.Columns;
import sicetnon.state.Content;
import sicetnon.state.Dialect;
import sicetnon.state.Previous;
import sicetnon.state.Remembered;
import sicetnon.state.Review;

/**
 * A list that people edit.
 *
 * @param columns ours, then those that they added
 * @param rows cells by column
 */
record EditedSheet(List<String> columns, List<Map<String, String>> rows) {

  /**
   * The list of some rows.
   *
   * @param columns ours
   * @param reviews what stands on each row
   */
  static EditedSheet of(
      List<String> columns, List<Remembered> rows, Function<Remembered, Review> reviews) {
    List<Map<String, String>> all = new ArrayList<>();
    Set<String> added = new TreeSet<>();
    for (Remembered row : rows) {
      Review review = reviews.apply(row);
      Map<String, String> cells = new LinkedHashMap<>(row.cells());
      cells.putAll(ReportRow.review(review, row.answers()));
      all.add(cells);
      added.addAll(review.more().keySet());
    }
    List<String> every = new ArrayList<>(columns);
    if (all.stream().allMatch(r -> r.getOrDefault(Columns.FOUND_BY, "").isEmpty())) {
      every.remove(Columns.FOUND_BY);
    }
    every.addAll(added);
    return new EditedSheet(every, all);
  }

  /** As a table in a file; in letters for everything where its own do not suffice. */
  Content csv(Dialect dialect) {
    Dialect suited = suited(dialect);
    return out -> CsvWriter.write(columns, rows.stream(), suited, out);
  }

  /** The dialect in which all of it can be written: the one given, or it with other letters. */
  Dialect suited(Dialect dialect) {
    return beyond(dialect).isEmpty() ? dialect : dialect.unicode();
  }

  /** Why it is not written as it stood before, in words; nothing when it is. */
  Optional<String> remark(Path output, String file, Previous previous) {
    Dialect dialect = previous.dialect(file);
    return beyond(dialect)
        .map(
            c ->
                output.resolve(file)
                    + ": \""
                    + c
                    + "\" cannot be written in "
                    + dialect.letters()
                    + ", in which it was saved, so it is UTF-8 now; save it as that");
  }

  /** The first character that cannot be written in a dialect. */
  private Optional<String> beyond(Dialect dialect) {
    Stream<String> cells =
        rows.stream().flatMap(r -> columns.stream().map(c -> CsvWriter.cell(c, r)));
    return Stream.concat(columns.stream(), cells)
        .map(dialect::beyond)
        .filter(c -> !c.isEmpty())
        .findFirst();
  }
}

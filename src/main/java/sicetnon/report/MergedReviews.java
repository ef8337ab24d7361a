package sicetnon.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sicetnon.state.CsvText;
import sicetnon.state.Review;
import sicetnon.state.ReviewMerge;

/** Merged reviews as a report of their own. */
public final class MergedReviews {
  private MergedReviews() {}

  /** The content of the file. */
  public static byte[] bytes(ReviewMerge merged) throws IOException {
    List<Map<String, String>> rows = merged.rows().stream().map(MergedReviews::guarded).toList();
    return CsvWriter.bytes(merged.columns(), rows);
  }

  private static Map<String, String> guarded(Map<String, String> row) {
    Map<String, String> out = new LinkedHashMap<>();
    row.forEach(
        (column, cell) ->
            out.put(column, Review.DECISIONS.contains(cell) ? cell : CsvText.guard(cell)));
    return out;
  }
}

package sicetnon.report;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sicetnon.fuse.ClaimTableReader;
import sicetnon.fuse.Fused;
import sicetnon.state.CsvText;

/** The tables that a fused table of claims gives. */
public final class FusedReports {
  private static final List<String> VALUES =
      List.of(
          "object", "attribute", "verdict", "value", "origins_for", "origins_against", "reason");
  private static final List<String> SOURCES =
      List.of("source", "estimated_accuracy", "claims", "overruled");
  private static final List<String> REJECTS = List.of("line", "reason", "row");

  private FusedReports() {}

  /** fused.csv: one row for each item. */
  public static byte[] values(Fused fused) throws IOException {
    Stream<Map<String, String>> rows =
        IntStream.range(0, fused.decisions().size()).mapToObj(i -> value(fused, i));
    return CsvWriter.bytes(VALUES, rows);
  }

  private static Map<String, String> value(Fused fused, int item) {
    Fused.Decision decision = fused.decisions().get(item);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("object", CsvText.guard(fused.table().object(item)));
    row.put("attribute", CsvText.guard(fused.table().attribute(item)));
    row.put("verdict", decision.decided() ? "supported" : "undecided");
    row.put("value", CsvText.guard(decision.value()));
    row.put("origins_for", Integer.toString(decision.pro()));
    row.put("origins_against", Integer.toString(decision.contra()));
    row.put("reason", decision.reason());
    return row;
  }

  /** fused-sources.csv: one row for each source. */
  public static byte[] sources(Fused fused) throws IOException {
    return CsvWriter.bytes(SOURCES, fused.sources().stream().map(FusedReports::source));
  }

  private static Map<String, String> source(Fused.Standing source) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("source", CsvText.guard(source.source()));
    row.put("estimated_accuracy", String.format(Locale.ROOT, "%.3f", source.accuracy()));
    row.put("claims", Integer.toString(source.claims()));
    row.put("overruled", Integer.toString(source.overruled()));
    return row;
  }

  /** rejects.csv: one row for each row that could not be taken. */
  public static byte[] rejects(List<ClaimTableReader.Reject> rejects) throws IOException {
    return CsvWriter.bytes(REJECTS, rejects.stream().map(FusedReports::reject));
  }

  private static Map<String, String> reject(ClaimTableReader.Reject reject) {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("line", Long.toString(reject.line()));
    row.put("reason", CsvText.guard(reject.why()));
    row.put("row", CsvText.guard(String.join("; ", reject.row())));
    return row;
  }
}

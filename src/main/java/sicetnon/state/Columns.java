package sicetnon.state;

import java.util.Arrays;
import java.util.List;

/** Columns that writer and reader of the reviewed report share. */
public final class Columns {
  /** Of contradictions.csv, in order: what a reviewer reads and fills in comes first. */
  public static final List<String> CONTRADICTIONS =
      columns(
          "severity, question, position_a, quote_a, location_a, position_b, quote_b, location_b, decision, note, verdict, explanation, status, kind, across, subject, attribute, origins_a, sources_a, origins_b, sources_b, other_positions, id, found_by");

  /** Ours that stands in a list only where a row has something in it. */
  public static final String FOUND_BY = "found_by";

  /** Of near-misses.csv, in order. */
  public static final List<String> NEAR_MISSES =
      columns(
          "severity, question, position_a, quote_a, location_a, position_b, quote_b, location_b, decision, note, reason, explanation, kind, across, subject, attribute, origins_a, sources_a, origins_b, sources_b, other_positions, id");

  /**
   * The orders that contradictions.csv has or had: without and with who found a row, older ones.
   */
  static final List<List<String>> ORDERS =
      List.of(
          CONTRADICTIONS.subList(0, CONTRADICTIONS.size() - 1),
          CONTRADICTIONS,
          columns(
              "id, status, severity, kind, across, question, subject, attribute, position_a, origins_a, sources_a, quote_a, location_a, position_b, origins_b, sources_b, quote_b, location_b, other_positions, verdict, explanation, decision, note"));

  /** The reviewer's own. */
  static final List<String> REVIEW = List.of("id", "decision", "note");

  private Columns() {}

  private static List<String> columns(String names) {
    return Arrays.asList(names.split(", "));
  }
}

package sicetnon.state;

import java.util.Arrays;
import java.util.List;

/** Columns that writer and reader of the reviewed report share. */
public final class Columns {
  /** Of contradictions.csv, in order. */
  public static final List<String> CONTRADICTIONS =
      Arrays.asList(
          "id, status, severity, kind, across, question, subject, attribute, position_a, origins_a, sources_a, quote_a, location_a, position_b, origins_b, sources_b, quote_b, location_b, other_positions, verdict, explanation, decision, note"
              .split(", "));

  /** The reviewer's own. */
  static final List<String> REVIEW = List.of("id", "decision", "note");

  private Columns() {}
}

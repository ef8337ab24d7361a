package sicetnon.figure;

import java.math.BigDecimal;
import java.util.Map;

/** How many of a shorter time are a longer one. */
final class Spans {
  private static final Map<String, Integer> IN =
      Map.of("month year", 12, "week year", 52, "minute hour", 60);

  private Spans() {}

  /** How many of the shorter are one of the longer; null where nobody can say. */
  static BigDecimal in(String longer, String shorter) {
    Integer many = longer.equals(shorter) ? Integer.valueOf(1) : IN.get(shorter + " " + longer);
    return many == null ? null : BigDecimal.valueOf(many);
  }
}

package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What speaks for it that two roles cannot both have a thing, and how much is enough. */
class WeightTest {
  private static final List<Point> ORDER = List.of(Point.values());

  private static Weight weigh(String a, String b, boolean contrast) {
    return Weight.of(
        Claims.claims(a),
        Claims.claims(b),
        new Comparison(Claims.PACK, Ties.NONE).answering(),
        contrast);
  }

  /** The first points, as many as are asked for. */
  private static Weight of(int points) {
    return new Weight(EnumSet.copyOf(ORDER.subList(0, points)));
  }

  private static String codes(List<Point> points) {
    return points.stream().map(Point::name).collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0} / {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // by the acts of either side
        "a nurse performs budget | b midwife performs budget | ''",
        "a nurse rules budget | b midwife rules budget | BOTH_ANSWER BOTH_RULE",
        "a nurse rules budget | b midwife makes budget | BOTH_ANSWER",
        "a nurse makes budget | b midwife ensures budget | BOTH_ANSWER",
        "a nurse rules budget | b midwife performs budget | ''",
        "a nurse performs budget | b midwife rules budget | ''",
        "a nurse performs budget; a nurse rules budget | b midwife makes budget; b midwife rules budget"
            + " | BOTH_ANSWER BOTH_RULE",
        // by the articles
        "a nurse performs budget; b nurse performs budget | c midwife performs budget | THREE_ARTICLES",
        "a nurse performs budget | b midwife performs budget; c midwife performs budget | THREE_ARTICLES",
        "a nurse performs budget; b nurse performs budget | a midwife performs budget; c midwife performs budget"
            + " | THREE_ARTICLES TWO_ARTICLES_EACH",
        "a nurse performs budget; a nurse performs budget | b midwife performs budget; b midwife performs budget | ''",
        // one voice in two files is one
        "a nurse performs budget from=acme; b nurse performs budget from=acme | c midwife performs budget | ''"
      })
  void everyPointIsOfAllClaimsOfBothSides(String a, String b, String points) {
    assertEquals(points, codes(weigh(a, b, false).has()));
    assertEquals(points, codes(weigh(b, a, false).has()), "which comes first does not matter");
    assertEquals((points + " CONTRAST").strip(), codes(weigh(a, b, true).has()));
  }

  @Test
  void whatIsLackingIsToldInTheOrderInWhichReadersMissIt() {
    Weight weight = weigh("a nurse rules budget", "b midwife rules budget", false);
    assertEquals("THREE_ARTICLES TWO_ARTICLES_EACH CONTRAST", codes(weight.lacks()));
    assertEquals(ORDER, Weight.NONE.lacks());
    assertEquals(List.of(), of(ORDER.size()).lacks());
  }

  @Test
  void enoughPointsMakeRowAndMoreMakeItLikely() {
    for (int i = 1; i <= ORDER.size(); i++) {
      Weight weight = of(i);
      assertEquals(i >= Weight.LOWER, weight.row(), "row by " + i + " points");
      assertEquals(i >= Weight.UPPER, weight.likely(), "likely by " + i + " points");
    }
  }

  @Test
  void oneIsMissingAtLeast() {
    assertEquals(Weight.LOWER, Weight.NONE.missing());
    assertEquals(2, of(Weight.LOWER - 2).missing());
    assertEquals(1, of(Weight.LOWER - 1).missing());
    assertEquals(1, of(ORDER.size()).missing());
  }

  @Test
  void everyPointHasWordsForBeingThereAndForBeingMissing() {
    for (Point point : Point.values()) {
      assertEquals(false, point.words().isBlank() || point.lacking().isBlank());
      assertEquals(false, point.words().equals(point.lacking()));
    }
  }
}

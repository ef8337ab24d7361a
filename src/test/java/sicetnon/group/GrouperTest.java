package sicetnon.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.claim.Claim;
import sicetnon.conflict.Claims;

/** Which claims answer one question, and which of them agree. */
class GrouperTest {
  private static List<Item> group(String claims) {
    return Grouper.group(Claims.claims(claims));
  }

  /** The positions of one question, each with the sources that take it. */
  private static String positions(Item item) {
    return item.positions().stream()
        .map(p -> p.text() + ": " + String.join(" ", p.sources()))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the thing makes the question, not the act, the role, the scope or the source
        "a nurse rules budget; b nurse makes budget; c midwife rules budget level=senior | budget",
        "a nurse rules budget; b nurse rules menu | budget, menu",
        "a nurse rules budget; b nurse rules budget/ward | budget/ward, budget",
        "a nurse rules plan; b nurse rules plan? | plan?, plan",
        // other questions are of a role
        "a nurse is calm; b midwife is calm; c nurse is calm not | midwife, nurse",
        "a nurse is calm; b nurse is tidy | nurse, nurse",
        "a nurse earns 40; b nurse reports-to matron | nurse, nurse"
      })
  void questionsAreSortedByTheirKey(String claims, String subjects) {
    assertEquals(
        subjects,
        group(claims).stream().map(i -> i.question().subject()).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // one role, whatever the act, the scope and how firmly it is said
        "a nurse rules budget; b nurse makes budget usually; c nurse rules budget level=senior | nurse: a b c",
        "b nurse rules budget; a nurse rules budget; a nurse makes budget | nurse: a b",
        "a nurse rules budget; b midwife rules budget | midwife: b, nurse: a",
        // together is another answer than alone, taking part than doing, denying than saying
        "a nurse+midwife rules budget; b nurse rules budget | midwife and nurse: a, nurse: b",
        "a nurse rules budget; b nurse joins budget; c nurse joins budget merely | nurse: a, nurse (takes part): b c",
        "a nurse rules budget; b nurse rules budget not | not nurse: b, nurse: a",
        // yes and no
        "a nurse is calm; b nurse is calm not; c nurse is calm | no: b, yes: a c",
        // what the source does not hold stands in no position
        "a nurse rules budget; b midwife rules budget reported | nurse: a",
        "a nurse rules budget reported | ''",
        // other kinds by their words
        "a nurse looks calm; b nurse looks strategic; c nurse looks calm not | calm: a, not calm: c, strategic: b",
        "a nurse reports-to head-nurse; b nurse reports-to matron | head nurse: a, matron: b",
        "a nurse+midwife tops nurse; b nurse+midwife tops -; c nurse+midwife tops nurse/drugs"
            + " | neither: b, nurse: a, nurse (over drugs): c"
      })
  void whatAgreesIsOnePosition(String claims, String positions) {
    assertEquals(positions, positions(group(claims).get(0)));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a nurse earns 40000; b nurse earns 40000 | €40,000 a year: a b",
        "a nurse earns 40000; b nurse earns 50000 | €40,000 a year: a, €50,000 a year: b",
        // a rounded figure and one within a range agree
        "a nurse earns 40000 rounded=500; b nurse earns 40400 | €40,000 a year / €40,400 a year: a b",
        "a nurse earns 40000..50000; b nurse earns 45000 | €40,000 to 50,000 a year / €45,000 a year: a b",
        // each agrees with all of the position, not with one of it; the lowest first
        "c nurse earns 40000..50000; b nurse earns 41000; a nurse earns 49000"
            + " | €40,000 to 50,000 a year / €41,000 a year: b c, €49,000 a year: a",
        // ranges that end elsewhere, other units and periods
        "a nurse earns 40000..50000; b nurse earns 40000..60000 | €40,000 to 50,000 a year: a, €40,000 to 60,000 a year: b",
        "a nurse earns 40000 unit=USD; b nurse earns 40000 | USD 40,000 a year: a, €40,000 a year: b",
        "a nurse earns 12000; b nurse earns 1000 per=month | €1,000 a month / €12,000 a year: a b",
        // figures of two cases are two
        "a nurse earns 40000 level=senior; b nurse earns 40000 | €40,000 a year: b, €40,000 a year (senior): a",
        "a nurse earns 40000 place=york; b nurse earns 40000 place=york | €40,000 a year (york): a b",
        // a figure that its source does not hold stands nowhere
        "a nurse earns 40000; b nurse earns 50000 reported | €40,000 a year: a"
      })
  void figuresThatMayBothBeRightAreOnePosition(String claims, String positions) {
    assertEquals(positions, positions(group(claims).get(0)));
  }

  @Test
  void orderOfTheClaimsDoesNotMatter() {
    List<Claim> claims =
        new ArrayList<>(
            Claims.claims(
                "b nurse earns 40..50; a nurse earns 45; c nurse earns 49; a nurse earns 60;"
                    + " a nurse rules budget; b midwife rules budget; c nurse rules budget"));
    List<Item> expected = Grouper.group(claims);
    Random random = new Random(7);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(claims, random);
      assertEquals(expected, Grouper.group(claims));
    }
  }

  @Test
  void claimsStandInFileOrder() {
    Item item =
        group(
                "b nurse rules budget line=2; b nurse rules budget line=1; a nurse rules budget line=9")
            .get(0);
    List<String> order = List.of("a:9", "b:1", "b:2");
    assertEquals(order, item.claims().stream().map(c -> c.evidence().location()).toList());
    assertEquals(
        order,
        item.positions().get(0).claims().stream().map(c -> c.evidence().location()).toList());
  }

  @Test
  void figuresOfOnePositionStandInFileOrder() {
    Item item =
        group("b nurse earns 45 line=2; b nurse earns 40..50 line=1; a nurse earns 45 line=9")
            .get(0);
    assertEquals(
        List.of("a:9", "b:1", "b:2"),
        item.positions().get(0).claims().stream().map(c -> c.evidence().location()).toList());
  }

  @Test
  void idIsOfTheQuestionAlone() {
    String id = group("a nurse rules budget").get(0).id();
    assertEquals(id, group("b midwife makes budget not level=senior").get(0).id());
    assertNotEquals(id, group("a nurse rules menu").get(0).id());
    assertTrue(id.startsWith("i"), id);
  }

  @Test
  void positionDeniesWhatItsClaimsDeny() {
    List<Position> positions =
        group("a nurse rules budget; b nurse rules budget not").get(0).positions();
    assertEquals(List.of(true, false), positions.stream().map(Position::denies).toList());
  }

  /** Comparing grows with the square of the figures; nobody asks what has so many answers. */
  @Test
  void ofMoreThanThousandFiguresTheFirstAreTaken() {
    String figures =
        IntStream.rangeClosed(1, 1001)
            .mapToObj(i -> "a nurse earns " + 10 * i)
            .collect(Collectors.joining("; "));
    // one that was there is no further figure
    Item item = group(figures + "; b nurse earns 10; b nurse earns 7").get(0);
    assertEquals(1000, item.positions().size());
    assertEquals(1003, item.claims().size());
    assertEquals(1001, item.positions().stream().mapToInt(p -> p.claims().size()).sum());
    assertEquals(
        List.of(), item.positions().stream().filter(p -> p.text().contains("10,010")).toList());
  }
}

package sicetnon.conflict;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.group.Position;

/** How claims that contradict each other make a row. */
class DisputeTest {
  private static final Ties TIES =
      Claims.related("nurse/midwife", "nurse/matron", "midwife/matron");

  private static List<Contradiction> rows(String claims) {
    return Claims.find(TIES, claims).contradictions();
  }

  private static Contradiction row(String claims) {
    List<Contradiction> rows = rows(claims);
    assertEquals(1, rows.size(), rows.toString());
    return rows.get(0);
  }

  private static String told(Position position) {
    return position.text()
        + ": "
        + position.claims().stream()
            .map(c -> c.evidence().source())
            .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // more voices, then who asserts, then more claims, then the words
        "a nurse is calm; b nurse is calm not; c nurse is calm not | no: b c, yes: a",
        "a nurse is calm not; b nurse is calm | yes: b, no: a",
        "a nurse is calm; b nurse is calm not from=acme; c nurse is calm not from=acme | yes: a, no: b c",
        "a nurse looks operational; b nurse looks strategic; b nurse looks strategic | strategic: b b, operational: a",
        "a nurse looks strategic; b nurse looks operational | operational: b, strategic: a",
        // the best supported of those against it stands on the other side, the others behind
        "a nurse reports-to matron; b nurse reports-to surgeon; c nurse reports-to surgeon;"
            + " d nurse reports-to chef; e nurse reports-to matron; f nurse reports-to surgeon"
            + " | surgeon: b c f, matron: a e, chef: d",
        "a nurse rules budget single; b nurse rules budget single; c midwife rules budget single;"
            + " d nurse rules budget not | nurse: a b, midwife: c, not nurse: d",
        // of those with equally many voices the one that flatly denies
        "a nurse rules budget; b nurse rules budget; c midwife rules budget alone;"
            + " c midwife rules budget alone; d nurse rules budget not"
            + " | nurse: a b, not nurse: d, midwife: c c",
        "a nurse rules budget; b nurse rules budget; c nurse rules budget; d midwife rules budget alone;"
            + " e midwife rules budget alone; f nurse rules budget not"
            + " | nurse: a b c, midwife: d e, not nurse: f",
        // what contradicts neither side stands in no row
        "a nurse looks strategic; b nurse looks strategic; c nurse looks operational; d nurse looks calm"
            + " | strategic: a b, operational: c",
        // what contradicts the second side only is behind
        "a nurse rules budget; b nurse rules budget; c nurse rules budget; d midwife rules budget alone;"
            + " e midwife rules budget alone; f midwife rules budget not"
            + " | nurse: a b c, midwife: d e, not midwife: f"
      })
  void sidesOfRow(String claims, String positions) {
    assertEquals(
        positions,
        row(claims).positions().stream().map(DisputeTest::told).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a nurse is calm; b nurse is calm not; c nurse is calm level=senior | yes: a, no: b",
        "a nurse is calm; b nurse is calm not; c nurse is calm perhaps | yes: a, no: b",
        "a nurse is calm; b nurse is calm not; c nurse is calm not reported | yes: a, no: b",
        "a nurse rules budget; b nurse concerns budget; c nurse rules budget not | nurse: a, not nurse: c"
      })
  void onlyWhatIsContradictedIsEvidence(String claims, String sides) {
    Contradiction row = row(claims);
    assertEquals(sides, told(row.a()) + ", " + told(row.b()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // flatly denied, and how firmly it is said
        "a nurse is calm; b nurse is calm not | high",
        "a nurse is calm must; b nurse is calm not | high",
        "a nurse is calm usually; b nurse is calm not | medium",
        "a nurse is calm; b nurse is calm not usually | medium",
        "a nurse is calm usually; b nurse is calm not usually | low",
        // not flatly, or explained
        "a nurse looks strategic; b nurse looks operational | medium",
        "a nurse is calm year=2020; b nurse is calm not year=2024 | medium",
        // one holder only, alone, as a help
        "a nurse rules budget single; b midwife rules budget single | high",
        "a nurse rules budget alone; b midwife rules budget | medium",
        "a nurse rules budget; b nurse joins budget merely | medium",
        // ranges that only end elsewhere, unless one source draws both or leaves room for no other
        "a nurse earns 40..50; b nurse earns 40..60 | low",
        "a nurse earns 40..50; a nurse earns 40..60 | medium",
        "a nurse earns 40..50 only; b nurse earns 40..60 | medium",
        "a nurse earns 40..50; b nurse earns 40..60 only | medium",
        "a nurse earns 40..50 only usually; b nurse earns 40..60 usually | low",
        // the firmest pair counts
        "a nurse is calm usually; b nurse is calm not usually; c nurse is calm | medium",
        "c nurse is calm; a nurse is calm usually; b nurse is calm not usually; d nurse is calm not | high",
        "a nurse is calm; d nurse is calm not; e nurse is calm not usually | high"
      })
  void severityIsOfFirmestPair(String claims, String severity) {
    assertEquals(severity, row(claims).severity().label());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a nurse is calm; b nurse is calm not | sources",
        "a nurse is calm; a nurse is calm not | one source",
        "a nurse is calm; a nurse is calm not; b nurse is calm | both",
        "a nurse is calm; b nurse is calm; b nurse is calm not | both",
        "a nurse is calm; b nurse is calm; c nurse is calm not; d nurse is calm not | sources",
        "a nurse is calm usually; b nurse is calm; b nurse is calm not | both",
        "a nurse is calm; a nurse is calm not usually; b nurse is calm usually; b nurse is calm not | both",
        "a nurse is calm; a nurse is calm not; b nurse is calm level=senior; b nurse is calm not time=winter | one source"
      })
  void acrossSourcesOrInsideOne(String claims, String across) {
    assertEquals(across, row(claims).across());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a nurse earns 40 provider=acme; b nurse earns 50 provider=ajax | provider",
        "a nurse earns 40 provider=acme; b nurse earns 50 provider=acme | ''",
        "a nurse earns 40 provider=acme; b nurse earns 50 provider=ajax; c nurse earns 60 provider=ajax | ''",
        "a nurse is calm year=2020; b nurse is calm not year=2024 | date",
        "a nurse is calm year=2020; b nurse is calm not year=2024; c nurse is calm | ''"
      })
  void whatExplainsAllPairsExplainsRow(String claims, String explaining) {
    assertEquals(explaining, row(claims).explaining());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a nurse is calm; b nurse is calm not | ''",
        "a nurse is calm level=senior; b nurse is calm not level=senior | level=senior",
        "a nurse is calm level=senior time=winter; b nurse is calm not level=senior time=winter"
            + " | level=senior; time=winter",
        // an axis that restricts nothing is no part of it
        "a nurse is calm place=york; b nurse is calm not place=york | ''",
        "a nurse is calm provider=acme; b nurse is calm not provider=acme | ''",
        // of figures whichever axis names the case
        "a nurse earns 40 place=york; b nurse earns 50 place=york | for=york",
        "a nurse earns 40 company=acme; b nurse earns 50 company=acme | for=acme",
        "a nurse earns 40 case=acme level=senior; b nurse earns 50 company=acme level=senior"
            + " | level=senior; for=acme",
        "a nurse earns 40 statistic=most; b nurse earns 50 statistic=most | statistic=most",
        "a nurse earns 40 statistic=median; b nurse earns 50 statistic=median | ''",
        "a nurse earns 90 statistic=least; b nurse earns 50 statistic=average | ''"
      })
  void scopeIsWhatBothSidesName(String claims, String scope) {
    assertEquals(scope, row(claims).scope());
  }

  @Test
  void everyScopeHasRowAndIdOfItsOwn() {
    List<Contradiction> rows =
        rows(
            "a nurse is calm; b nurse is calm not;"
                + " a nurse is calm level=senior; b nurse is calm not level=senior");
    assertEquals(
        List.of("", "level=senior"), rows.stream().map(Contradiction::scope).sorted().toList());
    assertNotEquals(rows.get(0).id(), rows.get(1).id());
    assertTrue(rows.get(0).id().startsWith("d"), rows.get(0).id());
  }

  @Test
  void idIsOfQuestionAndScopeAlone() {
    String id = row("a nurse is calm level=senior; b nurse is calm not level=senior").id();
    assertEquals(
        id,
        row("x nurse is calm level=senior usually; y nurse is calm not level=senior;"
                + " z nurse is calm not level=senior")
            .id());
    assertNotEquals(id, row("a nurse is tidy level=senior; b nurse is tidy not level=senior").id());
  }

  @Test
  void rowUnderAnotherIdIsTheSameElse() {
    Contradiction row = row("a nurse is calm; b nurse is calm not");
    Contradiction other = row.as("d0");
    assertEquals("d0", other.id());
    assertEquals(row, other.as(row.id()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // a figure joins if it contradicts all before it
        "a nurse earns 40; b nurse earns 60; c nurse earns 80 | €40 a year, €60 a year, €80 a year",
        "a nurse earns 40..50; b nurse earns 40..50; c nurse earns 45..95; d nurse earns 90 place=france"
            + " | €40 to 50 a year, €90 a year (france)",
        // one that clashes goes before one that only ends elsewhere, whoever has more voices
        "a nurse earns 40..50; b nurse earns 40..60; c nurse earns 40..60; d nurse earns 55 place=france"
            + " | €40 to 50 a year, €55 a year (france)",
        // the less restricted goes first
        "a nurse earns 40 place=france; b nurse earns 50 | €50 a year, €40 a year (france)",
        "a nurse earns 40; b nurse earns 50 place=france; c nurse earns 60"
            + " | €40 a year, €60 a year, €50 a year (france)"
      })
  void figuresOfRow(String claims, String positions) {
    assertEquals(
        positions,
        row(claims).positions().stream().map(Position::text).collect(Collectors.joining(", ")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // an overall figure beyond those of all levels that another source gives
        "a nurse earns 40 level=junior; a nurse earns 60 level=senior; b nurse earns 90 | true",
        "a nurse earns 40 level=junior; a nurse earns 60 level=senior; b nurse earns 30 | true",
        "a nurse earns 40 level=junior; a nurse earns 60 level=senior; b nurse earns 50 | false",
        "a nurse earns 60 level=senior; b nurse earns 90 | false",
        "a nurse earns 40 level=junior; c nurse earns 60 level=senior; b nurse earns 90 | false",
        "a nurse earns 40 level=junior; a nurse earns 60 level=senior reported; b nurse earns 90 | false",
        "a nurse earns 40 level=junior; a nurse earns 60 level=senior; a nurse earns 90 | false",
        "a nurse earns 40 level=junior; a nurse earns 95 level=senior; b nurse earns 90 | false"
      })
  void overallFigureIsMeasuredByThoseOfAllLevels(String claims, boolean row) {
    assertEquals(row, !rows(claims).isEmpty());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // plain before hedged, named before found, then file order
        "a nurse is calm usually; b nurse is calm; c nurse is calm; z nurse is calm not | b",
        "b nurse is calm; a nurse is calm; z nurse is calm not | a",
        "a nurse is calm found; b nurse is calm; z nurse is calm not | b",
        "a nurse is calm said=she_is_calm; b nurse is calm; z nurse is calm not | b",
        "a head-nurse is calm said=the_nurse_is_calm; b head-nurse is calm said=the_head_is_calm;"
            + " z head-nurse is calm not | a",
        "a nurse is calm said=The_NURSE_is_calm; b nurse is calm; z nurse is calm not | a"
      })
  void plainestClaimStandsForPosition(String claims, String source) {
    Contradiction row = row(claims);
    Position yes = row.a().denies() ? row.b() : row.a();
    assertEquals(source, Contradiction.plainest(yes).evidence().source());
  }
}

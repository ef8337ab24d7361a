package sicetnon.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sicetnon.Articles;
import sicetnon.evaluate.GoldKey.Conflict;
import sicetnon.evaluate.GoldKey.GoldClaim;
import sicetnon.evaluate.GoldKey.Quote;
import sicetnon.reconcile.Results;

/** Hand-made cases whose scores can be counted on one's fingers. */
class ScorerTest {
  private static final String ONE =
      "Nurse vs Midwife: The Difference\n\nThe nurse sets the budget.\n\nNurses set the schedule.\n\nThe nurse owns the roadmap.\n";
  private static final String TWO =
      "Nurse vs Midwife: The Difference\n\nThe midwife sets the budget.\n\nMidwives control the schedule.\n\nThe midwife owns the roadmap.\n";

  private static Conflict pair(String id, String tier, String a, String b) {
    return new Conflict(
        id, tier, "", "", List.of(new Quote("one.txt", a)), List.of(new Quote("two.txt", b)));
  }

  private static Scores score(GoldKey key) {
    Results results = Articles.run("one.txt", ONE, "two.txt", TWO);
    return new Scorer(key, Map.of("one.txt", ONE, "two.txt", TWO))
        .score(
            results.conflicts().contradictions(),
            results.conflicts().nearMisses(),
            results.claims())
        .scores();
  }

  @Test
  void countsRightWrongAndUnlistedRows() {
    Conflict budget =
        pair("budget", "must", "The nurse sets the budget", "The midwife  sets\nthe budget");
    Conflict missed =
        pair("missed", "should", "The nurse sets the budget", "Midwives control the schedule");
    Conflict tempting =
        pair("schedule", "", "Nurses set the schedule", "Midwives control the schedule");
    Scores scores =
        score(new GoldKey("k", List.of(), List.of(budget, missed), List.of(tempting), List.of()));
    assertEquals(3, scores.rows());
    assertEquals(1, scores.right());
    assertEquals(1, scores.wrong());
    assertEquals(1, scores.unlisted());
    assertEquals(1.0, scores.recall("must"));
    assertEquals(0.0, scores.recall("should"));
    assertEquals(0.5, scores.mainRecall());
    assertEquals(1.0 / 3, scores.strictPrecision());
    assertEquals(0.5, scores.lenientPrecision());
    assertEquals(1, scores.falseAlarms());
    assertEquals(0.4, scores.f1(), 1e-9);
  }

  @Test
  void aSecondRowOnAFoundConflictIsADuplicate() {
    Conflict both =
        new Conflict(
            "both",
            "must",
            "",
            "",
            List.of(
                new Quote("one.txt", "The nurse sets the budget."),
                new Quote("one.txt", "Nurses set the schedule.")),
            List.of(
                new Quote("two.txt", "The midwife sets the budget."),
                new Quote("two.txt", "Midwives control the schedule.")));
    Scores scores = score(new GoldKey("k", List.of(), List.of(both), List.of(), List.of()));
    assertEquals(1, scores.right());
    assertEquals(1, scores.duplicate());
    assertEquals(0.5, scores.strictPrecision());
  }

  @Test
  void saysWhereAMissedConflictWasLost() {
    Conflict noClaim =
        pair("n", "must", "Nurse vs Midwife: The Difference", "The midwife sets the budget");
    Conflict other =
        pair("o", "must", "The nurse sets the budget", "Midwives control the schedule");
    Results results = Articles.run("one.txt", ONE, "two.txt", TWO);
    GoldKey key = new GoldKey("k", null, List.of(noClaim, other), null, null);
    List<String> stages =
        new Scorer(key, Map.of("one.txt", ONE, "two.txt", TWO))
            .score(List.of(), results.conflicts().nearMisses(), results.claims()).missed().stream()
                .map(Scorer.Lost::stage)
                .toList();
    assertEquals(
        List.of(
            "no claim on side a",
            "different questions: performs|budget|budget / performs|timeline|timeline"),
        stages);
  }

  @Test
  void matchesClaimsBySubjectPolarityAndTouch() {
    List<GoldClaim> claims =
        List.of(
            new GoldClaim(
                "one.txt", "The nurse sets the budget", List.of("nurse"), "+", true, false),
            new GoldClaim(
                "one.txt", "Nurses set the schedule", List.of("midwife"), "+", true, false),
            new GoldClaim(
                "one.txt", "The nurse owns the roadmap", List.of("nurse"), "-", true, false),
            new GoldClaim("one.txt", "roadmap", List.of("nurse"), "-", true, true));
    Scores scores = score(new GoldKey("k", List.of("one.txt"), List.of(), List.of(), claims));
    assertEquals(3, scores.goldClaims());
    assertEquals(1, scores.goldFound());
    assertEquals(3, scores.predicted());
    assertEquals(1, scores.predictedRight());
  }

  @Test
  void anEmptyKeyScoresNothing() {
    Scores scores = score(new GoldKey("k", null, null, null, null));
    assertEquals(0.0, scores.f1());
    assertEquals(3, scores.unlisted());
  }

  @Test
  void theTotalAddsCountsNotShares() {
    Scores one =
        new Scores("a", Map.of("must", 1), Map.of("must", 1), 1, 1, 0, 0, 0, 2, 0, 4, 3, 5, 4);
    Scores two =
        new Scores("b", Map.of("must", 3), Map.of("must", 0), 3, 0, 1, 1, 1, 2, 1, 6, 1, 5, 1);
    Scores total = Scores.total(List.of(one, two));
    assertEquals(0.25, total.recall("must"));
    assertEquals(1.0 / 3, total.strictPrecision());
    assertEquals(0.25, total.falseAlarmRate());
    assertEquals(0.4, total.claimRecall());
    assertEquals(0.5, total.claimPrecision());
  }
}

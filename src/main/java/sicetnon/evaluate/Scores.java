package sicetnon.evaluate;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * The scores on one key. Shares lie between 0 and 1; a share of nothing is 0.
 *
 * @param corpus the key's name
 * @param listed conflicts listed, by tier
 * @param found conflicts found, by tier
 * @param rows rows of the report
 * @param right rows that find a conflict that none before found
 * @param duplicate rows that find only conflicts found already
 * @param wrong rows that join a tempting pair and find nothing
 * @param unlisted all other rows
 * @param tempting pairs listed that are no conflict
 * @param falseAlarms tempting pairs that some row joins
 * @param goldClaims claims listed in the complete files, optional ones left out
 * @param goldFound of these, found
 * @param predicted claims predicted in the complete files
 * @param predictedRight of these, listed
 */
public record Scores(
    String corpus,
    Map<String, Integer> listed,
    Map<String, Integer> found,
    int rows,
    int right,
    int duplicate,
    int wrong,
    int unlisted,
    int tempting,
    int falseAlarms,
    int goldClaims,
    int goldFound,
    int predicted,
    int predictedRight) {

  /** The counts of several keys added up, as the scores of one. */
  public static Scores total(List<Scores> all) {
    Map<String, Integer> listed = new TreeMap<>();
    Map<String, Integer> found = new TreeMap<>();
    for (Scores s : all) {
      s.listed().forEach((tier, n) -> listed.merge(tier, n, Integer::sum));
      s.found().forEach((tier, n) -> found.merge(tier, n, Integer::sum));
    }
    return new Scores(
        "total",
        listed,
        found,
        sum(all, Scores::rows),
        sum(all, Scores::right),
        sum(all, Scores::duplicate),
        sum(all, Scores::wrong),
        sum(all, Scores::unlisted),
        sum(all, Scores::tempting),
        sum(all, Scores::falseAlarms),
        sum(all, Scores::goldClaims),
        sum(all, Scores::goldFound),
        sum(all, Scores::predicted),
        sum(all, Scores::predictedRight));
  }

  /** The same under another name. */
  Scores of(String name) {
    return new Scores(
        name,
        listed,
        found,
        rows,
        right,
        duplicate,
        wrong,
        unlisted,
        tempting,
        falseAlarms,
        goldClaims,
        goldFound,
        predicted,
        predictedRight);
  }

  private static int sum(List<Scores> all, ToIntFunction<Scores> count) {
    return all.stream().mapToInt(count).sum();
  }

  /** Share of the conflicts of a tier that were found. */
  public double recall(String tier) {
    return share(found.getOrDefault(tier, 0), listed.getOrDefault(tier, 0));
  }

  /** Recall over must and should. */
  public double mainRecall() {
    return share(
        found.getOrDefault("must", 0) + found.getOrDefault("should", 0),
        listed.getOrDefault("must", 0) + listed.getOrDefault("should", 0));
  }

  /** Right rows among those that are no duplicates. */
  public double strictPrecision() {
    return share(right, rows - duplicate);
  }

  /** Right rows among right and wrong ones. */
  public double lenientPrecision() {
    return share(right, right + wrong);
  }

  /** Harmonic mean of strict precision and main recall. */
  public double f1() {
    double p = strictPrecision();
    double r = mainRecall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }

  /** Share of the tempting pairs that were joined. */
  public double falseAlarmRate() {
    return share(falseAlarms, tempting);
  }

  /** Listed claims found. */
  public double claimRecall() {
    return share(goldFound, goldClaims);
  }

  /** Predicted claims listed. */
  public double claimPrecision() {
    return share(predictedRight, predicted);
  }

  static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}

package sicetnon.fuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * What came of a table.
 *
 * @param table the claims
 * @param decisions one for each item, in order
 * @param sources one for each source, in order
 * @param remarks what did not converge, in words
 */
public record Fused(
    ClaimTable table, List<Decision> decisions, List<Standing> sources, List<String> remarks) {
  /**
   * One item.
   *
   * @param decided whether the value is more than a guess
   * @param value the best supported, also when it is not decided; empty when there is none
   * @param pro origins that give it, by the textbook methods sources
   * @param contra origins that give another
   * @param reason in words
   */
  public record Decision(boolean decided, String value, int pro, int contra, String reason) {}

  /**
   * One source.
   *
   * @param accuracy as the method estimates it; for vote and CRH the share of claims that won
   * @param claims number of claims
   * @param overruled claims on decided items that give another value
   */
  public record Standing(String source, double accuracy, int claims, int overruled) {}

  /**
   * How right decisions are.
   *
   * @param method its name
   * @param accuracy over all gold items; of k tied values each counts 1/k
   * @param coverage share of gold items that are decided, without a tie
   * @param decided accuracy over those
   */
  public record Score(String method, double accuracy, double coverage, double decided) {}

  /** The name of the method that decides only what origins settle. */
  public static final String DEFAULT = "default";

  /**
   * Reconciles a table.
   *
   * @param method null for the default
   * @param parents of values, for the default method; empty for none
   * @param threads to work on; the result does not depend on it
   */
  public static Fused of(
      ClaimTable table, Method method, Map<String, String> parents, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      return method == null
          ? consensus(table, new Hierarchy(parents), pool)
          : textbook(table, method, pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private static Fused consensus(ClaimTable table, Hierarchy hierarchy, ExecutorService pool) {
    Consensus consensus = new Consensus(table, hierarchy, pool);
    List<Decision> decisions = new ArrayList<>();
    Tally tally = new Tally(table);
    for (int item = 0; item < table.items(); item++) {
      Decision decision = consensus.decide(item);
      decisions.add(decision);
      for (int v = table.firstValue(item); v < table.firstValue(item + 1); v++) {
        boolean same = consensus.same(item, v, decision.value());
        tally.add(v, same, decision.decided());
      }
    }
    return new Fused(
        table, decisions, tally.standings(consensus.accu().trust(), true), consensus.remarks());
  }

  private static Fused textbook(ClaimTable table, Method method, ExecutorService pool) {
    Votes votes = table.bySource();
    Estimate estimate = method.estimate(votes, pool);
    List<Decision> decisions = new ArrayList<>();
    Tally tally = new Tally(table);
    for (int item = 0; item < table.items(); item++) {
      List<Integer> winners = estimate.winners(votes, item);
      int winner = winners.get(0);
      boolean tie = winners.size() > 1;
      int all =
          table.firstClaim(table.firstValue(item + 1)) - table.firstClaim(table.firstValue(item));
      int pro = votes.count(winner);
      String reason = tie ? "tie of " + winners.size() + " values" : method.label();
      decisions.add(new Decision(!tie, table.value(winner), pro, all - pro, reason));
      for (int v = table.firstValue(item); v < table.firstValue(item + 1); v++) {
        tally.add(v, v == winner, !tie);
      }
    }
    boolean trust = method == Method.ACCU || method == Method.POPACCU;
    List<String> remarks =
        estimate.converged()
            ? List.of()
            : List.of(method.label() + " not converged after " + estimate.rounds() + " rounds");
    return new Fused(
        table, decisions, tally.standings(trust ? estimate.trust() : null, false), remarks);
  }

  /** Counts what became of each source's claims. */
  private static final class Tally {
    private final ClaimTable table;
    private final int[] claims;
    private final int[] won;
    private final int[] overruled;
    private final int[] originOf;

    Tally(ClaimTable table) {
      this.table = table;
      int n = table.sources().size();
      claims = new int[n];
      won = new int[n];
      overruled = new int[n];
      originOf = new int[n];
    }

    void add(int value, boolean wins, boolean decided) {
      for (int c = table.firstClaim(value); c < table.firstClaim(value + 1); c++) {
        int source = table.source(c);
        claims[source]++;
        won[source] += wins ? 1 : 0;
        overruled[source] += decided && !wins ? 1 : 0;
        originOf[source] = table.origin(c);
      }
    }

    List<Standing> standings(double[] trust, boolean byOrigin) {
      List<Standing> out = new ArrayList<>();
      for (int s = 0; s < claims.length; s++) {
        double accuracy =
            trust == null
                ? (double) won[s] / Math.max(1, claims[s])
                : trust[byOrigin ? originOf[s] : s];
        out.add(new Standing(table.sources().get(s), accuracy, claims[s], overruled[s]));
      }
      return out;
    }
  }

  /** Scores a method against true values by object and attribute, joined by a line feed. */
  public static Score score(
      ClaimTable table,
      Method method,
      Map<String, String> parents,
      Map<String, String> gold,
      int threads) {
    return method == null
        ? of(table, null, parents, threads).score(gold)
        : textbookScore(table, method, gold, threads);
  }

  private Score score(Map<String, String> gold) {
    double right = 0;
    double sure = 0;
    int decided = 0;
    for (int item = 0; item < table.items(); item++) {
      String truth = gold.get(table.object(item) + "\n" + table.attribute(item));
      if (truth != null) {
        Decision decision = decisions.get(item);
        double hit = decision.value().equals(truth) ? 1 : 0;
        right += hit;
        decided += decision.decided() ? 1 : 0;
        sure += decision.decided() ? hit : 0;
      }
    }
    return new Score(
        DEFAULT, share(right, gold.size()), share(decided, gold.size()), share(sure, decided));
  }

  private static Score textbookScore(
      ClaimTable table, Method method, Map<String, String> gold, int threads) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Votes votes = table.bySource();
      Estimate estimate = method.estimate(votes, pool);
      double right = 0;
      double sure = 0;
      int decided = 0;
      for (int item = 0; item < table.items(); item++) {
        String truth = gold.get(table.object(item) + "\n" + table.attribute(item));
        if (truth != null) {
          List<Integer> winners = estimate.winners(votes, item);
          boolean found = winners.stream().anyMatch(v -> table.value(v).equals(truth));
          right += found ? 1.0 / winners.size() : 0;
          decided += winners.size() == 1 ? 1 : 0;
          sure += winners.size() == 1 && found ? 1 : 0;
        }
      }
      return new Score(
          method.label(),
          share(right, gold.size()),
          share(decided, gold.size()),
          share(sure, decided));
    } finally {
      pool.shutdownNow();
    }
  }

  private static double share(double part, int all) {
    return all == 0 ? 0 : part / all;
  }
}

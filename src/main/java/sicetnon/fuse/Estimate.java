package sicetnon.fuse;

import java.util.ArrayList;
import java.util.List;

/**
 * What a method makes of the votes.
 *
 * @param scores of each value; the highest of an item wins
 * @param trust in each voter, as the method measures it
 * @param rounds that it took
 * @param converged whether the last round changed nothing any more
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and a million entries long
record Estimate(double[] scores, double[] trust, int rounds, boolean converged) {
  /** Scores that differ by rounding only are ties. */
  private static final double SAME = 1e-9;

  /** The values of an item that share the highest score. */
  List<Integer> winners(Votes votes, int item) {
    double best = Double.NEGATIVE_INFINITY;
    for (int v = votes.firstValue()[item]; v < votes.firstValue()[item + 1]; v++) {
      if (votes.count(v) > 0) {
        best = Math.max(best, scores[v]);
      }
    }
    List<Integer> winners = new ArrayList<>();
    for (int v = votes.firstValue()[item]; v < votes.firstValue()[item + 1]; v++) {
      if (votes.count(v) > 0 && scores[v] >= best - SAME * Math.max(1, Math.abs(best))) {
        winners.add(v);
      }
    }
    return winners;
  }
}

package sicetnon.fuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** The textbook methods, as published; categorical values only. */
public enum Method {
  /** Most votes. */
  VOTE,
  /**
   * Li et al., Resolving Conflicts in Heterogeneous Data by Truth Discovery and Source Reliability
   * Estimation, SIGMOD 2014: weights are minus the logarithm of a source's share in all loss.
   */
  CRH,
  /**
   * Dong, Berti-Equille, Srivastava, Integrating Conflicting Data: The Role of Source Dependence,
   * VLDB 2009, without copying: false values are equally likely.
   */
  ACCU,
  /**
   * Dong, Saha, Srivastava, Less is More: Selecting Sources Wisely for Integration, VLDB 2013:
   * false values are as likely as they are popular.
   */
  POPACCU;

  private static final int MOST_ROUNDS = 50;
  private static final double STILL = 1e-6;
  private static final double FIRST_ACCURACY = 0.8;
  private static final double LEAST_ACCURACY = 0.01;

  /** A voter that never loses gets a weight, too. */
  private static final double LEAST_LOSS = 1e-6;

  /** Part of the items or voters that one task takes. */
  private static final int CHUNK = 4096;

  /** Lower-case name. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Estimate estimate(Votes votes, ExecutorService pool) {
    return switch (this) {
      case VOTE -> vote(votes);
      case CRH -> new Rounds(votes, pool).crh();
      case ACCU -> new Rounds(votes, pool).accu(false);
      case POPACCU -> new Rounds(votes, pool).accu(true);
    };
  }

  private static Estimate vote(Votes votes) {
    double[] scores = new double[votes.values()];
    Arrays.setAll(scores, votes::sum);
    return new Estimate(scores, new double[votes.voters()], 1, true);
  }

  /** Something to do for the indexes from {@code from} to {@code to}. */
  private interface Part {
    void take(int from, int to);
  }

  /** Alternates between values and voters. */
  private static final class Rounds {
    private final Votes votes;
    private final ExecutorService pool;
    private final int[] firstVote;
    private final int[] valueOf;

    Rounds(Votes votes, ExecutorService pool) {
      this.votes = votes;
      this.pool = pool;
      this.firstVote = new int[votes.voters() + 1];
      this.valueOf = new int[votes.voter().length];
      byVoter();
    }

    /** The values of each voter, in order. */
    private void byVoter() {
      for (int voter : votes.voter()) {
        firstVote[voter + 1]++;
      }
      for (int i = 0; i < votes.voters(); i++) {
        firstVote[i + 1] += firstVote[i];
      }
      int[] next = firstVote.clone();
      for (int v = 0; v < votes.values(); v++) {
        for (int i = votes.firstVoice()[v]; i < votes.firstVoice()[v + 1]; i++) {
          valueOf[next[votes.voter()[i]]++] = v;
        }
      }
    }

    private void all(int count, Part part) {
      List<Future<?>> parts = new ArrayList<>();
      for (int from = 0; from < count; from += CHUNK) {
        int start = from;
        parts.add(pool.submit(() -> part.take(start, Math.min(count, start + CHUNK))));
      }
      try {
        for (Future<?> done : parts) {
          done.get();
        }
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }

    Estimate accu(boolean popular) {
      double[] accuracy = new double[votes.voters()];
      Arrays.fill(accuracy, FIRST_ACCURACY);
      double[] p = new double[votes.values()];
      boolean still = false;
      int round = 0;
      while (!still && round < MOST_ROUNDS) {
        round++;
        double[] now = accuracy;
        all(votes.items(), (from, to) -> probabilities(from, to, now, popular, p));
        double[] next = new double[votes.voters()];
        all(votes.voters(), (from, to) -> means(from, to, p, next));
        still = change(now, next) < STILL;
        accuracy = next;
      }
      return new Estimate(p, accuracy, round, still);
    }

    private void probabilities(int from, int to, double[] accuracy, boolean popular, double[] p) {
      for (int item = from; item < to; item++) {
        int start = votes.firstValue()[item];
        int end = votes.firstValue()[item + 1];
        int wrong = votes.falseValues()[item];
        double total = 0;
        int given = 0;
        for (int v = start; v < end; v++) {
          total += votes.count(v);
          given += votes.count(v) > 0 ? 1 : 0;
        }
        double most = popular ? Double.NEGATIVE_INFINITY : 0;
        for (int v = start; v < end; v++) {
          p[v] =
              votes.count(v) == 0
                  ? Double.NEGATIVE_INFINITY
                  : confidence(v, accuracy, popular ? 1 : wrong);
          if (popular && votes.count(v) > 0) {
            p[v] += popularity(v, start, end, total);
          }
          most = Math.max(most, p[v]);
        }
        double sum = popular ? 0 : Math.max(0, wrong + 1 - given) * Math.exp(-most);
        for (int v = start; v < end; v++) {
          p[v] = Math.exp(p[v] - most);
          sum += p[v];
        }
        for (int v = start; v < end; v++) {
          p[v] = sum > 0 ? p[v] / sum : 0;
        }
      }
    }

    private double confidence(int value, double[] accuracy, int wrong) {
      double sum = 0;
      for (int i = votes.firstVoice()[value]; i < votes.firstVoice()[value + 1]; i++) {
        double a = accuracy[votes.voter()[i]];
        sum += Math.log(wrong * a / (1 - a));
      }
      return sum;
    }

    /** How well the other values' votes fit to their being false ones. */
    private double popularity(int value, int start, int end, double total) {
      double rest = total - votes.count(value);
      double sum = 0;
      for (int u = start; u < end; u++) {
        double n = votes.count(u);
        sum += u == value || n == 0 ? 0 : n * Math.log(n / rest);
      }
      return sum;
    }

    private void means(int from, int to, double[] p, double[] accuracy) {
      for (int voter = from; voter < to; voter++) {
        double sum = 0;
        for (int i = firstVote[voter]; i < firstVote[voter + 1]; i++) {
          sum += p[valueOf[i]];
        }
        int n = firstVote[voter + 1] - firstVote[voter];
        double mean = n == 0 ? FIRST_ACCURACY : sum / n;
        accuracy[voter] = Math.max(LEAST_ACCURACY, Math.min(1 - LEAST_ACCURACY, mean));
      }
    }

    private static double change(double[] before, double[] now) {
      double most = 0;
      for (int i = 0; i < now.length; i++) {
        most = Math.max(most, Math.abs(now[i] - before[i]));
      }
      return most;
    }

    Estimate crh() {
      double[] weights = new double[votes.voters()];
      Arrays.fill(weights, 1);
      double[] scores = new double[votes.values()];
      boolean still = false;
      int round = 0;
      while (!still && round < MOST_ROUNDS) {
        round++;
        double[] now = weights;
        all(votes.items(), (from, to) -> weighted(from, to, now, scores));
        double[] next = losses(scores);
        still = change(now, next) < STILL;
        weights = next;
      }
      return new Estimate(scores, weights, round, still);
    }

    private void weighted(int from, int to, double[] weights, double[] scores) {
      for (int v = votes.firstValue()[from]; v < votes.firstValue()[to]; v++) {
        double sum = 0;
        for (int i = votes.firstVoice()[v]; i < votes.firstVoice()[v + 1]; i++) {
          sum += weights[votes.voter()[i]];
        }
        scores[v] = sum;
      }
    }

    /** Weights from the share of a voter's claims that lose; of equal values the first wins. */
    private double[] losses(double[] scores) {
      double[] lost = new double[votes.values()];
      Estimate estimate = new Estimate(scores, new double[0], 0, false);
      all(
          votes.items(),
          (from, to) -> {
            for (int item = from; item < to; item++) {
              List<Integer> winners = estimate.winners(votes, item);
              for (int v = votes.firstValue()[item]; v < votes.firstValue()[item + 1]; v++) {
                lost[v] = winners.contains(v) ? 1 - 1.0 / winners.size() : 1;
              }
            }
          });
      double[] loss = new double[votes.voters()];
      double total = 0;
      for (int voter = 0; voter < loss.length; voter++) {
        double sum = 0;
        for (int i = firstVote[voter]; i < firstVote[voter + 1]; i++) {
          sum += lost[valueOf[i]];
        }
        int n = firstVote[voter + 1] - firstVote[voter];
        loss[voter] = n == 0 ? 0 : Math.max(sum / n, LEAST_LOSS);
        total += loss[voter];
      }
      double[] weights = new double[loss.length];
      for (int voter = 0; voter < loss.length; voter++) {
        weights[voter] = loss[voter] == 0 ? 0 : -Math.log(loss[voter] / total);
      }
      return weights;
    }
  }
}

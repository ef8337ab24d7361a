package sicetnon.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** How far a run is, on one line of a terminal. */
final class Progress {
  private static final long SECOND = 1_000_000_000L;

  /** Between two lines in the same place; more often nobody can read them. */
  private static final long PAUSE = SECOND / 5;

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private final PrintWriter to;
  private long last = System.nanoTime() - PAUSE;
  private int length;

  /** Tells it. */
  Progress(PrintWriter to) {
    this.to = to;
  }

  /** Is told each file that is opened, which takes a while where many are packed. */
  Consumer<String> opening() {
    AtomicInteger opened = new AtomicInteger();
    return path -> show(opened.incrementAndGet() + " files opened", false);
  }

  /**
   * Is told each article twice: when its roles are known, and when it is done.
   *
   * @param all how many articles there are
   */
  Consumer<String> reading(int all) {
    AtomicInteger looks = new AtomicInteger();
    long start = System.nanoTime();
    return path -> {
      int n = looks.incrementAndGet();
      double seconds = (double) (System.nanoTime() - start) / SECOND;
      show(words(n, all, seconds), n == 2 * all);
    };
  }

  /**
   * What is said of articles.
   *
   * @param looks how often one was looked at, of twice as many as there are
   * @param seconds since the first
   */
  static String words(int looks, int all, double seconds) {
    double rate = looks / 2.0 / Math.max(seconds, 0.001);
    String told =
        rate < 1
            ? Math.round(rate * MINUTE) + " a minute"
            : String.format(Locale.ROOT, "%,d a second", Math.round(rate));
    String done = String.format(Locale.ROOT, "%,d of %,d articles read, %s", looks / 2, all, told);
    int left = (int) Math.ceil((all - looks / 2.0) / rate);
    return looks == 2 * all ? done : done + ", about " + time(left) + " left";
  }

  private static String time(int seconds) {
    if (seconds < MINUTE) {
      return seconds + " s";
    }
    int minutes = (seconds + MINUTE / 2) / MINUTE;
    return seconds < HOUR ? minutes + " min" : minutes / MINUTE + " h " + minutes % MINUTE + " min";
  }

  private synchronized void show(String words, boolean end) {
    long now = System.nanoTime();
    if (!end && now - last < PAUSE) {
      return;
    }
    last = now;
    // a single character is printed as it is
    to.print('\r');
    to.print(words + " ".repeat(Math.max(0, length - words.length())));
    length = words.length();
    if (end) {
      to.println();
    }
    to.flush();
  }
}

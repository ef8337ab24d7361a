package sicetnon.pipeline;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import sicetnon.ingest.FolderReader.Content;

/**
 * Does one thing for each of many articles, several at a time. What comes of it is handed on in
 * their order, whoever is done first. An article that cannot be analysed does not cost the others
 * theirs.
 */
final class Crew {
  /** Articles begun for each thread before the first of them is handed on. */
  private static final int AHEAD = 64;

  private final int threads;
  private final Consumer<String> progress;
  private final Map<String, String> failures = new TreeMap<>();

  Crew(int threads, Consumer<String> progress) {
    this.threads = Math.max(1, threads);
    this.progress = progress;
  }

  /** Why some articles could not be analysed, by path. */
  Map<String, String> failures() {
    return failures;
  }

  /** One article that is being worked on. */
  private record Begun<T>(Content article, Future<T> result) {}

  /**
   * Works on all articles.
   *
   * @param done takes the path of each article that could be analysed with what came of it, in
   *     order, on the thread that calls
   */
  <T> void each(
      Collection<Content> articles, Function<Content, T> work, BiConsumer<String, T> done) {
    Set<String> paths = new HashSet<>();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Iterator<Content> waiting = articles.iterator();
      Deque<Begun<T>> begun = new ArrayDeque<>();
      while (waiting.hasNext() || !begun.isEmpty()) {
        while (waiting.hasNext() && begun.size() < AHEAD * threads) {
          Content article = waiting.next();
          if (!paths.add(article.path())) {
            throw new IllegalStateException("two articles are named " + article.path());
          }
          begun.add(new Begun<>(article, pool.submit(() -> work.apply(article))));
        }
        Begun<T> first = begun.remove();
        if (!take(first, done)) {
          // what one article eats the others lack: alone, it shows whether it was the one
          for (Begun<T> other : begun) {
            await(other);
          }
          take(new Begun<>(first.article(), pool.submit(() -> work.apply(first.article()))), done);
        }
        progress.accept(first.article().path());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading articles", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private static void await(Begun<?> other) throws InterruptedException {
    try {
      other.result().get();
    } catch (ExecutionException e) {
      // is said when its turn comes
    }
  }

  /** Waits for one article; false when there was no memory for it. */
  private <T> boolean take(Begun<T> one, BiConsumer<String, T> done) throws InterruptedException {
    String path = one.article().path();
    try {
      T result = one.result().get();
      failures.remove(path);
      done.accept(path, result);
      return true;
    } catch (ExecutionException e) {
      failures.put(path, Pipeline.failure(e.getCause()));
      return !(e.getCause() instanceof OutOfMemoryError);
    }
  }
}

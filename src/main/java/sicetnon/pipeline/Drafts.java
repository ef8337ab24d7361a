package sicetnon.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import sicetnon.extract.Draft;

/**
 * Articles that are analysed and wait until it is known which roles their folder speaks of, as far
 * as there is room for them; the others are analysed once more. Safe for several threads.
 */
public final class Drafts {
  /** Words and marks of them; each takes some 200 bytes. */
  private static final int MOST_TOKENS = 1_000_000;

  private final Map<String, Draft> kept = new ConcurrentHashMap<>();
  private final AtomicInteger tokens = new AtomicInteger();

  /** Keeps a draft if there is room. */
  public void keep(Draft draft) {
    int size = size(draft);
    if (tokens.get() + size <= MOST_TOKENS) {
      tokens.addAndGet(size);
      kept.put(draft.source().path(), draft);
    }
  }

  /** Takes out the draft of an article; null when it was not kept. */
  public Draft take(String path) {
    Draft draft = kept.remove(path);
    if (draft != null) {
      tokens.addAndGet(-size(draft));
    }
    return draft;
  }

  private static int size(Draft draft) {
    return draft.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
  }
}

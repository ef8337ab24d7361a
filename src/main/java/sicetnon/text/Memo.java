package sicetnon.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers to a question about words that depends on nothing but the word, kept for the next who
 * asks. Once there are too many it begins anew, so that a folder of any size needs no more memory.
 * Safe for several threads.
 */
public final class Memo<T> {
  /** Words that the vocabulary of a library seldom has more of. */
  private static final int MOST = 50_000;

  private final Function<String, T> question;
  private final Map<String, T> known = new ConcurrentHashMap<>();

  /** With what answers the question; it may ask the same memo for other words. */
  public Memo(Function<String, T> question) {
    this.question = question;
  }

  /** The answer for a word, never null. */
  public T of(String word) {
    T answer = known.get(word);
    if (answer == null) {
      answer = question.apply(word);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(word, answer);
    }
    return answer;
  }
}

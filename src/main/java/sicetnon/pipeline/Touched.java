package sicetnon.pipeline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import sicetnon.conflict.Ties;
import sicetnon.extract.Extraction;
import sicetnon.reconcile.Digest;
import sicetnon.reconcile.Digests;
import sicetnon.state.KnownQuestions;

/**
 * What of a run has to be found out anew: the claims of articles that changed, and those questions
 * that such an article answers or answered, whose roles are tied in another way, or that were
 * disputed. What the last run knew of all others still holds.
 */
final class Touched {
  private final Optional<KnownQuestions> last;
  private final Set<String> changed = new HashSet<>();
  private final Map<String, Set<String>> ties = new HashMap<>();
  private final Map<String, Set<Integer>> numbers = new HashMap<>();
  private final Digests untouched;

  /**
   * Compares the articles of two runs.
   *
   * @param last what the last run knew, if anything
   * @param now on what the questions hang in this one
   * @param extractions what the articles of this one yield, by path
   * @param read paths of those that were just read
   * @param bound questions that are held in memory
   */
  Touched(
      Optional<KnownQuestions> last,
      KnownQuestions.Around now,
      Map<String, Extraction> extractions,
      Set<String> read,
      int bound) {
    this.last = last;
    this.untouched = new Digests(bound);
    changed.addAll(read);
    KnownQuestions.Around before =
        last.map(KnownQuestions::around)
            .orElse(new KnownQuestions.Around(Map.of(), Map.of(), Ties.NONE));
    now.articles()
        .forEach(
            (path, article) -> {
              boolean voices =
                  extractions.get(path).speakers().stream()
                      .allMatch(s -> same(s, before.byName(), now.byName()));
              if (!voices || !article.equals(before.articles().get(path))) {
                changed.add(path);
              }
            });
    before.articles().keySet().stream()
        .filter(p -> !now.articles().containsKey(p))
        .forEach(changed::add);
    differences(before.ties(), now.ties(), Ties::related, ties);
    differences(before.ties(), now.ties(), Ties::contrasted, ties);
  }

  /**
   * Sorts the questions of the last run.
   *
   * @param asked keys of those that claims of changed articles answer
   */
  void sort(Set<String> asked) {
    last.ifPresent(known -> known.forEach(q -> sort(q, asked)));
  }

  private static boolean same(String name, Map<String, String> before, Map<String, String> now) {
    return before.getOrDefault(name, "").equals(now.getOrDefault(name, ""));
  }

  private static void differences(
      Ties before,
      Ties now,
      Function<Ties, Map<String, Set<String>>> kind,
      Map<String, Set<String>> found) {
    Set<String> roles = new HashSet<>(kind.apply(before).keySet());
    roles.addAll(kind.apply(now).keySet());
    for (String role : roles) {
      Set<String> was = kind.apply(before).getOrDefault(role, Set.of());
      Set<String> is = kind.apply(now).getOrDefault(role, Set.of());
      if (!was.equals(is)) {
        Set<String> other = new HashSet<>(was);
        other.addAll(is);
        other.removeIf(r -> was.contains(r) && is.contains(r));
        found.computeIfAbsent(role, k -> new HashSet<>()).addAll(other);
      }
    }
  }

  private void sort(Digest question, Set<String> asked) {
    boolean tied =
        question.roles().stream()
            .anyMatch(
                r -> ties.getOrDefault(r, Set.of()).stream().anyMatch(question.roles()::contains));
    if (!tied
        && !question.disputed()
        && !asked.contains(question.question().key())
        && question.places().stream().noneMatch(p -> changed.contains(p.source()))) {
      untouched.add(question);
      return;
    }
    for (Digest.Place place : question.places()) {
      if (!changed.contains(place.source())) {
        numbers.computeIfAbsent(place.source(), s -> new TreeSet<>()).add(place.number());
      }
    }
  }

  /** Whether all claims of an article have to be grouped. */
  boolean changed(String path) {
    return changed.contains(path);
  }

  /** The claims of unchanged articles that have to be grouped, by path and number. */
  Map<String, Set<Integer>> numbers() {
    return numbers;
  }

  /** What is known already, by key. */
  Iterable<Digest> untouched() {
    return untouched;
  }
}

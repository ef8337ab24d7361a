package sicetnon.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.conflict.ConflictFinder;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.group.Position;

/**
 * What is said about one question: as many answers as are compared, however many there are. Two of
 * them are put together in any order, once the claims of each answer are together.
 *
 * @param answers by {@link Answer#key}
 * @param texts of all answers that are no figures
 * @param first of all claims by source and place
 * @param plainest in whose words the question is asked
 * @param count of all claims
 * @param sources paths of all of their articles
 * @param origins of all of them
 * @param crowded whether there are more answers than are kept, or more claims of one
 */
record Question(
    Map<String, Answer> answers,
    Set<String> texts,
    Claim first,
    Claim plainest,
    int count,
    Set<String> sources,
    Set<String> origins,
    boolean crowded) {

  static Question of(Answer answer) {
    Claim claim = answer.first();
    return new Question(
        Map.of(Answer.key(claim), answer),
        claim.held() && !answer.figure() ? Set.of(Grouper.answer(claim)) : Set.of(),
        claim,
        answer.plainest(),
        answer.count(),
        answer.sources(),
        answer.origins(),
        answer.crowded());
  }

  Question and(Question other) {
    Map<String, Answer> all = new TreeMap<>(answers);
    all.putAll(other.answers);
    List<Map.Entry<String, Answer>> figures = new ArrayList<>();
    List<Map.Entry<String, Answer>> values = new ArrayList<>();
    for (Map.Entry<String, Answer> answer : all.entrySet()) {
      if (answer.getValue().first().held()) {
        (answer.getValue().figure() ? figures : values).add(answer);
      }
    }
    boolean more = values.size() > ConflictFinder.MOST_POSITIONS;
    if (more) {
      values.sort(
          Comparator.comparingInt((Map.Entry<String, Answer> a) -> -a.getValue().origins().size())
              .thenComparing(a -> a.getValue().first().evidence())
              .thenComparing(Map.Entry::getKey));
      drop(values, ConflictFinder.MOST_POSITIONS, all);
    }
    if (figures.size() > Grouper.MOST_FIGURES) {
      more = true;
      figures.sort(Comparator.comparing(a -> a.getValue().first(), Grouper.ORDER));
      drop(figures, Grouper.MOST_FIGURES, all);
    }
    return new Question(
        all,
        Answer.union(texts, other.texts),
        Grouper.ORDER.compare(first, other.first) <= 0 ? first : other.first,
        Answer.plainer(plainest, other.plainest),
        count + other.count,
        Answer.union(sources, other.sources),
        Answer.union(origins, other.origins),
        crowded || other.crowded || more);
  }

  private static void drop(
      List<Map.Entry<String, Answer>> sorted, int most, Map<String, Answer> all) {
    List<String> last = sorted.stream().skip(most).map(Map.Entry::getKey).toList();
    all.keySet().removeAll(last);
  }

  /** The item of the claims that are kept, which is all that comparing looks at. */
  Item item() {
    Item kept =
        Grouper.item(
            answers.values().stream()
                .flatMap(a -> a.claims().stream())
                .sorted(Grouper.ORDER)
                .toList());
    return new Item(
        kept.id(),
        first.item().asking(plainest.item().question()),
        kept.positions(),
        kept.claims());
  }

  /** The texts of all answers, sorted. */
  Set<String> answers(Item item) {
    Set<String> all = new TreeSet<>(texts);
    item.positions().forEach(p -> all.add(p.text()));
    return all;
  }

  /** Whether not all of it is compared. */
  boolean crowded(Item item) {
    return crowded
        || item.positions().size() > ConflictFinder.MOST_POSITIONS
        || item.positions().stream().anyMatch(p -> size(p) > ConflictFinder.MOST_CLAIMS);
  }

  private int size(Position position) {
    return position.claims().stream()
        .map(Answer::key)
        .distinct()
        .mapToInt(k -> answers.get(k).count())
        .sum();
  }

  /** The texts of the positions in which figures stand, by {@link Answer#key}. */
  Map<String, String> figures(Item item) {
    Map<String, String> figures = new HashMap<>();
    item.positions().stream()
        .flatMap(
            p ->
                Stream.of(p)
                    .flatMap(q -> q.claims().stream())
                    .map(c -> Map.entry(Answer.key(c), p.text())))
        .filter(e -> answers.get(e.getKey()).figure())
        .forEach(e -> figures.put(e.getKey(), e.getValue()));
    return figures;
  }
}

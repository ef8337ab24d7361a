package sicetnon.concept;

import java.util.ArrayList;
import java.util.List;

/**
 * What a word means for the purpose of asking whether two speak of one thing.
 *
 * @param id equal for words of one meaning
 * @param because the steps from the word to it; none where it is the word
 */
record Concept(String id, List<Because> because) {
  Concept {
    because = List.copyOf(because);
  }

  static Concept of(String word) {
    return new Concept(word, List.of());
  }

  /** The same taken for another word; itself where that is no other. */
  Concept as(String other, Because.Rule rule) {
    if (other.equals(id)) {
      return this;
    }
    List<Because> steps = new ArrayList<>(because);
    steps.add(new Because(id, other, rule));
    return new Concept(other, steps);
  }
}

package sicetnon.reading;

import java.util.ArrayList;
import java.util.List;

/** One side of a row that readers made: the answers that are one. */
final class Side {
  private final List<Believed.Answer> answers = new ArrayList<>();

  /** Whether an answer has the passage of this side. */
  boolean touches(Believed.Answer answer) {
    return answers.stream().anyMatch(a -> a.touches(answer));
  }

  /** Whether an answer has the same words, where it has any. */
  boolean says(Believed.Answer answer) {
    String value = folded(answer.quoted().value());
    return !value.isEmpty()
        && answers.stream().anyMatch(a -> folded(a.quoted().value()).equals(value));
  }

  /** Adds an answer. */
  void add(Believed.Answer answer) {
    answers.add(answer);
  }

  /** The answers, those of one passage once; passages that overlap are told apart. */
  List<Believed.Answer> answers() {
    List<Believed.Answer> out = new ArrayList<>();
    for (Believed.Answer answer : answers) {
      if (out.stream().noneMatch(o -> o.evidence().equals(answer.evidence()))) {
        out.add(answer);
      }
    }
    return out;
  }

  /** The words that a reader gave it, or an empty string. */
  String value() {
    return answers.stream()
        .map(a -> a.quoted().value())
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String folded(String value) {
    return String.join(" ", Folded.of(value).words());
  }
}

package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** From which word to which a predication is said. */
final class Spans {
  private static final Set<String> SMALL =
      Set.of("aux", "cop", "mark", "case", "expl", "cc", "advmod");

  private final Links links;
  private int first;
  private int last;

  private Spans(Links links, int word) {
    this.links = links;
    this.first = word;
    this.last = word;
  }

  static Range of(Links links, Said said, List<NounPhrase> subjects, List<NounPhrase> objects) {
    Spans spans = new Spans(links, said.act().word());
    List<Integer> words = new ArrayList<>(said.act().under());
    words.add(said.act().word());
    words.addAll(said.act().parts());
    for (int word : words) {
      spans.add(word);
      links.children(word).stream().filter(c -> links.isAny(c, SMALL)).forEach(spans::add);
    }
    said.act().modifiers().forEach(spans::add);
    subjects.forEach(spans::add);
    objects.forEach(spans::add);
    said.complements().forEach(spans::add);
    said.adjuncts().forEach(spans::add);
    return new Range(spans.first, spans.last);
  }

  private void add(int word) {
    first = Math.min(first, word);
    last = Math.max(last, word);
  }

  private void add(NounPhrase start) {
    List<NounPhrase> open = new ArrayList<>(List.of(start));
    for (int i = 0; i < open.size(); i++) {
      NounPhrase phrase = open.get(i);
      add(phrase.head());
      phrase.determiners().forEach(this::add);
      phrase.modifiers().forEach(this::add);
      open.addAll(phrase.possessors());
      for (Complement complement : phrase.complements()) {
        complement.markers().forEach(this::add);
        complement.thing().ifPresent(open::add);
        clause(complement.clause());
      }
    }
  }

  private void add(Complement complement) {
    complement.markers().forEach(this::add);
    complement.thing().ifPresent(this::add);
    clause(complement.clause());
  }

  private void clause(int head) {
    if (head > 0) {
      add(links.first(head));
      add(links.last(head));
    }
  }
}

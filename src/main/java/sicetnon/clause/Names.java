package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Second names: "Sam, our new head of sales" says who Sam is. */
final class Names {
  private final Links links;
  private final Phrases phrases;

  Names(Links links, Phrases phrases) {
    this.links = links;
    this.phrases = phrases;
  }

  List<Predication> read() {
    Joins joins = new Joins(links);
    List<Predication> all = new ArrayList<>();
    for (int word = 1; word <= links.size(); word++) {
      if (links.is(word, "appos")
          && links.nominal(word)
          && !links.ruledOut(word)
          && !joins.behindMark(word)) {
        all.add(name(word));
      }
    }
    return all;
  }

  private boolean example(int word) {
    return links.children(word).stream()
        .flatMap(c -> Stream.concat(Stream.of(c), links.children(c).stream()))
        .anyMatch(c -> FunctionWords.EXAMPLES.contains(links.lower(c)));
  }

  private Predication name(int word) {
    int named = links.head(word);
    Act act = new Act(word, List.of(), List.of(), List.of(), Act.How.COPULA);
    NounPhrase subject = phrases.one(named);
    NounPhrase alone =
        new NounPhrase(
            named, subject.determiners(), subject.modifiers(), subject.possessors(), List.of());
    Said said = new Said(act, List.of(alone), List.of(), List.of(), List.of());
    return new Predication(
        act,
        List.of(alone),
        Optional.of(phrases.one(word)),
        List.of(),
        List.of(),
        false,
        new Join(example(word) ? Join.Kind.EXAMPLE : Join.Kind.APPOSITION, named),
        Spans.of(links, said, List.of(alone), List.of(phrases.one(word))));
  }
}

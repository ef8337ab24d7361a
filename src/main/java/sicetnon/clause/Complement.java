package sicetnon.clause;

import java.util.List;
import java.util.Optional;

/**
 * What belongs to an act or a thing beside its object: "with suppliers", "closely", "that tools are
 * clean".
 *
 * @param markers the words that join it ("with", "on behalf of", "that"); none for an adverb, a
 *     receiver ("ask <i>the father</i> to hold it") and an apposition
 * @param thing what it names, unless it is a clause
 * @param clause the head of the clause it is, whose acts have predications of their own; else 0
 */
public record Complement(List<Integer> markers, Optional<NounPhrase> thing, int clause) {
  public Complement {
    markers = List.copyOf(markers);
    if (thing.isPresent() == (clause > 0)) {
      throw new IllegalArgumentException("a complement is either a thing or a clause");
    }
  }

  /** The word that heads it. */
  int word() {
    return thing.map(NounPhrase::head).orElse(clause);
  }

  /** The same without what stands outside a stretch of words. */
  Complement within(Range range) {
    return new Complement(
        markers.stream().filter(range::has).toList(), thing.map(t -> t.within(range)), clause);
  }

  static Complement of(List<Integer> markers, NounPhrase thing) {
    return new Complement(markers, Optional.of(thing), 0);
  }

  static Complement of(List<Integer> markers, int clause) {
    return new Complement(markers, Optional.empty(), clause);
  }
}

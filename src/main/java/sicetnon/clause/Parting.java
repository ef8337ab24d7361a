package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes predications of what a clause says: one for each object, affirmed and denied apart. */
final class Parting {
  private final Links links;
  private final Frames frames;

  Parting(Links links, Frames frames) {
    this.links = links;
    this.frames = frames;
  }

  List<Predication> part(Said said, Frame frame) {
    List<Predication> all = new ArrayList<>();
    for (boolean denied : new boolean[] {false, true}) {
      List<NounPhrase> subjects =
          said.subjects().stream().filter(s -> denied(s, frame) == denied).toList();
      boolean none = said.subjects().isEmpty() && !denied;
      if (none || !subjects.isEmpty()) {
        boolean light = said.act().how() == Act.How.LIGHT;
        boolean noun = light && denies(said.act());
        objects(said, frame, subjects, frame.negated() ^ denied ^ noun, all);
      }
    }
    return all;
  }

  /** "Has no say", "lacks authority". */
  private boolean denies(Act act) {
    return frames.negation().part(act.word())
        ^ act.parts().stream().anyMatch(frames.negation()::reverses);
  }

  private void objects(
      Said said,
      Frame frame,
      List<NounPhrase> subjects,
      boolean negated,
      List<Predication> all) {
    if (said.objects().isEmpty()) {
      all.add(make(said, subjects, Optional.empty(), negated, frame.join()));
    }
    for (NounPhrase object : said.objects()) {
      boolean resumed = negated && !denied(object, frame) && frames.negation().contrasted(object.head());
      boolean denied = !resumed && (negated ^ denied(object, frame));
      all.add(make(said, subjects, Optional.of(object), denied, frame.join()));
      for (Complement example : object.complements()) {
        if (example.thing().isPresent() && exemplifies(example)) {
          Join join = new Join(Join.Kind.EXAMPLE, object.head());
          all.add(make(said, subjects, example.thing(), denied, join));
        }
      }
    }
  }

  /** Whether a part is ruled out; the clause's own head is denied with the clause. */
  private boolean denied(NounPhrase phrase, Frame frame) {
    return phrase.head() != frame.word() && frames.negation().part(phrase.head());
  }

  private boolean exemplifies(Complement complement) {
    return complement.markers().stream()
        .findFirst()
        .map(m -> FunctionWords.EXAMPLES.contains(links.lower(m)))
        .orElse(false);
  }

  private Predication make(
      Said said,
      List<NounPhrase> subjects,
      Optional<NounPhrase> object,
      boolean negated,
      Join join) {
    List<NounPhrase> objects = object.map(List::of).orElse(List.of());
    return new Predication(
        said.act(),
        subjects,
        object,
        said.complements(),
        said.adjuncts(),
        negated,
        join,
        Spans.of(links, said, subjects, objects));
  }
}

package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes predications of what a clause says: one for each object, affirmed and denied apart. */
final class Parting {
  private final Links links;
  private final Lexis lexis;
  private final Frames frames;

  Parting(Links links, Lexis lexis, Frames frames) {
    this.links = links;
    this.lexis = lexis;
    this.frames = frames;
  }

  List<Predication> part(Said said, Frame frame) {
    List<Predication> all = new ArrayList<>();
    for (boolean denied : new boolean[] {false, true}) {
      List<NounPhrase> subjects =
          said.subjects().stream().filter(s -> denied(s, false) == denied).toList();
      boolean none = said.subjects().isEmpty() && !denied;
      if (none || !subjects.isEmpty()) {
        boolean noun = said.act().how() == Act.How.LIGHT && denies(said.act());
        boolean apart =
            said.act().how() == Act.How.HELD && frames.negation().abstains(said.act().word());
        objects(said, frame, subjects, frame.negated() ^ denied ^ noun ^ apart, all);
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
      Said said, Frame frame, List<NounPhrase> subjects, boolean negated, List<Predication> all) {
    if (said.objects().isEmpty()) {
      make(said, subjects, Optional.empty(), negated, frame.join(), all);
    }
    for (NounPhrase named : said.objects()) {
      Optional<NounPhrase> absent = absent(named);
      NounPhrase object = absent.orElse(named);
      boolean out = denied(named, negated) ^ absent.isPresent();
      if (out && somebody(named, said.objects())) {
        continue;
      }
      boolean resumed = negated && !out && frames.negation().contrasted(object.head());
      boolean denied = !resumed && (negated ^ out);
      make(said, subjects, Optional.of(object), denied, frame.join(), all);
      for (Complement example : object.complements()) {
        if (example.thing().isPresent() && exemplifies(example)) {
          Join join = new Join(Join.Kind.EXAMPLE, object.head());
          make(said, subjects, example.thing(), denied, join, all);
        }
      }
    }
  }

  /** What is not there: trust in "a lack of trust". */
  private Optional<NounPhrase> absent(NounPhrase phrase) {
    boolean lack = links.tagged(phrase.head(), "NOUN") && frames.negation().reverses(phrase.head());
    return phrase.complements().stream()
        .filter(c -> lack && c.thing().isPresent() && !c.markers().isEmpty())
        .filter(c -> links.lower(c.markers().get(0)).equals("of"))
        .map(c -> c.thing().get())
        .findFirst();
  }

  /**
   * Whether a part is ruled out; what heads a clause is denied with the clause, and "nor" in a
   * denied clause only goes on.
   */
  private boolean denied(NounPhrase phrase, boolean negated) {
    int head = phrase.head();
    boolean goesOn = negated && frames.negation().further(head);
    return !frames.heads().is(head) && !goesOn && frames.negation().ruledOut(head);
  }

  /** Of "owns the seams, not the manager" the manager, who is not owned but does not own. */
  private boolean somebody(NounPhrase phrase, List<NounPhrase> all) {
    return all.indexOf(phrase) > 0
        && links.ruledOut(phrase.head())
        && lexis.person(links.lower(phrase.head()))
        && !lexis.person(links.lower(all.get(0).head()));
  }

  private boolean exemplifies(Complement complement) {
    return complement.markers().stream()
        .findFirst()
        .map(m -> FunctionWords.EXAMPLES.contains(links.lower(m)))
        .orElse(false);
  }

  /** One predication, and another where a complement is ruled out: "on results, not on hours". */
  private void make(
      Said said,
      List<NounPhrase> subjects,
      Optional<NounPhrase> object,
      boolean negated,
      Join join,
      List<Predication> all) {
    List<Complement> out = said.complements().stream().filter(this::denied).toList();
    List<Complement> in = said.complements().stream().filter(c -> !denied(c)).toList();
    if (out.isEmpty() || !in.isEmpty()) {
      all.add(predication(said, subjects, object, in, negated, join));
    }
    if (!out.isEmpty()) {
      all.add(predication(said, subjects, object, out, !negated, join));
    }
  }

  private boolean denied(Complement complement) {
    return complement.thing().isPresent()
        && links.is(complement.thing().get().head(), "conj")
        && frames.negation().ruledOut(complement.thing().get().head());
  }

  private Predication predication(
      Said said,
      List<NounPhrase> subjects,
      Optional<NounPhrase> object,
      List<Complement> complements,
      boolean negated,
      Join join) {
    Said part = new Said(said.act(), said.subjects(), said.objects(), complements, said.adjuncts());
    return new Predication(
        said.act(),
        subjects,
        object,
        complements,
        said.adjuncts(),
        negated,
        join,
        Spans.of(links, part, subjects, object.map(List::of).orElse(List.of())));
  }
}

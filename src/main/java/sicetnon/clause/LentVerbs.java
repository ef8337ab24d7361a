package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sicetnon.pack.Words;

/**
 * Verbs that leave it to a noun to name the act: "makes the decision", "her duties include", "the
 * decision rests with", "is tasked with".
 */
final class LentVerbs {
  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;
  private final Frames frames;
  private final Nouns nouns;

  LentVerbs(Links links, Lexis lexis, Phrases phrases, Frames frames, Nouns nouns) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
    this.frames = frames;
    this.nouns = nouns;
  }

  /** What such a verb says; empty if the verb is none. */
  Optional<Said> read(Frame frame, Companions companions) {
    int verb = frame.word();
    if (frame.passive()) {
      return entrusted(frame, companions);
    }
    int duty = frames.topics().duty(verb);
    if (duty != 0 && !companions.objects.isEmpty() && !links.has(verb, "cop")) {
      return Optional.of(included(frame, duty, companions));
    }
    if (frames.negation().abstains(verb)) {
      return left(frame);
    }
    int noun = links.child(verb, "obj");
    return noun != 0 && lends(verb, noun)
        ? light(frame, noun, companions)
        : resting(frame, companions);
  }

  /** "Is tasked with the accounts". */
  private Optional<Said> entrusted(Frame frame, Companions companions) {
    int verb = frame.word();
    Nouns.Parts parts = nouns.entrusted(companions.complements);
    if (!lexis.listed(links.lower(verb), Words.DUTY_ADJECTIVES) || parts.whole()) {
      return Optional.empty();
    }
    Act act = new Act(verb, List.of(), List.of(), frame.under(), Act.How.HELD);
    return Optional.of(
        new Said(act, frame.topic(), parts.objects(), parts.complements(), companions.adjuncts));
  }

  /** "Her duties include stock control": the noun that says whose it is names the act. */
  private Said included(Frame frame, int duty, Companions companions) {
    List<Integer> under = frame.under().subList(0, frame.under().size() - 1);
    Act act =
        new Act(duty, List.of(frame.word()), phrases.one(duty).modifiers(), under, Act.How.HELD);
    return new Said(
        act, frame.topic(), companions.objects, companions.complements, companions.adjuncts);
  }

  /** "Stays out of pricing decisions": these are no duty of somebody who does. */
  private Optional<Said> left(Frame frame) {
    int verb = frame.word();
    List<Integer> beside = new ArrayList<>(links.children(verb, "obl"));
    links.children(verb).forEach(c -> beside.addAll(links.children(c, "obl")));
    return beside.stream()
        .filter(o -> links.has(o, "case") && (nouns.act(o) || nouns.power(o)))
        .findFirst()
        .map(
            o ->
                new Said(
                    new Act(verb, List.of(), List.of(), frame.under(), Act.How.HELD),
                    frame.topic(),
                    phrases.all(o),
                    List.of(),
                    List.of()));
  }

  /** "The decision on fees rests with the board": the board has it. */
  private Optional<Said> resting(Frame frame, Companions companions) {
    int verb = frame.word();
    int noun = links.child(verb, "nsubj");
    int holder = links.child(verb, "obl");
    boolean rests = lexis.verb(links.lower(verb), Words.RESTING_VERBS);
    if (!rests || noun == 0 || holder == 0 || !nouns.power(noun)) {
      return Optional.empty();
    }
    NounPhrase power = phrases.one(noun);
    Nouns.Parts parts = nouns.held(noun, power.complements());
    Act act = new Act(noun, List.of(verb), power.modifiers(), frame.under(), Act.How.HELD);
    return Optional.of(
        new Said(
            act, phrases.all(holder), parts.objects(), parts.complements(), companions.adjuncts));
  }

  private boolean lends(int verb, int noun) {
    String form = links.lower(verb);
    return lexis.verb(form, Words.LIGHT_VERBS)
        ? nouns.act(noun)
        : lexis.verb(form, Words.POSSESSING_VERBS)
            && (nouns.power(noun) || lexis.namesAct(links.lower(noun)));
  }

  /** "Makes the decision on prices": the noun is the act, what it is about the object. */
  private Optional<Said> light(Frame frame, int noun, Companions companions) {
    List<Complement> about = new ArrayList<>(phrases.one(noun).complements());
    about.addAll(companions.complements);
    Nouns.Parts parts = nouns.act(noun, about);
    boolean empty = parts.whole() && lexis.verb(links.lower(frame.word()), Words.POSSESSING_VERBS);
    if (empty || companions.objects.size() > 1) {
      return Optional.empty();
    }
    List<Integer> modifiers = new ArrayList<>(phrases.one(noun).modifiers());
    modifiers.removeAll(parts.used());
    List<Integer> words = new ArrayList<>(List.of(frame.word()));
    words.addAll(links.children(frame.word(), "compound"));
    return Optional.of(
        new Said(
            new Act(noun, words, modifiers, frame.under(), Act.How.LIGHT),
            frame.topic(),
            parts.objects(),
            parts.complements(),
            companions.adjuncts));
  }
}

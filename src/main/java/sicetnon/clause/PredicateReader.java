package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a clause says whose head is a noun or adjective: with "be", without, or behind a label. */
final class PredicateReader {
  private final Links links;
  private final Phrases phrases;
  private final Frames frames;
  private final Nouns nouns;

  PredicateReader(Links links, Phrases phrases, Frames frames, Nouns nouns) {
    this.links = links;
    this.phrases = phrases;
    this.frames = frames;
    this.nouns = nouns;
  }

  List<Said> read(Frame frame, Companions companions) {
    int word = frame.word();
    boolean leads = frames.carriers().carries(word);
    if (frames.holders().inverse(word) && !frame.topic().isEmpty() && !leads) {
      List<NounPhrase> holders = frames.holders().holders(word);
      int up = links.up(word);
      Act act = act(frame, up == 0 ? word : up, List.of(), Act.How.HELD);
      return List.of(new Said(act, holders, frame.topic(), List.of(), companions.adjuncts));
    }
    if (links.tagged(word, "ADV", "PART", "SCONJ", "ADP") && !links.has(word, "cop")) {
      return List.of();
    }
    if (!links.nominal(word)) {
      return List.of(adjective(frame, companions));
    }
    return nouns(frame, companions, links.has(word, "cop") || !frame.topic().isEmpty());
  }

  /** "Serves as the partner of": what a verb of being leads to. */
  List<Said> as(Frame frame, int noun, Companions companions) {
    List<Integer> under = new ArrayList<>(frame.under());
    under.add(frame.word());
    Frame inner = new Frame(noun, frame.topic(), under, frame.negated(), false, 0, frame.join());
    companions.complements.stream()
        .filter(c -> c.thing().isEmpty() || !links.joined(noun).contains(c.thing().get().head()))
        .forEach(companions.adjuncts::add);
    return nouns(inner, companions, true);
  }

  private List<Said> nouns(Frame frame, Companions companions, boolean equated) {
    List<Said> said = new ArrayList<>();
    for (int part : phrases.parts(frame.word())) {
      noun(frame, part, companions, equated).ifPresent(said::add);
    }
    return said;
  }

  private Said adjective(Frame frame, Companions companions) {
    int word = frame.word();
    if (nouns.power(word)) {
      Nouns.Parts parts = nouns.held(word, companions.complements);
      if (!parts.whole()) {
        Act act = act(frame, word, List.of(), Act.How.HELD);
        return new Said(
            act, frame.topic(), parts.objects(), parts.complements(), companions.adjuncts);
      }
    }
    return new Said(
        act(frame, word, List.of(), Act.How.COPULA),
        frame.topic(),
        List.of(),
        companions.complements,
        companions.adjuncts);
  }

  private Optional<Said> noun(Frame frame, int noun, Companions companions, boolean equated) {
    NounPhrase phrase =
        noun == frame.word() ? phrases.one(noun) : phrases.shared(frame.word(), noun).get(0);
    List<Complement> complements = phrase.complements();
    List<Integer> cases = links.fixed(noun, "case");
    if (nouns.power(noun) && (!equated || !cases.isEmpty())) {
      Nouns.Parts parts = nouns.held(noun, complements);
      if (!parts.whole()) {
        return Optional.of(said(frame, phrase, parts, Act.How.HELD, companions));
      }
    }
    if (nouns.agent(noun, complements)) {
      Nouns.Parts parts = nouns.agent(complements);
      return Optional.of(said(frame, phrase, parts, Act.How.AGENT, companions));
    }
    if (!equated && nouns.act(noun)) {
      Nouns.Parts parts = nouns.act(noun, complements);
      if (!parts.whole() && (parts.used().isEmpty() || !nouns.rank(noun))) {
        return Optional.of(said(frame, phrase, parts, Act.How.NOMINAL, companions));
      }
    }
    return whole(frame, noun, companions, equated);
  }

  private Said said(
      Frame frame, NounPhrase phrase, Nouns.Parts parts, Act.How how, Companions companions) {
    List<Integer> modifiers = new ArrayList<>(phrase.modifiers());
    modifiers.removeAll(parts.used());
    Act act =
        new Act(phrase.head(), links.fixed(phrase.head(), "case"), modifiers, frame.under(), how);
    return new Said(
        act, frame.topic(), parts.objects(), parts.complements(), adjuncts(phrase, companions));
  }

  /** What is said of the clause and not, as part of the phrase, of the noun. */
  private List<Complement> adjuncts(NounPhrase phrase, Companions companions) {
    List<Integer> own = new ArrayList<>(phrase.modifiers());
    phrase.complements().forEach(c -> own.add(c.thing().map(NounPhrase::head).orElse(c.clause())));
    return companions.adjuncts.stream()
        .filter(a -> !own.contains(a.thing().map(NounPhrase::head).orElse(a.clause())))
        .toList();
  }

  /** What somebody is, a label's values, or a thing by itself. */
  private Optional<Said> whole(Frame frame, int noun, Companions companions, boolean equated) {
    int value = value(noun);
    if (value != 0) {
      Act act = act(frame, noun, List.of(), Act.How.LABEL);
      return Optional.of(new Said(act, List.of(), phrases.all(value), List.of(), List.of()));
    }
    boolean question = links.tagged(noun, "PRON", "DET") && links.has(noun, "acl");
    if (!equated && question) {
      return Optional.empty();
    }
    int duty = frames.topics().duty(noun);
    if (duty != 0) {
      return Optional.of(duty(frame, duty, companions));
    }
    Act.How how = equated ? Act.How.COPULA : Act.How.BARE;
    List<NounPhrase> phrase =
        noun == frame.word() ? phrases.of(noun) : phrases.shared(frame.word(), noun);
    return Optional.of(
        new Said(
            act(frame, noun, links.fixed(noun, "case"), how),
            frame.topic(),
            phrase,
            List.of(),
            adjuncts(phrase.get(0), companions)));
  }

  /** "Her concern is the safety of divers": the noun that says whose it is names the act. */
  private Said duty(Frame frame, int duty, Companions companions) {
    List<Integer> under = frame.under().subList(0, frame.under().size() - 1);
    Act act = new Act(duty, List.of(), phrases.one(duty).modifiers(), under, Act.How.HELD);
    return new Said(act, frame.topic(), phrases.all(frame.word()), List.of(), companions.adjuncts);
  }

  /** What stands behind a label's colon; 0 if the noun is no label. */
  private int value(int noun) {
    return links.children(noun, "appos").stream()
        .filter(a -> new Joins(links).behindMark(a))
        .findFirst()
        .orElse(0);
  }

  private Act act(Frame frame, int word, List<Integer> parts, Act.How how) {
    List<Integer> modifiers =
        links.nominal(word) && how != Act.How.COPULA && how != Act.How.BARE
            ? phrases.one(word).modifiers()
            : List.of();
    return new Act(word, parts, modifiers, frame.under(), how);
  }
}

package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sicetnon.pack.Words;

/** What a clause says whose head is a verb. */
final class VerbReader {
  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;
  private final Frames frames;
  private final Nouns nouns;

  VerbReader(Links links, Lexis lexis, Phrases phrases, Frames frames, Nouns nouns) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
    this.frames = frames;
    this.nouns = nouns;
  }

  Said read(Frame frame, Companions companions) {
    int verb = frame.word();
    if (frame.passive() && lexis.listed(links.lower(verb), Words.DUTY_ADJECTIVES)) {
      Nouns.Parts parts = nouns.entrusted(companions.complements);
      if (!parts.whole()) {
        Act act = new Act(verb, List.of(), List.of(), frame.under(), Act.How.HELD);
        return new Said(
            act, frame.topic(), parts.objects(), parts.complements(), companions.adjuncts);
      }
    }
    if (frame.passive()) {
      List<NounPhrase> doers = new ArrayList<>(frames.topics().agents(verb));
      if (doers.isEmpty() && frame.first() > 0) {
        doers.addAll(laterAgents(frame));
      }
      List<NounPhrase> objects =
          frame.topic().isEmpty() ? companions.objects : frame.topic();
      return said(frame, Act.How.PASSIVE, doers, objects, companions);
    }
    int duty = frames.topics().duty(verb);
    if (duty != 0 && !companions.objects.isEmpty() && !links.has(verb, "cop")) {
      return included(frame, duty, companions);
    }
    Optional<Said> resting = resting(frame, companions);
    if (resting.isPresent()) {
      return resting.get();
    }
    int noun = links.child(verb, "obj");
    if (noun != 0 && lends(verb, noun)) {
      Optional<Said> light = light(frame, noun, companions);
      if (light.isPresent()) {
        return light.get();
      }
    }
    List<NounPhrase> objects = new ArrayList<>(companions.objects);
    if (objects.isEmpty()) {
      objects.addAll(missing(frame));
    }
    return said(frame, Act.How.VERB, frame.topic(), objects, companions);
  }

  /** What somebody "acts as" or "serves as"; 0 if the verb is none of being. */
  int being(Frame frame) {
    int verb = frame.word();
    if (!links.tagged(verb, "VERB") || !lexis.verb(links.lower(verb), Words.BEING_VERBS)) {
      return 0;
    }
    return links.children(verb, "obl").stream()
        .filter(o -> links.children(o, "case").stream().anyMatch(c -> links.lower(c).equals("as")))
        .findFirst()
        .orElse(0);
  }

  private List<NounPhrase> laterAgents(Frame frame) {
    return links.children(frame.first(), "obl").stream()
        .filter(o -> o > frame.word() && frames.topics().agent(o))
        .flatMap(o -> phrases.all(o).stream())
        .toList();
  }

  private Said said(
      Frame frame,
      Act.How how,
      List<NounPhrase> subjects,
      List<NounPhrase> objects,
      Companions companions) {
    List<Integer> parts = new ArrayList<>(parts(frame.word()));
    parts.addAll(companions.prepositions);
    return new Said(
        new Act(frame.word(), parts, List.of(), frame.under(), how),
        subjects,
        objects,
        companions.complements,
        companions.adjuncts);
  }

  /** Particles, "sure" of "make sure". */
  private List<Integer> parts(int verb) {
    List<Integer> parts = new ArrayList<>(links.children(verb, "compound"));
    links.children(verb, "xcomp").stream().filter(frames.heads()::assuring).forEach(parts::add);
    return parts;
  }

  /** What the verb's object is where a relative clause leaves it out or "ensure" has a clause. */
  private List<NounPhrase> missing(Frame frame) {
    int verb = frame.word();
    int clause = frames.topics().relativeClause(verb);
    boolean open = clause != 0 && frame.first() == 0 && frames.topics().subject(verb) != 0;
    if (open && links.children(clause).stream().noneMatch(this::pronounOrPlace)) {
      return frames.topics().antecedent(clause);
    }
    String form = links.lower(verb);
    boolean assures = lexis.verb(form, Words.ENSURING_VERBS) || !assured(verb).isEmpty();
    for (Integer content : assures ? contents(verb) : List.<Integer>of()) {
      int subject = frames.topics().subject(content);
      if (subject != 0) {
        return phrases.all(subject);
      }
    }
    return List.of();
  }

  private boolean pronounOrPlace(int word) {
    boolean pronoun = frames.topics().relative(word);
    boolean place = links.is(word, "advmod") && links.lower(word).startsWith("wh");
    boolean possessor =
        links.children(word, "nmod").stream().anyMatch(c -> links.lower(c).equals("whose"));
    return pronoun || place || possessor || links.children(word).stream().anyMatch(frames.topics()::relative);
  }

  private List<Integer> assured(int verb) {
    return links.children(verb, "xcomp").stream().filter(frames.heads()::assuring).toList();
  }

  private List<Integer> contents(int verb) {
    List<Integer> contents = new ArrayList<>(links.children(verb, "ccomp"));
    assured(verb).forEach(a -> contents.addAll(links.children(a, "ccomp")));
    return contents;
  }

  /** "Her duties include stock control": the noun that says whose it is names the act. */
  private Said included(Frame frame, int duty, Companions companions) {
    List<Integer> under = frame.under().subList(0, frame.under().size() - 1);
    Act act =
        new Act(
            duty, List.of(frame.word()), phrases.one(duty).modifiers(), under, Act.How.HELD);
    return new Said(
        act,
        frame.topic(),
        companions.objects,
        companions.complements,
        companions.adjuncts);
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
    words.addAll(parts(frame.word()));
    return Optional.of(
        new Said(
            new Act(noun, words, modifiers, frame.under(), Act.How.LIGHT),
            frame.topic(),
            parts.objects(),
            parts.complements(),
            companions.adjuncts));
  }
}

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
  private final LentVerbs lent;

  VerbReader(Links links, Lexis lexis, Phrases phrases, Frames frames, LentVerbs lent) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
    this.frames = frames;
    this.lent = lent;
  }

  boolean reads(Frame frame) {
    return links.tagged(frame.word(), "VERB", "AUX");
  }

  Said read(Frame frame, Companions companions) {
    Optional<Said> noun = lent.read(frame, companions);
    if (noun.isPresent()) {
      return noun.get();
    }
    if (frame.passive()) {
      List<NounPhrase> objects = frame.topic().isEmpty() ? companions.objects : frame.topic();
      return said(frame, Act.How.PASSIVE, companions.agents, objects, companions);
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
        .filter(o -> links.any(o, "case", c -> links.lower(c).equals("as")))
        .findFirst()
        .orElse(0);
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
    int clause = frames.referents().relativeClause(verb);
    boolean open = clause != 0 && frame.first() == 0 && frames.topics().subject(verb) != 0;
    if (open && !links.any(clause, this::pronounOrPlace)) {
      return frames.referents().antecedent(clause);
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
    boolean pronoun = frames.referents().relative(word);
    boolean place = links.is(word, "advmod") && links.lower(word).startsWith("wh");
    boolean possessor = links.any(word, "nmod", c -> links.lower(c).equals("whose"));
    return pronoun || place || possessor || links.any(word, frames.referents()::relative);
  }

  private List<Integer> assured(int verb) {
    return links.children(verb, "xcomp").stream().filter(frames.heads()::assuring).toList();
  }

  private List<Integer> contents(int verb) {
    List<Integer> contents = new ArrayList<>(links.children(verb, "ccomp"));
    assured(verb).forEach(a -> contents.addAll(links.children(a, "ccomp")));
    return contents;
  }
}

package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.pack.Words;

/** What stands by the head of a clause, sorted into objects, complements and adjuncts. */
final class Companions {
  private static final Set<String> NAMED = Set.of("obl", "nmod", "iobj");

  /** What the act is not done to: "deer instead of wolves". */
  private static final Set<String> INSTEAD = Set.of("instead");

  /** What the act is done to, among others. */
  private static final Set<String> INCLUDED = Set.of("including", "such");

  final List<NounPhrase> objects = new ArrayList<>();

  /** Those by whom a passive is done. */
  final List<NounPhrase> agents = new ArrayList<>();

  /** Prepositions that belong to the verb and bring its objects. */
  final List<Integer> prepositions = new ArrayList<>();

  final List<Complement> complements = new ArrayList<>();
  final List<Complement> adjuncts = new ArrayList<>();

  private final Links links;
  private final Lexis lexis;
  private final Phrases phrases;
  private final Frames frames;
  private final Frame frame;
  private final Sharing sharing;

  Companions(Links links, Lexis lexis, Phrases phrases, Frames frames, Frame frame) {
    this.links = links;
    this.lexis = lexis;
    this.phrases = phrases;
    this.frames = frames;
    this.frame = frame;
    this.sharing = new Sharing(links, lexis, frames, frame);
    sharing.words().forEach(this::sort);
    carriers().forEach(this::around);
  }

  private void sort(int word) {
    boolean clause = frames.heads().is(word);
    if (negator(word) || (clause && frames.carriers().carried(word))) {
      return;
    }
    if (sharing.further(word)) {
      objects.addAll(phrases.of(word));
    } else if (links.is(word, "obj")) {
      objects.addAll(frames.referents().named(word, frame.word()));
    } else if (links.is(word, "ccomp") || (links.is(word, "xcomp") && clause)) {
      complements.add(Complement.of(links.fixed(word, "mark"), word));
    } else if (links.is(word, "xcomp") && !frames.heads().assuring(word)) {
      complements.add(Complement.of(List.of(), phrases.one(word)));
    } else if (links.is(word, "advcl") && clause) {
      adjuncts.add(Complement.of(links.fixed(word, "mark"), word));
    } else if (links.is(word, "advmod") || links.is(word, "advcl")) {
      adjuncts.addAll(phrases.named(word));
    } else if (links.isAny(word, NAMED)) {
      named(word);
    }
  }

  private boolean negator(int word) {
    return links.is(word, "advmod") && FunctionWords.NEGATORS.contains(links.lower(word));
  }

  private void named(int word) {
    if (frame.passive() && frames.referents().agent(word)) {
      agents.addAll(phrases.all(word));
      return;
    }
    List<Complement> all = frames.referents().relative(word) ? relative(word) : phrases.named(word);
    if (sharing.borrowed(word)) {
      objects.addAll(phrases.all(word));
      return;
    }
    if (links.has(frame.word(), "obj") && (marked(word, INSTEAD) || marked(word, INCLUDED))) {
      all.forEach(c -> objects.add(c.thing().get()));
      return;
    }
    if (aim(word) && !links.has(frame.word(), "obj")) {
      all.forEach(c -> objects.add(c.thing().get()));
      prepositions.addAll(links.fixed(word, "case"));
      return;
    }
    (adjunct(word) ? adjuncts : complements).addAll(all);
  }

  private boolean marked(int word, Set<String> markers) {
    return links.any(word, "case", c -> markers.contains(links.lower(c)));
  }

  /** Whether the preposition belongs to the verb: "looks after the sheep". */
  private boolean aim(int word) {
    return links.any(
        word,
        "case",
        c -> lexis.phrase(links.lower(frame.word()), links.lower(c), Words.PREPOSITIONAL_VERBS));
  }

  private List<Complement> relative(int word) {
    return frames.referents().named(word, frame.word()).stream()
        .map(t -> Complement.of(links.fixed(word, "case"), t))
        .toList();
  }

  /** Time, place and manner, as far as prepositions and nouns tell. */
  private boolean adjunct(int word) {
    String marker = links.children(word, "case").stream().findFirst().map(links::lower).orElse("");
    return links.exactly(word, "obl:unmarked")
        || FunctionWords.TIMES.contains(marker)
        || FunctionWords.PLACES.contains(marker)
        || marker.equals("by")
        || lexis.noun(links.lower(word), Words.TIME_NOUNS)
        || (FunctionWords.WHERE.contains(marker) && placed());
  }

  /** Whether the act has its object, so that "in" and "at" say only where. */
  private boolean placed() {
    int object = links.child(frame.word(), "obj");
    boolean act = object != 0 && lexis.act(links.lower(object));
    return frame.passive() || (object != 0 && !act);
  }

  /** Words that lead to the act and speak of its doer; before "ask her to", another is meant. */
  private List<Integer> carriers() {
    List<Integer> under = frame.under();
    int from = under.size();
    while (from > 0 && !frames.heads().hasObject(under.get(from - 1))) {
      from--;
    }
    return under.subList(from, under.size());
  }

  /** What a word that only leads to the act has beside it: "is <i>fully</i> able to". */
  private void around(int carrier) {
    boolean duty = lexis.listed(links.lower(carrier), Words.DUTY_ADJECTIVES);
    for (int child : links.children(carrier)) {
      boolean beside = links.is(child, "advmod") || (links.is(child, "obl") && !duty);
      if (frames.heads().is(carrier) && beside && !negator(child) && !spokenOf(child)) {
        adjuncts.addAll(phrases.named(child));
      }
    }
  }

  private boolean spokenOf(int word) {
    return frame.topic().stream().anyMatch(t -> t.head() == word);
  }
}

package sicetnon.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sicetnon.pack.Words;

/** Which words belong to a clause's head: its own, and those that joined verbs share. */
final class Sharing {
  private static final Set<String> CLOSING = Set.of("obl", "xcomp", "ccomp", "advcl", "iobj");
  private static final Set<String> SHARED =
      Set.of("obj", "obl", "iobj", "ccomp", "xcomp", "advmod", "advcl");

  private final Links links;
  private final Lexis lexis;
  private final Frames frames;
  private final Frame frame;

  Sharing(Links links, Lexis lexis, Frames frames, Frame frame) {
    this.links = links;
    this.lexis = lexis;
    this.frames = frames;
    this.frame = frame;
  }

  /** What hangs on the head, and on the first of joined verbs behind this one. */
  List<Integer> words() {
    int word = frame.word();
    List<Integer> words = new ArrayList<>(links.children(word));
    for (int child : links.children(word, "xcomp")) {
      if (frames.heads().assuring(child)) {
        words.addAll(links.children(child));
      }
    }
    boolean whole = frames.heads().hasObject(word) || links.has(word, "ccomp");
    if (frame.first() != 0) {
      links.children(frame.first()).stream()
          .filter(o -> o > word && (!whole || !objective(o)))
          .filter(o -> links.isAny(o, SHARED) || further(o))
          .forEach(words::add);
    }
    if (!whole) {
      words.addAll(ahead(word));
    }
    return words;
  }

  private boolean objective(int word) {
    return links.is(word, "obj")
        || links.is(word, "iobj")
        || links.is(word, "ccomp")
        || further(word);
  }

  /**
   * What hangs on the next joined verb that has an object, where nothing stands between the two:
   * parsers hang what is shared on the last verb as often as on the first.
   */
  private List<Integer> ahead(int verb) {
    int first = links.is(verb, "conj") ? links.head(verb) : verb;
    for (int part : links.joined(first)) {
      boolean own = links.has(part, "nsubj") || !links.tagged(part, "VERB");
      if (part > verb && (own || !adjoining(verb, part))) {
        return List.of();
      }
      int direct = direct(part);
      if (part > verb && direct != 0 && !frame.passive()) {
        return List.of(direct);
      }
      if (part > verb && (links.has(part, "obj") || done(part))) {
        return links.children(part).stream()
            .filter(c -> c > part && (links.is(c, "obj") || links.is(c, "obl")))
            .toList();
      }
    }
    return List.of();
  }

  /** "Direction" in "develop and advocate for the direction": what follows verb and preposition. */
  private int direct(int part) {
    return links.has(part, "obj")
        ? 0
        : links.children(part, "obl").stream()
            .filter(o -> links.children(o, "case").contains(part + 1))
            .findFirst()
            .orElse(0);
  }

  /** Whether a word that hangs on a later verb with a preposition is this verb's object. */
  boolean borrowed(int word) {
    int head = links.head(word);
    return head != frame.word()
        && links.is(word, "obl")
        && head > frame.word()
        && direct(head) == word;
  }

  private boolean done(int part) {
    return frame.passive() && links.any(part, "obl", frames.referents()::agent);
  }

  private boolean adjoining(int verb, int part) {
    boolean bare =
        links.tagged(verb, "VERB")
            && !links.any(verb, c -> c < part && links.isAny(c, CLOSING))
            && !lexis.verb(links.lower(verb), Words.INTRANSITIVE_VERBS);
    for (int between = verb + 1; between < part; between++) {
      boolean small = links.tagged(between, "PUNCT", "CCONJ", "ADV", "AUX", "PART", "ADP");
      bare &= small || links.is(between, "conj");
    }
    return bare;
  }

  /** One more object that hangs on the verb and not on its first object. */
  boolean further(int word) {
    return links.is(word, "conj") && !frames.heads().is(word) && links.nominal(word);
  }
}

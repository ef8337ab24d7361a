package sicetnon.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sicetnon.clause.Action;
import sicetnon.clause.Phrase;
import sicetnon.pack.Cue;
import sicetnon.pack.Pack;
import sicetnon.role.Parse;

/**
 * The poles of a pack by the words without which nothing names them, so that a sentence asks the
 * few that it may name and not all. Made once for a pack; safe for several threads.
 */
final class PoleIndex {
  /** How a pole can be named, in the order in which it is asked. */
  enum Way {
    TRAIT(1),
    BEING(2),
    FOCUS(4),
    DOING(8),
    CUE(16),
    DENIAL(32),
    LABEL(64),
    SIGN(128);

    /** It among several ways, each of which is a bit. */
    final int bit;

    Way(int bit) {
      this.bit = bit;
    }

    boolean in(int ways) {
      return (ways & bit) != 0;
    }
  }

  /** A pole with its attribute. */
  record Entry(Pack.Attribute attribute, Pack.Pole pole) {}

  /** A way in which a word can name the pole of this number. */
  private record Lead(int entry, Way way) {}

  /** The poles of one role, by declaration. */
  final List<Entry> entries;

  /** Those of them that words of their own name, whatever the subject. */
  final List<Entry> said;

  /** The poles of a pair of roles. */
  final List<Entry> ofPairs;

  private final Map<String, List<Lead>> byWord = new HashMap<>();
  private final Map<String, List<Lead>> byThing = new HashMap<>();
  private final Map<String, List<Lead>> byVerb = new HashMap<>();

  /** The ways that no word leads to: patterns without a word that they need. */
  private final List<Lead> always = new ArrayList<>();

  PoleIndex(Pack pack) {
    List<Entry> all =
        pack.attributes().stream()
            .flatMap(a -> a.poles().stream().map(p -> new Entry(a, p)))
            .toList();
    this.entries = all.stream().filter(e -> !ofPair(e.attribute())).toList();
    this.said = all.stream().filter(e -> !e.pole().said().isEmpty()).toList();
    this.ofPairs =
        all.stream()
            .filter(e -> e.attribute().kind().equals("opposed") && ofPair(e.attribute()))
            .toList();
    Map<String, Integer> common = common(entries);
    for (int i = 0; i < entries.size(); i++) {
      add(i, entries.get(i).pole(), common);
    }
  }

  private static boolean ofPair(Pack.Attribute attribute) {
    return attribute.question().contains("{pair}");
  }

  /** In how many places of the patterns a word stands. */
  private static Map<String, Integer> common(List<Entry> entries) {
    Map<String, Integer> out = new HashMap<>();
    for (Entry entry : entries) {
      for (List<Cue> cues : List.of(entry.pole().cues(), entry.pole().denied())) {
        cues.stream()
            .flatMap(c -> c.elements().stream())
            .filter(Cue.Element::needed)
            .flatMap(e -> e.words().stream())
            .forEach(w -> out.merge(w, 1, Integer::sum));
      }
    }
    return out;
  }

  private void add(int entry, Pack.Pole pole, Map<String, Integer> common) {
    for (String trait : pole.traits()) {
      add(byWord, trait, entry, Way.TRAIT);
      for (int at = trait.indexOf('-'); at >= 0; at = trait.indexOf('-', at + 1)) {
        // two words may make it: "hands - on"
        add(byWord, trait.substring(0, at), entry, Way.TRAIT);
      }
    }
    pole.is().forEach(t -> add(byThing, t.get(t.size() - 1), entry, Way.BEING));
    pole.focus().forEach(t -> add(byThing, t.get(t.size() - 1), entry, Way.FOCUS));
    pole.does().forEach(d -> d.verbs().forEach(v -> add(byVerb, v, entry, Way.DOING)));
    pole.signs().forEach(d -> d.verbs().forEach(v -> add(byVerb, v, entry, Way.SIGN)));
    pole.cues().forEach(c -> add(c, entry, Way.CUE, common));
    pole.denied().forEach(c -> add(c, entry, Way.DENIAL, common));
  }

  /** A pattern is found by the place whose words the fewest others have. */
  private void add(Cue cue, int entry, Way way, Map<String, Integer> common) {
    cue.elements().stream()
        .filter(Cue.Element::needed)
        .map(Cue.Element::words)
        .min(Comparator.comparing(words -> words.stream().mapToInt(common::get).sum()))
        .ifPresentOrElse(
            words -> words.forEach(w -> add(byWord, w, entry, way)),
            () -> always.add(new Lead(entry, way)));
  }

  private static void add(Map<String, List<Lead>> by, String word, int entry, Way way) {
    by.computeIfAbsent(word, w -> new ArrayList<>()).add(new Lead(entry, way));
  }

  /**
   * In which ways a sentence can name each pole by its words.
   *
   * @param words as they stand and in base form
   */
  int[] asked(Set<String> words) {
    int[] ways = new int[entries.size()];
    ask(always, ways);
    words.forEach(w -> ask(byWord.get(w), ways));
    return ways;
  }

  /** Adds the ways in which an action of the sentence can. */
  void ask(Parse parse, Action action, int[] ways) {
    ask(byVerb.get(action.lemma()), ways);
    ask(byVerb.get(action.lemma() + " " + action.preposition()), ways);
    for (Phrase phrase : action.things()) {
      int head = PoleHits.head(parse, phrase);
      ask(byThing.get(parse.lower(head)), ways);
      ask(byThing.get(parse.lemma(head)), ways);
      if (!phrase.words().isEmpty()) {
        ask(byThing.get(phrase.words().get(phrase.words().size() - 1)), ways);
      }
    }
  }

  private static void ask(List<Lead> leads, int[] ways) {
    if (leads != null) {
      leads.forEach(l -> ways[l.entry()] |= l.way().bit);
    }
  }
}

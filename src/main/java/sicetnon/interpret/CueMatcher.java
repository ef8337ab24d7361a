package sicetnon.interpret;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sicetnon.pack.Cue;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/**
 * Finds a cue's words in a stretch of a sentence. It keeps the words of the sentence that it was
 * asked of last, so it serves one source in one thread.
 */
final class CueMatcher {
  private Parse last;
  private Set<String> words = Set.of();

  /** Where a cue was found; ends exclusive. */
  record Match(Cue cue, int from, int to) {
    /** Whether the cue itself names a word, rather than skip it. */
    boolean says(String word) {
      return cue.elements().stream().anyMatch(e -> e.words().contains(word));
    }
  }

  /** The words of a sentence, as they stand, in lower case, and in base form. */
  Set<String> words(Parse parse) {
    if (!parse.equals(last)) {
      words = new HashSet<>();
      for (int i = 0; i < parse.size(); i++) {
        words.add(parse.lower(i));
        words.add(parse.lemma(i));
      }
      last = parse;
    }
    return words;
  }

  /** The first place in {@code [from, to)} at which one of the cues stands, or null. */
  Match find(List<Cue> cues, Parse parse, int from, int to) {
    List<Cue> able = able(cues, parse);
    for (int i = from; i < to && !able.isEmpty(); i++) {
      for (Cue cue : able) {
        int end = match(cue.elements(), 0, parse, i, to);
        if (end >= 0) {
          return new Match(cue, i, end);
        }
      }
    }
    return null;
  }

  /** Those of the cues that a sentence has the words for. */
  List<Cue> able(List<Cue> cues, Parse parse) {
    Set<String> said = words(parse);
    List<Cue> able = new ArrayList<>();
    for (Cue cue : cues) {
      if (cue.within(said)) {
        able.add(cue);
      }
    }
    return able;
  }

  /** Where a cue that begins at a token ends, or null. */
  static Match at(Cue cue, Parse parse, int from, int to) {
    int end = match(cue.elements(), 0, parse, from, to);
    return end >= 0 ? new Match(cue, from, end) : null;
  }

  private static int match(List<Cue.Element> elements, int e, Parse parse, int i, int to) {
    if (e == elements.size()) {
      return i;
    }
    Cue.Element element = elements.get(e);
    if (element.gap()) {
      for (int skip = 0; skip <= Cue.GAP && i + skip <= to; skip++) {
        int end = match(elements, e + 1, parse, i + skip, to);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    int next = step(element, parse, i, to);
    int end = next >= 0 ? match(elements, e + 1, parse, next, to) : -1;
    return end < 0 && element.optional() ? match(elements, e + 1, parse, i, to) : end;
  }

  private static int step(Cue.Element element, Parse parse, int i, int to) {
    if (i >= to) {
      return -1;
    }
    if (element.role()) {
      Mention mention = parse.mentionAt(i);
      return mention == null
          ? parse.is(i, "DET") && parse.mentionAt(i + 1) != null ? parse.mentionAt(i + 1).to() : -1
          : mention.to();
    }
    boolean fits =
        element.words().contains(parse.lower(i)) || element.words().contains(parse.lemma(i));
    return fits ? i + 1 : -1;
  }
}

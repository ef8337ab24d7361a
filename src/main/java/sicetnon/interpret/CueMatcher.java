package sicetnon.interpret;

import java.util.List;
import sicetnon.pack.Cue;
import sicetnon.role.Mention;
import sicetnon.role.Parse;

/** Finds a cue's words in a stretch of a sentence. */
final class CueMatcher {
  private CueMatcher() {}

  /** Where a cue was found; ends exclusive. */
  record Match(Cue cue, int from, int to) {
    /** Whether the cue itself names a word, rather than skip it. */
    boolean says(String word) {
      return cue.elements().stream().anyMatch(e -> e.words().contains(word));
    }
  }

  /** The first place in {@code [from, to)} at which one of the cues stands, or null. */
  static Match find(List<Cue> cues, Parse parse, int from, int to) {
    for (int i = from; i < to; i++) {
      for (Cue cue : cues) {
        int end = match(cue.elements(), 0, parse, i, to);
        if (end >= 0) {
          return new Match(cue, i, end);
        }
      }
    }
    return null;
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

package sicetnon.discourse;

import java.util.Set;
import sicetnon.clause.Lexis;
import sicetnon.clause.Links;
import sicetnon.pack.Words;

/** Labels that call what follows them wrong: "Myth: ...", "Common mistake 3 - ...". */
final class Labels {
  private static final Set<String> MARKS = Set.of(":", "-", "–", "—", "--");

  /** Most words of a label with its mark. */
  private static final int MOST = 5;

  /** Where the label ends; after the last word if there is none. */
  private final int end;

  Labels(Links links, Lexis lexis) {
    int mark = 1;
    boolean wrong = false;
    while (mark < Math.min(MOST, links.size()) && !MARKS.contains(links.lower(mark))) {
      wrong |= lexis.noun(links.lower(mark), Words.MYTH_WORDS);
      mark++;
    }
    boolean ends = mark <= links.size() && MARKS.contains(links.lower(mark));
    this.end = wrong && ends ? mark : links.size() + 1;
  }

  /** Whether a word stands behind such a label. */
  boolean wrong(int word) {
    return word > end;
  }
}

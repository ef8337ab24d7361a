package sicetnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sicetnon.claim.Evidence;

/**
 * Looks up what readers quote: a passage that does not stand in its article is not believed,
 * whoever says so.
 */
final class Checking {
  /** Rejected passages of which the nearest one is looked for; nobody reads more. */
  private static final int MOST_NEAREST = 500;

  /** Words by which a passage tells its article where nothing is called as it was said. */
  private static final int TELLING = 5;

  private final Map<String, String> texts;
  private final Map<String, Passages> passages = new HashMap<>();
  private final SourceNames names;
  private final List<Believed> believed = new ArrayList<>();
  private final List<Rejected> rejected = new ArrayList<>();
  private int searched;

  /** Where a passage stands, or why it does not. */
  private record Looked(Evidence found, String reason) {}

  /**
   * Checks readings.
   *
   * @param texts the decoded articles, by path
   */
  Checking(List<Reading> readings, Map<String, String> texts) {
    this.texts = texts;
    this.names = new SourceNames(texts.keySet());
    for (Reading reading : readings) {
      reading.refused().forEach(r -> rejected.add(Rejected.of(reading, r)));
      reading.entries().forEach(e -> check(reading, e));
    }
  }

  /** The entries of which two passages stand, in the order of the readings. */
  List<Believed> believed() {
    return believed;
  }

  /** What was not taken, in the order of the readings. */
  List<Rejected> rejected() {
    return rejected;
  }

  private void check(Reading reading, Reading.Placed placed) {
    Entry entry = placed.entry();
    List<Believed.Answer> answers = new ArrayList<>();
    for (Entry.Quoted quoted : entry.positions()) {
      Looked looked = look(quoted);
      if (looked.found() != null) {
        answers.add(new Believed.Answer(looked.found(), quoted));
      } else {
        rejected.add(rejected(reading, placed, quoted, looked.reason()));
      }
    }
    if (answers.size() > 1) {
      believed.add(new Believed(reading.by(), entry, answers));
    }
  }

  private Looked look(Entry.Quoted quoted) {
    if (quoted.source().isEmpty()) {
      return anywhere(quoted.quote());
    }
    String path = names.path(quoted.source());
    if (path.isEmpty()) {
      // an article that was renamed is known by a passage that no other has
      boolean telling = Folded.of(quoted.quote()).size() >= TELLING;
      Evidence found = telling ? anywhere(quoted.quote()).found() : null;
      return new Looked(found, "no article has this name");
    }
    try {
      return new Looked(passages(path).find(quoted.quote()), "");
    } catch (Passages.None e) {
      return new Looked(null, e.getMessage());
    }
  }

  /** The one article that has the passage. */
  private Looked anywhere(String quote) {
    Evidence found = null;
    for (String path : texts.keySet()) {
      try {
        Evidence one = passages(path).find(quote);
        if (found != null) {
          return new Looked(null, "no source is named, and more than one article has the passage");
        }
        found = one;
      } catch (Passages.None e) {
        // another one may have it
      }
    }
    return found == null
        ? new Looked(null, "no source is named, and no article has the passage")
        : new Looked(found, "");
  }

  private Passages passages(String path) {
    return passages.computeIfAbsent(path, p -> new Passages(p, texts.get(p)));
  }

  private Rejected rejected(
      Reading reading, Reading.Placed placed, Entry.Quoted quoted, String reason) {
    boolean searching = searched++ < MOST_NEAREST;
    Evidence elsewhere =
        searching && !quoted.source().isEmpty() ? anywhere(quoted.quote()).found() : null;
    Evidence nearest = searching && elsewhere == null ? nearest(quoted) : elsewhere;
    return new Rejected(
        reading.by(),
        reading.file(),
        placed.number(),
        placed.line(),
        placed.entry().question(),
        quoted.source(),
        quoted.quote(),
        elsewhere == null ? reason : reason + "; another article has it",
        nearest == null ? "" : nearest.words(),
        nearest == null ? "" : nearest.location());
  }

  /** The passage that shares most with one: of the article that is named, else of all. */
  private Evidence nearest(Entry.Quoted quoted) {
    String path = names.path(quoted.source());
    List<Passages.Near> near = new ArrayList<>();
    for (String one : path.isEmpty() ? texts.keySet() : List.of(path)) {
      passages(one).nearest(quoted.quote()).ifPresent(near::add);
    }
    return near.stream()
        .min(
            Comparator.comparingInt((Passages.Near n) -> -n.shared())
                .thenComparing(Passages.Near::passage))
        .map(Passages.Near::passage)
        .orElse(null);
  }
}

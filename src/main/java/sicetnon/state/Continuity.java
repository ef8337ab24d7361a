package sicetnon.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.claim.DataItem;
import sicetnon.claim.Kind;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.reading.Entry;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Results;

/**
 * A run's results as the continuation of the run before: which row is which, what became of each,
 * and what people wrote on it.
 *
 * @param results the rows with the ids under which they are known
 * @param number of this run; the same as before when nothing is new
 * @param repeated whether articles, pack, program and reviews are those of the run before
 * @param files what became of the articles
 * @param rows disputed questions, most severe first; then those that are resolved since the run
 *     before; then those that a reviewer dismissed
 * @param gone rows without a place in the report, remembered for what was written on them
 * @param nearMisses those of the report, nearest to a row first, then those that were dismissed
 * @param goneNearMisses those that are in no report, remembered for what was written on them
 * @param decided rows that were reviewed since the run before
 */
public record Continuity(
    Results results,
    int number,
    boolean repeated,
    FileChanges files,
    List<Row> rows,
    List<Remembered> gone,
    List<Near> nearMisses,
    List<Remembered> goneNearMisses,
    List<String> decided) {

  /**
   * A row of the report.
   *
   * @param remembered what is to be remembered of it
   * @param contradiction null when it is resolved
   * @param dismissed whether a reviewer said of this evidence that it is no contradiction
   * @param promoted the explanation of the near miss that a reviewer made this row of, or empty
   */
  public record Row(
      Remembered remembered, Contradiction contradiction, boolean dismissed, String promoted) {

    /** Whether it is neither resolved nor dismissed. */
    public boolean stands() {
      return contradiction != null && !dismissed;
    }

    /** Whether it is disputed and no reviewer has said what to make of it. */
    public boolean unsettled() {
      return stands() && !remembered.review().settles();
    }
  }

  /**
   * A near miss of the report.
   *
   * @param remembered what is to be remembered of it
   * @param miss as it was found
   */
  public record Near(Remembered remembered, NearMiss miss) {}

  /** Continues the run before. */
  public static Continuity of(Results results, Previous previous) {
    return new Builder(results, previous).build();
  }

  /** What the next run will be if nothing is new. */
  public Continuity again() {
    return new Continuity(
        results, number, true, FileChanges.NONE, rows, gone, nearMisses, goneNearMisses, List.of());
  }

  /**
   * Reviews of rows that were added by hand and are none of this run, by the id of what they say.
   */
  public Map<String, Review> waiting(Previous previous) {
    Map<String, Review> waiting = new TreeMap<>(previous.reviews());
    waiting.keySet().removeIf(id -> !Entry.isId(id));
    waiting.values().removeIf(Review::blank);
    for (Row row : rows) {
      if (row.contradiction() != null) {
        Review stands = row.remembered().review();
        for (String entry : row.contradiction().foundBy().entries()) {
          waiting.computeIfPresent(
              entry,
              (id, review) ->
                  review.decision().equals(stands.decision()) && review.note().equals(stands.note())
                      ? null
                      : review);
        }
      }
    }
    return waiting;
  }

  /** How many rows have a status; those that were dismissed count only as changed or reopened. */
  public long count(Status status) {
    return rows.stream().filter(r -> r.remembered().status() == status).count();
  }

  /** How many rows are dismissed. */
  public long dismissed() {
    return rows.stream().filter(Row::dismissed).count();
  }

  /** The rows that are neither resolved nor dismissed. */
  public List<Contradiction> standing() {
    return rows.stream()
        .filter(r -> r.contradiction() != null && !r.dismissed())
        .map(Row::contradiction)
        .toList();
  }

  /**
   * What the next run will find.
   *
   * @param shown the rows of the report, with their cells
   * @param near the near misses of the report, with their cells
   * @param corrections what reviews ask for
   */
  public Memory memory(List<Remembered> shown, List<Remembered> near, Corrections corrections) {
    return Memory.of(
        number,
        results.fingerprint(),
        results.hashes(),
        together(gone, shown),
        together(goneNearMisses, near),
        corrections.all());
  }

  private static List<Remembered> together(List<Remembered> gone, List<Remembered> shown) {
    Map<String, Remembered> all = new TreeMap<>();
    gone.forEach(r -> all.put(r.id(), r));
    shown.forEach(r -> all.put(r.id(), r));
    return List.copyOf(all.values());
  }

  private static final class Builder {
    private final Results before;
    private final Previous previous;
    private final boolean repeated;
    private final FileChanges files;
    private final Names names;
    private final Promotions promotions;
    private final Map<String, Remembered> known = new TreeMap<>();

    Builder(Results results, Previous previous) {
      this.before = results;
      this.names = results.names();
      this.previous = previous;
      this.repeated =
          !previous.reviewed() && previous.memory().inputs().equals(results.fingerprint());
      this.promotions = Promotions.of(results, previous, repeated);
      this.files = FileChanges.between(previous.memory().files(), results.hashes());
      previous.memory().rows().forEach(r -> known.put(r.id(), r));
    }

    Continuity build() {
      List<Contradiction> found = promotions.among(identified());
      Results results =
          before.with(
              new ConflictFinder.Result(
                  found,
                  promotions.left(),
                  before.conflicts().more(),
                  before.conflicts().crowded()));
      List<Row> standing = new ArrayList<>();
      List<Row> dismissed = new ArrayList<>();
      Set<String> live = new TreeSet<>();
      for (Contradiction c : found) {
        live.add(c.id());
        Row row = row(c);
        (row.dismissed() ? dismissed : standing).add(row);
      }
      List<Remembered> gone = new ArrayList<>();
      List<Row> resolved = new ArrayList<>();
      for (Remembered row : known.values()) {
        if (!live.contains(row.id())) {
          absent(row, resolved, gone);
        }
      }
      resolved.sort(
          Comparator.comparing((Row r) -> r.remembered().cells().getOrDefault("question", ""))
              .thenComparing(r -> r.remembered().id()));
      List<Row> rows = new ArrayList<>(standing);
      rows.addAll(resolved);
      rows.addAll(dismissed);
      int number = previous.memory().run() + (repeated ? 0 : 1);
      return new Continuity(
          results,
          number,
          repeated,
          files,
          List.copyOf(rows),
          gone,
          promotions.near(),
          promotions.gone(),
          decided());
    }

    private List<String> decided() {
      return known.values().stream()
          .filter(r -> review(r.id()).judgesOtherwise(r.review()))
          .map(Remembered::id)
          .toList();
    }

    private Review review(String id) {
      return previous.reviews().getOrDefault(id, Review.NONE);
    }

    /** Gives each row the id under which it is known: first its own, then by its evidence. */
    private List<Contradiction> identified() {
      List<Contradiction> found = before.conflicts().contradictions();
      Set<String> taken = new TreeSet<>();
      found.forEach(c -> taken.add(c.id()));
      List<Contradiction> strange = found.stream().filter(c -> !known.containsKey(c.id())).toList();
      List<Match> matches = new ArrayList<>();
      for (Contradiction c : strange) {
        List<Side> sides = Side.of(c);
        for (Remembered row : known.values()) {
          if (!taken.contains(row.id())) {
            Match match = match(c, sides, row);
            if (match != null) {
              matches.add(match);
            }
          }
        }
      }
      matches.sort(
          Comparator.comparing((Match m) -> !m.same())
              .thenComparing(m -> -m.shared())
              .thenComparing(Match::old)
              .thenComparing(Match::id));
      Map<String, String> oldOf = new LinkedHashMap<>();
      for (Match match : matches) {
        if (!oldOf.containsKey(match.id()) && !oldOf.containsValue(match.old())) {
          oldOf.put(match.id(), match.old());
        }
      }
      return found.stream().map(c -> c.as(oldOf.getOrDefault(c.id(), c.id()))).toList();
    }

    /** How a row of now may be one of before; null when it is none. */
    private Match match(Contradiction c, List<Side> sides, Remembered row) {
      DataItem question = c.item().question();
      boolean same = row.item().equals(c.item().id());
      if (question.kind() == Kind.OTHER || row.kind().equals(Kind.OTHER.label())) {
        return passages(c, sides, row);
      }
      if (!row.attribute().equals(question.attribute())) {
        return null;
      }
      // of another question, "the nurse sets the menu" is no rewording of "sets the diet"
      int shared = Side.shared(row.sides(), sides, same);
      return shared >= (same ? 1 : 2) ? new Match(c.id(), row.id(), same, shared) : null;
    }

    /**
     * The same where somebody set passages against each other, who asks in his own words: both
     * passages of another question are there, or one of the same. "Tea is served" is no rewording
     * of "soup is served".
     */
    private Match passages(Contradiction c, List<Side> sides, Remembered row) {
      boolean asked = row.question().equals(c.item().question().question());
      if (!asked && review(row.id()).dismisses()) {
        // that it is no contradiction was said of the question
        return null;
      }
      int shared = Side.passages(row.sides(), sides, false);
      int reworded = Side.passages(row.sides(), sides, asked);
      return shared > 1 || (asked && (shared > 0 || reworded > 1))
          ? new Match(c.id(), row.id(), asked, shared)
          : null;
    }

    /** A row of now that may be one of before. */
    private record Match(String id, String old, boolean same, int shared) {}

    private Row row(Contradiction c) {
      Remembered old = known.get(c.id());
      List<Side> sides = Side.of(c);
      Review written = old == null ? promotions.review(c.id()) : Review.NONE;
      written = written.blank() ? review(c.id()) : written;
      written = written.blank() ? byHand(c) : written;
      List<Side> judged = judged(old, written, sides);
      Review review = followed(written, judged, sides);
      List<Side.Voice> unseen = review.dismisses() ? Side.unseen(judged, sides) : List.of();
      boolean dismissed = review.dismisses() && unseen.isEmpty();
      Standing standing = standing(old, sides, unseen).asking(before(old, c));
      return new Row(
          new Remembered(
              c.id(),
              c.item().id(),
              c.item().question().attribute(),
              standing.status(),
              standing.why(),
              review,
              earlier(old, review),
              sides,
              judged,
              Map.of()),
          c,
          dismissed,
          promotions.explanation(c.id()));
    }

    /** What was written on a row that a reviewer added. */
    private Review byHand(Contradiction c) {
      return c.foundBy().entries().stream()
          .map(this::review)
          .filter(r -> !r.blank())
          .findFirst()
          .map(r -> r.side().isEmpty() ? r : r.on(Side.named(Side.of(c), r.side())))
          .orElse(Review.NONE);
    }

    /** The review on the side that says now what the one that was right said then. */
    private static Review followed(Review review, List<Side> judged, List<Side> now) {
      boolean stands =
          review.side().isEmpty()
              || now.stream().anyMatch(s -> Review.sameAnswer(s.position(), review.side()));
      return stands
          ? review
          : judged.stream()
              .filter(s -> Review.sameAnswer(s.position(), review.side()))
              .map(s -> Side.continuing(s, now))
              .filter(s -> !s.isEmpty())
              .findFirst()
              .map(review::on)
              .orElse(review);
    }

    /** The evidence on which a review was written: what the last report showed. */
    private static List<Side> judged(Remembered old, Review review, List<Side> now) {
      if (review.decision().isEmpty() && review.note().isEmpty()) {
        return List.of();
      }
      if (old == null) {
        return now;
      }
      boolean written = review.judgesOtherwise(old.review());
      List<Side> seen = written ? old.sides() : old.judged();
      return seen.isEmpty() ? now : seen;
    }

    /** A status with its reason. */
    private record Standing(Status status, String why) {

      /** The same where another question was asked before; empty where it was this one. */
      Standing asking(String before) {
        if (before.isEmpty()) {
          return this;
        }
        String said = "The question was: " + before;
        return new Standing(
            status == Status.OPEN ? Status.CHANGED : status,
            why.isEmpty() ? said : why + " " + said);
      }
    }

    /** What was asked before of passages that somebody set against each other; or empty. */
    private String before(Remembered old, Contradiction c) {
      boolean asked =
          old == null
              || repeated
              || (c.item().question().kind() != Kind.OTHER
                  && !old.kind().equals(Kind.OTHER.label()))
              || old.question().equals(c.item().question().question());
      return asked ? "" : old.question();
    }

    private Standing standing(Remembered old, List<Side> sides, List<Side.Voice> unseen) {
      if (old == null) {
        return new Standing(Status.NEW, "");
      }
      if (repeated) {
        return new Standing(old.status(), old.why());
      }
      if (!unseen.isEmpty()) {
        Side.Voice first = unseen.get(0);
        String more = unseen.size() > 1 ? " and " + (unseen.size() - 1) + " more" : "";
        return new Standing(
            Status.REOPENED,
            "Dismissed as not-real before "
                + first.source()
                + " said \""
                + first.quote()
                + "\""
                + more
                + "; to dismiss it again, change the note.");
      }
      if (!old.live()) {
        return new Standing(Status.REOPENED, "Disputed again.");
      }
      List<String> moved =
          old.sides().isEmpty() ? List.of() : Side.changes(old.sides(), sides, names);
      return moved.isEmpty()
          ? new Standing(Status.OPEN, "")
          : new Standing(Status.CHANGED, "Since the run before: " + String.join("; ", moved) + ".");
    }

    private List<Remembered.Earlier> earlier(Remembered old, Review review) {
      if (old == null) {
        return List.of();
      }
      List<Remembered.Earlier> all = new ArrayList<>(old.earlier());
      boolean written = !old.review().decision().isEmpty() || !old.review().note().isEmpty();
      if (written && review.judgesOtherwise(old.review())) {
        all.add(
            new Remembered.Earlier(
                previous.memory().run(),
                old.review().decision(),
                old.review().side(),
                old.review().note()));
      }
      return all;
    }

    /** A row that is disputed no more: shown for one run, then only remembered. */
    private void absent(Remembered old, List<Row> resolved, List<Remembered> gone) {
      Review review = review(old.id());
      boolean shown = repeated ? old.status() == Status.RESOLVED : old.live();
      List<Remembered.Earlier> earlier = earlier(old, review);
      Remembered now =
          new Remembered(
              old.id(),
              old.item(),
              old.attribute(),
              shown ? Status.RESOLVED : Status.GONE,
              repeated ? old.why() : shown ? why(old) : "",
              review,
              earlier,
              old.sides(),
              review.judgesOtherwise(old.review()) ? old.sides() : old.judged(),
              old.cells());
      if (shown) {
        resolved.add(new Row(now, null, false, ""));
      } else if (!review.blank() || !earlier.isEmpty()) {
        gone.add(now);
      }
    }

    private String why(Remembered old) {
      Set<String> sources = Side.sources(old.sides());
      List<String> out = new ArrayList<>();
      say("removed: ", files.removed(), sources, out);
      say("text changed: ", files.changed(), sources, out);
      if (out.isEmpty() && old.kind().equals(Kind.OTHER.label())) {
        return "Its reading was taken away, or its passages are found no more (see"
            + " readings-rejected.csv).";
      }
      return out.isEmpty()
          ? "Read otherwise, though its files are the same: another article, the pack or the"
              + " program changed."
          : "File " + String.join("; file ", out) + ".";
    }

    private static void say(
        String what, List<String> files, Set<String> sources, List<String> out) {
      List<String> mine = files.stream().filter(sources::contains).toList();
      if (!mine.isEmpty()) {
        out.add(what + String.join(", ", mine));
      }
    }
  }
}

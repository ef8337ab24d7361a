package sicetnon.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Evidence;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Reckoning;
import sicetnon.reconcile.Results;

/**
 * What reviewers' decisions ask to be changed in the articles, and what of it is done. A passage is
 * done when its article was changed or removed and has its sentence no more.
 *
 * @param all by article, in the order of its text
 * @param doneNow those of them that are done since the run before
 */
public record Corrections(List<Correction> all, List<Correction> doneNow) {
  private static final Pattern BLANKS = Pattern.compile("\\s++");

  public Corrections {
    all = List.copyOf(all);
    doneNow = List.copyOf(doneNow);
  }

  /** Those that are still to be done. */
  public long left() {
    return all.stream().filter(Correction::left).count();
  }

  /** Continues those of the run before. */
  public static Corrections of(Continuity run, Memory before) {
    return new Builder(run).build(before.corrections());
  }

  private static final class Builder {
    private final Continuity run;
    private final Results results;
    private final Names names;
    private final Map<String, Review> reviews = new TreeMap<>();

    Builder(Continuity run) {
      this.run = run;
      this.results = run.results();
      this.names = results.names();
      Stream.concat(run.rows().stream().map(Continuity.Row::remembered), run.gone().stream())
          .forEach(r -> reviews.put(r.id(), r.review()));
    }

    Corrections build(List<Correction> before) {
      List<Correction> asked = new ArrayList<>();
      for (Continuity.Row row : run.rows()) {
        if (row.contradiction() != null) {
          asked.addAll(asked(row.contradiction(), row.remembered().review()));
        }
      }
      List<Correction> all = new ArrayList<>();
      List<Correction> reworded = new ArrayList<>();
      for (Correction old : before) {
        if (old.follows(reviews.getOrDefault(old.row(), Review.NONE))) {
          Correction was = still(old);
          Optional<Correction> same = taken(was, asked, false);
          same.ifPresentOrElse(all::add, () -> reworded.add(was));
        }
      }
      List<Correction> doneNow = new ArrayList<>();
      for (Correction was : reworded) {
        Correction now = continued(was, asked);
        all.add(now);
        if (was.left() && !now.left()) {
          doneNow.add(now);
        }
      }
      all.addAll(asked);
      Comparator<Correction> order =
          Comparator.comparing(Correction::source)
              .thenComparing(Correction::start)
              .thenComparing(Correction::row)
              .thenComparing(Correction::quote);
      all.sort(order);
      doneNow.sort(order);
      return new Corrections(all, doneNow);
    }

    /** The same by the names that the articles have now. */
    private Correction still(Correction old) {
      int colon = Math.max(0, old.rightLocation().lastIndexOf(':'));
      String right = renamed(old.rightLocation().substring(0, colon));
      boolean told = results.texts().containsKey(right);
      return old.moved(
          renamed(old.source()),
          told ? old.rightQuote() : "",
          told ? right + old.rightLocation().substring(colon) : "");
    }

    private String renamed(String path) {
      return run.files().renamed().getOrDefault(path, path);
    }

    /** Takes what is asked of the same passage out of what is asked. */
    private static Optional<Correction> taken(
        Correction old, List<Correction> asked, boolean nearly) {
      Optional<Correction> found =
          asked.stream()
              .filter(a -> a.source().equals(old.source()) && a.same(old, nearly))
              .findFirst();
      found.ifPresent(asked::remove);
      return found;
    }

    /** What became of a passage that is not there in the same words. */
    private Correction continued(Correction old, List<Correction> asked) {
      Optional<Correction> reworded = taken(old, asked, true);
      if (reworded.isPresent() && old.decision().equals(Review.RIGHT)) {
        // in other words, and still on the side that is not right
        return reworded.get();
      }
      String text = results.texts().get(old.source());
      if (!old.left()) {
        return old;
      }
      if (text == null) {
        return old.done("the article was removed");
      }
      boolean changed = !old.hash().equals(results.hashes().get(old.source()));
      return changed && !folded(text).contains(folded(old.passage()))
          ? old.done("the passage was changed")
          : old;
    }

    private static String folded(String text) {
      return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** What a review of a row asks for. */
    private List<Correction> asked(Contradiction c, Review review) {
      List<Correction> out = new ArrayList<>();
      Position right =
          c.positions().stream()
              .filter(p -> Review.sameAnswer(p.text(), review.side()))
              .findFirst()
              .orElse(null);
      for (Position position : c.positions()) {
        boolean loses =
            review.decision().equals(Review.RIGHT)
                ? right != null && Reckoning.apart(position, right)
                : review.decision().equals("explained");
        if (loses) {
          for (Claim claim : position.claims()) {
            Correction one = correction(c, review, position, claim, right);
            if (out.stream().noneMatch(o -> twin(o, one))) {
              out.add(one);
            }
          }
        }
      }
      return out;
    }

    private static boolean twin(Correction a, Correction b) {
      return a.source().equals(b.source()) && a.same(b, false);
    }

    private Correction correction(
        Contradiction c, Review review, Position position, Claim claim, Position right) {
      Evidence passage = claim.evidence();
      Evidence better = right == null ? null : Contradiction.plainest(right).evidence();
      return new Correction(
          c.id(),
          review.decision(),
          review.side(),
          c.item().question().question(),
          passage.source(),
          passage.line(),
          passage.span().start(),
          CsvText.oneLine(passage.words()),
          sentence(passage),
          names.in(position.text()),
          right == null ? scope(c) : names.in(right.text()),
          better == null ? "" : CsvText.oneLine(better.words()),
          better == null ? "" : better.location(),
          review.note(),
          results.hashes().get(passage.source()),
          "");
    }

    private String sentence(Evidence passage) {
      String text = results.texts().get(passage.source());
      int from = text.offsetByCodePoints(0, passage.sentence().start());
      int length = passage.sentence().end() - passage.sentence().start();
      return text.substring(from, text.offsetByCodePoints(from, length));
    }

    /** What a passage has to name for both sides to hold. */
    private static String scope(Contradiction c) {
      return switch (c.explaining()) {
        case "provider" -> "name whose figure it is";
        case "date" -> "name as of when it holds";
        default -> "name for whom, where or when it holds";
      };
    }
  }
}

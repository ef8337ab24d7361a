package sicetnon;

import java.util.List;
import java.util.Locale;
import sicetnon.claim.Claim;
import sicetnon.claim.Evidence;
import sicetnon.conflict.NearMiss;
import sicetnon.group.Position;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Results;
import sicetnon.reconcile.Verdict;

/**
 * What was found in some articles.
 *
 * @param contradictions the most severe first
 * @param nearMisses what was nearly one, those first of which least is missing
 * @param files every file or article by path, read or not
 */
public record Findings(
    List<Contradiction> contradictions, List<NearlyContradiction> nearMisses, List<File> files) {

  public Findings {
    contradictions = List.copyOf(contradictions);
    nearMisses = List.copyOf(nearMisses);
    files = List.copyOf(files);
  }

  /** How firmly both sides are said. */
  public enum Severity {
    HIGH,
    MEDIUM,
    LOW
  }

  /**
   * Answers to one question that cannot all hold.
   *
   * @param id stays the same from run to run as long as the question does
   * @param severity how firmly both sides are said
   * @param question in words
   * @param positions two or more, the best supported first, then the one most against it
   * @param verdict how the voices stand, as in contradictions.csv
   * @param explanation why
   */
  public record Contradiction(
      String id,
      Severity severity,
      String question,
      List<Side> positions,
      String verdict,
      String explanation) {
    public Contradiction {
      positions = List.copyOf(positions);
    }
  }

  /**
   * An answer with the passages that give it.
   *
   * @param answer in words
   * @param quotations at least one, in file order
   */
  public record Side(String answer, List<Quotation> quotations) {
    public Side {
      quotations = List.copyOf(quotations);
    }
  }

  /**
   * A passage.
   *
   * @param path of the article
   * @param line at which it begins, from 1
   * @param start code point of the decoded text at which it begins, from 0
   * @param end the first code point behind it
   * @param words as a person reads them: without mark-up, on one line
   * @param sentence around it, likewise
   * @param scope for what it is said to hold, {@code axis=value} pairs joined by "; ", or empty
   */
  public record Quotation(
      String path, int line, int start, int end, String words, String sentence, String scope) {}

  /**
   * Two passages that look opposed and are no contradiction.
   *
   * @param id stays the same from run to run
   * @param question in words
   * @param reason code of why it is none, as in near-misses.csv
   * @param a the answer of the one, and its passage
   * @param b the answer of the other
   */
  public record NearlyContradiction(String id, String question, String reason, Side a, Side b) {}

  /**
   * A file, read or not.
   *
   * @param path in the folder
   * @param status read, skipped or failed
   * @param reason why it was not read, or not in full; or empty
   */
  public record File(String path, String status, String reason) {}

  static Findings of(Results results) {
    Names names = results.names();
    return new Findings(
        results.conflicts().contradictions().stream().map(c -> contradiction(c, names)).toList(),
        results.conflicts().nearMisses().stream().map(n -> near(n, names)).toList(),
        results.files().stream()
            .map(f -> new File(f.path(), f.status().name().toLowerCase(Locale.ROOT), f.reason()))
            .toList());
  }

  private static Contradiction contradiction(sicetnon.conflict.Contradiction row, Names names) {
    Verdict verdict = Verdict.of(row, names);
    return new Contradiction(
        row.id(),
        Severity.valueOf(row.severity().name()),
        row.item().question().question(),
        row.positions().stream().map(p -> side(p, names)).toList(),
        verdict.verdict(),
        verdict.explanation());
  }

  private static Side side(Position position, Names names) {
    return new Side(
        names.in(position.text()), position.claims().stream().map(Findings::quotation).toList());
  }

  private static NearlyContradiction near(NearMiss miss, Names names) {
    return new NearlyContradiction(
        miss.id(),
        miss.item().question().question(),
        miss.reason().code(),
        new Side(names.in(miss.positionA()), List.of(quotation(miss.a()))),
        new Side(names.in(miss.positionB()), List.of(quotation(miss.b()))));
  }

  private static Quotation quotation(Claim claim) {
    Evidence evidence = claim.evidence();
    return new Quotation(
        evidence.source(),
        evidence.line(),
        evidence.span().start(),
        evidence.span().end(),
        evidence.words(),
        evidence.context(),
        claim.scope().text());
  }
}

package sicetnon.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.group.Item;
import sicetnon.reconcile.Results;

/**
 * Something that a run found, told by what stays the same when other text around it is taken away:
 * ids and places do not.
 *
 * @param kind a row, a near miss or a claim
 * @param item id of its question
 * @param quotations the plainest of its two sides, or its one, as a person reads them
 * @param reason why a near miss is none, as its code; of a claim what it answers; else empty
 */
public record Sought(Kind kind, String item, Set<String> quotations, String reason) {
  /** What it is. */
  public enum Kind {
    ROW,
    NEAR_MISS,
    CLAIM
  }

  public Sought {
    quotations = Set.copyOf(quotations);
  }

  /** A row by its two first sides. */
  public static Sought of(Contradiction row) {
    Claim a = Contradiction.plainest(row.a());
    Claim b = Contradiction.plainest(row.b());
    return new Sought(Kind.ROW, row.item().id(), quotations(List.of(a, b)), "");
  }

  /** A near miss. */
  public static Sought of(NearMiss near) {
    return new Sought(
        Kind.NEAR_MISS,
        near.item().id(),
        quotations(List.of(near.a(), near.b())),
        near.reason().code());
  }

  /** A claim. */
  public static Sought of(Claim claim) {
    return new Sought(
        Kind.CLAIM, Item.id(claim.item()), quotations(List.of(claim)), claim.value().text());
  }

  private static Set<String> quotations(Collection<Claim> claims) {
    return claims.stream()
        .map(c -> c.evidence().words())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * What was found with the same question and quotations.
   *
   * @param id as this run has it
   * @param claims that are quoted
   */
  public record Match(String id, List<Claim> claims) {
    public Match {
      claims = List.copyOf(claims);
    }
  }

  /** Every match in what a run found; the first is meant. */
  public Stream<Match> in(Results results) {
    return switch (kind) {
      case ROW ->
          results.conflicts().contradictions().stream()
              .filter(c -> c.item().id().equals(item))
              .map(
                  c ->
                      new Match(
                          c.id(), c.positions().stream().map(Contradiction::plainest).toList()))
              .filter(this::quoted);
      case NEAR_MISS ->
          results.conflicts().nearMisses().stream()
              .filter(n -> n.item().id().equals(item) && n.reason().code().equals(reason))
              .map(n -> new Match(n.id(), List.of(n.a(), n.b())))
              .filter(this::quoted);
      case CLAIM ->
          results.claims().stream()
              .filter(c -> Item.id(c.item()).equals(item) && c.value().text().equals(reason))
              .map(c -> new Match(c.id(), List.of(c)))
              .filter(this::quoted);
    };
  }

  private boolean quoted(Match match) {
    return quotations(match.claims()).containsAll(quotations);
  }

  /** The claims of a match that carry its quotations. */
  List<Claim> carriers(Match match) {
    return match.claims().stream().filter(c -> quotations.contains(c.evidence().words())).toList();
  }
}

package sicetnon.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.claim.Claim;
import sicetnon.claim.Kind;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMiss;
import sicetnon.evaluate.GoldKey.Conflict;
import sicetnon.evaluate.GoldKey.GoldClaim;
import sicetnon.evaluate.GoldKey.Quote;
import sicetnon.group.Position;
import sicetnon.ingest.DecodedText;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Span;

/** Compares a report with a gold key. */
public final class Scorer {
  private static final int LONGEST_QUOTE = 600;

  private final GoldKey key;
  private final Map<String, String> texts;
  private final Map<Quote, List<Span>> places = new HashMap<>();

  /**
   * What became of one row.
   *
   * @param row the contradiction
   * @param judgement right, duplicate, wrong or unlisted
   * @param ids the conflicts or tempting pairs it meets
   */
  public record RowJudgement(Contradiction row, String judgement, List<String> ids) {}

  /**
   * A conflict that no row finds.
   *
   * @param conflict as the key lists it
   * @param stage where it was lost, in words
   */
  public record Lost(Conflict conflict, String stage) {}

  /** Scores with the rows and the missed conflicts behind them. */
  public record Outcome(
      Scores scores,
      List<RowJudgement> rows,
      List<Lost> missed,
      List<Conflict> alarms,
      List<GoldClaim> missedClaims,
      List<Claim> extraClaims) {

    /** The same, of one reader of several. */
    public Outcome named(String reader) {
      return new Outcome(
          scores.of(scores.corpus() + ", " + reader),
          rows,
          missed,
          alarms,
          missedClaims,
          extraClaims);
    }
  }

  /**
   * Makes a scorer.
   *
   * @param texts decoded text by path, one char a code point
   */
  public Scorer(GoldKey key, Map<String, String> texts) {
    this.key = key;
    this.texts = texts;
  }

  /** The texts of a folder, as a scorer wants them. */
  public static Map<String, String> texts(FolderReader.Folder folder) {
    Map<String, String> texts = new TreeMap<>();
    folder.contents().forEach(c -> texts.put(c.path(), new DecodedText(c.text()).plain()));
    return texts;
  }

  /** Judges all rows and claims. */
  public Outcome score(
      List<Contradiction> rows, List<NearMiss> nearMisses, Collection<Claim> claims) {
    Set<String> found = new HashSet<>();
    Set<String> alarms = new HashSet<>();
    List<RowJudgement> judged = new ArrayList<>();
    for (Contradiction row : rows) {
      judged.add(judge(row, found, alarms));
    }
    return outcome(judged, found, alarms, nearMisses, claims);
  }

  private RowJudgement judge(Contradiction row, Set<String> found, Set<String> alarms) {
    List<String> hits =
        key.conflicts().stream().filter(c -> joins(row, c)).map(Conflict::id).toList();
    List<String> tempting =
        key.notConflicts().stream().filter(c -> joins(row, c)).map(Conflict::id).toList();
    alarms.addAll(tempting);
    boolean fresh = hits.stream().anyMatch(h -> !found.contains(h));
    found.addAll(hits);
    if (fresh) {
      return new RowJudgement(row, "right", hits);
    }
    if (!hits.isEmpty()) {
      return new RowJudgement(row, "duplicate", hits);
    }
    return tempting.isEmpty()
        ? new RowJudgement(row, "unlisted", List.of())
        : new RowJudgement(row, "wrong", tempting);
  }

  /** A claim of one position touches a quote of a, a claim of another position one of b. */
  private boolean joins(Contradiction row, Conflict conflict) {
    for (Position p : row.positions()) {
      for (Position q : row.positions()) {
        if (!p.equals(q) && touches(p, conflict.a()) && touches(q, conflict.b())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean touches(Position position, List<Quote> quotes) {
    return position.claims().stream().anyMatch(c -> quotes.stream().anyMatch(q -> touches(c, q)));
  }

  private boolean touches(Claim claim, Quote quote) {
    if (!claim.evidence().source().equals(quote.source())) {
      return false;
    }
    Span span = claim.evidence().span();
    if (span.length() > LONGEST_QUOTE) {
      return false;
    }
    return places.computeIfAbsent(quote, this::find).stream()
        .anyMatch(place -> place.touches(span));
  }

  /** Everywhere the quote stands in its file, white space folded. */
  private List<Span> find(Quote quote) {
    String text = texts.getOrDefault(quote.source(), "");
    String folded = new sicetnon.ingest.DecodedText(quote.quote()).plain();
    StringBuilder expression = new StringBuilder();
    for (String word : folded.strip().split("\\s+", -1)) {
      expression.append(expression.length() == 0 ? "" : "\\s+").append(Pattern.quote(word));
    }
    List<Span> spans = new ArrayList<>();
    Matcher matcher = Pattern.compile(expression.toString()).matcher(text);
    while (matcher.find()) {
      spans.add(new Span(matcher.start(), matcher.end()));
    }
    return spans;
  }

  private Outcome outcome(
      List<RowJudgement> judged,
      Set<String> found,
      Set<String> alarms,
      List<NearMiss> nearMisses,
      Collection<Claim> claims) {
    Map<String, Integer> listed = new TreeMap<>();
    Map<String, Integer> hit = new TreeMap<>();
    for (Conflict c : key.conflicts()) {
      listed.merge(c.tier(), 1, Integer::sum);
      hit.merge(c.tier(), found.contains(c.id()) ? 1 : 0, Integer::sum);
    }
    Map<String, Long> counts =
        judged.stream()
            .collect(Collectors.groupingBy(RowJudgement::judgement, Collectors.counting()));
    List<Claim> predicted =
        claims.stream()
            // of a passage that somebody set against another nothing is said but that
            .filter(c -> c.item().kind() != Kind.OTHER)
            .filter(c -> key.claimsComplete().contains(c.evidence().source()))
            .toList();
    List<GoldClaim> gold =
        key.claims().stream().filter(g -> key.claimsComplete().contains(g.source())).toList();
    List<GoldClaim> owed = gold.stream().filter(g -> !g.optional()).toList();
    List<GoldClaim> missed =
        owed.stream().filter(g -> predicted.stream().noneMatch(c -> matches(c, g))).toList();
    List<Claim> extra =
        predicted.stream().filter(c -> gold.stream().noneMatch(g -> matches(c, g))).toList();
    Scores scores =
        new Scores(
            key.corpus(),
            listed,
            hit,
            judged.size(),
            count(counts, "right"),
            count(counts, "duplicate"),
            count(counts, "wrong"),
            count(counts, "unlisted"),
            key.notConflicts().size(),
            alarms.size(),
            owed.size(),
            owed.size() - missed.size(),
            predicted.size(),
            predicted.size() - extra.size());
    return new Outcome(
        scores,
        judged,
        key.conflicts().stream()
            .filter(c -> !found.contains(c.id()))
            .map(c -> new Lost(c, stage(c, nearMisses, claims)))
            .toList(),
        key.notConflicts().stream().filter(c -> alarms.contains(c.id())).toList(),
        missed,
        extra);
  }

  /** How far a missed conflict came: no claim, different questions, a near miss, compatible. */
  private String stage(Conflict conflict, List<NearMiss> nearMisses, Collection<Claim> claims) {
    List<Claim> a = touching(claims, conflict.a());
    List<Claim> b = touching(claims, conflict.b());
    if (a.isEmpty() || b.isEmpty()) {
      return "no claim on side " + (a.isEmpty() ? b.isEmpty() ? "a and b" : "a" : "b");
    }
    for (NearMiss near : nearMisses) {
      boolean straight = a.contains(near.a()) && b.contains(near.b());
      if (straight || (a.contains(near.b()) && b.contains(near.a()))) {
        return "near miss: " + near.reason().code();
      }
    }
    Set<String> left = keys(a);
    Set<String> right = keys(b);
    boolean same = left.stream().anyMatch(right::contains);
    return same
        ? "same question, judged compatible"
        : "different questions: " + String.join(", ", left) + " / " + String.join(", ", right);
  }

  private List<Claim> touching(Collection<Claim> claims, List<Quote> quotes) {
    return claims.stream().filter(c -> quotes.stream().anyMatch(q -> touches(c, q))).toList();
  }

  private static Set<String> keys(List<Claim> claims) {
    Set<String> keys = new TreeSet<>();
    claims.forEach(c -> keys.add(c.item().key()));
    return keys;
  }

  private static int count(Map<String, Long> counts, String name) {
    return Math.toIntExact(counts.getOrDefault(name, 0L));
  }

  private boolean matches(Claim claim, GoldClaim gold) {
    boolean subject = gold.subjects().stream().anyMatch(claim.subjects()::contains);
    boolean polarity = gold.polarity().equals(claim.positive() ? "+" : "-");
    return subject
        && polarity
        && gold.held() == claim.held()
        && touches(claim, new Quote(gold.source(), gold.quote()));
  }
}

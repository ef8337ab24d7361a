package sicetnon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Kind;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.ingest.FileReport;
import sicetnon.reconcile.Names;
import sicetnon.reconcile.Results;
import sicetnon.state.Continuity;

/**
 * What report.json and report.html hold of a run. Each part has at most a number of entries that
 * does not depend on the folder, so that both can be used whatever its size; a folder of some
 * hundred pages is in them as a whole. Of what is more, the rows' evidence comes first, then that
 * of near misses, then the figures and the questions for which most origins speak. All of it stands
 * in the tables.
 *
 * <p>Goes once over the items and once over the claims, each in order, and keeps no more than it
 * shows.
 */
final class Shown {
  /** Disputed questions, most severe first. */
  static final int MOST_ROWS = 5_000;

  /** Questions that are disputed no more. */
  static final int MOST_RESOLVED = 1_000;

  /** Answers of one question. */
  static final int MOST_POSITIONS = 100;

  /** Claims of one answer: the plainest, then one of each origin, then others. */
  static final int MOST_QUOTATIONS = 50;

  /** Answers and claims of each that a question has here where there are more other claims. */
  private static final int FEW_POSITIONS = 10;

  private static final int FEW_QUOTATIONS = 3;

  /** Claims of all rows: of each the plainest of both sides before any has others. */
  static final int MOST_EVIDENCE = 20_000;

  /** Claims that stand behind no row and no near miss. */
  static final int MOST_OTHERS = 2_500;

  /** Articles and other files; those that are quoted are there beyond it. */
  static final int MOST_SOURCES = 2_000;

  /** Roles; those of which a claim speaks are there beyond it. */
  static final int MOST_ROLES = 2_000;

  /** Characters of articles in the page, in all. */
  static final int MOST_TEXT = 2_000_000;

  private final Results results;
  private final Names names;
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> resolved = new ArrayList<>();
  private final List<Continuity.Near> nearMisses;
  private final List<Question> items = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<String> quoted = new LinkedHashSet<>();
  private final Set<String> sources;
  private final Set<String> texts;
  private final Map<String, String> roles = new TreeMap<>();
  private final Map<String, Integer> claimsBySource = new HashMap<>();
  private final Map<String, Integer> disputedBySource = new HashMap<>();
  private final Totals totals;

  /**
   * How much there is, shown or not.
   *
   * @param rows disputed questions
   * @param resolved disputed no more
   * @param items questions
   * @param agreed questions that more than one source answers without contradiction
   * @param claims of all articles
   * @param roles that the articles name
   * @param sources files, read or not
   * @param read articles that were read
   * @param origins voices behind them
   */
  record Totals(
      int rows,
      int resolved,
      int items,
      int agreed,
      int claims,
      int roles,
      int sources,
      int read,
      int origins) {}

  /**
   * A row of the report.
   *
   * @param cells as in contradictions.csv
   */
  record Row(Continuity.Row row, Map<String, String> cells) {}

  /**
   * A question that may be shown.
   *
   * @param item as long as all of it may be
   * @param place in the order of the questions
   */
  private record Candidate(Item item, Question question, int place) {
    /** What is rather shown first. */
    static final Comparator<Candidate> BEST =
        Comparator.comparing((Candidate c) -> c.question().state().equals("one source"))
            .thenComparing(c -> c.question().asked().kind() != Kind.QUANTITY)
            .thenComparing(c -> -c.question().origins())
            .thenComparing(c -> -c.question().number())
            .thenComparing(Candidate::place);
  }

  /**
   * Chooses.
   *
   * @param cells of the rows of contradictions.csv, in their order
   */
  Shown(Continuity run, List<Map<String, String>> cells) {
    this.results = run.results();
    this.names = results.names();
    this.nearMisses = run.nearMisses();
    chooseRows(run, cells);
    int[] numberOf = chooseItems();
    int number = chooseClaims();
    for (Claim claim : claims) {
      quoted.add(claim.evidence().source());
    }
    this.sources = chosenSources();
    this.texts = chosenTexts();
    chooseRoles();
    int disputed = (int) run.rows().stream().filter(r -> r.contradiction() != null).count();
    Set<String> origins = new HashSet<>();
    results.origins().bySource().values().forEach(v -> origins.add(v.name()));
    this.totals =
        new Totals(
            disputed,
            run.rows().size() - disputed,
            numberOf[0],
            numberOf[1],
            number,
            names.byRole().size(),
            results.files().size(),
            results.sources().size(),
            origins.size());
  }

  private void chooseRows(Continuity run, List<Map<String, String>> all) {
    for (int i = 0; i < all.size(); i++) {
      Continuity.Row row = run.rows().get(i);
      boolean standing = row.contradiction() != null;
      if (standing) {
        row.contradiction()
            .positions()
            .forEach(p -> p.claims().forEach(c -> add(disputedBySource, c.evidence().source())));
      }
      List<Row> part = standing ? rows : resolved;
      if (part.size() < (standing ? MOST_ROWS : MOST_RESOLVED)) {
        part.add(new Row(row, all.get(i)));
      }
    }
    for (Row shown : rows) {
      take(Contradiction.plainest(shown.row().contradiction().a()));
      take(Contradiction.plainest(shown.row().contradiction().b()));
    }
    for (Row shown : rows) {
      for (Position position : positions(shown.row().contradiction().positions())) {
        for (Claim claim : Question.best(position, MOST_QUOTATIONS)) {
          if (ids.size() < MOST_EVIDENCE) {
            take(claim);
          }
        }
      }
    }
    for (Continuity.Near near : nearMisses) {
      take(near.miss().a());
      take(near.miss().b());
    }
  }

  private void take(Claim claim) {
    ids.add(claim.id());
    quoted.add(claim.evidence().source());
  }

  /** The first answers of a row. */
  static List<Position> positions(List<Position> all) {
    return all.subList(0, Math.min(MOST_POSITIONS, all.size()));
  }

  /** The answers of a question that shown claims give. */
  List<Question.Answer> answers(Question question) {
    return question.answers().stream().filter(a -> !of(a.claims()).isEmpty()).toList();
  }

  /**
   * Goes over the questions. While their claims are few, all are kept; else some of each, so that
   * neither many questions nor one of many claims fill the memory.
   *
   * @return how many there are, and how many of them are agreed
   */
  private int[] chooseItems() {
    Map<String, Contradiction> disputed = new HashMap<>();
    results.conflicts().contradictions().forEach(c -> disputed.putIfAbsent(c.item().id(), c));
    List<Candidate> behind = new ArrayList<>();
    PriorityQueue<Candidate> others = new PriorityQueue<>(Candidate.BEST.reversed());
    Set<String> evidence = Set.copyOf(ids);
    int number = 0;
    int agreed = 0;
    long beside = 0;
    for (Item item : results.items()) {
      String state = Tables.state(item, disputed.get(item.id()), Tables.paths(item));
      agreed += state.equals("agreed") ? 1 : 0;
      boolean many = beside > MOST_OTHERS;
      beside += item.claims().stream().filter(c -> !evidence.contains(c.id())).count();
      if (!many && beside > MOST_OTHERS) {
        behind.replaceAll(c -> few(c, evidence));
        List<Candidate> before = List.copyOf(others);
        others.clear();
        before.forEach(c -> others.add(few(c, evidence)));
      }
      Candidate candidate =
          beside > MOST_OTHERS
              ? new Candidate(null, few(item, state, evidence), number)
              : new Candidate(item, whole(item, state, evidence), number);
      number++;
      if (item.claims().stream().anyMatch(c -> evidence.contains(c.id()))) {
        behind.add(candidate);
      } else {
        others.add(candidate);
        if (others.size() > MOST_OTHERS) {
          others.poll();
        }
      }
    }
    List<Candidate> taken = new ArrayList<>(behind);
    taken.addAll(others.stream().sorted(Candidate.BEST).toList());
    int most = ids.size() + MOST_OTHERS;
    taken.stream()
        .flatMap(c -> c.question().claims().stream())
        .filter(c -> ids.size() < most)
        .forEach(c -> ids.add(c.id()));
    taken.stream()
        .filter(c -> !of(c.question().claims()).isEmpty())
        .sorted(Comparator.comparingInt(Candidate::place))
        .forEach(c -> items.add(c.question()));
    return new int[] {number, agreed};
  }

  private static Candidate few(Candidate whole, Set<String> evidence) {
    return new Candidate(
        null, few(whole.item(), whole.question().state(), evidence), whole.place());
  }

  private static Question few(Item item, String state, Set<String> evidence) {
    return Question.of(item, state, FEW_POSITIONS, FEW_QUOTATIONS, evidence);
  }

  private static Question whole(Item item, String state, Set<String> evidence) {
    return Question.of(item, state, Integer.MAX_VALUE, Integer.MAX_VALUE, evidence);
  }

  /** Gives how many there are. */
  private int chooseClaims() {
    int number = 0;
    for (Claim claim : results.claims()) {
      number++;
      add(claimsBySource, claim.evidence().source());
      if (ids.contains(claim.id())) {
        claims.add(claim);
      }
    }
    return number;
  }

  private static void add(Map<String, Integer> numbers, String key) {
    numbers.merge(key, 1, Integer::sum);
  }

  private Set<String> chosenSources() {
    Set<String> some = new HashSet<>(quoted);
    results.files().stream()
        .map(FileReport::path)
        .takeWhile(p -> some.size() < MOST_SOURCES)
        .forEach(some::add);
    return some;
  }

  /** As many articles as fit, those first that rows quote. */
  private Set<String> chosenTexts() {
    Set<String> order = new LinkedHashSet<>(quoted);
    results.sources().stream().map(s -> s.path()).filter(sources::contains).forEach(order::add);
    Set<String> some = new HashSet<>();
    int left = MOST_TEXT;
    for (String path : order) {
      int length = results.texts().getOrDefault(path, "").length();
      if (length <= left && results.texts().containsKey(path)) {
        some.add(path);
        left -= length;
      }
    }
    return some;
  }

  private void chooseRoles() {
    Set<String> named = new TreeSet<>();
    for (Claim claim : claims) {
      named.addAll(claim.subjects());
      named.addAll(names.mentioned(claim.value().text()));
    }
    items.forEach(i -> named.addAll(names.mentioned(i.asked().subject())));
    for (String role : named) {
      if (names.byRole().containsKey(role)) {
        roles.put(role, names.byRole().get(role));
      }
    }
    names.byRole().entrySet().stream()
        .takeWhile(r -> roles.size() < MOST_ROLES)
        .forEach(r -> roles.put(r.getKey(), r.getValue()));
  }

  /** How much there is. */
  Totals totals() {
    return totals;
  }

  /** Names of roles for people. */
  Names names() {
    return names;
  }

  /** The disputed questions. */
  List<Row> rows() {
    return rows;
  }

  /** Those that are disputed no more. */
  List<Row> resolved() {
    return resolved;
  }

  List<Continuity.Near> nearMisses() {
    return nearMisses;
  }

  /** Questions in their order; each that a shown claim answers is among them. */
  List<Question> items() {
    return items;
  }

  /** Claims by article and place. */
  List<Claim> claims() {
    return claims;
  }

  /** Those of some claims that are shown, in their order. */
  List<Claim> of(List<Claim> some) {
    return some.stream().filter(c -> ids.contains(c.id())).toList();
  }

  /** The files that are listed, in their order. */
  Stream<FileReport> files() {
    return results.files().stream().filter(f -> sources.contains(f.path()));
  }

  /** How many files are listed. */
  int listed() {
    return sources.size();
  }

  /** Whether a file is listed. */
  boolean lists(String path) {
    return sources.contains(path);
  }

  /** Whether the page holds an article's text. */
  boolean holds(String path) {
    return texts.contains(path);
  }

  /** How many articles the page holds. */
  int texts() {
    return texts.size();
  }

  /** Names of roles by slug. */
  Map<String, String> roles() {
    return roles;
  }

  /** How many claims an article has, shown or not. */
  int claimsOf(String path) {
    return claimsBySource.getOrDefault(path, 0);
  }

  /** How many claims of an article stand behind rows, shown or not. */
  int disputedOf(String path) {
    return disputedBySource.getOrDefault(path, 0);
  }
}

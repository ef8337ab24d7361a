package sicetnon.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
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
import sicetnon.extract.Extraction;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.group.Position;
import sicetnon.ingest.FileReport;
import sicetnon.reconcile.Digest;
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
 * <p>Goes once over the questions, and reads the claims of no more than it shows.
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

  /** Questions that are read at a time. */
  private static final int BATCH = 500;

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
  private final List<Claim> claims;

  /** The claims that are shown, by their ids. */
  private final Map<String, Claim> taken = new HashMap<>();

  private final Set<String> quoted = new LinkedHashSet<>();
  private final Set<String> sources;
  private final Set<String> texts;
  private final Map<String, String> roles = new TreeMap<>();
  private final Map<String, Integer> claimsOfOthers = new HashMap<>();
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
   * @param evidence whether a row or a near miss rests on its claims
   * @param place in the order of the questions
   */
  private record Candidate(Digest question, String state, boolean evidence, int place) {
    /** What is rather shown first. */
    static final Comparator<Candidate> BEST =
        Comparator.comparing((Candidate c) -> c.state().equals("one source"))
            .thenComparing(c -> c.question().question().kind() != Kind.QUANTITY)
            .thenComparing(c -> -c.question().origins())
            .thenComparing(c -> -c.question().places().size())
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
    for (Item other : results.store().others()) {
      other.claims().forEach(c -> add(claimsOfOthers, c.evidence().source()));
    }
    chooseRows(run, cells);
    int[] numberOf = chooseItems();
    claims = taken.values().stream().sorted(Grouper.ORDER).toList();
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
            results.store().size(),
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
          if (taken.size() < MOST_EVIDENCE) {
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
    taken.put(claim.id(), claim);
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
   * Goes over the questions. While their claims are few, all are shown; else some of each, so that
   * neither many questions nor one of many claims fill the memory.
   *
   * @return how many there are, and how many of them are agreed
   */
  private int[] chooseItems() {
    Map<String, String> disputed = new HashMap<>();
    results
        .conflicts()
        .contradictions()
        .forEach(c -> disputed.putIfAbsent(c.item().id(), Tables.state(c)));
    Map<String, Integer> evidence = new HashMap<>();
    taken.values().forEach(c -> add(evidence, Item.id(c.item())));
    List<Candidate> behind = new ArrayList<>();
    PriorityQueue<Candidate> others = new PriorityQueue<>(Candidate.BEST.reversed());
    int number = 0;
    int agreed = 0;
    long beside = 0;
    for (Digest question : results.store().questions()) {
      String state = disputed.getOrDefault(question.id(), question.state());
      int held = evidence.getOrDefault(question.id(), 0);
      Candidate candidate = new Candidate(question, state, held > 0, number);
      agreed += state.equals("agreed") ? 1 : 0;
      beside += question.places().size() - held;
      number++;
      if (held > 0) {
        behind.add(candidate);
      } else {
        others.add(candidate);
        if (others.size() > MOST_OTHERS) {
          others.poll();
        }
      }
    }
    List<Candidate> best = new ArrayList<>(behind);
    best.addAll(others.stream().sorted(Candidate.BEST).toList());
    choose(best, beside > MOST_OTHERS);
    return new int[] {number, agreed};
  }

  /** Takes questions, of each some claims where there are many of all. */
  private void choose(List<Candidate> best, boolean many) {
    Set<String> evidence = Set.copyOf(taken.keySet());
    int most = evidence.size() + MOST_OTHERS;
    Map<Integer, Question> chosen = new TreeMap<>();
    for (int from = 0; from < best.size(); from += BATCH) {
      List<Candidate> some = best.subList(from, Math.min(best.size(), from + BATCH));
      if (taken.size() >= most && some.stream().noneMatch(Candidate::evidence)) {
        break;
      }
      Iterator<Item> items =
          results.store().items(some.stream().map(Candidate::question).toList()).iterator();
      for (Candidate candidate : some) {
        int answers = many ? FEW_POSITIONS : Integer.MAX_VALUE;
        int quotations = many ? FEW_QUOTATIONS : Integer.MAX_VALUE;
        Question question =
            Question.of(items.next(), candidate.state(), answers, quotations, evidence);
        for (Claim claim : question.claims()) {
          if (taken.size() < most) {
            taken.put(claim.id(), claim);
          }
        }
        if (!of(question.claims()).isEmpty()) {
          chosen.put(candidate.place(), question);
        }
      }
    }
    items.addAll(chosen.values());
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
    return some.stream().filter(c -> taken.containsKey(c.id())).toList();
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
    Extraction read = results.extractions().get(path);
    return (read == null ? 0 : read.claims()) + claimsOfOthers.getOrDefault(path, 0);
  }

  /** How many claims of an article stand behind rows, shown or not. */
  int disputedOf(String path) {
    return disputedBySource.getOrDefault(path, 0);
  }
}

package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import sicetnon.claim.Claim;
import sicetnon.conflict.Compared;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Contradiction;
import sicetnon.extract.Extraction;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.pack.Pack;
import sicetnon.reconcile.ClaimStore;
import sicetnon.reconcile.Digest;
import sicetnon.reconcile.Digests;
import sicetnon.reconcile.Origins;
import sicetnon.spill.Placed;
import sicetnon.spill.Questions;
import sicetnon.state.Cache;
import sicetnon.state.KnownQuestions;

/** What all articles of a folder yield, gathered one article after the other. */
final class Gathered {
  /** Claims, and questions, that are held in memory; each takes about a kilobyte. */
  private static final int MOST_HELD = 100_000;

  /** Questions that are compared at a time. */
  private static final int BATCH = 2000;

  private final Origins origins;
  private final Cache cache;
  private final Optional<KnownQuestions> last;
  private final Set<String> answered = new HashSet<>();
  private final Questions asked = new Questions(MOST_HELD);
  private final Map<String, Extraction> extractions = new TreeMap<>();
  private final Map<String, String> keys = new TreeMap<>();
  private final Map<String, KnownQuestions.Article> articles = new TreeMap<>();
  private final Set<String> read = new HashSet<>();
  private final Bonds bonds = new Bonds();

  /**
   * Nothing yet.
   *
   * @param origins the voices behind the articles
   * @param cache that has their entries
   */
  Gathered(Origins origins, Cache cache) {
    this.origins = origins;
    this.cache = cache;
    this.last = cache.questions();
  }

  /**
   * What one article yields.
   *
   * @param key of its entry in the cache
   * @param head of the entry
   * @param claims where they were just read; null where they are in the entry alone
   */
  record Yield(String key, Cache.Head head, List<Claim> claims) {}

  /** What was found. */
  record Found(ClaimStore store, ConflictFinder.Result conflicts) {}

  /** Adds what one article yields. */
  void add(String path, Yield yield) {
    Extraction extraction = yield.head().extraction();
    extractions.put(path, extraction);
    keys.put(path, yield.key());
    articles.put(
        path,
        new KnownQuestions.Article(
            yield.key(), yield.head().roles(), origins.bySource().get(path).name()));
    bonds.add(extraction);
    if (yield.claims() != null) {
      read.add(path);
      IntStream.range(0, yield.claims().size()).forEach(i -> ask(yield.claims().get(i), i));
    }
  }

  private void ask(Claim claim, int number) {
    asked.put(new Placed(origins.of(claim), number));
    if (last.isPresent()) {
      answered.add(claim.item().key());
    }
  }

  Map<String, Extraction> extractions() {
    return extractions;
  }

  /** Groups and compares what is not known from the last run. */
  Found found(Pack pack) {
    KnownQuestions.Around around =
        new KnownQuestions.Around(articles, origins.byName(), bonds.ties());
    Iterable<Digest> known = known(around);
    ConflictFinder finder = new ConflictFinder(pack, around.ties());
    Map<String, List<Contradiction>> rows = new HashMap<>();
    Digests questions = merged(known, finder, rows);
    cache.keep(around, questions);
    int size = extractions.values().stream().mapToInt(Extraction::claims).sum();
    ClaimStore store = new Stored(cache, keys, origins, questions, size);
    Iterable<Compared> compared =
        () ->
            questions.stream()
                .map(q -> q.disputed() ? q.found().with(rows.get(q.id())) : q.found())
                .iterator();
    return new Found(store, finder.conclude(compared, store::items));
  }

  /** What is known of questions that are not touched; asks those that are. */
  private Iterable<Digest> known(KnownQuestions.Around around) {
    Touched touched = new Touched(last, around, extractions, read, MOST_HELD);
    keys.entrySet().stream()
        .filter(e -> touched.changed(e.getKey()) && !read.contains(e.getKey()))
        .map(e -> cache.entry(e.getValue()))
        .forEach(e -> IntStream.range(0, e.size()).forEach(i -> ask(e.claim(i), i)));
    touched.sort(answered);
    touched
        .numbers()
        .forEach(
            (path, numbers) -> {
              Cache.Entry entry = cache.entry(keys.get(path));
              numbers.forEach(i -> ask(entry.claim(i), i));
            });
    return touched.untouched();
  }

  /**
   * Compares what is asked, and puts it to what is known.
   *
   * @param rows takes those that are found, by the ids of their items
   */
  private Digests merged(
      Iterable<Digest> known, ConflictFinder finder, Map<String, List<Contradiction>> rows) {
    Merged all = new Merged(known.iterator());
    List<List<Placed>> batch = new ArrayList<>();
    for (Iterator<List<Placed>> each = asked.iterator(); each.hasNext(); ) {
      batch.add(each.next());
      if (batch.size() == BATCH || !each.hasNext()) {
        compare(batch, finder, rows).forEach(all::add);
        batch.clear();
      }
    }
    return all.whole();
  }

  /** A question that was just compared. */
  private record Fresh(Digest digest, List<Contradiction> rows) {
    static Fresh of(List<Placed> claims, ConflictFinder finder) {
      Item item = Grouper.item(claims.stream().map(Placed::claim).toList());
      Compared found = finder.compare(item);
      return new Fresh(
          Digest.of(item, claims.stream().map(Placed::number).toList(), found), found.rows());
    }
  }

  private static List<Digest> compare(
      List<List<Placed>> groups, ConflictFinder finder, Map<String, List<Contradiction>> rows) {
    List<Fresh> fresh = groups.parallelStream().map(g -> Fresh.of(g, finder)).toList();
    fresh.stream()
        .filter(f -> f.digest().disputed())
        .forEach(f -> rows.put(f.digest().id(), f.rows()));
    return fresh.stream().map(Fresh::digest).toList();
  }

  /** What is known and what is found, both by key. */
  private static final class Merged {
    private final Iterator<Digest> known;
    private final Digests all = new Digests(MOST_HELD);
    private Digest next;

    Merged(Iterator<Digest> known) {
      this.known = known;
      advance();
    }

    private void advance() {
      next = known.hasNext() ? known.next() : null;
    }

    void add(Digest found) {
      while (next != null && next.question().key().compareTo(found.question().key()) < 0) {
        all.add(next);
        advance();
      }
      all.add(found);
    }

    Digests whole() {
      for (; next != null; advance()) {
        all.add(next);
      }
      return all;
    }
  }
}

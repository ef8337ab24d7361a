package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Ties;
import sicetnon.extract.Draft;
import sicetnon.extract.Extraction;
import sicetnon.extract.Extractor;
import sicetnon.extract.Outline;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.ingest.Block;
import sicetnon.ingest.Boilerplate;
import sicetnon.ingest.DecodedText;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.SourceReader;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.reading.Reading;
import sicetnon.reading.Readings;
import sicetnon.reconcile.Origins;
import sicetnon.reconcile.Results;
import sicetnon.role.RoleIndex;
import sicetnon.role.RoleList;
import sicetnon.state.Cache;
import sicetnon.text.Analyzer;
import sicetnon.text.Failure;
import sicetnon.text.Lexicon;
import sicetnon.text.OpenNlpAnalyzer;
import sicetnon.text.WordNetLexicon;

/**
 * From a folder's files to contradictions. The models are loaded once; a pipeline may run many
 * times.
 */
public final class Pipeline {
  private final Pack pack;
  private final SourceReader reader;
  private final Supplier<Extractor> extractor;

  /** The models are loaded when the first article has to be read. */
  public Pipeline(Pack pack) {
    this(pack, Tools::load);
  }

  Pipeline(Pack pack, Supplier<Tools> tools) {
    this.pack = pack;
    this.reader =
        new SourceReader(
            new Boilerplate(
                pack.boilerplatePhrases(),
                pack.boilerplateSections(),
                pack.words(Words.PAGE_KEYS)));
    this.extractor = new Once<>(() -> extractor(tools.get()));
  }

  private Extractor extractor(Tools tools) {
    return new Extractor(pack, tools.analyzer(), tools.lexicon());
  }

  /**
   * What stands beside the articles.
   *
   * @param origins the origins of articles that a person named, by path
   * @param readings what other readers found
   */
  public record Beside(Map<String, String> origins, List<Reading> readings) {
    /** Nothing. */
    public static final Beside NOTHING = new Beside(Map.of(), List.of());
  }

  /** The models, which do not depend on the pack. */
  record Tools(Analyzer analyzer, Lexicon lexicon) {
    static Tools load() {
      Lexicon lexicon = WordNetLexicon.load();
      return new Tools(new OpenNlpAnalyzer(lexicon), lexicon);
    }
  }

  /** A value that is made when it is first asked for. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private T value;

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      if (value == null) {
        value = maker.get();
      }
      return value;
    }
  }

  /**
   * One article in the first pass.
   *
   * @param plain its title and text
   * @param key of its cache entry
   * @param cached what an earlier run kept of it, or null
   * @param draft what this run analysed, or null
   */
  private record Opened(
      FolderReader.Content content, String plain, String key, Cache.Entry cached, Draft draft) {
    Outline outline() {
      return draft == null ? cached.outline() : draft.outline();
    }
  }

  /** The fingerprint of all that makes claims out of articles, for a cache. */
  public String engine() {
    return Hash.full(Program.fingerprint() + Hash.full(pack.content()));
  }

  /** Runs all stages without a cache. */
  public Results run(FolderReader.Folder folder, int threads, Consumer<String> progress) {
    return run(folder, threads, progress, Cache.none(), Beside.NOTHING);
  }

  /**
   * Runs all stages.
   *
   * @param threads how many articles are read at a time; the result does not depend on it
   * @param progress told the path of each article twice: when its roles are known, when it is done
   * @param cache what earlier runs kept; the result does not depend on it
   * @param beside what stands beside the articles
   */
  public Results run(
      FolderReader.Folder folder,
      int threads,
      Consumer<String> progress,
      Cache cache,
      Beside beside) {
    List<Task<Opened>> fresh = new ArrayList<>();
    List<Task<Opened>> known = new ArrayList<>();
    for (FolderReader.Content content : folder.contents()) {
      String key = cache.key(content.path(), content.text());
      Task<Opened> task = new Task<>(content.path(), () -> opened(content, key, cache));
      (cache.has(key) ? known : fresh).add(task);
    }
    // new articles first: the models are loaded while another thread reads what is kept
    List<Task<Opened>> first = new ArrayList<>(fresh);
    first.addAll(known);
    Outcome<Opened> analysed = all(first, threads, progress);
    Map<String, Outline> outlines = new TreeMap<>();
    analysed.done().forEach((path, r) -> outlines.put(path, r.outline()));
    RoleList roles = RoleList.of(pack, outlines.values().stream().map(Outline::shown).toList());
    RoleIndex index = new RoleIndex(roles);
    List<Task<Extraction>> second = new ArrayList<>();
    analysed
        .done()
        .forEach((path, r) -> second.add(new Task<>(path, () -> extraction(r, index, cache))));
    Outcome<Extraction> read = all(second, threads, progress);
    Map<String, String> failures = new TreeMap<>(analysed.failures());
    failures.putAll(read.failures());
    outlines.keySet().retainAll(read.done().keySet());
    Map<String, String> texts = new TreeMap<>();
    folder.contents().forEach(c -> texts.put(c.path(), c.text()));
    Origins origins = Origins.of(List.copyOf(outlines.values()), texts, beside.origins());
    List<Claim> claims =
        read.done().values().stream().flatMap(e -> e.claims().stream()).map(origins::of).toList();
    List<Item> items = Grouper.group(claims);
    ConflictFinder.Result conflicts =
        new ConflictFinder(pack, ties(read.done().values(), claims)).find(items);
    Set<String> asked = new HashSet<>();
    items.forEach(i -> i.claims().forEach(c -> asked.add(c.id())));
    Map<String, String> hashes = new TreeMap<>();
    folder.contents().forEach(c -> hashes.put(c.path(), Hash.full(c.text())));
    return new Results(
            folder.files().stream().map(f -> report(f, failures, outlines, read.done())).toList(),
            List.copyOf(outlines.values()),
            texts,
            drawn(folder),
            hashes,
            origins,
            read.done(),
            roles,
            claims.stream().filter(c -> asked.contains(c.id())).toList(),
            items,
            conflicts,
            Readings.NONE,
            Program.version(),
            fingerprint(folder, hashes, beside))
        .joined(beside.readings());
  }

  private static Set<String> drawn(FolderReader.Folder folder) {
    return folder.contents().stream()
        .filter(FolderReader.Content::drawn)
        .map(FolderReader.Content::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Opened opened(FolderReader.Content content, String key, Cache cache) {
    Cache.Entry entry = cache.get(key);
    Draft draft = entry == null ? draft(content) : null;
    String title = entry == null ? draft.source().title() : entry.outline().title();
    return new Opened(content, plain(title, content.text()), key, entry, draft);
  }

  private static String plain(String title, String text) {
    return title + new DecodedText(text).shown();
  }

  private Extraction extraction(Opened reading, RoleIndex all, Cache cache) {
    RoleList named = all.namedIn(reading.plain());
    String roles = fingerprint(named);
    if (reading.cached() != null && reading.cached().roles().equals(roles)) {
      return reading.cached().extraction();
    }
    Draft draft = reading.draft() == null ? draft(reading.content()) : reading.draft();
    Extraction extraction = extractor.get().extract(draft, named);
    cache.put(reading.key(), new Cache.Entry(draft.outline(), roles, extraction));
    return extraction;
  }

  /** What of the folder's roles reaches the claims of an article. */
  private static String fingerprint(RoleList named) {
    StringBuilder all = new StringBuilder();
    named
        .found()
        .forEach(
            r ->
                all.append(r.slug())
                    .append('\n')
                    .append(r.name())
                    .append(r.acting() ? " acts\n" : "\n"));
    named.abbreviations().forEach((a, r) -> all.append(a).append('=').append(r).append('\n'));
    named.aliases().forEach((a, r) -> all.append(a).append('=').append(r).append('\n'));
    return Hash.full(all.toString());
  }

  /** Reads one text as an article; for examples in packs. */
  public List<Claim> claims(String path, String text) {
    return extraction(path, text).claims();
  }

  /** The roles that one text names. */
  public Set<String> roles(String path, String text) {
    return extraction(path, text).roles().keySet();
  }

  private Extraction extraction(String path, String text) {
    Draft draft = draft(new FolderReader.Content(path, text));
    RoleIndex all = new RoleIndex(RoleList.of(pack, List.of(draft.outline().shown())));
    return extractor.get().extract(draft, all.namedIn(plain(draft.source().title(), text)));
  }

  /** Whether a text is nothing but boilerplate. */
  public boolean leftOut(String path, String text) {
    return reader.read(path, text).blocks().stream().noneMatch(Block::readable);
  }

  private static FileReport report(
      FileReport file,
      Map<String, String> failures,
      Map<String, Outline> outlines,
      Map<String, Extraction> extractions) {
    Outline outline = outlines.get(file.path());
    FileReport known = file.failedBy(failures.getOrDefault(file.path(), ""));
    if (outline == null) {
      return known;
    }
    Extraction extraction = extractions.get(file.path());
    List<Failure> parts = new ArrayList<>(outline.failures());
    parts.addAll(extraction.failures());
    parts.sort(Comparator.comparingInt(Failure::line));
    String left =
        Stream.of(
                outline.partly(),
                extraction.left(),
                parts.isEmpty() ? silence(outline, extraction) : "")
            .filter(s -> !s.isEmpty())
            .collect(Collectors.joining("; "));
    FileReport noted = known.noted(left, outline.leftOut());
    if (parts.isEmpty()) {
      return noted;
    }
    String more = parts.size() == 1 ? "" : " (and " + (parts.size() - 1) + " more such)";
    return noted.without(parts.get(0).line(), parts.get(0).reason() + more);
  }

  /** Why an article that was read gave no claim, or empty when it gave some. */
  private static String silence(Outline outline, Extraction extraction) {
    if (!extraction.claims().isEmpty() || outline.leftOut()) {
      return "";
    }
    if (outline.blocks() == 0) {
      return "no claim: there is no text outside mark-up and code";
    }
    if (outline.blocks() == outline.boilerplate()) {
      return "no claim: all of it is left out as no part of an article";
    }
    if (extraction.sentences() == 0) {
      return "no claim: there are headings or code, but no sentence";
    }
    return extraction.roles().isEmpty()
        ? "no claim: it names no role"
        : "no claim: it says nothing of a role that others could deny";
  }

  private Draft draft(FolderReader.Content content) {
    return extractor.get().analyze(reader.read(content.path(), content.format(), content.text()));
  }

  /** Something to do for one article. */
  private record Task<T>(String path, Callable<T> work) {}

  /** What was done, and why the rest was not, both by path. */
  private record Outcome<T>(Map<String, T> done, Map<String, String> failures) {
    /** Waits for one article; false when there was no memory for it. */
    boolean take(String path, Future<T> future) throws InterruptedException {
      try {
        done.put(path, future.get());
        failures.remove(path);
        return true;
      } catch (ExecutionException e) {
        boolean starved = e.getCause() instanceof OutOfMemoryError;
        failures.put(
            path,
            starved
                ? "takes more memory than there is; split it or give Java more (-Xmx)"
                : "cannot be analysed (" + e.getCause() + "); please report it");
        return !starved;
      }
    }
  }

  /** Does all tasks; one article that cannot be analysed must not cost the others theirs. */
  private static <T> Outcome<T> all(List<Task<T>> tasks, int threads, Consumer<String> progress) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    Outcome<T> outcome = new Outcome<>(new TreeMap<>(), new TreeMap<>());
    try {
      Map<String, Task<T>> byPath = new TreeMap<>();
      Map<String, Future<T>> futures = new TreeMap<>();
      for (Task<T> task : tasks) {
        if (byPath.put(task.path(), task) != null) {
          throw new IllegalStateException("two articles are named " + task.path());
        }
        futures.put(task.path(), pool.submit(task.work()));
      }
      List<Task<T>> starved = new ArrayList<>();
      for (Map.Entry<String, Future<T>> future : futures.entrySet()) {
        if (!outcome.take(future.getKey(), future.getValue())) {
          starved.add(byPath.get(future.getKey()));
        }
        progress.accept(future.getKey());
      }
      // what one article eats the others lack: alone, each shows whether it was the one
      for (Task<T> task : starved) {
        outcome.take(task.path(), pool.submit(task.work()));
      }
      return outcome;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading articles", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** For each role those of which some article speaks together with it. */
  private static Ties ties(Collection<Extraction> extractions, List<Claim> claims) {
    Map<String, Set<String>> related = new TreeMap<>();
    Map<String, Set<String>> contrasted = new TreeMap<>();
    for (Extraction extraction : extractions) {
      Set<String> roles = extraction.roles().keySet();
      roles.forEach(r -> related.computeIfAbsent(r, k -> new HashSet<>()).addAll(roles));
      extraction.contrasted().forEach(together -> contrast(together, contrasted));
    }
    contrast(mainRoles(claims), contrasted);
    return new Ties(related, contrasted);
  }

  private static void contrast(List<String> together, Map<String, Set<String>> contrasted) {
    for (String role : together) {
      together.stream()
          .filter(r -> !r.equals(role))
          .forEach(r -> contrasted.computeIfAbsent(role, k -> new HashSet<>()).add(r));
    }
  }

  /** The two roles of which most articles speak. */
  private static List<String> mainRoles(List<Claim> claims) {
    Map<String, Set<String>> articles = new TreeMap<>();
    for (Claim claim : claims) {
      claim
          .subjects()
          .forEach(
              r ->
                  articles.computeIfAbsent(r, k -> new HashSet<>()).add(claim.evidence().source()));
    }
    return articles.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Set<String>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
  }

  private String fingerprint(
      FolderReader.Folder folder, Map<String, String> hashes, Beside beside) {
    StringBuilder all =
        new StringBuilder(Program.version())
            .append('\n')
            .append(Hash.full(pack.content()))
            .append('\n');
    for (FileReport file : folder.files()) {
      all.append(file.path())
          .append(' ')
          .append(file.status())
          .append(' ')
          .append(file.reason())
          .append('\n');
    }
    hashes.forEach((path, hash) -> all.append(path).append(' ').append(hash).append('\n'));
    beside
        .origins()
        .forEach((path, origin) -> all.append(path).append('=').append(origin).append('\n'));
    return Hash.full(all.toString());
  }
}

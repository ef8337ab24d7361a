package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.conflict.ConflictFinder;
import sicetnon.extract.Draft;
import sicetnon.extract.Extraction;
import sicetnon.extract.Extractor;
import sicetnon.extract.RoleList;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.ingest.Block;
import sicetnon.ingest.Boilerplate;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.SourceReader;
import sicetnon.pack.Pack;
import sicetnon.reconcile.Results;
import sicetnon.text.Analyzer;
import sicetnon.text.Lexicon;
import sicetnon.text.OpenNlpAnalyzer;
import sicetnon.text.WordNetLexicon;

/**
 * From a folder's files to contradictions. The models are read once; a pipeline may run many times.
 */
public final class Pipeline {
  private final Pack pack;
  private final SourceReader reader;
  private final Extractor extractor;

  public Pipeline(Pack pack) {
    this(pack, Tools.load());
  }

  Pipeline(Pack pack, Tools tools) {
    this.pack = pack;
    this.reader =
        new SourceReader(new Boilerplate(pack.boilerplatePhrases(), pack.boilerplateSections()));
    this.extractor = new Extractor(pack, tools.analyzer(), tools.lexicon());
  }

  /** The models, which do not depend on the pack. */
  record Tools(Analyzer analyzer, Lexicon lexicon) {
    static Tools load() {
      Lexicon lexicon = WordNetLexicon.load();
      return new Tools(new OpenNlpAnalyzer(lexicon), lexicon);
    }
  }

  /**
   * Runs all stages.
   *
   * @param threads how many articles are read at a time; the result does not depend on it
   * @param progress told the path of each article when it is done
   */
  public Results run(FolderReader.Folder folder, int threads, Consumer<String> progress) {
    List<Task<Draft>> drafts = new ArrayList<>();
    for (FolderReader.Content content : folder.contents()) {
      drafts.add(new Task<>(content.path(), () -> draft(content)));
    }
    Outcome<Draft> analysed = all(drafts, threads, path -> {});
    RoleList roles = extractor.roles(List.copyOf(analysed.done().values()));
    List<Task<Extraction>> readings = new ArrayList<>();
    analysed
        .done()
        .forEach((path, d) -> readings.add(new Task<>(path, () -> extractor.extract(d, roles))));
    Outcome<Extraction> read = all(readings, threads, progress);
    Map<String, String> failures = new TreeMap<>(analysed.failures());
    failures.putAll(read.failures());
    List<Claim> claims = read.done().values().stream().flatMap(e -> e.claims().stream()).toList();
    List<Item> items = Grouper.group(claims);
    ConflictFinder.Result conflicts =
        new ConflictFinder(againstPole(), partOf(), related(read.done().values())).find(items);
    List<Claim> sorted =
        items.stream()
            .flatMap(i -> i.claims().stream())
            .sorted(Comparator.comparing(Claim::evidence).thenComparing(Claim::id))
            .toList();
    return new Results(
        folder.files().stream().map(f -> report(f, failures, analysed.done())).toList(),
        read.done().keySet().stream().map(p -> analysed.done().get(p).source()).toList(),
        read.done(),
        roles,
        sorted,
        items,
        conflicts,
        Version.number(),
        fingerprint(folder));
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
    Draft draft = extractor.analyze(reader.read(path, text));
    return extractor.extract(draft, extractor.roles(List.of(draft)));
  }

  /** Whether a text is nothing but boilerplate. */
  public boolean leftOut(String path, String text) {
    return reader.read(path, text).blocks().stream().noneMatch(Block::readable);
  }

  private static FileReport report(
      FileReport file, Map<String, String> failures, Map<String, Draft> drafts) {
    Draft draft = drafts.get(file.path());
    FileReport known = file.failedBy(failures.getOrDefault(file.path(), ""));
    return draft == null ? known : known.noted(draft.foreign(), draft.leftOut());
  }

  private Draft draft(FolderReader.Content content) {
    return extractor.analyze(reader.read(content.path(), content.text()));
  }

  /** Something to do for one article. */
  private record Task<T>(String path, Callable<T> work) {}

  /** What was done, and why the rest was not, both by path. */
  private record Outcome<T>(Map<String, T> done, Map<String, String> failures) {}

  /** Does all tasks; one article that cannot be analysed must not cost the others theirs. */
  private static <T> Outcome<T> all(List<Task<T>> tasks, int threads, Consumer<String> progress) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    Outcome<T> outcome = new Outcome<>(new TreeMap<>(), new TreeMap<>());
    try {
      Map<String, Future<T>> futures = new TreeMap<>();
      tasks.forEach(t -> futures.put(t.path(), pool.submit(t.work())));
      for (Map.Entry<String, Future<T>> future : futures.entrySet()) {
        try {
          outcome.done().put(future.getKey(), future.getValue().get());
        } catch (ExecutionException e) {
          String why = "cannot be analysed (" + e.getCause() + "); please report it";
          outcome.failures().put(future.getKey(), why);
        }
        progress.accept(future.getKey());
      }
      return outcome;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading articles", e);
    } finally {
      pool.shutdownNow();
    }
  }

  private Map<String, Set<String>> againstPole() {
    Map<String, Set<String>> out = new TreeMap<>();
    for (Pack.Attribute attribute : pack.attributes()) {
      attribute.poles().forEach(p -> out.put(attribute.id() + "/" + p.id(), p.against()));
    }
    return out;
  }

  private Map<String, String> partOf() {
    Map<String, String> out = new TreeMap<>();
    pack.topics().stream()
        .filter(t -> !t.partOf().isEmpty())
        .forEach(t -> out.put(t.id(), t.partOf()));
    return out;
  }

  /** Pairs of roles of which some article speaks together. */
  private static Set<Set<String>> related(Collection<Extraction> extractions) {
    Set<Set<String>> pairs = new HashSet<>();
    for (Extraction extraction : extractions) {
      for (String a : extraction.roles().keySet()) {
        for (String b : extraction.roles().keySet()) {
          if (!a.equals(b)) {
            pairs.add(Set.of(a, b));
          }
        }
      }
    }
    return pairs;
  }

  private String fingerprint(FolderReader.Folder folder) {
    StringBuilder all =
        new StringBuilder(Version.number())
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
    for (FolderReader.Content content : folder.contents()) {
      all.append(content.path()).append(' ').append(Hash.full(content.text())).append('\n');
    }
    return Hash.full(all.toString());
  }
}

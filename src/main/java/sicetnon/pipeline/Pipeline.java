package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.conflict.ConflictFinder;
import sicetnon.extract.Extraction;
import sicetnon.extract.Extractor;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.ingest.Block;
import sicetnon.ingest.Boilerplate;
import sicetnon.ingest.FileReport;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Source;
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
   * @param progress told the path of each article when it is done; from any thread
   */
  public Results run(FolderReader.Folder folder, int threads, Consumer<String> progress) {
    List<FolderReader.Content> contents = folder.contents();
    List<Reading> readings = extract(contents, threads, progress);
    Map<String, Extraction> extractions = new TreeMap<>();
    Map<String, Source> sources = new TreeMap<>();
    Map<String, String> failures = new TreeMap<>();
    for (int i = 0; i < contents.size(); i++) {
      String path = contents.get(i).path();
      Reading reading = readings.get(i);
      if (reading.failure().isEmpty()) {
        sources.put(path, reading.source());
        extractions.put(path, reading.extraction());
      } else {
        failures.put(path, reading.failure());
      }
    }
    List<Claim> claims = RoleNames.unify(extractions.values());
    List<Item> items = Grouper.group(claims);
    ConflictFinder.Result conflicts = new ConflictFinder(againstPole(), partOf()).find(items);
    List<Claim> sorted =
        items.stream()
            .flatMap(i -> i.claims().stream())
            .sorted(Comparator.comparing(Claim::evidence).thenComparing(Claim::id))
            .toList();
    return new Results(
        folder.files().stream().map(f -> f.failedBy(failures.getOrDefault(f.path(), ""))).toList(),
        List.copyOf(sources.values()),
        extractions,
        sorted,
        items,
        conflicts,
        Version.number(),
        fingerprint(folder));
  }

  /** Reads one text as an article; for examples in packs. */
  public List<Claim> claims(String path, String text) {
    return extractor.extract(reader.read(path, text)).claims();
  }

  /** The roles that one text names. */
  public Set<String> roles(String path, String text) {
    return extractor.extract(reader.read(path, text)).roles().keySet();
  }

  /** Whether a text is nothing but boilerplate. */
  public boolean leftOut(String path, String text) {
    return reader.read(path, text).blocks().stream().noneMatch(Block::readable);
  }

  /** What became of one article: read, or the reason why not. */
  private record Reading(Source source, Extraction extraction, String failure) {}

  private List<Reading> extract(
      List<FolderReader.Content> contents, int threads, Consumer<String> progress) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      List<Future<Reading>> futures = new ArrayList<>();
      for (FolderReader.Content content : contents) {
        futures.add(
            pool.submit(
                () -> {
                  Reading reading = extract(content);
                  progress.accept(content.path());
                  return reading;
                }));
      }
      List<Reading> readings = new ArrayList<>();
      for (Future<Reading> future : futures) {
        readings.add(future.get());
      }
      return readings;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading articles", e);
    } finally {
      pool.shutdownNow();
    }
  }

  /** One article that cannot be analysed must not cost the others theirs. */
  private Reading extract(FolderReader.Content content) {
    try {
      Source source = reader.read(content.path(), content.text());
      return new Reading(source, extractor.extract(source), "");
    } catch (RuntimeException e) {
      return new Reading(null, null, "cannot be analysed (" + e + "); please report it");
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

package sicetnon.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.claim.Claim;
import sicetnon.claim.Hash;
import sicetnon.extract.Draft;
import sicetnon.extract.Extracted;
import sicetnon.extract.Extraction;
import sicetnon.extract.Extractor;
import sicetnon.extract.Outline;
import sicetnon.extract.Silence;
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
import sicetnon.report.ClaimRow;
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

  /** The fingerprint of all that makes claims out of articles, for a cache; Java is part of it. */
  public String engine() {
    return Hash.full(Program.fingerprint() + Runtime.version() + Hash.full(pack.content()));
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
    Map<String, String> hashes = new ConcurrentSkipListMap<>();
    Drafts drafts = new Drafts();
    Crew crew = new Crew(threads, progress);
    Map<String, Outline> outlines = new TreeMap<>();
    Map<String, Cache.Head> heads = new ConcurrentHashMap<>();
    crew.each(
        newFirst(folder, cache, hashes),
        c -> outline(c, key(cache, c, hashes), cache, drafts, heads),
        outlines::put);
    RoleList roles = RoleList.of(pack, outlines.values().stream().map(Outline::shown).toList());
    RoleIndex index = new RoleIndex(roles);
    Map<String, String> texts = new Texts(folder.contents());
    Origins origins = Origins.of(List.copyOf(outlines.values()), texts, beside.origins());
    Gathered gathered = new Gathered(origins, cache);
    List<FolderReader.Content> second =
        folder.contents().stream()
            .filter(c -> outlines.containsKey(c.path()))
            .sorted(Comparator.comparing(FolderReader.Content::path))
            .toList();
    crew.each(
        second,
        c -> {
          RoleList named = named(outlines.get(c.path()), c.text(), index);
          String key = key(cache, c, hashes);
          return yielded(c, named, heads.get(c.path()), key, cache, drafts);
        },
        gathered::add);
    Map<String, Extraction> read = gathered.extractions();
    Map<String, String> failures = crew.failures();
    outlines.keySet().retainAll(read.keySet());
    Gathered.Found found = gathered.found(pack);
    return new Results(
            folder.files().stream().map(f -> report(f, failures, outlines, read)).toList(),
            List.copyOf(outlines.values()),
            texts,
            drawn(folder),
            new TreeMap<>(hashes),
            origins,
            read,
            roles,
            found.store(),
            found.conflicts(),
            Readings.NONE,
            Program.version(),
            fingerprint(folder, hashes, beside))
        .joined(beside.readings());
  }

  /** New articles first: the models are loaded while another thread reads what is kept. */
  private static List<FolderReader.Content> newFirst(
      FolderReader.Folder folder, Cache cache, Map<String, String> hashes) {
    List<FolderReader.Content> first = new ArrayList<>();
    List<FolderReader.Content> known = new ArrayList<>();
    for (FolderReader.Content content : folder.contents()) {
      (cache.has(key(cache, content, hashes)) ? known : first).add(content);
    }
    first.addAll(known);
    return first;
  }

  private static Set<String> drawn(FolderReader.Folder folder) {
    return folder.contents().stream()
        .filter(FolderReader.Content::drawn)
        .map(FolderReader.Content::path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(Cache cache, FolderReader.Content content, Map<String, String> hashes) {
    String hash = hashes.computeIfAbsent(content.path(), p -> Hash.full(content.text()));
    return cache.key(content.path(), hash);
  }

  private Outline outline(
      FolderReader.Content content,
      String key,
      Cache cache,
      Drafts drafts,
      Map<String, Cache.Head> heads) {
    Cache.Head head = cache.head(key);
    if (head != null) {
      heads.put(content.path(), head);
      return head.outline();
    }
    Draft draft = draft(content);
    drafts.keep(draft);
    return draft.outline();
  }

  /**
   * What an article yields, given the roles of its folder.
   *
   * @param known of it from an earlier run; null when nothing is
   */
  private Gathered.Yield yielded(
      FolderReader.Content content,
      RoleList named,
      Cache.Head known,
      String key,
      Cache cache,
      Drafts drafts) {
    if (known != null && known.roles().equals(fingerprint(named))) {
      return new Gathered.Yield(key, known, null);
    }
    Draft kept = drafts.take(content.path());
    Draft draft = kept == null ? draft(content) : kept;
    Extracted extracted = extractor.get().extract(draft, named);
    Cache.Head head = new Cache.Head(draft.outline(), fingerprint(named), extracted.extraction());
    cache.put(key, head, extracted.claims(), ClaimRow::bytes);
    return new Gathered.Yield(key, head, extracted.claims());
  }

  /** What a draft yields, given the roles of its folder. */
  public Extracted extracted(Draft draft, String text, RoleIndex all) {
    return extractor.get().extract(draft, named(draft.outline(), text, all));
  }

  private static RoleList named(Outline outline, String text, RoleIndex all) {
    return all.namedIn(outline.title() + new DecodedText(text).shown());
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
    return extraction(path, text).extraction().roles().keySet();
  }

  private Extracted extraction(String path, String text) {
    Draft draft = draft(new FolderReader.Content(path, text));
    RoleIndex all = new RoleIndex(RoleList.of(pack, List.of(draft.outline().shown())));
    return extracted(draft, text, all);
  }

  /** Reads one text as the only article of a folder, and keeps what each stage gave of it. */
  public Trial trial(FolderReader.Content content) {
    Draft draft = draft(content);
    RoleList roles = RoleList.of(pack, List.of(draft.outline().shown()));
    RoleList named = named(draft.outline(), content.text(), new RoleIndex(roles));
    Extractor.Accounts accounts = extractor.get().account(draft, named);
    return new Trial(draft, roles, accounts);
  }

  /** Whether a text is nothing but boilerplate. */
  public boolean leftOut(String path, String text) {
    return reader.read(path, text).blocks().stream().noneMatch(Block::readable);
  }

  /**
   * What became of a file.
   *
   * @param file as it was opened
   * @param failures why some articles could not be analysed, by path
   * @param outlines of the others, by path
   * @param extractions of the same
   */
  public static FileReport report(
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
    return Silence.of(outline, extraction)
        // an article that is not English says so itself
        .filter(s -> s != Silence.NOT_ENGLISH)
        .map(s -> "no claim: " + s.words())
        .orElse("");
  }

  /** An article, analysed before it is known which roles its folder speaks of. */
  public Draft draft(FolderReader.Content content) {
    return extractor.get().analyze(reader.read(content.path(), content.format(), content.text()));
  }

  /** Why an article could not be analysed, as reports say it. */
  public static String failure(Throwable why) {
    return why instanceof OutOfMemoryError
        ? "takes more memory than there is; split it or give Java more (-Xmx)"
        : "cannot be analysed (" + why + "); please report it";
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

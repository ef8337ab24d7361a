package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;
import sicetnon.claim.Claim;
import sicetnon.conflict.ConflictFinder;
import sicetnon.conflict.Ties;
import sicetnon.extract.Draft;
import sicetnon.extract.Extractor;
import sicetnon.group.Grouper;
import sicetnon.group.Item;
import sicetnon.ingest.Boilerplate;
import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Source;
import sicetnon.ingest.SourceReader;
import sicetnon.pack.Pack;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.pack.Words;
import sicetnon.role.RoleIndex;
import sicetnon.role.RoleList;
import sicetnon.text.Lexicon;
import sicetnon.text.OpenNlpAnalyzer;
import sicetnon.text.Parser;
import sicetnon.text.Sentence;
import sicetnon.text.SyntaxModel;
import sicetnon.text.Tagger;
import sicetnon.text.Token;
import sicetnon.text.WordNetLexicon;

/**
 * What the stages of a warm program take, one thread, for the articles of the project's own golden
 * folders; beside what OpenNLP takes to find, tokenise and tag their sentences. What a reader
 * remembers of sentences is forgotten between two rounds.
 *
 * <p>{@code java -cp "target/bench/classes:target/sicetnon.jar:target/bench/jmh/*"
 * sicetnon.bench.Parts} after {@code mvn -P bench package} prints a table in Markdown.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 12)
@Fork(1)
public class Parts {
  private final Pack pack = pack();
  private final Lexicon lexicon = WordNetLexicon.load();
  private final SyntaxModel model = SyntaxModel.load();
  private final OpenNlpRival openNlp;
  private final List<Folder> folders = new ArrayList<>();
  private final List<List<String>> words = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private Extractor extractor;
  private Tagger tagger;
  private Parser parser;

  /** One folder at each stage. */
  private record Folder(
      FolderReader.Folder files,
      List<Source> sources,
      List<Draft> drafts,
      List<RoleList> named,
      List<Claim> claims) {}

  /** Reads the folders up to their claims, from which each part takes what it begins with. */
  public Parts() {
    try {
      openNlp = new OpenNlpRival();
      forget();
      try (Stream<Path> all = Files.list(Path.of("src/test/resources/golden"))) {
        for (Path golden : all.sorted().toList()) {
          Path docs = golden.resolve("docs");
          if (Files.isDirectory(docs)) {
            folders.add(folder(FolderReader.read(docs)));
            lines.addAll(Lines.of(docs));
          }
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    folders.stream()
        .flatMap(f -> f.drafts().stream())
        .flatMap(d -> d.sentences().stream())
        .map(Sentence::tokens)
        .forEach(t -> words.add(t.stream().map(Token::text).toList()));
  }

  private static Pack pack() {
    try {
      return PackReader.bundled();
    } catch (PackException e) {
      throw new IllegalStateException(e);
    }
  }

  private Folder folder(FolderReader.Folder files) {
    List<Source> sources = sources(files);
    List<Draft> drafts = sources.stream().map(extractor::analyze).toList();
    RoleIndex roles =
        new RoleIndex(RoleList.of(pack, drafts.stream().map(d -> d.outline().shown()).toList()));
    List<RoleList> named = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      RoleList some = roles.namedIn(files.contents().get(i).text());
      named.add(some);
      claims.addAll(extractor.extract(drafts.get(i), some).claims());
    }
    return new Folder(files, sources, drafts, named, claims);
  }

  private List<Source> sources(FolderReader.Folder files) {
    Boilerplate boilerplate =
        new Boilerplate(
            pack.boilerplatePhrases(), pack.boilerplateSections(), pack.words(Words.PAGE_KEYS));
    SourceReader reader = new SourceReader(boilerplate);
    return files.contents().stream()
        .map(c -> reader.read(c.path(), c.format(), c.text()))
        .toList();
  }

  /** New tools, which have seen no sentence. */
  @Setup(Level.Invocation)
  public final void forget() {
    extractor = new Extractor(pack, new OpenNlpAnalyzer(lexicon), lexicon);
    tagger = new Tagger(model);
    parser = new Parser(model);
  }

  @Benchmark
  public void openNlpFindsTokenisesAndTags(Blackhole hole) {
    for (String line : lines) {
      for (String sentence : openNlp.sentences(line)) {
        hole.consume(openNlp.tags(sentence));
      }
    }
  }

  @Benchmark
  public void openNlpFindsAndTokenises(Blackhole hole) {
    for (String line : lines) {
      for (String sentence : openNlp.sentences(line)) {
        hole.consume(openNlp.words(sentence));
      }
    }
  }

  @Benchmark
  public void tag(Blackhole hole) {
    words.forEach(w -> hole.consume(tagger.tag(w)));
  }

  @Benchmark
  public void tagAndParse(Blackhole hole) {
    words.forEach(w -> hole.consume(parser.parse(w)));
  }

  /** Formats and boilerplate; a text becomes blocks. */
  @Benchmark
  public void read(Blackhole hole) {
    folders.forEach(f -> hole.consume(sources(f.files())));
  }

  /** Blocks become sentences with tags, lemmas and trees; roles that they show. */
  @Benchmark
  public void analyse(Blackhole hole) {
    folders.forEach(f -> f.sources().forEach(s -> hole.consume(extractor.analyze(s))));
  }

  /** Sentences become claims. */
  @Benchmark
  public void extract(Blackhole hole) {
    for (Folder folder : folders) {
      for (int i = 0; i < folder.drafts().size(); i++) {
        hole.consume(extractor.extract(folder.drafts().get(i), folder.named().get(i)));
      }
    }
  }

  /** Claims become questions with answers, and those contradictions. */
  @Benchmark
  public void groupAndCompare(Blackhole hole) {
    ConflictFinder finder = new ConflictFinder(pack, Ties.NONE);
    for (Folder folder : folders) {
      Map<String, Item> items = new TreeMap<>();
      Grouper.group(folder.claims()).forEach(i -> items.put(i.id(), i));
      hole.consume(
          finder.conclude(
              items.values().stream().map(finder::compare).toList(), ids -> new HashMap<>(items)));
    }
  }

  /** Runs all parts and prints what each takes of OpenNLP's time; medians. */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(Parts.class.getName())
                    .verbosity(VerboseMode.SILENT)
                    .build())
            .run();
    double openNlp =
        results.stream()
            .filter(r -> r.getParams().getBenchmark().endsWith(".openNlpFindsTokenisesAndTags"))
            .mapToDouble(Parts::median)
            .findFirst()
            .orElseThrow();
    Table table = new Table("Parts, warm", "part", "milliseconds", "of OpenNLP's");
    for (RunResult result : results) {
      String name = result.getParams().getBenchmark();
      table.row(
          name.substring(name.lastIndexOf('.') + 1),
          Table.number(median(result)),
          Table.number(median(result) / openNlp));
    }
  }

  private static double median(RunResult result) {
    return result.getPrimaryResult().getStatistics().getPercentile(50);
  }
}

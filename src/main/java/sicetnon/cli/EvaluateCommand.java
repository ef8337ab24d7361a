package sicetnon.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sicetnon.evaluate.GoldKey;
import sicetnon.evaluate.Scorer;
import sicetnon.evaluate.Scores;
import sicetnon.file.Escapes;
import sicetnon.ingest.FolderReader;
import sicetnon.pipeline.Pipeline;
import sicetnon.reading.Reading;
import sicetnon.reading.ReadingFolder;
import sicetnon.reconcile.Results;

/** Scores the program on folders for which an editor's key exists. */
@Command(
    name = "evaluate",
    description = "Compares what the program finds with gold keys.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.VersionProvider.class)
final class EvaluateCommand implements Callable<Integer> {
  private static final List<String> TIERS = List.of("must", "should", "could");

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "KEY", description = "gold key (JSON)")
  private List<Path> keys;

  @Option(
      names = "--docs",
      paramLabel = "DIR",
      description = "the articles of a single key (default: docs beside the key, else ../CORPUS)")
  private Path docs;

  @Option(
      names = "--pack",
      paramLabel = "DIR",
      description = "your own pack, on top of the bundled one")
  private Path pack;

  @Option(
      names = "--readings",
      paramLabel = "DIR",
      description = "score each reading in DIR of a single key's articles, and all together, too")
  private Path readings;

  @Option(
      names = "--details",
      description = "also every missed conflict with where it was lost, and every row not right")
  private boolean details;

  @Option(
      names = "--min-f1",
      paramLabel = "X",
      description = "exit with 1 when a key's F1 is lower")
  private Double least;

  @Option(names = "--json", description = "scores as JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (docs != null && keys.size() > 1) {
      throw new CommandFailure(
          "--docs goes with one key only; leave it out or evaluate one key at a time");
    }
    if (readings != null && keys.size() > 1) {
      throw new CommandFailure(
          "--readings goes with one key only; leave it out or evaluate one key at a time");
    }
    Pipeline pipeline = new Pipeline(Packs.load(pack));
    List<Scorer.Outcome> outcomes = new ArrayList<>();
    for (Path key : keys) {
      outcomes.addAll(score(pipeline, key));
    }
    List<Scores> all = outcomes.stream().map(Scorer.Outcome::scores).toList();
    print(all.size() > 1 && readings == null ? withTotal(all) : all);
    if (details) {
      outcomes.forEach(o -> new EvaluationDetails(spec.commandLine().getOut()).print(o));
    }
    return least != null && all.stream().anyMatch(s -> s.f1() < least) ? Main.TRIPPED : Main.OK;
  }

  private static List<Scores> withTotal(List<Scores> all) {
    List<Scores> out = new ArrayList<>(all);
    out.add(Scores.total(all));
    return out;
  }

  private List<Scorer.Outcome> score(Pipeline pipeline, Path file) {
    try {
      GoldKey key = GoldKey.read(file);
      Path articles = docs == null ? docs(file, key) : docs;
      FolderReader.Folder folder = FolderReader.read(articles);
      Scorer scorer = new Scorer(key, Scorer.texts(folder));
      List<Scorer.Outcome> all = new ArrayList<>();
      Results program = pipeline.run(folder, 1, path -> {});
      Scorer.Outcome found = score(scorer, program);
      all.add(readings == null ? found : found.named("program"));
      if (readings != null) {
        Map<String, List<Reading>> byName = new TreeMap<>();
        for (Reading reading : ReadingFolder.read(articles, readings)) {
          byName.computeIfAbsent(reading.by(), n -> new ArrayList<>()).add(reading);
        }
        byName.forEach(
            (name, own) -> all.add(score(scorer, program.unread().joined(own)).named(name)));
        List<Reading> every = byName.values().stream().flatMap(List::stream).toList();
        all.add(score(scorer, program.joined(every)).named("together"));
      }
      return all;
    } catch (JsonProcessingException e) {
      throw new CommandFailure(
          file
              + ":"
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNr())
              + ": not a gold key: "
              + e.getOriginalMessage());
    } catch (IOException e) {
      throw new CommandFailure(file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private static Scorer.Outcome score(Scorer scorer, Results results) {
    return scorer.score(
        results.conflicts().contradictions(), results.conflicts().nearMisses(), results.claims());
  }

  private static Path docs(Path file, GoldKey key) {
    Path folder = file.toAbsolutePath().getParent();
    Path beside = folder.resolve("docs");
    return Files.isDirectory(beside) ? beside : folder.resolveSibling(key.corpus());
  }

  private void print(List<Scores> all) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ArrayNode list = JsonMapper.builder().build().createArrayNode();
      all.forEach(s -> list.add(node(list, s)));
      out.print(list.toPrettyString());
      out.println();
    } else {
      table(out, all);
    }
    out.flush();
  }

  private static void table(PrintWriter out, List<Scores> all) {
    out.printf(
        Locale.ROOT,
        "%-22s %8s %8s %8s %5s %6s %6s %6s %7s %7s %5s %9s %8s %8s%n",
        "key",
        "must",
        "should",
        "could",
        "rows",
        "right",
        "dupl.",
        "wrong",
        "strict",
        "lenient",
        "F1",
        "alarms",
        "claim P",
        "claim R");
    for (Scores s : all) {
      out.printf(
          Locale.ROOT,
          "%-22s %8s %8s %8s %5d %6d %6d %6d %7.2f %7.2f %5.2f %9s %8.2f %8.2f%n",
          Escapes.line(s.corpus()),
          tier(s, "must"),
          tier(s, "should"),
          tier(s, "could"),
          s.rows(),
          s.right(),
          s.duplicate(),
          s.wrong(),
          s.strictPrecision(),
          s.lenientPrecision(),
          s.f1(),
          s.falseAlarms() + "/" + s.tempting(),
          s.claimPrecision(),
          s.claimRecall());
    }
  }

  private static String tier(Scores s, String tier) {
    return s.found().getOrDefault(tier, 0) + "/" + s.listed().getOrDefault(tier, 0);
  }

  private static ObjectNode node(ArrayNode list, Scores s) {
    ObjectNode node = list.objectNode();
    node.put("corpus", s.corpus());
    for (String tier : TIERS) {
      ObjectNode t = node.putObject(tier);
      t.put("listed", s.listed().getOrDefault(tier, 0));
      t.put("found", s.found().getOrDefault(tier, 0));
      t.put("recall", s.recall(tier));
    }
    node.put("recall", s.mainRecall());
    node.put("rows", s.rows());
    node.put("right", s.right());
    node.put("duplicate", s.duplicate());
    node.put("wrong", s.wrong());
    node.put("unlisted", s.unlisted());
    node.put("strict_precision", s.strictPrecision());
    node.put("lenient_precision", s.lenientPrecision());
    node.put("f1", s.f1());
    node.put("tempting", s.tempting());
    node.put("false_alarms", s.falseAlarms());
    node.put("claim_precision", s.claimPrecision());
    node.put("claim_recall", s.claimRecall());
    return node;
  }
}

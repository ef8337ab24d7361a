package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;
import sicetnon.report.ReportWriter;
import sicetnon.state.Cache;
import sicetnon.state.OutputFolder;

/** What is kept from run to run saves time and changes no byte. */
class IncrementalTest {
  /** Titles that bring roles of their own, so that one article changes how others are read. */
  private static final List<String> TITLES =
      List.of("", "Nurse vs Midwife", "Ward Clerk vs Nurse", "Charge Nurse (CN) or Midwife?");

  private static final List<String> SENTENCES =
      List.of(
          "The nurse sets the budget.",
          "The midwife sets the budget.",
          "The ward clerk alone cleans the ward.",
          "It is the nurse who cleans the ward.",
          "The CN owns the roadmap.",
          "The midwife owns the roadmap.",
          "The average nurse salary is around $70,000 per year.",
          "Nurses earn $90,000 to $95,000 a year.",
          "The nurse reports to the midwife.",
          "The nurse does not report to the midwife.",
          "Charge nurses usually set the budget.",
          "L'infirmier n'est pas responsable du budget de la maison.");

  /** One edit of the folder: what to do, with which file, and what to write. */
  record Edit(int kind, int file, int other, String text) {}

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<String> text =
        Combinators.combine(
                Arbitraries.of(TITLES), Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(5))
            .as((title, sentences) -> title + "\n\n" + String.join(" ", sentences) + "\n");
    Arbitrary<Edit> edit =
        Combinators.combine(
                Arbitraries.integers().between(0, 5),
                Arbitraries.integers().between(0, 4),
                Arbitraries.integers().between(0, 4),
                text)
            .as(Edit::new);
    return edit.list().ofMinSize(3).ofMaxSize(8);
  }

  /** The folder after an edit. Kinds: 0 to 2 write, 3 rename, 4 delete, 5 decide a row. */
  private static void apply(Edit edit, Map<String, String> folder) {
    String name = name(edit.file());
    if (edit.kind() <= 2) {
      folder.put(name, edit.text());
    } else if (edit.kind() == 3 && folder.containsKey(name)) {
      folder.put(name(edit.other()), folder.remove(name));
    } else if (edit.kind() == 4) {
      folder.remove(name);
    }
  }

  private static String name(int number) {
    return "article" + number + (number == 3 ? ".md" : ".txt");
  }

  private static void decide(Edit edit, Path output) throws IOException {
    Path report = output.resolve("contradictions.csv");
    if (edit.kind() == 5 && Files.exists(report)) {
      Spreadsheet sheet = Spreadsheet.open(report);
      if (!sheet.rows().isEmpty()) {
        Map<String, String> row = sheet.rows().get(edit.file() % sheet.rows().size());
        row.put("decision", List.of("real", "not-real", "later", "").get(edit.other() % 4));
        sheet.save(report);
      }
    }
  }

  private static SortedMap<String, String> run(
      FolderReader.Folder articles, Path output, boolean fresh, int threads) throws IOException {
    try (OutputFolder folder = OutputFolder.open(output, "test", Duration.ZERO)) {
      Cache cache = Cache.open(folder.cache(), Articles.pipeline().engine(), fresh);
      Results results =
          Articles.pipeline().run(articles, threads, path -> {}, cache, Pipeline.Beside.NOTHING);
      assertEquals(List.of(), cache.close());
      ReportWriter.write(results, folder);
    } catch (OutputFolder.Busy e) {
      throw new IllegalStateException(e);
    }
    return Articles.reports(output);
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void anyEditsGiveWhatAFreshRunGives(@ForAll("edits") List<Edit> edits) throws IOException {
    Path kept = Files.createTempDirectory("kept");
    Path fresh = Files.createTempDirectory("fresh");
    try {
      Map<String, String> texts = new TreeMap<>();
      for (Edit edit : edits) {
        apply(edit, texts);
        decide(edit, kept);
        decide(edit, fresh);
        SortedMap<String, String> wanted = run(Articles.folder(texts), fresh, true, 1);
        assertEquals(wanted, run(Articles.folder(texts), kept, false, 2));
        assertEquals(
            wanted, run(Articles.folder(texts), kept, false, 1), "a second run changes nothing");
      }
    } finally {
      delete(kept);
      delete(fresh);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Counts how often the models are asked for. */
  @Test
  void anUnchangedFolderNeedsNoModels() throws IOException {
    Path output = Files.createTempDirectory("models");
    try {
      FolderReader.Folder seeds = FolderReader.read(Path.of("seeds"));
      SortedMap<String, String> first = run(seeds, output, false, 1);
      List<String> loaded = new ArrayList<>();
      Pipeline without =
          new Pipeline(
              Articles.bundled(),
              () -> {
                loaded.add("models");
                return Pipeline.Tools.load();
              });
      try (OutputFolder folder = OutputFolder.open(output, "test", Duration.ZERO)) {
        Cache cache = Cache.open(folder.cache(), without.engine(), false);
        Results results = without.run(seeds, 2, path -> {}, cache, Pipeline.Beside.NOTHING);
        cache.close();
        ReportWriter.write(results, folder);
        assertEquals(Articles.pipeline().run(seeds, 1, path -> {}), results);
      } catch (OutputFolder.Busy e) {
        throw new IllegalStateException(e);
      }
      assertEquals(List.of(), loaded);
      assertEquals(first, Articles.reports(output));
    } finally {
      delete(output);
    }
  }

  @Test
  void aDamagedEntryIsSaidAndReadAnew() throws IOException {
    Path output = Files.createTempDirectory("damaged");
    try {
      FolderReader.Folder seeds = FolderReader.read(Path.of("seeds"));
      SortedMap<String, String> first = run(seeds, output, false, 1);
      List<Path> entries;
      try (Stream<Path> files = Files.list(output.resolve(".sicetnon/cache"))) {
        entries = files.filter(f -> f.toString().endsWith(".smile")).sorted().toList();
      }
      assertEquals(5, entries.size());
      byte[] turned = Files.readAllBytes(entries.get(0));
      turned[turned.length / 2] ^= 1;
      Files.write(entries.get(0), turned);
      byte[] whole = Files.readAllBytes(entries.get(1));
      Files.write(entries.get(1), Arrays.copyOf(whole, whole.length / 2));
      Files.write(entries.get(2), new byte[0]);
      Cache cache =
          Cache.open(output.resolve(".sicetnon/cache"), Articles.pipeline().engine(), false);
      Results results =
          Articles.pipeline().run(seeds, 1, path -> {}, cache, Pipeline.Beside.NOTHING);
      List<String> said = cache.close();
      assertEquals(1, said.size());
      assertTrue(said.get(0).contains("cache: 3 entries were damaged"), said.toString());
      assertEquals(Articles.pipeline().run(seeds, 1, path -> {}), results);
      assertEquals(first, run(seeds, output, false, 1), "and mended");
    } finally {
      delete(output);
    }
  }

  @Test
  void aCacheOfAnotherVersionIsSaidAndRebuilt() throws IOException {
    Path output = Files.createTempDirectory("foreign");
    try {
      FolderReader.Folder seeds = FolderReader.read(Path.of("seeds"));
      SortedMap<String, String> first = run(seeds, output, false, 1);
      Path cache = output.resolve(".sicetnon/cache");
      Files.writeString(cache.resolve("made-by"), "somebody else\n");
      Cache opened = Cache.open(cache, Articles.pipeline().engine(), false);
      assertEquals(
          Articles.pipeline().run(seeds, 1, p -> {}),
          Articles.pipeline().run(seeds, 1, p -> {}, opened, Pipeline.Beside.NOTHING));
      assertTrue(
          opened
              .close()
              .get(0)
              .endsWith(
                  "made by another version of the program, its libraries or the pack; all articles are read anew"));
      assertEquals(first, run(seeds, output, false, 1));
      delete(cache);
      Files.writeString(cache, "no folder");
      Cache none = Cache.open(cache, Articles.pipeline().engine(), false);
      assertEquals(
          Articles.pipeline().run(seeds, 1, p -> {}),
          Articles.pipeline().run(seeds, 1, p -> {}, none, Pipeline.Beside.NOTHING));
      assertTrue(none.close().get(0).contains("all articles are read anew; remove it"));
    } finally {
      delete(output);
    }
  }

  @Test
  void entriesThatNoArticleAsksForAreDropped() throws IOException {
    Path output = Files.createTempDirectory("dropped");
    try {
      run(Articles.folder(Map.of("a.txt", "One.", "b.txt", "Two.")), output, false, 1);
      run(Articles.folder(Map.of("a.txt", "One.")), output, false, 1);
      try (Stream<Path> files = Files.list(output.resolve(".sicetnon/cache"))) {
        assertEquals(2, files.count(), "one entry, and who made it");
      }
    } finally {
      delete(output);
    }
  }
}

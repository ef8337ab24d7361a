package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.claim.Hash;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;
import sicetnon.report.ReportWriter;
import sicetnon.state.Cache;
import sicetnon.state.OutputFolder;

/** What is kept from run to run saves time and changes no byte. */
class IncrementalTest {
  /** Titles that bring roles of their own, so that one article changes how others are read. */
  private static final List<String> TITLES =
      List.of(
          "",
          "Nurse vs Midwife",
          "Ward Clerk vs Nurse",
          "Charge Nurse (CN) or Midwife?",
          "---\ntitle: Nurse vs Ward Clerk\npublisher: Payscale\n---");

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
          "According to Payscale, the average nurse salary is $80,000 a year.",
          "The midwife plans the shifts.",
          "The ward clerk plans the shifts.",
          "The nurse is responsible for staffing.",
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

  /** What tells one run's results from another's. */
  private static List<Object> found(Results results) {
    return List.of(
        results.files(),
        results.sources(),
        results.origins(),
        results.extractions(),
        results.claims(),
        results.items(),
        List.copyOf(results.store().questions()),
        results.conflicts(),
        results.fingerprint());
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
        assertEquals(found(Articles.pipeline().run(seeds, 1, path -> {})), found(results));
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
      assertEquals(found(Articles.pipeline().run(seeds, 1, path -> {})), found(results));
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
          found(Articles.pipeline().run(seeds, 1, p -> {})),
          found(Articles.pipeline().run(seeds, 1, p -> {}, opened, Pipeline.Beside.NOTHING)));
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
          found(Articles.pipeline().run(seeds, 1, p -> {})),
          found(Articles.pipeline().run(seeds, 1, p -> {}, none, Pipeline.Beside.NOTHING)));
      assertTrue(none.close().get(0).contains("all articles are read anew; remove it"));
    } finally {
      delete(output);
    }
  }

  @Test
  void damagedQuestionsAreSaidAndPutTogetherAnew() throws IOException {
    Path output = Files.createTempDirectory("questions");
    try {
      FolderReader.Folder seeds = FolderReader.read(Path.of("seeds"));
      SortedMap<String, String> first = run(seeds, output, false, 1);
      Path cache = output.resolve(".sicetnon/cache");
      byte[] turned = Files.readAllBytes(cache.resolve("questions"));
      turned[turned.length / 2] ^= 1;
      Files.write(cache.resolve("questions"), turned);
      Cache opened = Cache.open(cache, Articles.pipeline().engine(), false);
      Results results =
          Articles.pipeline().run(seeds, 1, path -> {}, opened, Pipeline.Beside.NOTHING);
      assertEquals(found(Articles.pipeline().run(seeds, 1, path -> {})), found(results));
      assertEquals(
          List.of(
              cache.resolve("questions") + ": was damaged; all questions were put together anew"),
          opened.close());
      assertEquals(first, run(seeds, output, false, 1), "and mended");
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
        assertEquals(3, files.count(), "one entry, the questions, and who made them");
      }
    } finally {
      delete(output);
    }
  }

  /** Of which articles claims are read again when there is one more article, or one less. */
  @ParameterizedTest
  @CsvSource({
    "the same question, The midwife sets the budget., a.txt",
    "another question, The ward clerk cleans the ward., ''",
    "questions of both, The nurse sets the budget. The midwife plans the shifts., a.txt b.txt",
    "other roles' ties, The midwife and the nurse clean the ward., ''",
    "no claim at all, It rained in January., ''"
  })
  void claimsAreReadWhereTheirQuestionsAreTouched(String what, String text, String read)
      throws IOException {
    for (String path : List.of("a.txt", "b.txt")) {
      Path output = Files.createTempDirectory("touched");
      try {
        Map<String, String> texts = new TreeMap<>();
        texts.put("a.txt", "The nurse sets the budget. The nurse writes the reports.");
        texts.put("b.txt", "The midwife plans the shifts. The midwife trains the students.");
        run(Articles.folder(texts), output, false, 1);
        spoil(output, path, texts.get(path));
        assertTrue(readable(texts, output), "unchanged");
        texts.put("c.txt", text);
        assertEquals(read.contains(path), !readable(texts, output), what + " " + path);
      } finally {
        delete(output);
      }
    }
  }

  /** Whether a run reads no claim that cannot be read. */
  private static boolean readable(Map<String, String> texts, Path output) throws IOException {
    Cache cache =
        Cache.open(output.resolve(".sicetnon/cache"), Articles.pipeline().engine(), false);
    try {
      Articles.pipeline()
          .run(Articles.folder(texts), 1, path -> {}, cache, Pipeline.Beside.NOTHING);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Makes the claims of an article unreadable, in an entry whose checksum is right. */
  private static void spoil(Path output, String path, String text) throws IOException {
    Path folder = output.resolve(".sicetnon/cache");
    Cache cache = Cache.open(folder, Articles.pipeline().engine(), false);
    Path file = folder.resolve(cache.key(path, Hash.full(text)) + ".smile");
    int label = 9;
    ByteBuffer body = ByteBuffer.wrap(Files.readAllBytes(file)).position(label).slice();
    body.position(Integer.BYTES + body.getInt());
    for (int parts = 2 * body.getInt(); parts > 0; parts--) {
      int length = body.getInt();
      if (parts % 2 == 1) {
        body.slice(body.position(), length).put(new byte[length]);
      }
      body.position(body.position() + length);
    }
    CRC32 sum = new CRC32();
    sum.update(body.rewind());
    String written = String.format(Locale.ROOT, "%08x\n", sum.getValue());
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(written.getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(bytes(body.rewind()));
    Files.write(file, all.toByteArray());
  }

  private static byte[] bytes(ByteBuffer body) {
    byte[] bytes = new byte[body.remaining()];
    body.get(bytes);
    return bytes;
  }
}

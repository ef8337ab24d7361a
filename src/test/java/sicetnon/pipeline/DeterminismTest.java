package sicetnon.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.extract.Outline;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/**
 * The same inputs give the same bytes, whatever the threads, the order, the locale, the time zone.
 */
class DeterminismTest {
  private static final Locale LOCALE = Locale.getDefault();
  private static final TimeZone ZONE = TimeZone.getDefault();
  @TempDir Path output;

  @AfterEach
  void restore() {
    Locale.setDefault(LOCALE);
    TimeZone.setDefault(ZONE);
  }

  private Map<String, String> reports(Pipeline pipeline, FolderReader.Folder folder, int threads)
      throws IOException {
    Path to = Files.createTempDirectory(output, "run");
    Results results = pipeline.run(folder, threads, path -> {});
    Articles.write(results, to);
    return Articles.reports(to);
  }

  private Map<String, String> expected() throws IOException {
    return reports(Articles.pipeline(), FolderReader.read(Path.of("seeds")), 1);
  }

  @Test
  void eightThreadsWriteWhatOneWrites() throws IOException {
    assertEquals(expected(), reports(Articles.pipeline(), FolderReader.read(Path.of("seeds")), 8));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfTheFilesDoesNotMatter(long seed) throws IOException {
    FolderReader.Folder folder = FolderReader.read(Path.of("seeds"));
    List<FolderReader.Content> shuffled = new ArrayList<>(folder.contents());
    Collections.shuffle(shuffled, new Random(seed));
    Results a = Articles.pipeline().run(folder, 1, path -> {});
    Results b =
        Articles.pipeline().run(new FolderReader.Folder(shuffled, folder.files()), 2, path -> {});
    assertEquals(a.claims(), b.claims());
    assertEquals(a.items(), b.items());
    assertEquals(a.conflicts(), b.conflicts());
  }

  @Test
  void aTurkishMachineInAnotherTimeZoneWritesTheSame() throws IOException {
    Map<String, String> here = expected();
    Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertEquals(
        here, reports(new Pipeline(Articles.bundled()), FolderReader.read(Path.of("seeds")), 2));
  }

  @Test
  void everyQuoteIsTheFilesTextAtItsOffsets() throws IOException {
    Results results = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 1, path -> {});
    Map<String, int[]> texts = new TreeMap<>();
    for (Outline source : results.sources()) {
      texts.put(
          source.path(),
          Files.readString(Path.of("seeds").resolve(source.path())).codePoints().toArray());
    }
    assertTrue(results.claims().size() > 200);
    for (Claim c : results.claims()) {
      var span = c.evidence().span();
      assertEquals(
          new String(texts.get(c.evidence().source()), span.start(), span.length()),
          c.evidence().quote());
    }
  }

  @Test
  void theSeedsAreTheUsersOwnFiles() throws IOException {
    Path shared = Articles.shared("seeds");
    try (Stream<Path> list = Files.list(shared)) {
      for (Path file : list.toList()) {
        try (InputStream mine =
            Files.newInputStream(Path.of("seeds").resolve(file.getFileName()))) {
          assertEquals(
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1),
              new String(mine.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
  }
}

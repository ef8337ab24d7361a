package sicetnon.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** Folders of our own with an editor's key: no false alarm, and most of what is sure is found. */
class GoldenKeysTest {
  private static final double LEAST_MUST = 0.5;

  @ParameterizedTest
  @ValueSource(strings = {"far-off", "leads", "executives", "customers", "designers", "newsroom"})
  void raisesNoFalseAlarmAndFindsMostOfWhatIsSure(String name) throws IOException {
    Path folder = Path.of("src/test/resources/golden").resolve(name);
    GoldKey key = GoldKey.read(folder.resolve("key.json"));
    FolderReader.Folder docs = FolderReader.read(folder.resolve("docs"));
    Results results = Articles.pipeline().run(docs, 2, path -> {});
    Scorer.Outcome outcome =
        new Scorer(key, Scorer.texts(docs))
            .score(
                results.conflicts().contradictions(),
                results.conflicts().nearMisses(),
                results.claims());
    assertEquals(List.of(), outcome.alarms());
    assertEquals(1.0, outcome.scores().strictPrecision());
    assertTrue(outcome.scores().recall("must") >= LEAST_MUST, outcome.scores().toString());
  }
}

package sicetnon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.evaluate.GoldKey;
import sicetnon.evaluate.Scorer;
import sicetnon.evaluate.Scores;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** What a language model found in three folders, as it gave it, with what the program finds. */
class SharedReadingsTest {

  @ParameterizedTest
  @CsvSource({"tl-em, 27", "sre-devops, 18", "data-roles, 30"})
  void allOfItStandsAndTogetherTheyAreNoWorseThanTheModelAlone(String folder, int entries)
      throws IOException {
    Path file = Articles.shared("readings/" + folder + ".json");
    Path gold = Articles.shared("gold/" + folder);
    Reading reading = ReadingFile.parse("readings/model-a.json", Files.readAllBytes(file));
    assertEquals(entries, reading.entries().size());
    FolderReader.Folder articles = FolderReader.read(gold.resolve("docs"));
    Results program = Articles.pipeline().run(articles, 2, path -> {});
    Results together = program.joined(List.of(reading));
    assertEquals(List.of(), together.readings().rejected());
    Scorer scorer = new Scorer(GoldKey.read(gold.resolve("key.json")), Scorer.texts(articles));
    Scores alone = scores(scorer, program.unread().joined(List.of(reading)));
    Scores both = scores(scorer, together);
    assertTrue(both.f1() >= alone.f1() - 1e-9, both.f1() + " < " + alone.f1());
    assertTrue(both.f1() > scores(scorer, program).f1());
  }

  private static Scores scores(Scorer scorer, Results results) {
    return scorer
        .score(
            results.conflicts().contradictions(),
            results.conflicts().nearMisses(),
            results.claims())
        .scores();
  }
}

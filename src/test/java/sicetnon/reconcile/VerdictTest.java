package sicetnon.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sicetnon.Articles;
import sicetnon.conflict.Contradiction;
import sicetnon.conflict.NearMissReason;
import sicetnon.ingest.FolderReader;
import sicetnon.pipeline.Pipeline;
import sicetnon.state.Cache;

class VerdictTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String LONG =
      "Wards differ, and so do hospitals, but a few things are the same nearly everywhere. The day"
          + " begins with a round, and the round begins with coffee. %s. Visitors come after"
          + " lunch and leave before supper. Nobody likes the night shift in January.\n";

  @TempDir Path folder;

  private static List<String> articles(String texts) {
    List<String> all = new ArrayList<>();
    int n = 0;
    for (String text : texts.split(" / ")) {
      all.add("a" + n++ + ".txt");
      all.add(
          TITLE
              + text.replaceAll("\\bN\\b", "The nurse sets")
                  .replaceAll("\\bM\\b", "The midwife sets")
                  .replaceAll("\\bU\\b", "Usually the midwife sets")
                  .replaceAll("sets", "sets the budget."));
    }
    return all;
  }

  private static Contradiction only(Results results) {
    assertEquals(1, results.conflicts().contradictions().size());
    return results.conflicts().contradictions().get(0);
  }

  /** N: the nurse sets the budget, M: the midwife does, U: usually the midwife does. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "N / N / M / N | Supported is \"nurse\" | It leads without any one of its origins, too.",
        "N / N / M | Weakly supported is \"nurse\" | The lead hangs on one origin. 1 more independent origin for \"nurse\" would settle it.",
        "N / M | Undecided | No side has more origins than the other. 2 more independent origins for one side would settle it.",
        "N / U | Undecided | The lead is less than one full voice. 1 more independent origin for \"nurse\" would settle it.",
        "N M | The source contradicts itself | a0.txt contradicts itself.",
        "N M / N / N | Supported is \"nurse\" | a0.txt contradicts itself. It counts for neither side.",
        "N / N / U | Supported is \"nurse\" | It leads without any one of its origins, too.",
        // only a later date supersedes
        "As of 2023, N / As of 2025, M | Superseded by \"midwife\" | They are said as of different times (\"midwife\": 2025; \"nurse\": 2023).",
        "As of May 2024, N / As of June 2024, M / Since 2023, M | Weakly supported is \"midwife\" | hangs on one",
        "As of 2023, N / As of 2022, N / As of 2025, M | Superseded by \"midwife\" | different times",
        "As of 2023, N / M | Undecided | Only one side names a date (2023).",
        "As of 2024, N / As of May 2024, M | Undecided | No side"
      })
  void theVerdictIsWhatOriginsAndDatesSupport(String texts, String verdict, String explanation) {
    Verdict found =
        Verdict.of(only(Articles.run(articles(texts).toArray(new String[0]))), new Names(Map.of()));
    assertTrue(found.verdict().startsWith(verdict + ": "), found.toString());
    assertTrue(found.explanation().contains(explanation), found.toString());
  }

  @Test
  void aSourceThatTellsWhatChangedDoesNotContradictItself() {
    Results results =
        Articles.run(
            "a.txt",
            TITLE
                + "As of 2021, the nurse sets the budget. As of 2024, the midwife sets the budget.");
    assertEquals(List.of(), results.conflicts().contradictions());
    assertEquals(1, results.conflicts().nearMisses().size());
  }

  @Test
  void figuresOfTwoYearsDoNotClash() {
    String figure = TITLE + "In %s, nurses earn $%s per year.";
    Results results =
        Articles.run(
            "a.txt",
            figure.formatted("2019", "60,000"),
            "b.txt",
            figure.formatted("2024", "90,000"));
    assertEquals(List.of(), results.conflicts().contradictions());
    assertEquals(NearMissReason.OTHER_SCOPE, results.conflicts().nearMisses().get(0).reason());
  }

  @Test
  void whoIsQuotedAndWritesAnArticleHasOneVoice() {
    Results results =
        Articles.run(
            "a.md", "---\nauthor: Anna Bell\n---\n# " + TITLE + "The nurse sets the budget.",
            "b.md", "# " + TITLE + "As Anna Bell notes, the nurse sets the budget.",
            "c.md", "# " + TITLE + "The midwife sets the budget.");
    assertTrue(
        Verdict.of(only(results), new Names(Map.of())).verdict().contains("1 origin for \"nurse\""),
        Verdict.of(only(results), new Names(Map.of())).toString());
  }

  @Test
  void whatManyFilesSayAlikeNearlyClashesOnce() {
    String belief = TITLE + "Some people believe that the midwife sets the budget. They are wrong.";
    Results results =
        Articles.run(
            "a.txt", TITLE + "The nurse sets the budget.", "b.txt", belief, "c.txt", belief);
    List<String> ids = results.conflicts().nearMisses().stream().map(n -> n.id()).toList();
    assertTrue(!ids.isEmpty());
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void copiesWithSmallEditsHaveOneVoice() {
    String nurse = TITLE + LONG.formatted("The nurse sets the budget");
    Results results =
        Articles.run(
            "a.txt",
            nurse,
            "b.txt",
            nurse.replace("coffee", "tea"),
            "c.txt",
            nurse.replace("January", "February") + "\nShared by a reader.\n",
            "d.txt",
            TITLE + "The midwife sets the budget.");
    assertEquals(
        new Origins.Voice("a.txt", "near copy of a.txt"),
        results.origins().bySource().get("c.txt"));
    Verdict verdict = Verdict.of(only(results), new Names(Map.of()));
    assertTrue(verdict.verdict().startsWith("Undecided: "), verdict.toString());
    assertTrue(verdict.verdict().contains("1 origin for \"nurse\""), verdict.toString());
    assertTrue(verdict.verdict().endsWith("4 sources in all."), verdict.toString());
  }

  @Test
  void articlesOfOnePublisherHaveOneVoice() {
    String front = "---\npublisher: https://www.wards.example/%s\n---\n";
    Results results =
        Articles.run(
            "a.md", front.formatted("x") + "# " + TITLE + "The nurse sets the budget.",
            "b.md", front.formatted("y") + "# " + TITLE + "It is true that nurses set the budget.",
            "c.md", "# " + TITLE + "The midwife sets the budget.");
    assertEquals(
        new Origins.Voice("a.md", "same publisher as a.md"),
        results.origins().bySource().get("b.md"));
    assertTrue(Verdict.of(only(results), new Names(Map.of())).verdict().startsWith("Undecided: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Originally published on Ward News.\n\n",
        "This article was first published in Ward News, May 2024.\n\n",
        "Republished with permission from Ward News\n\n",
        "LONDON (Ward News) - "
      })
  void articlesThatCreditOneSourceHaveOneVoice(String credit) {
    Results results =
        Articles.run(
            "a.txt", TITLE + "Originally published on Ward News.\n\nThe nurse sets the budget.",
            "b.txt", TITLE + credit + "The nurse sets the budget, they say.",
            "c.txt", TITLE + "The midwife sets the budget. It was first done in Wales.");
    assertEquals(
        new Origins.Voice("a.txt", "credits Ward News, as a.txt"),
        results.origins().bySource().get("b.txt"));
    assertEquals(new Origins.Voice("c.txt", ""), results.origins().bySource().get("c.txt"));
  }

  @Test
  void aRelayedPrimaryIsOneVoiceWhoeverRelaysItAndJoinsNoOther() {
    String figure = TITLE + "According to %s, the average nurse salary is $%s per year.";
    Results results =
        Articles.run(
            "a.txt", figure.formatted("Glassdoor", "70,000"),
            "b.txt", figure.formatted("Glassdoor", "70,000"),
            "c.txt", figure.formatted("Indeed", "90,000"));
    Contradiction row = only(results);
    assertTrue(
        Verdict.of(row, new Names(Map.of()))
            .verdict()
            .startsWith("Differs by provider: 1 origin for \"$70,000 a year\", 1 origin for"),
        Verdict.of(row, new Names(Map.of())).toString());
  }

  @Test
  void aPersonMaySayWhoSpeaks() throws Exception {
    Files.writeString(folder.resolve("a.txt"), TITLE + "The nurse sets the budget.");
    Files.writeString(folder.resolve("b.txt"), TITLE + "It is true that nurses set the budget.");
    Files.writeString(folder.resolve("c.txt"), TITLE + "The midwife sets the budget.");
    Files.writeString(folder.resolve("origins.yaml"), "a.txt: Acme\nb.txt: Acme\n");
    FolderReader.Folder articles = FolderReader.read(folder);
    Map<String, String> given = OriginsFile.read(folder, Set.of("a.txt", "b.txt", "c.txt"));
    Pipeline.Beside beside = new Pipeline.Beside(given, List.of());
    Results results = Articles.pipeline().run(articles, 1, path -> {}, Cache.none(), beside);
    assertEquals(
        new Origins.Voice("Acme", "said in origins.yaml"),
        results.origins().bySource().get("b.txt"));
    assertTrue(Verdict.of(only(results), new Names(Map.of())).verdict().startsWith("Undecided: "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "z.txt: Acme | z.txt is no article of this folder; give its path as the reports print it",
        "a.txt: | a.txt has no origin; name one or remove it",
        "- a.txt | :1: each line is the path of an article, a colon and its origin"
      })
  void aWrongOriginsFileIsNamed(String content, String why) throws IOException {
    Files.writeString(folder.resolve("origins.yaml"), content + "\n");
    OriginsFile.Invalid e =
        assertThrows(OriginsFile.Invalid.class, () -> OriginsFile.read(folder, Set.of("a.txt")));
    assertTrue(e.getMessage().startsWith(folder.resolve("origins.yaml").toString()));
    assertTrue(e.getMessage().contains(why), e.getMessage());
  }
}

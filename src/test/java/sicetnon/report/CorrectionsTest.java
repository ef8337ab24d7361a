package sicetnon.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.state.Corrections;

/** From decisions to passages that are to be changed, and back from changed articles. */
class CorrectionsTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String NURSE =
      TITLE + "It is early.\n\nThe nurse sets the budget.\n\nThe nurse owns the roadmap.\n";
  private static final String MIDWIFE =
      TITLE + "The midwife owns the roadmap.\n\nThe midwife\ncontrols the *budget*.\n";
  private static final String MORE = TITLE + "Midwives set the budget.\n";
  private static final String[] ALL = {"1.md", NURSE, "2.md", MIDWIFE, "3.md", MORE};

  @TempDir Path output;

  private Corrections run(String... articles) throws IOException {
    return Articles.write(Articles.run(articles), output).corrections();
  }

  private void decide(String subject, String side, String note) throws IOException {
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    Map<String, String> row = sheet.row(subject);
    String decision =
        row.get("position_a").equals(side) ? "a" : row.get("position_b").equals(side) ? "b" : side;
    sheet.review(subject, decision, note).save(report);
  }

  private List<String> cells(String... columns) throws IOException {
    return Spreadsheet.open(output.resolve("corrections.csv")).rows().stream()
        .map(r -> String.join(" | ", List.of(columns).stream().map(r::get).toList()))
        .toList();
  }

  @Test
  void eachPassageOfTheLosingSideIsListedInTheOrderOfTheText() throws IOException {
    run(ALL);
    assertFalse(Files.exists(output.resolve("corrections.md")));
    decide("budget", "nurse", "since *2024*");
    decide("product-roadmap", "nurse", "");
    run(ALL);
    assertEquals(
        List.of(
            "left | 2.md | 3 | The midwife owns the roadmap | nurse | 1.md:7 | ",
            "left | 2.md | 5 | The midwife controls the budget | nurse | 1.md:5 | since *2024*",
            "left | 3.md | 3 | Midwives set the budget | nurse | 1.md:5 | since *2024*"),
        cells("state", "source", "line", "quote", "right", "right_location", "note"));
    String list = Files.readString(output.resolve("corrections.md"));
    assertTrue(list.contains("3 are left, 0 done."), list);
    assertTrue(list.contains("- [ ] Line 5: \u201CThe midwife controls the budget\u201D"), list);
    assertTrue(list.contains("Note: since \\*2024\\*"), list);
    assertTrue(list.indexOf("## 2.md") < list.indexOf("## 3.md"), list);
  }

  @Test
  void aRunTellsWhatIsDoneAndWhatIsLeft() throws IOException {
    run(ALL);
    decide("budget", "nurse", "");
    run(ALL);
    String better = MIDWIFE.replace("midwife\ncontrols", "nurse\ncontrols");
    Corrections now = run("1.md", NURSE, "2.md", better, "3.md", MORE);
    assertEquals(1, now.doneNow().size());
    assertEquals(1, now.left());
    assertEquals(List.of("done | 2.md", "left | 3.md"), cells("state", "source"));
    String list = Files.readString(output.resolve("corrections.md"));
    assertTrue(list.contains("- [x] Line 5"), list);
    assertTrue(list.contains("Done: the passage was changed."), list);
    now = run("1.md", NURSE, "2.md", better);
    assertEquals(0, now.left());
    assertEquals(List.of("done | 2.md", "done | 3.md"), cells("state", "source"));
    assertTrue(Files.readString(output.resolve("changes.md")).contains("corrections done (1):"));
    String status =
        Spreadsheet.open(output.resolve("contradictions.csv")).row("budget").get("status");
    assertEquals("resolved", status);
  }

  @Test
  void whatIsDoneAndThenUndoneIsLeftAgain() throws IOException {
    run(ALL);
    decide("budget", "nurse", "");
    run(ALL);
    run("1.md", NURSE, "2.md", MIDWIFE, "3.md", TITLE + "It is late.");
    assertEquals(List.of("left | 2.md", "done | 3.md"), cells("state", "source"));
    run(ALL);
    assertEquals(List.of("left | 2.md", "left | 3.md"), cells("state", "source"));
  }

  @Test
  void aPassageThatMovesOrWhoseFileIsRenamedIsStillLeft() throws IOException {
    run(ALL);
    decide("budget", "nurse", "");
    run(ALL);
    Corrections now =
        run("1.md", NURSE, "x/2.md", MIDWIFE, "3.md", MORE.replace("\n\n", "\n\nHello.\n\n"));
    assertEquals(List.of(), now.doneNow());
    assertEquals(List.of("left | 3.md | 5", "left | x/2.md | 5"), cells("state", "source", "line"));
  }

  @Test
  void whereItIsRightFollowsARenamedArticleAndIsNoLongerToldOfOneThatIsGone() throws IOException {
    run(ALL);
    decide("budget", "nurse", "");
    run(ALL);
    run("x/1.md", NURSE, "2.md", MIDWIFE, "3.md", MORE);
    assertEquals(List.of("x/1.md:5", "x/1.md:5"), cells("right_location"));
    run("2.md", MIDWIFE, "3.md", MORE);
    assertEquals(
        List.of("left |  | ", "left |  | "), cells("state", "right_quote", "right_location"));
    assertTrue(Files.readString(output.resolve("corrections.md")).contains("Right is: nurse.\n"));
  }

  @Test
  void aPassageThatSaysTheSameInOtherWordsIsNotDone() throws IOException {
    run(ALL);
    decide("budget", "nurse", "");
    run(ALL);
    Corrections now =
        run("1.md", NURSE, "2.md", MIDWIFE, "3.md", MORE.replace("set the", "always set the"));
    assertEquals(List.of(), now.doneNow());
    assertEquals(2, now.left());
    assertEquals(2, now.all().size());
  }

  @Test
  void whereBothHoldEachPassageIsToNameItsScopeAndIsDoneWhenItIsChanged() throws IOException {
    run(ALL);
    decide("budget", "explained", "by ward");
    run(ALL);
    assertEquals(
        List.of(
            "left | 1.md | name for whom, where or when it holds",
            "left | 2.md | name for whom, where or when it holds",
            "left | 3.md | name for whom, where or when it holds"),
        cells("state", "source", "right"));
    Corrections now =
        run(
            "1.md",
            NURSE.replace("The nurse sets the budget.", "In our ward the nurse sets the budget."),
            "2.md",
            MIDWIFE,
            "3.md",
            MORE);
    assertEquals(1, now.doneNow().size());
    assertEquals(2, now.left());
  }

  @Test
  void aDecisionThatIsTakenBackTakesItsCorrectionsBack() throws IOException {
    run(ALL);
    decide("budget", "nurse", "");
    run(ALL);
    decide("budget", "later", "");
    run(ALL);
    assertFalse(Files.exists(output.resolve("corrections.md")));
    decide("budget", "midwife", "");
    run(ALL);
    assertEquals(List.of("1.md | midwife"), cells("source", "right"));
  }

  @Test
  void aRunWithNothingNewLeavesTheListAsItIs() throws IOException {
    run(ALL);
    decide("budget", "nurse", "");
    run(ALL);
    Map<String, String> before = Articles.reports(output);
    run(ALL);
    assertEquals(before, Articles.reports(output));
  }
}

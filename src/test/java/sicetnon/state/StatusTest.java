package sicetnon.state;

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

/** What becomes of a row, and of what a person wrote on it, from run to run. */
class StatusTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String NURSE =
      TITLE + "The nurse sets the budget. The nurse owns the roadmap.";
  private static final String MIDWIFE =
      TITLE + "The midwife controls the budget. The midwife owns the roadmap.";
  private static final String[] DISPUTE = {"one.txt", NURSE, "two.txt", MIDWIFE};
  private static final String[] MORE = {
    "one.txt", NURSE, "two.txt", MIDWIFE, "three.txt", TITLE + "Midwives set the budget."
  };
  private static final String[] THIRD = {
    "one.txt", NURSE, "two.txt", MIDWIFE, "three.txt", TITLE + "Midwives own the roadmap."
  };
  private static final String[] OTHER = {
    "one.txt", NURSE, "two.txt", MIDWIFE, "other.txt", TITLE + "The nurse reads every chart."
  };
  private static final String[] NO_ROADMAP = {
    "one.txt", NURSE, "two.txt", TITLE + "The midwife controls the budget."
  };

  @TempDir Path output;

  private List<String> run(String... articles) throws IOException {
    return Articles.write(Articles.run(articles), output).remarks();
  }

  private Path report() {
    return output.resolve("contradictions.csv");
  }

  private Spreadsheet sheet() throws IOException {
    return Spreadsheet.open(report());
  }

  private void review(String subject, String decision, String note) throws IOException {
    sheet().review(subject, decision, note).save(report());
  }

  private String status(String subject) throws IOException {
    return sheet().row(subject).get("status");
  }

  private void shows(String subject, String status, String decision, String note)
      throws IOException {
    Map<String, String> row = sheet().row(subject);
    assertEquals(
        List.of(status, decision, note),
        List.of(row.get("status"), row.get("decision"), row.get("note")));
  }

  @Test
  void aRowIsNewThenOpen() throws IOException {
    run(DISPUTE);
    assertEquals("new", status("budget"));
    run(OTHER);
    assertEquals("open", status("budget"));
  }

  @Test
  void aRunWithNothingNewChangesNoByte() throws IOException {
    run(DISPUTE);
    review("budget", "later", "x");
    run(NO_ROADMAP);
    Map<String, String> first = Articles.reports(output);
    assertEquals(List.of(), run(NO_ROADMAP));
    assertEquals(first, Articles.reports(output));
  }

  @Test
  void decisionsSurviveNewEvidenceWhichChangesTheRow() throws IOException {
    run(DISPUTE);
    review("budget", "real", "ask Ann, \u201Csoon\u201D");
    assertEquals(List.of(), run(MORE));
    shows("budget", "changed", "real", "ask Ann, \u201Csoon\u201D");
    assertEquals("open", status("product-roadmap"));
    String explanation = sheet().row("budget").get("explanation");
    assertTrue(
        explanation.startsWith(
            "Since the run before: \"midwife\" gained 1 origin (three.txt). This can have"),
        explanation);
    run(DISPUTE);
    shows("budget", "changed", "real", "ask Ann, \u201Csoon\u201D");
    assertTrue(sheet().row("budget").get("explanation").contains("lost 1 origin (three.txt)"));
  }

  @Test
  void aMovedFigureChangesTheRow() throws IOException {
    String figure = TITLE + "The average nurse salary is $%s per year.";
    run("a.txt", figure.formatted("70,000"), "b.txt", figure.formatted("90,000"));
    review("nurse", "explained", "two countries");
    run("a.txt", figure.formatted("70,000"), "b.txt", figure.formatted("95,000"));
    shows("nurse", "changed", "explained", "two countries");
    assertTrue(
        sheet().row("nurse").get("explanation").contains("\"$95,000 a year\" is new (b.txt)"));
  }

  @Test
  void aRenamedFileOrALightRewordingLeavesTheRowOpen() throws IOException {
    run(DISPUTE);
    review("budget", "real", "n");
    run("one.txt", NURSE, "elsewhere/2.txt", MIDWIFE);
    shows("budget", "open", "real", "n");
    run(
        "one.txt",
        NURSE.replace("The nurse sets the", "Here the nurse sets the whole"),
        "elsewhere/2.txt",
        MIDWIFE);
    shows("budget", "open", "real", "n");
    assertTrue(
        sheet().row("budget").get("quote_b").contains("whole"), "the row shows the new text");
  }

  @Test
  void aRowThatIsResolvedStaysForOneRunAndComesBackWithItsReview() throws IOException {
    run(DISPUTE);
    review("product-roadmap", "later", "=wait");
    run(NO_ROADMAP);
    Map<String, String> row = sheet().row("product-roadmap");
    shows("product-roadmap", "resolved", "later", "'=wait");
    assertEquals("File text changed: two.txt.", row.get("explanation"));
    assertEquals("The nurse owns the roadmap", row.get("quote_b"));
    run("one.txt", NURSE, "two.txt", TITLE + "The midwife controls the budget. It is hers.");
    assertFalse(sheet().has("product-roadmap"));
    run(DISPUTE);
    shows("product-roadmap", "reopened", "later", "'=wait");
    run(OTHER);
    shows("product-roadmap", "open", "later", "'=wait");
  }

  @Test
  void aResolvedRowSaysThatItsFileIsGone() throws IOException {
    run(DISPUTE);
    run("one.txt", NURSE);
    assertEquals("resolved", status("budget"));
    assertEquals("File removed: two.txt.", sheet().row("budget").get("explanation"));
  }

  @Test
  void aReviewWrittenOnAResolvedRowIsKept() throws IOException {
    run(DISPUTE);
    run(NO_ROADMAP);
    review("product-roadmap", "real", "it was");
    run(NO_ROADMAP);
    run(DISPUTE);
    shows("product-roadmap", "reopened", "real", "it was");
  }

  @Test
  void aDismissedRowIsListedLastUntilSomethingElseIsSaid() throws IOException {
    run(DISPUTE);
    assertEquals("product-roadmap", sheet().rows().get(0).get("subject"));
    review("product-roadmap", "Not real", "irony");
    run(DISPUTE);
    assertEquals("product-roadmap", sheet().rows().get(1).get("subject"), "listed last");
    shows("product-roadmap", "open", "not-real", "irony");
    run("renamed.txt", NURSE, "two.txt", MIDWIFE);
    assertEquals(
        "product-roadmap", sheet().rows().get(1).get("subject"), "a new name is no evidence");
    run(THIRD);
    shows("product-roadmap", "reopened", "not-real", "irony");
    assertEquals(
        "product-roadmap", sheet().rows().get(0).get("subject"), "listed with the others again");
    String explanation = sheet().row("product-roadmap").get("explanation");
    assertTrue(
        explanation.startsWith(
            "Dismissed as not-real before three.txt said \"Midwives own the roadmap\"; to dismiss it"
                + " again, change the note. "),
        explanation);
    run("one.txt", NURSE, "two.txt", MIDWIFE, "three.txt", THIRD[5], "four.txt", "Nothing.");
    assertEquals("reopened", status("product-roadmap"), "until somebody says so");
    review("product-roadmap", "not-real", "irony, three.txt too");
    run(THIRD);
    shows("product-roadmap", "open", "not-real", "irony, three.txt too");
    assertEquals("product-roadmap", sheet().rows().get(1).get("subject"));
  }

  @Test
  void aRowKeepsItsIdentityWhenItsScopeChanges() throws IOException {
    String a = TITLE + "In startups, the nurse sets the budget.";
    String b = TITLE + "In startups, the midwife sets the budget.";
    run("a.txt", a, "b.txt", b);
    String id = sheet().row("budget").get("id");
    review("budget", "real", "n");
    run(
        "a.txt",
        a.replace("In startups, the", "The"),
        "b.txt",
        b.replace("In startups, the", "The"));
    assertEquals(1, sheet().rows().size());
    shows(id, "open", "real", "n");
    String claims = Files.readString(output.resolve("claims.csv"));
    assertTrue(claims.contains("," + id + ","), "its claims point at the row");
  }

  @Test
  void whatWasWrittenBeforeIsRemembered() throws IOException {
    run(DISPUTE);
    review("budget", "real", "first");
    run(DISPUTE);
    review("budget", "", "");
    run(DISPUTE);
    shows("budget", "open", "", "");
    Memory memory = Previous.read(output).memory();
    Remembered row =
        memory.rows().stream().filter(r -> !r.earlier().isEmpty()).findFirst().orElseThrow();
    assertEquals(List.of(new Remembered.Earlier(2, "real", "", "first")), row.earlier());
  }

  @Test
  void theListOfChangesHasTheNewestRunOnTop() throws IOException {
    run(DISPUTE);
    run(MORE);
    run("one.txt", NURSE, "second.txt", MIDWIFE);
    String changes = Files.readString(output.resolve("changes.md"));
    String id = sheet().row("budget").get("id");
    assertEquals(
        """
        # What changed from run to run

        ## Run 3

        - articles removed (1): `three.txt`
        - articles renamed (1): `two.txt` is now `second.txt`
        - changed (1):
          - `%s` Who controls the budget? Since the run before: "midwife" lost 1 origin (three.txt).
        - in all: 2 disputed, 1 of them as before; 0 dismissed

        ## Run 2

        - articles added (1): `three.txt`
        """
            .formatted(id),
        changes.substring(0, changes.indexOf("`three.txt`\n", changes.indexOf("## Run 2")) + 12));
    assertTrue(changes.contains("## Run 1\n"));
  }
}

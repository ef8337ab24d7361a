package sicetnon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.reconcile.Results;

/**
 * What becomes of entries: confirmed rows, rows of their own, and what stays when readings change.
 */
class ReadingRowsTest {
  private static final String TITLE = "Nurse vs Midwife: The Difference\n\n";
  private static final String[] BUDGET = {
    "1.txt", TITLE + "The nurse sets the budget. Tea is served at the desk of the ward at four.",
    "2.txt", TITLE + "The midwife sets the budget. Tea is never served anywhere near that desk."
  };
  private static final Entry CONFIRMS =
      entry(
          "Who has the budget?",
          "1.txt",
          "nurse sets the budget",
          "2.txt",
          "midwife sets the budget");
  private static final Entry OWN =
      entry(
          "Is there tea?",
          "1.txt",
          "Tea is served at the desk",
          "2.txt",
          "Tea is never served anywhere");

  private static final Entry ASKED_OTHERWISE = new Entry("When is tea?", "", "", OWN.positions());

  @TempDir Path output;

  static Entry entry(String question, String... sourcesAndQuotes) {
    List<Entry.Quoted> positions = new ArrayList<>();
    for (int i = 0; i < sourcesAndQuotes.length; i += 2) {
      positions.add(new Entry.Quoted(sourcesAndQuotes[i], sourcesAndQuotes[i + 1], "", ""));
    }
    return new Entry(question, "", "", positions);
  }

  static Reading reading(String by, Entry... entries) {
    List<Reading.Placed> placed = new ArrayList<>();
    for (Entry entry : entries) {
      placed.add(new Reading.Placed(placed.size() + 1, 0, entry));
    }
    return new Reading(by, "readings/" + by + ".json", placed, List.of());
  }

  private Spreadsheet run(String[] articles, Reading... readings) throws IOException {
    Results results = Articles.run(articles).joined(List.of(readings));
    Articles.write(results, output);
    return Spreadsheet.open(output.resolve("contradictions.csv"));
  }

  private static Map<String, String> asked(Spreadsheet sheet, String question) {
    return sheet.rows().stream()
        .filter(r -> r.get("question").equals(question))
        .findFirst()
        .orElseThrow(() -> new AssertionError(question + " is no row of " + sheet.rows()));
  }

  @Test
  void anEntryWhosePassagesBackARowConfirmsIt() throws IOException {
    Spreadsheet alone = run(BUDGET);
    assertFalse(alone.columns().contains("found_by"), "nobody else has read");
    Map<String, String> before = alone.row("budget");
    Spreadsheet sheet = run(BUDGET, reading("model-a", CONFIRMS));
    assertEquals(1, sheet.rows().size());
    Map<String, String> row = sheet.row("budget");
    assertEquals("program; model-a", row.get("found_by"));
    assertEquals(before.get("id"), row.get("id"));
    assertEquals(before.get("question"), row.get("question"));
    assertEquals("open", row.get("status"));
  }

  @Test
  void whoFoundARowIsToldInOneOrder() throws IOException {
    Spreadsheet sheet =
        run(
            BUDGET,
            reading("model-b", CONFIRMS, OWN),
            reading("by hand", OWN, CONFIRMS),
            reading("zoe", OWN),
            reading("model-a", CONFIRMS));
    assertEquals("program; model-a; model-b; by hand", sheet.row("budget").get("found_by"));
    assertEquals("model-b; zoe; by hand", asked(sheet, "Is there tea?").get("found_by"));
  }

  @Test
  void anotherEntryIsARowOfItsOwnInTheWordsOfItsReader() throws IOException {
    Spreadsheet sheet = run(BUDGET, reading("model-a", OWN));
    Map<String, String> row = asked(sheet, "Is there tea?");
    assertEquals("model-a", row.get("found_by"));
    assertEquals("program", sheet.row("budget").get("found_by"));
    assertEquals("Tea is served at the desk", row.get("quote_a"));
    assertEquals("1.txt:3", row.get("location_a"));
    assertEquals("other", row.get("kind"));
    assertTrue(row.get("verdict").startsWith("Undecided: 1 origin for"), row.get("verdict"));
  }

  @Test
  void twoReadersOfTheSamePassagesFoundOneRow() throws IOException {
    Entry other =
        entry(
            "Does the ward serve tea?",
            "2.txt",
            "is never served anywhere near",
            "1.txt",
            "Tea is served");
    String id = asked(run(BUDGET, reading("model-b", OWN)), "Is there tea?").get("id");
    Spreadsheet sheet = run(BUDGET, reading("model-b", OWN), reading("a", other));
    assertEquals(2, sheet.rows().size());
    Map<String, String> row = sheet.row(id);
    assertEquals("a; model-b", row.get("found_by"));
    assertEquals("Does the ward serve tea?", row.get("question"));
  }

  @Test
  void entriesThatShareOnePassageAreTwoQuestions() throws IOException {
    Entry other =
        entry(
            "Where is the desk?", "1.txt", "Tea is served at the desk", "2.txt", "near that desk");
    Spreadsheet sheet = run(BUDGET, reading("model-a", OWN, other));
    assertEquals(3, sheet.rows().size());
    assertNotEquals(
        asked(sheet, "Is there tea?").get("id"), asked(sheet, "Where is the desk?").get("id"));
  }

  @Test
  void aReadingTakenAwayResolvesItsRowAndItsDecisionWaits() throws IOException {
    Spreadsheet sheet = run(BUDGET, reading("model-a", OWN));
    String id = asked(sheet, "Is there tea?").get("id");
    sheet.review(id, "a", "four o'clock").save(output.resolve("contradictions.csv"));
    assertEquals("a", run(BUDGET, reading("model-a", OWN)).row(id).get("decision"));
    assertEquals("resolved", run(BUDGET).row(id).get("status"));
    Map<String, String> back = run(BUDGET, reading("model-b", OWN)).row(id);
    assertEquals("reopened", back.get("status"));
    assertEquals("a", back.get("decision"));
    assertEquals("four o'clock", back.get("note"));
  }

  @Test
  void aQuestionThatWasDismissedIsNotAnotherOneOfTheSamePassages() throws IOException {
    Spreadsheet sheet = run(BUDGET, reading("model-a", OWN));
    String id = asked(sheet, "Is there tea?").get("id");
    sheet.review(id, "not-real", "two rooms").save(output.resolve("contradictions.csv"));
    run(BUDGET, reading("model-a", OWN));
    Map<String, String> row =
        asked(run(BUDGET, reading("model-b", ASKED_OTHERWISE)), "When is tea?");
    assertNotEquals(id, row.get("id"));
    assertEquals("", row.get("decision"));
    assertEquals("not-real", run(BUDGET, reading("model-a", OWN)).row(id).get("decision"));
  }

  @Test
  void aRowThatIsAskedOtherwiseSaysSo() throws IOException {
    Spreadsheet sheet = run(BUDGET, reading("model-a", OWN));
    String id = asked(sheet, "Is there tea?").get("id");
    Map<String, String> row = run(BUDGET, reading("model-b", ASKED_OTHERWISE)).row(id);
    assertEquals("When is tea?", row.get("question"));
    assertEquals("changed", row.get("status"));
    assertTrue(
        row.get("explanation").contains("The question was: Is there tea?"), row.get("explanation"));
  }

  @Test
  void aRowWhoseReadingWasTakenAwayIsNotSaidToBeSettledByTheArticles() throws IOException {
    String id = asked(run(BUDGET, reading("model-a", OWN)), "Is there tea?").get("id");
    Map<String, String> row = run(BUDGET).row(id);
    assertTrue(row.get("explanation").startsWith("Its reading was taken away"), row.toString());
    assertTrue(row.get("verdict").startsWith("Resolved: nobody says"), row.toString());
  }

  @Test
  void anArticleThatWasRenamedIsKnownByItsPassage() throws IOException {
    String id = asked(run(BUDGET, reading("model-a", OWN)), "Is there tea?").get("id");
    String[] renamed = {"1-new.txt", BUDGET[1], BUDGET[2], BUDGET[3]};
    Map<String, String> row = run(renamed, reading("model-a", OWN)).row(id);
    assertEquals("1-new.txt:3", row.get("location_a"));
    assertEquals("open", row.get("status"));
  }

  @Test
  void aRowThatTheProgramFindsLaterKeepsItsIdAndItsDecision() throws IOException {
    String[] unclear = {
      "1.txt",
      TITLE + "Budget, that is the nurse's to set, and it is so every year.",
      BUDGET[2],
      BUDGET[3]
    };
    Entry early =
        entry(
            "Whose budget?",
            "1.txt",
            "Budget, that is the nurse's to set",
            "2.txt",
            "midwife sets the budget");
    Spreadsheet sheet = run(unclear, reading("model-a", early));
    String id = asked(sheet, "Whose budget?").get("id");
    sheet.review(id, "real", "n").save(output.resolve("contradictions.csv"));
    String[] clear = {
      "1.txt", TITLE + "The nurse sets the budget, and it is so every year.", BUDGET[2], BUDGET[3]
    };
    Entry late =
        entry(
            "Whose budget?", "1.txt", "nurse sets the budget", "2.txt", "midwife sets the budget");
    String[] both = {
      clear[0], clear[1] + " Budget, that is the nurse's to set.", clear[2], clear[3]
    };
    run(both, reading("model-a", early, late));
    Map<String, String> row = run(both, reading("model-a", late)).row("budget");
    assertEquals("program; model-a", row.get("found_by"));
    assertEquals("holder", row.get("kind"));
  }

  @Test
  void aRowKeepsItsIdWhenItsQuotationsAreReworded() throws IOException {
    Spreadsheet sheet = run(BUDGET, reading("model-a", OWN));
    String id = asked(sheet, "Is there tea?").get("id");
    String[] changed = {
      BUDGET[0],
      BUDGET[1].replace("served at the desk", "served warm at the desk"),
      BUDGET[2],
      BUDGET[3]
    };
    Entry reworded =
        entry(
            "Is there tea?",
            "1.txt",
            "Tea is served warm at the desk",
            "2.txt",
            "Tea is never served anywhere");
    Map<String, String> row = run(changed, reading("model-a", reworded)).row(id);
    assertEquals("Is there tea?", row.get("question"));
    assertEquals("changed", row.get("status"));
  }

  @Test
  void whatOneSideIsSaidOfIsADoubt() throws IOException {
    String[] scoped = {
      "1.txt",
      TITLE + "In SAFe, the nurse sets the budget.",
      "2.txt",
      TITLE + "The midwife sets the budget."
    };
    Spreadsheet sheet = run(scoped, reading("model-a", CONFIRMS));
    Map<String, String> row = asked(sheet, "Who has the budget?");
    assertTrue(row.get("explanation").contains("SAFe"), row.get("explanation"));
    assertEquals("low", row.get("severity"));
  }

  @Test
  void aPassageThatItsSourceOnlyReportsIsADoubt() throws IOException {
    String[] reported = {
      "1.txt", TITLE + "Some believe that the nurse sets the budget.", "2.txt", BUDGET[3]
    };
    Spreadsheet sheet = run(reported, reading("model-a", CONFIRMS));
    Map<String, String> row = asked(sheet, "Who has the budget?");
    assertTrue(row.get("explanation").contains("Doubtful: "), row.get("explanation"));
  }

  @Test
  void overlappingPassagesAreADoubt() throws IOException {
    Entry twice =
        entry(
            "Tea?",
            "1.txt",
            "Tea is served at the desk",
            "1.txt",
            "served at the desk of the ward");
    Map<String, String> row = asked(run(BUDGET, reading("model-a", twice)), "Tea?");
    assertTrue(row.get("explanation").contains("overlap"), row.get("explanation"));
    assertEquals("one source", row.get("across"));
  }

  @Test
  void readersAreCountedByRowsAndByWhatPeopleDecided() throws IOException {
    Spreadsheet sheet = run(BUDGET, reading("model-a", CONFIRMS, OWN), reading("model-b", OWN));
    String id = asked(sheet, "Is there tea?").get("id");
    sheet.review(id, "b", "").save(output.resolve("contradictions.csv"));
    run(BUDGET, reading("model-a", CONFIRMS, OWN), reading("model-b", OWN));
    Spreadsheet readers = Spreadsheet.open(output.resolve("readings.csv"));
    Map<String, String> a = readers.rows().get(1);
    assertEquals("model-a", a.get("reader"));
    assertEquals("2", a.get("rows"));
    assertEquals("0", a.get("alone"));
    assertEquals("model-b 1; program 1", a.get("shared"));
    assertEquals("1", a.get("real"));
    assertEquals("1", a.get("undecided"));
    run(BUDGET);
    assertFalse(Files.exists(output.resolve("readings.csv")));
  }

  @Test
  void theOrderInWhichReadingsComeDoesNotMatter() throws IOException {
    Reading a = reading("model-a", CONFIRMS, OWN);
    Reading b = reading("model-b", OWN);
    run(BUDGET, a, b);
    Map<String, String> first = Articles.reports(output);
    Path other = Files.createDirectory(output.resolve("other"));
    Articles.write(Articles.run(BUDGET).joined(List.of(b, a)), other);
    Map<String, String> second = Articles.reports(other);
    assertEquals(first.get("contradictions.csv"), second.get("contradictions.csv"));
    assertEquals(first.get("readings.csv"), second.get("readings.csv"));
  }
}

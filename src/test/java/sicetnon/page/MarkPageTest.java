package sicetnon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import sicetnon.Spreadsheet;
import sicetnon.cli.Main;
import sicetnon.reading.Reading;
import sicetnon.reading.ReadingFile;
import sicetnon.serve.ReviewServer;
import sicetnon.state.OutputFolder;

/** Passages set against each other by hand, in a real browser. */
class MarkPageTest {
  private static final String A =
      "# Nurse vs Midwife\n\nThe **nurse** sets the\nbudget. Lunch is at noon on every ward.\n\n"
          + "- The nurse keeps the keys.\n- The nurse sings.\n\nLong: "
          + "words ".repeat(120)
          + "\n";
  private static final String B =
      "# Nurse vs Midwife\n\nThe midwife sets the budget.\n\nLunch is at one on every ward.\n\nNobody keeps the keys.\n";
  private static final String SAVED =
      "document.querySelector('.tray').innerText.includes('Saved.')";

  private static Browser browser;
  @TempDir Path folder;
  private Path output;
  private Path marks;
  private ReviewServer server;

  @BeforeAll
  static void start() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void serve() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.md"), A);
    Files.writeString(articles.resolve("b.md"), B);
    output = folder.resolve("output");
    marks = output.resolve(Reading.MARKS);
    run();
    server = ReviewServer.start(output, 0, remark -> {});
    browser.console();
    browser.open(server.address()).until("document.querySelector('.start, .tiles') !== null");
    article("a.md");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void run() {
    run(0);
  }

  private void run(int code) {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String[] line = {"run", folder.resolve("articles").toString(), "-o", output.toString()};
    assertEquals(code, Main.run(line, none, none));
  }

  private static Browser article(String path) {
    return browser
        .hash("source/" + path)
        .until("document.querySelector('.detail .path, #source-title') !== null")
        .until(
            "JSON.parse(document.getElementById('data').textContent)"
                + ".sources[document.querySelector('.article').dataset.source].path === '"
                + path
                + "'");
  }

  /** Selects with the mouse what lies between the beginning of some words and the end of others. */
  private static Browser drag(String first, String last) {
    @SuppressWarnings("unchecked")
    List<Number> places =
        (List<Number>)
            browser.script(
                "const article = document.querySelector('.article');"
                    + "const at = (offset) => { const walk = document.createTreeWalker(article, 4);"
                    + " let left = offset; let n = walk.nextNode();"
                    + " for (; left >= n.length; n = walk.nextNode()) left -= n.length;"
                    + " const r = document.createRange(); r.setStart(n, left); r.setEnd(n, left + 1); return r; };"
                    + "const text = article.textContent; const from = text.indexOf(arguments[0]);"
                    + "const [a, b] = [at(from), at(text.indexOf(arguments[1], from) + arguments[1].length - 1)];"
                    + "a.startContainer.parentElement.scrollIntoView({ block: 'center' });"
                    + "const [p, q] = [a.getBoundingClientRect(), b.getBoundingClientRect()];"
                    + "return [Math.round(p.left), Math.round(p.top + p.height / 2), Math.round(q.right), Math.round(q.top + q.height / 2)];",
                first,
                last);
    return browser.drag(places);
  }

  private static Browser mark(String first, String last) {
    drag(first, last).until("document.querySelector('.mark-it') !== null");
    return browser.click(".mark-it");
  }

  private static Browser passages(int number) {
    return browser.until("document.querySelectorAll('.passage').length === " + number);
  }

  /** Marks when lunch is, and leaves the mark to be saved. */
  private static Browser menu() {
    article("a.md");
    mark("Lunch is", "every ward.");
    passages(1);
    article("b.md");
    mark("Lunch is", "every ward.");
    passages(2);
    return browser.type("#mark-question", "When is lunch?");
  }

  private static String entry(String question, String more) {
    return """
        {
          "by" : "by hand",
          "entries" : [ {
            "question" : "%s",%s
            "positions" : [ {
              "source" : "a.md",
              "quote" : "Lunch is at noon on every ward."
            }, {
              "source" : "b.md",
              "quote" : "Lunch is at one on every ward."
            } ]
          } ]
        }
        """
        .formatted(question, more);
  }

  private static String printed() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(browser.print())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private void clean() {
    assertEquals(List.of(), browser.console());
  }

  @Test
  void twoPassagesSelectedWithTheMouseAreSavedWordForWordAndBecomeARow() throws IOException {
    menu();
    assertTrue(browser.text(".tray").contains("Lunch is at noon on every ward."));
    browser.click(".tray .yes").until(SAVED);
    assertEquals(entry("When is lunch?", ""), Files.readString(marks));
    assertEquals(0, browser.count(".passage"));
    browser.hash("marks").until("document.querySelector('.card') !== null");
    assertTrue(browser.text(".card").contains("will be a row at the next run"));
    run();
    browser.reload();
    browser.until("document.querySelector('.card .badges a') !== null");
    browser.click(".card .badges a").until("document.querySelector('.detail .found') !== null");
    assertEquals("Found by hand.", browser.text(".detail .found"));
    assertTrue(browser.text(".detail").contains("When is lunch?"));
    clean();
  }

  @Test
  void aMarkIsARowOfTheNextSheetUntilItsArticleIsCorrected() throws IOException {
    menu();
    browser.click(".tray .yes").until(SAVED);
    run();
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    Map<String, String> row =
        sheet.rows().stream()
            .filter(r -> r.get("question").equals("When is lunch?"))
            .findFirst()
            .orElseThrow();
    assertEquals("by hand", row.get("found_by"));
    assertEquals("Lunch is at noon on every ward.", row.get("quote_a"));
    assertEquals("a.md:4", row.get("location_a"));
    sheet.review(row.get("id"), "b", "asked the kitchen").save(report);
    run();
    String corrections = Files.readString(output.resolve("corrections.md"));
    assertTrue(corrections.contains("Lunch is at noon on every ward"), corrections);
    Path article = folder.resolve("articles/a.md");
    Files.writeString(article, A.replace("Lunch is at noon", "At one there is lunch"));
    // the mark quotes what is there no more, which is said
    run(2);
    Map<String, String> corrected = Spreadsheet.open(report).row(row.get("id"));
    assertEquals("resolved", corrected.get("status"));
    assertEquals("b", corrected.get("decision"));
    assertTrue(
        Files.readString(output.resolve("corrections.md")).contains("[x]"), "it is ticked off");
    browser.hash("marks").reload();
    browser.until("document.querySelector('.card') !== null");
    assertTrue(browser.text(".card").contains("not taken at the last run"), browser.text(".card"));
    clean();
  }

  @Test
  void theSliceOfTheTextCountsWhereMarksAreHiddenAndWordsAreTakenWhole() throws IOException {
    mark("urse** sets", "udge");
    passages(1);
    article("b.md");
    mark("Nobody keeps", "keys");
    passages(2);
    browser.type("#mark-question", "Budget").press(Keys.ENTER).until(SAVED);
    String file = Files.readString(marks);
    assertTrue(file.contains("\"quote\" : \"nurse** sets the\\nbudget\""), file);
    assertTrue(file.contains("\"quote\" : \"Nobody keeps the keys\""), file);
    clean();
  }

  @Test
  void keysAloneSelectMarkNameAndSave() throws IOException {
    browser.press("s").press("s").until("document.querySelector('.mark-it') !== null");
    browser.press("s");
    String picked = "document.querySelector('.picked q').innerText";
    browser.until(picked + ".startsWith('Lunch is')");
    browser.press("E").until(picked + " === 'Lunch is at noon on every'");
    browser.press("e").until(picked + " === 'Lunch is at noon on every ward'");
    browser.press("b").until(picked + ".startsWith('is at')");
    browser.press("B").until(picked + ".startsWith('Lunch')");
    browser.press("S").until(picked + ".startsWith('The')");
    browser.press("s").until(picked + ".startsWith('Lunch')").press("p");
    passages(1);
    browser.script("document.querySelector('.entries a[href$=\"b.md\"]').focus()");
    browser
        .press(Keys.ENTER)
        .until("document.querySelector('.article').innerText.includes('Nobody')");
    browser.press("s").press("s").press("s").until(picked + ".startsWith('Lunch')").press("p");
    passages(2);
    browser.until("document.activeElement.id === 'mark-question'");
    browser.press("When is lunch?").press(Keys.ENTER).until(SAVED);
    assertEquals(entry("When is lunch?", ""), Files.readString(marks));
    browser.press("u").until("document.querySelector('.tray').innerText.includes('Undone')");
    assertFalse(Files.exists(marks));
    clean();
  }

  @Test
  void theHalfMadeMarkOutlivesOtherViewsAndAReloadUntilItIsCancelled() {
    menu();
    browser.type(".passage:nth-child(2) input", "midwife").hash("overview");
    browser.until("document.querySelector('.tiles') !== null");
    passages(2);
    browser.reload();
    passages(2);
    assertEquals("midwife", browser.value("document.querySelectorAll('.passage input')[1].value"));
    assertEquals("When is lunch?", browser.value("document.querySelector('#mark-question').value"));
    browser.click(".passage:nth-child(1) .where a");
    browser.until("document.querySelector('.by-hand.chosen') !== null");
    assertEquals(
        "Lunch is at noon on every ward.",
        browser.value(
            "[...document.querySelectorAll('.by-hand.chosen')].map((e) => e.innerText).join('')"));
    browser.click(".tray .cancel");
    passages(0).reload();
    browser.until("document.querySelector('.article') !== null");
    assertEquals(0, browser.count(".passage, .by-hand:not(.chosen)"));
    clean();
  }

  @Test
  void aSelectionThatIsNoPassageIsRefusedWithTheReason() {
    drag("Lunch is", "keeps the keys.");
    browser.until("document.querySelector('.picked .warning') !== null");
    assertTrue(browser.text(".picked").contains("more than one paragraph"));
    drag("Long", "words words words");
    browser.script(
        "const r = document.createRange(); const n = [...document.querySelectorAll('.line')]"
            + ".find((l) => l.innerText.startsWith('Long')); r.selectNodeContents(n);"
            + " getSelection().removeAllRanges(); getSelection().addRange(r)");
    browser.until("document.querySelector('.picked').innerText.includes('600 are allowed')");
    drag("The nurse keeps", "The nurse");
    browser.until(
        "document.querySelector('.picked').innerText.includes('stand 2 times in the article')");
    assertEquals(0, browser.count(".mark-it"));
    browser.press("p");
    assertEquals(0, browser.count(".passage"));
    clean();
  }

  @Test
  void passagesThatOverlapAreTakenWithAWarningAndEqualOnesOnce() {
    mark("Lunch is", "every ward.");
    passages(1);
    mark("Lunch is", "every ward.");
    browser.until("document.querySelector('.tray').innerText.includes('marked already')");
    assertEquals(1, browser.count(".passage"));
    mark("Lunch is", "at noon");
    passages(2).until("document.querySelector('.tray').innerText.includes('overlap')");
    browser.click(".passage:nth-child(2) .out");
    passages(1);
    assertFalse(browser.text(".tray").contains("overlap"));
    clean();
  }

  @Test
  void aMarkIsEditedRemovedAndEachStepUndone() throws IOException {
    menu().click(".tray .yes").until(SAVED);
    browser.hash("marks").until("document.querySelector('.card') !== null");
    browser.click(".edit-it").until("document.querySelector('.edit-mark') !== null");
    browser.until("document.activeElement.tagName === 'INPUT'");
    browser.script("document.activeElement.select()");
    browser.press("When do they eat?");
    browser.type(".edit-mark label:nth-of-type(4) input", "ask them").press(Keys.ENTER);
    browser.until("document.querySelector('.card h2').innerText === 'When do they eat?'");
    String edited = entry("When do they eat?", "\n    \"note\" : \"ask them\",");
    assertEquals(edited, Files.readString(marks));
    browser.click(".remove-it").until("document.querySelectorAll('.card').length === 0");
    assertFalse(Files.exists(marks));
    browser.click(".undo").until("document.querySelectorAll('.card').length === 1");
    assertEquals(edited, Files.readString(marks));
    browser.click(".undo");
    browser.until("document.querySelector('.card h2').innerText === 'When is lunch?'");
    assertEquals(entry("When is lunch?", ""), Files.readString(marks));
    clean();
  }

  @Test
  void twoTabsKeepEachOthersMarksAndAnEqualOneOnce() throws IOException {
    String first = browser.tabs().get(0);
    String place = String.valueOf(browser.value("location.href"));
    menu();
    browser.tab().open(place).until("document.querySelector('.article') !== null");
    menu().click(".tray .yes").until(SAVED);
    menu();
    browser.script("document.querySelector('#mark-question').select()");
    browser.type("#mark-question", "Something else").click(".tray .yes").until(SAVED);
    browser.closeTab(first);
    passages(2).click(".tray .yes").until("document.querySelectorAll('.passage').length === 0");
    browser.hash("marks").until("document.querySelectorAll('.card').length === 2");
    assertEquals(3, Files.readString(marks).split("\"question\"", -1).length);
    clean();
  }

  @Test
  void whileARunIsAtWorkTheMarkWaitsAndSaysSo() throws Exception {
    menu();
    OutputFolder run = OutputFolder.open(output, "test", Duration.ZERO);
    try {
      browser.click(".tray .yes").until("document.querySelector('.tray .warning') !== null");
      assertTrue(browser.text(".tray").contains("Not saved yet: The folder is busy"));
      assertFalse(Files.exists(marks));
    } finally {
      run.close();
    }
    browser.until(SAVED);
    assertEquals(entry("When is lunch?", ""), Files.readString(marks));
  }

  @Test
  void questionNoteAndWordsAreTextWhateverStandsInThem() throws IOException {
    String bad = "<img src=x onerror=alert(1)></script><b>";
    menu();
    browser.script("document.querySelector('#mark-question').select()");
    browser.type("#mark-question", bad).type(".asked label:last-of-type input", bad);
    browser.type(".passage:nth-child(1) input", bad).click(".tray .yes").until(SAVED);
    browser.hash("marks").until("document.querySelector('.card') !== null");
    assertEquals(bad, browser.text(".card h2"));
    assertEquals(bad, browser.text(".card h3"));
    run();
    browser.reload();
    browser.until("document.querySelector('.card .badges a') !== null");
    browser.click(".card .badges a").until("document.querySelector('.detail .found') !== null");
    assertTrue(browser.text(".detail h2").contains("<img"));
    assertEquals(0, browser.count("main img, main b > img"));
    clean();
  }

  @Test
  void aFileThatIsBrokenIsNeverOverwritten() throws IOException {
    Files.createDirectories(marks.getParent());
    Files.writeString(marks, "{\n  \"entries\": [\n oops");
    menu().click(".tray .yes").until("document.querySelector('.tray .warning') !== null");
    assertTrue(browser.text(".tray").contains("readings/by-hand.json:3: not JSON"));
    assertEquals("{\n  \"entries\": [\n oops", Files.readString(marks));
    passages(2).reload();
    browser.hash("marks").until("document.querySelector('main .warning') !== null");
    assertTrue(browser.text("main").contains("Nothing can be saved until the file is mended."));
    Files.writeString(marks, "{\"entries\": []}");
    browser.click(".tray .yes").until("document.querySelectorAll('.card').length === 1");
  }

  @Test
  void fromAFileAMarkIsCopiedAsJsonAndNothingElseOfItIsDrawn() throws IOException {
    browser.open(output.resolve("report.html").toUri() + "?file#overview");
    assertEquals(0, browser.count(".readers, nav a[href='#marks'], .found"));
    assertEquals("", browser.text(".tray").strip());
    browser.clipboard();
    menu();
    assertEquals(0, browser.count(".tray .yes"));
    assertTrue(browser.text(".tray").contains("cannot save"));
    browser.click(".copy-mark").until("document.querySelector('.do').innerText.includes('Copied')");
    Reading copied =
        ReadingFile.parse("readings/me.json", browser.clipboard().getBytes(StandardCharsets.UTF_8));
    assertEquals("When is lunch?", copied.entries().get(0).entry().question());
    assertEquals(List.of(), copied.refused());
    browser.click(".tray .cancel");
    clean();
  }

  @Test
  void paperAndNarrowWindowsHaveRoomForIt() throws IOException {
    menu();
    article("a.md");
    mark("The nurse", "the keys.");
    passages(3).until("document.querySelectorAll('.chip').length > 0");
    assertEquals("nurse", browser.text(".chip:last-child"));
    for (boolean narrow : List.of(true, false)) {
      browser.look(narrow ? 380 : 1400, 800, narrow);
      assertEquals(List.of(), browser.violations());
      assertEquals(
          true,
          browser.value(
              "document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }
    browser.click(".tray .yes").until(SAVED);
    browser.hash("marks").until("document.querySelector('.card') !== null");
    assertEquals(List.of(), browser.violations());
    String paper = printed();
    assertTrue(paper.contains("Lunch is at noon on every ward."), paper);
    browser.until("document.querySelector('header') !== null");
    article("b.md");
    mark("Nobody keeps", "keys.");
    passages(1);
    paper = printed();
    assertTrue(paper.contains("Nobody keeps the keys."), paper);
    assertFalse(paper.contains("Cancel"), paper);
    browser.until("document.querySelector('header') !== null");
    browser.click(".tray .cancel");
    clean();
  }

  @Test
  void aRowSaysWhoFoundItAndTheFilterAndTheTableCountByReader() throws IOException {
    Path readings = Files.createDirectory(folder.resolve("articles/readings"));
    Files.writeString(
        readings.resolve("model-a.json"),
        """
        [{"question": "When is lunch?", "positions": [
          {"source": "a.md", "quote": "Lunch is at noon on every ward."},
          {"source": "b.md", "quote": "Lunch is at one on every ward."}]},
         {"question": "Who keeps the keys?", "positions": [
          {"source": "a.md", "quote": "The nurse keeps the keys."},
          {"source": "b.md", "quote": "Nobody keeps the keys."}]},
         {"question": "Who?", "positions": [{"source": "a.md", "quote": "not there"},
          {"source": "b.md", "quote": "Nobody keeps the keys."}]}]
        """);
    menu().click(".tray .yes").until(SAVED);
    run(2);
    browser.reload();
    browser.hash("overview").until("document.querySelector('.readers') !== null");
    List<?> rows = Spreadsheet.open(output.resolve("contradictions.csv")).rows();
    assertEquals(List.of(), browser.violations());
    browser.look(380, 800, false);
    assertEquals(List.of(), browser.violations());
    browser.look(1400, 1000, false);
    assertEquals("", reader("model-a", "Decided"));
    assertTrue(browser.text(".readers").contains("readings/model-a.json: 3 given, 1 not taken"));
    browser.hash("questions?found=only+by+model-a");
    browser.until("document.querySelectorAll('.entries li').length === 1");
    assertEquals("model-a", browser.text(".entries .badge.kind"));
    browser.press("j").until("document.querySelector('.detail .found') !== null");
    assertEquals("Found by model-a.", browser.text(".detail .found"));
    browser.press("1").until("document.querySelector('.saving').innerText === 'Saved'");
    browser.hash("overview").until("document.querySelector('.readers') !== null");
    assertEquals("1", reader("model-a", "Real"));
    assertEquals("1 of 1 decided row real", reader("model-a", "Decided"));
    assertEquals("", reader("by hand", "Decided"));
    browser.hash("questions?found=not+by+the+program");
    browser.until("document.querySelectorAll('.entries li').length < " + rows.size());
    browser.script(
        "const s = [...document.querySelectorAll('.filters label')]"
            + ".find((l) => l.innerText.startsWith('Found by')).querySelector('select');"
            + " s.value = 'by hand'; s.dispatchEvent(new Event('change', { bubbles: true }))");
    browser.until("document.querySelectorAll('.entries li').length === 1");
    assertEquals("#questions?found=by+hand", browser.value("location.hash"));
    clean();
  }

  private static String reader(String name, String column) {
    return String.valueOf(
        browser.script(
            "return [...document.querySelectorAll('.readers tbody tr')]"
                + ".find((r) => r.querySelector('th .text').innerText === arguments[0])"
                + ".querySelector(`td[data-label='${arguments[1]}']`).innerText",
            name,
            column));
  }
}

package sicetnon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Spreadsheet;
import sicetnon.cli.Main;
import sicetnon.report.ReviewDesk;
import sicetnon.serve.ReviewServer;
import sicetnon.state.OutputFolder;
import sicetnon.state.Review;

/** Deciding in a real browser. */
class ReviewPageTest {
  private static final String SAVED = "document.querySelector('.saving').innerText === 'Saved'";
  private static Browser browser;
  @TempDir Path folder;
  private Path output;
  private ReviewServer server;
  private List<String> ids;

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
    output = folder.resolve("output");
    run();
    ids = report().rows().stream().map(r -> r.get("id")).toList();
    server = ReviewServer.start(output, 0, remark -> {});
    browser.console();
    browser.requests();
    browser.open(server.address()).hash(ids.get(0));
    browser.until("document.querySelector('.review fieldset') !== null");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private void run() {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertEquals(0, Main.run(new String[] {"run", "seeds", "-o", output.toString()}, none, none));
  }

  private Spreadsheet report() throws IOException {
    return Spreadsheet.open(output.resolve("contradictions.csv"));
  }

  private Map<String, String> row(int index) throws IOException {
    return report().row(ids.get(index));
  }

  private static Browser choose(String decision) {
    return browser.click(".review input[value='" + decision + "']");
  }

  /** Nothing on the console but what the test brings about, and no other host asked. */
  private void clean(String... expected) {
    List<String> said =
        browser.console().stream()
            .filter(m -> List.of(expected).stream().noneMatch(m::contains))
            .toList();
    assertEquals(List.of(), said);
    String host = "127.0.0.1:" + URI.create(server.address()).getPort();
    for (String request : browser.requests()) {
      if (!request.startsWith("data:") && !request.startsWith("file:")) {
        assertEquals(host, URI.create(request).getAuthority(), request);
      }
    }
  }

  @Test
  void aDecisionIsSavedAtOnceAndStillThereAfterTheNextRun() throws IOException {
    choose("real").until(SAVED);
    assertEquals("real", row(0).get("decision"));
    browser.type(".review textarea", "told the \u201cauthor\u201d");
    browser.until("document.querySelector('.saving').innerText === 'Saving \u2026' || " + SAVED);
    browser.until(SAVED + " && document.activeElement.value.length > 0");
    browser.press("\t").until(SAVED);
    assertEquals("told the \u201cauthor\u201d", row(0).get("note"));
    assertTrue(browser.text(".progress").startsWith("1 of " + ids.size() + " decided"));
    run();
    assertEquals("real", row(0).get("decision"));
    browser.open(browser.value("location.href"));
    browser.until("document.querySelector('.review input[value=real]')?.checked");
    assertEquals(
        "told the \u201cauthor\u201d", browser.value("document.querySelector('textarea').value"));
    assertTrue(browser.text(".entries .selected .badges").contains("real"));
    clean();
  }

  @Test
  void undoTakesTheLastDecisionBack() throws IOException {
    choose("real").until(SAVED);
    browser.press("j").until("location.hash === '#" + ids.get(1) + "'");
    choose("explained").until(SAVED);
    browser.click(".review button");
    browser.until("document.querySelector('.saving').innerText === 'Undone and saved'");
    assertEquals("", row(1).get("decision"));
    assertEquals("real", row(0).get("decision"));
    browser.press("u").until("location.hash === '#" + ids.get(0) + "'");
    browser.until("document.querySelector('.saving').innerText === 'Undone and saved'");
    assertEquals("", row(0).get("decision"));
    assertTrue(browser.text(".progress").startsWith("0 of "));
    clean();
  }

  @Test
  void ofTwoTabsEachTakesOverWhatTheOtherDecided() throws IOException {
    String first = browser.tabs().get(0);
    String place = String.valueOf(browser.value("location.href"));
    browser.tab().open(place);
    browser.until("document.querySelector('.review fieldset') !== null");
    choose("real").until(SAVED);
    browser.closeTab(first);
    browser.until("document.querySelector('.review input[value=real]').checked");
    choose("later").until(SAVED);
    assertEquals("later", row(0).get("decision"));
    clean();
  }

  @Test
  void whatWasDecidedElsewhereMeanwhileIsShownBeforeItIsOverwritten() throws Exception {
    Review elsewhere = new Review("real", "", "by somebody else", Map.of());
    new ReviewDesk(output).save(ids.get(0), Review.NONE, elsewhere);
    choose("later");
    browser.until("document.querySelector('.saving').innerText.includes('Changed elsewhere')");
    assertTrue(browser.text(".saving").contains("by somebody else"));
    assertEquals("real", row(0).get("decision"));
    browser.click(".saving button").until(SAVED);
    assertEquals("later", row(0).get("decision"));
    clean("409");
  }

  @Test
  void undoLeavesAloneWhatWasDecidedElsewhereSince() throws Exception {
    choose("real").until(SAVED);
    Review later = new Review("later", "", "", Map.of());
    new ReviewDesk(output).save(ids.get(0), new Review("real", "", "", Map.of()), later);
    browser.script("window.dispatchEvent(new Event('focus'))");
    browser.until("document.querySelector('.review input[value=later]').checked");
    browser.press("u");
    browser.until("document.querySelector('.saving').innerText.includes('not undone')");
    assertEquals("later", row(0).get("decision"));
    clean();
  }

  @Test
  void aDecisionWaitsForTheEndOfARun() throws Exception {
    OutputFolder run = OutputFolder.open(output, "test", Duration.ZERO);
    try {
      choose("real");
      browser.until("document.querySelector('.saving').innerText.includes('is at work here')");
      assertEquals("", row(0).get("decision"));
    } finally {
      run.close();
    }
    browser.until(SAVED);
    assertEquals("real", row(0).get("decision"));
    clean("503");
  }

  @Test
  void aNewerReportIsOffered() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("articles"));
    Files.writeString(articles.resolve("a.txt"), "Nurse vs Midwife\n\nThe nurse sets the menu.\n");
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    String[] line = {"run", articles.toString(), "-o", output.toString()};
    assertEquals(0, Main.run(line, none, none));
    browser.script("window.dispatchEvent(new Event('focus'))");
    browser.until("document.querySelector('.banner') !== null");
    browser.click(".banner a").until("document.querySelector('.banner') === null");
    browser.hash("sources").until("document.querySelectorAll('.entries li').length === 1");
    clean();
  }

  @Test
  void theDecisionsHaveNoBarrier() throws IOException {
    choose("real").until(SAVED);
    assertEquals(List.of(), browser.violations());
    browser.look(390, 900, true);
    assertEquals(List.of(), browser.violations());
    browser.look(1400, 1000, false);
  }
}

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
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
    assertTrue(browser.text(".progress").startsWith("1 of " + ids.size() + " reviewed"));
    run();
    assertEquals("real", row(0).get("decision"));
    browser.reload();
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

  private static Browser right(int position) {
    return browser.click(".position:nth-child(" + position + ") .right button");
  }

  private String badge() {
    return browser.text(".entries .selected .decision");
  }

  @Test
  void theSideThatIsRightIsDecidedUnderItAndTakenBackThere() throws IOException {
    right(2).until(SAVED);
    assertEquals("b", row(0).get("decision"));
    assertEquals("right is product owner", badge());
    assertEquals(
        "true", browser.value("document.querySelectorAll('.right button')[1].ariaPressed"));
    assertEquals("Decided: this side is right.", browser.text(".position.chosen > .said"));
    right(1).until(SAVED);
    assertEquals("a", row(0).get("decision"));
    assertEquals(1, browser.count(".position.chosen"));
    choose("real").until(SAVED);
    assertEquals(0, browser.count(".position.chosen"));
    right(1).until(SAVED);
    right(1).until(SAVED + " && document.querySelectorAll('.position.chosen').length === 0");
    assertEquals("", row(0).get("decision"));
    clean();
  }

  @Test
  void aThirdSideMayBeRightToo() throws IOException {
    int three =
        report().rows().stream()
            .map(r -> r.get("other_positions"))
            .toList()
            .indexOf("senior executive");
    browser.hash(ids.get(three)).until("document.querySelectorAll('.position').length === 3");
    browser.press("c").until(SAVED);
    assertEquals("senior executive", row(three).get("decision"));
    run();
    browser.reload();
    browser.until("document.querySelector('.position:nth-child(3).chosen') !== null");
    clean();
  }

  @Test
  void aSideThatNobodyTellsAnyMoreIsSaid() throws IOException {
    Path articles = Files.createDirectory(folder.resolve("wards"));
    for (String role : List.of("nurse", "midwife", "doctor")) {
      Files.writeString(
          articles.resolve(role + ".md"),
          "# Nurse vs Midwife vs Doctor\n\nThe " + role + " sets the budget.\n");
    }
    server.stop();
    output = folder.resolve("ward-output");
    String[] line = {"run", articles.toString(), "-o", output.toString()};
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertEquals(0, Main.run(line, none, none));
    server = ReviewServer.start(output, 0, remark -> {});
    browser.requests();
    browser.open(server.address()).press("n").until("document.querySelector('.review') !== null");
    browser.until(
        "[...document.querySelectorAll('.position h3')].map((h) => h.innerText).includes('midwife')");
    int midwife =
        ((Long)
                browser.value(
                    "[...document.querySelectorAll('.position h3')].findIndex((h) => h.innerText === 'midwife')"))
            .intValue();
    browser.press("abc".substring(midwife, midwife + 1)).until(SAVED);
    Files.delete(articles.resolve("midwife.md"));
    assertEquals(0, Main.run(line, none, none));
    browser.reload().until("document.querySelector('.review .said') !== null");
    assertEquals("right is midwife, which nobody says any more", browser.text(".review .said b"));
    assertEquals(2, browser.count(".position"));
    clean();
  }

  @ParameterizedTest
  @CsvSource({"a, a", "b, b", "1, real", "2, not-real", "3, explained", "4, later"})
  void everyDecisionHasItsKeyWhichStandsOnItsButton(String key, String decision)
      throws IOException {
    assertTrue(
        browser
            .value(
                "[...document.querySelectorAll('.detail kbd')].some((k) => k.innerText === '"
                    + key
                    + "')")
            .equals(true));
    browser.press(key).until(SAVED);
    assertEquals(decision, row(0).get("decision"));
    browser
        .press("0")
        .until(SAVED + " && document.querySelector('.review input[value=\"\"]').checked");
    assertEquals("", row(0).get("decision"));
    clean();
  }

  @Test
  void keysDecideNothingWhileSomebodyWritesOrAModifierIsHeld() throws IOException {
    browser.press("m").until("document.activeElement.tagName === 'TEXTAREA'");
    browser.press("a1b2 n").escape().until(SAVED);
    browser.press(Keys.chord(Keys.CONTROL, "a"));
    browser.press(Keys.chord(Keys.ALT, "1"));
    assertEquals("", row(0).get("decision"));
    assertEquals("a1b2 n", row(0).get("note"));
    clean();
  }

  @Test
  void theNextUndecidedComesAfterTheOneInSightAndThoseForLaterLast() {
    browser.press("j").press("4").until(SAVED);
    browser.press("n").until("location.hash === '#" + ids.get(2) + "'");
    for (int i = 2; i < ids.size(); i++) {
      browser.press("1").until(SAVED).press("n");
      String next = ids.get((i + 1) % ids.size());
      browser.until("location.hash === '#" + next + "'");
    }
    assertEquals(
        ids.size() - 2 + " of " + ids.size() + " reviewed, 1 for later",
        browser.text(".progress label").strip());
    browser.press("1").until(SAVED).press("n").until("location.hash === '#" + ids.get(1) + "'");
    browser.press("2").until(SAVED).press("n");
    browser.until("document.querySelector('.told').innerText === 'Nothing is left undecided.'");
    browser.hash("overview").until("document.querySelector('.start') !== null");
    assertTrue(browser.text(".start").startsWith("All " + ids.size() + " are reviewed."));
    clean();
  }

  private void awaitSaved(String decision, int number) throws IOException {
    long end = System.nanoTime() + 20_000_000_000L;
    while (report().rows().stream().filter(r -> r.get("decision").equals(decision)).count()
        != number) {
      assertTrue(System.nanoTime() < end, "not " + number + " " + decision);
    }
  }

  @Test
  void allThatAFilterShowsIsDecidedAfterOneQuestionAndUndoneInOneStep() throws IOException {
    browser.press("b").until(SAVED);
    browser.type("#search", "roadmap");
    browser.until("document.querySelectorAll('.entries li').length < " + ids.size());
    int shown = (int) browser.count(".entries li");
    assertTrue(shown > 1);
    assertEquals("Decide all " + shown + " shown", browser.text(".all summary"));
    browser.click(".all summary").click(".all button[value=not-real]");
    assertTrue(browser.text(".all").contains("Set " + shown + " entries to \u201cnot real\u201d?"));
    assertEquals("", row(1).get("decision"));
    browser.click(".all .yes");
    awaitSaved("not-real", shown);
    boolean first = row(0).get("decision").equals("not-real");
    browser.until(
        "document.querySelector('.told').innerText === 'Decided: " + shown + " entries.'");
    browser.press("u");
    awaitSaved("not-real", 0);
    assertEquals("b", row(0).get("decision"), "decided before, " + first);
    browser.until("document.querySelector('.told').innerText === 'Undone: " + shown + " entries.'");
    browser.press("u").until("document.querySelector('.saving')?.innerText === 'Undone and saved'");
    assertEquals("", row(0).get("decision"));
    clean();
  }

  @Test
  void aWholeFilterIsLeftAloneWhereTheQuestionIsAnsweredWithNo() throws IOException {
    browser.click(".all summary").click(".all button[value=real]");
    browser.until("document.activeElement.className === 'yes'");
    browser.click(".all .yes + button");
    browser.until("document.querySelector('.all .choices') !== null");
    awaitSaved("real", 0);
    assertEquals(
        "true",
        String.valueOf(browser.value("document.querySelector('.progress .undo').disabled")));
    clean();
  }

  private Map<String, String> miss(String id) throws IOException {
    return Spreadsheet.open(output.resolve("near-misses.csv")).row(id);
  }

  @Test
  void nearMissesAreMadeRowsOrDismissedByKeysAndByButtons() throws IOException {
    List<String> misses =
        Spreadsheet.open(output.resolve("near-misses.csv")).rows().stream()
            .map(r -> r.get("id"))
            .toList();
    browser.hash("near-misses").until("document.querySelector('.card') !== null");
    browser.press("j").until("document.querySelector('.card.selected .review') !== null");
    String first = String.valueOf(browser.value("location.hash.slice(1)"));
    assertTrue(
        browser.text(".review").contains("it becomes a row among the questions at the next run"));
    browser.press("1").until(SAVED);
    assertEquals("real", miss(first).get("decision"));
    browser.press("n").until("location.hash !== '#" + first + "'");
    String second = String.valueOf(browser.value("location.hash.slice(1)"));
    browser.press("2").until("document.querySelector('.selected .saving').innerText === 'Saved'");
    assertEquals("not-real", miss(second).get("decision"));
    browser
        .press("u")
        .until("document.querySelector('.selected .saving').innerText === 'Undone and saved'");
    assertEquals("", miss(second).get("decision"));
    browser.hash("near-misses").until("document.querySelector('.card.selected') === null");
    browser.click("#" + second + " button[value=not-real]");
    browser.until("document.querySelector('#" + second + " .decision')?.innerText === 'dismissed'");
    browser.until("document.querySelector('#" + second + " .saving').innerText === 'Saved'");
    run();
    browser.reload();
    browser.until("document.querySelector('.folded') !== null");
    assertEquals("1 dismissed", browser.text(".folded summary"));
    assertEquals(false, browser.value("document.querySelector('.folded').open"));
    assertEquals(1, browser.count(".folded #" + second));
    assertEquals(misses.size() - 2, browser.count(".card") - 1);
    assertEquals(ids.size() + 1, report().rows().size());
    assertEquals(List.of(), browser.violations());
    clean();
  }

  @Test
  void decisionsHaveOneColourThatNeitherPraisesNorBlames() {
    String colour = null;
    for (String key : List.of("a", "b", "1", "2", "3", "4")) {
      browser.press(key).until(SAVED);
      String now =
          String.valueOf(
              browser.value(
                  "getComputedStyle(document.querySelector('.selected .decision')).backgroundColor"));
      assertTrue(colour == null || colour.equals(now), now);
      colour = now;
    }
    int[] parts =
        Stream.of(colour.replaceAll("[^0-9,]", "").split(","))
            .mapToInt(Integer::parseInt)
            .limit(3)
            .toArray();
    assertTrue(
        Math.max(parts[0], Math.max(parts[1], parts[2]))
                - Math.min(parts[0], Math.min(parts[1], parts[2]))
            < 16,
        colour);
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
    String[] line = {"run", articles.toString(), "-o", output.toString(), "--replace"};
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
    for (int width : new int[] {1400, 390}) {
      for (boolean dark : new boolean[] {false, true}) {
        browser.look(width, 900, dark);
        assertEquals(List.of(), browser.violations());
        assertEquals(
            true, browser.value("document.documentElement.scrollWidth <= window.innerWidth"));
      }
    }
    browser.look(1400, 1000, false);
  }
}

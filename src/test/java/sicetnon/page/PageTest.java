package sicetnon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import sicetnon.Articles;
import sicetnon.LargeResults;
import sicetnon.claim.Evidence;
import sicetnon.conflict.Contradiction;
import sicetnon.extract.Outline;
import sicetnon.group.Position;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** report.html in a real browser, opened from disk. */
class PageTest {
  @TempDir static Path folder;
  private static Browser browser;
  private static Results seeds;
  private static Path page;

  @BeforeAll
  static void write() throws IOException {
    browser = Browser.start();
    seeds = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 2, path -> {});
    Path output = folder.resolve("seeds' report <&\">");
    Articles.write(seeds, output);
    page = output.resolve("report.html");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** No error on the console, and nothing asked of another host. */
  private static void clean() {
    assertEquals(List.of(), browser.console());
    List<String> others =
        browser.requests().stream()
            .filter(r -> !r.startsWith("file:///") && !r.startsWith("data:"))
            .toList();
    assertEquals(List.of(), others);
  }

  private static Contradiction first() {
    return seeds.conflicts().contradictions().get(0);
  }

  /** What a source is called; its path where it has no title. */
  private static String title(String path) {
    return seeds.sources().stream()
        .filter(s -> s.path().equals(path) && !s.title().isEmpty())
        .map(Outline::title)
        .findFirst()
        .orElse(path);
  }

  private static Path page(String name, String... pathsAndTexts) throws IOException {
    Path output = folder.resolve(name);
    Articles.write(Articles.run(pathsAndTexts), output);
    return output.resolve("report.html");
  }

  @Test
  void fromDiskTheOverviewCountsWhatTheRunFound() {
    browser.open(page);
    int rows = seeds.conflicts().contradictions().size();
    assertTrue(browser.text(".tiles").startsWith(rows + "\ndisputed questions"));
    assertTrue(browser.text(".tiles").contains(seeds.claims().size() + " claims"));
    assertEquals(5, browser.count("[aria-label='Sources and their origins'] tbody tr"));
    assertTrue(browser.text(".plot").contains("Glassdoor"));
    clean();
  }

  @Test
  void aDisputedCellOfTheMatrixLeadsToItsQuestion() {
    browser.open(page).hash("overview").until("document.querySelector('.matrix') !== null");
    browser.click(".matrix td.disputed-cell a").until("document.querySelector('.detail') !== null");
    String id = String.valueOf(browser.value("location.hash.slice(1)"));
    assertTrue(seeds.conflicts().contradictions().stream().anyMatch(c -> c.id().equals(id)), id);
    assertEquals(id, browser.text(".detail .id"));
    clean();
  }

  @Test
  void aDeepLinkShowsBothSidesWithTheQuotationMarkedInItsSentence() {
    Contradiction row = first();
    browser.open(page.toUri() + "#" + row.id());
    assertEquals(row.item().question().question(), browser.text(".detail h2"));
    assertEquals(row.positions().size(), browser.count(".position"));
    String quote = Contradiction.plainest(row.b()).evidence().quote();
    assertEquals(quote, browser.text(".position:nth-child(2) mark"));
    Evidence evidence = Contradiction.plainest(row.b()).evidence();
    assertEquals(
        title(evidence.source()) + ", line " + evidence.line(),
        browser.text(".position:nth-child(2) figcaption a"));
    clean();
  }

  @Test
  void whatALargeFolderHasBeyondThePageIsNamedWithItsTable() throws IOException {
    Path output = folder.resolve("large");
    Results large = new LargeResults().rows(1, 60).undisputed(2600, 1).longer(2_000_000).made();
    Articles.write(large, output);
    Path page = output.resolve("report.html");
    browser.open(page.toUri() + "#" + large.conflicts().contradictions().get(0).id());
    assertEquals(
        "10 more quotations are not in this page but in claims.csv.",
        browser.text(".position .left-out"));
    browser.hash("agreements").until("document.querySelector('.listing') !== null");
    assertEquals(
        "100 more questions are not in this page but in items.csv.",
        browser.text(".listing .left-out"));
    browser.hash("source/two.txt").until("document.querySelector('.source') !== null");
    assertTrue(browser.text(".source").contains("This page holds the text of 1 of 2 articles"));
    assertTrue(browser.text(".source .quoted mark").contains("The midwife controls the budget"));
    assertEquals(
        "110 more claims are not in this page but in claims.csv.",
        browser.text(".source > .left-out"));
    clean();
  }

  /** CVE-2026-22028: from JSON no undefined comes, and null must not pass for it. */
  @Test
  void dataNeverPassesForAnElementOfThePage() {
    browser.open(page);
    String forged = "JSON.parse('{\"type\":\"b\",\"props\":{},\"constructor\":null,\"__v\":1}')";
    assertEquals(1L, elements("preact.h('b')"));
    assertEquals(0L, elements(forged));
  }

  /** How many elements a child of an element becomes. */
  private Object elements(String child) {
    String drawn = "preact.render(preact.h('i', null, " + child + "), at)";
    return browser.value(
        "(at => ("
            + drawn
            + ", at.firstChild.childElementCount))"
            + "(document.createElement('div'))");
  }

  @Test
  void anUnknownIdIsSaid() {
    browser.open(page.toUri() + "#d0000000000");
    assertTrue(browser.text(".main").contains("no question d0000000000"));
  }

  @Test
  void filtersAndSearchNarrowTheListAndShowAllWidensIt() {
    int all = seeds.conflicts().contradictions().size();
    browser.open(page).hash("questions").until("document.querySelector('#search') !== null");
    assertEquals(all, browser.count(".entries li"));
    browser.type("#search", "salary glassdoor");
    browser.until("document.querySelectorAll('.entries li').length === 1");
    assertEquals("What does the product manager earn a year?", browser.text(".entries .question"));
    assertEquals("1 of " + all + " questions", browser.text(".shown [role=status]"));
    browser.click(".shown button");
    browser.until("document.querySelectorAll('.entries li').length === " + all);
    browser.click(".filters summary");
    browser.script(
        "const field = [...document.querySelectorAll('.fields label')].find((l) => l.innerText.startsWith('Severity'))"
            + ".querySelector('select'); field.value = 'medium'; field.dispatchEvent(new Event('change', { bubbles: true }))");
    long medium =
        seeds.conflicts().contradictions().stream()
            .filter(c -> c.severity() == Contradiction.Severity.MEDIUM)
            .count();
    browser.until("document.querySelectorAll('.entries li').length === " + medium);
    browser.click(".shown button");
    clean();
  }

  @Test
  void keysGoFromQuestionToQuestionAndToTheSearch() {
    browser.open(page).hash("questions").until("document.querySelector('#search') !== null");
    List<String> ids = seeds.conflicts().contradictions().stream().map(c -> c.id()).toList();
    browser.press("j").until("location.hash === '#" + ids.get(0) + "'");
    browser.press("j").until("location.hash === '#" + ids.get(1) + "'");
    browser.press("k").until("location.hash === '#" + ids.get(0) + "'");
    browser.press("/").until("document.activeElement.id === 'search'");
    browser.press("jj");
    assertEquals("jj", browser.value("document.activeElement.value"));
    browser.escape().until("document.activeElement.id !== 'search'");
    clean();
  }

  @Test
  void aSourceShowsItsTextUnchangedWithItsClaimsMarked() throws IOException {
    String path = seeds.sources().get(1).path();
    browser.open(page.toUri() + "#source/" + path);
    String text = Files.readString(Path.of("seeds", path));
    String shown = String.valueOf(browser.value("document.querySelector('.article').textContent"));
    assertEquals(text.replace("\uFEFF", ""), shown);
    for (String state : List.of("disputed", "unused")) {
      assertTrue(browser.count(".article mark." + state) > 0, state);
    }
    assertTrue(browser.count(".article .unread") > 0);
    clean();
  }

  @Test
  void aClaimsIdLeadsToItsPlaceInTheText() {
    String id = Contradiction.plainest(first().a()).id();
    browser.open(page.toUri() + "#" + id);
    browser.until("document.querySelector('mark.chosen') !== null");
    assertEquals(
        Contradiction.plainest(first().a()).evidence().quote(), browser.text("mark.chosen"));
    assertTrue(browser.text(".about").contains(first().item().question().question()));
  }

  @Test
  void nearMissesAndAgreementsHaveTheirOwnLists() {
    browser.open(page).hash("near-misses").until("document.querySelector('.listing') !== null");
    assertEquals(seeds.conflicts().nearMisses().size(), browser.count(".card"));
    String id = seeds.conflicts().nearMisses().get(0).id();
    browser.hash(id).until("document.querySelector('.card.selected') !== null");
    browser.hash("agreements").until("document.querySelector('h1').innerText === 'Agreements'");
    assertTrue(browser.count(".card") > 0);
    clean();
  }

  @Test
  void theOverviewLeadsWithTheGravestDisputesInTheWordsOfBothSides() {
    browser.open(page.toUri() + "?lead#overview");
    assertEquals(
        seeds.conflicts().contradictions().stream()
            .limit(5)
            .map(c -> c.item().question().question())
            .toList(),
        all(".dispute h2 a", "e.innerText").lines().toList());
    Contradiction row = first();
    String said = browser.text(".dispute .both");
    for (Position side : List.of(row.a(), row.b())) {
      assertTrue(said.contains(seeds.names().in(side.text()) + " "), said);
      assertTrue(said.contains(Contradiction.plainest(side).evidence().quote()), said);
    }
    assertEquals("0 of 14 questions reviewed", browser.text(".start span"));
    assertEquals("Start reviewing", browser.text(".start .go"));
    browser.click(".start .go").until("document.querySelector('.detail') !== null");
    assertEquals("#" + row.id(), browser.value("location.hash"));
    clean();
  }

  @Test
  void sourcesAreCalledByTheirTitlesWithThePathBesideThem() {
    List<String> titles = seeds.sources().stream().map(s -> title(s.path())).toList();
    browser.open(page.toUri() + "?titles#overview");
    assertEquals(
        titles,
        all("[aria-label='Sources and their origins'] tbody th > a", "e.innerText")
            .lines()
            .toList());
    browser.hash("sources").until("document.querySelector('.entries') !== null");
    assertEquals(titles, all(".entries .question", "e.innerText").lines().toList());
    String path = seeds.sources().get(0).path();
    assertFalse(title(path).equals(path));
    assertEquals(path, browser.text(".entries .small"));
    clean();
  }

  @Test
  void aSearchMarksWhatItFoundInTheListAndInTheQuestion() {
    browser.open(page.toUri() + "?hits#questions");
    browser.type("#search", "SETS visionaries");
    browser.until("document.querySelectorAll('.entries li').length === 1");
    assertEquals("sets", browser.text(".entries .question .hit"));
    // the other word stands in a quotation only, so the entry shows it
    assertEquals("visionaries", browser.text(".entries .snippet .hit"));
    browser.escape().press("j").until("document.querySelector('.detail') !== null");
    assertEquals("sets", browser.text(".detail h2 .hit"));
    assertEquals("visionaries", browser.text(".detail .position mark .hit"));
    browser.script("document.querySelector('.shown button').click()");
    browser.until("document.querySelectorAll('.hit').length === 0");
    browser.hash("near-misses").until("document.querySelector('.listing') !== null");
    String word =
        String.valueOf(browser.value("document.querySelector('.card h2').innerText")).split(" ")[3];
    browser.type("#search", word).until("document.querySelector('.card h2 .hit') !== null");
    clean();
  }

  @Test
  void aQuotationBeyondTheFirstThatHoldsAWordSearchedForIsShown() throws IOException {
    StringBuilder nurse = new StringBuilder("# Nurse vs Midwife\n\n");
    for (String word : List.of("here", "there", "today", "tomorrow", "everywhere", "zealously")) {
      nurse.append("The nurse sets the budget ").append(word).append(".\n\n");
    }
    Path report =
        page(
            "deep",
            "a.md",
            nurse.toString(),
            "b.md",
            "# Nurse vs Midwife\n\nThe midwife sets the budget.\n");
    browser.open(report.toUri() + "#questions").press("j");
    browser.until("document.querySelector('.detail') !== null");
    assertFalse(browser.text(".positions").contains("zealously"));
    browser.type("#search", "zealously");
    browser.until("document.querySelector('.positions').innerText.includes('zealously')");
    clean();
  }

  @Test
  void theWordsOfThePageAreExplainedAndItsKeysListed() {
    browser.open(page.toUri() + "?help#help");
    for (String word :
        List.of(
            "origin",
            "vote",
            "holder",
            "near miss",
            "real",
            "not real",
            "explained",
            "later",
            "this side is right")) {
      assertTrue(all(".terms dt", "e.innerText").lines().anyMatch(word::equals), word);
    }
    browser.hash("questions").until("document.querySelector('#search') !== null");
    browser.press("?").until("document.querySelector('#keys').open");
    assertTrue(browser.text("#keys").contains("next undecided"));
    // no key does anything under the sheet
    browser.press("j");
    assertEquals("#questions", browser.value("location.hash"));
    browser.script("document.querySelector('#keys input').click()");
    browser.escape().until("!document.querySelector('#keys').open");
    browser.press("j");
    assertEquals("#questions", browser.value("location.hash"), "the keys are off");
    browser.click("footer .keys").until("document.querySelector('#keys').open");
    browser.script("document.querySelector('#keys input').click()");
    browser.escape().press("j").until("document.querySelector('.detail') !== null");
    clean();
  }

  @Test
  void onAPhoneSourcesAreCardsThatNeedNoScrolling() {
    browser.look(390, 844, false).open(page.toUri() + "?cards#overview");
    assertEquals(
        true,
        browser.value("(e => e.scrollWidth <= e.clientWidth)(document.querySelector('.cards'))"));
    assertEquals(
        "block", browser.value("getComputedStyle(document.querySelector('.cards td')).display"));
    browser.look(1400, 1000, false);
  }

  @ParameterizedTest
  @CsvSource({
    "overview, 1400, false",
    "overview, 1400, true",
    "overview, 390, false",
    "overview, 390, true",
    "questions, 1400, true",
    "questions, 390, false",
    "QUESTION, 1400, false",
    "QUESTION, 1400, true",
    "QUESTION, 390, false",
    "QUESTION, 390, true",
    "sources, 1400, false",
    "sources, 390, true",
    "SOURCE, 1400, false",
    "SOURCE, 1400, true",
    "SOURCE, 390, false",
    "SOURCE, 390, true",
    "near-misses, 1400, true",
    "near-misses, 1400, false",
    "near-misses, 390, false",
    "near-misses, 390, true",
    "agreements, 1400, false",
    "agreements, 390, true",
    "help, 1400, true",
    "help, 390, false"
  })
  void noViewHasABarrier(String view, int width, boolean dark) throws IOException {
    String hash =
        view.replace("QUESTION", first().id())
            .replace("SOURCE", "source/" + seeds.sources().get(0).path());
    browser.look(width, 900, dark).open(page.toUri() + "?" + view + width + dark + "#" + hash);
    assertEquals(List.of(), browser.violations());
    assertEquals(true, browser.value("document.documentElement.scrollWidth <= window.innerWidth"));
    browser.look(1400, 1000, false);
  }

  @Test
  void articlesWithMarkupScriptsAndTrickyNamesCannotBreakOrRunAnything() throws IOException {
    String attack =
        "<script>window.hacked=1</script></script><img src=x onerror=window.hacked=1>"
            + "<!-- --> \u202Egnp.exe\u202C \u2028 ${window.hacked=1} `' \" &lt;b&gt; ]]>";
    String title = "Nurse vs Midwife: " + attack + "\n\n";
    Path report =
        page(
            "hostile",
            "a\"'><img src=x onerror=window.hacked=1>.txt",
            title
                + "Nurse vs Midwife\n\nThe nurse sets the budget. "
                + attack
                + " The nurse sets the "
                + attack
                + " roster.\n",
            "javascript:window.hacked=1.md",
            "# Nurse vs Midwife\n\n## "
                + attack
                + "\n\n"
                + "As <b>Anna</b> notes, wards differ. The midwife sets the budget. \uD83D\uDE00 The midwife sets the "
                + "menu, \u202E said nobody.\n\n[link](javascript:window.hacked=1) "
                + "<iframe srcdoc='<script>parent.hacked=1</script>'></iframe>\n",
            "constructor.md",
            "# Nurse vs Midwife\n\nThe nurse sets the menu. __proto__ constructor\n");
    for (String view : List.of("overview", "questions", "sources", "near-misses", "agreements")) {
      browser.open(report.toUri() + "?" + view + "#" + view);
      assertNull(browser.value("window.hacked ?? null"));
    }
    browser.hash("questions").until("document.querySelectorAll('.entries li').length > 0");
    browser.press("j").until("document.querySelector('.detail') !== null");
    browser.hash("source/" + "javascript:window.hacked=1.md");
    browser.until("document.querySelector('.article') !== null");
    assertTrue(browser.text(".article").contains("<iframe srcdoc="));
    // offsets count code points, the page's language UTF-16 units
    assertEquals(
        true,
        browser.value(
            "[...document.querySelectorAll('.article mark')].some((m) => m.textContent === 'The midwife sets the menu')"));
    assertEquals(0, browser.count("main img, main iframe, main script, main b script"));
    assertNull(browser.value("window.hacked ?? null"));
    assertEquals(
        0L,
        browser.value(
            "[...document.querySelectorAll('a')].filter((a) => a.protocol === 'javascript:').length"));
    clean();
  }

  @Test
  void ofThousandsOfQuestionsOnlyThoseInSightAreDrawn() throws IOException {
    StringBuilder nurse = new StringBuilder("# Nurse vs Midwife: The Difference\n\n");
    StringBuilder midwife = new StringBuilder(nurse);
    for (String a : "annual daily central local regional public private digital".split(" ")) {
      for (String n :
          "budget schedule menu calendar archive inventory curriculum protocol checklist handbook register ledger forecast campaign festival workshop survey contract warranty shipment warehouse garden library museum theatre orchestra kitchen laboratory"
              .split(" ")) {
        nurse.append("The nurse sets the ").append(a).append(' ').append(n).append(".\n\n");
        midwife.append("The midwife sets the ").append(a).append(' ').append(n).append(".\n\n");
      }
    }
    Path report = page("many", "a.md", nurse.toString(), "b.md", midwife.toString());
    browser.open(report.toUri() + "#questions");
    long all = Long.parseLong(browser.text(".shown [role=status]").split(" ")[0]);
    assertTrue(all > 150, "only " + all);
    assertTrue(browser.count(".entries li") <= 120);
    for (int i = 0; i < 150; i++) {
      browser.press("j");
    }
    browser.until("document.querySelector('.entries [aria-current]') !== null");
    assertTrue(browser.count(".entries li") < all);
    assertFalse(browser.text(".detail h2").isEmpty());
    clean();
  }

  @Test
  void theOverviewSaysWhatTheRunBrought() throws IOException {
    String nurse = "# Nurse vs Midwife\n\nThe nurse sets the budget.\n";
    String midwife = "# Nurse vs Midwife\n\nThe midwife sets the budget.\n";
    Path report = page("runs", "a.md", nurse);
    browser.open(report.toUri() + "#overview");
    assertTrue(browser.text("main").contains("This is the first run"));
    page("runs", "a.md", nurse, "`b`.md", midwife);
    browser.open(report.toUri() + "?again#overview");
    assertTrue(browser.text(".changes").contains("articles added (1): 'b'.md"));
    browser.click(".changes a").until("document.querySelector('.detail') !== null");
    assertEquals("new", browser.text(".detail .status"));
    clean();
  }

  private static Path figures() throws IOException {
    return page(
        "figures",
        "a.md",
        "# Lamplighter Pay\n\nA lamplighter earns \u00A350,000 per year. "
            + "A lamplighter earns \u00A325 to \u00A332 per hour. "
            + "The average salary of a lamplighter is \u00A362,000 per year. "
            + "In London, a senior lamplighter earns \u00A392,000 per year.\n",
        "b.md",
        "# What Lamplighters Earn\n\nA lamplighter earns at least \u00A365,000 per year. "
            + "A junior lamplighter earns up to \u00A340,000 per year. "
            + "A lamplighter earns \u20AC51,000 to \u20AC75,000 per year.\n");
  }

  /** What every element that a selector finds says, one a line. */
  private static String all(String selector, String says) {
    return String.valueOf(
        browser.value(
            "[...document.querySelectorAll(\""
                + selector
                + "\")].map((e) => "
                + says
                + ").join('\\n')"));
  }

  @Test
  void figuresOfOneUnitAndPeriodShareAnAxisAndThoseOfOneScopeARow() throws IOException {
    browser.open(figures().toUri() + "#overview");
    assertEquals(2, browser.count(".plot"));
    assertEquals(
        "6 figures from 2 sources, \u00A340,000 to \u00A392,000 a year; "
            + "\u20AC51,000 to \u20AC75,000 a year",
        browser.text(".plot summary"));
    assertEquals(
        "\u00A3 a year\n\u20AC a year\n\u00A3 an hour",
        all(".figures", "e.getAttribute('aria-label')"));
    assertEquals(
        "nothing more said\naverage\nentry-level\nsenior, London",
        all(".figures:nth-of-type(1) h4", "e.innerText"));
    assertEquals(0, browser.count(".figures:nth-of-type(n+2) h4"));
    clean();
  }

  @Test
  void everyMarkIsALinkNamedByItsSourcesTitle() throws IOException {
    browser.open(figures().toUri() + "#overview");
    String names = all(".plot li a", "e.getAttribute('aria-label')");
    assertEquals(
        7,
        names
            .lines()
            .filter(n -> n.matches(".*, (Lamplighter Pay|What Lamplighters Earn), line 3.*"))
            .count(),
        names);
    assertEquals(
        "point\nrange open-right\npoint\nrange open-left\npoint\nrange\nrange",
        all(".plot li a .track span", "e.className.replace(/ [a-z]+$/, '')"));
    // an open side reaches the edge of the plot
    String edges =
        all(
            ".open-left, .open-right",
            "((mark, track) => e.matches('.open-left') ? mark.left - track.left : track.right - mark.right)"
                + "(e.getBoundingClientRect(), e.parentNode.getBoundingClientRect())");
    assertTrue(edges.lines().allMatch(gap -> Math.abs(Double.parseDouble(gap)) < 1), edges);
    browser.script("document.querySelector('.plot li a').focus()");
    browser.press(Keys.ENTER).until("document.querySelector('mark.chosen') !== null");
    clean();
  }

  @ParameterizedTest
  @CsvSource({"1400, false", "1400, true", "360, false", "360, true"})
  void figuresHaveNoBarrier(int width, boolean dark) throws IOException {
    browser.look(width, 900, dark).open(figures().toUri() + "?" + width + dark + "#overview");
    assertEquals(List.of(), browser.violations());
    assertEquals(true, browser.value("document.documentElement.scrollWidth <= window.innerWidth"));
    assertEquals(
        width > 900,
        browser.value(
            "document.querySelector('.track').getBoundingClientRect().left > window.innerWidth / 3"));
    browser.look(1400, 1000, false);
  }

  @Test
  void aReportOfNothingSaysSo() throws IOException {
    browser.open(page("empty", "a.txt", "Nothing here.").toUri() + "#overview");
    assertTrue(browser.text("main").contains("No article says who holds anything."));
    browser.hash("questions").until("document.querySelector('#search') !== null");
    assertTrue(browser.text("main").contains("No question fits."));
    clean();
  }
}

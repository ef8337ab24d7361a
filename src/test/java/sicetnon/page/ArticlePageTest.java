package sicetnon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.extract.Outline;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** An article on the page: its lines, its marks drawn lightly, and the kinds of claims in it. */
class ArticlePageTest {
  /** How far the text from a claim's beginning on agrees with the file, and in which line it is. */
  private static final String PLACES =
      "(() => { const data = JSON.parse(document.getElementById('data').textContent);"
          + " const article = document.querySelector('.article');"
          + " return data.claims.filter((c) => document.getElementById(c.id)).map((c) => {"
          + " const from = document.getElementById(c.id); const range = document.createRange();"
          + " range.setStartAfter(from); range.setEndAfter(article.lastChild);"
          + " const text = data.sources[c.source].text.slice(c.start, c.end);"
          + " const line = from.closest('.line, tr').querySelector('.no').dataset.line;"
          + " return (range.toString().startsWith(text) && line === String(c.line) ? '' : c.id + ' line ' + line + '; ')"
          + " }).join('') })()";

  @TempDir static Path folder;
  private static Browser browser;
  private static Results roles;
  private static Path page;

  @BeforeAll
  static void write() throws IOException {
    browser = Browser.start();
    roles = run(Path.of("src/test/resources/golden/leads/docs"));
    page = write("leads", roles);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  private static Results run(Path articles) throws IOException {
    return Articles.pipeline().run(FolderReader.read(articles), 1, path -> {});
  }

  private static Path write(String name, Results results) throws IOException {
    Articles.write(results, folder.resolve(name));
    return folder.resolve(name).resolve("report.html");
  }

  /** A report on one Markdown article. */
  private static Path article(String name, String markdown) throws IOException {
    Path articles = Files.createDirectories(folder.resolve(name + "-articles"));
    Files.writeString(articles.resolve("a.md"), markdown);
    return write(name, run(articles));
  }

  private static Browser open(Path report, String source) {
    browser.open(report.toUri() + "?" + source + "#source/" + source);
    return browser.until("document.querySelector('.article') !== null");
  }

  private static String computed(String selector, String style) {
    return String.valueOf(
        browser.script(
            "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]",
            selector,
            style));
  }

  @Test
  void theTextStaysCharacterByCharacterWhatTheFileHasAndEveryClaimStandsInItsLine() {
    for (Outline source : roles.sources()) {
      open(page, source.path());
      assertEquals(
          roles.texts().get(source.path()),
          browser.value("document.querySelector('.article').textContent"));
      assertEquals("", browser.value(PLACES), source.path());
    }
    assertEquals(List.of(), browser.console());
  }

  @Test
  void linesAreCountedAsTheProgramCountsThemWhateverEndsThem() throws IOException {
    Path report =
        article(
            "ends",
            "# Nurse vs Midwife\r\n\r\nThe nurse sets the menu.\rThe nurse sets the budget.\r\n\n\nThe midwife sets the budget.");
    open(report, "a.md");
    assertEquals(7L, browser.value("+[...document.querySelectorAll('.no')].at(-1).dataset.line"));
    assertEquals("", browser.value(PLACES));
    assertEquals("none", computed(".no", "textDecorationLine"));
  }

  @Test
  void aTableIsDrawnAsOneWithItsBarsHidden() {
    open(page, "em-vs-tl.md");
    assertEquals(
        "Engineering Manager|Tech Lead",
        browser.value(
            "[...document.querySelectorAll('.table th')].map((c) => c.innerText.trim()).join('|')"));
    assertEquals(
        "Average salary (US)|$165,000|$145,000",
        browser.value(
            "[...document.querySelectorAll('.table tr:last-child td')].map((c) => c.innerText.trim()).join('|')"));
    assertEquals("none", computed(".table .raw", "display"));
    assertEquals("none", computed(".table .delimiter", "display"));
    // marked in the cell, though the quotation is the row
    assertTrue(browser.count(".table td mark") > 0);
  }

  @Test
  void headingsEmphasisListsLinksAndCodeAreDrawnAndTheirMarksHidden() throws IOException {
    String text =
        "---\ntitle: Ward **one**\n---\n# Nurse vs *Midwife*\n\nThe **nurse** sets the _budget_, see [the rules](http://example.org/a_b_c).\n"
            + "Neither 2 * 3 * 4 nor snake_case_name nor \\*this\\* is set off, `**code**` is.\n\n- The nurse sets the menu.\n"
            + "1. The ~~midwife~~ sets the roster.\n\n> The midwife sets\n> the **whole\n> budget**.\n\nMenus\n-----\n\n```\n| a | b |\n|---|---|\n# **no** heading\n```\n";
    open(article("marks", text), "a.md");
    assertEquals(text, browser.value("document.querySelector('.article').textContent"));
    assertEquals("", browser.value(PLACES));
    String seen = browser.text(".article").replaceAll("\n+", "\n");
    assertTrue(seen.contains("The nurse sets the budget, see the rules."), seen);
    assertTrue(
        seen.contains(
            "Neither 2 * 3 * 4 nor snake_case_name nor \\*this\\* is set off, **code** is."),
        seen);
    assertTrue(seen.contains("The midwife sets\nthe whole\nbudget."), seen);
    assertTrue(seen.contains("title: Ward **one**"), seen);
    assertTrue(seen.contains("| a | b |\n|---|---|\n# **no** heading"), seen);
    assertEquals("Nurse vs Midwife", browser.text(".line.h1").strip());
    assertEquals("Menus", browser.text(".line.h2").strip());
    assertEquals("700", computed(".strong", "fontWeight"));
    assertEquals("the rules", browser.text(".linked"));
    assertEquals("0px", computed(".bullet", "fontSize"));
    assertEquals("1.", browser.text(".numeral"));
    assertEquals(0, browser.count(".article a[href^='http']"));
    assertEquals(List.of(), browser.console());
  }

  @Test
  void theMarksOfTheFileCanBeShownAsTheyAre() {
    open(page, "em-vs-tl.md");
    assertFalse(browser.text(".article").contains("**"));
    browser.click(".legend button[value=light]");
    assertTrue(browser.text(".article").contains("An **engineering manager (EM)** is responsible"));
    assertTrue(browser.text(".article").contains("|---"));
    assertEquals(
        "false", browser.value("document.querySelector('.legend [value=light]').ariaPressed"));
  }

  @Test
  void theLegendTakesEachKindOfMarkOffTheTextAndPutsItBack() {
    open(page, "data-roles-compared.md");
    for (String kind : List.of("disputed", "near", "agreed", "unused")) {
      long before = browser.count(".article mark." + kind);
      assertTrue(before > 0, kind);
      browser.click(".legend button[value=" + kind + "]");
      assertEquals(0, browser.count(".article mark." + kind));
      assertEquals(
          "false",
          browser.value("document.querySelector('.legend [value=" + kind + "]').ariaPressed"));
      browser.click(".legend button[value=" + kind + "]");
      assertEquals(before, browser.count(".article mark." + kind));
    }
    assertEquals(
        roles.texts().get("data-roles-compared.md"),
        browser.value("document.querySelector('.article').textContent"));
  }

  @Test
  void aKindThatIsOffLeavesTheMarkOfAnotherClaimOnTheSameWords() throws IOException {
    browser.open(page.toUri() + "?both#source/em-vs-tl.md");
    String disputed =
        "[...document.querySelectorAll('.article mark.disputed')].map((m) => m.textContent).join('|')";
    String before = String.valueOf(browser.value(disputed));
    browser.click(".legend button[value=unused]");
    assertEquals(before, browser.value(disputed));
    assertEquals(List.of(), browser.violations());
  }

  private static Browser pattern(String pattern, String directory) {
    browser.hash("help").until("document.querySelector('#editor-pattern') !== null");
    browser.script(
        "for (const [id, text] of [['editor-pattern', arguments[0]], ['editor-folder', arguments[1]]]) {"
            + " const field = document.getElementById(id); field.value = text;"
            + " field.dispatchEvent(new Event('input', { bubbles: true })) }",
        pattern,
        directory);
    return browser;
  }

  @Test
  void linesOpenInAnEditorByAPatternThatTheBrowserKeeps() {
    open(page, "em-vs-tl.md");
    assertEquals(0, browser.count("a.no, a.edit"));
    pattern("vscode://file/{path}:{line}", "/home/ann lee/articles/");
    open(page, "em-vs-tl.md");
    assertEquals(
        "vscode://file/home/ann%20lee/articles/em-vs-tl.md:3",
        browser.value("document.querySelector('a.no[data-line=\"3\"]').href"));
    browser.hash("questions").until("document.querySelector('#search') !== null");
    browser.press("j").until("document.querySelector('.detail') !== null");
    assertEquals(
        true,
        browser.value(
            "[...document.querySelectorAll('figcaption')].every((c) => c.querySelector('.edit').href.endsWith("
                + "':' + c.querySelector('a').innerText.match(/line (\\d+)$/)[1]))"));
    pattern("vscode://file/{path}:{line}", "C:\\articles");
    open(page, "em-vs-tl.md");
    assertEquals(
        "vscode://file/C:/articles/em-vs-tl.md:3",
        browser.value("document.querySelector('a.no[data-line=\"3\"]').href"));
    pattern("", "");
  }

  @Test
  void noPatternBecomesALinkThatRunsAProgramOrLacksItsFolder() {
    open(page, "em-vs-tl.md");
    for (String bad :
        List.of(
            "javascript:alert({line})",
            " JAVASCRIPT:alert(1)//{line}",
            "java\tscript:alert({line})",
            "data:text/html,{line}",
            "vscode://file/{path}:{line}",
            "{line}",
            "/x/{line}")) {
      String directory = bad.startsWith("vscode") ? "" : "/articles";
      pattern(bad, directory);
      assertTrue(browser.text(".help").contains("No links"), bad);
      browser.hash("source/em-vs-tl.md").until("document.querySelector('.article') !== null");
      assertEquals(0, browser.count("a.no, a.edit"), bad);
    }
    pattern("", "");
  }
}

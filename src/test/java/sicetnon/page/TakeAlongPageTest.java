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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.conflict.Contradiction;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** What is taken along from the page: a row, or all that a filter shows. */
class TakeAlongPageTest {
  @TempDir static Path folder;
  private static Browser browser;
  private static Results seeds;
  private static Path output;

  @BeforeAll
  static void write() throws IOException {
    browser = Browser.start();
    seeds = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 2, path -> {});
    output = folder.resolve("output");
    Articles.write(seeds, output);
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  @BeforeEach
  void open(@TempDir Path downloads) {
    this.downloads = downloads;
    browser
        .downloadTo(downloads)
        .open(output.resolve("report.html").toUri() + "?" + downloads.getFileName() + "#questions");
  }

  private Path downloads;

  private Path downloaded(String name) {
    Path file = downloads.resolve(name);
    long end = System.nanoTime() + 20_000_000_000L;
    while (file.toFile().length() == 0 && System.nanoTime() < end) {
      browser.until("true");
    }
    assertTrue(Files.exists(file), name + " was not downloaded");
    return file;
  }

  @Test
  void aRowIsCopiedAsMarkdownWithAllItsQuotations() {
    browser.press("j").until("document.querySelector('.detail') !== null");
    browser.clipboard();
    browser
        .click("button.copy")
        .until("document.querySelector('.copying').innerText.includes('Copied')");
    String copied = browser.clipboard();
    Contradiction row = seeds.conflicts().contradictions().get(0);
    assertTrue(copied.startsWith("## " + row.item().question().question() + "\n\nhigh, "), copied);
    assertTrue(copied.contains("\n**product manager** (3 origins in 3 sources)\n"), copied);
    row.positions().stream()
        .flatMap(p -> p.claims().stream())
        .forEach(
            c ->
                assertTrue(
                    copied.contains("> \u201c" + c.evidence().quote() + "\u201d\n> \u2014 "),
                    copied));
    assertTrue(copied.contains("001\\_68ec1b2efe732430.txt:53"), copied);
    assertEquals(List.of(), browser.console());
  }

  @Test
  void whatAFilterShowsIsDownloadedAsATableAndAsMarkdown() throws IOException {
    browser.type("#search", "salary");
    browser.until("document.querySelectorAll('.entries li').length < 3");
    long shown = browser.count(".entries li");
    browser.click(".export .as-csv");
    Spreadsheet table = Spreadsheet.open(downloaded("disputed-questions.csv"));
    assertEquals(shown, table.rows().size());
    Spreadsheet report = Spreadsheet.open(output.resolve("contradictions.csv"));
    for (String column : table.columns()) {
      assertEquals(
          report.row(table.rows().get(0).get("id")).get(column),
          table.rows().get(0).get(column),
          column);
    }
    browser.click(".export .as-markdown");
    String markdown = Files.readString(downloaded("disputed-questions.md"));
    assertEquals(shown, markdown.lines().filter(l -> l.startsWith("## ")).count());
    assertTrue(markdown.startsWith("# Disputed questions\n\n## "));
    assertEquals(List.of(), browser.console());
  }

  @Test
  void nearMissesAreTakenAlongTheSameWay() throws IOException {
    browser.hash("near-misses").until("document.querySelector('.card') !== null");
    browser.click(".export .as-csv");
    Spreadsheet table = Spreadsheet.open(downloaded("near-misses.csv"));
    assertEquals(
        seeds.conflicts().nearMisses().stream().map(n -> n.id()).sorted().toList(),
        table.rows().stream().map(r -> r.get("id")).sorted().toList());
  }

  @Test
  void noCellOfATableIsAFormulaAndNoTextOfAnArticleIsMarkUp() throws IOException {
    Path dangerous = folder.resolve("dangerous");
    Articles.write(
        Articles.run(
            "=1+1.md",
            "# Nurse vs Midwife\n\nThe nurse sets the *budget*, \"all\" of <b>it</b>.\n",
            "b.md",
            "# Nurse vs Midwife\n\nThe midwife sets the budget.\n"),
        dangerous);
    browser.open(dangerous.resolve("report.html").toUri() + "#questions");
    browser.click(".export .as-csv");
    String csv = Files.readString(downloaded("disputed-questions.csv"));
    assertTrue(csv.contains(",'=1+1.md:3,"), csv);
    assertTrue(csv.startsWith("\uFEFFseverity,question,position_a,"), csv);
    assertTrue(csv.endsWith("\r\n"), csv);
    browser.click(".export .as-markdown");
    String markdown = Files.readString(downloaded("disputed-questions.md"));
    assertFalse(markdown.contains("<b>"), markdown);
  }
}

package sicetnon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sicetnon.Articles;
import sicetnon.claim.Claim;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.ingest.FolderReader;
import sicetnon.reconcile.Results;

/** The page on paper. */
class PrintPageTest {
  private static final int DPI = 192;

  /**
   * Sides of a square that fits into a dot and into no stroke of a letter, and of one around it.
   */
  private static final int SQUARE = 9;

  private static final int AROUND = 30;

  @TempDir static Path folder;
  private static Browser browser;
  private static Results seeds;
  private static Path page;

  @BeforeAll
  static void write() throws IOException {
    browser = Browser.start();
    seeds = Articles.pipeline().run(FolderReader.read(Path.of("seeds")), 2, path -> {});
    Articles.write(seeds, folder.resolve("seeds"));
    page = folder.resolve("seeds").resolve("report.html");
  }

  @AfterAll
  static void close() {
    if (browser != null) {
      browser.close();
    }
  }

  /** All words on paper, with one blank between two. */
  private static String printed() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(browser.print())) {
      return words(new PDFTextStripper().getText(pdf));
    }
  }

  /** Blanks and the hyphenation of lines do not count. */
  private static String words(String text) {
    return text.replaceAll("\\s+", "");
  }

  @Test
  void everyQuotationAndDecisionOfEveryRowIsOnPaper() throws IOException {
    browser.open(page.toUri() + "?print#overview");
    String paper = printed();
    for (Contradiction row : seeds.conflicts().contradictions()) {
      assertTrue(paper.contains(words(row.item().question().question())), row.id());
      for (Position position : row.positions()) {
        for (Claim claim : position.claims()) {
          assertTrue(paper.contains(words(claim.evidence().quote())), claim.evidence().quote());
        }
      }
    }
    int rows = seeds.conflicts().contradictions().size();
    assertEquals(rows, paper.split("Decisionatthelastrun:notdecided", -1).length - 1);
    assertTrue(paper.contains("0of" + rows + "reviewed"));
    // and the page is as it was
    browser.until("document.querySelector('header') !== null");
    assertEquals(0, browser.count(".detail"));
  }

  @Test
  void onlyTheQuestionsThatAFilterShowsArePrintedAndPaperSaysSo() throws IOException {
    browser.open(page.toUri() + "?some#questions");
    browser.type("#search", "roadmap created");
    browser.until("document.querySelectorAll('.entries li').length === 1");
    String paper = printed();
    assertTrue(paper.contains("Only1of14questions:textroadmapcreated."), paper);
  }

  @Test
  void theListOrArticleInSightIsPrintedWhole() throws IOException {
    browser.open(page.toUri() + "?near#near-misses");
    String paper = printed();
    seeds
        .conflicts()
        .nearMisses()
        .forEach(n -> assertTrue(paper.contains(words(n.a().evidence().quote())), n.id()));
    String path = seeds.sources().get(0).path();
    browser.open(page.toUri() + "?article#source/" + path);
    String article = printed();
    for (String line : seeds.texts().get(path).lines().toList()) {
      for (String word : line.split("\\W+")) {
        assertTrue(article.contains(word), word);
      }
    }
  }

  /** Squares of one dark colour, as no stroke of a letter is; one for each dot of a figure. */
  private static int dots(BufferedImage image) {
    int found = 0;
    boolean[][] seen = new boolean[image.getWidth()][image.getHeight()];
    for (int y = 0; y + SQUARE < image.getHeight(); y++) {
      for (int x = 0; x + SQUARE < image.getWidth(); x++) {
        if (!seen[x][y] && square(image, x, y)) {
          found++;
          for (int i = Math.max(0, x - AROUND); i < Math.min(image.getWidth(), x + AROUND); i++) {
            for (int j = y; j < Math.min(image.getHeight(), y + AROUND); j++) {
              seen[i][j] = true;
            }
          }
        }
      }
    }
    return found;
  }

  private static boolean square(BufferedImage image, int x, int y) {
    int colour = image.getRGB(x, y) & 0xFFFFFF;
    boolean dark = (colour >> 16) < 0xA0 && (colour >> 8 & 0xFF) < 0x60 && (colour & 0xFF) < 0x60;
    for (int i = 0; dark && i < SQUARE; i++) {
      for (int j = 0; j < SQUARE; j++) {
        if ((image.getRGB(x + i, y + j) & 0xFFFFFF) != colour) {
          return false;
        }
      }
    }
    return dark;
  }

  private static Path figures(int articles) throws IOException {
    String[] texts = new String[2 * articles];
    for (int i = 0; i < articles; i++) {
      texts[2 * i] = "a" + i + ".md";
      texts[2 * i + 1] =
          "# Lamplighter Pay "
              + i
              + "\n\nA lamplighter earns \u00A3"
              + (40 + i)
              + ",000 per year.\n";
    }
    Path output = folder.resolve("figures" + articles);
    Articles.write(Articles.run(texts), output);
    return output.resolve("report.html");
  }

  @Test
  void everyFigureKeepsItsDotWithoutBackgroundsAndWithoutHavingBeenOpened() throws IOException {
    browser.open(figures(34).toUri() + "#overview");
    assertEquals(false, browser.value("document.querySelector('.plot details').open"));
    int dots = 0;
    try (PDDocument pdf = Loader.loadPDF(browser.print())) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        dots += dots(renderer.renderImageWithDPI(i, DPI));
      }
    }
    assertEquals(34, dots);
  }

  @Test
  void theDarkSchemePrintsDarkOnWhite() throws IOException {
    browser.look(1400, 1000, true).open(page.toUri() + "?dark#overview");
    try (PDDocument pdf = Loader.loadPDF(browser.print())) {
      BufferedImage image = new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
      long white = 0;
      long dark = 0;
      for (int y = 0; y < image.getHeight(); y++) {
        for (int x = 0; x < image.getWidth(); x++) {
          int colour = image.getRGB(x, y) & 0xFFFFFF;
          white += colour == 0xFFFFFF ? 1 : 0;
          dark += (colour & 0xFF) < 0x50 && (colour >> 16) < 0x50 ? 1 : 0;
        }
      }
      assertTrue(white > 0.8 * image.getWidth() * image.getHeight(), "white " + white);
      assertTrue(dark > 1000, "dark " + dark);
    }
    browser.look(1400, 1000, false);
    assertEquals(List.of(), browser.console());
  }
}

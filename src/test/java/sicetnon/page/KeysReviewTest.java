package sicetnon.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import sicetnon.Spreadsheet;
import sicetnon.cli.Main;
import sicetnon.serve.ReviewServer;

/**
 * A whole report reviewed by nothing but keys, from the address that was printed to the last row.
 */
class KeysReviewTest {
  private static final String SAVED = "document.querySelector('.saving')?.innerText === 'Saved'";

  /** Decisions in the sheet, by the key that decides. */
  private static final Map<String, String> BY_KEY =
      new LinkedHashMap<>(
          Map.of("a", "a", "b", "b", "1", "real", "2", "not-real", "3", "explained"));

  @TempDir Path folder;

  private void run(Path output) {
    PrintStream none =
        new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    assertEquals(
        0,
        Main.run(new String[] {"run", articles().toString(), "-o", output.toString()}, none, none));
  }

  private Path articles() {
    return folder.resolve("articles");
  }

  /** The user's articles, to be corrected. */
  private void copySeeds() throws IOException {
    Files.createDirectory(articles());
    try (Stream<Path> seeds = Files.list(Path.of("seeds"))) {
      for (Path seed : seeds.toList()) {
        Files.write(articles().resolve(seed.getFileName()), Files.readAllBytes(seed));
      }
    }
  }

  private static Map<String, String> decisions(Path file) throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    Spreadsheet.open(file)
        .rows()
        .forEach(r -> found.put(r.get("id"), r.get("decision") + "/" + r.get("note")));
    return found;
  }

  @Test
  void everyRowAndNearMissIsDecidedByKeysAndStandsInTheSheetsAfterTheNextRun() throws IOException {
    Path output = folder.resolve("output");
    copySeeds();
    run(output);
    int rows = decisions(output.resolve("contradictions.csv")).size();
    int misses = decisions(output.resolve("near-misses.csv")).size();
    ReviewServer server = ReviewServer.start(output, 0, remark -> {});
    Map<String, String> wanted = new LinkedHashMap<>();
    Map<String, String> wantedMisses = new LinkedHashMap<>();
    try (Browser browser = Browser.start()) {
      browser.open(server.address()).until("document.querySelector('.start') !== null");
      browser.until("document.querySelector('footer') !== null");
      rows(browser, rows, wanted);
      // one with a note, and one step too many taken back
      browser.press("m").press("asked the editor").escape().until(SAVED);
      String last = String.valueOf(browser.value("location.hash.slice(1)"));
      wanted.computeIfPresent(last, (id, decision) -> decision + "asked the editor");
      browser.press("0").until(SAVED);
      browser
          .press("u")
          .until("document.querySelector('.saving').innerText === 'Undone and saved'");
      browser
          .press("n")
          .until("document.querySelector('.told').innerText === 'Nothing is left undecided.'");
      misses(browser, misses, wantedMisses);
      assertEquals(List.of(), browser.console());
    } finally {
      server.stop();
    }
    assertEquals(wanted, ordered(wanted, decisions(output.resolve("contradictions.csv"))));
    assertEquals(wantedMisses, ordered(wantedMisses, decisions(output.resolve("near-misses.csv"))));
    run(output);
    Map<String, String> after = decisions(output.resolve("contradictions.csv"));
    assertEquals(wanted, ordered(wanted, after));
    Set<String> corrected = correctTwo(output);
    run(output);
    for (String id : corrected) {
      assertEquals("done", corrections(output, id).get(0).get("state"));
      assertEquals(
          "resolved", Spreadsheet.open(output.resolve("contradictions.csv")).row(id).get("status"));
    }
  }

  private static List<Map<String, String>> corrections(Path output, String id) throws IOException {
    return Spreadsheet.open(output.resolve("corrections.csv")).rows().stream()
        .filter(r -> r.get("id").equals(id))
        .toList();
  }

  /**
   * Does what two decisions for a side ask, each for one passage; returns the ids of their rows.
   */
  private Set<String> correctTwo(Path output) throws IOException {
    Set<String> corrected = new TreeSet<>();
    for (Map<String, String> one : Spreadsheet.open(output.resolve("corrections.csv")).rows()) {
      Path article = articles().resolve(one.get("source"));
      String text = Files.readString(article);
      boolean alone = corrections(output, one.get("id")).size() == 1;
      if (alone && one.get("decision").equals("right") && text.contains(one.get("quote"))) {
        assertEquals("left", one.get("state"));
        Files.writeString(article, text.replace(one.get("quote"), "that is told elsewhere"));
        corrected.add(one.get("id"));
      }
      if (corrected.size() == 2) {
        return corrected;
      }
    }
    throw new AssertionError("too few rows of one passage: " + corrected);
  }

  /** From the overview: next, decide, next, until nothing is left. */
  private static void rows(Browser browser, int rows, Map<String, String> wanted) {
    List<String> keys = new ArrayList<>(List.of("a", "b", "1", "3", "2"));
    for (int i = 0; i < rows; i++) {
      browser.until("location.hash !== '' || document.querySelector('.start .go') !== null");
      browser.press("n");
      browser.until("document.querySelector('.review input:checked')?.value === ''");
      String key = keys.get(i % keys.size());
      wanted.put(String.valueOf(browser.value("location.hash.slice(1)")), BY_KEY.get(key) + "/");
      browser.press(key).until(SAVED);
    }
    assertEquals(rows, wanted.size());
  }

  /** To the list by the keys that every browser has, then the same. */
  private static void misses(Browser browser, int misses, Map<String, String> wanted) {
    for (int i = 0; i < 60 && !browser.text(":focus").startsWith("Near misses"); i++) {
      browser.press(Keys.TAB);
    }
    browser.press(Keys.ENTER).until("document.querySelector('.card') !== null");
    for (int i = 0; i < misses; i++) {
      browser
          .press("n")
          .until("document.querySelector('.selected .review input:checked')?.value === ''");
      String id = String.valueOf(browser.value("location.hash.slice(1)"));
      wanted.put(id, i == 0 ? "real/" : "not-real/");
      browser.press(i == 0 ? "1" : "2").until(SAVED);
    }
    assertEquals(misses, wanted.size());
  }

  /** The same entries in the order of others, without those that others lack. */
  private static Map<String, String> ordered(Map<String, String> by, Map<String, String> found) {
    Map<String, String> out = new LinkedHashMap<>();
    by.keySet().forEach(id -> out.put(id, found.getOrDefault(id, "not there")));
    return out;
  }
}

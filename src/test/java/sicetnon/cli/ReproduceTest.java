package sicetnon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static sicetnon.cli.Said.sicetnon;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceTest {
  private static final String NOISE = "It rained all day long, and the town slept.\n\n";
  @TempDir Path folder;
  private Path articles;
  private Path output;
  private Path made;

  @BeforeEach
  void articles() throws IOException {
    articles = Files.createDirectory(folder.resolve("texts"));
    output = folder.resolve("texts-output");
    made = folder.resolve("made");
    write(
        "one.md",
        "# Nurse vs Midwife\n\n" + NOISE + "## Money\n\nThe nurse sets the budget.\n\n" + NOISE);
    write("two.txt", NOISE + NOISE + "The midwife controls the budget. It is so.\n\n" + NOISE);
    write("three.txt", NOISE + "The nurse orders the linen.\n");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(articles.resolve(name), text);
  }

  private Said reproduce(String id, String... more) {
    return sicetnon(
        Stream.concat(
                Stream.of("explain", id, "-o", output.toString(), "--reproduce", made.toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String run() {
    Said said = sicetnon("run", articles.toString());
    assertEquals(0, said.code(), said.toString());
    return ids("contradictions.csv", "d").get(0);
  }

  /** The ids of a table, which begin with a letter. */
  private List<String> ids(String table, String letter) {
    try {
      return Pattern.compile("(?m)^\uFEFF?.*?\\b(" + letter + "[0-9a-f]{10})\\b")
          .matcher(Files.readString(output.resolve(table)))
          .results()
          .map((MatchResult r) -> r.group(1))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(made)) {
      return files
          .filter(Files::isRegularFile)
          .map(f -> made.relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void keepsOfARowWhatIsQuotedAndWhatItNeeds() throws IOException {
    String id = run();
    Said said = reproduce(id);
    assertEquals(0, said.code(), said.toString());
    assertEquals(List.of("README.md", "articles/one.md", "articles/two.txt"), files());
    assertEquals(
        "# Nurse vs Midwife\n\nThe nurse sets the budget.\n\n",
        Files.readString(made.resolve("articles/one.md")));
    assertEquals(
        "The midwife controls the budget. It is so.\n\n",
        Files.readString(made.resolve("articles/two.txt")));
    String readme = Files.readString(made.resolve("README.md"));
    assertTrue(readme.startsWith("# The row " + id + "\n\n**This folder contains text of"), readme);
    assertTrue(readme.contains("    sicetnon run articles -o report\n"), readme);
    assertTrue(readme.contains("> - nurse\n>   \"The nurse sets the budget\" (one.md:3)"), readme);
    assertTrue(said.out().contains("It contains text of the articles"), said.out());
    String again = sicetnon("run", made.resolve("articles").toString()).out();
    assertTrue(again.contains("Contradictions 1 (1 high)"), again);
    assertTrue(again.contains("sicetnon explain " + id), again);
  }

  @Test
  void keepsAnArticleThatShowsTheRole() throws IOException {
    // "prompters" are a role by the title of another article only
    write("one.md", NOISE + "Prompters set the budget.\n");
    write("three.txt", "Prompter vs Midwife\n\n" + NOISE);
    Said said = reproduce(run());
    assertEquals(0, said.code(), said.toString());
    assertEquals("Prompter vs Midwife\n\n", Files.readString(made.resolve("articles/three.txt")));
    String readme = Files.readString(made.resolve("README.md"));
    assertTrue(readme.contains("No quotation is from three.txt."), readme);
  }

  @Test
  void reproducesClaimsAndSaysWhatItCannot() throws IOException {
    run();
    String claim = ids("claims.csv", "c").get(0);
    assertEquals(0, reproduce(claim).code());
    assertEquals(2, files().size(), files().toString());
    Said there = reproduce(claim);
    assertEquals(
        "sicetnon: "
            + made
            + ": is there already and is left as it is; name another folder behind --reproduce\n",
        there.err());
    assertEquals(2, there.code());
    made = folder.resolve("other");
    Said question = reproduce(ids("items.csv", "i").get(0));
    assertTrue(question.err().contains("is no row, near miss or claim"), question.err());
    assertEquals(2, question.code());
    write("one.md", NOISE);
    Said lost = reproduce(claim);
    assertTrue(lost.err().contains("does not show it. Either the articles are others"), lost.err());
    assertEquals(2, lost.code());
    assertTrue(Files.notExists(made));
  }

  @Test
  void cutsPagesAndTakesTablesWhole() throws IOException {
    Files.delete(articles.resolve("one.md"));
    Files.delete(articles.resolve("two.txt"));
    Files.write(
        articles.resolve("one.html"),
        ("<html><head><meta charset='iso-8859-1'></head><body>\n<h1>Nurse vs Midwife</h1>\n"
                + "<p>It rains.</p>\n<p>The nurse sets the caf\u00E9's budget.</p>\n<p>It snows.\n")
            .getBytes(StandardCharsets.ISO_8859_1));
    String table =
        "title,text\nMoney,The midwife controls the caf\u00E9's budget.\nRain,It rains.\n";
    write("two.csv", table);
    Said said = reproduce(run());
    assertEquals(0, said.code(), said.toString());
    String page = Files.readString(made.resolve("articles/one.html"));
    assertTrue(page.contains("<p>The nurse sets the caf\u00E9's budget.</p>"), page);
    assertTrue(!page.contains("rains") && !page.contains("snows"), page);
    assertEquals(table, Files.readString(made.resolve("articles/two.csv")));
  }

  @Test
  void takesThePackAlong() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("mine"));
    Files.writeString(
        pack.resolve("stage.yaml"),
        "source: the house\nroles:\n  - id: fly-gang\n    aliases: [fly gang]\n");
    write("one.md", "# Fly gang vs midwife\n\nThe fly gang sets the budget.\n");
    Said ran = sicetnon("run", articles.toString(), "--pack", pack.toString());
    assertEquals(0, ran.code(), ran.toString());
    Said said = reproduce(ids("contradictions.csv", "d").get(0), "--pack", pack.toString());
    assertEquals(0, said.code(), said.toString());
    assertTrue(files().contains("pack/stage.yaml"), files().toString());
    String readme = Files.readString(made.resolve("README.md"));
    assertTrue(readme.contains("    sicetnon run articles -o report --pack pack\n"), readme);
  }
}

package sicetnon.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import sicetnon.Articles;
import sicetnon.Spreadsheet;

/**
 * Any history of twenty runs, between which articles are added, changed, renamed and deleted, sides
 * change places, and reviewers decide and save in any of the usual ways: each decision stands on
 * its question, and one for a side on its answer.
 */
class ReviewHistoryTest {
  private static final int RUNS = 20;
  private static final List<String> ROLES = List.of("nurse", "midwife", "surgeon");
  private static final List<String> THINGS =
      List.of("budget", "menu", "schedule", "handbook", "archive", "roster");
  private static final List<String> DECISIONS =
      List.of("", "real", "not-real", "explained", "later", "a", "b", "words");

  /** Writes the sheet as some spreadsheet does. */
  private record Save(CSVFormat format, Charset charset, UnaryOperator<String> spoil) {}

  private static final List<Save> SAVES =
      List.of(
          new Save(CSVFormat.RFC4180, StandardCharsets.UTF_8, t -> "\uFEFF" + t),
          new Save(semicolons(), Charset.forName("windows-1252"), t -> t),
          new Save(CSVFormat.TDF, StandardCharsets.UTF_16LE, t -> "\uFEFF" + t),
          new Save(semicolons(), StandardCharsets.UTF_16BE, t -> "\uFEFF" + t),
          new Save(CSVFormat.RFC4180, StandardCharsets.UTF_8, t -> t.replace("\r\n", "\n")));

  private static CSVFormat semicolons() {
    return CSVFormat.RFC4180.builder().setDelimiter(';').get();
  }

  /** What a reviewer has decided on a question: an answer is a role, in any letter or words. */
  private record Expected(String decision, String answer, String note) {}

  private final Map<String, String> articles = new TreeMap<>();
  private final Map<String, Expected> expected = new TreeMap<>();
  private Random random;
  private Path output;
  private int names;

  @Property(tries = 8)
  void noDecisionAndNoSideIsLost(@ForAll @IntRange(min = 0) int seed) throws IOException {
    random = new Random(seed);
    articles.clear();
    expected.clear();
    output = Files.createTempDirectory("history");
    try {
      for (int i = 0; i < 4; i++) {
        add();
      }
      for (int run = 0; run < RUNS; run++) {
        Articles.write(Articles.run(pathsAndTexts()), output);
        check();
        review();
        edit();
      }
    } finally {
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String[] pathsAndTexts() {
    return articles.entrySet().stream()
        .flatMap(a -> Stream.of(a.getKey(), a.getValue()))
        .toArray(String[]::new);
  }

  private void add() {
    StringBuilder text = new StringBuilder("Nurse, Midwife and Surgeon: The Difference\n\n");
    for (String thing : THINGS) {
      if (random.nextInt(3) > 0) {
        text.append("The ").append(any(ROLES)).append(" sets the ").append(thing).append(".\n\n");
      }
    }
    articles.put(any(List.of("a", "m", "z")) + names++ + ".txt", text.toString());
  }

  /** One or two of the things that happen to a folder. */
  private void edit() {
    for (int i = 0; i <= random.nextInt(2); i++) {
      List<String> paths = new ArrayList<>(articles.keySet());
      String path = any(paths);
      switch (random.nextInt(5)) {
        case 0 -> {
          if (paths.size() > 2) {
            articles.remove(path);
          }
        }
        case 1 -> articles.put("moved/" + names++ + ".txt", articles.remove(path));
        case 2 ->
            articles.put(
                path, articles.get(path).replace(any(ROLES) + " sets", any(ROLES) + " sets"));
        case 3 -> articles.put(path, articles.get(path) + "Hello.\n\n");
        default -> add();
      }
    }
  }

  private Spreadsheet sheet() throws IOException {
    Path report = output.resolve("contradictions.csv");
    // whatever dialect the report keeps, it is read as the program reads it
    Sheet sheet;
    try {
      sheet = Sheet.read(Files.readAllBytes(report), new RowIdentity(Map.of()), Dialect.USUAL);
    } catch (Sheet.Unreadable e) {
      throw new AssertionError(e);
    }
    List<Map<String, String>> rows =
        sheet.rows().stream().map(l -> (Map<String, String>) new TreeMap<>(l.cells())).toList();
    return Spreadsheet.of(sheet.columns(), rows);
  }

  private void review() throws IOException {
    Spreadsheet sheet = sheet();
    for (Map<String, String> row : sheet.rows()) {
      if (random.nextInt(3) == 0 && !row.get("status").equals("resolved")) {
        String decision = any(DECISIONS);
        String answer = "";
        if (decision.equals("words")) {
          answer = any(List.of(row.get("position_a"), row.get("position_b")));
          decision = answer;
        } else if (decision.length() == 1) {
          answer = row.get("position_" + decision);
        }
        row.put("decision", decision);
        String note = "note " + names++ + ", “na\u00EFve”; |";
        row.put("note", note);
        expected.put(
            row.get("subject"), new Expected(answer.isEmpty() ? decision : "", answer, note));
      }
    }
    if (random.nextBoolean()) {
      Collections.shuffle(sheet.rows(), random);
    }
    Save save = any(SAVES);
    sheet.save(output.resolve("contradictions.csv"), save.format(), save.charset(), save.spoil());
  }

  private void check() throws IOException {
    for (Map<String, String> row : sheet().rows()) {
      Expected wanted = expected.get(row.get("subject"));
      if (wanted == null) {
        assertEquals("", row.get("decision") + row.get("note"), row.toString());
        continue;
      }
      assertEquals(wanted.note(), row.get("note"), row.toString());
      String decision = row.get("decision");
      if (wanted.answer().isEmpty()) {
        assertEquals(wanted.decision(), decision, row.toString());
      } else {
        String side = decision.length() == 1 ? row.get("position_" + decision) : decision;
        assertEquals(wanted.answer(), side, row.toString());
        boolean told =
            wanted.answer().equals(row.get("position_a"))
                || wanted.answer().equals(row.get("position_b"));
        assertEquals(told, decision.length() == 1, row.toString());
      }
    }
    Map<String, Review> reviews = Previous.read(output).reviews();
    long kept = reviews.values().stream().filter(r -> !r.note().isEmpty()).count();
    assertEquals(expected.size(), kept, "notes that are kept");
  }
}

package sicetnon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sicetnon.Articles;
import sicetnon.Spreadsheet;
import sicetnon.reconcile.Results;

/**
 * Any history of twelve runs, between which articles are added, changed, renamed and deleted and
 * readings come, go and are worded otherwise: each decision stands on its row whenever that is
 * there, whoever finds it.
 */
class ReadingHistoryTest {
  private static final int RUNS = 12;
  private static final List<String> THINGS = List.of("tea", "soup", "bread", "fish", "cake");
  private static final List<String> READERS = List.of("model-a", "model-b", "by hand");

  /** What was decided on a thing. */
  private record Expected(String decision, String note) {}

  private final Map<String, String> articles = new TreeMap<>();
  private final Map<String, Expected> expected = new TreeMap<>();

  /** Of each reader the things of which it speaks, and how often it has worded them anew. */
  private final Map<String, Map<String, Integer>> readings = new TreeMap<>();

  private Random random;
  private Path output;
  private int names;

  /** An article that was deleted and may come back. */
  private String away = "";

  @Property(tries = 6)
  void noDecisionIsLost(@ForAll @IntRange(min = 0) int seed) throws IOException {
    random = new Random(seed);
    articles.clear();
    expected.clear();
    readings.clear();
    names = 0;
    away = "";
    READERS.forEach(r -> readings.put(r, new TreeMap<>()));
    output = Files.createTempDirectory("readings");
    try {
      add();
      add();
      for (int run = 0; run < RUNS; run++) {
        Articles.write(results(), output);
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

  /** An article that serves some things and one that serves the others never. */
  private void add() {
    String yes = "Ward " + names + "\n\n";
    String no = "House " + names + "\n\n";
    for (String thing : THINGS) {
      yes += sentence(thing, true, names);
      no += sentence(thing, false, names);
    }
    if (names == 0) {
      articles.put("yes.txt", yes);
      articles.put("no.txt", no);
    } else {
      articles.put(
          "more-" + names + ".txt", "Garden " + names + "\n\nThe nurse waters the garden.");
    }
    names++;
  }

  private static String sentence(String thing, boolean served, int version) {
    return served
        ? "The " + thing + " is always served at the long table of ward number " + version + ". "
        : "The " + thing + " is not served at any table of this old house. ";
  }

  private Results results() {
    List<String> all = new ArrayList<>();
    articles.forEach((path, text) -> all.addAll(List.of(path, text)));
    return Articles.run(all.toArray(new String[0])).joined(readings());
  }

  private List<Reading> readings() {
    List<Reading> out = new ArrayList<>();
    readings.forEach(
        (reader, things) -> {
          List<Entry> entries = new ArrayList<>();
          things.forEach((thing, wording) -> entries.add(entry(thing, wording)));
          if (!entries.isEmpty()) {
            out.add(ReadingRowsTest.reading(reader, entries.toArray(new Entry[0])));
          }
        });
    return out;
  }

  /** The entry in one of its wordings: other questions, other ends of the passages. */
  private Entry entry(String thing, int wording) {
    String yes = path("yes.txt");
    String no = path("no.txt");
    return ReadingRowsTest.entry(
        wording % 2 == 0 ? "Is there " + thing + "?" : "Do they serve the " + thing + "?",
        yes,
        "The "
            + thing
            + " is always served at the long table"
            + (wording % 3 == 0 ? " of ward" : ""),
        no,
        "The "
            + thing
            + " is not served at any table"
            + (wording % 3 == 1 ? " of this old house" : ""));
  }

  private Map<String, Map<String, String>> rows() throws IOException {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    for (Map<String, String> row : Spreadsheet.open(output.resolve("contradictions.csv")).rows()) {
      THINGS.stream()
          .filter(t -> row.get("question").contains(t))
          .filter(t -> !row.get("status").equals("resolved"))
          .forEach(t -> assertEquals(null, rows.put(t, row), t + " has two rows"));
    }
    return rows;
  }

  private void check() throws IOException {
    Map<String, Map<String, String>> rows = rows();
    for (String thing : THINGS) {
      boolean read = readings.values().stream().anyMatch(r -> r.containsKey(thing));
      boolean there = away.isEmpty();
      assertEquals(read && there, rows.containsKey(thing), thing);
      Expected was = expected.get(thing);
      if (was != null && rows.containsKey(thing)) {
        assertEquals(was.decision(), rows.get(thing).get("decision"), thing);
        assertEquals(was.note(), rows.get(thing).get("note"), thing);
      }
    }
    String memory = Files.readString(output.resolve("reviews.json"));
    expected.values().forEach(e -> assertTrue(memory.contains(e.note()), e + " is forgotten"));
  }

  private void review() throws IOException {
    Path report = output.resolve("contradictions.csv");
    Spreadsheet sheet = Spreadsheet.open(report);
    for (Map.Entry<String, Map<String, String>> row : rows().entrySet()) {
      if (random.nextInt(3) == 0) {
        String decision = List.of("real", "explained", "later").get(random.nextInt(3));
        String note = "note " + random.nextInt(1_000_000) + " on " + row.getKey();
        sheet.review(row.getValue().get("id"), decision, note);
        expected.put(row.getKey(), new Expected(decision, note));
      }
    }
    sheet.save(report);
  }

  private void edit() {
    Map<String, Integer> reader = readings.get(READERS.get(random.nextInt(READERS.size())));
    for (String thing : THINGS) {
      switch (random.nextInt(4)) {
        case 0 -> reader.remove(thing);
        case 1 -> reader.merge(thing, 1, Integer::sum);
        default -> {
          // stays as it is
        }
      }
    }
    switch (random.nextInt(6)) {
      case 0 -> add();
      case 1 ->
          articles.replaceAll(
              (path, text) ->
                  text.replaceAll("ward number \\d+", "ward number " + random.nextInt(90)));
      case 2 -> rename(random.nextBoolean() ? "yes.txt" : "no.txt");
      case 3 -> articles.keySet().removeIf(p -> p.startsWith("more"));
      case 4 -> deleteOrRestore();
      default -> {
        // stays as it is
      }
    }
  }

  private void deleteOrRestore() {
    if (away.isEmpty()) {
      away = articles.remove(path("no.txt"));
    } else {
      articles.put("back-no.txt", away);
      away = "";
    }
  }

  private void rename(String ending) {
    String old = path(ending);
    if (!old.isEmpty()) {
      articles.put("r" + old, articles.remove(old));
    }
  }

  private String path(String ending) {
    return articles.keySet().stream().filter(p -> p.endsWith(ending)).findFirst().orElse("");
  }
}

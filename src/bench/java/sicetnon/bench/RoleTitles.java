package sicetnon.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import sicetnon.pack.PackReader;
import sicetnon.pipeline.Pipeline;
import sicetnon.text.Lexicon;
import sicetnon.text.WordNetLexicon;

/**
 * How many names of jobs are taken for roles, and how many common nouns are by mistake: O*NET's
 * alternate titles, the tenth by hash from which nothing was learnt, and the commonest nouns of a
 * treebank that a dictionary knows for no person, each in three sentences, each sentence an article
 * of its own.
 *
 * <p>{@code java -cp target/bench/classes:target/sicetnon.jar sicetnon.bench.RoleTitles ONET TREEBANK}
 * after {@code mvn -P bench package}: the folders with {@code alternate-titles.txt} and {@code ewt-train.conllu.gz}. With
 * a third argument, that file gets what was missed or taken wrongly.
 */
final class RoleTitles {
  private static final List<String> FRAMES =
      List.of(
          "The %s checks the records.",
          "Every Monday %2$s %1$s plans the work and reports to the director.",
          "The records are checked by the %s.");
  private static final int NOUNS = 500;
  private static final int TENTHS = 10;
  private static final String BEHIND = " ?\\(.*|,.*|/.*";

  private RoleTitles() {}

  public static void main(String[] args) throws Exception {
    Pipeline pipeline = new Pipeline(PackReader.bundled());
    StringBuilder wrong = new StringBuilder();
    print("titles", titles(Path.of(args[0], "alternate-titles.txt")), pipeline, wrong, true);
    print("nouns", nouns(Path.of(args[1], "ewt-train.conllu.gz")), pipeline, wrong, false);
    if (args.length > 2) {
      Files.writeString(Path.of(args[2]), wrong);
    }
  }

  private static void print(
      String what, List<String> names, Pipeline pipeline, StringBuilder wrong, boolean wanted) {
    System.out.printf(Locale.ROOT, "%-10s %6d%n", what, names.size());
    int all = 0;
    for (int frame = 0; frame < FRAMES.size(); frame++) {
      int found = 0;
      for (String name : names) {
        boolean role = isRole(name, frame, pipeline);
        found += role ? 1 : 0;
        if (role != wanted) {
          wrong.append(frame).append('\t').append(name).append('\n');
        }
      }
      all += found;
      System.out.printf(
          Locale.ROOT, "  %-60s %.3f%n", FRAMES.get(frame), (double) found / names.size());
    }
    System.out.printf(
        Locale.ROOT, "  %-60s %.3f%n", "all", (double) all / names.size() / FRAMES.size());
  }

  /** Whether the name, or what it ends in, is a role of the sentence. */
  private static boolean isRole(String name, int frame, Pipeline pipeline) {
    String article = name.matches("(?i)[aeiou].*") ? "an" : "a";
    String sentence = String.format(Locale.ROOT, FRAMES.get(frame), name, article);
    String key = folded(name);
    return pipeline.roles("a.txt", sentence + "\n").stream().anyMatch(r -> key.equals(folded(r)));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }

  /** The tenth that was left out when heads of titles were counted, as they stand in a sentence. */
  private static List<String> titles(Path file) throws IOException {
    TreeSet<String> titles = new TreeSet<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      String title = line.split("\t")[1];
      CRC32 hash = new CRC32();
      hash.update(title.getBytes(StandardCharsets.UTF_8));
      String bare = title.replaceFirst(BEHIND, "").strip();
      if (hash.getValue() % TENTHS == 0 && bare.matches("[\\p{L}][\\p{L} -]+")) {
        titles.add(lower(bare));
      }
    }
    return List.copyOf(titles);
  }

  /** Without capitals, but for letters that stand for words. */
  private static String lower(String title) {
    List<String> words = new ArrayList<>();
    for (String word : title.split(" ")) {
      words.add(word.matches("\\p{Lu}{2,}") ? word : word.toLowerCase(Locale.ROOT));
    }
    return String.join(" ", words);
  }

  private static List<String> nouns(Path file) throws IOException {
    Lexicon lexicon = WordNetLexicon.load();
    Map<String, Integer> counts = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t");
        if (cells.length > 3 && cells[3].equals("NOUN") && cells[2].matches("\\p{Ll}{3,}")) {
          counts.merge(cells[2], 1, Integer::sum);
        }
      }
    }
    Map<String, Integer> order = new HashMap<>(counts);
    return counts.keySet().stream()
        .filter(n -> !lexicon.isPerson(n) && !lexicon.isOccupation(n))
        .sorted((a, b) -> order.get(b) - order.get(a))
        .limit(NOUNS)
        .toList();
  }
}

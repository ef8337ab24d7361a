package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Articles in any number, the same ones each time: sentences of the project's own golden folders
 * recombined below one of their titles, in paragraphs of five.
 */
final class Pages {
  private static final long SEED = 1121;
  private static final int PARAGRAPH = 5;
  private static final int A_FOLDER = 1000;

  private final List<String> sentences = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();

  Pages() throws IOException {
    for (Path file : golden()) {
      for (String line : Files.readAllLines(file)) {
        for (String sentence : line.strip().split("(?<=[.?!]) ")) {
          if (sentence.matches("\\p{Lu}[^|<>]*[.]")) {
            sentences.add(sentence);
          } else if (sentence.matches("(?i)[^|<>]* vs\\.? [^|<>]*")) {
            titles.add(sentence.replaceFirst("^#+ ", ""));
          }
        }
      }
    }
  }

  private static List<Path> golden() throws IOException {
    try (Stream<Path> tree = Files.walk(Path.of("src/test/resources/golden"))) {
      return tree.filter(f -> f.getParent().endsWith("docs"))
          .filter(f -> f.toString().matches(".*\\.(?:md|txt)"))
          .sorted()
          .toList();
    }
  }

  /** Writes the articles from one number up to another, which fewer articles begin with as well. */
  void write(Path folder, int from, int to, int length) throws IOException {
    for (int i = from; i < to; i++) {
      Path part = folder.resolve(String.format(Locale.ROOT, "%03d", i / A_FOLDER));
      Files.createDirectories(part);
      Files.writeString(
          part.resolve(String.format(Locale.ROOT, "%03d.txt", i % A_FOLDER)), page(i, length));
    }
  }

  private String page(int number, int length) {
    SplittableRandom random = new SplittableRandom(SEED + number);
    StringBuilder out = new StringBuilder(titles.get(random.nextInt(titles.size())) + "\n");
    for (int i = 0; i < length; i++) {
      out.append(i % PARAGRAPH == 0 ? "\n\n" : " ");
      out.append(sentences.get(random.nextInt(sentences.size())));
    }
    return out.append('\n').toString();
  }

  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}

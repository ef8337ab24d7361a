package sicetnon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the rivals are given of a folder of articles: the very text that the program reads. */
final class Lines {
  private Lines() {}

  /** The lines that hold something, by article and place, without the marks of headings and lists. */
  static List<String> of(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> tree = Files.walk(folder)) {
      files = tree.filter(Files::isRegularFile).sorted().toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      for (String line : Files.readAllLines(file)) {
        String bare = line.replaceFirst("^(?:#+|-) ", "").strip();
        if (!bare.isEmpty()) {
          lines.add(bare);
        }
      }
    }
    return lines;
  }
}

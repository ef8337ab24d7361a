package sicetnon.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What tests of the readers of marked-up text look at: blocks in words, chars at their places. */
final class Shown {
  private Shown() {}

  static Source read(String path, String text) {
    return new SourceReader(new Boilerplate(List.of(), List.of(), Set.of())).read(path, text);
  }

  /** A line for each block: kind, level, heads, text. */
  static String blocks(Source source) {
    return source.blocks().stream()
        .map(b -> b.kind() + " " + b.level() + " " + b.column() + "|" + b.row() + "| " + b.text())
        .collect(Collectors.joining("\n"));
  }

  /** Fails where a block has a char that does not stand at its place in the file. */
  static void inPlace(Source source) {
    String plain = source.text().plain();
    for (Block block : source.blocks()) {
      for (int i = 0; i < block.text().length(); i++) {
        char there = plain.charAt(block.map().get(i));
        char here = block.text().charAt(i);
        assertEquals(true, here == there || here == ' ', plain);
      }
    }
  }
}

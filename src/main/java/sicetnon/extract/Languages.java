package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.text.LanguageRecognizer;

/** Leaves out what is not in English: a whole article, or single passages of one. */
final class Languages {
  private final LanguageRecognizer recognizer;

  Languages(LanguageRecognizer recognizer) {
    this.recognizer = recognizer;
  }

  /** A source without its foreign passages, and which they were, in words; empty for none. */
  record English(Source source, String left) {}

  English of(Source source) {
    String whole =
        source.blocks().stream()
            .filter(Block::readable)
            .map(Block::text)
            .collect(Collectors.joining("\n"));
    String all = recognizer.foreign(whole);
    if (!all.isEmpty()) {
      List<Block> none = source.blocks().stream().map(b -> b.leftOut(Block.NOT_ENGLISH)).toList();
      return new English(source.with(none), "not in English (" + all + "); only English is read");
    }
    List<Block> blocks = new ArrayList<>();
    TreeSet<String> names = new TreeSet<>();
    int passages = 0;
    for (Block block : source.blocks()) {
      String language = block.readable() ? recognizer.foreign(block.text()) : "";
      if (!language.isEmpty()) {
        passages++;
        names.add(language);
      }
      blocks.add(language.isEmpty() ? block : block.leftOut(Block.NOT_ENGLISH));
    }
    if (names.isEmpty()) {
      return new English(source, "");
    }
    String which = String.join(", ", names);
    String count = passages == 1 ? "1 passage is" : passages + " passages are";
    return new English(source.with(blocks), count + " not in English (" + which + ") and left out");
  }
}

package sicetnon.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;

/**
 * Keeps what goes wrong in one passage from costing the article. A defect of the program, or a
 * nesting that overflows the stack, is told with its place; the others are read.
 */
public final class Failures {
  /** Chars of a passage that are quoted. */
  private static final int QUOTED = 120;

  private final Source source;
  private final List<Failure> all = new ArrayList<>();

  public Failures(Source source) {
    this.source = source;
  }

  /** In file order. */
  public List<Failure> all() {
    return all;
  }

  public void add(int offset, String reason) {
    all.add(new Failure(source.text().line(offset), reason));
  }

  /** What the work gives, or the other value when it fails. */
  public <T> T attempt(Sentence sentence, Supplier<T> work, T otherwise) {
    return attempt(sentence.block(), sentence.start(), sentence.text(), work, otherwise);
  }

  public <T> T attempt(Block block, Supplier<T> work, T otherwise) {
    return attempt(block, 0, block.text(), work, otherwise);
  }

  private <T> T attempt(Block block, int start, String text, Supplier<T> work, T otherwise) {
    try {
      return work.get();
    } catch (RuntimeException | StackOverflowError e) {
      String quote = text.length() > QUOTED ? text.substring(0, QUOTED) + "..." : text;
      add(
          block.span(start, block.text().length()).start(),
          "cannot be analysed (" + e + ") and is left out; please report it: \"" + quote + "\"");
      return otherwise;
    }
  }
}

package sicetnon.ingest;

import java.util.Comparator;
import java.util.List;

/**
 * The words of a source's passages as a person reads them: those of its blocks, with the file's own
 * dashes and quotation marks, without the mark-up, the addresses and the line ends that stand
 * between them there.
 */
public final class Wording {
  private final DecodedText text;
  private final List<Block> blocks;
  private final int[] starts;

  public Wording(Source source) {
    this.text = source.text();
    this.blocks =
        source.blocks().stream()
            .filter(b -> !b.text().isEmpty())
            .sorted(Comparator.comparingInt((Block b) -> b.map().get(0)))
            .toList();
    this.starts = blocks.stream().mapToInt(b -> b.map().get(0)).toArray();
  }

  /** The words of a passage; those of two blocks with a blank between. */
  public String of(Span passage) {
    StringBuilder out = new StringBuilder();
    for (int i = first(passage.start()); i < blocks.size() && starts[i] < passage.end(); i++) {
      int before = out.length();
      add(blocks.get(i), passage, out);
      if (before > 0 && out.length() > before) {
        out.insert(before, ' ');
      }
    }
    return out.toString().strip();
  }

  /** The last block that begins before an offset, else the first. */
  private int first(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  private void add(Block block, Span passage, StringBuilder out) {
    String words = block.text();
    for (int i = 0; i < words.length(); i++) {
      int at = block.map().get(i);
      if (at >= passage.start() && at < passage.end()) {
        out.append(letter(words.charAt(i), at));
      }
    }
  }

  /** A letter as it is read, whatever its shape in the file; other characters as they are there. */
  private String letter(char read, int at) {
    boolean same =
        read != ' ' && !Character.isLetterOrDigit(read) && text.plain().charAt(at) == read;
    return same ? text.slice(new Span(at, at + 1)) : String.valueOf(read);
  }
}

package sicetnon.ingest;

import java.util.List;

/**
 * One article.
 *
 * @param path relative to the input folder, with forward slashes
 * @param text the file as decoded
 * @param title from front matter or the first heading, or empty
 * @param publisher site, publisher or author where the text names one, or empty
 * @param date as the text gives it, ISO where it could be read, or empty
 * @param blocks in file order
 * @param excess what is beyond the bounds of an article, in file order
 */
public record Source(
    String path,
    DecodedText text,
    String title,
    String publisher,
    String date,
    List<Block> blocks,
    List<Excess> excess) {

  public Source {
    blocks = List.copyOf(blocks);
    excess = List.copyOf(excess);
  }

  /** The same article with other blocks. */
  public Source with(List<Block> others) {
    return new Source(path, text, title, publisher, date, others, excess);
  }

  /** The same article with other passages beyond the bounds. */
  public Source beyond(List<Excess> others) {
    return new Source(path, text, title, publisher, date, blocks, others);
  }
}

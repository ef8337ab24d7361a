package sicetnon.ingest;

/** The heading of a term or a titled box: it stands over what is set in further than itself. */
final class Hanging {
  private static final int LEVEL = 6;

  private static final int NONE = -1;

  private final BlockList blocks;
  private int indent = NONE;

  Hanging(BlockList blocks) {
    this.blocks = blocks;
  }

  /** Adds a heading that is set in by so much. */
  void open(MappedText text, int at) {
    if (!text.isBlank()) {
      blocks.heading(LEVEL, text);
      indent = at;
    }
  }

  /** Adds a heading that stands over all up to the next heading. */
  void open(MappedText text) {
    open(text, NONE);
  }

  /** What follows is set in by so much. */
  void close(int at) {
    if (at <= indent) {
      blocks.endSection(LEVEL);
      indent = NONE;
    }
  }
}

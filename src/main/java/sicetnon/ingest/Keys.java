package sicetnon.ingest;

import java.util.List;

/**
 * Keys and values that people keep text in, read from YAML, TOML or JSON: a tree whose leaves know
 * where they stand in the file.
 */
sealed interface Keys {
  /** A value, with the place of its words: without quotation marks, and without a block's sign. */
  record Scalar(Span span) implements Keys {}

  /** Values in order. */
  record Sequence(List<Keys> items) implements Keys {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys with their values, in the order of the file. */
  record Mapping(List<Entry> entries) implements Keys {
    public Mapping {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A key with its value.
   *
   * @param key where it stands
   * @param name the key's words in lower case
   */
  record Entry(Span key, String name, Keys value) {}
}

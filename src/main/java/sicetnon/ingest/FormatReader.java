package sicetnon.ingest;

import java.util.Map;

/** Reads the structure of a text in one format. */
interface FormatReader {
  /** Adds the blocks, in the order of the text. */
  void read();

  /**
   * What the text's head says of the whole: title, author, date, publisher, those that it has;
   * known when it has been read.
   */
  default Map<String, String> values() {
    return Map.of();
  }
}

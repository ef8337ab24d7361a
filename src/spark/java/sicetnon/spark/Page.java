package sicetnon.spark;

import sicetnon.ingest.FolderReader;
import sicetnon.ingest.Format;

/**
 * An article on its way to whoever reads it: a {@link FolderReader.Content} with its text.
 *
 * @param path as the reports print it
 * @param format null when its name or its content tells
 * @param text as decoded, or as drawn out of the file
 * @param drawn whether it is not the file's own text
 */
record Page(String path, Format format, String text, boolean drawn) {
  static Page of(FolderReader.Content content) {
    return new Page(content.path(), content.format(), content.text(), content.drawn());
  }

  FolderReader.Content content() {
    return new FolderReader.Content(path, format, text, drawn);
  }
}

package sicetnon.ingest;

import java.util.List;

/**
 * What one file holds.
 *
 * @param contents its article, or its articles where it holds several
 * @param reports on the file, or on each of its articles
 * @param read checksum of the bytes to which all of this is due, or why there are none; empty where
 *     something else is to blame, which may pass
 */
record Opened(List<FolderReader.Content> contents, List<FileReport> reports, String read) {

  /** A file without an article. */
  static Opened without(FileReport report) {
    return new Opened(List.of(), List.of(report), "");
  }

  static Opened one(FolderReader.Content content, FileReport report) {
    return new Opened(List.of(content), List.of(report), "");
  }

  /** The same due to this. */
  Opened of(String what) {
    return new Opened(contents, reports, what);
  }
}

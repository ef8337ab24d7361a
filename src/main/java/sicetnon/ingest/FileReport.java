package sicetnon.ingest;

/**
 * What became of one file.
 *
 * @param path relative to the input folder, with forward slashes
 * @param status read, skipped (by design) or failed (needs a person)
 * @param line the offending line, or 0
 * @param reason empty when read as a whole in UTF-8; else what is so and what to do
 * @param format its name for people; empty when it was not opened
 * @param encoding of a text; else empty
 */
public record FileReport(
    String path, Status status, int line, String reason, String format, String encoding) {

  /** Outcome of one file. */
  public enum Status {
    READ,
    SKIPPED,
    FAILED
  }

  /** A file that was read as a whole. */
  public static FileReport read(String path) {
    return new FileReport(path, Status.READ, 0, "", "", "");
  }

  static FileReport skipped(String path, String reason) {
    return new FileReport(path, Status.SKIPPED, 0, reason, "", "");
  }

  static FileReport failed(String path, int line, String reason) {
    return new FileReport(path, Status.FAILED, line, reason, "", "");
  }

  /** The same file with a word on what was left out of it, or as it is when there is none. */
  public FileReport noted(String what, boolean whole) {
    return what.isEmpty() || status != Status.READ
        ? this
        : new FileReport(
            path,
            whole ? Status.SKIPPED : Status.READ,
            0,
            reason.isEmpty() ? what : reason + "; " + what,
            format,
            encoding);
  }

  /** The same file as failed for a reason that came up later, or as it is when there is none. */
  public FileReport failedBy(String why) {
    return why.isEmpty() ? this : new FileReport(path, Status.FAILED, 0, why, format, encoding);
  }

  /** The same file without a part that a person should know of. */
  public FileReport without(int at, String why) {
    return new FileReport(
        path, status, at, reason.isEmpty() ? why : why + "; " + reason, format, encoding);
  }

  /** The path of the file itself: of one article among others in a file, without its row. */
  public String file() {
    return Anthology.FORMATS.contains(format) ? path.replaceFirst("#\\d+$", "") : path;
  }

  FileReport in(String formatName) {
    return new FileReport(path, status, line, reason, formatName, encoding);
  }

  FileReport encoded(String charset) {
    return new FileReport(path, status, line, reason, format, charset);
  }

  /** Whether there is nothing that a person should mend. */
  public boolean whole() {
    return status != Status.FAILED && line == 0;
  }
}

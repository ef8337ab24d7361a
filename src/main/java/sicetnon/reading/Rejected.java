package sicetnon.reading;

/**
 * Something a reader said that was not taken.
 *
 * @param by the reader's name
 * @param file of the reading, as it is printed
 * @param number of the entry in it, from 1; 0 for the file as a whole
 * @param line on which it begins, or 0 when that is not known
 * @param question of the entry, or empty
 * @param source of the passage as the reader gave it, or empty
 * @param quote the passage as the reader gave it, or empty
 * @param reason what is wrong
 * @param nearest the passage of the articles that shares most words with it, or empty
 * @param location where that stands, {@code source:line}, or empty
 */
public record Rejected(
    String by,
    String file,
    int number,
    int line,
    String question,
    String source,
    String quote,
    String reason,
    String nearest,
    String location) {

  static Rejected of(Reading reading, Reading.Refused refused) {
    return new Rejected(
        reading.by(),
        reading.file(),
        refused.number(),
        refused.line(),
        "",
        "",
        "",
        refused.reason(),
        "",
        "");
  }

  /** {@code file:line}, or {@code file, entry 3}. */
  public String place() {
    return line > 0 ? file + ":" + line : number > 0 ? file + ", entry " + number : file;
  }
}

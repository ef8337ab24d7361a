package sicetnon.reading;

import java.util.List;

/**
 * What other readers brought to a run.
 *
 * @param readers by name
 * @param rejected what was not taken, in the order of the readings
 * @param idle ids of the entries of which no two passages stand, sorted
 */
public record Readings(List<Reader> readers, List<Rejected> rejected, List<String> idle) {
  /** Nobody but the program read. */
  public static final Readings NONE = new Readings(List.of(), List.of(), List.of());

  /**
   * A reader.
   *
   * @param name as the readings give it
   * @param files of its readings, sorted
   * @param entries that were given, well made or not
   * @param rejected how many of these were not taken
   */
  public record Reader(String name, List<String> files, int entries, int rejected) {
    public Reader {
      files = List.copyOf(files);
    }
  }

  public Readings {
    readers = List.copyOf(readers);
    rejected = List.copyOf(rejected);
    idle = List.copyOf(idle);
  }

  /** Whether there were any. */
  public boolean any() {
    return !readers.isEmpty();
  }
}

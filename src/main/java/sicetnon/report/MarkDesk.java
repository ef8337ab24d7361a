package sicetnon.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sicetnon.file.InputFile;
import sicetnon.reading.Entry;
import sicetnon.reading.MarkFile;
import sicetnon.reading.Reading;
import sicetnon.reading.ReadingFolder;
import sicetnon.state.Content;
import sicetnon.state.OutputFolder;

/** Keeps what a person marks in the page, for the next run to take up. */
public final class MarkDesk {
  private final Path output;

  /** The file of marks is not whole, and stays as it is; the message says what is wrong where. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String message) {
      super(message);
    }
  }

  /**
   * Opens no file yet.
   *
   * @param output the folder of the reports
   */
  public MarkDesk(Path output) {
    this.output = output;
  }

  /**
   * The marks, and what of their file is none; also while a run is at work.
   *
   * @throws OutputFolder.Busy while files are replaced one after the other
   */
  public Reading state() throws IOException, OutputFolder.Busy {
    return OutputFolder.read(output, this::read, ReviewDesk.PATIENCE);
  }

  private Reading read() {
    List<Reading> marks = ReadingFolder.marks(output);
    return marks.isEmpty()
        ? new Reading(Reading.BY_HAND, Reading.MARKS, List.of(), List.of())
        : marks.get(0);
  }

  /**
   * Removes some marks and adds others, together. What is there already is not added again, and
   * what is not there need not be removed, so that the same may be asked twice. The file goes with
   * its last mark.
   *
   * @param removed ids of entries
   * @return the marks as they are then
   * @throws OutputFolder.Busy when others write, as a run does
   * @throws Broken when the file is not whole
   * @throws IOException when it cannot be written; it is then as it was
   */
  public Reading change(Collection<String> removed, List<Entry> added)
      throws IOException, OutputFolder.Busy, Broken {
    try (OutputFolder folder = OutputFolder.open(output, "review", ReviewDesk.PATIENCE)) {
      Optional<String> wrong = MarkFile.wrong(read());
      if (wrong.isPresent()) {
        throw new Broken(wrong.get());
      }
      Path file = output.resolve(Reading.MARKS);
      byte[] old = Files.exists(file) ? InputFile.read(file, InputFile.MOST_OWN) : new byte[0];
      byte[] now = MarkFile.changed(old, removed, added);
      if (now.length == 0) {
        folder.replace(Map.of(), List.of(Reading.MARKS));
      } else if (!Arrays.equals(old, now)) {
        folder.replace(Map.of(Reading.MARKS, Content.of(now)), List.of());
      }
      return read();
    }
  }
}

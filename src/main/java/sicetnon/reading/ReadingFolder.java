package sicetnon.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import sicetnon.file.InputFile;
import sicetnon.file.PrintedName;
import sicetnon.ingest.FolderReader;

/** Finds the files of readings. One that cannot be read never stops the others. */
public final class ReadingFolder {
  private static final int MOST_BYTES = 64 << 20;

  private ReadingFolder() {}

  /**
   * The readings of a folder of articles, by name.
   *
   * @param named the folder in which they stand; null for the one among the articles, if any
   * @throws IOException when the folder that is named cannot be listed
   */
  public static List<Reading> read(Path articles, Path named) throws IOException {
    Path folder = named == null ? articles.resolve(FolderReader.READINGS) : named;
    if (!Files.isDirectory(folder)) {
      if (named != null) {
        throw new NoSuchFileException(named + ": no such folder; name the folder of the readings");
      }
      return List.of();
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> isReading(f.getFileName().toString())).sorted().toList();
    }
    List<Reading> readings = new ArrayList<>();
    for (Path file : files) {
      readings.add(read(FolderReader.READINGS + "/" + PrintedName.of(folder, file), file));
    }
    return readings;
  }

  /** What a person marked in the page or in the sheet. */
  public static List<Reading> marks(Path output) {
    Path file = output.resolve(Reading.MARKS);
    return Files.exists(file) ? List.of(read(Reading.MARKS, file)) : List.of();
  }

  private static Reading read(String name, Path file) {
    try {
      return ReadingFile.parse(name, InputFile.read(file, MOST_BYTES));
    } catch (IOException e) {
      String why = "cannot be read (" + e.getMessage() + "); mend or remove it and run again";
      return new Reading(
          ReadingFile.reader(name), name, List.of(), List.of(new Reading.Refused(0, 0, why)));
    }
  }

  private static boolean isReading(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && FolderReader.READING_ENDINGS.stream().anyMatch(lower::endsWith);
  }
}

package sicetnon.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import sicetnon.claim.Hash;
import sicetnon.file.InputFile;
import sicetnon.ingest.FolderReader;

/** Puts what a reader found beside the articles, where the next run looks for it. */
public final class ReadingStore {
  private static final int MOST_NAME = 100;

  private ReadingStore() {}

  /** Another reading of that name is there. */
  public static final class Exists extends Exception {
    private static final long serialVersionUID = 1;

    Exists(Path file) {
      super(file + ": another reading is there");
    }
  }

  /** Why a reader cannot have a name; empty when one can. */
  public static String wrong(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.equals(Joining.PROGRAM) || lower.equals(Reading.BY_HAND)) {
      return "is the name of another";
    }
    boolean plain =
        name.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || " -_.".indexOf(c) >= 0);
    boolean edges = name.strip().equals(name) && !name.startsWith(".") && !name.endsWith(".");
    return !name.isEmpty() && name.length() <= MOST_NAME && plain && edges
        ? ""
        : "is no name for a file";
  }

  /** Hash of the file that a reading makes. */
  public static String hash(String by, List<Entry> entries) {
    return Hash.full(ReadingFile.write(by, entries));
  }

  /**
   * Writes a reading; the file is there whole or as it was.
   *
   * @param articles the folder of the articles
   * @param mayReplace told the hash of the other reading that is there
   * @throws Exists when it may not be replaced
   */
  public static Path write(
      Path articles, String by, List<Entry> entries, Predicate<String> mayReplace)
      throws IOException, Exists {
    Path folder = articles.resolve(FolderReader.READINGS);
    Path file = folder.resolve(by + ".json");
    byte[] bytes = ReadingFile.write(by, entries);
    if (Files.exists(file)) {
      byte[] there = InputFile.read(file, InputFile.MOST_OWN);
      if (Arrays.equals(there, bytes)) {
        return file;
      }
      if (!mayReplace.test(Hash.full(there))) {
        throw new Exists(file);
      }
    }
    Files.createDirectories(folder);
    put(file, bytes);
    return file;
  }

  /** Writes a file so that nobody ever sees a part of it. */
  static void put(Path file, byte[] bytes) throws IOException {
    Path aside = file.resolveSibling("." + file.getFileName() + ".tmp");
    Files.write(aside, bytes);
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}

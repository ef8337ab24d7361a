package sicetnon.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What becomes of the files of a folder as far as their names tell, wherever the folder stands.
 * Paths are relative to it, as reports print them, those of folders without a slash at their end.
 *
 * @param choice which of them are read
 */
public record Naming(Choice choice) {
  /** Files that every folder of reports has; its own folder may be deleted or not be handed on. */
  static final List<String> REPORTS = List.of("contradictions.csv", "reviews.json");

  /** Whether a folder with these files and folders in it is one of reports. */
  public static boolean holdsReports(List<String> names) {
    return names.contains(FolderReader.OWN) || names.containsAll(REPORTS);
  }

  /** Why a folder is not looked into; nothing when it is. */
  public Optional<FileReport> folder(String path, boolean reports) {
    if (hidden(path)) {
      return Optional.of(hidden(path + "/", true));
    }
    if (reports) {
      return Optional.of(FileReport.skipped(path + "/", "holds the reports of this program"));
    }
    return skipped(path + "/", choice.leftOut(path, true));
  }

  /** Why a file is not opened; nothing when it is. */
  public Optional<FileReport> file(String path) {
    return hidden(path)
        ? Optional.of(hidden(path, false))
        : chosen(path)
            .or(() -> reading(path).filter(r -> parent(path).equals(FolderReader.READINGS)))
            .or(() -> article(path));
  }

  static boolean hidden(String path) {
    return path.startsWith(".", path.lastIndexOf('/') + 1);
  }

  static FileReport hidden(String path, boolean folder) {
    if (path.equals(Choice.IGNORED)) {
      return FileReport.skipped(path, "says what is left out and is no article");
    }
    return FileReport.skipped(
        path, "hidden " + (folder ? "folder" : "file") + "; rename it to have it read");
  }

  Optional<FileReport> chosen(String path) {
    return skipped(path, choice.leftOut(path, false));
  }

  /** Of a file whose name is one of what another reader found, if it stands with those. */
  static Optional<FileReport> reading(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    boolean reading = FolderReader.READING_ENDINGS.stream().anyMatch(name::endsWith);
    return skipped(path, reading ? "says what a reader found and is no article" : "");
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static Optional<FileReport> article(String path) {
    if (path.equals(FolderReader.ORIGINS)) {
      return skipped(path, "names the origins of articles and is no article");
    }
    return skipped(path, Opener.opens(path) ? "" : Hints.of(path));
  }

  private static Optional<FileReport> skipped(String path, String why) {
    return why.isEmpty() ? Optional.empty() : Optional.of(FileReport.skipped(path, why));
  }
}

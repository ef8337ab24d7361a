package sicetnon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import sicetnon.ingest.FolderReader;

/**
 * The articles that readers are asked about.
 *
 * @param settings which they are
 */
record Asking(Settings settings) {

  /**
   * Those that an option names, or else the settings.
   *
   * @param named a folder, or null
   */
  static Asking of(Path named, Config config) {
    Settings settings = config.settings();
    return new Asking(named == null ? settings : settings.reading(List.of(named)));
  }

  /** The folder from which their paths lead. */
  Path folder() {
    return settings.articles().folder();
  }

  /** Reads them. */
  FolderReader.Folder read() {
    try {
      return FolderReader.read(
          settings.articles(), FolderReader.Beside.NOTHING, settings.choice(), path -> {});
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage());
    }
  }
}

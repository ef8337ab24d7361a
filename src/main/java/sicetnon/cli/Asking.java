package sicetnon.cli;

import java.io.IOException;
import java.nio.file.Path;
import sicetnon.ingest.FolderReader;

/** The articles that readers are asked about. */
final class Asking {
  private Asking() {}

  /** Reads a folder of articles. */
  static FolderReader.Folder read(Path articles) {
    try {
      return FolderReader.read(articles);
    } catch (IOException e) {
      throw new CommandFailure(e.getMessage());
    }
  }
}

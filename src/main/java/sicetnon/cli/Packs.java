package sicetnon.cli;

import java.nio.file.Path;
import sicetnon.pack.Pack;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;

/** Loads the pack that an option names. */
final class Packs {
  private Packs() {}

  static Pack load(Path folder) {
    try {
      return folder == null ? PackReader.bundled() : PackReader.withFolder(folder);
    } catch (PackException e) {
      throw new CommandFailure(e.getMessage());
    }
  }
}

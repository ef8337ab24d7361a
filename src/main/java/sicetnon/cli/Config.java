package sicetnon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that names a file of settings, for the commands that ask it. */
final class Config {
  /** The file that is taken where the program runs when none is named. */
  static final String FILE = "sicetnon.yaml";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings (default: sicetnon.yaml, where there is one)")
  private Path file;

  /** What it says. */
  Settings settings() {
    Path usual = Path.of(FILE);
    if (file == null && Files.notExists(usual)) {
      return Settings.NONE;
    }
    return SettingsFile.read(file == null ? usual : file);
  }

  /**
   * Where the reports are.
   *
   * @param named by an option, or null
   */
  Path reports(Path named) {
    return named == null ? settings().reports() : named;
  }

  /** The option by which another command has the same settings; empty where it has them anyway. */
  String option() {
    return file == null ? "" : " --config " + Destination.quoted(file.toString());
  }

  /** The option by which another command finds reports; empty where it does without. */
  String option(Path reports) {
    return settings().finds(reports) ? option() : Destination.option(reports);
  }
}

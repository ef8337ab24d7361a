package sicetnon.cli;

import java.io.File;
import java.nio.file.Path;
import sicetnon.claim.Evidence;
import sicetnon.conflict.Contradiction;
import sicetnon.group.Position;
import sicetnon.ingest.FileReport;
import sicetnon.reconcile.Results;

/**
 * Where an editor or a build finds a passage.
 *
 * @param path of the file from where the program runs, with forward slashes
 * @param line from 1; 1 where lines are those of a text that was drawn out of the file
 */
record Place(String path, int line) {

  /** The place of the quotation that stands for a position. */
  static Place of(Path folder, Results results, Position position) {
    Evidence evidence = Contradiction.plainest(position).evidence();
    String file =
        results.files().stream()
            .filter(f -> f.path().equals(evidence.source()))
            .map(FileReport::file)
            .findFirst()
            .orElse(evidence.source());
    int line = results.drawn().contains(evidence.source()) ? 1 : evidence.line();
    return new Place(prefix(folder) + file, line);
  }

  /**
   * What leads to a folder from where the program runs, with a slash at its end; empty where the
   * folder is that or lies elsewhere, so that no path of this machine is told.
   */
  static String root(Path folder) {
    Path here = Path.of("").toAbsolutePath();
    Path there = folder.toAbsolutePath().normalize();
    return there.startsWith(here) ? prefix(here.relativize(there)) : "";
  }

  /** The folder as it was named, without names that lead nowhere. */
  private static String prefix(Path folder) {
    Path plain = folder.isAbsolute() ? folder.getRoot() : Path.of("");
    for (Path name : folder) {
      plain = name.toString().equals(".") ? plain : plain.resolve(name);
    }
    String text = plain.toString().replace(File.separatorChar, '/');
    return text.isEmpty() || text.endsWith("/") ? text : text + "/";
  }

  @Override
  public String toString() {
    return path + ":" + line;
  }
}

package sicetnon.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import sicetnon.claim.Hash;
import sicetnon.file.InputFile;
import sicetnon.ingest.FolderReader;
import sicetnon.reading.Reading;

/**
 * A folder of reports belongs to one project. What reviewers decided there would be lost among
 * "resolved" rows if another project's articles were taken for the next state of its own.
 */
public final class OneProject {
  /** What people write or work off, which is kept when a project begins anew. */
  private static final List<String> KEPT =
      Stream.concat(
              OutputFolder.EDITED.stream(),
              Stream.of(
                  "corrections.csv",
                  "corrections.md",
                  Previous.KEPT,
                  Reading.MARKS,
                  Previous.CHANGES,
                  Memory.FILE))
          .distinct()
          .toList();

  private OneProject() {}

  /**
   * How many articles the last run had when none of these is one of them, by path or by content;
   * else 0, also when nothing tells what it had.
   *
   * @param output where the reports go; nothing is made or changed there but what a run that was
   *     stopped has left to be put in place
   * @throws IOException when it cannot be read
   */
  public static int others(Path output, FolderReader.Folder articles)
      throws IOException, OutputFolder.Busy {
    return others(OutputFolder.read(output, () -> known(output), Duration.ZERO), articles);
  }

  /** The same for who holds the folder, in which nothing can change meanwhile. */
  public static int others(OutputFolder held, FolderReader.Folder articles) throws IOException {
    return others(known(held.path()), articles);
  }

  private static int others(Memory last, FolderReader.Folder articles) {
    return shared(last, articles) ? 0 : last.files().size();
  }

  /** Whether the last run into a folder had one of these articles. */
  public static boolean has(Path output, FolderReader.Folder articles)
      throws IOException, OutputFolder.Busy {
    return shared(OutputFolder.read(output, () -> known(output), Duration.ZERO), articles);
  }

  /**
   * An article of the same text, or names most of which are the same: every folder has a README.
   */
  private static boolean shared(Memory last, FolderReader.Folder articles) {
    Set<String> texts = new HashSet<>(last.files().values());
    long names =
        articles.contents().stream().filter(c -> last.files().containsKey(c.path())).count();
    int fewer = Math.min(last.files().size(), articles.contents().size());
    return (names > 0 && 2 * names >= fewer)
        || articles.contents().stream().anyMatch(c -> texts.contains(Hash.full(c.text())));
  }

  private static Memory known(Path output) throws IOException {
    byte[] file = bytes(output, Memory.FILE);
    try {
      return file.length == 0 ? Memory.none() : Memory.parse(file);
    } catch (Sheet.Unreadable e) {
      return Memory.none();
    }
  }

  /**
   * What a project begins with that takes the place of another: nothing. The other's decisions are
   * among the copies.
   */
  public static Previous anew(Path output) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    Map<String, byte[]> copies = new TreeMap<>();
    for (String name : KEPT) {
      byte[] file = bytes(output, name);
      files.put(name, file);
      if (file.length > 0) {
        copies.put(aside(name, "replaced", file), file);
      }
    }
    String kept =
        output
            + ": begun anew; what was decided before is kept as "
            + String.join(", ", copies.keySet());
    return new Previous(
        Memory.none(),
        Map.of(),
        List.of(),
        List.of(),
        false,
        OutputFolder.base(OutputFolder.EDITED.stream().map(files::get).toList()),
        "",
        copies,
        copies.isEmpty() ? List.of() : List.of(kept),
        false,
        Map.of(),
        false,
        List.of());
  }

  /** The files of the earlier project that a new one would take for its own. */
  public static List<String> leftovers(Map<String, Content> written) {
    return KEPT.stream().filter(name -> !written.containsKey(name)).toList();
  }

  /** The name of a copy: no two contents have one. */
  public static String aside(String name, String why, byte[] file) {
    int dot = name.lastIndexOf('.');
    return name.substring(0, dot)
        + "."
        + why
        + "-"
        + Hash.full(file).substring(0, 8)
        + name.substring(dot);
  }

  private static byte[] bytes(Path output, String name) throws IOException {
    Path file = output.resolve(name);
    return Files.isRegularFile(file) ? InputFile.read(file, InputFile.MOST_OWN) : new byte[0];
  }
}

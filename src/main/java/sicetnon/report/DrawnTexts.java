package sicetnon.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sicetnon.claim.Hash;
import sicetnon.reconcile.Results;
import sicetnon.state.Content;
import sicetnon.state.OutputFolder;

/**
 * The texts that were drawn out of files, such as PDF, or rows of a table: offsets of claims count
 * in them, so that they stand beside the reports, in UTF-8.
 */
final class DrawnTexts {
  /** Their folder. */
  static final String FOLDER = OutputFolder.DRAWN;

  private static final String ENDING = ".txt";

  /** Chars of a name in a folder; file systems take 255 bytes. */
  private static final int NAME = 160;

  private DrawnTexts() {}

  /** The texts by the names of their files. */
  static Map<String, Content> of(Results results) {
    Map<String, Content> files = new TreeMap<>();
    for (String path : results.drawn()) {
      String text = results.texts().get(path);
      files.put(name(path), out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }
    return files;
  }

  /**
   * The file of a source's text: its path, where every file system has such a name, else one made
   * of it.
   */
  static String name(String path) {
    String plain =
        path.replaceAll("[^A-Za-z0-9 ._#/-]", "_").replaceAll("(?<=^|/)\\.\\.?(?=/|$)", "_");
    boolean longName = Stream.of(plain.split("/")).anyMatch(n -> n.length() > NAME);
    String name = longName ? plain.substring(plain.length() - NAME).replace('/', '_') : plain;
    String mark = name.equals(path) ? "" : "-" + Hash.full(path).substring(0, 8);
    return FOLDER + "/" + name + mark + ENDING;
  }

  /** Names of files from earlier runs that are no longer made. */
  static List<String> stale(Path output, Collection<String> made) throws IOException {
    Path folder = output.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(f -> Files.isRegularFile(f) && f.toString().endsWith(ENDING))
          .map(f -> FOLDER + "/" + folder.relativize(f).toString().replace('\\', '/'))
          .filter(n -> !made.contains(n))
          .sorted()
          .toList();
    }
  }
}

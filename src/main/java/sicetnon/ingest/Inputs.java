package sicetnon.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be read: a folder, or some files and folders in one.
 *
 * @param folder from which the paths of articles lead
 * @param parts what of it is read, by their real names, none in another; empty for all of it
 */
public record Inputs(Path folder, List<Path> parts) {
  public Inputs {
    parts = List.copyOf(parts);
  }

  /** A whole folder. */
  public static Inputs of(Path folder) {
    return new Inputs(folder, List.of());
  }

  /**
   * What a person names: one folder, or files and folders, whose folder is the deepest that has all
   * of them. What is named twice, or lies in what is named, is read once.
   *
   * @throws IOException when something is missing, or no folder has all
   */
  public static Inputs of(List<Path> named) throws IOException {
    if (named.size() == 1 && !Files.isRegularFile(named.get(0))) {
      return of(named.get(0));
    }
    Map<Path, Path> real = new LinkedHashMap<>();
    for (Path one : named) {
      real.putIfAbsent(real(one), one);
    }
    List<Path> parts = new ArrayList<>(real.keySet());
    parts.removeIf(p -> real.keySet().stream().anyMatch(q -> !p.equals(q) && p.startsWith(q)));
    parts.sort(null);
    if (parts.size() == 1 && Files.isDirectory(parts.get(0))) {
      return of(real.get(parts.get(0)));
    }
    Path common = parts.get(0).getParent();
    for (Path part : parts) {
      while (common != null && !part.startsWith(common)) {
        common = common.getParent();
      }
    }
    if (common == null) {
      throw new IOException(
          parts.get(0) + " and " + parts.get(parts.size() - 1) + ": no folder has both; copy them");
    }
    boolean near = named.stream().noneMatch(Path::isAbsolute);
    return new Inputs(near ? fromHere(common) : common, parts);
  }

  /**
   * A folder with the links to it resolved; of a file those to its folder, since it keeps its name.
   */
  private static Path real(Path named) throws IOException {
    if (!Files.exists(named)) {
      throw new NoSuchFileException(named + ": no such file or folder; name what is to be read");
    }
    return Files.isDirectory(named)
        ? named.toRealPath()
        : named.toAbsolutePath().getParent().toRealPath().resolve(named.getFileName());
  }

  private static Path fromHere(Path folder) throws IOException {
    Path here = Path.of("").toRealPath().relativize(folder);
    return here.toString().isEmpty() ? Path.of(".") : here;
  }
}

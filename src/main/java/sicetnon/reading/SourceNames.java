package sicetnon.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The names under which readers may mean an article. */
public final class SourceNames {
  private final Set<String> paths;
  private final Map<String, List<String>> byName = new TreeMap<>();

  /** Takes the paths of the articles. */
  public SourceNames(Collection<String> paths) {
    this.paths = new TreeSet<>(paths);
    for (String path : this.paths) {
      Set<String> names =
          new TreeSet<>(List.of(lower(path), name(path), bare(name(path)), bare(path)));
      for (String name : names) {
        byName.computeIfAbsent(name, n -> new ArrayList<>()).add(path);
      }
    }
  }

  /** The article that a reader means; empty when none or several have the name. */
  public String path(String source) {
    if (paths.contains(source)) {
      return source;
    }
    String plain = source.replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    if (paths.contains(plain)) {
      return plain;
    }
    for (String name : List.of(lower(plain), bare(plain), name(plain), bare(name(plain)))) {
      List<String> meant = byName.getOrDefault(name, List.of());
      if (meant.size() == 1) {
        return meant.get(0);
      }
    }
    return "";
  }

  private static String lower(String path) {
    return path.toLowerCase(Locale.ROOT);
  }

  /** The name of a file without its folders and without capitals. */
  private static String name(String path) {
    return lower(path.substring(path.lastIndexOf('/') + 1));
  }

  /** A name without what follows its last dot. */
  private static String bare(String name) {
    int dot = name.lastIndexOf('.');
    return lower(dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name);
  }
}

package sicetnon.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of the articles between two runs, by path.
 *
 * @param added not there before
 * @param changed with another content
 * @param removed not there any more
 * @param renamed old path to new, with the same content
 */
public record FileChanges(
    List<String> added, List<String> changed, List<String> removed, Map<String, String> renamed) {

  /** All is as it was. */
  static final FileChanges NONE = new FileChanges(List.of(), List.of(), List.of(), Map.of());

  static FileChanges between(Map<String, String> before, Map<String, String> now) {
    TreeSet<String> added = new TreeSet<>(now.keySet());
    added.removeAll(before.keySet());
    TreeSet<String> removed = new TreeSet<>(before.keySet());
    removed.removeAll(now.keySet());
    Map<String, String> byHash = new TreeMap<>();
    added.forEach(path -> byHash.putIfAbsent(now.get(path), path));
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String path : List.copyOf(removed)) {
      String moved = byHash.remove(before.get(path));
      if (moved != null) {
        renamed.put(path, moved);
        removed.remove(path);
        added.remove(moved);
      }
    }
    List<String> changed = new ArrayList<>();
    before.forEach(
        (path, hash) -> {
          if (now.containsKey(path) && !now.get(path).equals(hash)) {
            changed.add(path);
          }
        });
    return new FileChanges(List.copyOf(added), changed, List.copyOf(removed), renamed);
  }

  /** Whether all is as it was. */
  public boolean none() {
    return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && renamed.isEmpty();
  }
}

package sicetnon.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the roles that readers name.
 *
 * @param byLength slug and words of the name of each role, longer names first
 */
record NamedRoles(List<Map.Entry<String, String>> byLength) {

  /** Of a folder, with what its roles are called, by slug. */
  static NamedRoles of(Map<String, String> names) {
    List<Map.Entry<String, String>> all = new ArrayList<>();
    names.forEach(
        (slug, name) -> all.add(Map.entry(slug, String.join(" ", Folded.of(name).words()))));
    all.removeIf(role -> role.getValue().isEmpty());
    all.sort(
        Comparator.comparingInt((Map.Entry<String, String> e) -> -e.getValue().length())
            .thenComparing(Map.Entry::getKey));
    return new NamedRoles(List.copyOf(all));
  }

  /** The slugs of the roles that a text names; a slug names its role. */
  Set<String> in(String text) {
    Set<String> out = new TreeSet<>();
    String left = " " + String.join(" ", Folded.of(text).words()) + " ";
    for (Map.Entry<String, String> role : byLength) {
      if (role.getKey().equals(text)) {
        return Set.of(text);
      }
      for (String form : List.of(role.getValue(), role.getValue() + "s")) {
        if (left.contains(" " + form + " ")) {
          out.add(role.getKey());
          left = left.replace(" " + form + " ", " / ");
        }
      }
    }
    return out;
  }
}

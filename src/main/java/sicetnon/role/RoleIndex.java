package sicetnon.role;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds which of a folder's roles a text may name, in one pass over the text. */
public final class RoleIndex {
  /** Roles of one article; a text that names more is a list of roles, not about any. */
  public static final int MOST = 100;

  private final RoleList all;
  private final Names names = new Names();
  private final Names abbreviations = new Names();

  /** One letter after the other; where a name ends stands the name. */
  private static final class Names {
    private final Map<Character, Names> next = new HashMap<>();
    private String ends;

    void add(String name) {
      Names at = this;
      for (int i = 0; i < name.length(); i++) {
        at = at.next.computeIfAbsent(name.charAt(i), c -> new Names());
      }
      at.ends = name;
    }

    /** The names that stand in a text, each with its first place. */
    Map<String, Integer> in(String text) {
      Map<String, Integer> found = new HashMap<>();
      for (int from = 0; from <= text.length(); from++) {
        Names at = this;
        for (int i = from; at != null; i++) {
          if (at.ends != null) {
            found.putIfAbsent(at.ends, from);
          }
          at = i < text.length() ? at.next.get(text.charAt(i)) : null;
        }
      }
      return found;
    }
  }

  public RoleIndex(RoleList all) {
    this.all = all;
    all.found().forEach(r -> names.add(r.stem()));
    all.aliases().keySet().forEach(a -> names.add(RoleList.stem(a)));
    all.abbreviations().keySet().forEach(abbreviations::add);
  }

  /**
   * The part of the folder's roles that can matter to one article: those whose name or abbreviation
   * it may hold, the first ones where there are too many.
   *
   * @param plain title and text of the article
   */
  public RoleList namedIn(String plain) {
    Map<String, String> used = new TreeMap<>(all.abbreviations());
    used.keySet().retainAll(abbreviations.in(plain).keySet());
    Map<String, Integer> places = names.in(RoleBook.key(plain));
    Map<String, String> aliases = new TreeMap<>(all.aliases());
    aliases.keySet().removeIf(a -> !places.containsKey(RoleList.stem(a)));
    Set<String> meant = new HashSet<>(used.values());
    meant.addAll(aliases.values());
    List<RoleList.Found> named =
        all.found().stream()
            .filter(r -> meant.contains(r.slug()) || places.containsKey(r.stem()))
            .toList();
    if (named.size() <= MOST) {
      return new RoleList(named, used, aliases, 0);
    }
    Set<RoleList.Found> first =
        new HashSet<>(
            named.stream()
                .sorted(Comparator.comparingInt(r -> places.getOrDefault(r.stem(), 0)))
                .limit(MOST)
                .toList());
    return new RoleList(
        named.stream().filter(first::contains).toList(), used, aliases, named.size() - MOST);
  }
}

package sicetnon.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** The numbers of the roles by the stem of their names, and by their slugs. */
  private final Map<String, List<Integer>> byStem = new HashMap<>();

  private final Map<String, List<Integer>> bySlug = new HashMap<>();
  private final Map<String, List<String>> aliasesByStem = new HashMap<>();

  public RoleIndex(RoleList all) {
    this.all = all;
    for (int i = 0; i < all.found().size(); i++) {
      RoleList.Found role = all.found().get(i);
      names.add(role.stem());
      byStem.computeIfAbsent(role.stem(), k -> new ArrayList<>()).add(i);
      bySlug.computeIfAbsent(role.slug(), k -> new ArrayList<>()).add(i);
    }
    for (String alias : all.aliases().keySet()) {
      String stem = RoleList.stem(alias);
      names.add(stem);
      aliasesByStem.computeIfAbsent(stem, k -> new ArrayList<>()).add(alias);
    }
    all.abbreviations().keySet().forEach(abbreviations::add);
  }

  /**
   * The part of the folder's roles that can matter to one article: those whose name or abbreviation
   * it may hold, the first ones where there are too many. Takes time in proportion to the text and
   * to what it names, not to what the folder has.
   *
   * @param plain title and text of the article
   */
  public RoleList namedIn(String plain) {
    Map<String, String> used = new TreeMap<>();
    abbreviations.in(plain).keySet().forEach(a -> used.put(a, all.abbreviations().get(a)));
    Map<String, Integer> places = names.in(RoleBook.key(plain));
    Map<String, String> aliases = new TreeMap<>();
    SortedSet<Integer> named = new TreeSet<>();
    for (String stem : places.keySet()) {
      named.addAll(byStem.getOrDefault(stem, List.of()));
      for (String alias : aliasesByStem.getOrDefault(stem, List.of())) {
        aliases.put(alias, all.aliases().get(alias));
      }
    }
    used.values().forEach(r -> named.addAll(bySlug.getOrDefault(r, List.of())));
    aliases.values().forEach(r -> named.addAll(bySlug.getOrDefault(r, List.of())));
    List<RoleList.Found> roles = named.stream().map(all.found()::get).toList();
    if (roles.size() <= MOST) {
      return new RoleList(roles, used, aliases, 0);
    }
    Set<RoleList.Found> first =
        new HashSet<>(
            roles.stream()
                .sorted(Comparator.comparingInt(r -> places.getOrDefault(r.stem(), 0)))
                .limit(MOST)
                .toList());
    return new RoleList(
        roles.stream().filter(first::contains).toList(), used, aliases, roles.size() - MOST);
  }
}

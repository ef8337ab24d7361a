package sicetnon.role;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;

/**
 * "The pilot" in an article about harbour pilots: the last word of a name stands for the whole
 * where a heading names the role, no other role of the article ends like it, and the article never
 * speaks of "a pilot"; "the VP" where it has one VP of anything.
 */
final class ShortNames {
  private static final int LEAST_LETTERS = 4;

  private final Map<String, String> aliases;
  private final Set<String> shown;
  private final String text;
  private final String heads;

  /**
   * @param aliases names to slugs
   * @param shown slugs of the roles that more than their acting shows
   */
  ShortNames(Source source, Map<String, String> aliases, Set<String> shown) {
    this.aliases = aliases;
    this.shown = shown;
    this.text = source.text().plain().toLowerCase(Locale.ROOT);
    StringBuilder all = new StringBuilder(source.title());
    source.blocks().stream()
        .filter(b -> b.kind() == Block.Kind.HEADING && b.readable())
        .forEach(b -> all.append('\n').append(b.text()));
    this.heads = all.toString().toLowerCase(Locale.ROOT);
  }

  /** The short names with their roles. */
  Map<String, String> find() {
    Map<String, Set<String>> byHead = new TreeMap<>();
    Map<String, Set<String>> byTitle = new TreeMap<>();
    aliases.forEach(
        (name, role) -> {
          int blank = name.lastIndexOf(' ');
          int of = name.indexOf(" of ");
          if (of > 0 && nothingElse(name.substring(0, of)) && text.contains(name)) {
            byTitle.computeIfAbsent(name.substring(0, of), k -> new TreeSet<>()).add(role);
          }
          if (blank > 0 && !role.contains("-of-") && text.contains(name)) {
            byHead.computeIfAbsent(name.substring(blank + 1), k -> new TreeSet<>()).add(role);
          }
        });
    Map<String, String> found = new TreeMap<>();
    byHead.forEach((head, roles) -> role(head, roles).ifPresent(r -> found.put(head, r)));
    byTitle.forEach(
        (title, roles) -> {
          if (roles.size() == 1 && !aliases.containsKey(title)) {
            found.put(title, roles.iterator().next());
          }
        });
    return found;
  }

  /** "VP" and "vice president" are nothing but titles; "head" and "chief" are words as well. */
  private static boolean nothingElse(String title) {
    return title.endsWith("president") || (title.endsWith("p") && title.length() < LEAST_LETTERS);
  }

  private Optional<String> role(String head, Set<String> roles) {
    boolean free = !shown.contains(aliases.getOrDefault(head, ""));
    boolean known = head.length() >= LEAST_LETTERS && roles.size() == 1 && free;
    return known && named("the", head) && !named("an?|any|every|each", head)
        ? roles.stream().filter(this::headed).findFirst()
        : Optional.empty();
  }

  private boolean named(String before, String head) {
    return text.contains(" " + head)
        && Pattern.compile("\\b(?:" + before + ") " + Pattern.quote(head) + "\\b")
            .matcher(text)
            .find();
  }

  private boolean headed(String role) {
    List<String> names =
        aliases.keySet().stream().filter(a -> aliases.get(a).equals(role)).toList();
    return names.stream().anyMatch(heads::contains);
  }
}

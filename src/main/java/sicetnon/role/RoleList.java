package sicetnon.role;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/**
 * The roles that the articles of a folder show and no pack names; one article's title may tell what
 * another only mentions.
 *
 * @param found by slug
 * @param abbreviations slugs by abbreviation, where all articles that define it agree
 * @param aliases slugs by other names: what the practice or the field of one role is called
 * @param more number of others that are left out
 */
public record RoleList(
    List<Found> found, Map<String, String> abbreviations, Map<String, String> aliases, int more) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");

  /** A title with three letters of a word: "vp of eng". */
  private static final Pattern SHORTENED = Pattern.compile(".* of \\p{L}{3}");

  private static final List<String> ENDINGS = List.of("fe", "f", "y", "man");

  /**
   * A role.
   *
   * @param slug as in the reports
   * @param name in words, lower case
   * @param evidence the first place that shows it, one that does more than tell what it does first
   */
  public record Found(String slug, String name, String evidence) {
    String stem() {
      return RoleList.stem(name);
    }

    /** Whether nothing but what it does shows that it is a role. */
    public boolean acting() {
      return evidence.contains(ActingRoles.EVIDENCE);
    }
  }

  public RoleList {
    found = List.copyOf(found);
    abbreviations = new TreeMap<>(abbreviations);
    aliases = new TreeMap<>(aliases);
  }

  /**
   * What a text that holds the name or its plural holds: "midwives" holds no "midwife", and "VP or
   * Head of Sales" no "VP of Sales".
   */
  static String stem(String name) {
    int of = name.indexOf(" of ");
    String key = RoleBook.key(of < 0 ? name : name.substring(of + 4));
    for (String end : ENDINGS) {
      if (key.endsWith(end)) {
        return key.substring(0, key.length() - end.length());
      }
    }
    return key;
  }

  /**
   * Puts together what the articles show. Of several spellings of a name ("frontend developer",
   * "front-end developer") the one with most separate words stands for all.
   *
   * @param articles in the order of their paths
   */
  public static RoleList of(Pack pack, List<RolesShown> articles) {
    Map<String, String> known = new TreeMap<>();
    pack.roles().forEach(r -> r.names().forEach(n -> known.put(RoleBook.key(n), n)));
    Map<String, Found> byKey = new TreeMap<>();
    for (RolesShown article : articles) {
      article
          .roles()
          .forEach(
              (name, evidence) -> {
                Found role = new Found(slug(name), name, evidence);
                if (!known.containsKey(RoleBook.key(name))) {
                  byKey.merge(RoleBook.key(name), role, RoleList::clearer);
                }
              });
    }
    TreeMap<String, String> names = new TreeMap<>();
    pack.roles()
        .forEach(r -> r.names().forEach(n -> names.put(n.toLowerCase(Locale.ROOT), r.id())));
    byKey.values().stream()
        .filter(r -> !RoleNames.isAbbreviation(r.name()))
        .forEach(r -> names.put(r.name().toLowerCase(Locale.ROOT), r.slug()));
    Map<String, String> abbreviations = abbreviations(articles, names);
    // "SRE vs DevOps engineer": where another article says what SRE is, it is no role of its own
    byKey.values().removeIf(r -> abbreviations.containsKey(r.name()));
    Map<String, String> aliases = aliases(pack, names, abbreviations, articles);
    pack.roles().forEach(r -> r.names().forEach(n -> aliases.remove(n.toLowerCase(Locale.ROOT))));
    byKey.values().removeIf(r -> aliases.containsKey(r.name()));
    Set<String> served = served(byKey.values());
    byKey.values().removeIf(r -> r.acting() && served.contains(r.name()));
    return new RoleList(List.copyOf(byKey.values()), abbreviations, aliases, 0);
  }

  /**
   * Names of fields and of those who work in them, where one role is named after the field, or one
   * by more articles than any other: "devops" and "devops practitioner" beside "devops engineer",
   * "SRE engineer" beside "SRE".
   */
  private static Map<String, String> aliases(
      Pack pack,
      NavigableMap<String, String> names,
      Map<String, String> abbreviations,
      List<RolesShown> articles) {
    Set<String> anyone = pack.words(Words.FELLOW_NOUNS);
    Map<String, Integer> articlesOf = articlesOf(articles);
    Set<String> fields = new TreeSet<>();
    for (RolesShown article : articles) {
      article
          .roles()
          .forEach(
              (name, place) -> {
                if (place.endsWith(RoleFinder.FIELD)) {
                  fields.add(name);
                }
              });
    }
    Map<String, Set<String>> byField = new TreeMap<>();
    names.forEach(
        (name, slug) -> {
          int blank = name.lastIndexOf(' ');
          if (blank > 0 && !anyone.contains(name.substring(blank + 1))) {
            String field = RoleBook.key(name.substring(0, blank));
            byField.computeIfAbsent(field, k -> new TreeSet<>()).add(slug);
          }
        });
    Map<String, String> aliases = new TreeMap<>();
    for (String name : names.keySet()) {
      int blank = name.lastIndexOf(' ');
      String first = blank < 0 ? name : name.substring(0, blank);
      String last = name.substring(blank + 1);
      String role = abbreviations.get(first.toUpperCase(Locale.ROOT));
      Set<String> fellows = byField.getOrDefault(RoleBook.key(first), Set.of());
      if (blank > 0 && role != null && role.endsWith("-" + last)) {
        aliases.put(name, role);
      } else if ((fields.contains(name) || anyone.contains(last)) && !fellows.isEmpty()) {
        commonest(fellows, articlesOf).ifPresent(r -> aliases.put(name, r));
      } else if (SHORTENED.matcher(name).matches()) {
        // what begins with it stands right behind it
        String longer = names.higherKey(name);
        if (longer != null && longer.startsWith(name)) {
          aliases.put(name, names.get(longer));
        }
      }
    }
    aliases.entrySet().removeIf(a -> names.get(a.getKey()).equals(a.getValue()));
    return aliases;
  }

  /** Whom the roles that articles are about serve: "developers" where they are on advocates'. */
  private static Set<String> served(Collection<Found> roles) {
    Set<String> served = new TreeSet<>();
    for (Found role : roles) {
      int blank = role.name().indexOf(' ');
      if (blank > 0 && !role.acting()) {
        served.add(role.name().substring(0, blank));
      }
    }
    return served;
  }

  /** How many articles name a role, by the key of its name. */
  private static Map<String, Integer> articlesOf(List<RolesShown> articles) {
    Map<String, Integer> times = new HashMap<>();
    for (RolesShown article : articles) {
      article.roles().keySet().stream()
          .map(RoleBook::key)
          .distinct()
          .forEach(k -> times.merge(k, 1, Integer::sum));
    }
    return times;
  }

  private static Optional<String> commonest(Set<String> roles, Map<String, Integer> articlesOf) {
    Map<String, Integer> times = new TreeMap<>();
    roles.forEach(r -> times.put(r, articlesOf.getOrDefault(RoleBook.key(r), 0)));
    int most = Collections.max(times.values());
    List<String> best = roles.stream().filter(r -> times.get(r) == most).toList();
    return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
  }

  private static Map<String, String> abbreviations(
      List<RolesShown> articles, Map<String, String> names) {
    Map<String, Set<String>> all = new TreeMap<>();
    for (RolesShown article : articles) {
      article
          .abbreviations()
          .forEach(
              (abbreviation, words) ->
                  ends(words).stream()
                      .filter(names::containsKey)
                      .findFirst()
                      .ifPresent(
                          n ->
                              all.computeIfAbsent(abbreviation, k -> new TreeSet<>())
                                  .add(names.get(n))));
    }
    Map<String, String> agreed = new TreeMap<>();
    all.forEach(
        (abbreviation, roles) -> {
          if (roles.size() == 1) {
            agreed.put(abbreviation, roles.iterator().next());
          }
        });
    return agreed;
  }

  /** The words, and they without the first, without the first two ... */
  static List<String> ends(String words) {
    List<String> ends = new ArrayList<>(List.of(words));
    for (int blank = words.indexOf(' '); blank >= 0; blank = words.indexOf(' ', blank + 1)) {
      ends.add(words.substring(blank + 1));
    }
    return ends;
  }

  private static Found clearer(Found a, Found b) {
    boolean longer =
        b.slug().length() > a.slug().length()
            || (b.slug().length() == a.slug().length() && b.name().compareTo(a.name()) < 0);
    String evidence = a.acting() && !b.acting() ? b.evidence() : a.evidence();
    return longer
        ? new Found(b.slug(), b.name(), evidence)
        : new Found(a.slug(), a.name(), evidence);
  }

  static String slug(String name) {
    String dashed =
        BETWEEN.matcher(name.toLowerCase(Locale.ROOT).replaceAll("['\u2019]", "")).replaceAll("-");
    return ENDS.matcher(dashed).replaceAll("");
  }
}

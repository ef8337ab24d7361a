package sicetnon.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sicetnon.pack.Pack;

/**
 * The roles that the articles of a folder show and no pack names; one article's title may tell what
 * another only mentions.
 *
 * @param found by slug
 * @param abbreviations slugs by abbreviation, where all articles that define it agree
 * @param more number of others that are left out
 */
public record RoleList(List<Found> found, Map<String, String> abbreviations, int more) {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENDS = Pattern.compile("^-|-$");
  private static final List<String> ENDINGS = List.of("fe", "f", "y", "man");

  /**
   * A role.
   *
   * @param slug as in the reports
   * @param name in words, lower case
   * @param evidence the first place that shows it
   */
  public record Found(String slug, String name, String evidence) {
    /** What a text that holds the name or its plural holds: "midwives" holds no "midwife". */
    String stem() {
      String key = RoleBook.key(name);
      for (String end : ENDINGS) {
        if (key.endsWith(end)) {
          return key.substring(0, key.length() - end.length());
        }
      }
      return key;
    }
  }

  public RoleList {
    found = List.copyOf(found);
    abbreviations = new TreeMap<>(abbreviations);
  }

  /**
   * Puts together what the articles show. Of several spellings of a name ("frontend developer",
   * "front-end developer") the one with most separate words stands for all.
   *
   * @param articles in the order of their paths
   */
  public static RoleList of(Pack pack, List<Outline> articles) {
    Map<String, String> known = new TreeMap<>();
    pack.roles().forEach(r -> r.names().forEach(n -> known.put(RoleBook.key(n), n)));
    Map<String, Found> byKey = new TreeMap<>();
    for (Outline article : articles) {
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
    Map<String, String> names = new TreeMap<>();
    pack.roles()
        .forEach(r -> r.names().forEach(n -> names.put(n.toLowerCase(Locale.ROOT), r.id())));
    byKey.values().stream()
        .filter(r -> !RoleFinder.isAbbreviation(r.name()))
        .forEach(r -> names.put(r.name().toLowerCase(Locale.ROOT), r.slug()));
    Map<String, String> abbreviations = abbreviations(articles, names);
    // "SRE vs DevOps engineer": where another article says what SRE is, it is no role of its own
    byKey.values().removeIf(r -> abbreviations.containsKey(r.name()));
    return new RoleList(List.copyOf(byKey.values()), abbreviations, 0);
  }

  private static Map<String, String> abbreviations(
      List<Outline> articles, Map<String, String> names) {
    Map<String, Set<String>> all = new TreeMap<>();
    for (Outline article : articles) {
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
    return longer ? new Found(b.slug(), b.name(), a.evidence()) : a;
  }

  static String slug(String name) {
    String dashed = BETWEEN.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("-");
    return ENDS.matcher(dashed).replaceAll("");
  }
}

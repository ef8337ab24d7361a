package sicetnon.role;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;

/** What a source's abbreviations stand for. */
public final class Abbreviations {
  private static final Pattern DEFINED =
      Pattern.compile("(?<![\\p{L}-])((?:[\\p{L}-]++ ){1,4})\\((?:aka |or )?([A-Z]{2,5})s?\\)");

  private static final Pattern BEFORE =
      Pattern.compile("(?<![\\p{L}-])([A-Z]{2,6})s? \\(((?:[\\p{L}-]++ ){1,5}[\\p{L}-]++)\\)");

  /** What one of each kind has: a text without it is not searched for the words beside it. */
  private static final Pattern BRACKETED = Pattern.compile("\\((?:aka |or )?[A-Z]{2,5}s?\\)");

  private static final Pattern OPENED = Pattern.compile("(?<=[A-Z]s? )\\(");

  private final Pack pack;
  private final RoleNames roles;

  public Abbreviations(Pack pack, RoleNames roles) {
    this.pack = pack;
    this.roles = roles;
  }

  /** The words before each abbreviation that a source defines: "customer success manager (CSM)". */
  public Map<String, String> definitions(Source source) {
    Map<String, String> found = new TreeMap<>();
    String text = source.title() + "\n" + source.text().plain();
    if (text.indexOf('(') < 0) {
      return found;
    }
    Matcher definition = DEFINED.matcher(BRACKETED.matcher(text).find() ? text : "");
    while (definition.find()) {
      String words = roles.singular(definition.group(1));
      found.putIfAbsent(definition.group(2), meant(definition.group(2), words).orElse(words));
    }
    Matcher before = BEFORE.matcher(OPENED.matcher(text).find() ? text : "");
    while (before.find()) {
      meant(before.group(1), roles.singular(before.group(2)))
          .ifPresent(words -> found.putIfAbsent(before.group(1), words));
    }
    return found;
  }

  /**
   * What abbreviations mean that a source defines, or that short names of its roles have for the
   * first words of their full names: of "glass technology engineer" and "GT engineer" it is GT.
   *
   * @param book the roles of the source
   * @return words in lower case by abbreviation in capitals
   */
  public Map<String, String> meanings(Source source, RoleBook book) {
    Map<String, String> found = new TreeMap<>();
    book.names()
        .forEach(
            (role, name) -> {
              int cut = name.lastIndexOf(' ');
              String lead = cut < 0 ? "" : name.substring(0, cut);
              String initials = roles.initials(lead).toUpperCase(Locale.ROOT);
              boolean named =
                  lead.indexOf(' ') > 0
                      && book.rolesIn(initials + name.substring(cut)).equals(List.of(role));
              if (named) {
                found.put(initials, lead);
              }
            });
    definitions(source)
        .forEach((a, words) -> meant(a, words).ifPresent(w -> found.putIfAbsent(a, w)));
    return found;
  }

  /** Those last words whose initials the abbreviation is. */
  private Optional<String> meant(String abbreviation, String words) {
    return RoleList.ends(words).stream()
        .filter(e -> roles.initials(e).equals(abbreviation.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** Adds roles that are named with their abbreviation: "a registered nurse (RN)". */
  void roles(Source source, Map<String, String> found) {
    definitions(source).values().stream()
        .filter(roles::listed)
        .forEach(n -> found.putIfAbsent(n, source.path() + " (abbreviation)"));
  }

  /**
   * Adds what each abbreviation stands for: the role that the source defines it for, else the role
   * with these initials that the source names in full most often.
   */
  void add(Source source, Map<String, String> names, Map<String, String> aliases) {
    String text = source.title() + "\n" + source.text().plain();
    Map<String, String> defined = new TreeMap<>();
    definitions(source)
        .forEach((a, words) -> named(words, aliases).ifPresent(r -> defined.put(a, r)));
    Set<String> candidates = new LinkedHashSet<>(defined.keySet());
    pack.roles()
        .forEach(
            r -> r.names().stream().filter(RoleNames::isAbbreviation).forEach(candidates::add));
    String lower = text.toLowerCase(Locale.ROOT);
    for (String abbreviation : candidates) {
      Optional.ofNullable(defined.get(abbreviation))
          .or(() -> mostNamed(abbreviation, lower, names))
          .ifPresent(r -> aliases.put(abbreviation, r));
    }
  }

  /**
   * The role that words before an abbreviation name, by the longest name: "managing director", not
   * "director". One word of several is no name of what they define.
   */
  private static Optional<String> named(String words, Map<String, String> aliases) {
    return RoleList.ends(words).stream()
        .filter(e -> e.equals(words) || e.contains(" "))
        .filter(aliases::containsKey)
        .findFirst()
        .map(aliases::get);
  }

  private Optional<String> mostNamed(String abbreviation, String text, Map<String, String> names) {
    List<String> fits = new ArrayList<>();
    for (Pack.Role role : pack.roles()) {
      if (role.names().contains(abbreviation)) {
        fits.add(role.id());
      }
    }
    Optional<String> best = fits.stream().findFirst();
    int most = 0;
    for (String role : fits) {
      int times = count(text, names.get(role));
      if (times > most) {
        most = times;
        best = Optional.of(role);
      }
    }
    return best;
  }

  private static int count(String text, String name) {
    int times = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      times++;
    }
    return times;
  }
}

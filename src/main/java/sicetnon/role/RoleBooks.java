package sicetnon.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.text.Lexicon;
import sicetnon.text.Memo;

/** Puts together under which names one source speaks of which roles. */
public final class RoleBooks {
  private final Pack pack;
  private final Lexicon lexicon;
  private final PageRole.Finder pages;
  private final RoleNames forms;
  private final Abbreviations abbreviations;
  private final Fields fields;
  private final Persons people;

  /** The same names stand in many articles. */
  private final Memo<Set<String>> titles;

  private final Memo<RoleBook.Form> written = new Memo<>(RoleBook.Form::of);

  public RoleBooks(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.pages = new PageRole.Finder(pack, lexicon);
    this.forms = new RoleNames(pack, lexicon);
    this.abbreviations = new Abbreviations(pack, forms);
    this.fields = new Fields(lexicon);
    this.people = new Persons(pack, lexicon);
    this.titles = new Memo<>(forms::forms);
  }

  /** The roles of one source: those of the pack, and those of the folder that it may name. */
  public RoleBook book(Source source, RoleList roles) {
    Map<String, String> names = new TreeMap<>();
    Map<String, String> aliases = new TreeMap<>();
    for (Pack.Role role : pack.roles()) {
      names.put(role.id(), role.name());
      role.names().stream()
          .filter(n -> !RoleNames.isAbbreviation(n))
          .forEach(n -> aliases.put(n.toLowerCase(Locale.ROOT), role.id()));
    }
    for (RoleList.Found role : roles.found()) {
      names.put(role.slug(), role.name());
      titles.of(role.name()).forEach(n -> aliases.putIfAbsent(n, role.slug()));
    }
    roles.aliases().forEach((n, r) -> aliasIfNamed(n, r, names, aliases));
    Optional<PageRole> page = pages.find(source);
    String own = page.map(p -> own(p.title(), names, aliases)).orElse("");
    aliases.putAll(new ShortNames(source, aliases, shown(roles, names)).find());
    Map<String, String> blended = fields.blended(source, aliases);
    aliases.putAll(blended);
    Set<String> added = fields.add(source, aliases);
    added.addAll(blended.keySet());
    added.addAll(roles.aliases().keySet());
    Map<String, String> pairs = fields.sideBySide(source, aliases);
    abbreviations.add(source, names, aliases);
    roles.abbreviations().forEach((a, r) -> aliasIfNamed(a, r, names, aliases));
    Map<String, String> persons = people.find(source.text().plain(), aliases);
    return new RoleBook(
        names,
        aliases,
        added,
        pairs,
        persons,
        bareHeads(source, names, aliases, own),
        lexicon::isAdjective,
        lexicon::isVerb,
        page.map(PageRole::block).orElse(-1),
        own,
        written);
  }

  /** Roles that are not only found by their acting. */
  private static Set<String> shown(RoleList roles, Map<String, String> names) {
    Set<String> shown = new TreeSet<>(names.keySet());
    roles.found().stream().filter(RoleList.Found::acting).forEach(r -> shown.remove(r.slug()));
    return shown;
  }

  private static void aliasIfNamed(
      String alias, String role, Map<String, String> names, Map<String, String> aliases) {
    if (names.containsKey(role)) {
      aliases.putIfAbsent(alias, role);
    }
  }

  /** Adds the role of the page under its names, and says which it is. */
  private String own(RoleTitle title, Map<String, String> names, Map<String, String> aliases) {
    String name = forms.withoutLevel(forms.singular(title.name()));
    String key = RoleBook.key(name);
    String slug =
        aliases.keySet().stream()
            .filter(a -> RoleBook.key(a).equals(key))
            .findFirst()
            .map(aliases::get)
            .orElse(RoleList.slug(name));
    names.putIfAbsent(slug, name);
    aliases.put(name, slug);
    title.parts().forEach(p -> aliases.put(p, slug));
    return slug;
  }

  /**
   * Names that are nothing but the last word of two other roles of the source: after "front-end
   * developers" and "back-end developers", "developers" is one of them, no role of its own.
   */
  private static Set<String> bareHeads(
      Source source, Map<String, String> names, Map<String, String> aliases, String own) {
    String text = RoleBook.key(source.text().plain());
    List<String> held = new ArrayList<>();
    names.values().stream().filter(n -> text.contains(RoleBook.key(n))).forEach(held::add);
    Set<String> bare = new TreeSet<>();
    for (String alias : aliases.keySet()) {
      if (alias.contains(" ") || aliases.get(alias).equals(own)) {
        // "product manager" is a role beside senior and technical ones, a page's role is one
        continue;
      }
      if (held.stream().filter(n -> n.endsWith(" " + alias) || n.endsWith("-" + alias)).count()
          > 1) {
        bare.add(alias);
      }
    }
    return bare;
  }
}

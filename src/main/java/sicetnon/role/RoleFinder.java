package sicetnon.role;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;
import sicetnon.text.Sentence;

/**
 * Finds the roles of one source: those of the pack, and any that the source itself shows to be one,
 * by its title, a heading or a label, in "X vs Y", by an abbreviation, by saying that somebody is
 * one, or by what it does in sentences.
 */
public final class RoleFinder {

  /** How the place that shows a field is told from others. */
  static final String FIELD = " (field in the title)";

  private final Pack pack;
  private final Lexicon lexicon;
  private final PageRole.Finder pages;
  private final TitleReader titles;
  private final RoleNames forms;
  private final Abbreviations abbreviations;
  private final SideBySide sides;
  private final WrittenTitles written;
  private final ActingRoles acting;

  public RoleFinder(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.titles = new TitleReader(pack, lexicon);
    this.forms = new RoleNames(pack, lexicon);
    this.abbreviations = new Abbreviations(pack, forms);
    this.sides = new SideBySide(pack, lexicon);
    this.written = new WrittenTitles(pack, forms);
    this.acting = new ActingRoles(pack, lexicon, forms);
    this.pages = new PageRole.Finder(pack, lexicon);
  }

  /** Names that one source shows to be roles, each with the place that shows it. */
  public Map<String, String> discovered(Source source, List<Sentence> sentences) {
    Map<String, String> found = new TreeMap<>();
    Optional<PageRole> page = pages.find(source);
    page.map(p -> forms.withoutLevel(forms.singular(p.title().name())))
        .filter(forms::proper)
        .ifPresent(n -> found.put(n, source.path() + " (page)"));
    int own = page.map(PageRole::block).orElse(-1);
    for (Block block : source.blocks()) {
      if (block.kind() == Block.Kind.HEADING && block.readable() && block.index() != own) {
        String place = source.path() + ":" + source.text().line(block.map().get(0)) + " (heading)";
        headed(block.text(), source, place, found);
      }
    }
    for (Block block : source.blocks()) {
      if (block.readable()) {
        Set<String> names = new LinkedHashSet<>();
        heads(source, block).forEach(h -> alone(h, names));
        names.removeIf(n -> !forms.listed(n));
        String place = source.path() + ":" + source.text().line(block.map().get(0)) + " (label)";
        names.forEach(n -> found.putIfAbsent(n, place));
      }
    }
    if (page.isEmpty()) {
      String place = source.path() + " (title)";
      headed(title(source), source, place, found);
      Stream.concat(
              sides.fields(title(source), sentences).stream(),
              sides.topics(title(source), sentences).stream())
          .forEach(n -> found.putIfAbsent(n, source.path() + FIELD));
      sides.groups(title(source), sentences).forEach(n -> found.putIfAbsent(n, place));
    }
    written.find(source, found);
    acting
        .find(sentences)
        .forEach(
            (name, times) ->
                found.putIfAbsent(
                    name,
                    source.path()
                        + ActingRoles.EVIDENCE
                        + times
                        + (times == 1 ? " time)" : " times)")));
    abbreviations.roles(source, found);
    found.keySet().removeIf(n -> pack.words(Words.NO_ROLES).contains(n));
    return found;
  }

  /** What stands over or before a block and may be a role's name and nothing else. */
  private List<String> heads(Source source, Block block) {
    String body = block.text().substring(block.bodyStart());
    if (block.kind() == Block.Kind.CELL) {
      String column = block.column().strip().toLowerCase(Locale.ROOT);
      boolean who = pack.words(Words.ROLE_COLUMNS).contains(column);
      boolean names = who || (block.row().isEmpty() && column.isEmpty());
      return names ? List.of(block.column(), body) : List.of(block.column());
    }
    if (!block.labelled()) {
      boolean opens = opensList(source, block) || leadsIn(block);
      return opens ? List.of(body) : List.of();
    }
    // "Joan (ward sister):"
    String label = block.row().strip();
    int open = label.endsWith(")") ? label.lastIndexOf('(') : -1;
    String inside = open < 0 ? label : label.substring(open + 1, label.length() - 1);
    boolean names = RoleNames.labelled(pack, block);
    return names ? List.of(block.row(), inside, body) : List.of(block.row(), inside);
  }

  /** "The court reporter:". */
  private static boolean leadsIn(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH && block.text().strip().endsWith(":");
  }

  /** "Shepherd" before what shepherds do: an entry with entries of its own. */
  private static boolean opensList(Source source, Block block) {
    int next = block.index() + 1;
    return block.kind() == Block.Kind.LIST_ITEM
        && next < source.blocks().size()
        && source.blocks().get(next).kind() == Block.Kind.LIST_ITEM
        && source.blocks().get(next).level() > block.level();
  }

  /** The title, or the bare first line where it sets roles side by side. */
  private static String title(Source source) {
    Optional<Block> first = source.blocks().stream().filter(Block::readable).findFirst();
    return source.title().isEmpty()
        ? first.filter(b -> PageRole.bareLine(b) || asks(b)).map(Block::text).orElse("")
        : source.title();
  }

  /** "Umpire vs. scorer: who decides?" */
  private static boolean asks(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH
        && block.text().strip().endsWith("?")
        && block.text().split("\\s+").length <= PageRole.TITLE_WORDS;
  }

  private void headed(String heading, Source source, String place, Map<String, String> found) {
    Set<String> names = new LinkedHashSet<>();
    names.addAll(sides.roles(heading));
    Set<String> alone = new LinkedHashSet<>();
    alone(heading, alone);
    alone.stream().filter(n -> noVerb(n, source)).forEach(names::add);
    names.forEach(n -> found.putIfAbsent(n, place));
  }

  /** "# Front End Developer", "The role of the midwife": a heading that is nothing but a role. */
  private void alone(String heading, Set<String> found) {
    titles
        .read(heading)
        .filter(t -> t.pieces().size() < 2)
        // "Hiring Divers" says how to, a "Managing Editor" is one
        .filter(t -> !t.plural() || !forms.act(t.name().split("[ -]")[0]))
        .map(t -> forms.withoutLevel(forms.singular(t.name())))
        .filter(forms::shown)
        .ifPresent(found::add);
  }

  /** "Help" and "Guide" head sections more often than roles: such a word needs its article. */
  private boolean noVerb(String name, Source source) {
    return !lexicon.isVerb(name)
        || Pattern.compile("(?i)\\b(?:an?|each|every) " + Pattern.quote(name) + "\\b")
            .matcher(source.text().plain())
            .find();
  }
}

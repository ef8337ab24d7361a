package sicetnon.role;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.text.Lexicon;

/**
 * The one role that a page is about: its title names it, and what stands below says what its
 * holders do.
 *
 * @param block index of the title's block, or -1 where no block is the title
 * @param title what it says
 */
record PageRole(int block, RoleTitle title) {
  private static final Pattern DUTIES =
      Pattern.compile(
          "(?i)\\b(?:tasks?|dut(?:y|ies)|responsibilit(?:y|ies)|accountabilities|activities|role|job|does|do|day)\\b");
  static final int TITLE_WORDS = 6;

  /** Decides whose page it is. */
  static final class Finder {
    private final Pack pack;
    private final Lexicon lexicon;
    private final TitleReader titles;
    private final RoleNames names;

    Finder(Pack pack, Lexicon lexicon) {
      this.pack = pack;
      this.lexicon = lexicon;
      this.titles = new TitleReader(pack, lexicon);
      this.names = new RoleNames(pack, lexicon);
    }

    Optional<PageRole> find(Source source) {
      Optional<Block> first = top(source);
      boolean other =
          titles.read(source.title()).isPresent()
              && first.filter(b -> source.title().equals(b.text())).isEmpty();
      // a title in front matter stands above all headings
      Optional<Block> top = other ? Optional.empty() : first;
      String title = top.map(Block::text).orElse(source.title());
      int block = top.map(Block::index).orElse(-1);
      return titles
          .read(title)
          .filter(t -> names.proper(t.name()) || tellsDuties(source, block))
          .filter(t -> means(t, source, block) && one(t, source))
          .map(t -> new PageRole(block, t));
    }

    /** The one heading above all others, or the bare first line of a page that has none. */
    private static Optional<Block> top(Source source) {
      List<Block> blocks = source.blocks().stream().filter(Block::readable).toList();
      List<Block> heads = blocks.stream().filter(b -> b.kind() == Block.Kind.HEADING).toList();
      int level = heads.stream().mapToInt(Block::level).min().orElse(0);
      boolean single = heads.stream().filter(b -> b.level() == level).count() == 1;
      if (single && heads.get(0).level() == level) {
        return Optional.of(heads.get(0));
      }
      return blocks.stream().limit(heads.isEmpty() ? 1 : 0).filter(PageRole::bareLine).findFirst();
    }

    /** Whether the list entries or fields of the page tell what somebody does. */
    private boolean tellsDuties(Source source, int title) {
      List<Block> told =
          source.blocks().stream()
              .filter(b -> b.readable() && b.index() != title && b.kind() != Block.Kind.HEADING)
              .toList();
      Map<List<Integer>, List<Block>> lists =
          told.stream().filter(Finder::item).collect(Collectors.groupingBy(Block::headings));
      return lists.isEmpty()
          ? told.stream().anyMatch(this::verbFirst)
          : lists.values().stream().anyMatch(this::mostlyVerbFirst);
    }

    /** Skills and benefits may be listed under other headings. */
    private boolean mostlyVerbFirst(List<Block> list) {
      long verbs = list.stream().filter(this::verbFirst).count();
      return verbs > 0 && 2 * verbs >= list.size();
    }

    private static boolean item(Block block) {
      return block.kind() == Block.Kind.LIST_ITEM;
    }

    private boolean verbFirst(Block block) {
      String[] words = block.text().substring(block.bodyStart()).strip().split("[^\\p{L}-]+", 3);
      boolean adverb = words[0].endsWith("ly") && words.length > 1;
      return lexicon.verbBase((adverb ? words[1] : words[0]).toLowerCase(Locale.ROOT)).isPresent();
    }

    /**
     * "Guide", "Host", "Lead": a word that is a verb or a thing as well is a role's name only where
     * the page speaks of its duties or of "the guide".
     */
    private boolean means(RoleTitle title, Source source, int block) {
      String name = title.name();
      String head = RoleNames.head(name);
      boolean plain = lexicon.isVerb(head) || !lexicon.isMostlyPerson(head);
      boolean headed =
          source.blocks().stream()
              .filter(b -> b.kind() == Block.Kind.HEADING && b.index() != block)
              .anyMatch(b -> DUTIES.matcher(b.text()).find());
      // "Managing Engineers" may tell how to manage them
      String first = name.split("[ ,]")[0];
      if (title.plural() ? names.act(first) : first.endsWith("ing") && !lexicon.isNoun(first)) {
        return headed && !name.contains(" and ");
      }
      return !plain
          || headed
          || title.plural()
          || listsActs(source)
          || named("(?:the|an?|each|every) ", name, source);
    }

    /** "Directs the runners": a list of what somebody does, not of what to do. */
    private boolean listsActs(Source source) {
      List<Block> items = source.blocks().stream().filter(Finder::item).toList();
      return items.size() > 1 && items.stream().allMatch(this::thirdPerson);
    }

    private boolean thirdPerson(Block block) {
      String first = block.text().substring(block.bodyStart()).strip().split("[^\\p{L}-]+", 2)[0];
      String verb = first.toLowerCase(Locale.ROOT);
      return verb.endsWith("s") && lexicon.verbBase(verb).filter(b -> !b.equals(verb)).isPresent();
    }

    private static boolean named(String before, String name, Source source) {
      return Pattern.compile("(?iu)\\b" + before + Pattern.quote(name) + "(?:s|es)?\\b")
          .matcher(source.text().plain())
          .find();
    }

    /**
     * Whether the names that a title joins are one role: they share their head or are plural, and
     * none of them is spoken of alone.
     */
    private boolean one(RoleTitle title, Source source) {
      boolean known =
          pack.roles().stream().flatMap(r -> r.names().stream()).anyMatch(title.parts()::contains);
      boolean joined = title.shared() || (title.plural() && !known);
      return title.pieces().size() < 2
          || (joined && title.pieces().stream().noneMatch(p -> spokenOf(p, source)));
    }

    private static boolean spokenOf(String part, Source source) {
      Pattern opens =
          Pattern.compile(
              "(?iu)(?:^|[.!?:]\\s+)(?:the |an? |each |every |our |most )?"
                  + Pattern.quote(part)
                  + "(?:s|es)?\\b(?!\\s*(?:,|and\\b|or\\b|&|/))");
      return source.blocks().stream()
          .anyMatch(b -> opens.matcher(b.text()).find() || opens.matcher(b.column()).find());
    }
  }

  /** Whether a paragraph is a title that lacks its mark. */
  static boolean bareLine(Block block) {
    return block.kind() == Block.Kind.PARAGRAPH
        && !block.labelled()
        && block.text().split("\\s+").length <= TITLE_WORDS
        && block.text().matches(".*[\\p{L})]");
  }
}

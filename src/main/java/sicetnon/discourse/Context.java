package sicetnon.discourse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.role.Mention;
import sicetnon.role.Parse;
import sicetnon.role.RoleBook;
import sicetnon.role.RoleNames;
import sicetnon.text.Failures;
import sicetnon.text.Sentence;

/** What the text so far says about who is meant. One per source; changes as the reader goes on. */
public final class Context {
  /** Who a passage is about, and by which line. */
  record Topic(List<String> roles, String from) {
    static final Topic NONE = new Topic(List.of(), "");
  }

  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}\\p{Ll}+");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> CUTS = Set.of("(", ",", "|", "@", "\u2013", "\u2014", "-");

  private final Pack pack;
  private final DeniedHeads deniedHeads;
  private final Source source;
  private final List<String> pair;
  private final Subject titled;
  private final Map<Integer, Topic> byHeading = new LinkedHashMap<>();
  private final Map<Integer, Boolean> bare = new TreeMap<>();
  private final NavigableMap<Integer, Topic> byBlock = new TreeMap<>();

  /** The entries that are a role's name and nothing else: heads of what is listed below them. */
  private final Set<Integer> heads = new HashSet<>();

  /** Whom the entries of a list below or behind a block are about. */
  private final NavigableMap<Integer, Topic> carried = new TreeMap<>();

  /** For each block the first of its kind in an unbroken row up to it. */
  private final int[] rows;

  private Topic last = Topic.NONE;
  private boolean ambiguous;
  private List<String> ordered = List.of();
  private final Set<Integer> named = new HashSet<>();

  /** The blocks that begin with a role. */
  private final Set<Integer> opening = new HashSet<>();

  /** The roles of persons told about by name, each with the first block that names one. */
  private final Map<String, Integer> persons = new TreeMap<>();

  /** The roles that the reader has: "your first account manager". */
  private final Set<String> yours = new TreeSet<>();

  private Mention.By by = Mention.By.NAME;
  private int section = -1;
  private Subject labelled = Subject.NONE;
  private final Interlocutors interlocutors;

  public Context(Pack pack, Source source, RoleBook book, List<Parse> parses, Failures failures) {
    String titleRole = book.titleRole();
    this.interlocutors = new Interlocutors(pack, book, this);
    this.pack = pack;
    this.deniedHeads = new DeniedHeads(pack);
    this.source = source;
    this.titled =
        titleRole.isEmpty() ? Subject.NONE : Subject.of(List.of(titleRole), "the page's title");
    this.pair = mainPair(parses);
    this.rows = new int[source.blocks().size()];
    for (int i = 1; i < rows.length; i++) {
      boolean goesOn = source.blocks().get(i).kind() == source.blocks().get(i - 1).kind();
      rows[i] = goesOn ? rows[i - 1] : i;
    }
    parses.forEach(p -> failures.attempt(p.sentence(), () -> note(p), false));
  }

  /** Takes note of whom a sentence names, before the reader comes to it. */
  private boolean note(Parse parse) {
    Block block = parse.sentence().block();
    parse.mentions().stream()
        .filter(m -> m.by() == Mention.By.PERSON)
        .forEach(m -> m.roles().forEach(r -> persons.putIfAbsent(r, block.index())));
    parse.mentions().stream().filter(m -> ofReader(parse, m)).forEach(m -> yours.addAll(m.roles()));
    if (namesSomebody(parse)) {
      named.add(block.index());
    }
    if (parse.sentence().start() <= block.bodyStart() && opens(parse)) {
      opening.add(block.index());
    }
    if (block.kind() == Block.Kind.LIST_ITEM && !block.labelled() && nothingElse(parse)) {
      heads.add(block.index());
      opening.add(block.index());
    }
    boolean names =
        block.labelled()
            && !parse.label()
            && RoleNames.labelled(pack, block)
            && parse.mentions().size() == 1
            && parse.mentions().get(0).roles().size() == 1;
    if (names && !labelled.known()) {
      labelled = Subject.of(parse.mentions().get(0).roles(), line(block));
    }
    if (block.kind() == Block.Kind.HEADING) {
      List<String> roles = rolesIn(parse);
      if (!roles.isEmpty()) {
        byHeading.put(block.index(), new Topic(roles, line(block) + " (heading)"));
        bare.put(block.index(), nothingElse(parse));
      }
      interlocutors.titled(parse);
    }
    return true;
  }

  /** "Your first account manager": one whom the reader has is not the reader. */
  private static boolean ofReader(Parse parse, Mention mention) {
    int before = mention.from() - 1;
    while (parse.is(before, "ADJ", "NUM")) {
      before--;
    }
    return parse.lower(before).equals("your")
        && (!parse.nominal(mention.to()) || parse.listedBase(mention.to(), Words.FELLOW_NOUNS))
        && !mention.possessive();
  }

  /** Whether the article speaks to those who have somebody in the role. */
  boolean ofReader(Subject subject) {
    return yours.containsAll(subject.roles()) && subject.known();
  }

  private static boolean opens(Parse parse) {
    int first = 0;
    while (parse.is(first, "DET", "PUNCT", "SCONJ", "ADP")) {
      first++;
    }
    return parse.mentionAt(first) != null;
  }

  /** Two capitalised words that name no role: perhaps somebody, of whom "she" may be said. */
  private static boolean namesSomebody(Parse parse) {
    for (int i = 1; i + 1 < parse.size(); i++) {
      boolean two =
          CAPITAL.matcher(parse.token(i).text()).matches()
              && CAPITAL.matcher(parse.token(i + 1).text()).matches();
      if (two && parse.mentionAt(i) == null && parse.mentionAt(i + 1) == null) {
        return true;
      }
    }
    return false;
  }

  /** The two roles that the source names most often; fewer when it names fewer. */
  private static List<String> mainPair(List<Parse> parses) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Parse parse : parses) {
      int weight = parse.sentence().block().kind() == Block.Kind.HEADING ? 2 : 1;
      parse.mentions().forEach(m -> m.roles().forEach(r -> counts.merge(r, weight, Integer::sum)));
    }
    List<String> all = new ArrayList<>(counts.keySet());
    all.sort((a, b) -> counts.get(b) - counts.get(a));
    boolean clear = all.size() < 3 || counts.get(all.get(1)) >= 2 * counts.get(all.get(2));
    return all.size() >= 2 && clear ? all.subList(0, 2).stream().sorted().toList() : List.of();
  }

  /**
   * Whether the heading is a role's name and nothing else: "Head Chef", "The role of the midwife".
   */
  private static boolean nothingElse(Parse parse) {
    for (int i = 0; i < parse.size(); i++) {
      String word = parse.lower(i);
      if (CUTS.contains(word) || word.equals("at") || word.equals("in")) {
        return i > 0;
      }
      boolean filler = NO_LETTERS.matcher(word).matches() || parse.listed(i, Words.TITLE_FILLERS);
      if (!filler && parse.mentionAt(i) == null) {
        return false;
      }
    }
    return true;
  }

  private static List<String> rolesIn(Parse parse) {
    return parse.mentions().stream().flatMap(m -> m.roles().stream()).distinct().sorted().toList();
  }

  String line(Block block) {
    return "line " + source.text().line(block.map().get(0));
  }

  public List<String> pair() {
    return pair;
  }

  /** The role whose sheet, advert or profile the article is, by its title; or nobody. */
  public Subject document() {
    if (labelled.known() || titled.known()) {
      return labelled.known() ? labelled : titled;
    }
    for (Map.Entry<Integer, Topic> heading : byHeading.entrySet()) {
      boolean top = source.blocks().get(heading.getKey()).headings().isEmpty();
      boolean one = heading.getValue().roles().size() == 1;
      return top && one && bare.get(heading.getKey())
          ? Subject.of(heading.getValue().roles(), heading.getValue().from())
          : Subject.NONE;
    }
    return Subject.NONE;
  }

  /** Who speaks and who is spoken to. */
  public Interlocutors interlocutors() {
    return interlocutors;
  }

  /** The role of the nearest heading, where it names one and nothing else. */
  public Subject headedBy(Block block) {
    List<Integer> headings = block.headings();
    int nearest = headings.isEmpty() ? -1 : headings.get(headings.size() - 1);
    Topic topic = byHeading.getOrDefault(nearest, Topic.NONE);
    return topic.roles().size() == 1 && bare.get(nearest)
        ? Subject.of(topic.roles(), topic.from())
        : Subject.NONE;
  }

  /** Whether what a block lists is denied: "Not responsible for", "What the chef does not do". */
  boolean denied(Block block) {
    Boolean marked = deniedHeads.marked(block.text());
    return marked == null ? underDenial(block) : marked;
  }

  /**
   * Whether a cross before an entry may deny it: its head speaks of duties or of no other thing.
   */
  boolean unclear(Block block) {
    String above = above(block);
    boolean crossed = Boolean.TRUE.equals(deniedHeads.marked(block.text()));
    boolean duties = Heads.name(pack, Words.DUTY_HEADS, above) || deniedHeads.contrasts(above);
    boolean role = !headedBy(block).equals(Subject.NONE);
    return deniedHeads.hedges(above) || (crossed && !duties && !role);
  }

  private boolean underDenial(Block block) {
    String above = above(block);
    return deniedHeads.denies(above) || (block.labelled() && deniedHeads.denies(block.row()));
  }

  /** The text that stands over an entry of a list: its lead-in, else the nearest heading. */
  String above(Block block) {
    List<Integer> headings = block.headings();
    int above =
        block.leadIn() >= 0
            ? block.leadIn()
            : headings.isEmpty() ? -1 : headings.get(headings.size() - 1);
    return above < 0 ? "" : source.blocks().get(above).text();
  }

  /** All roles that the article's headings name: whom "these jobs" are about. */
  public List<String> headed() {
    return byHeading.values().stream()
        .flatMap(t -> t.roles().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /** The one person whom the article has told about by name, in a role; or nobody. */
  Subject onlyPerson(Block block) {
    return persons.size() == 1 && persons.values().iterator().next() <= block.index()
        ? Subject.of(List.copyOf(persons.keySet()), "the person told about")
        : Subject.lost();
  }

  /** Whether the article tells of nobody by name. */
  boolean noPersons() {
    return persons.isEmpty() && named.isEmpty();
  }

  /** Whether the one last spoken of is a person by name: "she" is who that is. */
  boolean personTold() {
    return by == Mention.By.PERSON;
  }

  /**
   * Whom the passage right above a list had as its subject, or the last entry of the list that
   * begins with a role or goes on about the one of the entry before. A role within an entry takes
   * no other entry.
   */
  private Topic spokenBefore(Block block) {
    Map.Entry<Integer, Topic> spoken = carried.floorEntry(block.index());
    return spoken != null && spoken.getKey() >= rows[block.index()] - 1
        ? spoken.getValue()
        : Topic.NONE;
  }

  /**
   * Whether the block has spoken of one role by name before: "The head chef leads. She ..." goes on
   * about the head chef.
   */
  boolean goesOn(Block block) {
    return byBlock.containsKey(block.index())
        && byBlock.get(block.index()).roles().size() == 1
        && !ambiguous
        && !named.contains(block.index());
  }

  /** What "it" is where a field was last spoken of: those who work in it. */
  Subject field() {
    Topic topic = antecedent();
    return by == Mention.By.FIELD && topic.roles().size() == 1
        ? Subject.of(topic.roles(), topic.from())
        : Subject.NONE;
  }

  /** The two roles last named in order, for "the former" and "the latter". */
  List<String> ordered() {
    return ordered;
  }

  /** A new block begins: a new section forgets who was spoken of. */
  public void enter(Block block) {
    int heading =
        block.headings().isEmpty() ? -1 : block.headings().get(block.headings().size() - 1);
    if (heading != section) {
      section = heading;
      Topic topic = byHeading.getOrDefault(heading, Topic.NONE);
      last = topic.roles().size() == 1 ? topic : Topic.NONE;
      ambiguous = false;
    }
  }

  /** After a sentence: whom its clauses had as subjects. */
  public void leave(
      Sentence sentence,
      List<String> named,
      List<List<String>> subjects,
      boolean otherPlural,
      Set<Mention.By> subjectsBy) {
    if (named.size() >= 2) {
      ordered = named.subList(named.size() - 2, named.size());
    }
    if (subjects.isEmpty()) {
      if (otherPlural) {
        last = Topic.NONE;
      }
      return;
    }
    if (subjectsBy.size() == 1) {
      by = subjectsBy.iterator().next();
    } else if (!subjectsBy.isEmpty()) {
      by = Mention.By.NAME;
    }
    List<String> first = subjects.get(0);
    ambiguous = subjects.stream().anyMatch(s -> !s.equals(first));
    List<String> latest = subjects.get(subjects.size() - 1);
    last = new Topic(latest, line(sentence.block()));
    carry(sentence.block());
    byBlock.put(sentence.block().index(), last);
  }

  private void carry(Block block) {
    boolean inside =
        block.kind() == Block.Kind.LIST_ITEM
            && !opening.contains(block.index())
            && !last.roles().equals(implicit(block).roles());
    if (!inside) {
      carried.put(block.index(), ambiguous ? Topic.NONE : last);
    }
  }

  /** The one role that the nearest heading with a role names, or the whole article is about. */
  public Subject section(Block block) {
    for (int i = block.headings().size() - 1; i >= 0; i--) {
      Topic topic = byHeading.get(block.headings().get(i));
      if (topic != null) {
        return topic.roles().size() == 1 ? Subject.of(topic.roles(), topic.from()) : Subject.NONE;
      }
    }
    return document();
  }

  /** A reading of "this role" that the same block or its heading gives; else nobody. */
  Subject near(Block block, Subject read) {
    boolean here =
        byBlock.containsKey(block.index())
            || read.from().endsWith("(heading)")
            || read.from().equals("the same sentence")
            || byBlock.containsKey(block.index() - 1);
    return here || !read.known() ? read : Subject.lost();
  }

  /** Who "they" are, nobody when that is not clear. */
  public Subject they() {
    return Subject.of(antecedent().roles(), antecedent().from());
  }

  /** The same with the line by which it is known. */
  Topic antecedent() {
    return ambiguous ? Topic.NONE : last;
  }

  /**
   * Who a bullet without a subject speaks of: its lead-in, this section's subject, its headings.
   */
  Topic implicit(Block block) {
    if (heads.contains(block.index())) {
      return Topic.NONE;
    }
    for (int lead = block.leadIn(); lead >= 0; lead = source.blocks().get(lead).leadIn()) {
      if (byBlock.containsKey(lead)) {
        return byBlock.get(lead);
      }
    }
    boolean listed = block.kind() != Block.Kind.CELL && !block.labelled();
    Topic spoken = spokenBefore(block);
    if (listed && spoken.roles().size() == 1) {
      return spoken;
    }
    for (int i = block.headings().size() - 1; i >= 0; i--) {
      Topic topic = byHeading.get(block.headings().get(i));
      if (topic != null) {
        return topic.roles().size() == 1 ? topic : Topic.NONE;
      }
    }
    Subject you = interlocutors.you(block);
    Subject whole = you.known() ? you : document();
    return whole.known() ? new Topic(whole.roles(), whole.from()) : Topic.NONE;
  }
}

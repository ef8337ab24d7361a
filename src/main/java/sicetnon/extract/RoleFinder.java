package sicetnon.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;
import sicetnon.text.Sentence;
import sicetnon.text.Token;
import sicetnon.text.Tree;

/**
 * Finds the roles of one source: those of the pack, and any that the source itself shows to be one,
 * by naming it in "X vs Y", by defining its abbreviation, or by making an occupation (WordNet) the
 * subject of several sentences.
 */
final class RoleFinder {
  private static final Pattern VERSUS =
      Pattern.compile(
          "(?i)(?:^|[:?,]\\s*|\\b(?:between|comparing)\\s+)(?:an? |the )?([\\p{L}-]+(?: [\\p{L}-]+){0,3}?)\\s+(vs\\.?|versus|and|or)\\s+(?:an? |the )?([\\p{L}-]+(?: [\\p{L}-]+){0,3}?)(?=\\s*(?:$|[:?,.|(\\u2013\\u2014-]|what|who|key|which|how|in |differ|compar|role))");
  private static final Pattern ALONE =
      Pattern.compile(
          "(?iu)[^\\p{L}]*+(?:(?:the )?(?:role|job|duties|responsibilities) of |about |(?:role|job|position)(?: (?:sheet|profile|description|advert|card|specification))?\\s?[:\u2013\u2014-]\\s*)?"
              + "(?:an? |the )?([\\p{L}-]++(?: [\\p{L}-]++){0,3}?)"
              + "(?: role| job description| position| responsibilities| duties)?[^\\p{L}]*+");
  private static final Set<String> FILLERS =
      Set.of(
          "of", "to", "for", "and", "or", "with", "in", "on", "is", "are", "by", "from", "as", "vs",
          "versus", "what", "who", "how", "why", "when", "does", "do");
  private static final Pattern DEFINED =
      Pattern.compile("(?<![\\p{L}-])((?:[\\p{L}-]++ ){1,4})\\((?:aka |or )?([A-Z]{2,5})s?\\)");

  /** A subject weighs more than any other mention: one at least is needed. */
  private static final int SUBJECT = 100;

  private static final int ENOUGH = SUBJECT + 1;
  private static final int MORE = 4 * SUBJECT;

  private final Pack pack;
  private final Lexicon lexicon;
  private final PageRole.Finder pages;
  private final TitleReader titles;

  RoleFinder(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.titles = new TitleReader(pack, lexicon);
    this.pages = new PageRole.Finder(pack, lexicon);
  }

  /** The roles of one source: those of the pack, and those of the folder that it may name. */
  RoleBook book(Source source, RoleList roles) {
    Map<String, String> names = new TreeMap<>();
    Map<String, String> aliases = new TreeMap<>();
    for (Pack.Role role : pack.roles()) {
      names.put(role.id(), role.name());
      role.names().stream()
          .filter(n -> !isAbbreviation(n))
          .forEach(n -> aliases.put(n.toLowerCase(Locale.ROOT), role.id()));
    }
    for (RoleList.Found role : roles.found()) {
      names.put(role.slug(), role.name());
      aliases.put(role.name(), role.slug());
    }
    Optional<PageRole> page = pages.find(source);
    String own = page.map(p -> own(p.title(), names, aliases)).orElse("");
    Fields fields = new Fields(lexicon);
    Set<String> added = fields.add(source, aliases);
    Map<String, String> pairs = fields.sideBySide(source, aliases);
    abbreviations(source, names, aliases);
    roles
        .abbreviations()
        .forEach(
            (abbreviation, role) -> {
              if (names.containsKey(role)) {
                aliases.putIfAbsent(abbreviation, role);
              }
            });
    Map<String, String> persons = new Persons(pack, lexicon).find(source.text().plain(), aliases);
    return new RoleBook(
        names,
        aliases,
        added,
        pairs,
        persons,
        bareHeads(source, names, aliases),
        lexicon::isAdjective,
        lexicon::isVerb,
        page.map(PageRole::block).orElse(-1),
        own);
  }

  /** Adds the role of the page under its names, and says which it is. */
  private String own(RoleTitle title, Map<String, String> names, Map<String, String> aliases) {
    String name = withoutLevel(title.name());
    String slug =
        aliases.keySet().stream()
            .filter(a -> RoleBook.key(a).equals(RoleBook.key(name)))
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
      Source source, Map<String, String> names, Map<String, String> aliases) {
    String text = RoleBook.key(source.text().plain());
    Set<String> bare = new TreeSet<>();
    for (String alias : aliases.keySet()) {
      long longer =
          names.values().stream()
              .filter(n -> n.matches(".*[ -]" + Pattern.quote(alias)))
              .filter(n -> text.contains(RoleBook.key(n)))
              .count();
      if (longer >= 2) {
        bare.add(alias);
      }
    }
    return bare;
  }

  static boolean isAbbreviation(String name) {
    return name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Names that one source shows to be roles, each with the place that shows it. */
  Map<String, String> discovered(Source source, List<Sentence> sentences) {
    Map<String, String> found = new TreeMap<>();
    Optional<PageRole> page = pages.find(source);
    page.map(p -> withoutLevel(p.title().name()))
        .filter(this::proper)
        .ifPresent(n -> found.put(n, source.path() + " (page)"));
    int own = page.map(PageRole::block).orElse(-1);
    for (Block block : source.blocks()) {
      if (block.kind() == Block.Kind.HEADING && block.readable() && block.index() != own) {
        String place = source.path() + ":" + source.text().line(block.map().get(0)) + " (heading)";
        headed(block.text(), source, place, found);
      }
    }
    for (Block block : source.blocks()) {
      if (block.labelled() && block.readable()) {
        Set<String> names = new LinkedHashSet<>();
        alone(block.row(), source, names);
        if (Context.namesRole(pack, block)) {
          alone(block.text().substring(block.bodyStart()), source, names);
        }
        String place = source.path() + ":" + source.text().line(block.map().get(0)) + " (label)";
        names.forEach(n -> found.putIfAbsent(n, place));
      }
    }
    if (page.isEmpty()) {
      headed(title(source), source, source.path() + " (title)", found);
    }
    Map<String, Integer> subjects = new TreeMap<>();
    sentences.forEach(s -> subjects(s, subjects));
    subjects.forEach(
        (name, times) -> {
          boolean occupation = titled(name) || lexicon.isOccupation(head(name));
          if (acts(name) && times >= (occupation ? ENOUGH : MORE)) {
            found.putIfAbsent(name, source.path() + " (acts " + times / SUBJECT + " times)");
          }
        });
    defined(source, found);
    found.keySet().removeIf(n -> pack.words(Words.NO_ROLES).contains(n));
    return found;
  }

  /** The words before each abbreviation that a source defines: "customer success manager (CSM)". */
  Map<String, String> definitions(Source source) {
    Map<String, String> found = new TreeMap<>();
    Matcher definition = DEFINED.matcher(source.title() + "\n" + source.text().plain());
    while (definition.find()) {
      found.putIfAbsent(definition.group(2), singular(definition.group(1)));
    }
    return found;
  }

  /** "a registered nurse (RN)": an occupation whose initials are its abbreviation. */
  private void defined(Source source, Map<String, String> found) {
    String text = source.text().plain();
    Matcher definition = DEFINED.matcher(text);
    while (definition.find()) {
      String[] words = definition.group(1).strip().split(" ");
      StringBuilder initials = new StringBuilder();
      int from = words.length;
      while (from > 0 && initials.length() < definition.group(2).length()) {
        String word = words[--from];
        if (!word.matches("(?i)of|and|the")) {
          initials.insert(0, Character.toUpperCase(word.charAt(0)));
        }
      }
      String name = singular(String.join(" ", List.of(words).subList(from, words.length)));
      if (initials.toString().equals(definition.group(2)) && isRole(name)) {
        String place = source.path() + ":" + source.text().line(definition.start());
        found.putIfAbsent(name, place + " (abbreviation)");
      }
    }
  }

  /** The title, or the bare first line where it sets roles side by side. */
  private static String title(Source source) {
    Optional<Block> first = source.blocks().stream().filter(Block::readable).findFirst();
    return source.title().isEmpty()
        ? first.filter(PageRole::bareLine).map(Block::text).orElse("")
        : source.title();
  }

  private void headed(String heading, Source source, String place, Map<String, String> found) {
    Set<String> names = new LinkedHashSet<>();
    versus(heading, names);
    alone(heading, source, names);
    names.forEach(n -> found.putIfAbsent(n, place));
  }

  /** "# Front End Developer", "The role of the midwife": a heading that is nothing but a role. */
  private void alone(String heading, Source source, Set<String> found) {
    // "Midwife (Band 6)", "Engineering Manager - Payments"
    String bare = heading.replaceFirst("(?<!\\s)\\s*+(?:[(,|@]|(?<=\\s)[-\u2013\u2014]\\s).*", "");
    Matcher match = ALONE.matcher(bare.strip());
    if (match.matches()) {
      String name = withoutLevel(singular(match.group(1)));
      boolean plain = titled(name) || plain(name);
      boolean occupation =
          titled(name) || (lexicon.isOccupation(head(name)) && !name.matches("\\w+ing .*"));
      if (plain && occupation && isRole(name) && noVerb(name, source)) {
        found.add(name);
      }
    }
  }

  /**
   * Whether a name is a role's in other articles too: it has several words, or one that says so.
   */
  private boolean proper(String name) {
    return plain(name)
        && (name.contains(" ") || (lexicon.isOccupation(name) && lexicon.isMostlyPerson(name)));
  }

  private boolean plain(String name) {
    return name.matches("\\p{L}+(?:[ -]\\p{L}+){0,3}")
        && Stream.of(name.split("[ -]"))
            .noneMatch(w -> FILLERS.contains(w) || pack.words(Words.WEAK_MODIFIERS).contains(w));
  }

  /** "Help" and "Guide" head sections more often than roles: such a word needs its article. */
  private boolean noVerb(String name, Source source) {
    return !lexicon.isVerb(name)
        || Pattern.compile("(?i)\\b(?:an?|each|every) " + Pattern.quote(name) + "\\b")
            .matcher(source.text().plain())
            .find();
  }

  private String withoutLevel(String name) {
    int blank = name.indexOf(' ');
    boolean level = blank > 0 && pack.words(Words.LEVELS).contains(name.substring(0, blank));
    return level ? name.substring(blank + 1) : name;
  }

  private void versus(String heading, Set<String> found) {
    Matcher match = VERSUS.matcher(heading);
    while (match.find()) {
      sides(match.group(1).strip(), match.group(2), match.group(3).strip()).stream()
          .filter(n -> n.matches("\\p{Lu}{2,5}") || titled(n) || plain(n))
          .forEach(found::add);
    }
  }

  /** The names of people on the two sides; one without a head has that of the other. */
  private List<String> sides(String left, String join, String right) {
    String second = singular(right);
    boolean one = !singular(left).equals(left.toLowerCase(Locale.ROOT));
    boolean several = !second.equals(right.toLowerCase(Locale.ROOT));
    boolean vs = join.toLowerCase(Locale.ROOT).startsWith("v");
    boolean shared =
        !vs && !capitals(left) && (several != one || !titles.heads(head(singular(left))));
    String first = shared ? left.toLowerCase(Locale.ROOT) + " " + head(second) : singular(left);
    List<String> sides = new ArrayList<>();
    for (String side : List.of(capitals(left) ? left : first, capitals(right) ? right : second)) {
      boolean people = vs ? lexicon.isPerson(head(side)) : titles.heads(head(side));
      if (capitals(side) || titled(side) || people) {
        sides.add(side);
      }
    }
    return sides;
  }

  private static boolean capitals(String name) {
    return name.matches("\\p{Lu}{2,5}");
  }

  /** Noun phrases headed by an occupation, weighed by whether they act. */
  private void subjects(Sentence sentence, Map<String, Integer> counts) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i <= tokens.size(); i++) {
      boolean ends = i == tokens.size() || !tokens.get(i).nominal();
      if (!tokens.get(i - 1).nominal() || !ends) {
        continue;
      }
      int from = i - 1;
      while (from > 0 && partOfName(tokens.get(from - 1))) {
        from--;
      }
      boolean title =
          from > 1
              && tokens.get(from - 1).lower().equals("of")
              && pack.words(Words.TITLE_HEADS).contains(singular(tokens.get(from - 2).lower()));
      from = title ? from - 2 : from;
      String before = from > 0 ? tokens.get(from - 1).lower() : "";
      String name = singular(sentence.words(from, i).replaceAll("'s?$", ""));
      if (!before.matches("this|that|these|those|your|our|my") && isRole(name)) {
        counts.merge(name, acts(sentence, i, before) ? SUBJECT : 1, Integer::sum);
      }
    }
  }

  /** Whether a name is a role's if it acts: "the monitor shows" makes none of a plain word. */
  private boolean acts(String name) {
    return name.contains(" ") || lexicon.isMostlyPerson(head(name));
  }

  /**
   * A subject, the doer of a passive, or whose role or job is spoken of; a heading that is nothing
   * else; one compared with.
   */
  private boolean acts(Sentence sentence, int next, String before) {
    if (sentence.block().kind() == Block.Kind.HEADING) {
      return next == sentence.tokens().size();
    }
    Tree tree = sentence.syntax().tree();
    int word = sentence.syntax().word(next - 1);
    while (tree.is(word, "conj")) {
      word = tree.head(word);
    }
    boolean subject = tree.is(word, "nsubj") || tree.relation(word).equals("obl:agent");
    return subject
        || before.equals("than")
        || (tree.is(word, "nmod") && duty(sentence, tree.head(word)));
  }

  private boolean duty(Sentence sentence, int word) {
    Token token = sentence.tokens().get(sentence.syntax().token(word));
    return pack.words(Words.DUTY_NOUNS).contains(token.lemma());
  }

  private boolean partOfName(Token token) {
    boolean plain = (token.nominal() && !token.possessive()) || token.is("ADJ");
    String lower = token.lower();
    return plain
        && lower.matches("(?!vs$|versus$)[\\p{L}-]+")
        && !pack.words(Words.WEAK_MODIFIERS).contains(lower)
        && !pack.words(Words.LEVELS).contains(lower)
        && !lower.matches(
            "(highly|good|great|skilled|successful|experienced|modern|typical|traditional|average|individual|fellow|many|most)");
  }

  private String singular(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT).replaceAll("^(?:an?|the) ", "");
    int of = lower.indexOf(" of ");
    if (of > 0) {
      String before = lower.substring(0, of);
      String one = before.endsWith("s") ? before.substring(0, before.length() - 1) : before;
      return (pack.words(Words.TITLE_HEADS).contains(one) ? one : before) + lower.substring(of);
    }
    int cut = Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-')) + 1;
    String head = lower.substring(cut);
    return lower.substring(0, cut) + titles.singular(head);
  }

  /** A person named by what they do, by the word's form: planner, controller. */
  private boolean agent(String noun) {
    return noun.matches("\\p{L}{2,}(er|or|ist|ian|ant)")
        && lexicon.isPerson(noun)
        && !pack.words(Words.OTHER_PEOPLE).contains(noun);
  }

  /** The noun that says what somebody is: "engineer" of data engineer, "head" of head of design. */
  static String head(String name) {
    int of = name.indexOf(" of ");
    if (of > 0) {
      return name.substring(0, of);
    }
    return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
  }

  /** "head of design", "chief of staff". */
  private boolean titled(String name) {
    return pack.words(Words.TITLE_HEADS).contains(head(name)) && name.split("\\s+").length <= 5;
  }

  /** Whether the head of the name is an occupation and the name has at most four words. */
  private boolean isRole(String name) {
    String head = head(name);
    if (name.contains(" of ")) {
      return titled(name);
    }
    return name.split("\\s+").length <= 4
        && head.length() > 3
        && (lexicon.isOccupation(head) || agent(head));
  }

  /**
   * An abbreviation stands for the role that the source defines it for, else for the role with
   * these initials that the source names in full most often.
   */
  private void abbreviations(
      Source source, Map<String, String> names, Map<String, String> aliases) {
    String text = source.title() + "\n" + source.text().plain();
    Matcher definition = DEFINED.matcher(text);
    Map<String, String> defined = new HashMap<>();
    while (definition.find()) {
      // the longest name: "managing director", not "director"
      RoleList.ends(singular(definition.group(1))).stream()
          .filter(aliases::containsKey)
          .findFirst()
          .ifPresent(alias -> defined.putIfAbsent(definition.group(2), aliases.get(alias)));
    }
    Set<String> candidates = new LinkedHashSet<>(defined.keySet());
    pack.roles()
        .forEach(
            r -> r.names().stream().filter(RoleFinder::isAbbreviation).forEach(candidates::add));
    for (String abbreviation : candidates) {
      String role = defined.get(abbreviation);
      if (role == null) {
        role = mostNamed(abbreviation, text.toLowerCase(Locale.ROOT), names);
      }
      if (role != null) {
        aliases.put(abbreviation, role);
      }
    }
  }

  private String mostNamed(String abbreviation, String text, Map<String, String> names) {
    List<String> fits = new ArrayList<>();
    for (Pack.Role role : pack.roles()) {
      if (role.names().contains(abbreviation)) {
        fits.add(role.id());
      }
    }
    String best = fits.isEmpty() ? null : fits.get(0);
    int most = 0;
    for (String role : fits) {
      int times = count(text, names.get(role));
      if (times > most) {
        most = times;
        best = role;
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

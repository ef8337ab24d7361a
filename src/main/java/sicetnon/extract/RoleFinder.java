package sicetnon.extract;

import java.util.ArrayList;
import java.util.Comparator;
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
import java.util.stream.Collectors;
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

  private static final Pattern LEADING = Pattern.compile("^[^\\p{L}]+");
  private static final Pattern JOINT = Pattern.compile(",? and |,? or |, | ?/ ?| & ");

  /** Clauses of which a plain word must be the subject to be a field that acts. */
  private static final int LEAST_ACTS = 2;

  /** A subject weighs more than any other mention: one at least is needed. */
  private static final int SUBJECT = 100;

  private static final int ENOUGH = SUBJECT + 1;
  private static final int MORE = 4 * SUBJECT;

  private final Pack pack;
  private final Lexicon lexicon;
  private final PageRole.Finder pages;
  private final TitleReader titles;
  private final RoleNames forms;
  private final Pattern titled;
  private final Abbreviations abbreviations;

  RoleFinder(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.titles = new TitleReader(pack, lexicon);
    this.titled = titled(pack);
    this.forms = new RoleNames(pack, lexicon);
    this.abbreviations = new Abbreviations(pack, forms);
    this.pages = new PageRole.Finder(pack, lexicon);
  }

  /** Names that one source shows to be roles, each with the place that shows it. */
  Map<String, String> discovered(Source source, List<Sentence> sentences) {
    Map<String, String> found = new TreeMap<>();
    Optional<PageRole> page = pages.find(source);
    page.map(p -> forms.withoutLevel(p.title().name()))
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
      if (block.labelled() && block.readable()) {
        Set<String> names = new LinkedHashSet<>();
        alone(block.row(), source, names);
        if (block.row().matches(Context.NAMES_ROLE)) {
          alone(block.text().substring(block.bodyStart()), source, names);
        }
        String place = source.path() + ":" + source.text().line(block.map().get(0)) + " (label)";
        names.forEach(n -> found.putIfAbsent(n, place));
      }
    }
    Map<String, Integer> subjects = new TreeMap<>();
    sentences.forEach(s -> subjects(s, subjects));
    if (page.isEmpty()) {
      String place = source.path() + " (title)";
      headed(title(source), source, place, found);
      fields(title(source), sentences).forEach(n -> found.putIfAbsent(n, place));
    }
    titles(source, found);
    subjects.forEach(
        (name, times) -> {
          boolean occupation = forms.titled(name) || lexicon.isOccupation(RoleNames.head(name));
          if (acts(name) && times >= (occupation ? ENOUGH : MORE)) {
            found.putIfAbsent(name, source.path() + " (acts " + times / SUBJECT + " times)");
          }
        });
    abbreviations.roles(source, found);
    found.keySet().removeIf(n -> pack.words(Words.NO_ROLES).contains(n));
    return found;
  }

  /** The title, or the bare first line where it sets roles side by side. */
  private static String title(Source source) {
    Optional<Block> first = source.blocks().stream().filter(Block::readable).findFirst();
    return source.title().isEmpty()
        ? first.filter(PageRole::bareLine).map(Block::text).orElse("")
        : source.title();
  }

  /**
   * Fields that a title sets against each other, "DevOps vs SRE", "Sales or marketing?": what the
   * article says of them it says of those who work there. Words that name something else as well
   * must act.
   */
  private Set<String> fields(String title, List<Sentence> sentences) {
    Matcher match = VERSUS.matcher(LEADING.matcher(title).replaceFirst(""));
    Set<String> fields = new TreeSet<>();
    while (match.find() && match.group(2).toLowerCase(Locale.ROOT).startsWith("v")) {
      for (String side : List.of(match.group(1), match.group(3))) {
        String name = side.strip().toLowerCase(Locale.ROOT);
        boolean one = !name.contains(" ") && !capitals(side.strip());
        if (one && (coined(name) || acting(name, sentences) >= LEAST_ACTS)) {
          fields.add(name);
        }
      }
    }
    return fields;
  }

  private boolean coined(String word) {
    return !lexicon.isNoun(word) && !lexicon.isVerb(word) && !lexicon.isAdjective(word);
  }

  private static long acting(String name, List<Sentence> sentences) {
    long acts = 0;
    for (Sentence sentence : sentences) {
      Tree tree = sentence.syntax().tree();
      for (int word = 1; word <= tree.size(); word++) {
        boolean named = tree.form(word).equalsIgnoreCase(name) && tree.is(word, "nsubj");
        acts += named && tree.tag(tree.head(word)).equals("VERB") ? 1 : 0;
      }
    }
    return acts;
  }

  /** "our VP or Head of Engineering": titles with a capital, wherever they stand. */
  private void titles(Source source, Map<String, String> found) {
    String text = source.text().plain();
    Matcher match = titled.matcher(text);
    while (match.find()) {
      String place = source.path() + ":" + source.text().line(match.start()) + " (title)";
      for (String title : JOINT.split(match.group(1))) {
        found.putIfAbsent(forms.singular(title + " of " + match.group(2)), place);
      }
    }
  }

  /** Titles before "of" or, if short, without: "VP, Director or Head of Design", "VP Sales". */
  private static Pattern titled(Pack pack) {
    String head =
        "(?:"
            + pack.words(Words.TITLE_HEADS).stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(t -> t))
                .map(t -> t.length() <= 3 ? t.toUpperCase(Locale.ROOT) : capital(t))
                .collect(Collectors.joining("|"))
            + ")";
    String some = head + "(?:(?:,? and |,? or |, | ?/ ?| & )" + head + "){0,3}";
    return Pattern.compile(
        "(?<![\\p{L}\\p{N}-])("
            + some
            + ") of (\\p{Lu}\\p{L}+(?: (?:and |& )?\\p{Lu}\\p{Ll}+){0,2})");
  }

  /** "[Vv]ice [Pp]resident" with its capitals. */
  private static String capital(String title) {
    return Stream.of(title.split(" "))
        .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1))
        .collect(Collectors.joining(" "));
  }

  private void headed(String heading, Source source, String place, Map<String, String> found) {
    Set<String> names = new LinkedHashSet<>();
    versus(heading, names);
    alone(heading, source, names);
    names.forEach(n -> found.putIfAbsent(n, place));
  }

  /** "# Front End Developer", "The role of the midwife": a heading that is nothing but a role. */
  private void alone(String heading, Source source, Set<String> found) {
    titles
        .read(heading)
        .filter(t -> t.pieces().size() < 2)
        .map(t -> forms.withoutLevel(forms.singular(t.name())))
        .filter(n -> forms.shown(n) && noVerb(n, source))
        .ifPresent(found::add);
  }

  /** "Help" and "Guide" head sections more often than roles: such a word needs its article. */
  private boolean noVerb(String name, Source source) {
    return !lexicon.isVerb(name)
        || Pattern.compile("(?i)\\b(?:an?|each|every) " + Pattern.quote(name) + "\\b")
            .matcher(source.text().plain())
            .find();
  }

  private void versus(String heading, Set<String> found) {
    Matcher match = VERSUS.matcher(LEADING.matcher(heading).replaceFirst(""));
    while (match.find()) {
      sides(match.group(1).strip(), match.group(2), match.group(3).strip()).stream()
          .filter(n -> n.matches("\\p{Lu}{2,5}") || forms.titled(n) || forms.plain(n))
          .forEach(found::add);
    }
  }

  /** The names of people on the two sides; one without a head has that of the other. */
  private List<String> sides(String left, String join, String right) {
    String second = forms.singular(right);
    boolean one = !forms.singular(left).equals(left.toLowerCase(Locale.ROOT));
    boolean several = !second.equals(right.toLowerCase(Locale.ROOT));
    boolean vs = join.toLowerCase(Locale.ROOT).startsWith("v");
    boolean shared =
        !vs
            && !capitals(left)
            && (several != one || !titles.heads(RoleNames.head(forms.singular(left))));
    String first =
        shared
            ? left.toLowerCase(Locale.ROOT) + " " + RoleNames.head(second)
            : forms.singular(left);
    List<String> sides = new ArrayList<>();
    for (String side : List.of(capitals(left) ? left : first, capitals(right) ? right : second)) {
      boolean people =
          vs ? lexicon.isPerson(RoleNames.head(side)) : titles.heads(RoleNames.head(side));
      if (capitals(side) || forms.titled(side) || people) {
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
              && pack.words(Words.TITLE_HEADS)
                  .contains(forms.singular(tokens.get(from - 2).lower()));
      from = title ? from - 2 : from;
      String before = from > 0 ? tokens.get(from - 1).lower() : "";
      String name = forms.singular(sentence.words(from, i).replaceAll("'s?$", ""));
      if (!before.matches("this|that|these|those|your|our|my") && forms.isRole(name)) {
        counts.merge(name, acts(sentence, i, before) ? SUBJECT : 1, Integer::sum);
      }
    }
  }

  /** Whether a name is a role's if it acts: "the monitor shows" makes none of a plain word. */
  private boolean acts(String name) {
    return name.contains(" ") || lexicon.isMostlyPerson(RoleNames.head(name));
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
}

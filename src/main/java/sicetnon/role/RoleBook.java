package sicetnon.role;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sicetnon.ingest.Block;
import sicetnon.text.Memo;
import sicetnon.text.Sentence;
import sicetnon.text.Token;

/** The roles one source speaks of, and where its sentences name them. */
public final class RoleBook {
  private static final String END = "(?:'s|s'|s|es)?(?![\\p{L}\\p{N}-]*[\\p{L}\\p{N}])";

  /** Pairs of roles that share a word; an article with more is a list of roles. */
  private static final int MOST_JOINT = 1000;

  private static final Pattern ROLE_NOUN =
      Pattern.compile(
          "\\G(?:'s?)?\\s+(?:roles?|positions?|jobs?|titles?|professionals?)\\b(?!\\s+(?:of|description|market))");

  private static final Pattern JOBS = Pattern.compile("(?:related)?(?:jobs?|positions?)$");

  private static final Pattern SIDES = Pattern.compile("(?<![\\s-])[\\s-]++(?:and|or|&)[\\s-]++");

  private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
  private static final Pattern FE = Pattern.compile("fe?$");
  private static final Pattern Y = Pattern.compile("(?<![aeiou])y$");
  private static final Pattern MAN = Pattern.compile("man$");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?) ");
  private static final Set<String> MARKS = Set.of(":", "(", "\u2013", "\u2014", "-");
  private static final List<String> JOINTS = List.of("and", "or", "", "vs", "versus");
  private static final Pattern PREFIXED = Pattern.compile("co[aeio].{5,}");

  /**
   * A name as it may be written.
   *
   * @param key what its spellings share
   * @param expression a regular expression for all of them
   */
  record Form(String key, String expression) {
    /** That of a name in lower case, or of an abbreviation. */
    static Form of(String alias) {
      return new Form(RoleBook.key(alias), words(alias));
    }
  }

  private final Memo<Form> forms;

  private final Map<String, String> names;
  private final Map<String, List<String>> rolesByAlias = new HashMap<>();
  private final Set<String> abbreviations = new TreeSet<>();
  private final Set<String> bareHeads = new TreeSet<>();
  private final Set<String> fields = new TreeSet<>();
  private final Map<String, String> persons;
  private final Predicate<String> adjective;
  private final Predicate<String> verb;
  private final Pattern people;
  private final Pattern pattern;
  private final int titleBlock;
  private final String own;

  /**
   * Makes a book.
   *
   * @param names role slug to its name in words
   * @param bareHeads aliases that stand for the last role named with this head
   * @param fields the aliases that are names of fields
   * @param pairs names of fields that stand for their people where two are named side by side
   * @param persons names of people, each with the role that the source introduces them by
   * @param adjective whether a word may be an adjective: "the average nurse" is a nurse
   * @param verb whether a word may be a verb: the entry "Tutor students" speaks of no tutor
   * @param titleBlock the block that names the one role that the page is about, or -1
   * @param own that role's slug, or empty
   * @param aliases alias, in lower case unless it is an abbreviation, to the slug it names here
   * @param forms {@link Form#of}, since the same names stand in many articles
   */
  RoleBook(
      Map<String, String> names,
      Map<String, String> aliases,
      Set<String> fields,
      Map<String, String> pairs,
      Map<String, String> persons,
      Set<String> bareHeads,
      Predicate<String> adjective,
      Predicate<String> verb,
      int titleBlock,
      String own,
      Memo<Form> forms) {
    this.forms = forms;
    this.titleBlock = titleBlock;
    this.own = own;
    this.adjective = adjective;
    this.verb = verb;
    this.persons = Map.copyOf(persons);
    String named =
        persons.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .map(Pattern::quote)
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), RoleBook::orNothing));
    this.people = Pattern.compile("(?<![\\p{L}\\p{N}])(" + named + ")(?:'s)?(?![\\p{L}\\p{N}-])");
    bareHeads.forEach(h -> this.bareHeads.add(key(h)));
    this.names = Collections.unmodifiableMap(new TreeMap<>(names));
    aliases.forEach((alias, role) -> rolesByAlias.put(form(alias).key(), List.of(role)));
    aliases.keySet().stream()
        .filter(RoleNames::isAbbreviation)
        .forEach(a -> abbreviations.add(key(a)));
    Map<String, String> expressions = new TreeMap<>();
    aliases
        .keySet()
        .forEach(a -> expressions.merge(form(a).key(), form(a).expression(), RoleBook::looser));
    Map<String, String> joint = new TreeMap<>();
    addPairs(aliases, joint);
    addFields(pairs, joint);
    addTitles(aliases, joint);
    Map<String, String> joinable = new TreeMap<>(aliases);
    joinable.putAll(pairs);
    addShared(joinable, joint);
    if (joint.size() <= MOST_JOINT) {
      expressions.putAll(joint);
    }
    fields.forEach(f -> this.fields.add(key(f)));
    addJobs(aliases, expressions);
    String any =
        expressions.values().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(s -> s))
            .collect(Collectors.collectingAndThen(Collectors.joining("|"), RoleBook::orNothing));
    this.pattern = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(" + any + ")" + END);
  }

  /** An alternative that never holds where there is none. */
  private static String orNothing(String alternatives) {
    return alternatives.isEmpty() ? "(?!)" : alternatives;
  }

  /** The role that the page is about where no block names it, only the title; or empty. */
  public String titleRole() {
    return titleBlock < 0 ? own : "";
  }

  /** Role slugs with their names. */
  public Map<String, String> names() {
    return names;
  }

  /** "product owners and managers": two roles that share their first words. */
  private void addPairs(Map<String, String> aliases, Map<String, String> expressions) {
    Map<String, List<String>> sharing = sharing(aliases, a -> a.substring(0, a.lastIndexOf(' ')));
    for (String first : several(aliases)) {
      for (String second : sharing.get(first.substring(0, first.lastIndexOf(' ')))) {
        if (!aliases.get(first).equals(aliases.get(second))) {
          String head = second.substring(second.lastIndexOf(' ') + 1);
          String key = form(first).key() + "+" + head;
          expressions.put(
              key, form(first).expression() + "s?[\\s-]+(?:and|or|&)[\\s-]+" + Pattern.quote(head));
          rolesByAlias.put(key, both(aliases, first, second));
        }
      }
    }
  }

  /** "front-end and back-end developers": two roles, or fields, that share their last word. */
  private void addShared(Map<String, String> aliases, Map<String, String> expressions) {
    Map<String, List<String>> sharing = sharing(aliases, a -> a.substring(a.lastIndexOf(' ')));
    for (String first : several(aliases)) {
      int cut = first.lastIndexOf(' ');
      Form field = form(first.substring(0, cut));
      for (String second : sharing.get(first.substring(cut))) {
        if (!aliases.get(first).equals(aliases.get(second))) {
          Form other = form(second);
          expressions.put(
              field.key() + "+" + other.key(),
              field.expression() + "[\\s-]+(?:and|or|&|vs\\.?|versus)[\\s-]+" + other.expression());
          List<String> both = both(aliases, first, second);
          for (String joint : JOINTS) {
            rolesByAlias.put(field.key() + joint + other.key(), both);
          }
        }
      }
    }
  }

  /** The names of several words, in the order of the alphabet. */
  private static List<String> several(Map<String, String> aliases) {
    return aliases.keySet().stream().filter(a -> a.contains(" ")).sorted().toList();
  }

  /** The same by what they share. */
  private static Map<String, List<String>> sharing(
      Map<String, String> aliases, UnaryOperator<String> shared) {
    return several(aliases).stream().collect(Collectors.groupingBy(shared));
  }

  private static List<String> both(Map<String, String> aliases, String first, String second) {
    return Stream.of(aliases.get(first), aliases.get(second)).sorted().toList();
  }

  private static boolean isTitle(String name) {
    int blank = name.indexOf(' ');
    return blank > 0 && name.startsWith(" of ", blank);
  }

  /** "VP or Head of Engineering": two titles that share what is behind "of". */
  private void addTitles(Map<String, String> aliases, Map<String, String> expressions) {
    List<String> all = aliases.keySet().stream().filter(RoleBook::isTitle).sorted().toList();
    for (String first : all) {
      for (String second : all) {
        int cut = first.indexOf(' ');
        boolean share = second.endsWith(first.substring(cut)) && !second.equals(first);
        if (share && !aliases.get(first).equals(aliases.get(second))) {
          String title = first.substring(0, cut);
          Form one = form(title);
          Form other = form(second);
          expressions.put(
              one.key() + "+" + other.key(),
              one.expression()
                  + "(?:\\s+(?:and|or|&|vs\\.?|versus)\\s+|\\s?/\\s?)"
                  + other.expression());
          List<String> both = both(aliases, first, second);
          for (String joint : JOINTS) {
            rolesByAlias.put(one.key() + joint + other.key(), both);
          }
        }
      }
    }
  }

  /** "nursing and midwifery" are nurses and midwives. */
  private void addFields(Map<String, String> fields, Map<String, String> expressions) {
    fields.forEach(
        (a, roleA) ->
            fields.forEach(
                (b, roleB) -> {
                  if (!roleA.equals(roleB)) {
                    String key = key(a + " and " + b);
                    expressions.put(
                        key, form(a).expression() + " (?:and|vs) " + form(b).expression());
                    rolesByAlias.put(key, List.of(roleA, roleB).stream().sorted().toList());
                  }
                }));
  }

  /** "back-end jobs" are those of back-end developers, unless another role begins the same. */
  private void addJobs(Map<String, String> aliases, Map<String, String> expressions) {
    Map<String, Set<String>> byField = new TreeMap<>();
    for (Map.Entry<String, String> alias : aliases.entrySet()) {
      int cut = alias.getKey().lastIndexOf(' ');
      if (cut > 3) {
        Form field = form(alias.getKey().substring(0, cut));
        byField.computeIfAbsent(field.key(), k -> new TreeSet<>()).add(alias.getValue());
        expressions.putIfAbsent(
            field.key() + "+jobs",
            field.expression() + "(?:[\\s-]related)?[\\s-](?:jobs?|positions?)");
      }
    }
    byField.forEach(
        (field, roles) -> {
          if (roles.size() == 1) {
            rolesByAlias.put(field + "+jobs", List.copyOf(roles));
          } else {
            expressions.remove(field + "+jobs");
          }
        });
  }

  /** The roles that a heading or table head names. */
  public List<String> rolesIn(String text) {
    List<String> out = new ArrayList<>();
    Matcher found = pattern.matcher(text);
    while (found.find()) {
      roles(found.group(1)).stream().filter(r -> !out.contains(r)).forEach(out::add);
    }
    return out;
  }

  /** The roles that a text names, or of the people whom it names. */
  public List<String> holders(String text) {
    List<String> out = new ArrayList<>(rolesIn(text));
    Matcher found = people.matcher(text);
    while (found.find()) {
      String role = persons.get(found.group(1));
      if (!out.contains(role)) {
        out.add(role);
      }
    }
    return out;
  }

  /** The text with a blank for each role that it names. */
  public String withoutRoles(String text) {
    return pattern.matcher(text).replaceAll(" ");
  }

  /** Whether a label is a role's name and nothing else. */
  public boolean isName(String label) {
    String name = ARTICLE.matcher(label.strip()).replaceFirst("");
    Matcher found = pattern.matcher(name);
    return found.find() && found.start() == 0 && found.end() == name.length();
  }

  /** Where the text names roles; longest names first, no overlaps. */
  public List<Mention> mentions(Sentence sentence) {
    if (sentence.block().index() == titleBlock) {
      int all = sentence.tokens().size();
      return List.of(new Mention(0, all, List.of(own), false, Mention.By.NAME));
    }
    List<Mention> out = new ArrayList<>();
    String text = sentence.text();
    Matcher found = pattern.matcher(text);
    int at = 0;
    while (found.find(at)) {
      int end = found.end();
      String alias = found.group(1);
      boolean shouted = alias.equals(alias.toUpperCase(Locale.ROOT));
      if (abbreviations.contains(key(alias)) && !shouted) {
        at = end;
        continue;
      }
      boolean possessive = found.group().endsWith("'s") || found.group().endsWith("s'");
      Matcher noun = ROLE_NOUN.matcher(text);
      if (!possessive && noun.find(end)) {
        end = noun.end();
      }
      List<String> roles = roles(alias);
      if (roles.size() == 1 && bareHeads.contains(key(names.get(roles.get(0))))) {
        roles = before(out, names.get(roles.get(0)));
      }
      if (!roles.isEmpty()
          && !partOfAnother(sentence, found.start(1), alias)
          && !acts(sentence, found.start(1), alias)) {
        add(
            out,
            sentence,
            found.start(),
            end,
            roles,
            possessive,
            fields.contains(key(alias)) ? Mention.By.FIELD : Mention.By.NAME);
      }
      at = found.end();
    }
    people(out, sentence);
    return out;
  }

  /** A "production editor" is no "editor" where both are jobs: the noun before says which. */
  private boolean partOfAnother(Sentence sentence, int start, String alias) {
    boolean single = LETTERS.matcher(alias).matches() && !abbreviations.contains(key(alias));
    Token before = null;
    for (Token token : sentence.tokens()) {
      before = token.end() <= sentence.start() + start ? token : before;
    }
    boolean touches =
        before != null
            && sentence.text().substring(before.end() - sentence.start(), start).equals(" ");
    return single
        && touches
        && before.is("NOUN")
        && !adjective.test(before.lower())
        && !before.possessive()
        && before.lower().equals(before.lemma())
        && bareHeads.isEmpty();
  }

  /** "Tutor students": the first word of an entry as a verb, where it is no subject. */
  private boolean acts(Sentence sentence, int start, String alias) {
    List<Token> tokens = sentence.tokens();
    boolean opens =
        start == 0
            && sentence.block().kind() == Block.Kind.LIST_ITEM
            && tokens.size() > 1
            && tokens.get(0).text().equals(alias);
    return opens
        && verb.test(tokens.get(0).lower())
        && !MARKS.contains(tokens.get(1).text())
        && !sentence.syntax().tree().is(sentence.syntax().word(0), "nsubj");
  }

  private void people(List<Mention> out, Sentence sentence) {
    Matcher found = people.matcher(sentence.text());
    while (found.find()) {
      List<String> role = List.of(persons.get(found.group(1)));
      boolean possessive = found.group().endsWith("'s");
      add(out, sentence, found.start(), found.end(), role, possessive, Mention.By.PERSON);
    }
    out.sort(Comparator.comparingInt(Mention::from));
  }

  /** The last role of the sentence so far that ends in this word. */
  private List<String> before(List<Mention> mentions, String head) {
    for (int i = mentions.size() - 1; i >= 0; i--) {
      for (String role : mentions.get(i).roles()) {
        if (names.get(role).endsWith(head)) {
          return List.of(role);
        }
      }
    }
    return List.of();
  }

  private static void add(
      List<Mention> out,
      Sentence sentence,
      int start,
      int end,
      List<String> roles,
      boolean possessive,
      Mention.By by) {
    int from = -1;
    int to = -1;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      Token token = sentence.tokens().get(i);
      boolean inside =
          token.start() < sentence.start() + end && token.end() > sentence.start() + start;
      if (inside) {
        from = from < 0 ? i : from;
        to = i + 1;
      }
    }
    int first = from;
    int last = to;
    if (from >= 0 && out.stream().noneMatch(m -> m.from() < last && first < m.to())) {
      out.add(new Mention(from, to, roles, possessive, by));
    }
  }

  private List<String> roles(String matched) {
    String key = key(matched);
    for (String form :
        List.of(
            key,
            ending(key, "ves", "fe"),
            ending(key, "ves", "f"),
            ending(key, "ies", "y"),
            ending(key, "men", "man"),
            singularTitle(key))) {
      if (rolesByAlias.containsKey(form)) {
        return rolesByAlias.get(form);
      }
    }
    String field = JOBS.matcher(key).replaceAll("");
    if (!field.equals(key) && rolesByAlias.containsKey(field + "+jobs")) {
      return rolesByAlias.get(field + "+jobs");
    }
    String fields = key.replace("vs", "and");
    if (rolesByAlias.containsKey(fields)) {
      return rolesByAlias.get(fields);
    }
    String[] sides = SIDES.split(matched.toLowerCase(Locale.ROOT));
    String first = key(sides[0]);
    for (String candidate : List.of(first, ending(first, "s", ""))) {
      List<String> both = rolesByAlias.get(candidate + "+" + sides[sides.length - 1]);
      if (both != null) {
        return both;
      }
    }
    return rolesByAlias.getOrDefault(ending(key, "s", ""), List.of());
  }

  /** The word with another ending, where it has the one. */
  private static String ending(String word, String end, String other) {
    return word.endsWith(end) ? word.substring(0, word.length() - end.length()) + other : word;
  }

  /** "headsofdesign" is "headofdesign". */
  private static String singularTitle(String key) {
    int of = key.indexOf("sof");
    return of < 0 ? key : key.substring(0, of) + key.substring(of + 1);
  }

  /** What spellings of one name share: letters and digits only. */
  public static String key(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder letters = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      int c = lower.codePointAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.appendCodePoint(c);
      }
    }
    return letters.toString();
  }

  /** Of two spellings of one name the one that also allows blanks. */
  private static String looser(String a, String b) {
    return a.length() >= b.length() ? a : b;
  }

  private Form form(String alias) {
    return forms.of(alias);
  }

  private static String words(String alias) {
    StringBuilder out = new StringBuilder();
    String[] words = BETWEEN.split(alias);
    for (int i = 0; i < words.length; i++) {
      out.append(i == 0 ? "" : "[\\s-]?");
      boolean last = i == words.length - 1;
      boolean titled = !last && words[i + 1].equals("of");
      boolean dotted = titled && words[i].length() <= 3;
      String word = dotted ? String.join("\\.?", words[i].split("")) + "\\.?" : letters(words[i]);
      out.append(last ? plurals(words[i]) : word + (titled ? "s?" : ""));
    }
    return out.toString();
  }

  /** The word, with or without the hyphen that some write in "co-ordinator" and "co-owner". */
  private static String letters(String word) {
    if (word.endsWith("'s") || word.endsWith("\u2019s")) {
      return letters(word.substring(0, word.length() - 2)) + "['\u2019]s";
    }
    return PREFIXED.matcher(word).matches()
        ? "co-?" + Pattern.quote(word.substring(2))
        : Pattern.quote(word);
  }

  /** The word and, where it takes more than an s, its plural: midwife and midwives. */
  private static String plurals(String word) {
    String plural = FE.matcher(word).replaceAll("ves");
    plural = MAN.matcher(Y.matcher(plural).replaceAll("ies")).replaceAll("men");
    return plural.equals(word) || word.length() < 4
        ? letters(word)
        : "(?:" + Pattern.quote(word) + "|" + Pattern.quote(plural) + ")";
  }
}

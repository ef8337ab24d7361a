package sicetnon.role;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/** What names of roles look like: their heads, their forms, the titles that are made with "of". */
public final class RoleNames {
  private static final String OF = " of ";

  /** Words behind "of" in a title: "VP of data and analytics". */
  private static final int MOST_BEHIND = 4;

  private static final int MOST_WORDS = 6;
  private static final int SOME_WORDS = 4;

  /** Letters that are left of a long word: "VP of Eng". */
  private static final int SHORT = 3;

  private static final Pattern ARTICLE = Pattern.compile("^(?:an?|the) ");
  private static final Pattern BETWEEN = Pattern.compile("[ -]");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** In "v.p. of sales". */
  private static final Pattern DOTS = Pattern.compile("\\.\\s?(?=\\p{L}\\b|$)");

  private static final Pattern WORDS =
      Pattern.compile("\\p{L}+(?:(?:['\u2019]s)?[ -]\\p{L}+){0,5}");
  private static final Pattern AGENT = Pattern.compile("\\p{L}{2,}(er|or|ist|ian|ant)");
  private static final Set<String> SMALL = Set.of("of", "and", "the", "for");

  private final Pack pack;
  private final Lexicon lexicon;
  private final TitleReader titles;

  public RoleNames(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.titles = new TitleReader(pack, lexicon);
  }

  static boolean isAbbreviation(String name) {
    return name.length() <= 5 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** A name in lower case as one holder has it, a title in its short form: "vp of design". */
  String singular(String name) {
    String lower = ARTICLE.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    String titled = withOf(lower);
    int of = titled.indexOf(OF);
    if (of > 0) {
      return title(titled.substring(0, of)) + withoutNoun(titled.substring(of));
    }
    int cut = Math.max(lower.lastIndexOf(' '), lower.lastIndexOf('-')) + 1;
    return lower.substring(0, cut) + titles.singular(lower.substring(cut));
  }

  /** "vp engineering" lacks its "of", as only short titles do. */
  private String withOf(String lower) {
    int blank = lower.indexOf(' ');
    String first = blank < 0 ? "" : lower.substring(0, blank).replace(".", "");
    boolean lacks =
        first.length() <= SHORT
            && pack.words(Words.TITLE_HEADS).contains(first)
            && !lower.startsWith(OF, blank)
            && !duty(lower.substring(blank + 1));
    return lacks ? first + OF + lower.substring(blank + 1) : lower;
  }

  /** "vice presidents" is "vp", since that is a title too; other words stay. */
  private String title(String words) {
    Set<String> heads = pack.words(Words.TITLE_HEADS);
    String bare = DOTS.matcher(words).replaceAll("").replace('-', ' ');
    String one = bare.endsWith("s") ? bare.substring(0, bare.length() - 1) : bare;
    String title = heads.contains(one) ? one : bare;
    String initials = initials(title);
    return heads.contains(title) && title.contains(" ") && heads.contains(initials)
        ? initials
        : title;
  }

  /** "(vp) of engineering role" is the title alone. */
  private String withoutNoun(String behind) {
    int blank = behind.lastIndexOf(' ');
    String last = behind.substring(blank + 1);
    return blank > OF.length() - 1 && duty(last) ? behind.substring(0, blank) : behind;
  }

  /** "role", "responsibilities": what follows a title and is no part of it. */
  private boolean duty(String noun) {
    return pack.words(Words.TRAIT_NOUNS).contains(noun)
        || pack.words(Words.DUTY_HEADS).contains(noun);
  }

  /** The first letters of a name's words; small words have none, short titles count whole. */
  String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : BETWEEN.split(name)) {
      boolean whole = word.length() <= SHORT && pack.words(Words.TITLE_HEADS).contains(word);
      boolean none = word.isEmpty() || SMALL.contains(word);
      initials.append(none ? "" : whole ? word : word.substring(0, 1));
    }
    return initials.toString();
  }

  /** Other forms of a title: "vice president of engineering", "vp engineering", "vp of eng". */
  Set<String> forms(String name) {
    Set<String> forms = new LinkedHashSet<>(Set.of(name));
    int of = name.indexOf(OF);
    if (of < 0) {
      return forms;
    }
    String title = name.substring(0, of);
    String behind = name.substring(of + OF.length());
    List<String> behinds = new ArrayList<>(List.of(behind));
    if (!behind.contains(" ") && behind.length() > 2 * SHORT) {
      behinds.add(behind.substring(0, SHORT));
    }
    for (String head : pack.words(Words.TITLE_HEADS)) {
      boolean same = head.equals(title) || (head.contains(" ") && initials(head).equals(title));
      for (String end : same ? behinds : List.<String>of()) {
        forms.add(head + OF + end);
        if (title.length() <= SHORT) {
          forms.add(head + " " + end);
        }
      }
    }
    return forms;
  }

  /**
   * Whether a name is a role's in other articles too: it has several words, or one that says so.
   */
  boolean proper(String name) {
    return plain(name)
        && (name.contains(" ") || ((job(name) || agent(name)) && lexicon.isMostlyPerson(name)));
  }

  boolean plain(String name) {
    int of = name.indexOf(OF);
    if (of > 0) {
      // "clerk of works", not "clerk of the works"
      String behind = name.substring(of + OF.length());
      return !behind.contains(" ") && plain(name.substring(0, of)) && plain(behind);
    }
    return WORDS.matcher(name).matches()
        && Stream.of(BETWEEN.split(name))
            .noneMatch(w -> pack.words(Words.FILLERS).contains(w) || weak(w));
  }

  /** Whether a word is no part of a name: "good", "every"; "general" is, of "general secretary". */
  boolean weak(String word) {
    return pack.words(Words.WEAK_MODIFIERS).contains(word)
        && !pack.words(Words.ROLE_HEADS).contains(word);
  }

  /** A name without the level and the praise before it. */
  String withoutLevel(String name) {
    int blank = name.indexOf(' ');
    String first = blank > 0 ? name.substring(0, blank) : "";
    if (!first.isEmpty() && !modifier(first)) {
      return withoutLevel(name.substring(blank + 1));
    }
    return pack.words(Words.LEVELS).contains(first) ? name.substring(blank + 1) : name;
  }

  /** Whether an adjective may be part of a title: mechanical, not amazing or self-taught. */
  boolean modifier(String word) {
    String last = word.substring(word.lastIndexOf('-') + 1);
    boolean quality =
        word.equals(last)
            ? lexicon.isAdjective(word) && !lexicon.isNoun(word) && !lexicon.isRelational(word)
            : lexicon.verbBase(last).filter(b -> !b.equals(last)).isPresent()
                && !lexicon.isNoun(last);
    return !quality
        || pack.words(Words.TITLE_MODIFIERS).contains(word)
        || pack.words(Words.METHOD_MODIFIERS).contains(word);
  }

  /** A person named by what they do, by the word's form: planner, controller. */
  boolean agent(String noun) {
    return lexicon.isPerson(noun)
        && AGENT.matcher(noun).matches()
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

  /** Whether a line's label says that a role's name follows: "Job title: ...". */
  public static boolean labelled(Pack pack, Block block) {
    return pack.words(Words.ROLE_LABELS).contains(block.row().toLowerCase(Locale.ROOT));
  }

  /** "dividing (the roles of directors)". */
  boolean act(String first) {
    boolean noun = lexicon.isNoun(first) || lexicon.isAdjective(first);
    return first.endsWith("ing")
        && !pack.words(Words.TITLE_MODIFIERS).contains(first)
        && (!noun || lexicon.isMostlyGerund(first));
  }

  /** "head of design", "chief of staff". */
  boolean titled(String name) {
    if (!pack.words(Words.TITLE_HEADS).contains(head(name))) {
      return false;
    }
    List<String> words = List.of(BLANKS.split(name));
    return words.size() <= MOST_BEHIND + 1
        && (name.contains(OF) || words.stream().noneMatch(pack.words(Words.FILLERS)::contains))
        && !act(words.get(0));
  }

  /**
   * Whether a name is a role's where a heading, a label or a sentence says that it is one: its head
   * is one that names of roles have, or a person.
   */
  boolean shown(String name) {
    String head = head(name);
    boolean others =
        pack.words(Words.THING_NAMES).contains(name)
            || (pack.words(Words.OTHER_PEOPLE).contains(head) && !titledOften(name, head));
    return titled(name) || (!others && head.length() > 1 && titles.heads(head) && plain(name));
  }

  /**
   * Whether a name is a role's where it stands alone in a list, a table or before a colon, as names
   * of people, firms and tools do: its head is a job, the words before it are words.
   */
  boolean listed(String name) {
    String head = head(name);
    return shown(name)
        && (job(head) || agent(head) || pack.words(Words.ROLE_HEADS).contains(head))
        && !pack.words(Words.LEVELS).contains(name)
        && (titled(name) || words(name, head));
  }

  /** "account clerk": many names of jobs end so, and this one says which it is. */
  boolean titledOften(String name, String head) {
    boolean anyone =
        pack.words(Words.FELLOW_NOUNS).contains(head)
            || (pack.words(Words.OTHER_PEOPLE).contains(head) && !lexicon.isOccupation(head));
    return name.contains(" ") && pack.words(Words.COMMON_ROLE_HEADS).contains(head) && !anyone;
  }

  /** Whether a noun is a job's beyond doubt: many are named by it, or a dictionary says so. */
  boolean job(String head) {
    boolean titles = pack.words(Words.ROLE_HEADS).contains(head) && lexicon.isMostlyPerson(head);
    return titles || lexicon.isOccupation(head);
  }

  private boolean words(String name, String head) {
    return Stream.of(name.substring(0, name.length() - head.length()).split(" "))
        .allMatch(
            w ->
                lexicon.nounBase(w).isPresent()
                    || lexicon.isAdjective(w)
                    || lexicon.verbBase(w).isPresent()
                    || w.length() <= SHORT
                    || w.contains("-"));
  }

  /**
   * Whether the head of the name is an occupation and the name is no longer than such names are.
   */
  boolean isRole(String name) {
    String head = head(name);
    if (name.contains(" of ")) {
      return titled(name);
    }
    boolean often = titledOften(name, head);
    return (head.length() > SHORT || often)
        && (often || lexicon.isOccupation(head) || agent(head))
        && BETWEEN.split(name).length <= (often ? MOST_WORDS : SOME_WORDS);
  }
}

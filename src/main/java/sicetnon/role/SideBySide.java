package sicetnon.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.ingest.Block;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;
import sicetnon.text.Sentence;
import sicetnon.text.Tree;

/** What titles and headings set side by side: "X vs Y", "X and Y", "The X, the Y and the Z". */
final class SideBySide {
  private static final Pattern VERSUS =
      Pattern.compile(
          "(?i)(?:^|[:?,]\\s*|\\b(?:between|comparing)\\s+)(?:an? |the )?([\\p{L}-]+(?: [\\p{L}-]+){0,3}?)\\s+(vs\\.?|versus|and|or|&)\\s+(?:an? |the )?([\\p{L}-]+(?: [\\p{L}-]+){0,3}?)(?=\\s*(?:$|[:?,.|(\\u2013\\u2014-]|what|who|key|which|how|in |differ|compar|role))");
  private static final Pattern LEADING = Pattern.compile("^[^\\p{L}]+");

  private static final String JOIN =
      "(?i)(?: ?, ?(?:and |or )?| (?:and|or|&|vs\\.?|versus) | ?/ ?)(?:(?:an?|the) )?";

  /** What an article's title names side by side, at most. */
  private static final int MOST = 6;

  /** Clauses, headings and table heads that plain words must have between them to be fields. */
  private static final int LEAST_ACTS = 2;

  private static final int MOST_TOPIC_WORDS = 3;

  private final Pack pack;
  private final Lexicon lexicon;
  private final TitleReader titles;
  private final RoleNames forms;

  SideBySide(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    this.titles = new TitleReader(pack, lexicon);
    this.forms = new RoleNames(pack, lexicon);
  }

  /** Groups that a title names side by side, where each is said to do something. */
  Set<String> groups(String title, List<Sentence> sentences) {
    List<String> names =
        Stream.of(titles.bare(title).split(JOIN)).map(String::strip).map(forms::singular).toList();
    boolean all =
        names.size() > 1
            && names.size() <= MOST
            && names.stream()
                .allMatch(
                    n ->
                        forms.plain(n)
                            && people(RoleNames.head(n))
                            && acting(RoleNames.head(n), sentences) > 0);
    return all ? new TreeSet<>(names) : Set.of();
  }

  /** The roles that a heading sets side by side. */
  Set<String> roles(String heading) {
    Set<String> found = new TreeSet<>(listed(heading));
    if (found.isEmpty()) {
      versus(heading, found);
    }
    return found;
  }

  /**
   * The roles of a heading that names several and nothing else; a plain word is one where another
   * is one beyond doubt.
   */
  private List<String> listed(String heading) {
    String bare = titles.bare(heading);
    List<String> names =
        Stream.of(bare.split(JOIN)).map(String::strip).map(forms::singular).toList();
    boolean several =
        names.size() > 1 && names.size() <= MOST && new TreeSet<>(names).size() == names.size();
    boolean all = names.stream().allMatch(n -> forms.shown(n) || plainRole(n));
    return several && all && names.stream().anyMatch(forms::shown) ? names : List.of();
  }

  /** "chair", "team". */
  private boolean people(String head) {
    return lexicon.isPerson(head) || lexicon.isPersonToo(head);
  }

  private boolean plainRole(String name) {
    return !name.contains(" ")
        && forms.plain(name)
        && !pack.words(Words.OTHER_PEOPLE).contains(name)
        && (lexicon.isPersonToo(name) || pack.words(Words.ROLE_HEADS).contains(name));
  }

  /**
   * Fields that a title sets against each other, "DevOps vs SRE", "Sales or marketing?": what the
   * article says of them it says of those who work there. Words that name something else as well
   * must act.
   */
  Set<String> fields(String title, List<Sentence> sentences) {
    Matcher match = VERSUS.matcher(LEADING.matcher(title).replaceFirst(""));
    Set<String> fields = new TreeSet<>();
    while (match.find() && match.group(2).toLowerCase(Locale.ROOT).startsWith("v")) {
      for (String side : List.of(match.group(1), match.group(3))) {
        String name = side.strip().toLowerCase(Locale.ROOT);
        boolean one = !name.contains(" ") && !capitals(side.strip());
        if (one && (coined(name) || acting(name, sentences) > 0)) {
          fields.add(name);
        }
      }
    }
    long acts = fields.stream().mapToLong(f -> acting(f, sentences)).sum();
    boolean plain =
        fields.stream().noneMatch(this::coined) && (fields.size() < 2 || acts < LEAST_ACTS);
    return plain ? Set.of() : fields;
  }

  /**
   * Fields that an article is about: its title names them, people are said to work in them, and
   * they act without an article: "DevRel belongs in Product", "a career in customer success".
   */
  Set<String> topics(String title, List<Sentence> sentences) {
    Set<String> topics = new TreeSet<>();
    List<String> words = List.of(LEADING.matcher(title).replaceFirst("").split("[^\\p{L}-]+"));
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_TOPIC_WORDS); to++) {
        String name = String.join(" ", words.subList(from, to)).toLowerCase(Locale.ROOT);
        if (bareNoun(name)
            && bareActs(name, sentences) >= LEAST_ACTS
            && workedIn(name, sentences)) {
          topics.add(name);
        }
      }
    }
    return topics;
  }

  private boolean bareNoun(String name) {
    String head = RoleNames.head(name);
    return name.length() > 2
        && forms.plain(name)
        && !titles.heads(forms.singular(head))
        && !pack.words(Words.DUTY_NOUNS).contains(head);
  }

  /** "a career in", "somebody who works in": one works in a field, at a firm, with a tool. */
  private boolean workedIn(String name, List<Sentence> sentences) {
    String key = " in " + name;
    for (Sentence sentence : sentences) {
      String text = sentence.text().toLowerCase(Locale.ROOT);
      int at = text.indexOf(key);
      String before = at < 0 ? "" : text.substring(text.lastIndexOf(' ', at - 1) + 1, at);
      Set<String> careers = pack.words(Words.CAREER_WORDS);
      boolean career =
          careers.contains(lexicon.nounBase(before).orElse(before))
              || careers.contains(lexicon.verbBase(before).orElse(before));
      if (career && !text.startsWith("-", at + key.length())) {
        return true;
      }
    }
    return false;
  }

  /** Clauses whose subject is the name and nothing else. */
  private static long bareActs(String name, List<Sentence> sentences) {
    String[] words = name.split(" ");
    long acts = 0;
    for (Sentence sentence : sentences) {
      Tree tree = sentence.syntax().tree();
      for (int last = words.length; last <= tree.size(); last++) {
        int first = last - words.length + 1;
        boolean same = tree.is(last, "nsubj") && sentence.block().kind() != Block.Kind.HEADING;
        for (int i = 0; same && i < words.length; i++) {
          same = tree.form(first + i).equalsIgnoreCase(words[i]);
        }
        acts += same && tree.children(last).stream().allMatch(c -> c >= first) ? 1 : 0;
      }
    }
    return acts;
  }

  private boolean coined(String word) {
    return !lexicon.isNoun(word) && !lexicon.isVerb(word) && !lexicon.isAdjective(word);
  }

  private long acting(String name, List<Sentence> sentences) {
    long acts = 0;
    for (Sentence sentence : sentences) {
      boolean head = sentence.block().kind() == Block.Kind.HEADING;
      boolean opens = sentence.tokens().size() > 2 && named(sentence.tokens().get(0).lower(), name);
      acts += !head && opens && sentence.tokens().get(1).text().matches("\\p{Ll}+") ? 1 : 0;
      acts += head && sentence.text().strip().equalsIgnoreCase(name) ? 1 : 0;
      Tree tree = sentence.syntax().tree();
      for (int word = 1; word <= tree.size(); word++) {
        boolean named =
            !opens
                && tree.is(word, "nsubj")
                && named(tree.form(word).toLowerCase(Locale.ROOT), name);
        acts += named && tree.tag(tree.head(word)).equals("VERB") ? 1 : 0;
      }
    }
    return acts;
  }

  private boolean named(String form, String name) {
    return form.equals(name) || forms.singular(form).equals(name);
  }

  private void versus(String heading, Set<String> found) {
    Matcher match = VERSUS.matcher(LEADING.matcher(heading).replaceFirst(""));
    while (match.find()) {
      sides(match.group(1).strip(), match.group(2), match.group(3).strip()).stream()
          .filter(n -> capitals(n) || forms.titled(n) || forms.plain(n))
          .filter(n -> n.split(" ").length < 3 || !forms.act(n.split(" ")[0]))
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
          vs
              ? lexicon.isPerson(RoleNames.head(side))
                  || (lexicon.isPersonToo(RoleNames.head(side))
                      && (forms.shown(first) || forms.shown(second)))
              : titles.heads(RoleNames.head(side));
      boolean letters = capitals(side) && !join.equals("&");
      if (letters || forms.titled(side) || people) {
        sides.add(side);
      }
    }
    return sides;
  }

  private static boolean capitals(String name) {
    return name.matches("\\p{Lu}{2,5}");
  }
}

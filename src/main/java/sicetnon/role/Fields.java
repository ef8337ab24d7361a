package sicetnon.role;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.ingest.Block;
import sicetnon.ingest.Source;
import sicetnon.text.Lexicon;
import sicetnon.text.Memo;

/**
 * Fields that stand for their people: where an article's headings speak of "front-end development",
 * "the back end" or "midwifery", what it says of the field it says of front-end developers,
 * back-end developers and midwives. Only headings make a field an alias: elsewhere "product
 * management" may be a department.
 */
final class Fields {
  /** What an agent noun loses, and what the noun of its activity gains: develop-er, -ment. */
  private static final List<String> AGENT_ENDINGS =
      List.of("", "r", "er", "or", "e", "st", "tist", "ist", "ant");

  private static final List<String> ACTIVITY_ENDINGS =
      List.of("", "ment", "ing", "ship", "ery", "ry", "ure", "sis", "tics", "ce", "ion");

  private static final int LEAST_STEM = 3;

  /** Behind it a heading ends, or names the other side. */
  private static final String ENDS = "(?=\\s*(?:$|[?:,.!&/]|vs\\b|versus\\b|and\\b|or\\b))";

  private static final Pattern BETWEEN = Pattern.compile("[ -]");
  private static final Pattern COINED = Pattern.compile("\\p{Ll}{6,12}");
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}[^ -]*+[ -].*\\p{L}");

  private final Lexicon lexicon;

  /** Few nouns end the names of roles, and each gives a hundred words to be looked up. */
  private final Memo<Set<String>> activities = new Memo<>(this::activities);

  Fields(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Adds to the aliases the fields that the source's headings name, and says which they are. */
  Set<String> add(Source source, Map<String, String> aliases) {
    List<String> headings = headings(source);
    Map<String, Set<String>> found = new TreeMap<>();
    new LinkedHashMap<>(aliases)
        .forEach(
            (alias, role) -> {
              for (String field : fields(alias, headings)) {
                found.computeIfAbsent(field, k -> new LinkedHashSet<>()).add(role);
              }
            });
    Set<String> added = new TreeSet<>();
    found.forEach(
        (field, roles) -> {
          if (roles.size() == 1 && aliases.putIfAbsent(field, roles.iterator().next()) == null) {
            added.add(field);
          }
        });
    return added;
  }

  /**
   * What blended names of fields are short for, where the article writes it with capitals:
   * "Developer Relations" is DevRel.
   */
  Map<String, String> blended(Source source, Map<String, String> aliases) {
    Map<String, String> found = new TreeMap<>();
    String text = source.title() + "\n" + source.text().plain();
    aliases.forEach(
        (alias, role) -> {
          boolean coined = COINED.matcher(alias).matches() && lexicon.nounBase(alias).isEmpty();
          for (int cut = LEAST_STEM; coined && cut <= alias.length() - LEAST_STEM; cut++) {
            String first = begins(alias.substring(0, cut));
            String second = begins(alias.substring(cut));
            Matcher words = Pattern.compile(first + " " + second).matcher(text);
            if (words.find()) {
              found.put(words.group().toLowerCase(Locale.ROOT), role);
            }
          }
        });
    found.keySet().removeAll(aliases.keySet());
    return found;
  }

  /** A word with a capital that begins so and goes on. */
  private static String begins(String letters) {
    String first = letters.substring(0, 1).toUpperCase(Locale.ROOT);
    return "\\b" + Pattern.quote(first + letters.substring(1)) + "\\p{Ll}{2,}+";
  }

  private static List<String> headings(Source source) {
    List<String> out = new ArrayList<>(List.of(source.title().toLowerCase(Locale.ROOT)));
    source.blocks().stream()
        .filter(b -> b.kind() == Block.Kind.HEADING && b.readable())
        .forEach(b -> out.add(b.text().toLowerCase(Locale.ROOT)));
    return out;
  }

  /**
   * The fields of two roles that the text names side by side ("nursing and midwifery"), each with
   * its role.
   */
  Map<String, String> sideBySide(Source source, Map<String, String> aliases) {
    String text = source.text().plain().toLowerCase(Locale.ROOT);
    Map<String, String> named = new TreeMap<>();
    aliases.forEach(
        (alias, role) -> {
          int cut = Math.max(alias.lastIndexOf(' '), alias.lastIndexOf('-')) + 1;
          String field = alias.substring(0, Math.max(0, cut - 1));
          for (String activity : activities.of(alias.substring(cut))) {
            String name = cut == 0 ? activity : field + " " + activity;
            boolean shared = !field.isEmpty() && text.contains(field + " and ");
            if (shared || text.contains(name)) {
              named.putIfAbsent(name, role);
            }
          }
        });
    Map<String, String> out = new TreeMap<>();
    named.forEach(
        (a, roleA) -> {
          int cut = a.lastIndexOf(' ');
          boolean whole = joined(text, a, "");
          boolean first = cut > 0 && joined(text, a.substring(0, cut), "");
          if (!whole && !first) {
            return;
          }
          for (Map.Entry<String, String> other : named.entrySet()) {
            String b = other.getKey();
            boolean shared =
                first && b.endsWith(a.substring(cut)) && joined(text, a.substring(0, cut), b);
            boolean both = shared || (whole && joined(text, a, b));
            if (both && !roleA.equals(other.getValue())) {
              out.put(a, roleA);
              out.put(b, other.getValue());
            }
          }
        });
    return out;
  }

  private static boolean joined(String text, String one, String other) {
    return text.contains(one + " and " + other) || text.contains(one + " vs " + other);
  }

  private List<String> fields(String alias, List<String> headings) {
    int cut = Math.max(alias.lastIndexOf(' '), alias.lastIndexOf('-')) + 1;
    String head = alias.substring(cut);
    String field = alias.substring(0, Math.max(0, cut - 1));
    List<String> out = new ArrayList<>();
    for (String activity : activities.of(head)) {
      String name = cut == 0 ? activity : field + " " + activity;
      if (!activity.equals(head) && named(name, "", headings)) {
        out.add(name);
      }
    }
    boolean compound = COMPOUND.matcher(field).matches();
    if (compound && named(field, ENDS, headings)) {
      out.add(field);
    }
    return out;
  }

  private static boolean named(String name, String after, List<String> headings) {
    // a regular expression for each role is dear, and few headings hold a word of it
    String first = BETWEEN.split(name, 2)[0];
    if (headings.stream().noneMatch(h -> h.contains(first))) {
      return false;
    }
    String words =
        String.join("[\\s-]?", List.of(BETWEEN.split(name)).stream().map(Pattern::quote).toList());
    Pattern pattern = Pattern.compile("(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])" + after);
    return headings.stream().anyMatch(h -> pattern.matcher(h).find());
  }

  /** The nouns of what an agent does: developer gives development, nurse nursing. */
  private Set<String> activities(String agent) {
    Set<String> out = new LinkedHashSet<>();
    for (String ending : AGENT_ENDINGS) {
      String stem =
          agent.endsWith(ending) ? agent.substring(0, agent.length() - ending.length()) : "";
      for (String activity : ACTIVITY_ENDINGS) {
        String noun = stem + activity;
        if (stem.length() >= LEAST_STEM && lexicon.isNoun(noun) && !lexicon.isOccupation(noun)) {
          out.add(noun);
        }
      }
    }
    return out;
  }
}

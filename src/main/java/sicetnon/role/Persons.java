package sicetnon.role;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;
import sicetnon.text.Lexicon;

/**
 * People whom an article introduces by their role ("Maria Okafor, sous-chef at a hotel"): what it
 * goes on to say of them it says of somebody in that role.
 */
final class Persons {
  private static final String NAME = "(\\p{Lu}\\p{Ll}+(?: \\p{Lu}\\p{Ll}+){0,2})";
  private static final String ADJECTIVES = "(?:[\\p{Ll}-]+ ){0,2}?";

  /** A person told about is named again, unless the sentence is about who that is. */
  private static final int LEAST_TIMES = 2;

  private static final String ARTICLE = " (?:an? |the |our )";

  /** How somebody is introduced. */
  private enum Way {
    APPOSITION,
    AS,
    COPULA,
    TITLE,
    BEHIND
  }

  private final Pack pack;
  private final Lexicon lexicon;

  /** What each way has whatever the role is: a text without it introduces nobody so. */
  private final Map<Way, Pattern> introducing = new EnumMap<>(Way.class);

  Persons(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    introducing.put(Way.APPOSITION, Pattern.compile(NAME + ", "));
    introducing.put(Way.AS, Pattern.compile(NAME + ",? as "));
    introducing.put(
        Way.COPULA, Pattern.compile(NAME + " " + pack.any(Words.NAMING_PHRASES) + ARTICLE));
    introducing.put(Way.TITLE, Pattern.compile(" " + NAME + "(?=,| \\p{Ll})"));
    introducing.put(Way.BEHIND, Pattern.compile(", " + NAME + ","));
  }

  /** Full names and first names, with the role of each. */
  Map<String, String> find(String text, Map<String, String> aliases) {
    Map<String, String> found = new TreeMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    List<Way> ways =
        introducing.keySet().stream().filter(w -> introducing.get(w).matcher(text).find()).toList();
    aliases.forEach(
        (alias, role) -> {
          if (!lower.contains(alias.toLowerCase(Locale.ROOT))) {
            return;
          }
          for (Way way : ways) {
            Matcher match = pattern(way, "(?i:" + Pattern.quote(alias) + ")").matcher(text);
            while (match.find()) {
              boolean once = way != Way.APPOSITION;
              add(found, match.group(1), role, text, way == Way.TITLE, once);
            }
          }
        });
    return found;
  }

  /** The words that introduce somebody by the name of a role. */
  private Pattern pattern(Way way, String role) {
    return switch (way) {
      case APPOSITION ->
          Pattern.compile(
              NAME
                  + ", (?:an? |the |our |who is an? )?"
                  + ADJECTIVES
                  + role
                  + "\\b(?= (?:at|of|in|with|for|from|and|who)\\b|[,.]|\\s*+(?:\\n|$))");
      case AS -> Pattern.compile(NAME + ",? as (?:an? |the |our )?" + role + "\\b(?=,)");
      case COPULA ->
          Pattern.compile(
              NAME + " " + pack.any(Words.NAMING_PHRASES) + ARTICLE + ADJECTIVES + role + "\\b");
      case TITLE -> Pattern.compile("(?<![\\p{L}-])" + role + " " + NAME + "(?=,| \\p{Ll})");
      case BEHIND ->
          Pattern.compile("\\b(?:[Oo]ur|[Tt]he) " + ADJECTIVES + role + ", " + NAME + ",");
    };
  }

  private void add(
      Map<String, String> found,
      String name,
      String role,
      String text,
      boolean title,
      boolean once) {
    String first = name.split(" ", -1)[0];
    String lower = first.toLowerCase(Locale.ROOT);
    boolean word =
        lexicon.isNoun(lower)
            || lexicon.isVerb(lower)
            || lexicon.isAdjective(lower)
            || lower.length() < 3;
    word &= Pattern.compile("\\b" + Pattern.quote(lower) + "\\b").matcher(text).find() || title;
    Matcher again = Pattern.compile("\\b" + Pattern.quote(first) + "\\b").matcher(text);
    int times = 0;
    while (again.find()) {
      times++;
    }
    boolean nobody =
        pack.words(Words.NO_NAMES).contains(lower) || (word && (title || first.equals(name)));
    if (!nobody && (once || times >= LEAST_TIMES)) {
      found.putIfAbsent(name, role);
      found.putIfAbsent(first, role);
    }
  }
}

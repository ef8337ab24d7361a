package sicetnon.role;

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

  private final Pack pack;
  private final Lexicon lexicon;

  Persons(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
  }

  /** Full names and first names, with the role of each. */
  Map<String, String> find(String text, Map<String, String> aliases) {
    Map<String, String> found = new TreeMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    aliases.forEach(
        (alias, role) -> {
          if (!lower.contains(alias.toLowerCase(Locale.ROOT))) {
            return;
          }
          String name = "(?i:" + Pattern.quote(alias) + ")";
          Pattern apposition =
              Pattern.compile(
                  NAME
                      + ", (?:an? |the |our |who is an? )?"
                      + ADJECTIVES
                      + name
                      + "\\b(?= (?:at|of|in|with|for|from|and|who)\\b|[,.]|\\s*+(?:\\n|$))");
          Pattern as = Pattern.compile(NAME + ",? as (?:an? |the |our )?" + name + "\\b(?=,)");
          Pattern copula =
              Pattern.compile(
                  NAME
                      + " "
                      + pack.any(Words.NAMING_PHRASES)
                      + " (?:an? |the |our )"
                      + ADJECTIVES
                      + name
                      + "\\b");
          Pattern title = Pattern.compile("(?<![\\p{L}-])" + name + " " + NAME + "(?=,| \\p{Ll})");
          Pattern behind =
              Pattern.compile("\\b(?:[Oo]ur|[Tt]he) " + ADJECTIVES + name + ", " + NAME + ",");
          for (Pattern pattern : List.of(apposition, as, copula, title, behind)) {
            Matcher match = pattern.matcher(text);
            while (match.find()) {
              boolean once = !pattern.equals(apposition);
              add(found, match.group(1), role, text, pattern.equals(title), once);
            }
          }
        });
    return found;
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

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

  private static final String ARTICLE = " (?:an? |the |our )";

  private final Pack pack;
  private final Lexicon lexicon;

  /** What stands before and behind a role where it tells who somebody is. */
  private final List<Frame> frames;

  /**
   * One way to introduce somebody.
   *
   * @param introduces what of it stands in a text whatever the role is; a text without it has none
   * @param before the expression before the role's name
   * @param behind the one behind it
   * @param title whether the role stands before the name as a title does
   * @param once whether it tells who somebody is even where the name does not come again
   */
  private record Frame(
      Pattern introduces, String before, String behind, boolean title, boolean once) {
    static Frame of(String introduces, String before, String behind, boolean title, boolean once) {
      return new Frame(Pattern.compile(introduces), before, behind, title, once);
    }
  }

  Persons(Pack pack, Lexicon lexicon) {
    this.pack = pack;
    this.lexicon = lexicon;
    String naming = NAME + " " + pack.any(Words.NAMING_PHRASES) + ARTICLE;
    this.frames =
        List.of(
            Frame.of(
                NAME + ", ",
                NAME + ", (?:an? |the |our |who is an? )?" + ADJECTIVES,
                "\\b(?= (?:at|of|in|with|for|from|and|who)\\b|[,.]|\\s*+(?:\\n|$))",
                false,
                false),
            Frame.of(NAME + ",? as ", NAME + ",? as (?:an? |the |our )?", "\\b(?=,)", false, true),
            Frame.of(naming, naming + ADJECTIVES, "\\b", false, true),
            Frame.of(
                " " + NAME + "(?=,| \\p{Ll})",
                "(?<![\\p{L}-])",
                " " + NAME + "(?=,| \\p{Ll})",
                true,
                true),
            Frame.of(
                ", " + NAME + ",",
                "\\b(?:[Oo]ur|[Tt]he) " + ADJECTIVES,
                ", " + NAME + ",",
                false,
                true));
  }

  /** Full names and first names, with the role of each. */
  Map<String, String> find(String text, Map<String, String> aliases) {
    Map<String, String> found = new TreeMap<>();
    String lower = text.toLowerCase(Locale.ROOT);
    List<Frame> used = frames.stream().filter(f -> f.introduces().matcher(text).find()).toList();
    aliases.forEach(
        (alias, role) -> {
          if (!lower.contains(alias.toLowerCase(Locale.ROOT))) {
            return;
          }
          String name = "(?i:" + Pattern.quote(alias) + ")";
          for (Frame frame : used) {
            Matcher match = Pattern.compile(frame.before() + name + frame.behind()).matcher(text);
            while (match.find()) {
              add(found, match.group(1), role, text, frame.title(), frame.once());
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

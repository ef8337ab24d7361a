package sicetnon.interpret;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The forms of English words that a question needs (Quirk et al. 1985, sections 3.5, 5.11). */
final class English {
  private static final Map<String, String> THIRD =
      Map.of("be", "is", "have", "has", "do", "does", "go", "goes");

  /** Words with a vowel letter that are spoken with a consonant: a user, a one-off, a UX lab. */
  private static final Pattern CONSONANT =
      Pattern.compile("(?:u(?:ni(?!n)|s[aeu]|til|ro|[ck]r)|ubi|eu|ew|one\\b|once\\b).*");

  /** Words with a consonant letter that are spoken with a vowel. */
  private static final Pattern VOWEL =
      Pattern.compile("(?:[aeiou]|hour|honest|honou?r|heir\\b|heirloom).*");

  /** An abbreviation spoken letter by letter; some letters' names begin with a vowel. */
  private static final Pattern LETTERS = Pattern.compile("\\p{Lu}[\\p{Lu}\\d&/]*s?");

  private static final String VOWEL_LETTERS = "AEFHILMNORSX";

  private English() {}

  /** The form of a verb that "who" takes: carry out, carries out. */
  static String third(String verb) {
    int blank = verb.indexOf(' ');
    String base = blank < 0 ? verb : verb.substring(0, blank);
    String rest = blank < 0 ? "" : verb.substring(blank);
    String known = THIRD.get(base);
    if (known != null) {
      return known + rest;
    }
    if (base.matches(".*[^aeiou]y")) {
      return base.substring(0, base.length() - 1) + "ies" + rest;
    }
    if (base.matches(".*[aeiou]z")) {
      return base + "zes" + rest;
    }
    return base + (base.matches(".*(?:s|sh|ch|x|z|o)") ? "es" : "s") + rest;
  }

  /** The noun of an act: code, coding; plan, planning. */
  static String gerund(String verb) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    if (verb.matches(".*[^eoy]e")) {
      return verb.substring(0, verb.length() - 1) + "ing";
    }
    boolean doubles = verb.matches("[^aeiou]*[aeiou][bdgklmnprt]");
    return verb + (doubles ? verb.substring(verb.length() - 1) : "") + "ing";
  }

  /** Words with the article of one of several: a well-known user, an hour. */
  static String indefinite(String words) {
    return article(words.split("[ -]")[0]) + " " + words;
  }

  /** The article of what begins with a word, by its sound: a user, an hour, an SQL query. */
  private static String article(String word) {
    if (LETTERS.matcher(word).matches()) {
      return VOWEL_LETTERS.indexOf(word.charAt(0)) >= 0 ? "an" : "a";
    }
    String lower = word.toLowerCase(Locale.ROOT);
    boolean vowel = VOWEL.matcher(lower).matches() && !CONSONANT.matcher(lower).matches();
    return vowel ? "an" : "a";
  }
}

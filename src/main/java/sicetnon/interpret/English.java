package sicetnon.interpret;

import java.util.List;
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

  /** Verbs of one short syllable, whose last letter is doubled: plan, planning. */
  private static final Pattern DOUBLING = Pattern.compile("[^aeiou]*[aeiou][bdgklmnprt]");

  /** What "es" follows: passes, goes. */
  private static final List<String> HISSING = List.of("s", "sh", "ch", "x", "z", "o");

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
    boolean vowel = "aeiou".indexOf(beforeLast(base)) >= 0;
    if (base.endsWith("y") && base.length() > 1 && !vowel) {
      return base.substring(0, base.length() - 1) + "ies" + rest;
    }
    if (base.endsWith("z") && vowel) {
      return base + "zes" + rest;
    }
    return base + (HISSING.stream().anyMatch(base::endsWith) ? "es" : "s") + rest;
  }

  /** The letter before the last one; a blank where there is none. */
  static char beforeLast(String word) {
    return word.length() > 1 ? word.charAt(word.length() - 2) : ' ';
  }

  /** The noun of an act: code, coding; plan, planning. */
  static String gerund(String verb) {
    if (verb.endsWith("ie")) {
      return verb.substring(0, verb.length() - 2) + "ying";
    }
    if (verb.endsWith("e") && verb.length() > 1 && "eoy".indexOf(beforeLast(verb)) < 0) {
      return verb.substring(0, verb.length() - 1) + "ing";
    }
    boolean doubles = DOUBLING.matcher(verb).matches();
    return verb + (doubles ? verb.substring(verb.length() - 1) : "") + "ing";
  }

  /** Words with the article of one of several: a well-known user, an hour. */
  static String indefinite(String words) {
    int end = 0;
    while (end < words.length() && " -".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return article(words.substring(0, end)) + " " + words;
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

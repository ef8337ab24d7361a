package sicetnon.discourse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** What headings, lead-ins and labels say of what stands under them. */
public final class Heads {
  private static final Pattern OTHERS = Pattern.compile("[^\\p{L}'-]+");

  private Heads() {}

  /** Whether a head has one of the list's words or groups of words: "what you need". */
  public static boolean name(Pack pack, Words list, String head) {
    String words = " " + OTHERS.matcher(head.toLowerCase(Locale.ROOT)).replaceAll(" ") + " ";
    for (String word : head.isEmpty() ? Set.<String>of() : pack.words(list)) {
      int at = words.indexOf(word);
      while (at >= 0 && !alone(words, at, at + word.length())) {
        at = words.indexOf(word, at + 1);
      }
      if (at >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean alone(String words, int from, int to) {
    return from > 0
        && words.charAt(from - 1) == ' '
        && to < words.length()
        && words.charAt(to) == ' ';
  }
}

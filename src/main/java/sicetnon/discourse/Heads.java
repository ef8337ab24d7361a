package sicetnon.discourse;

import java.util.Locale;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/** What headings, lead-ins and labels say of what stands under them. */
public final class Heads {
  private Heads() {}

  /** Whether a head has one of the list's words or groups of words: "what you need". */
  public static boolean name(Pack pack, Words list, String head) {
    String words = " " + head.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}'-]+", " ") + " ";
    return pack.words(list).stream().anyMatch(w -> words.contains(" " + w + " "));
  }
}

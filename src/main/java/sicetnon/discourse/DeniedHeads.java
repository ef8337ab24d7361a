package sicetnon.discourse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sicetnon.pack.Pack;
import sicetnon.pack.Words;

/**
 * Heads of lists whose entries are denied: "What the chef does not do", "Not responsible for", "Out
 * of scope", "Non-goals".
 */
final class DeniedHeads {
  /** Words of the longest head that puts a list out of scope: "outside the chef's own scope". */
  private static final int SCOPE = 5;

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}'-]+");

  private final Pack pack;

  /** Each head stands over several entries. */
  private final Map<String, List<String>> known = new HashMap<>();

  DeniedHeads(Pack pack) {
    this.pack = pack;
  }

  /**
   * Whether a tick or cross before an entry affirms or denies it: true denies; null without one.
   */
  Boolean marked(String entry) {
    String first = entry.strip();
    if (first.isEmpty()) {
      return null;
    }
    String mark = first.substring(0, first.offsetByCodePoints(0, 1));
    return pack.words(Words.CROSS_MARKS).contains(mark)
        ? Boolean.TRUE
        : pack.words(Words.TICK_MARKS).contains(mark) ? Boolean.FALSE : null;
  }

  /** "Do and don't": some entries below are denied, others not. */
  boolean contrasts(String head) {
    List<String> words = words(head);
    boolean affirms = words.contains("do") || words.contains("does") || words.contains("is");
    return affirms && words.stream().anyMatch(DeniedHeads::negates);
  }

  /** "Does not have to:", "is not always:": that an entry is denied it does not say. */
  boolean hedges(String head) {
    List<String> words = words(head);
    int not = -1;
    for (int i = 0; i < words.size(); i++) {
      not = negates(words.get(i)) ? i : not;
    }
    List<String> rest = words.subList(not + 1, words.size());
    return not >= 0
        && rest.stream().anyMatch(pack.words(Words.HEDGED_TAILS)::contains)
        && rest.stream()
            .allMatch(
                w ->
                    pack.words(Words.HEDGED_TAILS).contains(w)
                        || pack.words(Words.DENIED_TAILS).contains(w));
  }

  private static boolean negates(String word) {
    return word.equals("not") || word.equals("never") || word.endsWith("n't");
  }

  private List<String> words(String head) {
    return known.computeIfAbsent(
        head, h -> Stream.of(BETWEEN.split(plain(h))).filter(w -> !w.isEmpty()).toList());
  }

  private static String plain(String head) {
    return head.toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
  }

  boolean denies(String head) {
    String text = plain(head);
    List<String> words = words(head);
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean out =
        text.startsWith("out of ") || text.startsWith("outside ") || text.startsWith("not in ");
    return (out && last.equals("scope") && words.size() <= SCOPE)
        || pack.words(Words.DENIED_HEADS).contains(last)
        || ends(words);
  }

  /** Whether the last "not" is followed by no more than what it denies: "does not own". */
  private boolean ends(List<String> words) {
    int not = -1;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      not = negates(word) ? i : not;
    }
    List<String> rest = words.subList(not + 1, words.size());
    boolean part = rest.size() > 2 && rest.get(0).equals("part") && rest.get(1).equals("of");
    return not >= 0 && (part || pack.words(Words.DENIED_TAILS).containsAll(rest));
  }
}

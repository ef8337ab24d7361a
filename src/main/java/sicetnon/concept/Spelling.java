package sicetnon.concept;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** One spelling for words that have several: American, without a hyphen. */
final class Spelling {
  private record Change(Pattern from, String to) {}

  /** British endings and their American forms (Quirk et al. 1985, appendix III). */
  private static final List<Change> CHANGES =
      List.of(
          new Change(Pattern.compile("is(?=e$|ed$|ing$|er$|ation$|ational$)"), "iz"),
          new Change(Pattern.compile("ys(?=e$|ed$|ing$|er$)"), "yz"),
          new Change(Pattern.compile("our(?=$|ed$|ing$|ite$|able$)"), "or"),
          new Change(Pattern.compile("(?<=[tb])re$"), "er"),
          new Change(Pattern.compile("ogue$"), "og"),
          new Change(Pattern.compile("ll(?=ing$|ed$|er$|or$)"), "l"),
          new Change(Pattern.compile("(?<=en)ce$"), "se"),
          new Change(Pattern.compile("gramme$"), "gram"),
          new Change(Pattern.compile("lment$"), "llment"));

  private Spelling() {}

  /**
   * The spelling under which a word is compared.
   *
   * @param known whether a dictionary has the word
   * @param same whether two words that it has are two forms of one: a tour is no tor
   */
  static String of(String word, Predicate<String> known, BiPredicate<String, String> same) {
    String joined = word.replace("-", "");
    boolean one = known.test(joined) && (!known.test(word) || same.test(word, joined));
    String plain = one ? joined : word;
    for (Change change : CHANGES) {
      String other = change.from().matcher(plain).replaceFirst(change.to());
      boolean form = !known.test(plain) || same.test(plain, other);
      if (!other.equals(plain) && known.test(other) && form) {
        return other;
      }
    }
    return plain;
  }
}

package sicetnon.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** "The cook need not know Latin": before "not" and a base form "need" is no noun. */
final class SemiModals {
  private static final Set<String> WORDS = Set.of("need", "dare");

  private SemiModals() {}

  /** The tags of the words of such a group that was read otherwise; empty where none was. */
  static Map<Integer, String> known(Tree tree) {
    for (int word = 2; word + 2 <= tree.size(); word++) {
      boolean group =
          WORDS.contains(tree.form(word).toLowerCase(Locale.ROOT))
              && tree.form(word + 1).equalsIgnoreCase("not")
              && tree.tag(word + 2).matches("VERB|AUX");
      if (group && !tree.tag(word).equals("AUX")) {
        return Map.of(word, "AUX");
      }
    }
    return Map.of();
  }
}

package sicetnon.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** "Who does the nurse report to?": before a later verb in its base form "do" only asks. */
final class Questions {
  private static final Set<String> DO = Set.of("do", "does", "did");

  /** How far into a question its "do" stands: "To whom does ...". */
  private static final int NEAR = 4;

  private Questions() {}

  /** The tags of the words of a question that was read otherwise; empty where none was. */
  static Map<Integer, String> known(Tree tree) {
    int n = tree.size();
    int helper = helper(tree);
    if (n == 0 || helper == 0 || !tree.form(n).equals("?")) {
      return Map.of();
    }
    for (int word = helper + 2; word < n; word++) {
      boolean bare = tree.tag(word).equals("VERB") && tree.children(word, "mark").isEmpty();
      if (bare && tree.head(word) == helper) {
        return Map.of(helper, "AUX", word, "VERB");
      }
    }
    return Map.of();
  }

  private static int helper(Tree tree) {
    for (int word = 1; word <= Math.min(NEAR, tree.size()); word++) {
      if (DO.contains(tree.form(word).toLowerCase(Locale.ROOT)) && tree.tag(word).equals("VERB")) {
        return word;
      }
    }
    return 0;
  }
}

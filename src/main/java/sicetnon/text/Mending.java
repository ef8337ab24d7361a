package sicetnon.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What no English tree has, mended: rules that need no word but those of the grammar. */
final class Mending {
  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> PHRASES =
      Set.of("obl", "nmod", "obj", "iobj", "appos", "nmod:unmarked", "obl:unmarked");

  private Mending() {}

  static Tree mend(Tree tree) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    int[] heads = new int[tree.size()];
    for (int word = 1; word <= tree.size(); word++) {
      forms.add(tree.form(word));
      tags.add(helped(tree, word) ? "VERB" : tree.tag(word));
      relations.add(
          helps(tree, word)
              ? "aux"
              : clause(tree, word) ? joined(tree, word) : tree.relation(word));
      heads[word - 1] = tree.head(word);
    }
    return new Tree(forms, tags, heads, relations);
  }

  /** "Does the nurse report to the matron?": what "do" helps is a verb. */
  private static boolean helped(Tree tree, int word) {
    return tree.children(word, "cop").stream().anyMatch(c -> helps(tree, c));
  }

  private static boolean helps(Tree tree, int word) {
    return tree.is(word, "cop") && DO.contains(tree.form(word).toLowerCase(Locale.ROOT));
  }

  /** "They meet, but they are rivals": what has a subject and a "be" of its own is a clause. */
  private static boolean clause(Tree tree, int word) {
    return PHRASES.contains(tree.relation(word))
        && !tree.children(word, "nsubj").isEmpty()
        && !tree.children(word, "cop").isEmpty();
  }

  private static String joined(Tree tree, int word) {
    return tree.children(word, "cc").isEmpty() ? "parataxis" : "conj";
  }
}

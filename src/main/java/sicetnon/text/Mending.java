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
      tags.add(tag(tree, word));
      relations.add(relation(tree, word));
      heads[word - 1] = tree.head(word);
    }
    return new Tree(forms, tags, heads, relations);
  }

  private static String tag(Tree tree, int word) {
    if (helped(tree, word)) {
      return "VERB";
    }
    return thing(tree, word) ? "NOUN" : tree.tag(word);
  }

  private static String relation(Tree tree, int word) {
    if (helps(tree, word)) {
      return "aux";
    }
    if (tree.is(word, "nsubj") && thing(tree, tree.head(word))) {
      return "compound";
    }
    return clause(tree, word) ? joined(tree, word) : tree.relation(word);
  }

  /** "Knows the customer needs": what is known, with no object of its own, is a thing. */
  private static boolean thing(Tree tree, int word) {
    return tree.relation(word).equals("obj")
        && tree.tag(word).equals("VERB")
        && tree.form(word).endsWith("s")
        && tree.children(word).size() == 1
        && tree.is(word - 1, "nsubj")
        && tree.head(word - 1) == word;
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

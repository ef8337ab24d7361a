package sicetnon.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What stands before the main clause is none: where the parser takes "In my experience" of "In my
 * experience nurses and midwives are peers" for the main part, what follows is parsed by itself and
 * bears the phrase. The same for a subordinate clause: "When it comes to pay, the matron decides."
 */
final class Fronting {
  private static final Set<String> SUBORDINATORS =
      Set.of(
          "when",
          "while",
          "whereas",
          "if",
          "although",
          "though",
          "because",
          "since",
          "as",
          "once",
          "unless",
          "after",
          "before",
          "until");
  private static final Set<String> STOPS = Set.of(".", "!", "?");
  private static final Set<String> NOUNS = Set.of("NOUN", "PROPN", "PRON", "NUM");

  /** The shortest clause: somebody does something. */
  private static final int LEAST = 2;

  private final Parser parser;

  Fronting(Parser parser) {
    this.parser = parser;
  }

  Tree parse(List<String> forms, Map<Integer, String> known) {
    Tree tree = parser.parse(forms, known);
    if (headless(tree)) {
      tree = headed(tree, forms, known);
    }
    int root = tree.root();
    boolean phrase = phrase(tree, root);
    if (!phrase && !subordinate(tree, root)) {
      return tree;
    }
    Tree bidding = null;
    for (int end : ends(tree, root, phrase)) {
      if (tree.size() - end >= LEAST) {
        Tree rest = parser.parse(forms.subList(end, forms.size()), behind(known, end));
        if (clause(rest, rest.root())) {
          return joined(tree, end, rest, phrase ? "obl" : "advcl");
        }
        if (!phrase && bidding == null && bids(tree, end, rest)) {
          bidding = joined(tree, end, rest, "advcl");
        }
      }
    }
    return bidding == null ? tree : bidding;
  }

  /**
   * "When you cannot agree, escalate": what a comma alone joins to the clause, and a verb opens.
   */
  private static boolean bids(Tree tree, int end, Tree rest) {
    int verb = end + 1;
    return rest.root() == 1
        && rest.tag(1).equals("VERB")
        && !rest.form(1).matches(".*(?:ing|ed|s)")
        && tree.is(verb, "conj")
        && tree.head(verb) == tree.root()
        && tree.children(verb, "cc").isEmpty()
        && !tree.children(tree.root(), "nsubj").isEmpty();
  }

  /** Whether a whole sentence that has a verb with a subject is read as a mere noun. */
  private static boolean headless(Tree tree) {
    int n = tree.size();
    int root = tree.root();
    boolean verbal =
        n == 0
            || tree.tag(root).equals("VERB")
            || !tree.children(root, "cop").isEmpty()
            || !STOPS.contains(tree.form(n));
    for (int word = 1; word <= n && !verbal; word++) {
      boolean clause = tree.tag(word).equals("VERB") || tree.is(word, "cop");
      if (clause && !tree.is(word, "amod")) {
        return true;
      }
    }
    return false;
  }

  /** The best tree with a clause for its head; the same tree if none comes near. */
  private Tree headed(Tree tree, List<String> forms, Map<Integer, String> known) {
    return parser.candidates(forms, known).stream()
        .filter(t -> clause(t, t.root()))
        .findFirst()
        .orElse(tree);
  }

  private static Map<Integer, String> behind(Map<Integer, String> known, int end) {
    Map<Integer, String> rest = new HashMap<>();
    known.forEach((word, tag) -> rest.put(word - end, tag));
    return rest;
  }

  /** "In my experience": a noun with a preposition, and no clause of its own. */
  private static boolean phrase(Tree tree, int root) {
    boolean marked = tree.children(root, "case").stream().anyMatch(c -> c < root && c <= LEAST);
    return marked
        && NOUNS.contains(tree.tag(root))
        && tree.children(root, "nsubj").isEmpty()
        && tree.children(root, "cop").isEmpty();
  }

  private static boolean subordinate(Tree tree, int root) {
    return root > 1
        && tree.head(1) == root
        && SUBORDINATORS.contains(tree.form(1).toLowerCase(Locale.ROOT));
  }

  /** After which words the main clause may begin: the phrase's last word or a comma behind it. */
  private static List<Integer> ends(Tree tree, int root, boolean phrase) {
    List<Integer> ends = new ArrayList<>();
    for (int word = root + 1; word < tree.size(); word++) {
      if (tree.form(word).equals(",")) {
        ends.add(word);
      }
    }
    if (phrase) {
      ends.add(root);
    }
    return ends.subList(0, Math.min(ends.size(), LEAST + 1));
  }

  private static boolean clause(Tree tree, int root) {
    boolean subject =
        !tree.children(root, "nsubj").isEmpty() || !tree.children(root, "expl").isEmpty();
    boolean verb = tree.tag(root).equals("VERB") || !tree.children(root, "cop").isEmpty();
    return subject && verb;
  }

  private static Tree joined(Tree tree, int end, Tree rest, String relation) {
    int n = tree.size();
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    int[] heads = new int[n];
    int root = tree.root();
    for (int word = 1; word <= n; word++) {
      boolean before = word <= end;
      Tree of = before ? tree : rest;
      int own = before ? word : word - end;
      forms.add(tree.form(word));
      tags.add(of.tag(own));
      relations.add(word == root ? relation : of.relation(own));
      int head = of.head(own);
      heads[word - 1] = before ? head > end ? root : head : head == 0 ? 0 : head + end;
    }
    heads[root - 1] = rest.root() + end;
    return new Tree(forms, tags, heads, relations);
  }
}

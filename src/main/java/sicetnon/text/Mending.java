package sicetnon.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** What no English tree has, mended: rules that need no word but those of the grammar. */
final class Mending {
  /** What no noun or adjective follows as with "be": what they lead to is a verb. */
  private static final Set<String> HELPING = Set.of("do", "does", "did", "need", "dare");

  private static final Set<String> NOT = Set.of("not", "n't", "n\u2019t");
  private static final Set<String> PHRASES =
      Set.of("obl", "nmod", "obj", "iobj", "appos", "nmod:unmarked", "obl:unmarked");

  private static final Set<String> OBJECTS = Set.of("obj", "obl:unmarked", "nmod:unmarked");

  private static final Set<String> MANNER = Set.of("without", "by", "while", "before", "after");

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
      heads[word - 1] = head(tree, word);
    }
    return shortened(described(dayToDay(new Tree(forms, tags, heads, relations))));
  }

  private static int head(Tree tree, int word) {
    if (tree.is(word, "det") && word < tree.size() && somebody(tree, word + 1)) {
      return word + 1;
    }
    return manner(tree, word) || behind(tree, word) ? tree.head(tree.head(word)) : tree.head(word);
  }

  /** "Runs the kitchen day to day": the kitchen is run, from day to day. */
  private static Tree dayToDay(Tree tree) {
    for (int to = 3; to < tree.size(); to++) {
      boolean again =
          tree.form(to).equals("to")
              && tree.form(to - 1).equalsIgnoreCase(tree.form(to + 1))
              && tree.is(to - 2, "compound")
              && tree.head(to - 2) == to - 1
              && !tree.is(to - 1, "root");
      if (again) {
        return freed(tree, to - 2, to - 1);
      }
    }
    return tree;
  }

  /** "The tutor is not": where nothing follows "not", the verb before it heads the clause. */
  private static Tree shortened(Tree tree) {
    for (int not = 2; not <= tree.size(); not++) {
      int verb = not - 1;
      boolean led =
          NOT.contains(tree.form(not).toLowerCase(Locale.ROOT))
              && tree.head(verb) == not
              && (tree.is(verb, "cop") || tree.is(verb, "aux"))
              && !tree.children(not, "nsubj").isEmpty();
      if (led) {
        return leading(tree, verb, not);
      }
    }
    return tree;
  }

  private static Tree leading(Tree tree, int verb, int not) {
    return rehung(
        tree,
        w -> w == verb ? tree.head(not) : w == not || tree.head(w) == not ? verb : tree.head(w),
        w ->
            w == verb
                ? (tree.head(not) == 0 ? "root" : "parataxis")
                : w == not ? "advmod" : tree.relation(w));
  }

  /** "Code quality metrics": a noun has no object, it describes the noun right behind it. */
  private static Tree described(Tree tree) {
    for (int object = 2; object <= tree.size(); object++) {
      int noun = tree.head(object);
      boolean bare =
          noun > 0
              && noun < object
              && tree.head(noun) == 0
              && OBJECTS.contains(tree.relation(object))
              && tree.tag(noun).equals("NOUN")
              && tree.tag(object).equals("NOUN")
              && compounds(tree, noun, object);
      if (bare) {
        return describing(tree, noun, object);
      }
    }
    return tree;
  }

  /** Whether nothing but parts of its name stands between a noun and another. */
  private static boolean compounds(Tree tree, int noun, int object) {
    for (int word = noun + 1; word < object; word++) {
      if (!tree.is(word, "compound")) {
        return false;
      }
    }
    return tree.children(noun).stream().noneMatch(c -> tree.is(c, "nsubj") || tree.is(c, "aux"));
  }

  /** The tree in which the first noun is a part of the other's name. */
  private static Tree describing(Tree tree, int noun, int object) {
    return rehung(
        tree,
        w -> {
          boolean behind = w > object && tree.head(w) == noun;
          return w == object ? 0 : behind || w == noun ? object : tree.head(w);
        },
        w -> w == object ? "root" : w == noun ? "compound" : tree.relation(w));
  }

  /** The tree in which a compound's first part takes the place of its last. */
  private static Tree freed(Tree tree, int first, int last) {
    return rehung(
        tree,
        w -> {
          boolean before = w < first && tree.head(w) == last;
          return before ? first : w == first ? tree.head(last) : tree.head(w);
        },
        w -> w == first ? tree.relation(last) : w == last ? "obl:unmarked" : tree.relation(w));
  }

  /** The same words and tags with other heads and relations. */
  private static Tree rehung(Tree tree, IntUnaryOperator heads, IntFunction<String> relations) {
    List<Integer> words = IntStream.rangeClosed(1, tree.size()).boxed().toList();
    return new Tree(
        words.stream().map(tree::form).toList(),
        words.stream().map(tree::tag).toList(),
        words.stream().mapToInt(heads::applyAsInt).toArray(),
        words.stream().map(relations::apply).toList());
  }

  private static String tag(Tree tree, int word) {
    if (opensContent(tree, word)) {
      return "SCONJ";
    }
    if (helped(tree, word) || amongVerbs(tree, word)) {
      return "VERB";
    }
    boolean noun =
        thing(tree, word)
            || done(tree, word)
            || listed(tree, word)
            || somebody(tree, word)
            || determined(tree, word);
    return noun ? "NOUN" : tree.tag(word);
  }

  private static String relation(Tree tree, int word) {
    if (helps(tree, word)) {
      return "aux";
    }
    if (opensContent(tree, word)) {
      return "mark";
    }
    if (tree.relation(word).equals("acl:relcl") && (content(tree, word) || complete(tree, word))) {
      return "acl";
    }
    if (contrasted(tree, word)) {
      return "conj";
    }
    if (manner(tree, word)) {
      return "advcl";
    }
    if (determined(tree, word) && tree.is(word, "advcl")) {
      return "obj";
    }
    if (somebody(tree, word)) {
      return "nsubj";
    }
    if (tree.is(word, "nsubj") && thing(tree, tree.head(word))) {
      return "compound";
    }
    return clause(tree, word) ? joined(tree, word) : tree.relation(word);
  }

  /** "Cut, skin and wash it": what stands alone between joined verbs is one of them. */
  private static boolean amongVerbs(Tree tree, int word) {
    int first = tree.head(word);
    boolean joined =
        tree.is(word, "conj")
            && tree.tag(first).equals("VERB")
            && (tree.tag(word).equals("NOUN") || tree.tag(word).equals("ADJ"))
            && !tree.form(word).endsWith("s");
    return joined
        && tree.children(first, "obj").isEmpty()
        && tree.children(word).stream().allMatch(c -> tree.is(c, "punct") || tree.is(c, "cc"))
        && tree.children(first, "conj").stream()
            .anyMatch(c -> c > word && tree.tag(c).equals("VERB"));
  }

  /** "Budget, schedule": what nouns alone are joined to is one. */
  private static boolean listed(Tree tree, int word) {
    List<Integer> children = tree.children(word);
    boolean alone =
        tree.tag(word).equals("VERB")
            && tree.head(word) == 0
            && children.stream()
                .allMatch(c -> tree.is(c, "conj") || tree.is(c, "punct") || tree.is(c, "cc"));
    List<Integer> joined = tree.children(word, "conj");
    return alone && !joined.isEmpty() && joined.stream().allMatch(c -> tree.tag(c).equals("NOUN"));
  }

  /** "This professional decides": what has an article and a verb behind it is a noun. */
  private static boolean somebody(Tree tree, int word) {
    int verb = tree.head(word);
    return tree.tag(word).equals("ADJ")
        && tree.is(word, "amod")
        && word < verb
        && tree.tag(verb).equals("VERB")
        && word > 1
        && tree.is(word - 1, "det")
        && tree.children(verb, "nsubj").isEmpty();
  }

  /** "Which dishes the kitchen serves": what has a determiner and nothing of a verb is a noun. */
  private static boolean determined(Tree tree, int word) {
    return tree.tag(word).equals("VERB")
        && !tree.form(word).endsWith("ing")
        && !tree.children(word, "det").isEmpty()
        && tree.children(word).stream().allMatch(c -> tree.is(c, "det") || tree.is(c, "amod"));
  }

  /** "Takes the risk without asking": how it is taken, not what kind of risk it is. */
  private static boolean manner(Tree tree, int word) {
    return tree.relation(word).equals("acl")
        && tree.relation(tree.head(word)).equals("obj")
        && tree.children(word, "mark").stream()
            .anyMatch(c -> MANNER.contains(tree.form(c).toLowerCase(Locale.ROOT)));
  }

  /** "Inspects welds alone", "weekly": an adverb behind the object tells of the verb. */
  private static boolean behind(Tree tree, int word) {
    int object = tree.head(word);
    return tree.is(word, "advmod")
        && tree.tag(word).equals("ADV")
        && word > object
        && tree.children(word).isEmpty()
        && tree.relation(object).equals("obj")
        && object > tree.head(object)
        && tree.children(object).stream().noneMatch(c -> c > object && c < word);
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

  /** "Inspects welds": an object with nothing of a clause is a thing. */
  private static boolean done(Tree tree, int word) {
    return tree.relation(word).equals("obj")
        && tree.tag(word).equals("VERB")
        && tree.form(word).endsWith("s")
        && tree.children(word).stream().allMatch(c -> tree.is(c, "advmod"));
  }

  /** "Does the nurse report to the matron?": what "do" helps is a verb. */
  private static boolean helped(Tree tree, int word) {
    return tree.children(word, "cop").stream().anyMatch(c -> helps(tree, c));
  }

  private static boolean helps(Tree tree, int word) {
    return tree.is(word, "cop") && HELPING.contains(tree.form(word).toLowerCase(Locale.ROOT));
  }

  /** "The idea that cooks set prices": what has an object has no second one that means the idea. */
  private static boolean opensContent(Tree tree, int word) {
    int verb = tree.head(word);
    return tree.form(word).equals("that")
        && tree.relation(word).equals("obj")
        && word < verb
        && !tree.children(verb, "nsubj").isEmpty()
        && tree.children(verb, "obj").size() > 1;
  }

  private static boolean content(Tree tree, int word) {
    return tree.children(word).stream().anyMatch(c -> opensContent(tree, c));
  }

  /** "A myth that cooks set prices": a clause that lacks nothing behind a "that" means no noun. */
  private static boolean complete(Tree tree, int word) {
    boolean that =
        tree.children(word, "mark").stream()
            .anyMatch(c -> tree.form(c).equals("that") && tree.tag(c).equals("SCONJ"));
    boolean whole = !tree.children(word, "obj").isEmpty() || !tree.children(word, "cop").isEmpty();
    return that && whole && !tree.children(word, "nsubj").isEmpty();
  }

  /** "The seams, not the pipes": what is set against a noun stands beside it. */
  private static boolean contrasted(Tree tree, int word) {
    return tree.relation(word).equals("nmod")
        && word > tree.head(word)
        && tree.children(word, "case").isEmpty()
        && !tree.children(word, "punct").isEmpty()
        && tree.children(word, "advmod").stream()
            .anyMatch(c -> c < word && tree.form(c).equals("not"));
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

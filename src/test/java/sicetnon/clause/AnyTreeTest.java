package sicetnon.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import sicetnon.text.Tree;

/** Whatever the parser may give is read, and no predication names a word that is not there. */
class AnyTreeTest {
  private static final List<String> TAGS =
      List.of(
          "NOUN", "VERB", "VERB", "AUX", "ADJ", "ADV", "ADP", "DET", "PRON", "PROPN", "NUM",
          "PUNCT", "SCONJ", "CCONJ", "PART", "INTJ", "SYM", "X");
  private static final List<String> RELATIONS =
      List.of(
          "nsubj",
          "nsubj:pass",
          "nsubj:outer",
          "csubj",
          "obj",
          "iobj",
          "obl",
          "obl:agent",
          "obl:unmarked",
          "nmod",
          "nmod:poss",
          "amod",
          "compound",
          "compound:prt",
          "nummod",
          "det",
          "case",
          "mark",
          "cc",
          "cc:preconj",
          "conj",
          "conj",
          "xcomp",
          "ccomp",
          "advcl",
          "advcl:relcl",
          "advmod",
          "acl",
          "acl:relcl",
          "appos",
          "parataxis",
          "cop",
          "aux",
          "aux:pass",
          "expl",
          "fixed",
          "flat",
          "punct",
          "discourse",
          "dep",
          "list",
          "vocative");
  private static final List<String> FORMS =
      List.of(
          "nurse",
          "plans",
          "planning",
          "responsible",
          "job",
          "is",
          "to",
          "for",
          "of",
          "the",
          "no",
          "not",
          "nobody",
          "but",
          "and",
          "rather",
          "than",
          "instead",
          "who",
          "that",
          "it",
          "up",
          "one",
          "make",
          "sure",
          "decision",
          "has",
          "say",
          "lacks",
          "include",
          "duties",
          "with",
          "such",
          "as",
          ":",
          "?",
          "serve",
          "rests",
          "relies",
          "hardly",
          "ever",
          "whose",
          "tasked",
          "by",
          "day",
          ",");

  @Property(tries = 2000)
  void everyTreeIsReadAndEveryWordIsInIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Tree tree = tree(new SplittableRandom(seed), size);
    List<Predication> read = ClausesTest.CLAUSES.read(tree);
    read.forEach(p -> words(p).forEach(w -> assertTrue(w >= 1 && w <= size, w + " in\n" + tree)));
    read.forEach(p -> within(p, tree));
    assertEquals(read, ClausesTest.CLAUSES.read(tree));
  }

  private static void within(Predication said, Tree tree) {
    assertTrue(said.span().last() <= tree.size());
    for (int word : words(said)) {
      assertTrue(word >= said.span().first() && word <= said.span().last(), said + " in\n" + tree);
    }
  }

  private static Tree tree(SplittableRandom random, int size) {
    List<String> forms = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    List<String> relations = new ArrayList<>();
    int[] heads = new int[size];
    int root = random.nextInt(size);
    for (int i = 0; i < size; i++) {
      forms.add(FORMS.get(random.nextInt(FORMS.size())));
      tags.add(TAGS.get(random.nextInt(TAGS.size())));
      relations.add(i == root ? "root" : RELATIONS.get(random.nextInt(RELATIONS.size())));
      heads[i] = head(random, i, root) + 1;
    }
    heads[root] = 0;
    return new Tree(forms, tags, heads, relations);
  }

  /** Words nearer to the root or, as far from it, on its other side: never a circle. */
  private static int head(SplittableRandom random, int word, int root) {
    int distance = Math.abs(word - root);
    int nearer = distance == 0 ? 0 : random.nextInt(distance);
    boolean possible = word < root ? root - nearer > word : root + nearer < word;
    return !possible ? root : word < root ? root - nearer : root + nearer;
  }

  private static List<Integer> words(Predication said) {
    List<Integer> words = new ArrayList<>(said.act().under());
    words.add(said.act().word());
    words.addAll(said.act().parts());
    words.addAll(said.act().modifiers());
    said.subjects().forEach(s -> add(s, words));
    said.object().ifPresent(o -> add(o, words));
    said.complements().forEach(c -> add(c, words));
    said.adjuncts().forEach(c -> add(c, words));
    return words;
  }

  private static void add(NounPhrase phrase, List<Integer> words) {
    words.add(phrase.head());
    words.addAll(phrase.determiners());
    words.addAll(phrase.modifiers());
    phrase.possessors().forEach(p -> add(p, words));
    phrase.complements().forEach(c -> add(c, words));
  }

  private static void add(Complement complement, List<Integer> words) {
    words.addAll(complement.markers());
    complement.thing().ifPresent(t -> add(t, words));
    if (complement.clause() > 0) {
      words.add(complement.clause());
    }
  }
}

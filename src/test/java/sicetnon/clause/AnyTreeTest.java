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
  @Property(tries = 2000)
  void everyTreeIsReadAndEveryWordIsInIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Tree tree = AnyTree.of(new SplittableRandom(seed), size);
    List<Predication> read = ClausesTest.CLAUSES.read(tree);
    read.forEach(p -> words(p).forEach(w -> assertTrue(w >= 1 && w <= size, w + " in\n" + tree)));
    read.forEach(p -> within(p, tree));
    assertEquals(read, ClausesTest.CLAUSES.read(tree));
  }

  @Property(tries = 500)
  void noPhraseOfAStretchNamesAWordOutsideIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    SplittableRandom random = new SplittableRandom(seed);
    Tree tree = AnyTree.of(random, size);
    int first = random.nextInt(1, size + 1);
    Range range = new Range(first, random.nextInt(first, size + 1));
    List<Integer> words = new ArrayList<>();
    Phrases.in(new Links(tree), range).forEach(p -> add(p, words));
    words.forEach(w -> assertTrue(range.has(w), w + " of " + range + " in\n" + tree));
  }

  private static void within(Predication said, Tree tree) {
    assertTrue(said.span().last() <= tree.size());
    for (int word : words(said)) {
      assertTrue(word >= said.span().first() && word <= said.span().last(), said + " in\n" + tree);
    }
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

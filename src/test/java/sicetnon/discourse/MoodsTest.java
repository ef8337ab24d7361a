package sicetnon.discourse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.clause.AnyTree;
import sicetnon.clause.Range;
import sicetnon.text.Tree;

/** Sentences with trees made by hand, and how each predication is said. */
class MoodsTest {
  static Stream<Sentence> sentences() {
    return Sentence.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sentences")
  void everyPredicationIsSaidAsListed(Sentence sentence) {
    assertEquals(
        String.join("\n", sentence.moods()), String.join("\n", sentence.read(sentence.tree())));
  }

  @Test
  void sentencesAreMany() {
    assertTrue(sentences().count() >= 300);
    assertEquals(sentences().count(), sentences().map(Sentence::id).distinct().count());
  }

  @Property(tries = 2000)
  void everyTreeIsReadAndEveryWordIsInIt(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
    Tree tree = AnyTree.of(new SplittableRandom(seed), size);
    List<Mood> moods = Sentence.moods(tree);
    assertEquals(moods, Sentence.moods(tree));
    moods.stream()
        .flatMap(m -> Stream.concat(m.speaker().stream(), m.conditions().stream()))
        .map(Range::last)
        .forEach(w -> assertTrue(w <= size, w + " in\n" + tree));
  }

  @ParameterizedTest
  @CsvSource({
    "VERB,xcomp,wants",
    "VERB,ccomp,says",
    "VERB,conj,may",
    "VERB,acl:relcl,who",
    "VERB,advcl,if",
    "NOUN,nmod,firms",
    "VERB,parataxis,says",
    "NOUN,obl,some"
  })
  void aChainOfWordsIsReadHoweverDeep(String tag, String relation, String form) {
    int words = 600;
    List<String> forms = IntStream.range(0, words).mapToObj(i -> form).toList();
    List<String> tags = IntStream.range(0, words).mapToObj(i -> tag).toList();
    List<String> relations =
        IntStream.range(0, words).mapToObj(i -> i == 0 ? "root" : relation).toList();
    Tree tree = new Tree(forms, tags, IntStream.range(0, words).toArray(), relations);
    assertTrue(Sentence.moods(tree).size() <= words);
  }

  @Test
  void anEmptyTreeHasNoMoods() {
    assertEquals(List.of(), Sentence.moods(new Tree(List.of(), List.of(), new int[0], List.of())));
  }
}

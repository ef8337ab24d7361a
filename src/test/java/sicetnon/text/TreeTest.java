package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeTest {
  /** The tired nurse was woken by a bell. */
  private static final Tree NURSE =
      new Tree(
          List.of("The", "tired", "nurse", "was", "woken", "by", "a", "bell"),
          List.of("DET", "ADJ", "NOUN", "AUX", "VERB", "ADP", "DET", "NOUN"),
          new int[] {3, 3, 5, 5, 0, 8, 8, 5},
          List.of("det", "amod", "nsubj:pass", "aux:pass", "root", "case", "det", "obl:agent"));

  @Test
  void saysWhatHangsOnWhat() {
    assertEquals(5, NURSE.root());
    assertEquals(List.of(3, 4, 8), NURSE.children(5));
    assertEquals(List.of(5), NURSE.children(0));
    assertEquals(List.of(3), NURSE.children(5, "nsubj"));
    assertEquals(List.of(), NURSE.children(5, "nsub"));
    assertTrue(NURSE.is(8, "obl:agent"));
    assertFalse(NURSE.is(8, "ob"));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "3, 1, 3", "5, 1, 8", "8, 6, 8"})
  void aSubtreeReachesFromItsFirstWordToItsLast(int word, int first, int last) {
    assertEquals(first, NURSE.first(word));
    assertEquals(last, NURSE.last(word));
  }

  @ParameterizedTest
  @CsvSource({
    "0 0, 2 roots; a sentence has one",
    "2 1, 0 roots; a sentence has one",
    "0 3, head 3 is no word of 2",
    "0 -1, head -1 is no word of 2",
    "0 3 2, word 2 hangs on itself",
    "0 2, word 2 hangs on itself",
    "0, '2 words, 2 tags, 1 heads, 2 relations; there must be one of each for a word'",
  })
  void headsThatAreNoTreeAreRefused(String heads, String message) {
    int[] numbers = List.of(heads.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    List<String> words = List.of("a", "b", "c").subList(0, Math.max(2, numbers.length));
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new Tree(words, words, numbers, words));
    assertEquals(message, e.getMessage());
  }

  @Test
  void noWordsAreTheEmptyTree() {
    Tree empty = new Tree(List.of(), List.of(), new int[0], List.of());
    assertEquals(0, empty.root());
    assertEquals(0, empty.size());
    assertEquals(List.of(), empty.children(0));
  }

  @Test
  void treesAreEqualWhenAllOfTheirWordsAre() {
    int[] heads = {0};
    Tree bakes = new Tree(List.of("Bakes"), List.of("VERB"), heads, List.of("root"));
    heads[0] = 7;
    assertEquals(0, bakes.head(1));
    assertEquals(
        bakes, new Tree(List.of("Bakes"), List.of("VERB"), new int[] {0}, List.of("root")));
    assertNotEquals(
        bakes, new Tree(List.of("Bakes"), List.of("NOUN"), new int[] {0}, List.of("root")));
  }
}

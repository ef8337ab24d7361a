package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {
  private static final SyntaxModel MODEL = SyntaxModel.load();
  private static final Parser PARSER = new Parser(MODEL);

  private static List<String> words(String sentence) {
    return List.of(sentence.split(" "));
  }

  /** Words as form/TAG/head/relation. */
  private static String written(Tree tree) {
    List<String> out = new ArrayList<>();
    for (int word = 1; word <= tree.size(); word++) {
      out.add(
          String.join(
              "/",
              tree.form(word),
              tree.tag(word),
              String.valueOf(tree.head(word)),
              tree.relation(word)));
    }
    return String.join(" ", out);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The/DET/2/det midwife/NOUN/3/nsubj checks/VERB/0/root the/DET/5/det baby/NOUN/3/obj"
            + " ././3/punct",
      })
  void plainSentencesHaveTheirTrees(String expected) {
    String marked = expected.replace("././", "./PUNCT/");
    String sentence = marked.replaceAll("/\\S+", "");
    assertEquals(marked, written(PARSER.parse(words(sentence))));
  }

  /** A tree checks that it is one; so nothing is left to check but that there is one. */
  @Property(tries = 300)
  void anyWordsHaveATree(@ForAll @Size(max = 30) List<String> forms) {
    assertEquals(forms.size(), PARSER.parse(forms).size());
  }

  @ParameterizedTest
  @CsvSource({"a", ".", "''", "' '", "\uD83D", "\uFFFF", "((((", "\u0130", "-", "0"})
  void oneWordIsTheRoot(String form) {
    Tree tree = PARSER.parse(List.of(form));
    assertEquals(0, tree.head(1));
    assertEquals("root", tree.relation(1));
  }

  @Test
  void noWordsHaveTheEmptyTree() {
    assertEquals(0, PARSER.parse(List.of()).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ",", "and", "is", ".", "the", "that", "Bakers", "\u00E9"})
  void aWordThatIsRepeatedHasATree(String form) {
    assertEquals(400, PARSER.parse(Collections.nCopies(400, form)).size());
  }

  @Test
  void tooManyWordsAreRefused() {
    List<String> forms = Collections.nCopies(Parser.MOST_WORDS + 1, "and");
    Exception e = assertThrows(IllegalArgumentException.class, () -> PARSER.parse(forms));
    assertEquals("10001 words are too many for one sentence; at most 10000", e.getMessage());
  }

  @Test
  void severalThreadsGetTheSameTrees() throws InterruptedException, ExecutionException {
    List<List<String>> sentences = sentences();
    List<Tree> once = sentences.stream().map(PARSER::parse).toList();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<List<Tree>>> runs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        runs.add(threads.submit(() -> sentences.stream().map(PARSER::parse).toList()));
      }
      for (Future<List<Tree>> run : runs) {
        assertEquals(once, run.get());
      }
    } finally {
      threads.shutdown();
    }
  }

  private static List<List<String>> sentences() {
    String[] subjects = {"The carpenter", "Our pilots", "A vet", "Whoever is on call"};
    String[] verbs = {"repairs", "is asked to check", "does not sell", "and the clerk keep"};
    String[] objects = {"doors and windows .", "what the owner wants", "tickets : adults , 5"};
    List<List<String>> out = new ArrayList<>();
    for (String subject : subjects) {
      for (String verb : verbs) {
        for (String object : objects) {
          out.add(words(subject + " " + verb + " " + object));
        }
      }
    }
    return out;
  }

  /** At most the beam's width of candidates is weighed before each of the two steps of a word. */
  @ParameterizedTest
  @ValueSource(ints = {10, 1000, 5000})
  void theWorkGrowsWithTheLength(int length) {
    List<String> forms = new ArrayList<>();
    while (forms.size() < length) {
      forms.addAll(Arrays.asList("bakers", ",", "who", "(", "bake", "bread", "and"));
    }
    BeamSearch search = PARSER.search(forms.subList(0, length));
    assertTrue(search.scored() <= 2L * length * Parser.WIDTH, () -> "" + search.scored());
    assertTrue(search.states.cells.count() <= 1 + length + 2L * length * Parser.WIDTH);
  }
}

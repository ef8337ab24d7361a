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
        "The/DET/2/det midwife/NOUN/3/nsubj checks/VERB/0/root the/DET/5/det"
            + " baby/NOUN/3/obj ./PUNCT/3/punct",
        "A/DET/2/det carpenter/NOUN/3/nsubj repairs/VERB/0/root doors/NOUN/3/obj"
            + " and/CCONJ/6/cc windows/NOUN/4/conj ./PUNCT/3/punct",
        "The/DET/2/det roadmap/NOUN/4/nsubj:pass is/AUX/4/aux:pass owned/VERB/0/root"
            + " by/ADP/8/case the/DET/8/det product/NOUN/8/compound"
            + " manager/NOUN/4/obl:agent ./PUNCT/4/punct",
        "Bakers/NOUN/6/nsubj who/PRON/3/nsubj work/VERB/1/acl:relcl at/ADP/5/case"
            + " night/NOUN/3/obl earn/VERB/0/root more/ADJ/6/obj ./PUNCT/6/punct",
        "Who/PRON/2/nsubj approves/VERB/0/root the/DET/4/det budget/NOUN/2/obj"
            + " ?/PUNCT/2/punct",
        "The/DET/2/det clerk/NOUN/5/nsubj does/AUX/5/aux n't/PART/5/advmod"
            + " sell/VERB/0/root tickets/NOUN/5/obj ./PUNCT/5/punct",
        "Librarians/NOUN/2/nsubj help/VERB/0/root readers/NOUN/2/obj to/PART/5/mark"
            + " find/VERB/2/xcomp books/NOUN/5/obj ./PUNCT/2/punct",
        "Reports/VERB/0/root to/ADP/4/case the/DET/4/det head/NOUN/1/obl"
            + " of/ADP/6/case finance/NOUN/4/nmod",
        "The/DET/2/det vet/NOUN/4/nmod:poss 's/PART/2/case assistant/NOUN/5/nsubj"
            + " keeps/VERB/0/root the/DET/7/det records/NOUN/5/obj ./PUNCT/5/punct",
        "If/SCONJ/4/mark the/DET/3/det oven/NOUN/4/nsubj breaks/VERB/8/advcl"
            + " ,/PUNCT/4/punct the/DET/7/det baker/NOUN/8/nsubj calls/VERB/0/root"
            + " an/DET/10/det engineer/NOUN/8/obj ./PUNCT/8/punct",
        "Backlog/NOUN/2/compound management/NOUN/0/root",
        "We/PRON/2/nsubj expect/VERB/0/root nurses/NOUN/2/obj to/PART/5/mark"
            + " report/VERB/2/xcomp every/DET/7/det fall/NOUN/5/obj ./PUNCT/2/punct",
      })
  void plainSentencesHaveTheirTrees(String expected) {
    String sentence = expected.replaceAll("/\\S+", "");
    assertEquals(expected, written(PARSER.parse(words(sentence))));
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

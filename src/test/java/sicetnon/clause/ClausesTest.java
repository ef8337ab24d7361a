package sicetnon.clause;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sicetnon.pack.PackException;
import sicetnon.pack.PackReader;
import sicetnon.text.Tree;
import sicetnon.text.WordNetLexicon;

/**
 * Sentences with their trees, and all that is read from them. The trees of "slips" are the parser's
 * own, wrong in ways that are read right all the same; the others are made by hand.
 */
class ClausesTest {
  static final Clauses CLAUSES = clauses();

  private static Clauses clauses() {
    try {
      return new Clauses(PackReader.bundled(), WordNetLexicon.load());
    } catch (PackException e) {
      throw new IllegalStateException(e);
    }
  }

  static Stream<Case> cases() {
    return Stream.of(
            "phenomena-1.conllu",
            "phenomena-2.conllu",
            "negation.conllu",
            "genre.conllu",
            "slips.conllu")
        .flatMap(file -> Case.in(file).stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsAllThatIsListedAndNothingElse(Case example) {
    Notation notation = new Notation(example.tree());
    String read =
        CLAUSES.read(example.tree()).stream()
            .map(p -> notation.all(List.of(p)))
            .collect(Collectors.joining("\n"));
    assertEquals(String.join("\n", example.reads()), read);
  }

  @Test
  void casesAreMany() {
    assertTrue(cases().count() >= 200);
    assertEquals(cases().count(), cases().map(Case::id).distinct().count());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          phenomena-1-043 | 1 | The pilot flies the plane while the co-pilot reads the checklist
          phenomena-1-043 | 2 | while the co-pilot reads the checklist
          phenomena-1-049 | 1 | The clerk does not sign contracts
          phenomena-1-049 | 2 | The clerk does not sign contracts but prepares them
          phenomena-1-086 | 1 | The report written by the auditor
          phenomena-1-127 | 1 | He is not a boss
          phenomena-2-072 | 1 | The final decision is up to the director
          """)
  void spanHasAllWordsThatChangeWhoOrWhatIsMeant(String id, int number, String words) {
    Tree tree = Case.named(id).tree();
    Range span = CLAUSES.read(tree).get(number - 1).span();
    assertEquals(
        words,
        IntStream.rangeClosed(span.first(), span.last())
            .mapToObj(tree::form)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void anEmptyTreeSaysNothing() {
    assertEquals(List.of(), CLAUSES.read(new Tree(List.of(), List.of(), new int[0], List.of())));
  }

  @ParameterizedTest
  @CsvSource({
    "NOUN,nmod",
    "VERB,xcomp",
    "VERB,ccomp",
    "NOUN,conj",
    "VERB,conj",
    "VERB,acl:relcl",
    "NOUN,appos",
    "NOUN,compound",
    "VERB,acl",
    "ADJ,amod",
    "VERB,advcl",
    "NOUN,nmod:poss"
  })
  void aChainOfWordsIsReadHoweverDeep(String tag, String relation) {
    int words = 600;
    int[] heads = IntStream.range(0, words).toArray();
    List<String> relations =
        IntStream.range(0, words).mapToObj(i -> i == 0 ? "root" : relation).toList();
    List<String> forms = IntStream.range(0, words).mapToObj(i -> "plans").toList();
    List<String> tags = IntStream.range(0, words).mapToObj(i -> tag).toList();
    List<Predication> read = CLAUSES.read(new Tree(forms, tags, heads, relations));
    assertFalse(read.isEmpty());
  }
}

package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done to the parser's trees, each kind on sentences that the parser alone gets wrong. */
class SyntaxTest {
  private static final Parser PARSER = new Parser(SyntaxModel.load());

  private static Syntax read(String sentence) {
    return Syntax.of(List.of(sentence.split(" ")), PARSER);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "don't, do n't",
    "cannot, can not",
    "matron's, matron 's",
    "nurses', nurses '",
    "they're, they 're",
    "plan/build, plan / build",
    "CI/CD, CI/CD",
    "hands-on, hands-on",
    "rota, rota"
  })
  void treesHaveCliticsAndSlashesApart(String token, String words) {
    assertEquals(List.of(words.split(" ")), Syntax.words(token));
  }

  @Test
  void everyWordHasItsTokenAndEveryTokenItsHead() {
    Syntax syntax = read("The matron's clerk doesn't sleep .");
    assertEquals(8, syntax.tree().size());
    assertEquals(
        List.of(0, 1, 1, 2, 3, 3, 4, 5),
        IntStream.rangeClosed(1, 8).mapToObj(syntax::token).toList());
    assertEquals("matron", syntax.tree().form(syntax.word(1)));
    assertEquals("does", syntax.tree().form(syntax.word(3)));
  }

  /** Where the parser alone takes what stands before the main clause for its head. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "In larger hotels , they 're distinct jobs that meet often .|hotels|obl|jobs",
        "Once a design is drawn and handed to the tailors , cutters answer the questions .|drawn|advcl|answer",
        "When it comes to buying a new boat or engine , the harbour master is the expert .|comes|advcl|expert"
      })
  void whatStandsBeforeTheMainClauseIsNotItsHead(
      String sentence, String word, String relation, String head) {
    assertMended(sentence, word, relation, head);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Who does the groom report to ?|groom|nsubj|report",
        "Who did the clerk answer to ?|did|aux|answer",
        "Who does the lab manager look after ?|does|aux|look"
      })
  void inAQuestionDoOnlyAsksBeforeALaterVerb(
      String sentence, String word, String relation, String head) {
    assertMended(sentence, word, relation, head);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "A steward runs the cellar day to day .|cellar|obj|runs",
        "The curator keeps the archive end to end .|archive|obj|keeps",
        "The host knows the guest needs .|guest|compound|needs",
        "This professional trains dogs .|professional|nsubj|trains",
        "Code quality metrics|Code|compound|metrics",
        "The chef decides which dishes the kitchen serves .|dishes|obj|serves",
        "Gardeners and florists often meet , but they are rivals .|rivals|conj|meet"
      })
  void noTreeHasWhatNoEnglishTreeHas(String sentence, String word, String relation, String head) {
    assertMended(sentence, word, relation, head);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Peel , core , slice and bake the apples .|core",
        "Peel , core , slice and bake the apples .|slice",
        "Wash , dry , stack and count plates .|stack"
      })
  void whatStandsAloneBetweenVerbsIsOne(String sentence, String word) {
    List<String> forms = List.of(sentence.split(" "));
    int at = forms.indexOf(word) + 1;
    assertNotEquals("VERB", PARSER.parse(forms).tag(at));
    assertEquals("VERB", read(sentence).tree().tag(at));
  }

  @Test
  void aSentenceThatHasAVerbAndIsReadAsANounIsSearchedAgain() {
    String sentence = "Agreement between the two is critical to avoid harvest delays .";
    assertMended(sentence, "Agreement", "nsubj", "critical");
  }

  @Test
  void aSentenceWithAFullStopHasAVerbWhereAWordMayBeOne() {
    assertEquals("VERB", read("The nurse talks to patients .").tree().tag(3));
    assertEquals("NOUN", read("A detailed plan for the new ward .").tree().tag(3));
  }

  @Test
  void knownTagsAreKept() {
    List<String> words = List.of("Clean", "hinge", "parts", ".");
    assertEquals("VERB", Syntax.of(words, Map.of(0, "VERB|VB"), PARSER).tree().tag(1));
    assertEquals("NOUN", Syntax.of(words, Map.of(0, "NOUN"), PARSER).tree().tag(1));
  }

  private static void assertMended(String sentence, String word, String relation, String head) {
    List<String> forms = List.of(sentence.split(" "));
    String wanted = relation + " of " + head;
    assertNotEquals(wanted, relation(PARSER.parse(forms), forms, word), "the parser alone");
    assertEquals(wanted, relation(read(sentence).tree(), forms, word));
  }

  private static String relation(Tree tree, List<String> forms, String word) {
    int at = forms.indexOf(word) + 1;
    int head = tree.head(at);
    return tree.relation(at) + " of " + (head == 0 ? "nothing" : tree.form(head));
  }
}

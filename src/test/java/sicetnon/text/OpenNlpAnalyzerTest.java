package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.ingest.Block;
import sicetnon.ingest.Boilerplate;
import sicetnon.ingest.SourceReader;

/** One case for each known weakness of the published models. */
class OpenNlpAnalyzerTest {
  private static final Lexicon LEXICON = WordNetLexicon.load();
  private static final Analyzer ANALYZER = new OpenNlpAnalyzer(LEXICON);

  private static List<Sentence> sentences(String text) {
    List<Pattern> none = List.of();
    List<Block> blocks =
        new SourceReader(new Boilerplate(none, none, Set.of())).read("a.txt", text).blocks();
    return blocks.stream().flatMap(b -> ANALYZER.analyze(b, Opening.ANY).stream()).toList();
  }

  private static Token token(String text, String word) {
    return sentences(text).stream()
        .flatMap(s -> s.tokens().stream())
        .filter(t -> t.text().equals(word))
        .findFirst()
        .orElseThrow();
  }

  /** The tagger's time grows with the square of a sentence's words. */
  @Test
  void aSentenceThatIsTooLongIsCutBehindAMark() {
    String text = "The nurse sets " + "a plan for the ward, ".repeat(100) + "and a rota.";
    List<Sentence> pieces = sentences(text);
    assertTrue(pieces.size() > 1);
    assertEquals(text, pieces.stream().map(Sentence::text).collect(Collectors.joining(" ")));
    for (Sentence piece : pieces) {
      boolean last = piece.equals(pieces.get(pieces.size() - 1));
      assertTrue(piece.tokens().size() <= 200);
      assertEquals(!last, piece.cut());
      assertTrue(last || piece.text().endsWith(","), piece.text());
    }
  }

  @Test
  void aSentenceOfManyWordsWithoutMarksIsCutBeforeAConjunction() {
    List<Sentence> pieces =
        sentences("The nurse plans " + "and cares and helps ".repeat(80) + "us.");
    pieces
        .subList(1, pieces.size())
        .forEach(p -> assertTrue(p.text().startsWith("and "), p.text()));
    assertTrue(pieces.size() > 1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "The nurse vs. the midwife is an old debate. It never ends.|2",
        "Dr. Roe leads the ward, e.g. at night. She is paid 3.5 times more.|2",
        "She trained in the U.S. before she came. Then she stayed.|2",
        "The chef said \u201CStop.\u201D Then he left the room.|2",
        "The glazier does not decide which panes are cut; the foreman decides it.|2",
        "She does not report to the mayor; she reports to the director; he does, too.|3",
        "The baker plans the bread; cakes; pies; and the counter.|1",
        "The baker answers for the bread of the day; the till of the shop; a clean oven.|1"
      })
  void splitsSentencesOnlyWhereTheyEnd(String text, int count) {
    assertEquals(
        count,
        sentences(text).size(),
        () -> sentences(text).stream().map(Sentence::text).collect(Collectors.joining(" / ")));
  }

  @ParameterizedTest(name = "{1} in {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // a finite verb after a plural agent
        "Nurses report to the matron.|report|VERB|report",
        "Sous-chefs focus on the line.|focus|VERB|focus",
        "Engineers also work with vendors.|work|VERB|work",
        // a verb that the model takes for a plural noun
        "The midwife serves as the first contact.|serves|VERB|serve",
        // the verb of an inverted question
        "Does the nurse report to the doctor?|report|VERB|report",
        // lists of gerunds
        "They are responsible for setting goals, understanding patient needs and writing notes.|understanding|VERB|understand",
        "She leads by writing notes.|writing|VERB|write",
        // a plural that names people taken for a verb, a verb taken for a preposition
        "Waiters greet guests while chefs focus on the stove.|chefs|NOUN|chef",
        "The Head Chef owns the menu.|owns|VERB|own",
        // a word that only looks British
        "She has expertise in birth.|expertise|NOUN|expertise",
        // a base form does not agree with a singular noun before it
        "She owns the product backlog of the clinic.|backlog|NOUN|backlog",
        "The nurse helps the team deliver the baby.|deliver|VERB|deliver",
        // hyphenated words are one word
        "The waiter is guest-facing.|guest-facing|ADJ|guest-facing",
        // possessives and contractions
        "The chef\u2019s menu changes.|chef\u2019s|NOUN|chef",
        "The nurse doesn\u2019t cook.|doesn\u2019t|AUX|do",
        // plurals that WordNet lists apart
        "She runs daily operations.|operations|NOUN|operation",
        // British spelling
        "The chef prioritises the orders.|prioritises|VERB|prioritize"
      })
  void tagsAndLemmatises(String text, String word, String tag, String lemma) {
    Token token = token(text, word.replace('\u2019', '\''));
    assertEquals(tag + " " + lemma, token.tag() + " " + token.lemma());
  }

  @ParameterizedTest(name = "- {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Managing the ward|Managing|VERB|manage",
        "Writing menus|Writing|VERB|write",
        "Define nursing goals|Define|VERB|define",
        "Manage supplies|Manage|VERB|manage",
        "owns the menu|owns|VERB|own",
        "Food safety|Food|NOUN|food"
      })
  void readsBulletsThatOpenWithAVerb(String bullet, String word, String tag, String lemma) {
    Token token = token("- " + bullet, word);
    assertEquals(tag + " " + lemma, token.tag() + " " + token.lemma());
  }

  @Test
  void contractedVerbsAreTokensOfTheirOwn() {
    List<Token> tokens = sentences("It\u2019s hard to tell.").get(0).tokens();
    assertEquals(
        "It 's hard",
        tokens.subList(0, 3).stream().map(Token::text).collect(Collectors.joining(" ")));
    assertEquals("be", tokens.get(1).lemma());
  }

  @ParameterizedTest
  @CsvSource({
    "nurse,true",
    "chef,true",
    "engineer,true",
    "officer,true",
    "recruiter,true",
    "team,false",
    "roadmap,false",
    "customer,false"
  })
  void knowsOccupations(String noun, boolean occupation) {
    assertEquals(occupation, LEXICON.isOccupation(noun));
  }

  @ParameterizedTest
  @CsvSource({
    "prioritization,prioritize",
    "prioritisation,prioritize",
    "management,manage",
    "creation,create",
    "decision,decide"
  })
  void findsTheVerbOfANoun(String noun, String verb) {
    assertEquals(verb, LEXICON.verbOf(noun).orElse(""));
  }
}

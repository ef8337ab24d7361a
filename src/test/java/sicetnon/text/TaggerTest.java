package sicetnon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerTest {
  private static final Tagger TAGGER = new Tagger(SyntaxModel.load());

  /** Words that are a noun and a verb by turns, and headings. */
  @ParameterizedTest
  @CsvSource({
    "Product owners report to the director ., NOUN NOUN VERB ADP DET NOUN PUNCT",
    "The report is on the desk ., DET NOUN AUX ADP DET NOUN PUNCT",
    "Nurses watch the monitor ., NOUN VERB DET NOUN PUNCT",
    "Monitor the patient 's pulse, VERB DET NOUN PART NOUN",
    "Cleaning the kitchen, VERB DET NOUN",
  })
  void aWordHasTheTagOfItsPlace(String sentence, String tags) {
    assertEquals(tags, String.join(" ", TAGGER.tag(List.of(sentence.split(" ")))));
  }

  @Test
  void typographicMarksAreAsPlainOnes() {
    assertEquals(
        TAGGER.tag(List.of("The", "cook", "'s", "knives", "-", "and", "\"", "pans", "\"")),
        TAGGER.tag(
            List.of(
                "The", "cook", "\u2019s", "knives", "\u2013", "and", "\u201C", "pans", "\u201D")));
  }

  @Test
  void noWordsHaveNoTags() {
    assertEquals(List.of(), TAGGER.tag(List.of()));
  }
}

package sicetnon.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.text.WordNetLexicon;

class SpellingTest {
  private static final WordNetLexicon LEXICON = WordNetLexicon.load();

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "organisation, organization",
    "analyser, analyzer",
    "harbour, harbor",
    "theatre, theater",
    "fibre, fiber",
    "catalogue, catalog",
    "traveller, traveler",
    "defence, defense",
    "programme, program",
    "enrolment, enrollment",
    "time-table, timetable",
    // as they are, where the dictionary has no other, or another word
    "organization, organization",
    "flour, flour",
    "fence, fence",
    "tour, tour",
    "filling, filling",
    "miller, miller",
    "tiller, tiller",
    "first-aid, first-aid"
  })
  void aNounHasOneSpelling(String word, String spelling) {
    assertEquals(spelling, Spelling.of(word, LEXICON::isNoun, LEXICON::oneSense));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "organise, organize",
    "analyse, analyze",
    "colour, color",
    "advise, advise",
    "tour, tour",
    "raise, raise"
  })
  void aVerbHasOneSpelling(String word, String spelling) {
    assertEquals(spelling, Spelling.of(word, LEXICON::isVerb, LEXICON::oneSense));
  }
}

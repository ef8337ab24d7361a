package sicetnon.concept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  /** What the dictionary of these cases has. */
  private static final Set<String> KNOWN =
      Set.of(
          "organize",
          "organization",
          "analyze",
          "analyzer",
          "harbor",
          "theater",
          "catalog",
          "label",
          "labeling",
          "traveler",
          "defense",
          "program",
          "enrollment",
          "timetable");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "organise, organize",
    "organisation, organization",
    "analyse, analyze",
    "analyser, analyzer",
    "harbour, harbor",
    "theatre, theater",
    "catalogue, catalog",
    "labelling, labeling",
    "traveller, traveler",
    "defence, defense",
    "programme, program",
    "enrolment, enrollment",
    "time-table, timetable",
    // as it is, where the dictionary has no other
    "organize, organize",
    "advise, advise",
    "flour, flour",
    "fence, fence",
    "first-aid, first-aid"
  })
  void britishAndHyphenatedWordsHaveOneSpelling(String word, String spelling) {
    assertEquals(spelling, Spelling.of(word, KNOWN::contains));
  }
}
